/* reviews - the table reviews. */
#ifndef DATASETS_SYNTH_REVIEWS_H
#define DATASETS_SYNTH_REVIEWS_H

#include "datasets/synth/extracts.h"
#include "datasets/synth/life.h"

/* Reviews of a person's stays, and contacts with the person. */
void reviews_write(struct extracts *extracts, struct person *person);
/* An audit of a stay outside the county raised a concern that day. */
void reviews_write_concern(struct extracts *extracts, struct person *person,
			   const struct stay *stay, int date);
/* Reviews of providers, and meetings with them: of no person. */
void reviews_write_providers(struct extracts *extracts);

#endif
