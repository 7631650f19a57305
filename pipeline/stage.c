/* stage - what every program does besides its own work.
 *
 * The streams that a stage opens are kept in a list, and closed at its end.
 */
#include "pipeline/stage.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/lineage.h"
#include "pipeline/manual.h"
#include "pipeline/target.h"

static struct {
	const struct stage *stage;
	const char *arguments;
	struct list operands;
	struct lineage lineage;
	bool described; /* the own step is in there */
	struct writer *writers[STREAMS_MOST];
	const char *outputs[STREAMS_MOST]; /* their paths */
	size_t writer_count;
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

struct reader *stage_read(const char *path)
{
	struct reader *reader = reader_open(path);

	lineage_add_reader(&run.lineage, reader);
	return reader;
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

	if (run.writer_count == STREAMS_MOST)
		fail(BAD_USAGE, "more than %d streams at once", STREAMS_MOST);
	check_output(path);
	writer = writer_open(path);
	if (!run.described)
		lineage_add_step(&run.lineage, run.stage->name, run.arguments);
	run.described = true;
	lineage_give_head(&run.lineage, writer_header(writer));
	run.outputs[run.writer_count] = path;
	run.writers[run.writer_count++] = writer;
	return writer;
}

const char *stage_fact(const char *name)
{
	return header_fact(&run.lineage.head, name);
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

static void finish(struct writer *writer)
{
	struct header *head = writer_header(writer);
	int own = (int)run.lineage.head.step_count;

	lineage_give_tail(&run.lineage, head);
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
	const struct lineage *lineage = &run.lineage;

	for (size_t i = 0; i < lineage->reader_count; i++)
		reader_drain(lineage->readers[i]);
	if (lineage->reader_count)
		run.records_in = reader_count(lineage->readers[0]);
	for (size_t i = run.writer_count; i--;)
		finish(run.writers[i]);
	return 0;
}
