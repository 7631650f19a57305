/* trend - whether counts rise or fall, with what certainty.
 *
 * The one decision here: the errors are those of quasi-Poisson unless another
 * model is asked for. Restraints cluster in few people, so their counts vary
 * more than Poisson's, whose intervals would be too narrow; that is said
 * wherever it is so.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stages/methods/calendar.h"
#include "stages/methods/effect.h"
#include "stages/methods/regression.h"
#include "stages/methods/statistics.h"
#include "stages/methods/terms.h"

static const char *table_name = "terms";
static const char *count_name = "n";
static const char *of;
static const char *x_name;
static const char *every_given;
static const char *by;
static const char *model_name = "quasi-poisson";
static const char *terms_given;
static const char *season;
static int break_date = MISSING_DATE;
static const char *change = "both";
static double confidence = 95;

static const struct option options[] = {
	{ "table", "NAME", "what to write", .text = &table_name,
	  .choices = "terms|fit|fitted" },
	{ "count", "COLUMN", "the number of events", .text = &count_name },
	{ "of", "COLUMN", "what they are out of: bed days", .text = &of },
	{ "x", "COLUMN", "date of a row; otherwise the first date column",
	  .text = &x_name },
	{ "every", "PERIOD",
	  "the step of time; otherwise what the column of dates is called, or "
	  "month",
	  .text = &every_given, .choices = EVERY_CHOICES },
	{ "by", "COLUMNS", "a model for each group of these columns",
	  .text = &by },
	{ "model", "NAME", "how counts vary", .text = &model_name,
	  .choices = "quasi-poisson|poisson|negative-binomial" },
	{ "terms", "COLUMN,...",
	  "these in place of time ('' for none): numbers, or texts with a "
	  "level each",
	  .text = &terms_given },
	{ "season", "FORM", "a level each month or quarter, or one wave a year",
	  .text = &season, .choices = "levels|wave" },
	{ "break", "DATE", "the first day of what came after a change",
	  .date = &break_date },
	{ "change", "WHAT", "what may change there", .text = &change,
	  .choices = "both|level|slope" },
	{ "confidence", "PERCENT", "how sure to be", .real = &confidence },
	{ 0 },
};

static const struct stage stage = {
	.name = "trend",
	.purpose = "test whether a rate rises or falls, or changed at a date",
	.about =
		"The logarithm of the rate (events over --of) is a straight line in "
		"time, counted in periods from the first one of the table; irr is "
		"the ratio of two rates a period apart. --break adds a step (level) "
		"and a change of slope from the period of that date on, --season "
		"what the time of the year does. --terms gives columns of the input "
		"instead of time.\n\n"
		"quasi-poisson has the estimates of poisson, and errors as large as "
		"the counts vary; negative-binomial lets the variance grow with the "
		"square of the mean. lower and upper are Wald's interval of irr, "
		"profile_lower and profile_upper that of the profile likelihood, "
		"better where counts are small. words says what a term means.\n\n"
		"fit has a row for each model: dispersion, how many times as much "
		"as Poisson's the counts vary (above 1.5 do not use poisson), and "
		"autocorrelation, how alike neighbouring residuals are (the "
		"intervals take them to be not alike at all). fitted has the rows of "
		"the input with what the model expects of each. Rows without a "
		"count, an exposure above 0 or a term are left out of the model. "
		"Where a figure is missing, reason says why.",
	.options = options,
	.reads = "the columns that --count, --of, --x, --by and --terms name",
	.writes =
		"the groups, then for terms: model term estimate std_error "
		"statistic p_value irr lower upper profile_lower profile_upper "
		"words reason; fit: model rows left_out events exposure "
		"degrees deviance null_deviance dispersion log_likelihood aic "
		"theta theta_error autocorrelation words reason; fitted: its "
		"input, and fitted residual reason, which it replaces",
	.example = "--count restraints --of bed_days",
	.input = "month:date\trestraints:number\tbed_days:number\n"
		 "2013-01-01\t41\t610\n2013-02-01\t28\t560\n"
		 "2013-03-01\t33\t620\n2013-04-01\t35\t590\n"
		 "2013-05-01\t19\t615\n2013-06-01\t30\t600\n"
		 "2013-07-01\t25\t612\n2013-08-01\t15\t605\n"
		 "2013-09-01\t14\t590\n2013-10-01\t24\t610\n"
		 "2013-11-01\t21\t600\n2013-12-01\t11\t620\n",
};

/* A column of --terms. */
struct input {
	int column;
	struct table *levels; /* NULL: numbers */
};

struct columns {
	int count, of, x, reason;
	bool x_is_date;
	int *by;
	size_t by_count;
	struct input *inputs;
	size_t input_count;
};

struct row {
	size_t group, number;
	double count, exposure;
	double x;            /* number, or that of the period */
	double *values;      /* of the inputs: a number or a level */
	const char *missing; /* why it is left out, or NULL */
	struct slice record;
};

struct study {
	struct columns at;
	const struct reader *in;
	struct timescale scale;
	struct table *groups;
	const size_t *sorted; /* groups in byte order */
	struct row *rows;
	size_t row_count;
	struct terms terms;
	enum regression_model model;
	double share; /* confidence as a share */
	bool *passed; /* columns of the input that go on to fitted */
	double worst; /* dispersion */
	size_t dispersed;
};

/* A group's model. */
struct trial {
	const struct row *rows;
	size_t count, used;
	struct regression_data data;
	struct regression fit;
	struct coefficient *coefficients;
	double *fitted, *residuals; /* of the rows used */
	double events, exposure, autocorrelation;
	struct pool *pool;
};

/* Above this Poisson's intervals mislead. */
static const double DISPERSION_MOST = 1.5;

static void find_inputs(struct columns *at, struct reader *in)
{
	int *columns = reader_columns(in, terms_given, &at->input_count);

	at->inputs = pool_take(pool_run(),
			       at->input_count * sizeof *at->inputs);
	for (size_t i = 0; i < at->input_count; i++) {
		enum type type = reader_header(in)->columns[columns[i]].type;

		at->inputs[i].column = columns[i];
		if (type == TEXT || type == FLAG)
			at->inputs[i].levels = table_new();
		else
			reader_column_of(
				in, reader_header(in)->columns[columns[i]].name,
				NUMBER);
	}
}

/* The column of time, or NONE where nothing asks for it. */
static int find_x(const struct reader *in)
{
	const struct header *head = reader_header(in);

	if (x_name)
		return reader_column(in, x_name);
	for (size_t i = 0; i < head->column_count; i++)
		if (head->columns[i].type == DATE)
			return (int)i;
	if (!terms_given || season || break_date != MISSING_DATE)
		fail(BAD_USAGE,
		     "%s has no column of dates: --x names the column to go by",
		     reader_name(in));
	return NONE;
}

static struct columns find_columns(struct reader *in)
{
	struct columns at = { .of = NONE };
	enum type type;

	at.count = reader_column_of(in, count_name, NUMBER);
	if (of)
		at.of = reader_column_of(in, of, NUMBER);
	at.x = find_x(in);
	type = at.x == NONE ? NUMBER : reader_header(in)->columns[at.x].type;
	at.x_is_date = type == DATE;
	if (type != DATE && type != NUMBER)
		reader_column_of(in, x_name, DATE);
	if (!at.x_is_date && (season || break_date != MISSING_DATE))
		fail(BAD_USAGE, "--%s needs a column of dates",
		     season ? "season" : "break");
	at.reason = reader_optional(in, "reason");
	if (by)
		at.by = reader_columns(in, by, &at.by_count);
	if (terms_given && *terms_given)
		find_inputs(&at, in);
	return at;
}

static struct timescale find_scale(const struct reader *in,
				   const struct columns *at)
{
	struct timescale scale = { .dates = at->x_is_date,
				   .every = every_of(every_given),
				   .break_at = (double)NAN };

	if (scale.every == EVERY_WHOLE && at->x != NONE)
		scale.every = every_of(reader_header(in)->columns[at->x].name);
	if (scale.every == EVERY_WHOLE)
		scale.every = EVERY_MONTH;
	if (break_date != MISSING_DATE)
		scale.break_at = (double)period_number(scale.every, break_date);
	return scale;
}

static double read_x(const struct study *study, const struct reader *in)
{
	int date;

	if (!study->at.x_is_date)
		return reader_number(in, study->at.x);
	date = reader_date(in, study->at.x);
	return date == MISSING_DATE
		       ? (double)NAN
		       : (double)period_number(study->scale.every, date);
}

static void read_inputs(const struct columns *at, const struct reader *in,
			struct row *row)
{
	row->values = pool_take(pool_run(),
				(at->input_count + 1) * sizeof(double));
	for (size_t i = 0; i < at->input_count; i++) {
		const struct input *input = &at->inputs[i];

		if (reader_missing(in, input->column))
			row->missing = "a term is missing";
		else if (input->levels)
			row->values[i] = (double)table_put(
				input->levels, reader_raw(in, input->column),
				NULL);
		else
			row->values[i] = reader_number(in, input->column);
	}
}

static void check_count(const struct reader *in, int column, double count)
{
	if (count < 0)
		reader_refuse(in, column, "is negative");
	if (!isnan(count) && count != floor(count))
		reader_refuse(in, column, "is not a whole number");
}

static struct row read_row(struct study *study, struct reader *in)
{
	const struct columns *at = &study->at;
	struct slice record = reader_record(in);
	struct row row = {
		.number = reader_count(in),
		.count = reader_number(in, at->count),
		.exposure = of ? reader_number(in, at->of) : 1,
		.x = at->x == NONE ? 0 : read_x(study, in),
	};

	check_count(in, at->count, row.count);
	if (row.exposure < 0)
		reader_refuse(in, at->of, "is negative");
	if (isnan(row.count))
		row.missing = "no count";
	else if (isnan(row.exposure))
		row.missing = "no exposure";
	else if (row.exposure == 0)
		row.missing = "the exposure is 0";
	else if (isnan(row.x))
		row.missing = "no time";
	read_inputs(at, in, &row);
	if (!strcmp(table_name, "fitted")) {
		row.record.at = pool_copy(pool_run(), record.at, record.size);
		row.record.size = record.size;
	}
	return row;
}

static void read_rows(struct study *study, struct reader *in)
{
	struct key key = { 0 };

	study->scale.origin = (double)NAN;
	while (reader_next(in)) {
		struct row row = read_row(study, in);

		key_begin(&key);
		for (size_t i = 0; i < study->at.by_count; i++)
			key_add(&key, reader_raw(in, study->at.by[i]));
		row.group = table_put(study->groups, key.text, NULL);
		study->scale.origin = fmin(study->scale.origin, row.x);
		study->rows = array_grow(study->rows, study->row_count,
					 sizeof row);
		study->rows[study->row_count++] = row;
	}
	if (!study->at.by_count && !study->row_count)
		table_put(study->groups, slice_of(""), NULL);
}

static int compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->x != y->x && !isnan(x->x) && !isnan(y->x))
		return x->x < y->x ? -1 : 1;
	if (isnan(x->x) != isnan(y->x))
		return isnan(x->x) ? 1 : -1;
	return (x->number > y->number) - (x->number < y->number);
}

/* Numbers of keys anew, in byte order of the keys. */
static size_t *places_of(const struct table *table)
{
	size_t count = table_count(table);
	const size_t *sorted = table_sorted(table);
	size_t *places = pool_take(pool_run(), (count + 1) * sizeof *places);

	for (size_t i = 0; i < count; i++)
		places[sorted[i]] = i;
	return places;
}

/* Levels and groups get numbers in byte order, and rows go in order. */
static void sort_rows(struct study *study)
{
	const size_t *places = places_of(study->groups);

	study->sorted = table_sorted(study->groups);
	for (size_t i = 0; i < study->row_count; i++)
		study->rows[i].group = places[study->rows[i].group];
	for (size_t k = 0; k < study->at.input_count; k++) {
		if (!study->at.inputs[k].levels)
			continue;
		places = places_of(study->at.inputs[k].levels);
		for (size_t i = 0; i < study->row_count; i++) {
			double *value = &study->rows[i].values[k];

			*value = (double)places[(size_t)*value];
		}
	}
	if (study->row_count)
		qsort(study->rows, study->row_count, sizeof *study->rows,
		      compare_rows);
}

static void add_input(struct study *study, size_t i)
{
	const struct input *input = &study->at.inputs[i];
	const char *name =
		reader_header(study->in)->columns[input->column].name;
	size_t count = input->levels ? table_count(input->levels) : 0;
	const char **levels;
	const size_t *sorted;

	if (!input->levels) {
		terms_add(&study->terms, (struct term){ .kind = TERM_NUMBER,
							.name = name,
							.value = i });
		return;
	}
	levels = pool_take(pool_run(), (count + 1) * sizeof *levels);
	sorted = table_sorted(input->levels);
	for (size_t k = 0; k < count; k++)
		levels[k] = slice_string(pool_run(),
					 table_key(input->levels, sorted[k]));
	terms_add_levels(&study->terms, name, i, levels, count);
}

static void make_terms(struct study *study)
{
	struct terms *terms = &study->terms;
	bool breaks = break_date != MISSING_DATE;

	terms_add(terms,
		  (struct term){ .kind = TERM_INTERCEPT, .name = "intercept" });
	if (!terms_given)
		terms_add(terms,
			  (struct term){ .kind = TERM_TIME, .name = "time" });
	if (breaks && strcmp(change, "slope"))
		terms_add(terms,
			  (struct term){ .kind = TERM_LEVEL, .name = "level" });
	if (breaks && strcmp(change, "level"))
		terms_add(terms,
			  (struct term){ .kind = TERM_SLOPE, .name = "slope" });
	for (size_t i = 0; i < study->at.input_count; i++)
		add_input(study, i);
	if (season && !terms_add_season(terms, study->scale.every,
					!strcmp(season, "wave")))
		fail(BAD_USAGE, "--season needs months or quarters, not a %s",
		     every_name(study->scale.every));
}

static void fill_design(const struct study *study, struct trial *trial)
{
	size_t terms = study->terms.count;
	double *counts = pool_take(trial->pool,
				   (trial->count + 1) * sizeof *counts);
	double *offsets = pool_take(trial->pool,
				    (trial->count + 1) * sizeof *offsets);
	double *design = pool_take(trial->pool,
				   (trial->count + 1) * terms * sizeof *design);

	for (size_t i = 0; i < trial->count; i++) {
		const struct row *row = &trial->rows[i];

		if (row->missing)
			continue;
		counts[trial->used] = row->count;
		offsets[trial->used] = log(row->exposure);
		for (size_t j = 0; j < terms; j++)
			design[trial->used * terms + j] = term_value(
				&study->terms.items[j], &study->scale,
				&(struct moment){ row->x, row->values });
		trial->events += row->count;
		trial->exposure += row->exposure;
		trial->used++;
	}
	trial->data = (struct regression_data){
		trial->used, terms, counts, offsets, design, trial->pool
	};
}

/* Only of rows that follow one another: one a period. */
static bool is_series(const struct trial *trial)
{
	for (size_t i = 1; i < trial->count; i++)
		if (trial->rows[i].missing || trial->rows[i - 1].missing ||
		    trial->rows[i].x == trial->rows[i - 1].x)
			return false;
	return trial->count > 1;
}

static struct trial fit_group(const struct study *study, const struct row *rows,
			      size_t count, struct pool *pool)
{
	struct trial trial = { .rows = rows, .count = count, .pool = pool };

	pool_clear(pool);
	fill_design(study, &trial);
	trial.coefficients = pool_take(
		pool, study->terms.count * sizeof *trial.coefficients);
	trial.fitted = pool_take(pool, (count + 1) * sizeof(double));
	trial.residuals = pool_take(pool, (count + 1) * sizeof(double));
	trial.fit = regression_fit(&trial.data, study->model,
				   trial.coefficients, trial.fitted);
	for (size_t i = 0; i < trial.used; i++)
		trial.residuals[i] = regression_residual(&trial.fit,
							 trial.data.counts[i],
							 trial.fitted[i]);
	trial.autocorrelation = is_series(&trial)
					? autocorrelation_of(trial.residuals,
							     trial.used)
					: (double)NAN;
	return trial;
}

static bool too_dispersed(const struct trial *trial)
{
	return trial->fit.model == REGRESSION_POISSON &&
	       trial->fit.dispersion > DISPERSION_MOST;
}

static const char *join(struct pool *pool, const char *text, const char *more)
{
	if (!text || !more)
		return text ? text : more;
	return text_format(pool, "%s; %s", text, more);
}

/* Why figures are missing or not to be trusted, or NULL. */
static const char *fit_reason(const struct trial *trial)
{
	const char *reason = regression_remark(trial->fit.note);

	if (too_dispersed(trial))
		reason = join(trial->pool, reason,
			      text_format(trial->pool,
					  "dispersion %.1f: errors and "
					  "intervals are too small",
					  trial->fit.dispersion));
	if (trial->fit.model == REGRESSION_QUASI_POISSON &&
	    trial->fit.dispersion < 1 / DISPERSION_MOST)
		reason = join(trial->pool, reason,
			      text_format(trial->pool,
					  "dispersion %.1f: intervals are "
					  "narrower than Poisson's",
					  trial->fit.dispersion));
	if (trial->autocorrelation > 2 / sqrt((double)trial->used))
		reason = join(trial->pool, reason,
			      "neighbouring rows are alike: errors and "
			      "intervals are too small");
	return reason;
}

static const char *term_reason(const struct trial *trial, size_t j)
{
	const char *reason = coefficient_remark(trial->coefficients[j].note);
	bool fitted = !isnan(trial->fit.deviance);

	return fitted && reason ? reason : fit_reason(trial);
}

static struct interval ratios(struct interval ends)
{
	return (struct interval){ exp(ends.lower), exp(ends.upper) };
}

static const char *term_words(const struct study *study,
			      const struct trial *trial, size_t j)
{
	const struct coefficient *at = &trial->coefficients[j];
	struct effect_phrase phrase;

	if (!term_phrase(&study->terms.items[j], &study->scale, trial->pool,
			 &phrase))
		return NULL;
	return effect_words(trial->pool, exp(at->estimate),
			    ratios(regression_wald(at, study->share)),
			    study->share, &phrase);
}

/* What the model says of time. */
static const char *fit_words(const struct study *study,
			     const struct trial *trial)
{
	const char *words = NULL;

	for (size_t j = 0; j < study->terms.count; j++) {
		enum term_kind kind = study->terms.items[j].kind;

		if (kind == TERM_TIME || kind == TERM_LEVEL ||
		    kind == TERM_SLOPE)
			words = join(trial->pool, words,
				     term_words(study, trial, j));
	}
	return words;
}

static void write_group(struct writer *out, const struct study *study,
			size_t group)
{
	struct slice key = table_key(study->groups, study->sorted[group]);

	for (size_t i = 0; i < study->at.by_count; i++)
		writer_raw(out, key_field(key, i));
	writer_string(out, model_name);
}

static void write_ends(struct writer *out, struct interval ends)
{
	writer_number(out, exp(ends.lower));
	writer_number(out, exp(ends.upper));
}

static void write_terms(struct writer *out, const struct study *study,
			const struct trial *trial, size_t group)
{
	for (size_t j = 0; j < study->terms.count; j++) {
		const struct coefficient *at = &trial->coefficients[j];

		write_group(out, study, group);
		writer_string(out, study->terms.items[j].name);
		writer_number(out, at->estimate);
		writer_number(out, at->error);
		writer_number(out, at->statistic);
		writer_number(out, at->p_value);
		writer_number(out, exp(at->estimate));
		write_ends(out, regression_wald(at, study->share));
		write_ends(out, regression_profile(&trial->data, &trial->fit,
						   trial->coefficients, j,
						   study->share));
		writer_string(out, term_words(study, trial, j));
		writer_string(out, term_reason(trial, j));
		writer_end_record(out);
	}
}

static void write_fit(struct writer *out, const struct study *study,
		      const struct trial *trial, size_t group)
{
	const struct regression *fit = &trial->fit;

	write_group(out, study, group);
	writer_whole(out, (long)trial->used);
	writer_whole(out, (long)(trial->count - trial->used));
	writer_number(out, trial->events);
	writer_number(out, of ? trial->exposure : (double)NAN);
	writer_number(out, isnan(fit->deviance) ? (double)NAN
						: (double)fit->degrees);
	writer_number(out, fit->deviance);
	writer_number(out, fit->null_deviance);
	writer_number(out, fit->dispersion);
	writer_number(out, fit->log_likelihood);
	writer_number(out, fit->aic);
	writer_number(out, fit->theta);
	writer_number(out, fit->theta_error);
	writer_number(out, trial->autocorrelation);
	writer_string(out, fit_words(study, trial));
	writer_string(out, fit_reason(trial));
	writer_end_record(out);
}

static void write_fitted(struct writer *out, const struct study *study,
			 const struct trial *trial, size_t group)
{
	const char *reason = fit_reason(trial);
	size_t used = 0;

	(void)group;
	for (size_t i = 0; i < trial->count; i++) {
		const struct row *row = &trial->rows[i];
		struct slice rest = row->record;

		for (size_t c = 0; rest.at; c++) {
			struct slice field = slice_cut(&rest, '\t');

			if (study->passed[c])
				writer_raw(out, field);
		}
		if (row->missing) {
			writer_missing(out);
			writer_missing(out);
			writer_string(out, row->missing);
		} else {
			writer_number(out, trial->fitted[used]);
			writer_number(out, trial->residuals[used++]);
			writer_string(out, reason);
		}
		writer_end_record(out);
	}
}

/* A table that can be asked for. */
struct output {
	const char *name;
	struct column columns[16]; /* after those of groups, or of the input */
	void (*write)(struct writer *out, const struct study *study,
		      const struct trial *trial, size_t group);
};

static const struct output outputs[] = {
	{ "terms",
	  { { "term", TEXT, "-", "Term" },
	    { "estimate", NUMBER, "1", "Coefficient" },
	    { "std_error", NUMBER, "1", "Standard error" },
	    { "statistic", NUMBER, "1", "z or t" },
	    { "p_value", NUMBER, "1", "p" },
	    { "irr", NUMBER, "1", "Ratio of rates" },
	    { "lower", NUMBER, "1", "Lower end of the interval" },
	    { "upper", NUMBER, "1", "Upper end of the interval" },
	    { "profile_lower", NUMBER, "1", "Lower end, profile likelihood" },
	    { "profile_upper", NUMBER, "1", "Upper end, profile likelihood" },
	    { "words", TEXT, "-", "In words" },
	    { "reason", TEXT, "-", "Remark" } },
	  write_terms },
	{ "fit",
	  { { "rows", NUMBER, "1", "Rows fitted" },
	    { "left_out", NUMBER, "1", "Rows left out" },
	    { "events", NUMBER, "1", "Events" },
	    { "exposure", NUMBER, "1", "Exposure" },
	    { "degrees", NUMBER, "1", "Degrees of freedom" },
	    { "deviance", NUMBER, "1", "Deviance" },
	    { "null_deviance", NUMBER, "1", "Deviance without the terms" },
	    { "dispersion", NUMBER, "1", "Dispersion" },
	    { "log_likelihood", NUMBER, "1", "Log likelihood" },
	    { "aic", NUMBER, "1", "AIC" },
	    { "theta", NUMBER, "1", "Theta" },
	    { "theta_error", NUMBER, "1", "Its standard error" },
	    { "autocorrelation", NUMBER, "1", "Autocorrelation of residuals" },
	    { "words", TEXT, "-", "In words" },
	    { "reason", TEXT, "-", "Remark" } },
	  write_fit },
	{ "fitted",
	  { { "fitted", NUMBER, "1", "Expected" },
	    { "residual", NUMBER, "1", "Pearson residual" },
	    { "reason", TEXT, "-", "Remark" } },
	  write_fitted },
};

/* The options allow no other name. */
static const struct output *find_output(void)
{
	const struct output *output = outputs;

	while (strcmp(output->name, table_name))
		output++;
	return output;
}

static bool is_written(const struct output *output, const char *name)
{
	for (const struct column *column = output->columns; column->name;
	     column++)
		if (!strcmp(column->name, name))
			return true;
	return false;
}

static void describe(struct writer *out, struct study *study,
		     const struct output *output)
{
	const struct header *head = reader_header(study->in);

	study->passed = pool_take(pool_run(), head->column_count + 1);
	for (size_t i = 0;
	     output->write == write_fitted && i < head->column_count; i++) {
		study->passed[i] = !is_written(output, head->columns[i].name);
		if (study->passed[i])
			writer_column_like(out, study->in, (int)i);
	}
	if (output->write != write_fitted) {
		for (size_t i = 0; i < study->at.by_count; i++)
			writer_column_like(out, study->in, study->at.by[i]);
		writer_column(out, "model", TEXT, "-", "Model");
	}
	for (const struct column *column = output->columns; column->name;
	     column++)
		writer_column(out, column->name, column->type, column->unit,
			      column->label);
}

static void write_all(struct writer *out, struct study *study,
		      const struct output *output)
{
	struct pool *pool = pool_new();
	size_t first = 0;

	for (size_t g = 0; g < table_count(study->groups); g++) {
		size_t after = first;
		struct trial trial;

		while (after < study->row_count &&
		       study->rows[after].group == g)
			after++;
		trial = fit_group(study, study->rows + first, after - first,
				  pool);
		output->write(out, study, &trial, g);
		study->dispersed += too_dispersed(&trial);
		if (too_dispersed(&trial))
			study->worst = fmax(study->worst, trial.fit.dispersion);
		first = after;
	}
	if (study->dispersed)
		notice("the counts vary up to %.1f times as much as Poisson's "
		       "(models: %zu): its intervals are too narrow; use "
		       "--model quasi-poisson or negative-binomial",
		       study->worst, study->dispersed);
}

static enum regression_model find_model(void)
{
	if (!strcmp(model_name, "poisson"))
		return REGRESSION_POISSON;
	return strcmp(model_name, "quasi-poisson")
		       ? REGRESSION_NEGATIVE_BINOMIAL
		       : REGRESSION_QUASI_POISSON;
}

int main(int argc, char **argv)
{
	struct study study = { .groups = NULL };
	const struct output *output;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	if (!(confidence > 0 && confidence < 100))
		fail(BAD_USAGE, "--confidence: '%g' is not between 0 and 100",
		     confidence);
	output = find_output();
	in = stage_read(NULL);
	study.in = in;
	study.groups = table_new();
	study.at = find_columns(in);
	study.scale = find_scale(in, &study.at);
	study.model = find_model();
	study.share = number_round(confidence / 100, 12);
	out = stage_write(NULL);
	describe(out, &study, output);
	read_rows(&study, in);
	sort_rows(&study);
	make_terms(&study);
	write_all(out, &study, output);
	return stage_end();
}
