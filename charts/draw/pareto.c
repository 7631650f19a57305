/* pareto - which few of many reasons make up most of it. */
#include "charts/draw/pareto.h"

#include <math.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

/* Whether bar a is to stand before b, which came later. */
static bool in_order(const struct pareto_bar *a, const struct pareto_bar *b)
{
	if (isnan(a->value) != isnan(b->value))
		return isnan(b->value);
	if (isnan(a->value))
		return a->hidden || !b->hidden;
	return a->value >= b->value;
}

/* A copy, so that what was read stays as it was. */
static void sort(struct pool *pool, struct pareto *pareto)
{
	struct pareto_bar *bars = pool_take(pool,
					    (pareto->count + 1) * sizeof *bars);

	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar bar = pareto->bars[i];
		size_t j = i;

		for (; j && !in_order(&bars[j - 1], &bar); j--)
			bars[j] = bars[j - 1];
		bars[j] = bar;
	}
	pareto->bars = bars;
}

static void add_up(struct pareto *pareto)
{
	pareto->categories = pareto->count;
	pareto->total = 0;
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];

		if (isnan(bar->value))
			*(bar->hidden ? &pareto->hidden
				      : &pareto->missing) += 1;
		else
			pareto->total += bar->value;
	}
}

/* Shares before anything is folded, and who belongs to the vital few. A line
 * is reached by a sum that is under it by no more than rounding. */
static void find_shares(struct pareto *pareto)
{
	const double rounding = 1e-9;
	double sum = 0, together = 0;

	for (size_t i = 0; i < pareto->count; i++) {
		struct pareto_bar *bar = &pareto->bars[i];

		bar->share = bar->together = (double)NAN;
		if (isnan(bar->value) || pareto->total <= 0)
			continue;
		bar->vital = together + rounding < pareto->line;
		sum += bar->value;
		bar->share = 100 * bar->value / pareto->total;
		bar->together = together = 100 * sum / pareto->total;
		if (!bar->vital)
			continue;
		pareto->vital++;
		pareto->vital_percent = together;
	}
}

static const char *other_name(struct pool *pool, size_t count, size_t hidden)
{
	if (!hidden)
		return text_format(pool, "Other (%zu)", count);
	return text_format(pool, "Other (%zu, of which %zu hidden)", count,
			   hidden);
}

static void fold(struct pool *pool, struct pareto *pareto, size_t most)
{
	struct pareto_bar *other;
	size_t folded = pareto->count - most + 1, hidden = 0;
	double sum = (double)NAN;

	if (pareto->count <= most)
		return;
	other = &pareto->bars[most - 1];
	for (size_t i = 0; i < folded; i++) {
		hidden += other[i].hidden;
		if (!isnan(other[i].value))
			sum = isnan(sum) ? other[i].value
					 : sum + other[i].value;
	}
	*other = (struct pareto_bar){
		.name = other_name(pool, folded, hidden),
		.value = sum,
		.hidden = isnan(sum) && hidden,
		.share = pareto->total > 0 ? 100 * sum / pareto->total
					   : (double)NAN,
		.other = true,
	};
	other->together = isnan(other->share) ? (double)NAN : 100;
	pareto->count = most;
}

void pareto_prepare(struct pool *pool, struct pareto *pareto, size_t most)
{
	sort(pool, pareto);
	add_up(pareto);
	find_shares(pareto);
	fold(pool, pareto, most);
}

/* One rounding for all numbers of a panel. */
static int decimals_of(struct pool *pool, const struct pareto *pareto)
{
	double *values = pool_take(pool, (pareto->count + 1) * sizeof *values);

	for (size_t i = 0; i < pareto->count; i++)
		values[i] = pareto->bars[i].value;
	return words_decimals(values, pareto->count);
}

const char *pareto_value(struct pool *pool, const struct pareto *pareto,
			 const struct pareto_bar *bar)
{
	if (isnan(bar->value))
		return bar->hidden ? HIDDEN_WORD : "no data";
	return words_fixed(pool, bar->value, decimals_of(pool, pareto),
			   words_suffix(pareto->value.unit));
}

const char *pareto_percent(struct pool *pool, double value)
{
	if (value > 0 && value < 0.5)
		return "<1%";
	if (value >= 99.5 && value < 100 - 1e-9)
		return ">99%";
	return words_fixed(pool, value, 0, "%");
}

/* Whether any panel has what an entry of the legend is about. */
struct shown {
	bool line, vital, rest, hidden;
};

static struct shown what_is_shown(const struct pareto *panels, size_t count)
{
	struct shown shown = { 0 };

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct pareto_bar *bar = &panels[p].bars[i];

			shown.hidden |= bar->hidden && isnan(bar->value);
			shown.vital |= bar->vital;
			shown.rest |= !bar->vital && bar->value > 0;
			shown.line |= i && !isnan(bar->together);
		}
	return shown;
}

size_t pareto_legend(struct pool *pool, const struct pareto *panels,
		     size_t count, struct legend *legend)
{
	struct shown shown = what_is_shown(panels, count);
	const char *line = words_value(pool, panels->line, "%");
	size_t entries = 0;

	if (shown.vital && shown.rest && !isnan(panels->line)) {
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_FOCUS, INK_OUTLINE, 0.5, SOLID },
			.text = text_format(pool, "Needed for %s", line)
		};
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_REST, INK_OUTLINE, 0.5, SOLID },
			.text = "The rest"
		};
	}
	if (shown.line)
		legend[entries++] = (struct legend){ .sample = SAMPLE_LINE,
						     .pen = { .line = INK_TEXT,
							      .width = 1.5 },
						     .text = "Share so far" };
	if (shown.line && !isnan(panels->line))
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = { .line = INK_TARGET,
				 .width = 1,
				 .dash = DASHED },
			.text = text_format(pool, "%s of all", line)
		};
	if (shown.hidden)
		legend[entries++] = hidden_legend();
	return entries;
}
