/* rounds - the answers of a stocktake in its last two rounds. */
#include "stages/methods/rounds.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/pool.h"
#include "pipeline/table.h"

struct question {
	size_t number; /* in the table of questions */
	size_t area;
	struct slice name, section, topic;
	const char *original;     /* key of the one it repeats, or NULL */
	struct told last, before; /* in the two last rounds that asked it */
};

/* The two last rounds of an area; missing where there is none. */
struct area {
	struct slice last, before;
};

struct rounds {
	struct table *areas, *questions; /* by area; by area and question */
	struct area *area;
	struct question *question;
	size_t next; /* question to look at */
};

struct rounds *rounds_new(void)
{
	struct rounds *rounds = pool_take(pool_run(), sizeof *rounds);

	*rounds = (struct rounds){ .areas = table_new(),
				   .questions = table_new() };
	return rounds;
}

static struct slice kept(struct slice text)
{
	return (struct slice){ slice_string(pool_run(), text), text.size };
}

/* Puts a round in its place among the two last. */
static void area_note(struct area *area, struct slice round)
{
	if (slice_equals(round, area->last) ||
	    slice_equals(round, area->before))
		return;
	if (slice_compare(round, area->last) > 0) {
		area->before = area->last;
		area->last = kept(round);
	} else if (slice_compare(round, area->before) > 0) {
		area->before = kept(round);
	}
}

static void question_note(struct question *question, const struct form *form,
			  struct slice round)
{
	struct reply reply = form_reply(form);
	struct told told = { .answer = answer_code(reply.answer),
			     .points = reply_points(&reply) };

	if (slice_equals(round, question->last.round) ||
	    slice_equals(round, question->before.round))
		reader_refuse(form->in, form->question,
			      "is answered twice in its area and round");
	if (slice_compare(round, question->last.round) > 0) {
		told.round = kept(round);
		question->before = question->last;
		question->last = told;
		question->section = kept(reader_raw(form->in, form->section));
		question->topic = kept(reader_raw(form->in, form->topic));
	} else if (slice_compare(round, question->before.round) > 0) {
		told.round = kept(round);
		question->before = told;
	}
}

/* The key that the present record's area and another of its fields make. */
static struct slice key_of(struct key *key, const struct form *form, int column)
{
	key_begin(key);
	key_add(key, reader_raw(form->in, form->area));
	key_add(key, reader_raw(form->in, column));
	return key->text;
}

static size_t area_of(struct rounds *rounds, const struct form *form)
{
	bool fresh;
	size_t number = table_put(rounds->areas,
				  reader_raw(form->in, form->area), &fresh);

	if (fresh)
		rounds->area = array_grow(rounds->area, number,
					  sizeof *rounds->area);
	return number;
}

static struct question *question_of(struct rounds *rounds,
				    const struct form *form)
{
	static struct key key;
	bool fresh;
	size_t number = table_put(rounds->questions,
				  key_of(&key, form, form->question), &fresh);

	if (!fresh)
		return &rounds->question[number];
	rounds->question = array_grow(rounds->question, number,
				      sizeof *rounds->question);
	rounds->question[number] = (struct question){
		.number = number,
		.area = area_of(rounds, form),
		.name = kept(reader_raw(form->in, form->question)),
	};
	return &rounds->question[number];
}

void rounds_add(struct rounds *rounds, const struct form *form)
{
	static struct key key;
	struct slice round = reader_raw(form->in, form->round);
	struct question *question = question_of(rounds, form);

	question_note(question, form, round);
	area_note(&rounds->area[question->area], round);
	if (!reader_missing(form->in, form->duplicate))
		question->original = slice_string(
			pool_run(), key_of(&key, form, form->duplicate));
}

static const struct rounds *sorting;

static int compare_questions(const void *a, const void *b)
{
	const struct question *left = a, *right = b;
	int order = slice_compare(table_key(sorting->areas, left->area),
				  table_key(sorting->areas, right->area));

	if (!order)
		order = compare_sections(left->section, right->section);
	if (!order)
		order = left->number < right->number ? -1 : 1;
	return order;
}

void rounds_sort(struct rounds *rounds)
{
	sorting = rounds;
	if (table_count(rounds->questions))
		qsort(rounds->question, table_count(rounds->questions),
		      sizeof *rounds->question, compare_questions);
}

static const struct told *told_in(const struct question *question,
				  struct slice round)
{
	static const struct told nothing = { .points = (double)NAN };

	if (slice_equals(question->last.round, round))
		return &question->last;
	if (slice_equals(question->before.round, round))
		return &question->before;
	return &nothing;
}

static struct pair pair_of(const struct rounds *rounds,
			   const struct question *question)
{
	const struct area *area = &rounds->area[question->area];

	return (struct pair){
		.area = question->area,
		.area_code = table_key(rounds->areas, question->area),
		.round_before = area->before,
		.round = area->last,
		.question_id = question->name,
		.section = question->section,
		.topic = question->topic,
		.repeats = question->original &&
			   table_find(rounds->questions,
				      slice_of(question->original)) != SIZE_MAX,
		.before = told_in(question, area->before),
		.after = told_in(question, area->last),
	};
}

bool rounds_next(struct rounds *rounds, struct pair *pair)
{
	while (rounds->next < table_count(rounds->questions)) {
		*pair = pair_of(rounds, &rounds->question[rounds->next++]);
		if (pair->round_before.at &&
		    (pair->before->answer || pair->after->answer))
			return true;
	}
	return false;
}

enum outcome pair_outcome(const struct pair *pair)
{
	double before = pair->before->points, after = pair->after->points;

	if (isnan(before) || isnan(after))
		return NOT_COMPARED;
	if (after > before)
		return BETTER;
	return after < before ? WORSE : SAME;
}
