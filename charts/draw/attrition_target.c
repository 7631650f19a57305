/* attrition_target - the steps of a flow diagram that kept too few. */
#include "charts/draw/attrition_parts.h"

#include <math.h>

#include "charts/draw/flag.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

bool attrition_misses(const struct attrition *attrition, size_t i)
{
	return attrition->target &&
	       attrition_share(attrition, i) < *attrition->target;
}

const char *attrition_target_words(struct pool *pool,
				   const struct attrition *attrition)
{
	return words_value(pool, *attrition->target, "%");
}

size_t attrition_legend(struct pool *pool, const struct attrition *panels,
			size_t count, struct legend *legend)
{
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			if (!attrition_misses(&panels[p], i))
				continue;
			*legend = (struct legend){
				.sample = SAMPLE_FLAG,
				.pen = { INK_PAPER, INK_OUTLINE, 1, SOLID },
				.text = text_format(
					pool,
					"Corner: below the target of %s kept",
					attrition_target_words(pool, panels)),
			};
			return 1;
		}
	return 0;
}

const char *attrition_missed(struct pool *pool, const struct attrition *panels,
			     size_t count)
{
	const char *list = "";

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			if (attrition_misses(&panels[p], i))
				list = text_format(pool, "%s%s%s%s%s", list,
						   *list ? "; " : "",
						   panels[p].name,
						   *panels[p].name ? ", " : "",
						   panels[p].steps[i].name);
	return text_format(pool, "Below the target of %s kept: %s.",
			   attrition_target_words(pool, panels),
			   *list ? list : "no step");
}
