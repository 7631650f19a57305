/* rounds - a stocktake beside the round before it (measure M13).
 *
 * The one decision here: rounds are compared like for like. Only questions
 * that score in both rounds count, so a question that was added, or that does
 * not apply any more, never looks like a change.
 */
#include "pipeline/stage.h"

#include "stages/methods/rounds.h"

static bool questions;

static const struct option options[] = {
	{ "questions", .flag = &questions,
	  .help = "one row for each question in place of one for each "
		  "section" },
	{ 0 },
};

static const struct stage stage = {
	.name = "rounds",
	.purpose = "compare a stocktake with the round before it",
	.about = "The last round of each area, in byte order of their names "
		 "(2013-06 before 2014-03), is compared with the one before. "
		 "An area with one round has no rows.\n\n"
		 "compared are the questions that score in both rounds, as "
		 "`score` scores them; better, same and worse tell where "
		 "their points went. Points and scores (points / most_points) "
		 "are those of the compared questions alone, so they may "
		 "differ from the score of the whole round. change_pct is "
		 "score_pct - before_pct, in points of a percentage.\n\n"
		 "The row `total` counts a question that repeats another "
		 "(duplicate_of) once; the row `total_repeated` counts it "
		 "each time.",
	.options = options,
	.reads = "question_id, section and answer; area_code, round, topic, "
		 "polarity, conditional_on and duplicate_of where they are",
	.writes =
		"area_code, round_before, round, scope (section, total, "
		"total_repeated), section, questions, compared, better, same, "
		"worse, points_before, points, most_points, before_pct, "
		"score_pct and change_pct; with --questions area_code, "
		"round_before, round, section, question_id, topic, answer_before, "
		"answer, points_before, points and outcome (better, same, "
		"worse, not_compared)",
	.example = "",
	.input = "round\tquestion_id\tsection\tanswer\n"
		 "2013-06\t1.1\t1 Partnership\tP\n"
		 "2013-06\t1.2\t1 Partnership\tY\n"
		 "2013-06\t2.1\t2 Money\tN\n"
		 "2014-03\t1.1\t1 Partnership\tY\n"
		 "2014-03\t1.2\t1 Partnership\tP\n"
		 "2014-03\t2.1\t2 Money\tY\n"
		 "2014-03\t2.2\t2 Money\tY\n",
};

/* What the questions of a section, or of all, add up to. */
struct tally {
	long questions, compared, better, same, worse;
	double before, after;
};

static const char *const outcome_names[] = {
	[BETTER] = "better",
	[SAME] = "same",
	[WORSE] = "worse",
	[NOT_COMPARED] = "not_compared",
};

static void tally_add(struct tally *tally, const struct pair *pair)
{
	enum outcome outcome = pair_outcome(pair);

	tally->questions++;
	if (outcome == NOT_COMPARED)
		return;
	tally->compared++;
	tally->better += outcome == BETTER;
	tally->same += outcome == SAME;
	tally->worse += outcome == WORSE;
	tally->before += pair->before->points;
	tally->after += pair->after->points;
}

/* The cells of the pair's area and of its rounds. */
static void write_rounds(struct writer *out, const struct pair *pair)
{
	writer_raw(out, pair->area_code);
	writer_raw(out, pair->round_before);
	writer_raw(out, pair->round);
}

/* pair: one of those that were added up. */
static void write_tally(struct writer *out, const struct pair *pair,
			const char *scope, struct slice section,
			const struct tally *tally)
{
	double most = POINTS_MOST * (double)tally->compared;

	write_rounds(out, pair);
	writer_string(out, scope);
	writer_raw(out, section);
	writer_whole(out, tally->questions);
	writer_whole(out, tally->compared);
	writer_whole(out, tally->better);
	writer_whole(out, tally->same);
	writer_whole(out, tally->worse);
	writer_number(out, tally->before);
	writer_number(out, tally->after);
	writer_number(out, most);
	writer_number(out, score_percent(tally->before, most));
	writer_number(out, score_percent(tally->after, most));
	writer_number(out, score_percent(tally->after - tally->before, most));
	writer_end_record(out);
}

static void write_totals(struct writer *out, const struct pair *pair,
			 const struct tally *once, const struct tally *repeated)
{
	write_tally(out, pair, "total", slice_of("\\N"), once);
	write_tally(out, pair, "total_repeated", slice_of("\\N"), repeated);
}

static void declare_rounds(struct writer *out)
{
	writer_column(out, "area_code", TEXT, "-", "Area");
	writer_column(out, "round_before", TEXT, "-", "Round before");
	writer_column(out, "round", TEXT, "-", "Round");
}

static void declare_points(struct writer *out)
{
	writer_column(out, "points_before", NUMBER, "1", "Points before");
	writer_column(out, "points", NUMBER, "1", "Points");
}

static void declare_sections(struct writer *out)
{
	declare_rounds(out);
	writer_column(out, "scope", TEXT, "-", "Scope");
	writer_column(out, "section", TEXT, "-", "Section");
	writer_column(out, "questions", NUMBER, "1", "Questions");
	writer_column(out, "compared", NUMBER, "1", "Compared");
	writer_column(out, "better", NUMBER, "1", "Better");
	writer_column(out, "same", NUMBER, "1", "Same");
	writer_column(out, "worse", NUMBER, "1", "Worse");
	declare_points(out);
	writer_column(out, "most_points", NUMBER, "1", "Most points");
	writer_column(out, "before_pct", NUMBER, "%", "Score before");
	writer_column(out, "score_pct", NUMBER, "%", "Score");
	writer_column(out, "change_pct", NUMBER, "%", "Change of the score");
}

static void write_sections(struct writer *out, struct rounds *rounds)
{
	struct tally section = { 0 }, once = { 0 }, repeated = { 0 };
	struct pair pair, last;
	bool more = rounds_next(rounds, &pair);

	declare_sections(out);
	while (more) {
		tally_add(&section, &pair);
		tally_add(&repeated, &pair);
		if (!pair.repeats)
			tally_add(&once, &pair);
		last = pair;
		more = rounds_next(rounds, &pair);
		if (more && pair.area == last.area &&
		    slice_equals(pair.section, last.section))
			continue;
		write_tally(out, &last, "section", last.section, &section);
		section = (struct tally){ 0 };
		if (more && pair.area == last.area)
			continue;
		write_totals(out, &last, &once, &repeated);
		once = repeated = (struct tally){ 0 };
	}
}

static void write_questions(struct writer *out, struct rounds *rounds)
{
	struct pair pair;

	declare_rounds(out);
	writer_column(out, "section", TEXT, "-", "Section");
	writer_column(out, "question_id", TEXT, "-", "Question");
	writer_column(out, "topic", TEXT, "-", "Topic");
	writer_column(out, "answer_before", TEXT, "-", "Answer before");
	writer_column(out, "answer", TEXT, "-", "Answer");
	declare_points(out);
	writer_column(out, "outcome", TEXT, "-", "Outcome");
	while (rounds_next(rounds, &pair)) {
		write_rounds(out, &pair);
		writer_raw(out, pair.section);
		writer_raw(out, pair.question_id);
		writer_raw(out, pair.topic);
		writer_string(out, pair.before->answer);
		writer_string(out, pair.after->answer);
		writer_number(out, pair.before->points);
		writer_number(out, pair.after->points);
		writer_string(out, outcome_names[pair_outcome(&pair)]);
		writer_end_record(out);
	}
}

int main(int argc, char **argv)
{
	struct rounds *rounds;
	struct form form;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	form = form_of(stage_read(NULL));
	out = stage_write(NULL);
	rounds = rounds_new();
	while (reader_next(form.in))
		rounds_add(rounds, &form);
	rounds_sort(rounds);
	if (questions)
		write_questions(out, rounds);
	else
		write_sections(out, rounds);
	return stage_end();
}
