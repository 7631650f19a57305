/* range - the days that a table of counts covers. */
#ifndef PIPELINE_RANGE_H
#define PIPELINE_RANGE_H

struct writer;

/* The help of the options for the two days. */
#define RANGE_FROM_HELP "first day; otherwise the fact period_start"
#define RANGE_TO_HELP "last day; otherwise the fact period_end"

/* Where an option gave no date, takes the fact period_start or period_end of
 * the primary input, and makes both the facts of what is written. Ends with
 * BAD_USAGE when there is neither option nor fact, when the days are in the
 * wrong order, or when the last one is after the fact as_at: what has not
 * happened yet cannot be counted. */
void range_set(struct writer *out, int *from, int *to);

#endif
