/* stocktake_input - the answers of a stocktake as a stream holds them. */
#include "stages/methods/stocktake_input.h"

#include <math.h>

#include "pipeline/ascii.h"
#include "pipeline/number.h"

struct form form_of(struct reader *in)
{
	return (struct form){
		.in = in,
		.area = reader_optional(in, "area_code"),
		.round = reader_optional(in, "round"),
		.question = reader_column(in, "question_id"),
		.section = reader_column(in, "section"),
		.topic = reader_optional(in, "topic"),
		.polarity = reader_optional(in, "polarity"),
		.conditional = reader_optional(in, "conditional_on"),
		.duplicate = reader_optional(in, "duplicate_of"),
		.answer = reader_column(in, "answer"),
		.second = reader_optional(in, "second_answer"),
	};
}

static enum answer read_answer(struct reader *in, int column)
{
	enum answer answer;

	if (!answer_read(reader_text(in, column), &answer))
		reader_refuse(in, column,
			      "is none of Y, P, N, NA, NK and BLANK");
	return answer;
}

static bool is_reverse(const struct form *form)
{
	struct slice polarity = reader_text(form->in, form->polarity);

	if (!polarity.at || slice_is(polarity, "normal") ||
	    slice_is(polarity, "UNKNOWN"))
		return false;
	if (!slice_is(polarity, "reverse"))
		reader_refuse(form->in, form->polarity,
			      "is neither normal nor reverse");
	return true;
}

struct reply form_reply(const struct form *form)
{
	return (struct reply){
		.answer = read_answer(form->in, form->answer),
		.second = read_answer(form->in, form->second),
		.coded_twice = !reader_missing(form->in, form->second),
		.reverse = is_reverse(form),
		.conditional = !reader_missing(form->in, form->conditional),
	};
}

/* What the name of a section begins with: 10 in "10 Transition". */
static double leading_number(struct slice name)
{
	double number = HUGE_VAL;
	size_t digits = 0;

	while (digits < name.size && ascii_is_digit(name.at[digits]))
		digits++;
	name.size = digits;
	number_read(name, &number);
	return number;
}

int compare_sections(struct slice left, struct slice right)
{
	double one = leading_number(left), other = leading_number(right);

	if (one != other)
		return one < other ? -1 : 1;
	return slice_compare(left, right);
}
