/* returns - the tables providers, kpis, kpi_returns, training and anchors. */
#ifndef DATASETS_SYNTH_RETURNS_H
#define DATASETS_SYNTH_RETURNS_H

#include "datasets/synth/extracts.h"

/* After every person was written: restraints and bed days are counted. */
void returns_write(struct extracts *extracts);

#endif
