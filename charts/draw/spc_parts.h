/* spc_parts - what the parts of spc.h know of each other. */
#ifndef CHARTS_DRAW_SPC_PARTS_H
#define CHARTS_DRAW_SPC_PARTS_H

#include "charts/draw/spc.h"

/* The lines of the chart, each a level of every point. */
enum level { LEVEL_UPPER, LEVEL_LOWER, LEVEL_MEAN, LEVEL_TARGET, LEVEL_COUNT };

extern const struct spc_level_row {
	const char *name; /* long and short */
	const char *brief;
	struct pen pen;
} spc_levels[LEVEL_COUNT];

/* How a type of points looks. */
extern const struct spc_type_row {
	const char *text;
	enum ink ink;
	enum marker marker;
} spc_types[SPC_TYPE_COUNT];

/* How the panel is laid out. */
struct spc_frame {
	const struct page *page;
	const struct spc *spc;
	struct plot plot;
	struct end_label labels[LEVEL_COUNT + 1];
	size_t label_count;
	struct event *events;
	size_t event_count;
};

double spc_level_of(const struct spc *spc, size_t i, enum level level);
/* Half the usual distance between points, in days. */
double spc_half_step(const struct spc *spc);
/* Where the level of point i begins: halfway from the one before it in the
 * same phase and without a gap, or half a step before it. */
double spc_begins(const struct spc *spc, size_t i);
double spc_ends(const struct spc *spc, size_t i);
bool spc_begins_phase(const struct spc *spc, size_t i);
/* Only a baseline that is not the whole series is worth showing. */
bool spc_baseline_is_part(const struct spc *spc);
/* Whether a stretch of baseline begins at point i. */
bool spc_begins_baseline(const struct spc *spc, size_t i);
size_t spc_latest(const struct spc *spc);
/* Whether something in the charts is hidden. */
bool spc_hide(const struct spc *charts, size_t count);
/* Labels of the lines and of the latest point, at their values. */
void spc_make_labels(struct spc_frame *frame, double width);
/* Where limits were rebased and why, what an author marked, and where a
 * baseline begins. */
void spc_make_events(struct spc_frame *frame);

/* Values, in words, are named by the points that have one. */
struct spc_summary {
	size_t values, hidden;
	const struct spc_point *first, *last, *least, *greatest;
};

/* What a cause is called. */
extern const struct spc_cause_row {
	const char *word;    /* in streams */
	const char *message; /* behind the label of the measure */
	bool since;          /* "since" its first point, or "in" the last */
	bool centre;         /* the centre line's name follows both */
	const char *remark;  /* in a list of what is unusual */
} spc_causes[SPC_CAUSE_COUNT];

/* Whether the point before belongs to the same run: for a shift, on the same
 * side of the mean; for a trend, still going the same way; else the same
 * cause. */
bool spc_continues(const struct spc_point *point, enum spc_cause cause);
const struct spc_point *spc_run_start(const struct spc *spc,
				      const struct spc_point *point);
struct spc_summary spc_summarise(const struct spc *spc);
/* What there is a value for: "month", or "value" where dates are not
 * regular. */
const char *spc_noun(const struct spc *spc);
const char *spc_when(struct pool *pool, const struct spc *spc,
		     const struct spc_point *point);
const char *spc_value_words(struct pool *pool, const struct spc *spc,
			    double value);

#endif
