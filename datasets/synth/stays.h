/* stays - the tables persons, placements and leave. */
#ifndef DATASETS_SYNTH_STAYS_H
#define DATASETS_SYNTH_STAYS_H

#include "datasets/synth/extracts.h"
#include "datasets/synth/life.h"

void stays_write(struct extracts *extracts, struct person *person);

/* The cells that stand in most tables. */
void stays_person_cell(const struct extracts *extracts, struct sheet *sheet,
		       const struct person *person);
void stays_stay_cell(const struct extracts *extracts, struct sheet *sheet,
		     const struct stay *stay);
void stays_provider_cell(struct sheet *sheet, const struct site *site);
void stays_site_cell(struct sheet *sheet, const struct site *site);
/* A blank cell for a day after the last: nobody records the future. */
void stays_past_cell(const struct extracts *extracts, struct sheet *sheet,
		     int date);
/* Y that many times in a hundred; blank now and then. Whether it is Y. */
bool stays_chance_cell(struct sheet *sheet, struct random *random,
		       int in_hundred);

#endif
