/* lineage - where what a program writes comes from: its inputs as one. */
#include "pipeline/lineage.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

static const char *renumbered(const char *parents, const int *numbers)
{
	struct slice rest = slice_of(parents);
	const char *text = "";

	if (!strcmp(parents, "-"))
		return parents;
	while (rest.at) {
		long number = 0;

		number_read_whole(slice_cut(&rest, ','), &number);
		text = text_format(pool_run(), "%s%s%d", text, *text ? "," : "",
				   numbers[number]);
	}
	return text;
}

static int same_step(const struct lineage *lineage, const struct step *step)
{
	for (size_t i = 0; i < lineage->head.step_count; i++) {
		const struct step *known = &lineage->head.steps[i];

		if (!strcmp(known->program, step->program) &&
		    !strcmp(known->arguments, step->arguments) &&
		    !strcmp(known->parents, step->parents) &&
		    (*step->arguments || strcmp(step->parents, "-")))
			return known->number;
	}
	return 0;
}

static int *merge_steps(struct lineage *lineage, const struct reader *reader)
{
	const struct header *head = reader_header(reader);
	int *numbers = pool_take(pool_run(),
				 (head->step_count + 1) * sizeof *numbers);

	for (size_t i = 0; i < head->step_count; i++) {
		struct step step = head->steps[i];
		int same;

		if (!step_fits(&step, i))
			fail(BAD_DATA,
			     "%s: step %d of its head is out of order",
			     reader_name(reader), step.number);
		step.parents = renumbered(step.parents, numbers);
		same = same_step(lineage, &step);
		if (!same) {
			step.number = (int)lineage->head.step_count + 1;
			header_add_step(&lineage->head, step);
			same = step.number;
		}
		numbers[i + 1] = same;
	}
	return numbers;
}

static void merge_facts(struct lineage *lineage, const struct reader *reader)
{
	const struct header *head = reader_header(reader);
	const char *known = header_fact(&lineage->head, "as_at");
	const char *as_at = header_fact(head, "as_at");

	if (!lineage->reader_count)
		for (size_t i = 0; i < head->fact_count; i++)
			header_set_fact(&lineage->head, head->facts[i].name,
					head->facts[i].value);
	else if (!known && as_at)
		header_set_fact(&lineage->head, "as_at", as_at);
	else if (as_at && strcmp(known, as_at))
		fail(BAD_DATA, "%s is as at %s, %s as at %s",
		     reader_name(lineage->readers[0]), known,
		     reader_name(reader), as_at);
}

void lineage_add_reader(struct lineage *lineage, struct reader *reader)
{
	if (lineage->reader_count == STREAMS_MOST)
		fail(BAD_USAGE, "more than %d streams at once", STREAMS_MOST);
	merge_facts(lineage, reader);
	lineage->numbers[lineage->reader_count] = merge_steps(lineage, reader);
	lineage->readers[lineage->reader_count++] = reader;
}

void lineage_add_step(struct lineage *lineage, const char *program,
		      const char *arguments)
{
	const char *parents = "";

	for (size_t i = 0; i < lineage->reader_count; i++) {
		size_t last = reader_header(lineage->readers[i])->step_count;

		if (last)
			parents = text_format(pool_run(), "%s%s%d", parents,
					      *parents ? "," : "",
					      lineage->numbers[i][last]);
	}
	header_add_step(&lineage->head,
			(struct step){ (int)lineage->head.step_count + 1,
				       *parents ? parents : "-", program,
				       arguments });
}

void lineage_give_head(const struct lineage *lineage, struct header *head)
{
	for (size_t i = 0; i < lineage->head.fact_count; i++)
		header_set_fact(head, lineage->head.facts[i].name,
				lineage->head.facts[i].value);
	for (size_t i = 0; i < lineage->head.step_count; i++)
		header_add_step(head, lineage->head.steps[i]);
}

static bool has_flow(const struct header *head, int step)
{
	for (size_t i = 0; i < head->flow_count; i++)
		if (head->flows[i].step == step)
			return true;
	return false;
}

static bool has_source(const struct header *head, const struct source *source)
{
	for (size_t i = 0; i < head->source_count; i++)
		if (head->sources[i].step == source->step &&
		    !strcmp(head->sources[i].name, source->name) &&
		    !strcmp(head->sources[i].digest, source->digest))
			return true;
	return false;
}

/* The flow lines of one input, in our numbers. */
static void merge_flows(const struct reader *reader, const int *numbers,
			struct header *head)
{
	const struct header *from = reader_header(reader);
	int most = (int)from->step_count;

	for (size_t i = 0; i < from->flow_count; i++) {
		struct flow flow = from->flows[i];

		if (flow.step < 1 || flow.step > most)
			fail(BAD_DATA,
			     "%s: its tail counts step %d, which its head has "
			     "not",
			     reader_name(reader), flow.step);
		if (flow.step == most && flow.out != reader_count(reader))
			fail(BAD_DATA,
			     "%s: its last step counts %zu records, %zu came",
			     reader_name(reader), flow.out,
			     reader_count(reader));
		flow.step = numbers[flow.step];
		if (!has_flow(head, flow.step))
			header_add_flow(head, flow);
	}
}

static void merge_sources(const struct reader *reader, const int *numbers,
			  struct header *head)
{
	const struct header *from = reader_header(reader);

	for (size_t i = 0; i < from->source_count; i++) {
		struct source source = from->sources[i];

		if (source.step < 1 || source.step > (int)from->step_count)
			fail(BAD_DATA,
			     "%s: its tail has a source of step %d, which its "
			     "head has not",
			     reader_name(reader), source.step);
		source.step = numbers[source.step];
		if (!has_source(head, &source))
			header_add_source(head, source);
	}
}

void lineage_give_tail(const struct lineage *lineage, struct header *head)
{
	for (size_t i = 0; i < lineage->reader_count; i++) {
		merge_flows(lineage->readers[i], lineage->numbers[i], head);
		merge_sources(lineage->readers[i], lineage->numbers[i], head);
	}
}
