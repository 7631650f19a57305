/* follow - tell what make is making, as it is made.
 *
 * Reads what make and its programs say, a line at a time, and tells it as an
 * auditor wants to hear it: a line for each stream or chart that is there, with
 * how many records it has, which its last lines say; what ingest has read so
 * far, on a terminal; and the sentence of a program that failed, as it stands.
 * Its exit status is that of the first program that failed.
 */
#include "pipeline/stage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *folder = ".";

static const struct option options[] = {
	{ "folder", "FOLDER", "where make runs, and what it makes is",
	  .text = &folder },
	{ 0 },
};

static const struct stage stage = {
	.name = "follow",
	.purpose = "tell what make is making, as it is made",
	.about =
		"Reads from standard input what make prints and its programs say on "
		"standard error. `made PATH' becomes a line with the name and the "
		"number of records of that stream, or `chart'. `progress TABLE DONE "
		"ALL ROWS REJECTED', in bytes and rows, is shown on a terminal until "
		"the next line comes. Sentences of programs go to standard error; "
		"those of make itself say which failed.\n\n"
		"The exit status is the one of the first program that failed, 5 "
		"where it has none of ours, and 0 where all went well.",
	.options = options,
	.reads = "no stream",
	.writes = "no stream",
	.example = "--folder .pack.work",
};

enum { TAIL = 4096 };

static bool terminal, drawn; /* a line of progress stands on the terminal */

static void wipe(void)
{
	if (drawn)
		fputs("\r\033[K", stdout);
	drawn = false;
}

/* The last bytes of the file, as a string: its flow and end lines. */
static void read_tail(const char *path, char tail[TAIL + 1])
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	off_t size = file < 0 ? 0 : lseek(file, 0, SEEK_END);
	off_t from = size > TAIL ? size - TAIL : 0;
	ssize_t count = file < 0 ? 0 : pread(file, tail, TAIL, from);

	if (file >= 0)
		close(file);
	tail[count > 0 ? count : 0] = '\0';
}

/* The line of the tail that begins so, without that; a missing slice where
 * there is none. The last one counts. */
static struct slice line_of(const char *tail, const char *begin)
{
	struct slice rest = slice_of(tail), found = { 0 };
	size_t size = strlen(begin);

	while (rest.at) {
		struct slice line = slice_cut(&rest, '\n');

		if (line.size > size && !memcmp(line.at, begin, size))
			found = (struct slice){ line.at + size,
						line.size - size };
	}
	return found;
}

/* The file's name without folder and ending, and blanks for hyphens. */
static const char *words_of(const char *path)
{
	const char *stem = text_file_stem(path);
	char *words = pool_copy(pool_run(), stem, strlen(stem));

	for (char *at = words; *at; at++)
		if (*at == '-')
			*at = ' ';
	return words;
}

/* A flow line is STEP, IN, OUT and the remark, which may be missing. */
static struct slice remark_of(struct slice flow)
{
	for (int field = 0; field < 3; field++)
		slice_cut(&flow, '\t');
	return flow;
}

/* Of an extract, how many rows were rejected is said as well. */
static void tell_stream(const char *path, bool extract)
{
	char tail[TAIL + 1];
	struct slice rows, remark = { 0 };

	read_tail(text_format(pool_run(), "%s/%s", folder, path), tail);
	rows = line_of(tail, "#%end\t");
	if (extract)
		remark = remark_of(line_of(tail, "#%flow\t"));
	printf("%-34s %9.*s %s%s%.*s\n", words_of(path), (int)rows.size,
	       rows.size ? rows.at : "", slice_is(rows, "1") ? "row" : "rows",
	       remark.size ? ", " : "", (int)remark.size,
	       remark.size ? remark.at : "");
}

static bool begins(const char *text, const char *with)
{
	return !strncmp(text, with, strlen(with));
}

static void tell_made(const char *path)
{
	wipe();
	if (begins(path, "streams/") || begins(path, "tables/"))
		tell_stream(path, *path == 's');
	else if (begins(path, "charts/"))
		printf("%-34s %9s\n", words_of(path), "chart");
	fflush(stdout);
}

/* "progress TABLE DONE ALL ROWS REJECTED"; ALL is 0 where it is not known. */
static void tell_progress(const char *words)
{
	enum { DONE, ALL, ROWS, REJECTED, COUNTS };
	unsigned long long counts[COUNTS];
	int name = (int)strcspn(words, " ");
	const char *at = words + name;

	for (int i = 0; i < COUNTS; i++) {
		char *end;

		counts[i] = strtoull(at, &end, 10);
		if (end == at)
			return;
		at = end;
	}
	if (!terminal)
		return;
	printf("\r\033[K%-34.*s %9llu rows", name, words, counts[ROWS]);
	if (counts[ALL])
		printf(", %llu%% of %.1f MB", counts[DONE] * 100 / counts[ALL],
		       (double)counts[ALL] / 1e6);
	if (counts[REJECTED])
		printf(", %llu rejected", counts[REJECTED]);
	fflush(stdout);
	drawn = true;
}

/* make says "[pack.mk:80: tables/x.stream] Error 3"; what was killed, or is
 * none of our programs, has no exit status of ours. */
static int status_of(const char *sentence)
{
	const char *error = strstr(sentence, " Error ");
	long status = error ? strtol(error + strlen(" Error "), NULL, 10) : 0;

	return status >= BAD_USAGE && status <= BAD_SYSTEM ? (int)status
							   : BAD_SYSTEM;
}

/* Returns the exit status that the line stands for. */
static int tell(const char *line)
{
	if (begins(line, "made ")) {
		tell_made(line + strlen("made "));
		return 0;
	}
	if (begins(line, "progress ")) {
		tell_progress(line + strlen("progress "));
		return 0;
	}
	if (strstr(line, "*** Waiting") || strstr(line, "*** Deleting"))
		return 0;
	if (strstr(line, "*** [")) /* the program has said why */
		return status_of(line);
	if (strstr(line, "*** ")) {
		fprintf(stderr, "%s\n", line);
		return BAD_SYSTEM;
	}
	if (begins(line, "make:") || strstr(line, "pack.mk:") ||
	    (begins(line, "ingest: ") && strstr(line, " rows rejected, ")))
		return 0;
	wipe();
	fflush(stdout);
	fprintf(stderr, "%s\n", line);
	return 0;
}

int main(int argc, char **argv)
{
	char *line = NULL;
	size_t room = 0;
	int status = 0;

	stage_begin(&stage, argc, argv);
	terminal = isatty(STDOUT_FILENO);
	while (getline(&line, &room, stdin) > 0) {
		int said;

		line[strcspn(line, "\n")] = '\0';
		said = tell(line);
		if (!status)
			status = said;
	}
	wipe();
	if (ferror(stdin) || fflush(stdout))
		fail(BAD_SYSTEM, "cannot pass on what is said: %s",
		     strerror(errno));
	return status;
}
