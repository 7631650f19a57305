/* fates - what befalls few of the people. */
#ifndef DATASETS_SYNTH_FATES_H
#define DATASETS_SYNTH_FATES_H

#include "datasets/synth/extracts.h"
#include "datasets/synth/life.h"

/* Changes stays that are drawn already: who dies, whose stay is respite, who
 * comes back after years, whom no review reaches. */
void fates_draw(struct person *person, const struct extracts *extracts);

#endif
