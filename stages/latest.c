/* latest - the last row of another stream up to a day, or the first after it.
 *
 * Facts about providers and people change, so a join by key alone would tell
 * what is true now of what happened then. Of rows of one key and one day the
 * last one in FILE counts.
 */
#include "pipeline/stage.h"

#include <stdlib.h>

#include "pipeline/naming.h"

static const char *on;
static const char *date_name = "done_on";
static const char *up_to;
static const char *from;
static bool apart;
static bool undated;
static const char *take;

static const struct option options[] = {
	{ "on", "LIST", "the key: columns that both have (needed)",
	  .text = &on },
	{ "date", "COLUMN", "in FILE: the day of a row", .text = &date_name },
	{ "up-to", "COLUMN",
	  "find the last row up to this day; without it and --from, up to the "
	  "fact as_at",
	  .text = &up_to },
	{ "from", "COLUMN", "find the first row from this day on",
	  .text = &from },
	{ "apart", .flag = &apart, .help = "but not on the very day" },
	{ "undated", .flag = &undated,
	  .help = "a row without a day was there before all others" },
	{ "take", "LIST",
	  "the columns of FILE to add, or NEW=COLUMN; otherwise the day",
	  .text = &take },
	{ 0 },
};

static const struct stage stage = {
	.name = "latest",
	.purpose = "add the last row of another stream up to a day",
	.operands = "FILE",
	.least_operands = 1,
	.most_operands = 1,
	.about = "FILE is held in memory; the other stream passes through in "
		 "its order. Where there is no such row, the day or the key "
		 "is missing, so are the columns added. Rows of FILE without "
		 "a day are left out, unless --undated.",
	.options = options,
	.reads = "the columns of the key in both streams, and the two days",
	.writes = "all columns, then those taken from FILE",
	/* one table stands for both: stays, and reviews of their providers */
	.example = "--on provider_id --up-to start_date "
		   "--take reviewed_on=done_on <(latest --example)",
	.input = "provider_id\tstart_date:date\tdone_on:date\n"
		 "PR1\t2014-01-06\t2013-11-04\n"
		 "PR1\t2014-03-03\t2014-01-20\n"
		 "PR2\t2014-01-13\t2014-02-01\n",
};

/* A row of FILE: the cells taken, TAB between them. */
struct dated {
	size_t key, order;
	int day; /* MISSING_DATE: before all */
	struct slice cells;
};

struct book {
	struct reader *in;
	int *keys;
	size_t key_count;
	int day;
	int *taken;
	size_t taken_count;
	struct table *table;
	struct dated *rows; /* by key, day and order */
	size_t count;
	size_t *firsts; /* by key: its first row */
};

static bool key_of(const struct reader *in, const int *columns, size_t count,
		   struct key *key)
{
	key_begin(key);
	for (size_t i = 0; i < count; i++) {
		if (reader_missing(in, columns[i]))
			return false;
		key_add(key, reader_raw(in, columns[i]));
	}
	return true;
}

static void add_row(struct book *book)
{
	static struct key key, cells;
	int day = reader_date(book->in, book->day);

	if ((day == MISSING_DATE && !undated) ||
	    !key_of(book->in, book->keys, book->key_count, &key))
		return;
	key_begin(&cells);
	for (size_t i = 0; i < book->taken_count; i++)
		key_add(&cells, reader_raw(book->in, book->taken[i]));
	book->rows = array_grow(book->rows, book->count, sizeof *book->rows);
	book->rows[book->count] = (struct dated){
		.key = table_put(book->table, key.text, NULL),
		.order = book->count,
		.day = day,
		.cells = { pool_copy(pool_run(), cells.text.at,
				     cells.text.size),
			   cells.text.size },
	};
	book->count++;
}

static int by_key_and_day(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->order < y->order ? -1 : 1;
}

static void load(struct book *book)
{
	size_t keys;

	book->table = table_new();
	while (reader_next(book->in))
		add_row(book);
	if (book->count)
		qsort(book->rows, book->count, sizeof *book->rows,
		      by_key_and_day);
	keys = table_count(book->table);
	book->firsts = pool_take(pool_run(), (keys + 1) * sizeof(size_t));
	for (size_t i = book->count; i-- > 0;)
		book->firsts[book->rows[i].key] = i;
	book->firsts[keys] = book->count;
}

/* The first row of the key whose day is after that day, or on it too. */
static size_t first_after(const struct book *book, size_t key, int day,
			  bool or_on)
{
	size_t low = book->firsts[key], high = book->firsts[key + 1];

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int here = book->rows[middle].day;

		if (here < day || (here == day && !or_on))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The row that is looked for, or NULL. */
static const struct dated *find(const struct book *book, size_t key, int day)
{
	size_t row;

	if (from) {
		row = first_after(book, key, day, !apart);
		if (row == book->firsts[key + 1])
			return NULL;
		/* of rows of that day, the last */
		row = first_after(book, key, book->rows[row].day, false);
		return &book->rows[row - 1];
	}
	row = first_after(book, key, day, apart);
	return row > book->firsts[key] ? &book->rows[row - 1] : NULL;
}

static void add_taken(struct book *book, struct writer *out, int column,
		      struct slice name)
{
	struct column like = reader_header(book->in)->columns[column];

	writer_column(out, naming_checked(name), like.type, like.unit,
		      like.label);
	book->taken = array_grow(book->taken, book->taken_count,
				 sizeof *book->taken);
	book->taken[book->taken_count++] = column;
}

static void choose_columns(struct book *book, struct writer *out)
{
	struct slice rest = slice_of(take ? take : date_name);

	while (rest.at) {
		struct slice old = slice_cut(&rest, ',');
		struct slice name = slice_trim(slice_cut(&old, '='));

		old = old.at ? slice_trim(old) : name;
		add_taken(book, out,
			  reader_column(book->in,
					slice_string(pool_run(), old)),
			  name);
	}
}

static void write_row(struct writer *out, const struct reader *in,
		      const struct book *book, const struct dated *row)
{
	struct slice rest = row ? row->cells : (struct slice){ 0 };

	writer_copy(out, in);
	for (size_t i = 0; i < book->taken_count; i++) {
		if (row)
			writer_raw(out, slice_cut(&rest, '\t'));
		else
			writer_missing(out);
	}
	writer_end_record(out);
}

/* Returns how many rows found none. */
static size_t pass(struct reader *in, const struct book *book,
		   struct writer *out)
{
	const char *name = from ? from : up_to;
	int day_column = name ? reader_column_of(in, name, DATE) : NONE;
	int as_at = name ? 0 : stage_date(MISSING_DATE, "as_at");
	size_t count, without = 0;
	int *keys = reader_columns(in, on, &count);
	struct key key = { 0 };

	while (reader_next(in)) {
		int day = name ? reader_date(in, day_column) : as_at;
		const struct dated *row = NULL;
		size_t number = SIZE_MAX;

		if (day != MISSING_DATE && key_of(in, keys, count, &key))
			number = table_find(book->table, key.text);
		if (number != SIZE_MAX)
			row = find(book, number, day);
		write_row(out, in, book, row);
		without += !row;
	}
	return without;
}

int main(int argc, char **argv)
{
	struct book book = { 0 };
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	if (!on)
		fail(BAD_USAGE, "--on is missing: which columns are the key?");
	if (up_to && from)
		fail(BAD_USAGE, "--up-to and --from exclude each other");
	in = stage_read(NULL);
	book.in = stage_read(stage_operands()->items[0]);
	out = stage_write(NULL);
	book.keys = reader_columns(book.in, on, &book.key_count);
	book.day = reader_column_of(book.in, date_name, DATE);
	writer_columns_like(out, in);
	choose_columns(&book, out);
	load(&book);
	stage_remark("%zu found none", pass(in, &book, out));
	return stage_end();
}
