/* audit - the tables checklist, criteria, questions and register,
 * and the concerns that a checklist raised. */
#ifndef DATASETS_SYNTH_AUDIT_H
#define DATASETS_SYNTH_AUDIT_H

#include "datasets/synth/extracts.h"
#include "datasets/synth/life.h"

void audit_write_checks(struct extracts *extracts, struct person *person);
void audit_write_register(struct extracts *extracts, struct person *person);
/* What concerns no person: criteria and questions. */
void audit_write_rest(struct extracts *extracts);

#endif
