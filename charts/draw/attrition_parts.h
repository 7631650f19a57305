/* attrition_parts - what the parts of attrition.h know of each other. */
#ifndef CHARTS_DRAW_ATTRITION_PARTS_H
#define CHARTS_DRAW_ATTRITION_PARTS_H

#include "charts/draw/attrition.h"

const char *attrition_count_words(struct pool *pool,
				  struct attrition_count count);
/* What step i kept of those that there were at first, in percent; NAN where
 * that is not known. */
double attrition_share(const struct attrition *attrition, size_t i);
bool attrition_misses(const struct attrition *attrition, size_t i);
/* "95%". */
const char *attrition_target_words(struct pool *pool,
				   const struct attrition *attrition);
/* Which steps miss it, as a sentence. */
const char *attrition_missed(struct pool *pool, const struct attrition *panels,
			     size_t count);
/* "156 (96%)": what step i kept, and its share of those that there were at
 * first. */
const char *attrition_kept_words(struct pool *pool,
				 const struct attrition *attrition, size_t i);

#endif
