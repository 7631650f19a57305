/* salvage - the head and tail of a stream that a foreign filter has gone
 * through. */
#include "pipeline/salvage.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

enum { WORDS_MOST = 5 };

/* The fields of a line, unescaped; "" for those it has not. The numbers are
 * those that a flow line has. */
struct words {
	const char *items[WORDS_MOST];
	long numbers[3];
};

bool salvage_is_line(struct slice line)
{
	return line.size > 1 && line.at[0] == '#' && line.at[1] == '%';
}

static bool read_words(struct slice line, struct words *words)
{
	for (size_t i = 0; i < WORDS_MOST; i++) {
		struct slice field = slice_cut(&line, '\t');
		char *text = pool_take(pool_run(), field.size + 1);
		size_t size = text_unescape(text, field);

		if (size == SIZE_MAX)
			return false;
		text[size] = '\0';
		words->items[i] = text;
	}
	return true;
}

/* Reads the first so many fields after the kind as counts, the first of them
 * as the number of a step. */
static bool read_numbers(struct words *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!number_read_whole(slice_of(words->items[i + 1]),
				       &words->numbers[i]) ||
		    words->numbers[i] < 0 ||
		    (!i && words->numbers[i] > INT_MAX))
			return false;
	return true;
}

static const char not_a_count[] = "has no count where one should stand";

static const char *take_column(struct header *head, struct words *words)
{
	int type = type_of(slice_of(words->items[2]));

	if (type == NONE)
		return "has no type of column";
	header_add_column(head,
			  (struct column){ words->items[1], (enum type)type,
					   words->items[3], words->items[4] });
	return NULL;
}

static const char *take_fact(struct header *head, struct words *words)
{
	header_set_fact(head, words->items[1], words->items[2]);
	return NULL;
}

static const char *take_step(struct header *head, struct words *words)
{
	if (!read_numbers(words, 1))
		return not_a_count;
	header_add_step(head,
			(struct step){ (int)words->numbers[0], words->items[2],
				       words->items[3], words->items[4] });
	return NULL;
}

static const char *take_flow(struct header *head, struct words *words)
{
	if (!read_numbers(words, 3))
		return not_a_count;
	header_add_flow(head, (struct flow){ (int)words->numbers[0],
					     (size_t)words->numbers[1],
					     (size_t)words->numbers[2],
					     words->items[4] });
	return NULL;
}

static const char *take_source(struct header *head, struct words *words)
{
	if (!read_numbers(words, 1))
		return not_a_count;
	header_add_source(head,
			  (struct source){ (int)words->numbers[0],
					   words->items[2], words->items[3] });
	return NULL;
}

static const char *take_end(struct header *head, struct words *words)
{
	(void)head;
	return read_numbers(words, 1) ? NULL : not_a_count;
}

static const struct {
	const char *kind;
	bool of_head;
	const char *(*take)(struct header *, struct words *);
} kinds[] = {
	{ "#%stream", true, NULL },     { "#%fact", true, take_fact },
	{ "#%step", true, take_step },  { "#%column", true, take_column },
	{ "#%flow", false, take_flow }, { "#%source", false, take_source },
	{ "#%end", false, take_end },
};

const char *salvage_take(struct salvage *salvage, struct slice line,
			 bool *of_head)
{
	const size_t count = sizeof kinds / sizeof *kinds;
	struct words words = { 0 };
	size_t i = 0;

	if (!read_words(line, &words))
		return "is not escaped as streams are";
	while (i < count && strcmp(words.items[0], kinds[i].kind))
		i++;
	if (i == count)
		return "is no line of a stream's head or tail";
	*of_head = kinds[i].of_head;
	salvage->ended |= !strcmp(words.items[0], "#%end");
	return kinds[i].take ? kinds[i].take(&salvage->header, &words) : NULL;
}

static int compare_steps(const void *a, const void *b)
{
	const struct step *left = a, *right = b;

	return (left->number > right->number) - (left->number < right->number);
}

static int compare_flows(const void *a, const void *b)
{
	const struct flow *left = a, *right = b;

	return (left->step > right->step) - (left->step < right->step);
}

void salvage_give_head(struct salvage *salvage, struct header *head)
{
	struct header *from = &salvage->header;
	struct step own = head->steps[0];

	if (from->step_count)
		qsort(from->steps, from->step_count, sizeof *from->steps,
		      compare_steps);
	head->step_count = 0;
	for (size_t i = 0; i < from->step_count; i++) {
		if (!step_fits(&from->steps[i], i))
			fail(BAD_DATA, "step %d of the head is out of order",
			     from->steps[i].number);
		header_add_step(head, from->steps[i]);
	}
	own.number = (int)from->step_count + 1;
	if (from->step_count)
		own.parents = text_format(pool_run(), "%zu", from->step_count);
	header_add_step(head, own);
	for (size_t i = 0; i < from->fact_count; i++)
		header_set_fact(head, from->facts[i].name,
				from->facts[i].value);
}

void salvage_give_tail(struct salvage *salvage, struct header *head,
		       size_t count)
{
	struct header *from = &salvage->header;
	struct flow own = { (int)head->step_count, count, count, "" };

	if (from->flow_count)
		qsort(from->flows, from->flow_count, sizeof *from->flows,
		      compare_flows);
	for (size_t i = 0; i < from->flow_count; i++) {
		header_add_flow(head, from->flows[i]);
		own.in = from->flows[i].out;
	}
	if (own.in != count)
		own.remark = "a filter that is none of ours came between";
	header_add_flow(head, own);
	for (size_t i = 0; i < from->source_count; i++)
		header_add_source(head, from->sources[i]);
}
