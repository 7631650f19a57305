/* join - adds the columns of another stream to the rows that share its key.
 *
 * A key that occurs twice on the right would silently multiply rows and so
 * every count after them; it ends the run unless --first or --every says what
 * is meant. A missing key matches nothing, not even another missing one.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/naming.h"

static const char *on;
static const char *kind = "left";
static const char *take;
static const char *prefix;
static bool first;
static bool every;

static const struct option options[] = {
	{ "on", "LIST", "the key: columns that both have, or LEFT=RIGHT",
	  .text = &on },
	{ "kind", "KIND",
	  "rows without a match stay (left), go (inner), or "
	  "are the only ones that stay (without)",
	  .text = &kind, .choices = "left|inner|without" },
	{ "take", "LIST",
	  "the columns of FILE to add, or NEW=COLUMN; "
	  "otherwise all but the key",
	  .text = &take },
	{ "prefix", "TEXT", "goes before the name of each column added",
	  .text = &prefix },
	{ "first", .flag = &first,
	  .help = "of rows of FILE with one key the first counts" },
	{ "every", .flag = &every,
	  .help = "each row of FILE with the key makes a row" },
	{ 0 },
};

static const struct stage stage = {
	.name = "join",
	.purpose = "add columns of another stream by a key",
	.operands = "FILE",
	.least_operands = 1,
	.most_operands = 1,
	.about = "FILE is held in memory; the other stream passes through in "
		 "its order and may be of any size. Keys are compared as they "
		 "are written. A missing key matches nothing.",
	.options = options,
	.reads = "the columns of the key in both streams",
	.writes = "all columns of the stream, then those taken from FILE; with "
		  "--kind without, only the former",
	.example = "--on person_id --prefix same_ <(join --example)",
	.input = "person_id\thome_area\n"
		 "P01\tWORCS\n",
};

enum { LAST = -1 };

/* Rows of the right side: the cells taken, TAB between them. */
struct partner {
	const char *cells;
	size_t size;
	long next; /* with the same key; LAST */
};

struct side {
	struct reader *in;
	int *keys;
	size_t key_count;
	struct key key;
};

struct right {
	struct side side;
	int *taken;
	size_t taken_count;
	struct table *table;
	long *firsts; /* by number of the key */
	long *lasts;
	struct partner *partners;
	size_t count;
};

/* Splits --on into the two sides' columns. */
static void read_key(struct side *left, struct side *right)
{
	struct slice rest = slice_of(on);

	while (rest.at) {
		struct slice other = slice_cut(&rest, ',');
		struct slice one = slice_trim(slice_cut(&other, '='));
		const char *name = slice_string(pool_run(), one);
		enum type type;

		left->keys = array_grow(left->keys, left->key_count,
					sizeof *left->keys);
		left->keys[left->key_count] = reader_column(left->in, name);
		type = reader_header(left->in)
			       ->columns[left->keys[left->key_count++]]
			       .type;
		if (other.at)
			name = slice_string(pool_run(), slice_trim(other));
		right->keys = array_grow(right->keys, right->key_count,
					 sizeof *right->keys);
		right->keys[right->key_count++] = reader_column_of(right->in,
								   name, type);
	}
}

/* The key of the present record; false when part of it is missing. A first
 * field that begins with '#' is written with a backslash that other fields do
 * not have. */
static bool key_of(struct side *side)
{
	key_begin(&side->key);
	for (size_t i = 0; i < side->key_count; i++) {
		struct slice raw = reader_raw(side->in, side->keys[i]);

		if (reader_missing(side->in, side->keys[i]))
			return false;
		if (raw.size > 1 && raw.at[0] == '\\' && raw.at[1] == '#') {
			raw.at++;
			raw.size--;
		}
		key_add(&side->key, raw);
	}
	return true;
}

static bool is_key(const struct side *side, int column)
{
	for (size_t i = 0; i < side->key_count; i++)
		if (side->keys[i] == column)
			return true;
	return false;
}

/* Declares a column that is taken over, under its own or a new name. */
static void add_taken(struct right *right, struct writer *out, int column,
		      struct slice name)
{
	struct column like = reader_header(right->side.in)->columns[column];

	if (!name.at)
		name = slice_of(like.name);
	name = slice_of(text_format(pool_run(), "%s%.*s", prefix ? prefix : "",
				    (int)name.size, name.at));
	writer_column(out, naming_checked(name), like.type, like.unit,
		      like.label);
	right->taken = array_grow(right->taken, right->taken_count,
				  sizeof *right->taken);
	right->taken[right->taken_count++] = column;
}

static void choose_columns(struct right *right, struct writer *out)
{
	struct slice rest = slice_of(take);

	for (size_t i = 0; !take && i < reader_width(right->side.in); i++)
		if (!is_key(&right->side, (int)i))
			add_taken(right, out, (int)i, (struct slice){ 0 });
	while (rest.at) {
		struct slice old = slice_cut(&rest, ',');
		struct slice name = slice_trim(slice_cut(&old, '='));
		bool renamed = old.at;

		old = renamed ? slice_trim(old) : name;
		add_taken(right, out,
			  reader_column(right->side.in,
					slice_string(pool_run(), old)),
			  renamed ? name : (struct slice){ 0 });
	}
}

/* Keeps the present record's cells; returns its number. */
static long add_partner(struct right *right)
{
	static struct key cells;

	key_begin(&cells);
	for (size_t i = 0; i < right->taken_count; i++)
		key_add(&cells, reader_raw(right->side.in, right->taken[i]));
	right->partners = array_grow(right->partners, right->count,
				     sizeof *right->partners);
	right->partners[right->count] = (struct partner){
		.cells = pool_copy(pool_run(), cells.text.at, cells.text.size),
		.size = cells.text.size,
		.next = LAST,
	};
	return (long)right->count++;
}

static void load(struct right *right)
{
	while (reader_next(right->side.in)) {
		bool fresh;
		size_t number;

		if (!key_of(&right->side))
			continue;
		number = table_put(right->table, right->side.key.text, &fresh);
		if (fresh) {
			right->firsts = array_grow(right->firsts, number,
						   sizeof *right->firsts);
			right->lasts = array_grow(right->lasts, number,
						  sizeof *right->lasts);
			right->firsts[number] = add_partner(right);
			right->lasts[number] = right->firsts[number];
		} else if (every) {
			long next = add_partner(right);

			right->partners[right->lasts[number]].next = next;
			right->lasts[number] = next;
		} else if (!first) {
			reader_refuse(right->side.in, right->side.keys[0],
				      "makes a key that occurred before: say "
				      "--first or --every");
		}
	}
}

static void write_row(struct writer *out, const struct reader *in,
		      const struct right *right, const struct partner *partner)
{
	struct slice rest = { 0 };

	if (partner)
		rest = (struct slice){ partner->cells, partner->size };
	writer_copy(out, in);
	for (size_t i = 0; i < right->taken_count; i++) {
		if (partner)
			writer_raw(out, slice_cut(&rest, '\t'));
		else
			writer_missing(out);
	}
	writer_end_record(out);
}

static void write_matches(struct writer *out, const struct reader *in,
			  const struct right *right, size_t number)
{
	const struct partner *partner;
	long next = right->firsts[number];

	while (next != LAST) {
		partner = &right->partners[next];
		write_row(out, in, right, partner);
		next = partner->next;
	}
}

/* Returns how many rows had no match. */
static size_t pass(struct side *left, const struct right *right,
		   struct writer *out)
{
	bool keeps_matches = strcmp(kind, "without");
	bool keeps_others = strcmp(kind, "inner");
	size_t unmatched = 0;

	while (reader_next(left->in)) {
		size_t number = key_of(left) ? table_find(right->table,
							  left->key.text)
					     : SIZE_MAX;

		if (number != SIZE_MAX && keeps_matches)
			write_matches(out, left->in, right, number);
		if (number == SIZE_MAX && keeps_others)
			write_row(out, left->in, right, NULL);
		unmatched += number == SIZE_MAX;
	}
	return unmatched;
}

int main(int argc, char **argv)
{
	struct side left = { 0 };
	struct right right = { 0 };
	struct writer *out;

	stage_begin(&stage, argc, argv);
	if (!on)
		fail(BAD_USAGE, "--on is missing: which columns are the key?");
	if (first && every)
		fail(BAD_USAGE, "--first and --every exclude each other");
	left.in = stage_read(NULL);
	right.side.in = stage_read(stage_operands()->items[0]);
	out = stage_write(NULL);
	right.table = table_new();
	read_key(&left, &right.side);
	writer_columns_like(out, left.in);
	if (strcmp(kind, "without"))
		choose_columns(&right, out);
	load(&right);
	stage_remark("%zu without a match", pass(&left, &right, out));
	return stage_end();
}
