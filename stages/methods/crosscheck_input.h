/* crosscheck_input - the tables that are compared: each is read to its end, and
 * what it says against itself or those before it becomes findings.
 *
 * A column that is needed and not there is BAD_USAGE.
 */
#ifndef METHODS_CROSSCHECK_INPUT_H
#define METHODS_CROSSCHECK_INPUT_H

#include "stages/methods/crosscheck.h"

struct reader;

/* Stays, and the deaths that they ended with. gap: days within which a stay
 * must follow one that left for another hospital; as_at: by when, or
 * FOREVER. */
void crosscheck_placements(struct audit *audit, struct reader *in, int gap,
			   int as_at);
/* The days on which people died. */
void crosscheck_persons(struct audit *audit, struct reader *in);
void crosscheck_incidents(struct audit *audit, struct reader *in);
/* Restrictive interventions, and the stays that they belong to. */
void crosscheck_restraints(struct audit *audit, struct reader *in);
/* Returns, whose periods must follow each other. */
void crosscheck_kpi(struct audit *audit, struct reader *in);

#endif
