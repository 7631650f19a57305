/* order - sorts rows; stands in for sort(1), which would sort the head too.
 *
 * Numbers go by value, dates and times by time, texts by their bytes, and
 * rows that compare equal keep their order. A missing value is neither small
 * nor great: it goes last in either direction, or first where that is said.
 */
#include "pipeline/stage.h"

#include "stages/methods/sorter.h"

static const char *by;
static const char *missing = "last";
static long memory = 256;
static bool check;

static const struct option options[] = {
	{ "by", "LIST",
	  "the columns, the most important first; COLUMN:down "
	  "puts the greatest first",
	  .text = &by },
	{ "missing", "WHERE", "where rows without a value go", .text = &missing,
	  .choices = "first|last" },
	{ "memory", "MB",
	  "beyond this, sorted parts go to temporary files in "
	  "$TMPDIR",
	  .whole = &memory, .least = 1, .most = 1 << 20 },
	{ "check", .flag = &check,
	  .help = "sort nothing; say whether the rows are in order (exit 1 at "
		  "the first one that is not)" },
	{ 0 },
};

static const struct stage stage = {
	.name = "order",
	.purpose = "sort rows",
	.about = "Numbers go by value, dates and times by time, texts by "
		 "their bytes. Rows that compare equal keep the order in "
		 "which they came.",
	.options = options,
	.reads = "the columns that --by names",
	.writes = "the same columns; with --check nothing",
	.example = "--by provider_id,los_days:down",
	.input = "person_id\tprovider_id\tlos_days:number:d\n"
		 "P01\tPR2\t90\n"
		 "P02\tPR1\t\\N\n"
		 "P03\tPR1\t688\n"
		 "P04\tPR1\t1000\n",
};

struct criterion {
	int column;
	enum type type;
	bool down;
};

struct criteria {
	struct criterion *items;
	size_t count;
};

static struct criterion criterion_of(const struct reader *in, struct slice item)
{
	struct slice rest = item;
	struct slice name = slice_trim(slice_cut(&rest, ':'));
	struct criterion criterion = { 0 };

	criterion.column = reader_column(in, slice_string(pool_run(), name));
	criterion.type = reader_header(in)->columns[criterion.column].type;
	criterion.down = slice_is(rest, "down");
	if (rest.at && !criterion.down && !slice_is(rest, "up"))
		fail(BAD_USAGE,
		     "--by: '%.*s' is no direction: write "
		     "COLUMN:down or COLUMN:up",
		     (int)rest.size, rest.at);
	return criterion;
}

static struct criteria read_criteria(const struct reader *in)
{
	struct criteria criteria = { 0 };
	struct slice rest = slice_of(by);

	while (rest.at) {
		criteria.items = array_grow(criteria.items, criteria.count,
					    sizeof *criteria.items);
		criteria.items[criteria.count++] = criterion_of(
			in, slice_cut(&rest, ','));
	}
	return criteria;
}

static void add_value(struct sortkey *key, struct reader *in,
		      const struct criterion *criterion)
{
	int column = criterion->column;

	switch (criterion->type) {
	case NUMBER:
		sortkey_number(key, reader_number(in, column), criterion->down);
		break;
	case DATE:
		sortkey_number(key, reader_date(in, column), criterion->down);
		break;
	case TIME:
		sortkey_number(key, reader_time(in, column), criterion->down);
		break;
	case TEXT:
	case FLAG:
		sortkey_text(key, reader_text(in, column), criterion->down);
		break;
	}
}

static void make_key(struct sortkey *key, struct reader *in,
		     const struct criteria *criteria)
{
	sortkey_begin(key);
	for (size_t i = 0; i < criteria->count; i++) {
		const struct criterion *criterion = &criteria->items[i];

		if (reader_missing(in, criterion->column))
			sortkey_missing(key, missing[0] == 'l');
		else
			add_value(key, in, criterion);
	}
}

static void sort(struct reader *in, const struct criteria *criteria)
{
	struct writer *out = stage_write(NULL);
	struct sorter *sorter = sorter_new((size_t)memory << 20);
	struct sortkey key = { 0 };
	struct slice row;

	writer_columns_like(out, in);
	while (reader_next(in)) {
		make_key(&key, in, criteria);
		sorter_add(sorter, key.text, reader_record(in));
	}
	while (sorter_next(sorter, &row)) {
		while (row.at)
			writer_raw(out, slice_cut(&row, '\t'));
		writer_end_record(out);
	}
}

/* Names the first column in which the row differs from the one before. */
static _Noreturn void refuse(const struct reader *in, struct slice before,
			     const struct criteria *criteria)
{
	const struct header *head = reader_header(in);
	size_t i = 0;
	struct slice was, is;

	for (;; i++) {
		was = key_field(before, i);
		is = reader_raw(in, criteria->items[i].column);
		if (i + 1 == criteria->count || !slice_equals(was, is))
			break;
	}
	fail(ANSWER_NO,
	     "%s: record %zu is out of order: %s '%.*s' after "
	     "'%.*s'",
	     reader_name(in), reader_count(in),
	     head->columns[criteria->items[i].column].name, (int)is.size, is.at,
	     (int)was.size, was.at);
}

static void check_order(struct reader *in, const struct criteria *criteria)
{
	struct sortkey keys[2] = { 0 };
	struct key before = { 0 };
	size_t present = 0;

	while (reader_next(in)) {
		make_key(&keys[present], in, criteria);
		if (reader_count(in) > 1 &&
		    slice_compare(keys[present].text, keys[!present].text) < 0)
			refuse(in, before.text, criteria);
		key_begin(&before);
		for (size_t i = 0; i < criteria->count; i++)
			key_add(&before,
				reader_raw(in, criteria->items[i].column));
		present = !present;
	}
}

int main(int argc, char **argv)
{
	struct reader *in;
	struct criteria criteria;

	stage_begin(&stage, argc, argv);
	if (!by)
		fail(BAD_USAGE, "--by is missing: which columns?");
	in = stage_read(NULL);
	criteria = read_criteria(in);
	if (check)
		check_order(in, &criteria);
	else
		sort(in, &criteria);
	return stage_end();
}
