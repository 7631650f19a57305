/* stocktake - the table stocktake: the published round, and one made up from
 * it. */
#ifndef DATASETS_SYNTH_STOCKTAKE_H
#define DATASETS_SYNTH_STOCKTAKE_H

#include "datasets/synth/extracts.h"

void stocktake_write(const struct extracts *extracts);

#endif
