/* stage - what every program does besides its own work.
 *
 * The streams a stage opens are kept in a list; at its end their steps, flow
 * lines and sources are merged. A step that reaches the output by two ways
 * (the same program with the same arguments on the same parents) is one step;
 * a step that reads no stream must have arguments, which name what it reads.
 */
#include "pipeline/stage.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/manual.h"
#include "pipeline/target.h"

enum { STREAMS_MOST = 64 };

static struct {
	const struct stage *stage;
	const char *arguments;
	struct list operands;
	struct reader *readers[STREAMS_MOST];
	int *numbers[STREAMS_MOST]; /* step of the reader -> of ours */
	size_t reader_count;
	struct writer *writers[STREAMS_MOST];
	const char *outputs[STREAMS_MOST]; /* their paths */
	size_t writer_count;
	struct header merged; /* facts and steps of all inputs, own step */
	bool described;       /* the own step is in there */
	const char *remark;
	size_t records_in;
	struct source *sources;
	size_t source_count;
} run;

static bool needs_quotes(const char *word)
{
	return !*word || strspn(word, "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789-_./=:,+@%{}") != strlen(word);
}

/* A word as a shell would need it, so that a step can be run again. */
static const char *quoted(const char *word)
{
	char *copy = pool_take(pool_run(), strlen(word) * 4 + 3), *at = copy;

	if (!needs_quotes(word))
		return word;
	*at++ = '\'';
	for (; *word; word++) {
		if (*word == '\'')
			at = stpcpy(at, "'\\''");
		else
			*at++ = *word;
	}
	*at = '\'';
	return copy;
}

static const char *join_arguments(int argc, char **argv)
{
	const char *line = "";

	for (int i = 1; i < argc; i++)
		line = text_format(pool_run(), "%s%s%s", line, i > 1 ? " " : "",
				   quoted(argv[i]));
	return line;
}

/* The example input, in the notation that `seal` reads, as a stream. */
static void print_example(const char *input)
{
	struct writer *out = writer_open(NULL);
	struct slice rest = slice_of(input);
	struct slice line = slice_cut(&rest, '\n');

	writer_fact(out, "as_at", "2014-03-31");
	while (line.at) {
		struct column column;

		if (!column_read(slice_cut(&line, '\t'), &column))
			fail(BAD_SYSTEM, "the example has a bad header row: "
					 "this is a fault of the program");
		writer_column(out, column.name, column.type, column.unit,
			      column.label);
	}
	while (rest.size) {
		line = slice_cut(&rest, '\n');
		while (line.at)
			writer_raw(out, slice_cut(&line, '\t'));
		writer_end_record(out);
	}
	writer_close(out);
}

static void answer(const char *word)
{
	if (!strcmp(word, "--help"))
		manual_help(run.stage);
	else if (!strcmp(word, "--man"))
		manual_page(run.stage);
	else if (!strcmp(word, "--version"))
		manual_version(run.stage);
	else if (!run.stage->input)
		fail(BAD_USAGE,
		     "%s reads no stream, so it has no example of "
		     "one",
		     run.stage->name);
	else
		print_example(run.stage->input);
	exit(manual_flush());
}

static void answer_questions(int argc, char **argv)
{
	static const char *const questions[] = { "--help", "--man", "--version",
						 "--example" };

	for (int i = 1; i < argc && strcmp(argv[i], "--"); i++)
		for (size_t q = 0; q < sizeof questions / sizeof *questions;
		     q++)
			if (!strcmp(argv[i], questions[q]))
				answer(argv[i]);
}

static void check_operands(const struct stage *stage)
{
	size_t count = run.operands.count;
	size_t most = stage->operands ? stage->most_operands : 0;

	if (count > most)
		fail(BAD_USAGE,
		     "'%s' is one operand too many; --help shows "
		     "the usage",
		     run.operands.items[most]);
	if (count < stage->least_operands)
		fail(BAD_USAGE, "%s is missing; --help shows the usage",
		     stage->operands);
}

/* A standard file that the caller closed would be the next file opened, and
 * records would end up in it. It is taken by one that cannot be used instead:
 * reading and writing fail then as they should. */
static void hold_standard_files(void)
{
	for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++)
		if (fcntl(file, F_GETFD) < 0 &&
		    open("/dev/null",
			 file == STDIN_FILENO ? O_WRONLY : O_RDONLY) != file)
			_exit(BAD_SYSTEM);
}

void stage_begin(const struct stage *stage, int argc, char **argv)
{
	static const struct option none[] = { { 0 } };

	hold_standard_files();
	run.stage = stage;
	fail_name(stage->name);
	answer_questions(argc, argv);
	run.arguments = join_arguments(argc, argv);
	run.remark = "";
	option_read(stage->options ? stage->options : none, argc, argv,
		    &run.operands);
	check_operands(stage);
}

const struct list *stage_operands(void)
{
	return &run.operands;
}

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

static int same_step(const struct step *step)
{
	for (size_t i = 0; i < run.merged.step_count; i++) {
		const struct step *known = &run.merged.steps[i];

		if (!strcmp(known->program, step->program) &&
		    !strcmp(known->arguments, step->arguments) &&
		    !strcmp(known->parents, step->parents) &&
		    (*step->arguments || strcmp(step->parents, "-")))
			return known->number;
	}
	return 0;
}

static int *merge_steps(const struct reader *reader)
{
	const struct header *head = reader_header(reader);
	int *numbers = pool_take(pool_run(),
				 (head->step_count + 1) * sizeof *numbers);

	for (size_t i = 0; i < head->step_count; i++) {
		struct step step = head->steps[i];
		int same;

		if (!step_fits(&step, i))
			fail(BAD_DATA,
			     "%s: step %d of its head is out of "
			     "order",
			     reader_name(reader), step.number);
		step.parents = renumbered(step.parents, numbers);
		same = same_step(&step);
		if (!same) {
			step.number = (int)run.merged.step_count + 1;
			header_add_step(&run.merged, step);
			same = step.number;
		}
		numbers[i + 1] = same;
	}
	return numbers;
}

static void merge_facts(const struct reader *reader)
{
	const struct header *head = reader_header(reader);
	const char *known = header_fact(&run.merged, "as_at");
	const char *as_at = header_fact(head, "as_at");

	if (!run.reader_count)
		for (size_t i = 0; i < head->fact_count; i++)
			header_set_fact(&run.merged, head->facts[i].name,
					head->facts[i].value);
	else if (!known && as_at)
		header_set_fact(&run.merged, "as_at", as_at);
	else if (as_at && strcmp(known, as_at))
		fail(BAD_DATA, "%s is as at %s, %s as at %s",
		     reader_name(run.readers[0]), known, reader_name(reader),
		     as_at);
}

struct reader *stage_read(const char *path)
{
	struct reader *reader = reader_open(path);

	if (run.reader_count == STREAMS_MOST)
		fail(BAD_USAGE, "more than %d streams at once", STREAMS_MOST);
	merge_facts(reader);
	run.numbers[run.reader_count] = merge_steps(reader);
	run.readers[run.reader_count++] = reader;
	return reader;
}

/* The own step reads from the last step of each input. */
static void describe(void)
{
	const char *parents = "";

	for (size_t i = 0; i < run.reader_count; i++) {
		size_t last = reader_header(run.readers[i])->step_count;

		if (last)
			parents = text_format(pool_run(), "%s%s%d", parents,
					      *parents ? "," : "",
					      run.numbers[i][last]);
	}
	header_add_step(&run.merged,
			(struct step){ (int)run.merged.step_count + 1,
				       *parents ? parents : "-",
				       run.stage->name, run.arguments });
	run.described = true;
}

/* Two outputs in one file would make neither. */
static void check_output(const char *path)
{
	for (size_t i = 0; i < run.writer_count; i++)
		if (target_is_same(path, run.outputs[i]))
			fail(BAD_USAGE, "two outputs would go to %s",
			     path && strcmp(path, "-") ? path
						       : "standard output");
}

struct writer *stage_write(const char *path)
{
	struct writer *writer;
	struct header *head;

	if (run.writer_count == STREAMS_MOST)
		fail(BAD_USAGE, "more than %d streams at once", STREAMS_MOST);
	check_output(path);
	writer = writer_open(path);
	head = writer_header(writer);
	if (!run.described)
		describe();
	for (size_t i = 0; i < run.merged.fact_count; i++)
		header_set_fact(head, run.merged.facts[i].name,
				run.merged.facts[i].value);
	for (size_t i = 0; i < run.merged.step_count; i++)
		header_add_step(head, run.merged.steps[i]);
	run.outputs[run.writer_count] = path;
	run.writers[run.writer_count++] = writer;
	return writer;
}

const char *stage_fact(const char *name)
{
	return header_fact(&run.merged, name);
}

int stage_date(int given, const char *fact)
{
	const char *text = stage_fact(fact);
	int date;

	if (given != MISSING_DATE)
		return given;
	if (!text)
		fail(BAD_USAGE,
		     "the stream has no fact '%s': give the date "
		     "by an option",
		     fact);
	if (!date_read(slice_of(text), &date))
		fail(BAD_DATA, "the fact '%s' is '%s', which is not a date",
		     fact, text);
	return date;
}

static const char *below(const char *folder, const char *rest, const char *name)
{
	const char *path = text_format(pool_run(), "%s%s%s", folder, rest,
				       name);

	return access(path, R_OK) ? NULL : path;
}

const char *stage_data(const char *name)
{
	static const char *const places[] = { "/../../datasets/",
					      "/../../share/placement-audit/" };
	const char *given = getenv("PLACEMENT_AUDIT_DATA");
	const char *path = NULL;
	char self[4096];
	ssize_t size = readlink("/proc/self/exe", self, sizeof self - 1);

	if (given)
		path = below(given, "/", name);
	if (size > 0) {
		self[size] = '\0';
		*strrchr(self, '/') = '\0';
		for (size_t i = 0; !path && i < 2; i++)
			path = below(self, places[i], name);
	}
	if (!path)
		fail(BAD_SYSTEM,
		     "the data file %s is not installed; "
		     "PLACEMENT_AUDIT_DATA can name its folder",
		     name);
	return path;
}

void stage_remark(const char *format, ...)
{
	char text[500];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	run.remark = pool_copy(pool_run(), text, strlen(text));
}

void stage_source(const char *name, const char *digest)
{
	run.sources = array_grow(run.sources, run.source_count,
				 sizeof *run.sources);
	run.sources[run.source_count++] = (struct source){ .name = name,
							   .digest = digest };
}

void stage_records_in(size_t count)
{
	run.records_in = count;
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

/* The tail of one input, in our numbers. */
static void merge_tail(struct header *head, size_t input)
{
	const struct header *from = reader_header(run.readers[input]);
	int most = (int)from->step_count;

	for (size_t i = 0; i < from->flow_count; i++) {
		struct flow flow = from->flows[i];

		if (flow.step < 1 || flow.step > most)
			fail(BAD_DATA,
			     "%s: its tail counts step %d, which "
			     "its head has not",
			     reader_name(run.readers[input]), flow.step);
		if (flow.step == most &&
		    flow.out != reader_count(run.readers[input]))
			fail(BAD_DATA,
			     "%s: its last step counts %zu records, "
			     "%zu came",
			     reader_name(run.readers[input]), flow.out,
			     reader_count(run.readers[input]));
		flow.step = run.numbers[input][flow.step];
		if (!has_flow(head, flow.step))
			header_add_flow(head, flow);
	}
	for (size_t i = 0; i < from->source_count; i++) {
		struct source source = from->sources[i];

		if (source.step < 1 || source.step > most)
			fail(BAD_DATA,
			     "%s: its tail has a source of step %d, "
			     "which its head has not",
			     reader_name(run.readers[input]), source.step);
		source.step = run.numbers[input][source.step];
		if (!has_source(head, &source))
			header_add_source(head, source);
	}
}

static void finish(struct writer *writer)
{
	struct header *head = writer_header(writer);
	int own = (int)run.merged.step_count;

	for (size_t i = 0; i < run.reader_count; i++)
		merge_tail(head, i);
	header_add_flow(head,
			(struct flow){ own, run.records_in,
				       writer_count(writer), run.remark });
	for (size_t i = 0; i < run.source_count; i++) {
		run.sources[i].step = own;
		header_add_source(head, run.sources[i]);
	}
	writer_close(writer);
}

/* Standard output comes last: when its end line is read, the files beside it
 * are complete. */
int stage_end(void)
{
	for (size_t i = 0; i < run.reader_count; i++)
		reader_drain(run.readers[i]);
	if (run.reader_count)
		run.records_in = reader_count(run.readers[0]);
	for (size_t i = run.writer_count; i--;)
		finish(run.writers[i]);
	return 0;
}
