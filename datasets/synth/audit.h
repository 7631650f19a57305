/* audit - the tables checklist, criteria, feedback, questions and register,
 * and the concerns that a checklist raised. */
#ifndef DATASETS_SYNTH_AUDIT_H
#define DATASETS_SYNTH_AUDIT_H

#include "datasets/synth/extracts.h"
#include "datasets/synth/life.h"

enum { SITES_MOST = 16, SURVEYS_MOST = 100 };

/* How many people were invited at each site in each yearly survey. */
struct invited {
	long people[SURVEYS_MOST][SITES_MOST];
};

/* Lives every person once, without writing, to count the invited. */
void audit_invite(const struct extracts *extracts, struct invited *invited);
void audit_write(struct extracts *extracts, struct person *person,
		 const struct invited *invited);
/* What concerns no person: criteria and questions. */
void audit_write_rest(struct extracts *extracts);

#endif
