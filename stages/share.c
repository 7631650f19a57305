/* share - what part of its group each row's count is.
 *
 * Official figures differ in whether the unknown are part of the whole. Here
 * they are not, unless --include-unknown says so, and how many there are is
 * always printed beside the share.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/groups.h"
#include "stages/methods/interval.h"

static const char *of = "n";
static const char *within;
static const char *category;
static struct list unknown;
static bool include_unknown;
static bool interval;

static const struct option options[] = {
	{ "of", "COLUMN", "the counts", .text = &of },
	{ "within", "COLUMNS", "shares add up within each group of these",
	  .text = &within },
	{ "category", "COLUMN",
	  "what may be unknown; otherwise the first "
	  "column that --within does not name",
	  .text = &category },
	{ "unknown", "VALUE",
	  "a category that means so, besides UNKNOWN and "
	  "missing",
	  .list = &unknown },
	{ "include-unknown", .flag = &include_unknown,
	  .help = "make the unknown a part of the whole" },
	{ "interval", .flag = &interval,
	  .help = "add the 95% interval (Wilson)" },
	{ 0 },
};

static const struct stage stage = {
	.name = "share",
	.purpose = "add what part of its group each count is",
	.about =
		"share_pct is the row's count in percent of known_n, the sum of the "
		"counts of its group whose category is known; unknown_n is the sum of "
		"the others. A row of unknown category has no share, unless "
		"--include-unknown makes it one category like the rest.\n\n"
		"A row whose category is All, as summarise --all makes it, is a total: "
		"it is not counted and has no share. Where known_n is 0 no row has "
		"one.",
	.options = options,
	.reads = "the counts (number), the category, the columns of --within",
	.writes = "all columns, then share_pct known_n unknown_n and, with "
		  "--interval, lower_95 upper_95; rows in their order",
	.example = "--of people",
	.input = "environment\tpeople:number\n"
		 "LOW\t6\n"
		 "MED\t2\n"
		 "UNKNOWN\t1\n",
};

enum kind { KNOWN, NOT_KNOWN, TOTAL };

struct row {
	struct slice record;
	double count;
	size_t group;
	enum kind kind;
};

struct whole {
	double known, unknown;
};

struct shares {
	int count, category;
	struct groups groups;
	struct whole *wholes; /* by number of the group */
	struct row *rows;
	size_t row_count;
};

static bool is_within(const struct groups *groups, int column)
{
	for (size_t i = 0; i < groups->column_count; i++)
		if (groups->columns[i] == column)
			return true;
	return false;
}

static struct shares find_columns(const struct reader *in)
{
	struct shares shares = { .count = reader_column_of(in, of, NUMBER) };

	shares.groups = groups_of(in, within);
	if (category)
		shares.category = reader_column(in, category);
	while (!category && (is_within(&shares.groups, shares.category) ||
			     shares.category == shares.count))
		if (++shares.category == (int)reader_width(in))
			fail(BAD_USAGE, "no column is left to be the "
					"category: --category names one");
	return shares;
}

static enum kind kind_of(struct reader *in, int column)
{
	struct slice text = reader_text(in, column);

	if (slice_is(text, "All"))
		return TOTAL;
	if (include_unknown)
		return KNOWN;
	for (size_t i = 0; i < unknown.count; i++)
		if (slice_is(text, unknown.items[i]))
			return NOT_KNOWN;
	return !text.at || slice_is(text, "UNKNOWN") ? NOT_KNOWN : KNOWN;
}

static size_t put_group(struct shares *shares)
{
	bool fresh;
	size_t group = groups_put(&shares->groups, &fresh);

	if (fresh)
		shares->wholes = array_grow(shares->wholes, group,
					    sizeof *shares->wholes);
	return group;
}

static void add_row(struct shares *shares, struct row row)
{
	struct whole *whole = &shares->wholes[row.group];

	if (!isnan(row.count) && row.kind == KNOWN)
		whole->known += row.count;
	if (!isnan(row.count) && row.kind == NOT_KNOWN)
		whole->unknown += row.count;
	shares->rows = array_grow(shares->rows, shares->row_count, sizeof row);
	shares->rows[shares->row_count++] = row;
}

static void read_rows(struct shares *shares, struct reader *in)
{
	while (reader_next(in)) {
		struct slice record = reader_record(in);
		struct row row = {
			.count = reader_number(in, shares->count),
			.group = put_group(shares),
			.kind = kind_of(in, shares->category),
		};

		if (row.count < 0)
			reader_refuse(in, shares->count,
				      "is negative and has no share");
		row.record.at = pool_copy(pool_run(), record.at, record.size);
		row.record.size = record.size;
		add_row(shares, row);
	}
}

static void describe(struct writer *out, const struct reader *in)
{
	writer_columns_like(out, in);
	writer_column(out, "share_pct", NUMBER, "%", "Share");
	writer_column(out, "known_n", NUMBER, "1", "Number known");
	writer_column(out, "unknown_n", NUMBER, "1", "Number unknown");
	if (!interval)
		return;
	writer_column(out, "lower_95", NUMBER, "%",
		      "Lower end of the 95% interval");
	writer_column(out, "upper_95", NUMBER, "%",
		      "Upper end of the 95% interval");
}

static void write_row(struct writer *out, const struct row *row,
		      const struct whole *whole)
{
	double count = row->kind == KNOWN ? row->count : (double)NAN;
	struct interval ends = interval_wilson(count, whole->known, 0.95);
	struct slice rest = row->record;

	while (rest.at)
		writer_raw(out, slice_cut(&rest, '\t'));
	writer_number(out, whole->known > 0 ? 100 * count / whole->known
					    : (double)NAN);
	writer_number(out, whole->known);
	writer_number(out, whole->unknown);
	if (interval) {
		writer_number(out, 100 * ends.lower);
		writer_number(out, 100 * ends.upper);
	}
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct shares shares;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	shares = find_columns(in);
	out = stage_write(NULL);
	describe(out, in);
	read_rows(&shares, in);
	for (size_t i = 0; i < shares.row_count; i++)
		write_row(out, &shares.rows[i],
			  &shares.wholes[shares.rows[i].group]);
	return stage_end();
}
