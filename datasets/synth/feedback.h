/* feedback - the table feedback: what people were asked, and answered. */
#ifndef DATASETS_SYNTH_FEEDBACK_H
#define DATASETS_SYNTH_FEEDBACK_H

#include "datasets/synth/extracts.h"
#include "datasets/synth/life.h"

enum { SITES_MOST = 16, YEARS_MOST = 100, QUARTERS_MOST = 4 * YEARS_MOST };

/* How many people were invited at each site in each survey: of everybody in
 * hospital each year, of children each quarter. */
struct invited {
	long people[YEARS_MOST][SITES_MOST];
	long children[QUARTERS_MOST][SITES_MOST];
};

/* Lives every person once, without writing, to count the invited. */
void feedback_invite(const struct extracts *extracts, struct invited *invited);
void feedback_write(struct extracts *extracts, struct person *person,
		    const struct invited *invited);

#endif
