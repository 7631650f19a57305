/* trend - whether counts rise or fall, with what certainty.
 *
 * The one decision here: the errors are those of quasi-Poisson unless another
 * model is asked for. Restraints cluster in few people, so their counts vary
 * more than Poisson's, whose intervals would be too narrow; that is said
 * wherever it is so.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/layout.h"
#include "stages/methods/model_input.h"
#include "stages/methods/passing.h"

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

/* The model of a group, and the records it was made from. */
struct part {
	size_t group;
	const struct model_record *records;
	struct model model;
};

struct study {
	struct model_input input;
	struct model_plan plan;
	const struct output *output;
	struct layout layout;
	struct passing passing; /* of the input: for fitted */
	double worst;           /* dispersion */
	size_t dispersed;
};

static void write_group(struct writer *out, const struct study *study,
			const struct part *part)
{
	groups_write(out, &study->input.groups,
		     study->input.sorted[part->group]);
	writer_string(out, model_name);
}

static void write_terms(struct writer *out, struct study *study,
			const struct part *part)
{
	for (size_t j = 0; j < study->plan.terms.count; j++) {
		struct model_term term = model_term(&part->model, j);

		write_group(out, study, part);
		layout_write(out, &study->layout, &term);
		writer_end_record(out);
	}
}

static void write_fit(struct writer *out, struct study *study,
		      const struct part *part)
{
	struct model_summary summary = model_summary(&part->model);

	if (!of)
		summary.exposure = (double)NAN;
	write_group(out, study, part);
	layout_write(out, &study->layout, &summary);
	writer_end_record(out);
}

/* What the model expects of a row. */
struct fitted {
	double expected, residual;
	const char *reason;
};

static const struct member fitted_members[] = {
	{ { "fitted", NUMBER, "1", "Expected" },
	  offsetof(struct fitted, expected) },
	{ { "residual", NUMBER, "1", "Pearson residual" },
	  offsetof(struct fitted, residual) },
	{ { "reason", TEXT, "-", "Remark" }, offsetof(struct fitted, reason) },
	{ { 0 } },
};

static void write_fitted(struct writer *out, struct study *study,
			 const struct part *part)
{
	const struct model *model = &part->model;
	const char *reason = model_reason(model);
	size_t used = 0;

	for (size_t i = 0; i < model->count; i++) {
		struct fitted row = { NAN, NAN, model->rows[i].missing };

		if (!row.reason) {
			row = (struct fitted){ model->fitted[used],
					       model->residuals[used], reason };
			used++;
		}
		passing_write(out, &study->passing, part->records[i].text);
		layout_write(out, &study->layout, &row);
		writer_end_record(out);
	}
}

/* A table that can be asked for. */
struct output {
	const char *name;
	const struct member *members; /* after the groups, or the input */
	void (*write)(struct writer *out, struct study *study,
		      const struct part *part);
};

static const struct output outputs[] = {
	{ "terms", model_term_members, write_terms },
	{ "fit", model_summary_members, write_fit },
	{ "fitted", fitted_members, write_fitted },
};

/* The options allow no other name. */
static const struct output *find_output(void)
{
	const struct output *output = outputs;

	while (strcmp(output->name, table_name))
		output++;
	return output;
}

static void describe(struct writer *out, struct study *study)
{
	struct layout *layout = &study->layout;

	layout_add_all(layout, study->output->members, NULL);
	if (study->output->write == write_fitted) {
		study->passing = passing_declare(out, study->input.groups.in,
						 layout->columns,
						 layout->count);
		return;
	}
	groups_declare(out, &study->input.groups);
	writer_column(out, "model", TEXT, "-", "Model");
	layout_declare(out, layout);
}

static struct model_input find_columns(const struct reader *in)
{
	const struct model_columns named = {
		.count = count_name,
		.of = of,
		.x = x_name,
		.every = every_given,
		.by = by,
		.terms = terms_given,
		.dated = season                       ? "season"
			 : break_date != MISSING_DATE ? "break"
						      : NULL,
	};

	return model_input_find(in, &named);
}

static enum regression_model find_kind(void)
{
	if (!strcmp(model_name, "poisson"))
		return REGRESSION_POISSON;
	return strcmp(model_name, "quasi-poisson")
		       ? REGRESSION_NEGATIVE_BINOMIAL
		       : REGRESSION_QUASI_POISSON;
}

static void add_term(struct terms *terms, enum term_kind kind, const char *name)
{
	terms_add(terms, (struct term){ .kind = kind, .name = name });
}

static struct model_plan make_plan(const struct model_input *input)
{
	struct model_plan plan = {
		.scale = input->scale,
		.kind = find_kind(),
		.share = number_round(confidence / 100, 12),
	};
	enum every every = plan.scale.every;
	bool breaks = break_date != MISSING_DATE;

	if (breaks)
		plan.scale.break_at = (double)period_number(every, break_date);
	add_term(&plan.terms, TERM_INTERCEPT, "intercept");
	if (!terms_given)
		add_term(&plan.terms, TERM_TIME, "time");
	if (breaks && strcmp(change, "slope"))
		add_term(&plan.terms, TERM_LEVEL, "level");
	if (breaks && strcmp(change, "level"))
		add_term(&plan.terms, TERM_SLOPE, "slope");
	model_input_add_terms(input, &plan.terms);
	if (season &&
	    !terms_add_season(&plan.terms, every, !strcmp(season, "wave")))
		fail(BAD_USAGE, "--season needs months or quarters, not a %s",
		     every_name(every));
	return plan;
}

/* The model of the group whose records begin there. */
static struct part fit_part(const struct study *study, size_t group,
			    size_t first, struct pool *pool)
{
	const struct model_input *input = &study->input;
	struct part part = { group, input->records + first };
	struct model_row *rows;
	size_t count = 0;

	while (first + count < input->record_count &&
	       part.records[count].group == group)
		count++;
	rows = pool_take(pool, (count + 1) * sizeof *rows);
	for (size_t i = 0; i < count; i++)
		rows[i] = part.records[i].row;
	part.model = model_fit(&study->plan, rows, count, pool);
	return part;
}

static void write_parts(struct writer *out, struct study *study)
{
	size_t count = table_count(study->input.groups.table), first = 0;
	struct pool *pool = pool_new();

	for (size_t group = 0; group < count; group++) {
		struct part part = fit_part(study, group, first, pool);

		study->output->write(out, study, &part);
		if (model_is_too_dispersed(&part.model)) {
			study->dispersed++;
			study->worst = fmax(study->worst,
					    part.model.fit.dispersion);
		}
		first += part.model.count;
		pool_clear(pool);
	}
}

static void notice_dispersed(const struct study *study)
{
	if (study->dispersed)
		notice("the counts vary up to %.1f times as much as Poisson's "
		       "(models: %zu): its intervals are too narrow; use "
		       "--model quasi-poisson or negative-binomial",
		       study->worst, study->dispersed);
}

int main(int argc, char **argv)
{
	struct study study = { 0 };
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	if (!(confidence > 0 && confidence < 100))
		fail(BAD_USAGE, "--confidence: '%g' is not between 0 and 100",
		     confidence);
	study.output = find_output();
	in = stage_read(NULL);
	study.input = find_columns(in);
	out = stage_write(NULL);
	describe(out, &study);
	model_input_read(&study.input, in, study.output->write == write_fitted);
	study.plan = make_plan(&study.input);
	write_parts(out, &study);
	notice_dispersed(&study);
	return stage_end();
}
