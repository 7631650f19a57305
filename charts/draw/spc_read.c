/* spc_read - the points of control charts out of the streams of `limits`. */
#include "charts/draw/spc_read.h"

#include <math.h>

static int first_date(const struct reader *in, const char *x)
{
	const struct header *head = reader_header(in);

	if (x)
		return reader_column_of(in, x, DATE);
	for (size_t i = 0; i < head->column_count; i++)
		if (head->columns[i].type == DATE)
			return (int)i;
	fail(BAD_USAGE, "%s has no column of dates", reader_name(in));
}

struct spc_columns spc_columns_of(const struct figure *figure, const char *x)
{
	const struct reader *in = figure_reader(figure);

	return (struct spc_columns){
		.x = first_date(in, x),
		.value = reader_column_of(in, "value", NUMBER),
		.mean = reader_column_of(in, "mean", NUMBER),
		.lower = reader_column_of(in, "lower_limit", NUMBER),
		.upper = reader_column_of(in, "upper_limit", NUMBER),
		.target = reader_optional(in, "target"),
		.baseline = reader_optional(in, "baseline"),
		.phase = reader_optional(in, "phase"),
		.phase_reason = reader_optional(in, "phase_reason"),
		.cause = reader_optional(in, "special_cause"),
		.type = reader_optional(in, "point_type"),
		.variation = reader_optional(in, "variation"),
		.assurance = reader_optional(in, "assurance"),
		.trial = reader_optional(in, "trial"),
		.screened = reader_optional(in, "screened"),
		.reason = reader_optional(in, "reason"),
	};
}

static const char *text_of(struct reader *in, int column)
{
	return slice_string(pool_run(), reader_text(in, column));
}

/* The number of the word in that column; 0, which is the word for nothing
 * unusual, when it is missing. */
static int word_of(struct reader *in, int column, int (*number)(const char *))
{
	int found;

	if (reader_missing(in, column))
		return 0;
	found = number(text_of(in, column));
	if (found < 0)
		reader_refuse(in, column, "is not a word that limits writes");
	return found;
}

static struct spc_point read_point(const struct figure *figure,
				   const struct spc_columns *columns,
				   double target)
{
	struct reader *in = figure_reader(figure);
	double phase = reader_number(in, columns->phase);
	struct spc_point point = {
		.date = reader_date(in, columns->x),
		.value = reader_number(in, columns->value),
		.mean = reader_number(in, columns->mean),
		.lower = reader_number(in, columns->lower),
		.upper = reader_number(in, columns->upper),
		.target = isnan(target) ? reader_number(in, columns->target)
					: target,
		.cause = (enum spc_cause)word_of(in, columns->cause,
						 spc_cause_of),
		.type = (enum spc_type)word_of(in, columns->type, spc_type_of),
		.phase = isnan(phase) ? 0 : (long)phase,
		.baseline = reader_flag(in, columns->baseline) != 'N',
		.hidden = figure_hidden(figure, columns->value),
		.phase_reason = text_of(in, columns->phase_reason),
	};

	if (point.date == MISSING_DATE)
		reader_refuse(in, columns->x, "is no date: a point needs one");
	return point;
}

void spc_read(const struct figure *figure, const struct spc_columns *columns,
	      double target, struct spc *chart)
{
	struct reader *in = figure_reader(figure);
	double screened = reader_number(in, columns->screened);

	chart->points = array_grow(chart->points, chart->count,
				   sizeof *chart->points);
	chart->points[chart->count++] = read_point(figure, columns, target);
	chart->variation = (enum variation_icon)word_of(in, columns->variation,
							variation_icon_of);
	chart->assurance = (enum assurance_icon)word_of(in, columns->assurance,
							assurance_icon_of);
	chart->trial = reader_flag(in, columns->trial) == 'Y';
	chart->screened = isnan(screened) ? 0 : (long)screened;
	chart->reason = text_of(in, columns->reason);
}
