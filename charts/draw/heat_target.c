/* heat_target - the cells of a heat map that miss its target. */
#include "charts/draw/heat.h"

#include <math.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

bool heat_misses(const struct heat *heat, double value)
{
	const struct heat_target *target = heat->target;

	if (!target)
		return false;
	return target->least ? value < target->value : value > target->value;
}

static bool contradicts(const struct heat *heat, int decimals)
{
	for (size_t i = 0; i < heat->row_count * heat->column_count; i++) {
		double value = heat->cells[i].value;

		if (heat_misses(heat, value) !=
		    heat_misses(heat, number_round(value, decimals)))
			return true;
	}
	return false;
}

int heat_decimals(const struct heat *panels, size_t count, int decimals)
{
	const int most = 3;

	for (size_t p = 0; p < count; p++)
		while (decimals < most && contradicts(&panels[p], decimals))
			decimals++;
	return decimals;
}

static const char *target_words(struct pool *pool, const struct heat *heat)
{
	return text_format(pool, "%s the target of %s",
			   heat->target->least ? "below" : "above",
			   words_value(pool, heat->target->value,
				       heat->value.unit));
}

struct legend heat_target_legend(struct pool *pool, const struct heat *heat)
{
	return (struct legend){
		.sample = SAMPLE_FLAG,
		.pen = { INK_PAPER, INK_AXIS, 0.5, SOLID },
		.text = text_format(pool, "Corner: %s",
				    target_words(pool, heat)),
	};
}

const char *heat_missed(struct pool *pool, const struct heat *panels,
			size_t count)
{
	size_t missed = 0, values = 0;

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0;
		     i < panels[p].row_count * panels[p].column_count; i++) {
			double value = panels[p].cells[i].value;

			values += !isnan(value);
			missed += heat_misses(&panels[p], value);
		}
	return text_format(pool, "%s of %s %s",
			   missed ? words_number(pool, (double)missed, 0)
				  : "none",
			   words_count(pool, values, "value"),
			   target_words(pool, panels));
}
