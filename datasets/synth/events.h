/* events - the tables incidents and restraints. */
#ifndef DATASETS_SYNTH_EVENTS_H
#define DATASETS_SYNTH_EVENTS_H

#include "datasets/synth/extracts.h"
#include "datasets/synth/life.h"

void events_write(struct extracts *extracts, struct person *person);

/* So many incidents with nine columns and nothing else, in order of date: what
 * the benchmarks read. */
void events_write_bench(const struct extracts *extracts, long rows);

#endif
