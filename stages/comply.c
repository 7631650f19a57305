/* comply - how far criteria of a clinical audit are met.
 *
 * The one decision here: what is not on record is not met, and whoever a
 * criterion does not ask for is in no denominator, but always in print (M11).
 * Who is outside its population is not even a case, and is counted apart.
 * Small numbers speak for themselves, so the fraction is always told, an
 * interval from 10 cases on, a percentage from 20 on, and fewer than five
 * cases are no colour but grey.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <stdint.h>

#include "pipeline/groups.h"
#include "stages/methods/compliance.h"
#include "stages/methods/interval.h"

static const char *by;
static const char *per;
static double tolerance = 10;

static const struct option options[] = {
	{ "by", "COLUMN,...",
	  "a row for each group of these columns; otherwise criterion_id",
	  .text = &by },
	{ "tolerance", "POINTS", "amber up to so far under the standard",
	  .real = &tolerance },
	{ "per", "COLUMN,...",
	  "all or none: whoever these columns name, such as person_id, "
	  "complies when all their criteria are met",
	  .text = &per },
	{ 0 },
};

static const struct stage stage = {
	.name = "comply",
	.purpose = "tell how far criteria of an audit are met",
	.about =
		"compliance_pct is met in percent of denominator = met + partly + "
		"not_met + not_recorded + not_allowed: PARTLY is not met, unless "
		"partly_counts is Y, and what has no result, or one that is not on "
		"the list, is not recorded. Outside are exceptions and what is "
		"not_applicable. An exception whose code the criterion does not "
		"allow is not_allowed and not met; one without a code is believed. "
		"Rows of whom outside_population is Y are counted there, and "
		"nowhere else.\n\n"
		"fraction says it in words. compliance_pct is missing when fewer "
		"than 20 are in the denominator, its 95% interval (Wilson) when fewer "
		"than 10 are. rag is GREEN when the standard is met, AMBER when "
		"compliance is up to --tolerance points under it, RED below, GREY when "
		"fewer than 5 are in the denominator; missing where there is no "
		"standard, or more than one.\n\n"
		"With --per it is people that comply, who met all that counts for "
		"them: cases is how many have anything that counts, all_met how many "
		"of them met all of it, item_score_pct the mean share that they met. "
		"Rows that name nobody are left out.",
	.options = options,
	.reads = "result; where they are there, exception_code "
		 "exception_codes standard_pct partly_counts "
		 "outside_population; the columns of --by and --per",
	.writes =
		"the columns of --by, then standard_pct rows met partly "
		"not_met not_recorded not_allowed exceptions not_applicable "
		"outside_population denominator fraction compliance_pct lower_95 upper_95 rag; "
		"with --per cases all_met fraction all_met_pct lower_95 "
		"upper_95 item_score_pct",
	.example = "",
	.input = "criterion_id\tperson_id\tstandard_pct:number:%\tresult\n"
		 "P01\tP1\t100\tMET\nP01\tP2\t100\tNOT_RECORDED\n"
		 "P01\tP3\t100\tEXCEPTION\nP01\tP4\t100\tMET\n"
		 "P01\tP5\t100\tMET\nP01\tP6\t100\tMET\n"
		 "P02\tP1\t90\tMET\nP02\tP2\t90\tPARTLY\n",
};

struct columns {
	int result, code, allowed, standard, partly, outside;
	int *per;
	size_t per_count;
};

struct group {
	struct compliance counts;
	long outside; /* the population that the criterion asks for */
	double standard;
	/* of those that --per names */
	long cases, all_met;
	double scores;
};

/* Somebody's results in a group: there are as many as people, so few bytes. */
struct subject {
	uint32_t group, met, all;
};

struct audit {
	struct groups groups;
	struct group *items; /* by number of the group */
	struct table *names; /* of a group's number and who it is */
	struct key name;
	struct subject *subjects;
	size_t nameless, unknown;
};

static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.result = reader_column_of(in, "result", TEXT),
		.code = reader_optional(in, "exception_code"),
		.allowed = reader_optional(in, "exception_codes"),
		.standard = reader_optional(in, "standard_pct"),
		.partly = reader_optional(in, "partly_counts"),
		.outside = reader_optional(in, "outside_population"),
	};

	if (per)
		at.per = reader_columns(in, per, &at.per_count);
	return at;
}

static enum check_result read_result(struct audit *audit, struct reader *in,
				     const struct columns *at)
{
	enum check_result result = check_result_of(reader_text(in, at->result));

	audit->unknown += result == CHECK_UNKNOWN;
	if (result == CHECK_EXCEPTION && at->allowed != NONE &&
	    !exception_allowed(reader_text(in, at->code),
			       reader_text(in, at->allowed)))
		return CHECK_NOT_ALLOWED;
	if (result == CHECK_PARTLY && reader_flag(in, at->partly) == 'Y')
		return CHECK_MET;
	return result;
}

static size_t put_group(struct audit *audit, const struct reader *in,
			const struct columns *at)
{
	double standard = reader_number(in, at->standard);
	struct group *group;
	bool fresh;
	size_t place = groups_put(&audit->groups, &fresh);

	if (fresh)
		audit->items = array_grow(audit->items, place,
					  sizeof *audit->items);
	group = &audit->items[place];
	if (fresh)
		group->standard = standard;
	else if (!(group->standard == standard))
		group->standard = NAN;
	return place;
}

static void add_subject(struct audit *audit, const struct reader *in,
			const struct columns *at, size_t group,
			enum check_result result)
{
	struct subject one = { .group = (uint32_t)group };
	struct subject *subject;
	size_t place;
	bool fresh;

	key_begin(&audit->name);
	key_add(&audit->name,
		(struct slice){ (const char *)&one.group, sizeof one.group });
	for (size_t i = 0; i < at->per_count; i++) {
		if (reader_missing(in, at->per[i])) {
			audit->nameless++;
			return;
		}
		key_add(&audit->name, reader_raw(in, at->per[i]));
	}
	place = table_put(audit->names, audit->name.text, &fresh);
	if (fresh) {
		audit->subjects = array_grow(audit->subjects, place,
					     sizeof *audit->subjects);
		audit->subjects[place] = one;
	}
	subject = &audit->subjects[place];
	subject->met += result == CHECK_MET;
	subject->all += compliance_counts(result);
}

static void add_check(struct audit *audit, struct reader *in,
		      const struct columns *at)
{
	size_t group = put_group(audit, in, at);
	enum check_result result;

	if (reader_flag(in, at->outside) == 'Y') {
		audit->items[group].outside++;
		return;
	}
	result = read_result(audit, in, at);
	compliance_add(&audit->items[group].counts, result);
	if (per)
		add_subject(audit, in, at, group, result);
}

static void count_subjects(struct audit *audit)
{
	for (size_t i = 0; i < table_count(audit->names); i++) {
		const struct subject *subject = &audit->subjects[i];
		struct group *group = &audit->items[subject->group];

		if (!subject->all)
			continue;
		group->cases++;
		group->all_met += subject->met == subject->all;
		group->scores += (double)subject->met / subject->all;
	}
}

static void describe_fraction(struct writer *out, const char *name,
			      const char *label)
{
	writer_column(out, "fraction", TEXT, "-", "Fraction");
	writer_column(out, name, NUMBER, "%", label);
	writer_column(out, "lower_95", NUMBER, "%",
		      "Lower end of the 95% interval");
	writer_column(out, "upper_95", NUMBER, "%",
		      "Upper end of the 95% interval");
}

static void describe(struct writer *out, const struct groups *groups)
{
	groups_declare(out, groups);
	if (per) {
		writer_column(out, "cases", NUMBER, "1", "Cases");
		writer_column(out, "all_met", NUMBER, "1", "All met");
		describe_fraction(out, "all_met_pct", "All criteria met");
		writer_column(out, "item_score_pct", NUMBER, "%",
			      "Mean share of criteria met");
		return;
	}
	writer_column(out, "standard_pct", NUMBER, "%", "Standard");
	writer_column(out, "rows", NUMBER, "1", "Cases looked at");
	for (int i = 0; i < CHECK_RESULTS; i++)
		writer_column(out, check_result_name(i), NUMBER, "1",
			      check_result_label(i));
	writer_column(out, "outside_population", NUMBER, "1",
		      "Outside the population");
	writer_column(out, "denominator", NUMBER, "1", "Cases that count");
	describe_fraction(out, "compliance_pct", "Compliance");
	writer_column(out, "rag", TEXT, "-", "Against the standard");
}

static void write_fraction(struct writer *out, long met, long all)
{
	struct interval ends = { NAN, NAN };

	if (all >= INTERVAL_FROM)
		ends = interval_scaled(interval_wilson((double)met, (double)all,
						       0.95),
				       1, 100);
	writer_string(out, text_format(pool_run(), "%ld of %ld", met, all));
	writer_number(out, all >= PERCENT_FROM ? 100 * (double)met / (double)all
					       : (double)NAN);
	writer_number(out, ends.lower);
	writer_number(out, ends.upper);
}

static void write_criterion(struct writer *out, const struct group *group)
{
	const struct compliance *counts = &group->counts;
	long all = compliance_denominator(counts);

	writer_number(out, group->standard);
	writer_whole(out, compliance_rows(counts));
	for (int i = 0; i < CHECK_RESULTS; i++)
		writer_whole(out, counts->counts[i]);
	writer_whole(out, group->outside);
	writer_whole(out, all);
	write_fraction(out, counts->counts[CHECK_MET], all);
	writer_string(out, compliance_rag(counts, group->standard, tolerance));
}

static void write_cases(struct writer *out, const struct group *group)
{
	writer_whole(out, group->cases);
	writer_whole(out, group->all_met);
	write_fraction(out, group->all_met, group->cases);
	writer_number(out, group->cases
				   ? 100 * group->scores / (double)group->cases
				   : (double)NAN);
}

static void write_all(struct writer *out, const struct audit *audit)
{
	const size_t *order = table_sorted(audit->groups.table);

	for (size_t i = 0; i < table_count(audit->groups.table); i++) {
		const struct group *group = &audit->items[order[i]];

		groups_write(out, &audit->groups, order[i]);
		if (per)
			write_cases(out, group);
		else
			write_criterion(out, group);
		writer_end_record(out);
	}
}

int main(int argc, char **argv)
{
	struct audit audit = { .names = table_new() };
	struct columns at;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	if (!(tolerance >= 0))
		fail(BAD_USAGE, "--tolerance is negative");
	in = stage_read(NULL);
	at = find_columns(in);
	audit.groups = groups_of(in, by ? by : "criterion_id");
	out = stage_write(NULL);
	describe(out, &audit.groups);
	while (reader_next(in))
		add_check(&audit, in, &at);
	count_subjects(&audit);
	write_all(out, &audit);
	if (audit.unknown || audit.nameless)
		stage_remark("%zu without a result, %zu of nobody",
			     audit.unknown, audit.nameless);
	return stage_end();
}
