/* steps - moves from one environment to another.
 *
 * The one decision here: a move is a day on which a person's environment is
 * another than the day before, within one chain of stays; who comes back
 * after a real gap has not moved (M04b).
 */
#include "pipeline/stage.h"

#include "pipeline/range.h"
#include "stages/methods/placement.h"

static int from = MISSING_DATE;
static int to = MISSING_DATE;

static const struct option options[] = {
	{ "from", "DATE", RANGE_FROM_HELP, .date = &from },
	{ "to", "DATE", RANGE_TO_HELP, .date = &to },
	{ 0 },
};

static const struct stage stage = {
	.name = "steps",
	.purpose = "count moves from one environment to another",
	.about = "Rows are the environments that people moved from, columns "
		 "those they moved to. A step down is to a less restrictive "
		 "environment, a step up to a more restrictive one; a move "
		 "from or to an unknown environment is neither. Rows of a "
		 "chain must be together and in order, as runs writes them.",
	.options = options,
	.reads = "chain_id environment start_date, as runs writes them",
	.writes = "environment, to_open to_locked to_low to_med to_high to_unk "
		  "moves steps_down steps_up",
	.example = "--from 2013-04-01 --to 2014-03-31",
	.input = "person_id\tchain_id\tenvironment\tstart_date:date\n"
		 "P01\tP01/1\tLOW\t2012-05-14\n"
		 "P01\tP01/1\tOPEN\t2013-06-01\n"
		 "P01\tP01/1\tLOCKED\t2013-12-24\n"
		 "P02\tP02/1\tMED\t2013-12-24\n",
};

/* The order of rows and columns: from least to most restrictive, and what is
 * not known last. */
static const enum environment shown[ENVIRONMENT_COUNT] = {
	ENVIRONMENT_OPEN,   ENVIRONMENT_LOCKED, ENVIRONMENT_LOW,
	ENVIRONMENT_MEDIUM, ENVIRONMENT_HIGH,   ENVIRONMENT_UNKNOWN,
};

static const char *const column_names[ENVIRONMENT_COUNT] = {
	"to_open", "to_locked", "to_low", "to_med", "to_high", "to_unk",
};

struct moves {
	long count[ENVIRONMENT_COUNT][ENVIRONMENT_COUNT]; /* from, to */
};

static void read_moves(struct moves *moves, struct reader *in)
{
	int chain = reader_column(in, "chain_id");
	int environment = reader_column(in, "environment");
	int start = reader_column_of(in, "start_date", DATE);
	struct key present = { 0 };
	enum environment before = ENVIRONMENT_UNKNOWN;

	while (reader_next(in)) {
		struct slice id = reader_raw(in, chain);
		int day = reader_date(in, start);
		enum environment now = environment_named(
			reader_text(in, environment));

		if (slice_equals(id, present.text) && now != before &&
		    day >= from && day <= to)
			moves->count[before][now]++;
		before = now;
		key_begin(&present);
		key_add(&present, id);
	}
}

static void declare(struct writer *out)
{
	writer_column(out, "environment", TEXT, "-", "From environment");
	for (int i = 0; i < ENVIRONMENT_COUNT; i++)
		writer_column(out, column_names[i], NUMBER, "1",
			      text_format(pool_run(), "To %s",
					  environment_name(shown[i])));
	writer_column(out, "moves", NUMBER, "1", "Moves");
	writer_column(out, "steps_down", NUMBER, "1", "Steps down");
	writer_column(out, "steps_up", NUMBER, "1", "Steps up");
}

static void write_moves(struct writer *out, const struct moves *moves,
			enum environment before)
{
	long all = 0, down = 0, up = 0;

	writer_string(out, environment_name(before));
	for (int i = 0; i < ENVIRONMENT_COUNT; i++) {
		enum environment now = shown[i];
		long count = moves->count[before][now];

		writer_whole(out, count);
		all += count;
		if (!now || !before)
			continue;
		down += now < before ? count : 0;
		up += now > before ? count : 0;
	}
	writer_whole(out, all);
	writer_whole(out, down);
	writer_whole(out, up);
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct moves moves = { 0 };
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	range_set(out, &from, &to);
	declare(out);
	read_moves(&moves, in);
	for (int i = 0; i < ENVIRONMENT_COUNT; i++)
		write_moves(out, &moves, shown[i]);
	return stage_end();
}
