/* score - section scores of a stocktake (measure M13).
 *
 * What nobody answered, or nobody knew, is worth nothing and stays in the
 * denominator; what does not apply leaves it. A question that repeats another
 * counts in its own section and once in the total: both totals are shown.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <stdlib.h>

#include "stages/methods/agreement.h"
#include "stages/methods/stocktake_input.h"

static bool questions;

static const struct option options[] = {
	{ "questions", .flag = &questions,
	  .help = "one row for each question, with its points, in place of "
		  "one for each section" },
	{ 0 },
};

static const struct stage stage = {
	.name = "score",
	.purpose = "score the sections of a stocktake",
	.about = "Y is worth 2 points, P 1, N 0; for a question of reverse "
		 "polarity Y 0 and N 2. NK, BLANK, UNKNOWN and a missing "
		 "answer are worth 0 and are counted as not_known and "
		 "unanswered. NA, and an unanswered question that is asked on "
		 "a condition, leave the score. A score is points / (2 x "
		 "questions that count).\n\n"
		 "The row `total` counts a question that repeats another "
		 "(duplicate_of) once; the row `total_repeated` counts it "
		 "each time. Each area and round is scored by itself; latest "
		 "is Y for the last round of its area, in byte order of their "
		 "names.\n\n"
		 "Where there is a second coder's answer, agreed_pct and "
		 "kappa (Cohen 1960, unweighted) tell how far the two agree "
		 "over the questions that both coded; kappa is missing where "
		 "both gave one and the same answer throughout.",
	.options = options,
	.reads = "question_id, section and answer; area_code, round, polarity, "
		 "conditional_on, duplicate_of and second_answer where they "
		 "are",
	.writes =
		"area_code, round, scope (section, total, total_repeated), "
		"section, questions, counted, points, most_points, "
		"score_pct, not_applicable, not_known, unanswered, "
		"coded_twice, agreed_pct, kappa and latest; with --questions all "
		"columns and points",
	.example = "",
	.input = "question_id\tsection\tpolarity\tduplicate_of\tanswer\n"
		 "1.1\t1 Partnership\tnormal\t\\N\tY\n"
		 "1.2\t1 Partnership\treverse\t\\N\tN\n"
		 "2.1\t2 Money\tnormal\t\\N\tNK\n"
		 "2.2\t2 Money\tnormal\t1.1\tP\n",
};

/* A section of one area and round. */
struct section {
	struct slice name;
	struct score score;
};

/* An area and round. */
struct area {
	struct slice key;
	struct section *sections;
	size_t section_count;
	struct score once, repeated;
	bool latest; /* round of the area */
};

/* A reply that repeats another question, until all questions are known. */
struct repeat {
	size_t area;
	const char *original; /* key of the question it repeats */
	struct reply reply;
};

struct stocktake {
	struct table *areas;
	struct table *sections;  /* of all areas */
	size_t *section_places;  /* in its area, by number */
	struct table *questions; /* area, round, question */
	struct area *items;
	struct repeat *repeats;
	size_t repeat_count;
};

/* The key that area, round and a further raw field make. */
static struct slice key_with(struct key *key, const struct form *form,
			     const struct slice *field)
{
	key_begin(key);
	key_add(key, reader_raw(form->in, form->area));
	key_add(key, reader_raw(form->in, form->round));
	if (field)
		key_add(key, *field);
	return key->text;
}

static size_t area_of(struct stocktake *stocktake, const struct form *form)
{
	static struct key key;
	bool fresh;
	size_t area = table_put(stocktake->areas, key_with(&key, form, NULL),
				&fresh);

	if (fresh)
		stocktake->items = array_grow(stocktake->items, area,
					      sizeof *stocktake->items);
	return area;
}

static struct section *section_of(struct stocktake *stocktake,
				  const struct form *form, struct area *area)
{
	static struct key key;
	struct slice name = reader_raw(form->in, form->section);
	bool fresh;
	size_t number = table_put(stocktake->sections,
				  key_with(&key, form, &name), &fresh);
	struct section *section;

	if (!fresh)
		return &area->sections[stocktake->section_places[number]];
	stocktake->section_places = array_grow(
		stocktake->section_places, number,
		sizeof *stocktake->section_places);
	stocktake->section_places[number] = area->section_count;
	area->sections = array_grow(area->sections, area->section_count,
				    sizeof *area->sections);
	section = &area->sections[area->section_count++];
	section->name = (struct slice){ slice_string(pool_run(), name),
					name.size };
	return section;
}

static void add_repeat(struct stocktake *stocktake, const struct form *form,
		       size_t area, const struct reply *reply)
{
	static struct key key;
	struct slice original = reader_raw(form->in, form->duplicate);

	stocktake->repeats = array_grow(stocktake->repeats,
					stocktake->repeat_count,
					sizeof *stocktake->repeats);
	stocktake->repeats[stocktake->repeat_count++] = (struct repeat){
		area,
		slice_string(pool_run(), key_with(&key, form, &original)),
		*reply,
	};
}

static void add_question(struct stocktake *stocktake, const struct form *form)
{
	static struct key key;
	struct slice question = reader_raw(form->in, form->question);
	struct reply reply = form_reply(form);
	size_t area = area_of(stocktake, form);
	struct area *item = &stocktake->items[area];
	bool fresh;

	table_put(stocktake->questions, key_with(&key, form, &question),
		  &fresh);
	if (!fresh)
		reader_refuse(form->in, form->question,
			      "is answered twice in its area and round");
	score_add(&section_of(stocktake, form, item)->score, &reply);
	score_add(&item->repeated, &reply);
	if (reader_missing(form->in, form->duplicate))
		score_add(&item->once, &reply);
	else
		add_repeat(stocktake, form, area, &reply);
}

/* A question that repeats one which was not asked counts after all. */
static void settle_repeats(struct stocktake *stocktake)
{
	for (size_t i = 0; i < stocktake->repeat_count; i++) {
		const struct repeat *repeat = &stocktake->repeats[i];

		if (table_find(stocktake->questions,
			       slice_of(repeat->original)) == SIZE_MAX)
			score_add(&stocktake->items[repeat->area].once,
				  &repeat->reply);
	}
}

static int compare_names(const void *a, const void *b)
{
	const struct section *left = a, *right = b;

	return compare_sections(left->name, right->name);
}

static void write_tally(struct writer *out, const struct area *area,
			const char *scope, struct slice section,
			const struct score *score)
{
	struct agreement agreement = agreement_of(score->pairs, ANSWER_COUNT);
	double most = POINTS_MOST * (double)score->counted;

	writer_raw(out, key_field(area->key, 0));
	writer_raw(out, key_field(area->key, 1));
	writer_string(out, scope);
	writer_raw(out, section);
	writer_whole(out, (long)score->questions);
	writer_whole(out, (long)score->counted);
	writer_number(out, score->points);
	writer_number(out, most);
	writer_number(out, score_percent(score->points, most));
	writer_whole(out, (long)score->not_applicable);
	writer_whole(out, (long)score->not_known);
	writer_whole(out, (long)score->unanswered);
	writer_whole(out, (long)agreement.n);
	writer_number(out, 100 * agreement.share);
	writer_number(out, agreement.kappa);
	writer_flag(out, area->latest ? 'Y' : 'N');
	writer_end_record(out);
}

static void write_area(struct writer *out, struct area *area)
{
	const struct slice none = slice_of("\\N");

	if (area->section_count)
		qsort(area->sections, area->section_count,
		      sizeof *area->sections, compare_names);
	for (size_t i = 0; i < area->section_count; i++)
		write_tally(out, area, "section", area->sections[i].name,
			    &area->sections[i].score);
	write_tally(out, area, "total", none, &area->once);
	write_tally(out, area, "total_repeated", none, &area->repeated);
}

/* Keys go by area and then by round: the last of an area is its latest. */
static void mark_latest(struct stocktake *stocktake, const size_t *sorted)
{
	size_t count = table_count(stocktake->areas);

	for (size_t i = count; i-- > 0;) {
		struct area *area = &stocktake->items[sorted[i]];

		area->key = table_key(stocktake->areas, sorted[i]);
		area->latest =
			i + 1 == count ||
			!slice_equals(
				key_field(area->key, 0),
				key_field(stocktake->items[sorted[i + 1]].key,
					  0));
	}
}

static void declare(struct writer *out)
{
	writer_column(out, "area_code", TEXT, "-", "Area");
	writer_column(out, "round", TEXT, "-", "Round");
	writer_column(out, "scope", TEXT, "-", "Scope");
	writer_column(out, "section", TEXT, "-", "Section");
	writer_column(out, "questions", NUMBER, "1", "Questions");
	writer_column(out, "counted", NUMBER, "1", "Questions that count");
	writer_column(out, "points", NUMBER, "1", "Points");
	writer_column(out, "most_points", NUMBER, "1", "Most points");
	writer_column(out, "score_pct", NUMBER, "%", "Score");
	writer_column(out, "not_applicable", NUMBER, "1", "Not applicable");
	writer_column(out, "not_known", NUMBER, "1", "Not known");
	writer_column(out, "unanswered", NUMBER, "1", "Unanswered");
	writer_column(out, "coded_twice", NUMBER, "1", "Coded twice");
	writer_column(out, "agreed_pct", NUMBER, "%", "Agreed");
	writer_column(out, "kappa", NUMBER, "1", "Cohen's kappa");
	writer_column(out, "latest", FLAG, "-", "Latest round");
}

static void write_sections(const struct form *form, struct writer *out)
{
	struct stocktake stocktake = { .areas = table_new(),
				       .sections = table_new(),
				       .questions = table_new() };
	const size_t *sorted;

	declare(out);
	while (reader_next(form->in))
		add_question(&stocktake, form);
	settle_repeats(&stocktake);
	sorted = table_sorted(stocktake.areas);
	mark_latest(&stocktake, sorted);
	for (size_t i = 0; i < table_count(stocktake.areas); i++)
		write_area(out, &stocktake.items[sorted[i]]);
}

static void write_questions(const struct form *form, struct writer *out)
{
	writer_columns_like(out, form->in);
	writer_column(out, "points", NUMBER, "1", "Points");
	while (reader_next(form->in)) {
		struct reply reply = form_reply(form);

		writer_copy(out, form->in);
		writer_number(out, reply_points(&reply));
		writer_end_record(out);
	}
}

int main(int argc, char **argv)
{
	struct form form;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	form = form_of(stage_read(NULL));
	out = stage_write(NULL);
	if (questions)
		write_questions(&form, out);
	else
		write_sections(&form, out);
	return stage_end();
}
