/* cards_trend - the small chart in a row of a scorecard. */
#include "charts/draw/cards_parts.h"

#include <math.h>

#include "pipeline/pool.h"

/* Where a small chart is drawn. */
struct spark {
	struct scene *scene;
	const struct spc *spc;
	struct plot plot;
};

static struct spark spark_of(struct scene *scene, const struct spc *spc,
			     struct box box)
{
	struct number_range range = { (double)NAN, (double)NAN, false, NULL };
	struct spark spark = { .scene = scene, .spc = spc };
	const double inset = 4;

	for (size_t i = 0; i < spc->count; i++) {
		const struct spc_point *point = &spc->points[i];
		double lower = spc_drawn(spc, point->lower);
		double upper = spc_drawn(spc, point->upper);

		range.low = fmin(fmin(range.low, point->value),
				 fmin(lower, point->target));
		range.high = fmax(fmax(range.high, point->value),
				  fmax(upper, point->target));
	}
	if (range.low == range.high) {
		range.low -= 1;
		range.high += 1;
	}
	spark.plot.box = box;
	spark.plot.x = (struct scale){ spc->from, fmax(spc->to, spc->from + 1),
				       box.left + inset, box.right - inset,
				       false };
	spark.plot.y = (struct scale){ range.low, range.high,
				       box.bottom - inset, box.top + inset,
				       false };
	return spark;
}

static struct point place(const struct spark *spark, size_t i, double value)
{
	return (struct point){ scale_place(&spark->plot.x,
					   spark->spc->points[i].date),
			       scale_place(&spark->plot.y, value) };
}

/* Whether points i - 1 and i belong to one stretch of limits. */
static bool same_phase(const struct spc *spc, size_t i)
{
	const struct spc_point *point = &spc->points[i];

	return point[-1].phase == point->phase &&
	       !isnan(point[-1].upper + point[-1].lower) &&
	       !isnan(point->upper + point->lower);
}

/* The usual range of points first..last as a faint band, their mean as a
 * line. */
static void draw_band(const struct spark *spark, size_t first, size_t last)
{
	const struct spc *spc = spark->spc;
	size_t count = last - first + 1;
	struct point *corners = pool_take(spark->scene->pool,
					  2 * count * sizeof *corners);

	for (size_t i = 0; i < count; i++) {
		const struct spc_point *point = &spc->points[first + i];

		corners[i] = place(spark, first + i,
				   spc_drawn(spc, point->upper));
		corners[2 * count - 1 - i] = place(
			spark, first + i, spc_drawn(spc, point->lower));
	}
	scene_shape(spark->scene, (struct pen){ .fill = INK_SHADE }, corners,
		    2 * count);
	for (size_t i = 0; i < count; i++)
		corners[i] = place(spark, first + i,
				   spc->points[first + i].mean);
	scene_line(spark->scene,
		   (struct pen){ .line = INK_LIMIT, .width = 0.6 }, corners,
		   count);
}

static void draw_limits(const struct spark *spark)
{
	for (size_t i = 0; i < spark->spc->count;) {
		size_t last = i;

		while (last + 1 < spark->spc->count &&
		       same_phase(spark->spc, last + 1))
			last++;
		if (last > i)
			draw_band(spark, i, last);
		i = last + 1;
	}
}

static void draw_target(const struct spark *spark, double target)
{
	double y = scale_place(&spark->plot.y, target);

	if (!isnan(target))
		scene_rule(spark->scene,
			   (struct pen){ INK_NONE, INK_TARGET, 0.9, DASHED },
			   (struct point){ spark->plot.x.from, y },
			   (struct point){ spark->plot.x.to, y });
}

/* The values, with a gap where one is missing. */
static void draw_course(const struct spark *spark)
{
	const struct spc *spc = spark->spc;
	struct pen pen = { .line = INK_TEXT, .width = 1 };
	struct point *points = pool_take(spark->scene->pool,
					 (spc->count + 1) * sizeof *points);
	size_t count = 0;

	for (size_t i = 0; i < spc->count; i++) {
		const struct spc_point *point = &spc->points[i];
		bool apart = i && cadence_broken(spc->time.cadence,
						 point[-1].date, point->date);

		if (isnan(point->value) || apart) {
			scene_line(spark->scene, pen, points, count);
			count = 0;
		}
		if (!isnan(point->value))
			points[count++] = place(spark, i, point->value);
	}
	scene_line(spark->scene, pen, points, count);
}

/* The latest point, by what it says. */
static void draw_end(const struct spark *spark, const struct card *card)
{
	static const struct {
		enum ink ink;
		enum marker marker;
	} looks[SPC_TYPE_COUNT] = {
		[SPC_COMMON] = { INK_COMMON, MARKER_CIRCLE },
		[SPC_IMPROVEMENT] = { INK_IMPROVEMENT, MARKER_UP },
		[SPC_CONCERN] = { INK_CONCERN, MARKER_DOWN },
		[SPC_NEUTRAL_HIGH] = { INK_NEUTRAL, MARKER_DIAMOND },
		[SPC_NEUTRAL_LOW] = { INK_NEUTRAL, MARKER_DIAMOND },
	};
	const struct spc_point *latest = card_latest(card);

	if (!latest || isnan(latest->value))
		return;
	scene_marker(spark->scene, looks[latest->type].marker,
		     (struct pen){ looks[latest->type].ink, INK_OUTLINE, 0.75,
				   SOLID },
		     place(spark, (size_t)(latest - spark->spc->points),
			   latest->value),
		     2.2);
}

void cards_draw_trend(struct scene *scene, const struct card *card,
		      struct box box)
{
	struct spark spark = spark_of(scene, &card->spc, box);

	if (card->spc.count < 2 || isnan(spark.plot.y.low))
		return;
	draw_limits(&spark);
	draw_target(&spark, card_target(card));
	draw_course(&spark);
	draw_end(&spark, card);
}
