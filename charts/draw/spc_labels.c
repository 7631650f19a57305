/* spc_labels - words beside a control chart: labels, events, the legend. */
#include "charts/draw/spc_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

/* Panels narrower than that have no room for labels beside the lines. */
static const double label_least = 160;
/* And below that, only for short ones. */
static const double brief_below = 300;

/* The last point that has that level. */
static size_t last_with(const struct spc *spc, enum level level)
{
	size_t i = spc->count;

	while (i && isnan(spc_level_of(spc, i - 1, level)))
		i--;
	return i;
}

static const char *level_words(struct pool *pool, const struct spc *spc,
			       size_t i, enum level level, bool brief)
{
	double values[] = { spc_level_of(spc, i, LEVEL_MEAN),
			    spc_level_of(spc, i, LEVEL_UPPER),
			    spc_level_of(spc, i, LEVEL_TARGET) };
	double value = spc_level_of(spc, i, level);
	const char *name = brief ? spc_levels[level].brief
				 : spc_levels[level].name;
	int decimals = level == LEVEL_TARGET || value == 0
			       ? words_decimals(&value, 1)
			       : words_decimals(values, 3);

	if (level == LEVEL_MEAN)
		name = spc->centre;
	return text_format(pool, "%s %s", name,
			   words_fixed(pool, value, decimals,
				       words_suffix(spc->value.unit)));
}

size_t spc_latest(const struct spc *spc)
{
	size_t i = spc->count;

	while (i && isnan(spc->points[i - 1].value))
		i--;
	return i;
}

/* Limits that are no more than the mean need no words. */
static bool is_flat(const struct spc *spc, size_t last)
{
	const struct spc_point *point = &spc->points[last - 1];

	return point->upper == point->mean && point->lower == point->mean;
}

static struct end_label level_label(struct pool *pool, const struct spc *spc,
				    size_t i, enum level level, bool brief)
{
	return (struct end_label){
		.y = spc_level_of(spc, i, level),
		.text = level_words(pool, spc, i, level, brief),
		.ink = spc_levels[level].pen.line,
		.sample = SAMPLE_LINE,
		.dash = spc_levels[level].pen.dash,
	};
}

static struct end_label latest_label(struct pool *pool, const struct spc *spc,
				     const struct spc_point *point)
{
	const char *value = words_value(pool, point->value,
					words_suffix(spc->value.unit));

	return (struct end_label){
		.y = point->value,
		.text = text_format(pool, "Latest %s", value),
		.ink = spc_types[point->type].ink,
		.sample = SAMPLE_MARKER,
		.marker = spc_types[point->type].marker,
	};
}

void spc_make_labels(struct spc_frame *frame, double width)
{
	struct pool *pool = frame->page->scene->pool;
	const struct spc *spc = frame->spc;
	size_t last = spc_latest(spc);

	if (width < label_least)
		return;
	for (enum level l = 0; l < LEVEL_COUNT; l++) {
		size_t i = last_with(spc, l);

		if (!i || i + 1 < last || (l < LEVEL_MEAN && is_flat(spc, i)))
			continue;
		frame->labels[frame->label_count++] = level_label(
			pool, spc, i - 1, l, width < brief_below);
	}
	if (last)
		frame->labels[frame->label_count++] = latest_label(
			pool, spc, &spc->points[last - 1]);
}

static void add_event(struct spc_frame *frame, double at, const char *text)
{
	frame->events[frame->event_count++] = (struct event){ at, text };
}

void spc_make_events(struct spc_frame *frame)
{
	const struct spc *spc = frame->spc;
	size_t most = 2 * spc->count + spc->event_count + 1;
	bool baseline = spc_baseline_is_part(spc);

	frame->events = pool_take(frame->page->scene->pool,
				  most * sizeof *frame->events);
	for (size_t i = 0; i < spc->count; i++) {
		const char *reason = spc->points[i].phase_reason;

		if (spc_begins_phase(spc, i))
			add_event(frame, spc_begins(spc, i),
				  *reason ? reason : "New limits");
		if (baseline && spc_begins_baseline(spc, i))
			add_event(frame, spc_begins(spc, i), "Baseline");
	}
	for (size_t i = 0; i < spc->event_count; i++)
		if (spc->count && spc->events[i].at >= spc->from &&
		    spc->events[i].at <= spc->to)
			add_event(frame, spc->events[i].at,
				  spc->events[i].text);
}

static const char *legend_name(const struct spc *spc, enum level level)
{
	if (level == LEVEL_LOWER)
		return "Limits";
	return level == LEVEL_MEAN ? spc->centre : spc_levels[level].name;
}

static size_t line_legend(const struct spc *charts, size_t count,
			  struct legend *legend)
{
	size_t entries = 0;

	/* one entry for both limits */
	for (enum level l = LEVEL_LOWER; l < LEVEL_COUNT; l++) {
		bool there = false;

		for (size_t c = 0; c < count; c++)
			there |= last_with(&charts[c], l) > 0;
		if (there)
			legend[entries++] = (struct legend){
				.sample = SAMPLE_LINE,
				.pen = spc_levels[l].pen,
				.text = legend_name(charts, l),
			};
	}
	return entries;
}

bool spc_hide(const struct spc *charts, size_t count)
{
	for (size_t c = 0; c < count; c++)
		for (size_t i = 0; i < charts[c].count; i++)
			if (charts[c].points[i].hidden)
				return true;
	return false;
}

size_t spc_legend(const struct spc *charts, size_t count, double width,
		  struct legend *legend)
{
	bool there[SPC_TYPE_COUNT] = { false };
	size_t entries = 0;

	for (size_t c = 0; c < count; c++)
		for (size_t i = 0; i < charts[c].count; i++)
			there[charts[c].points[i].type] |= !isnan(
				charts[c].points[i].value);
	there[SPC_NEUTRAL_HIGH] |= there[SPC_NEUTRAL_LOW];
	for (enum spc_type t = 0; t <= SPC_NEUTRAL_HIGH; t++)
		if (there[t])
			legend[entries++] = (struct legend){
				.sample = SAMPLE_MARKER,
				.pen = { spc_types[t].ink, INK_OUTLINE, 0.75,
					 SOLID },
				.marker = spc_types[t].marker,
				.text = spc_types[t].text
			};
	/* the usual alone needs no legend */
	if (entries == 1 && there[SPC_COMMON])
		entries = 0;
	if (spc_hide(charts, count))
		legend[entries++] = hidden_legend();
	if (width < label_least)
		entries += line_legend(charts, count, legend + entries);
	return entries;
}
