/* manual - a stage's description as --help and as a man page. */
#include "pipeline/manual.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/stage.h"

#ifndef VERSION
#define VERSION "unknown"
#endif

enum { LINE_WIDTH = 78 };

/* Words of one paragraph, folded; the first line starts at column used. */
static void fold(struct slice words, int indent, int used)
{
	int column = used;

	while (words.at) {
		struct slice word = slice_cut(&words, ' ');

		if (!word.size)
			continue;
		if (column > indent &&
		    column + 1 + (int)word.size > LINE_WIDTH) {
			printf("\n%*s", indent, "");
			column = indent;
		} else if (column > indent) {
			putchar(' ');
			column++;
		}
		printf("%.*s", (int)word.size, word.at);
		column += (int)word.size;
	}
	putchar('\n');
}

/* The next paragraph (up to an empty line) with its line ends as blanks. */
static struct slice paragraph(const char **text)
{
	const char *stop = strstr(*text, "\n\n");
	size_t size = stop ? (size_t)(stop - *text) : strlen(*text);
	char *copy = pool_copy(pool_run(), *text, size);

	for (size_t i = 0; i < size; i++)
		if (copy[i] == '\n')
			copy[i] = ' ';
	*text = stop ? stop + 2 : *text + size;
	return (struct slice){ copy, size };
}

static void help_paragraphs(const char *title, const char *text, int indent)
{
	if (!text)
		return;
	if (title)
		printf("\n%s\n", title);
	while (*text) {
		if (!title)
			putchar('\n');
		printf("%*s", indent, "");
		fold(paragraph(&text), indent, indent);
	}
}

/* What the default is, where a default can be shown. */
static const char *default_text(const struct option *option)
{
	char date[DATE_SIZE + 1] = { 0 };

	if (option->whole)
		return text_format(pool_run(), " [%ld]", *option->whole);
	if (option->real && *option->real == *option->real)
		return text_format(pool_run(), " [%g]", *option->real);
	if (option->text && *option->text)
		return text_format(pool_run(), " [%s]", *option->text);
	if (option->date && *option->date != MISSING_DATE) {
		date_write(date, *option->date);
		return text_format(pool_run(), " [%s]", date);
	}
	return "";
}

static const char *option_help(const struct option *option)
{
	return text_format(pool_run(), "%s%s%s%s%s%s", option->help,
			   option->choices ? ": " : "",
			   option->choices ? option->choices : "",
			   option->list ? " (may be repeated)" : "",
			   default_text(option), "");
}

static void help_option(const struct option *option)
{
	const int indent = 26;
	int used = printf("  --%s%s%s", option->name, option->value ? " " : "",
			  option->value ? option->value : "");

	if (used >= indent - 1)
		printf("\n%*s", indent, "");
	else
		printf("%*s", indent - used, "");
	fold(slice_of(option_help(option)), indent, indent);
}

static const struct option common[] = {
	{ .name = "help", .help = "this text" },
	{ .name = "man", .help = "the man page" },
	{ .name = "version", .help = "the version" },
	{ .name = "example", .help = "the example input, as a stream" },
	{ 0 }
};

static void help_example(const struct stage *stage)
{
	if (!stage->example)
		return;
	printf("\nExample:\n  $ ");
	if (stage->input)
		printf("%s --example | ", stage->name);
	printf("%s%s%s\n", stage->name, *stage->example ? " " : "",
	       stage->example);
}

void manual_help(const struct stage *stage)
{
	printf("%s - %s\n\nUsage: %s [OPTION]...%s%s%s\n", stage->name,
	       stage->purpose, stage->name, stage->operands ? " " : "",
	       stage->operands ? stage->operands : "",
	       stage->input ? " < STREAM" : "");
	help_paragraphs(NULL, stage->about, 0);
	help_paragraphs("Reads:", stage->reads, 2);
	help_paragraphs("Writes:", stage->writes, 2);
	printf("\nOptions:\n");
	for (const struct option *row = stage->options; row && row->name; row++)
		help_option(row);
	for (const struct option *row = common; row->name; row++)
		if (stage->input || strcmp(row->name, "example"))
			help_option(row);
	help_example(stage);
}

/* A backslash would begin an escape, and a plain '-' is a hyphen. */
static struct slice mdoc_escaped(struct slice text)
{
	char *escaped = pool_take(pool_run(), text.size * 2 + 1), *at = escaped;

	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] == '\\' || text.at[i] == '-')
			*at++ = '\\';
		*at++ = text.at[i] == '\\' ? 'e' : text.at[i];
	}
	return (struct slice){ escaped, (size_t)(at - escaped) };
}

static bool ends_sentence(struct slice word)
{
	while (word.size &&
	       (word.at[word.size - 1] == ')' || word.at[word.size - 1] == '"'))
		word.size--;
	return word.size && strchr(".!?", word.at[word.size - 1]);
}

/* Lines of mdoc text, a sentence beginning a new one, as mdoc(7) wants it. At
 * the beginning of a line '.' and '\'' would be requests. */
static void mdoc_text(struct slice text)
{
	int column = 0;

	while (text.at) {
		struct slice word = mdoc_escaped(slice_cut(&text, ' '));

		if (!word.size)
			continue;
		if (column && column + 1 + (int)word.size > LINE_WIDTH) {
			putchar('\n');
			column = 0;
		}
		if (column)
			column += printf(" ");
		else if (word.at[0] == '.' || word.at[0] == '\'')
			column += printf("\\&");
		column += printf("%.*s", (int)word.size, word.at);
		if (ends_sentence(word) && text.at) {
			putchar('\n');
			column = 0;
		}
	}
	putchar('\n');
}

static void mdoc_paragraphs(const char *title, const char *text)
{
	bool first = true;

	if (!text)
		return;
	if (title)
		printf(".Ss %s\n", title);
	while (*text) {
		if (!first)
			printf(".Pp\n");
		first = false;
		mdoc_text(paragraph(&text));
	}
}

static void mdoc_option(const struct option *option)
{
	printf(".It Fl \\-%s%s%s\n", option->name, option->value ? " Ar " : "",
	       option->value ? option->value : "");
	mdoc_text(slice_of(option_help(option)));
}

static void mdoc_options(const struct stage *stage)
{
	printf(".Pp\nThe options are:\n.Bl -tag -width Ds\n");
	for (const struct option *row = stage->options; row && row->name; row++)
		mdoc_option(row);
	for (const struct option *row = common; row->name; row++)
		if (stage->input || strcmp(row->name, "example"))
			mdoc_option(row);
	printf(".El\n");
}

static bool is_bracketed(struct slice word)
{
	return word.size > 2 && word.at[0] == '[' &&
	       memchr(word.at, ']', word.size) == word.at + word.size - 1;
}

/* "TABLE [FILE]", "FILE...": what stands in brackets may be left out. */
static void mdoc_operands(struct slice operands)
{
	while (operands.at) {
		struct slice word = slice_cut(&operands, ' ');
		bool optional = is_bracketed(word), repeated;

		if (optional)
			word = (struct slice){ word.at + 1, word.size - 2 };
		repeated = word.size > 3 &&
			   !memcmp(word.at + word.size - 3, "...", 3);
		if (repeated)
			word.size -= 3;
		printf(".%sAr %.*s%s\n", optional ? "Op " : "", (int)word.size,
		       word.at, repeated ? " ..." : "");
	}
}

static void mdoc_synopsis(const struct stage *stage)
{
	printf(".Sh SYNOPSIS\n.Nm\n.Op Ar option ...\n");
	if (stage->operands)
		mdoc_operands(slice_of(stage->operands));
}

static void mdoc_statuses(void)
{
	static const char *const meanings[] = {
		"done; the output is complete and flushed",
		"it ran; the answer is no",
		"option, argument, or a column that is not there",
		"the input breaks its own description",
		"no end line, or a wrong count: an earlier stage failed",
		"cannot read, write or allocate",
	};

	printf(".Sh EXIT STATUS\n.Bl -tag -width Ds\n");
	for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
		printf(".It %zu\n%s\n", i, meanings[i]);
	printf(".El\n");
}

static void mdoc_example(const struct stage *stage)
{
	struct slice example;

	if (!stage->example)
		return;
	printf(".Sh EXAMPLES\n.Bd -literal\n$ ");
	if (stage->input)
		printf("%s \\-\\-example | ", stage->name);
	example = mdoc_escaped(slice_of(stage->example));
	printf("%s%s%s\n.Ed\n", stage->name, example.size ? " " : "",
	       example.at);
}

void manual_page(const struct stage *stage)
{
	printf(".Dd $Mdocdate$\n.Dt ");
	for (const char *at = stage->name; *at; at++)
		putchar(ascii_upper(*at));
	printf(" 1\n.Os \"Placement Audit %s\"\n.Sh NAME\n.Nm %s\n.Nd %s\n",
	       VERSION, stage->name, stage->purpose);
	mdoc_synopsis(stage);
	printf(".Sh DESCRIPTION\n");
	mdoc_paragraphs(NULL, stage->about);
	mdoc_paragraphs("Reads", stage->reads);
	mdoc_paragraphs("Writes", stage->writes);
	mdoc_options(stage);
	mdoc_statuses();
	mdoc_example(stage);
	printf(".Sh SEE ALSO\n.Xr placement-audit 1\n");
}

void manual_version(const struct stage *stage)
{
	printf("%s (Placement Audit) %s\n", stage->name, VERSION);
}

int manual_flush(void)
{
	if (fflush(stdout) || ferror(stdout))
		fail(BAD_SYSTEM, "cannot write standard output: %s",
		     strerror(errno));
	return 0;
}
