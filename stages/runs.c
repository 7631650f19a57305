/* runs - the runs of days that each person spent in one environment.
 *
 * The one decision here: the environment of a day is that of the most
 * restrictive stay that covers it, and a day in a joined gap carries the one
 * before, so that a chain is one unbroken line. Timelines draw these, and
 * steps counts the moves between them (M04b).
 */
#include "pipeline/stage.h"

#include "stages/methods/chain.h"

static const struct stage stage = {
	.name = "runs",
	.purpose = "each person's runs of days in one environment",
	.about = "Runs go up to the census date of chain; one that had not "
		 "ended by then has no end. An end is the first day that is in "
		 "the run no more. Rows must be in order of person_id, as "
		 "chain writes them.",
	.reads =
		"person_id chain_id start_date end_used environment joined, as "
		"chain writes them",
	.writes = "person_id chain_id environment start_date end_date run_days",
	.example = "",
	.input = "person_id\tchain_id\tstart_date:date\tend_used:date\t"
		 "environment\tjoined\n"
		 "P01\tP01/1\t2012-05-14\t2013-01-09\tLOW\tFIRST\n"
		 "P01\tP01/1\t2013-01-10\t2013-06-01\tLOW\tTRANSFER\n"
		 "P01\tP01/1\t2013-06-01\t\\N\tOPEN\tTRANSFER\n",
};

struct columns {
	int person, chain, start, end, environment, joined;
};

/* One chain's stays are enough at a time. */
struct line {
	struct slice person, chain; /* as they stand */
	struct history history;
	struct pool *pool;
	int as_at;
};

static struct columns find_columns(const struct reader *in)
{
	return (struct columns){
		.person = reader_column(in, "person_id"),
		.chain = reader_column(in, "chain_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_used", DATE),
		.environment = reader_column(in, "environment"),
		.joined = reader_column(in, "joined"),
	};
}

static void declare(struct writer *out, const struct reader *in,
		    const struct columns *at)
{
	writer_column_like(out, in, at->person);
	writer_column_like(out, in, at->chain);
	writer_column(out, "environment", TEXT, "-", "Environment");
	writer_column(out, "start_date", DATE, "-", "Start");
	writer_column(out, "end_date", DATE, "-", "End");
	writer_column(out, "run_days", NUMBER, "d", "Days in the environment");
}

static void write_run(struct writer *out, const struct line *line,
		      struct spell spell, enum environment environment)
{
	writer_raw(out, line->person);
	writer_raw(out, line->chain);
	writer_string(out, environment_name(environment));
	writer_date(out, spell.start);
	writer_date(out, spell.end > line->as_at ? MISSING_DATE : spell.end);
	writer_whole(out, spell_length(spell, line->as_at));
	writer_end_record(out);
}

/* Stretches next to each other in one environment are one run. */
static void write_line(struct writer *out, struct line *line)
{
	struct history *history = &line->history;
	size_t after;

	chain_restore(history);
	if (!history->chain_count)
		return;
	chain_stretch(history, &history->chains[0], line->as_at);
	for (size_t i = 0; i < history->stretch_count; i = after) {
		struct stretch run = history->stretches[i];

		for (after = i + 1;
		     after < history->stretch_count &&
		     history->stretches[after].environment == run.environment;
		     after++)
			run.spell.end = history->stretches[after].spell.end;
		write_run(out, line, run.spell, run.environment);
	}
}

static void begin_line(struct line *line, const struct reader *in,
		       const struct columns *at)
{
	struct slice person = reader_raw(in, at->person);
	struct slice chain = reader_raw(in, at->chain);

	history_clear(&line->history);
	pool_clear(line->pool);
	person.at = pool_copy(line->pool, person.at, person.size);
	chain.at = pool_copy(line->pool, chain.at, chain.size);
	line->person = person;
	line->chain = chain;
}

static void add_stay(struct line *line, struct reader *in,
		     const struct columns *at)
{
	int end = reader_date(in, at->end);

	history_add(&line->history,
		    (struct stay){
			    .id = "",
			    .row = (uint32_t)reader_count(in),
			    .start = reader_date(in, at->start),
			    .until = end == MISSING_DATE ? FOREVER : end,
			    .environment = environment_named(
				    reader_text(in, at->environment)),
			    .joined = joined_named(reader_text(in, at->joined)),
		    });
}

int main(int argc, char **argv)
{
	struct line line = { .pool = pool_new() };
	struct columns at;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	at = find_columns(in);
	line.as_at = stage_date(MISSING_DATE, "as_at");
	declare(out, in, &at);
	while (reader_next(in)) {
		if (reader_missing(in, at.joined))
			continue;
		if (slice_compare(reader_raw(in, at.person), line.person) < 0)
			reader_refuse(in, at.person,
				      "is out of order: rows must be in order "
				      "of person_id");
		if (!slice_equals(reader_raw(in, at.chain), line.chain)) {
			write_line(out, &line);
			begin_line(&line, in, &at);
		}
		add_stay(&line, in, &at);
	}
	write_line(out, &line);
	return stage_end();
}
