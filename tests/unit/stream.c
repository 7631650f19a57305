/* reader and writer - what goes out comes back, and nothing else comes in. */
#include "pipeline/fail.h" /* before cmocka, whose fail() is a macro */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "pipeline/writer.h"
#include "tests/unit/ending.h"

static char folder[] = "/tmp/stream-test-XXXXXX";

/* The file of that name in the folder of this test. */
static const char *in_folder(const char *name)
{
	return text_format(pool_run(), "%s/%s", folder, name);
}

static const char *write_file(const char *name, const char *bytes, size_t size)
{
	const char *path = in_folder(name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
	return path;
}

static const char *read_file(const char *path)
{
	FILE *file = fopen(path, "r");
	char *bytes = pool_take(pool_run(), 1 << 16);

	assert_non_null(file);
	bytes[fread(bytes, 1, (1 << 16) - 1, file)] = '\0';
	fclose(file);
	return bytes;
}

static const char *const texts[] = {
	"plain", "",       "#%end\t9",    "#",   "\\#", "\\N", "\\",
	"a\tb",  "a\nb\r", "caf\xc3\xa9", "\\t", " ",   "a#b",
};
enum { TEXTS = sizeof texts / sizeof *texts };

static void write_everything(const char *path)
{
	struct writer *out = writer_open(path);
	struct header *head = writer_header(out);

	writer_fact(out, "note", "a\tb\nc\\d");
	writer_fact(out, "note_2", "");
	header_add_step(head, (struct step){ 1, "-", "ingest", "a b" });
	writer_column(out, "first", TEXT, "-", "First");
	writer_column(out, "n", NUMBER, "d", "A\tlabel");
	writer_column(out, "day", DATE, "-", "Day");
	writer_column(out, "clock", TIME, "-", "Clock");
	writer_column(out, "yes", FLAG, "-", "");
	writer_column(out, "last", TEXT, "-", "Last");
	for (size_t i = 0; i < TEXTS; i++) {
		writer_string(out, texts[i]);
		writer_number(out, (double)i / 4);
		writer_date(out, date_of(2012, 2, 29));
		writer_time(out, 23 * 60 + 59);
		writer_flag(out, 'N');
		writer_string(out, texts[i]);
		writer_end_record(out);
	}
	for (size_t i = 0; i < 6; i++)
		writer_missing(out);
	writer_end_record(out);
	header_add_flow(head, (struct flow){ 1, 20, 14, "6\trejected" });
	header_add_source(head, (struct source){ 1, "a\nb.csv", "sha256:0" });
	writer_close(out);
}

static void comes_back_as_it_went(void **state)
{
	const char *path = in_folder("whole.stream");
	struct reader *in;
	const struct header *head;

	(void)state;
	write_everything(path);
	in = reader_open(path);
	head = reader_header(in);
	for (size_t i = 0; i < TEXTS; i++) {
		assert_true(reader_next(in));
		assert_true(slice_is(reader_text(in, 0), texts[i]));
		assert_true(slice_is(reader_text(in, 5), texts[i]));
		assert_true(slice_equals(reader_raw(in, 0), reader_raw(in, 5)));
		assert_true(reader_number(in, 1) == (double)i / 4);
		assert_int_equal(reader_date(in, 2), date_of(2012, 2, 29));
		assert_int_equal(reader_time(in, 3), 1439);
		assert_int_equal(reader_flag(in, 4), 'N');
	}
	assert_true(reader_next(in));
	assert_null(reader_text(in, 0).at);
	assert_true(isnan(reader_number(in, 1)));
	assert_int_equal(reader_date(in, 2), MISSING_DATE);
	assert_int_equal(reader_time(in, 3), MISSING_TIME);
	assert_int_equal(reader_flag(in, 4), 0);
	assert_true(reader_missing(in, 5));
	assert_null(reader_text(in, NONE).at);
	assert_false(reader_next(in));
	assert_false(reader_next(in));
	assert_int_equal(reader_count(in), TEXTS + 1);
	assert_string_equal(header_fact(head, "note"), "a\tb\nc\\d");
	assert_string_equal(header_fact(head, "note_2"), "");
	assert_string_equal(head->columns[1].label, "A\tlabel");
	assert_string_equal(head->columns[1].unit, "d");
	assert_string_equal(head->steps[0].arguments, "a b");
	assert_int_equal(head->flows[0].in, 20);
	assert_string_equal(head->flows[0].remark, "6\trejected");
	assert_string_equal(head->sources[0].name, "a\nb.csv");
}

/* By copying and by raw fields in another order. */
static void copies_are_equal(void **state)
{
	struct reader *in = reader_open(in_folder("whole.stream"));
	struct writer *turned = writer_open(in_folder("turned.stream"));
	struct writer *copy = writer_open(in_folder("copy.stream"));
	struct reader *again;

	(void)state;
	writer_columns_like(copy, in);
	writer_column_like(turned, in, 5);
	writer_column_like(turned, in, 0);
	while (reader_next(in)) {
		writer_copy(copy, in);
		writer_end_record(copy);
		writer_raw(turned, reader_raw(in, 5));
		writer_raw(turned, reader_raw(in, 0));
		writer_end_record(turned);
	}
	writer_close(copy);
	writer_close(turned);
	in = reader_open(in_folder("copy.stream"));
	again = reader_open(in_folder("turned.stream"));
	for (size_t i = 0; i < TEXTS; i++) {
		assert_true(reader_next(in) && reader_next(again));
		assert_true(slice_is(reader_text(in, 0), texts[i]));
		assert_true(slice_is(reader_text(again, 0), texts[i]));
		assert_true(slice_is(reader_text(again, 1), texts[i]));
	}
}

static void looks_as_described(void **state)
{
	struct writer *out = writer_open(in_folder("small.stream"));

	(void)state;
	writer_column(out, "a", TEXT, "-", "A");
	writer_column(out, "b", NUMBER, "d", "B");
	writer_raw(out, slice_of("#a"));
	writer_raw(out, slice_of("\\N"));
	writer_end_record(out);
	writer_close(out);
	assert_string_equal(read_file(in_folder("small.stream")),
			    "#%stream\t1\n"
			    "#%column\ta\ttext\t-\tA\n"
			    "#%column\tb\tnumber\td\tB\n"
			    "a\tb\n"
			    "\\#a\t\\N\n"
			    "#%end\t1\n");
}

/* Rows written at once are those written field by field. */
static void writes_whole_rows(void **state)
{
	static const char *const words[] = { "#a", "", "x", "sixteen bytes ok",
					     "seventeen bytes ok" };
	struct writer *out = writer_open(in_folder("fields.stream"));
	struct reader *in, *again;

	(void)state;
	for (size_t i = 0; i < 5; i++)
		writer_column(out,
			      (const char *[]){ "a", "b", "c", "d", "e" }[i],
			      TEXT, "-", "Text");
	for (size_t row = 0; row < 10000; row++) {
		for (size_t i = 0; i < 5; i++)
			writer_string(out, words[(i + row) % 5]);
		writer_end_record(out);
	}
	writer_close(out);
	in = reader_open(in_folder("fields.stream"));
	out = writer_open(in_folder("rows.stream"));
	writer_columns_like(out, in);
	while (reader_next(in)) {
		struct slice fields[5];

		for (int i = 0; i < 5; i++)
			fields[i] = reader_raw(in, i);
		writer_row(out, fields, 3);
		writer_row(out, fields + 3, 2);
		writer_end_record(out);
	}
	writer_close(out);
	in = reader_open(in_folder("fields.stream"));
	again = reader_open(in_folder("rows.stream"));
	while (reader_next(in)) {
		assert_true(reader_next(again));
		assert_true(
			slice_equals(reader_record(in), reader_record(again)));
	}
	assert_false(reader_next(again));
}

/* Streams are one text, cut or changed, in the rows below. */
#define HEAD "#%stream\t1\n#%column\ta\ttext\t-\tA\n#%column\tb\tnumber\td\tB\n"
#define BODY HEAD "a\tb\nx\t1\n"

struct refusal {
	const char *bytes;
	int status;
	const char *words;
};

static const struct refusal refusals[] = {
	{ "", CUT_SHORT, "bad: nothing came: an earlier step failed" },
	{ "#%stream\t1", CUT_SHORT,
	  "the stream stops after line 0, before "
	  "its end line: an earlier step failed" },
	{ HEAD, CUT_SHORT,
	  "the stream stops after line 3, before its end "
	  "line: an earlier step failed" },
	{ BODY "#%end\t1", CUT_SHORT,
	  "the stream stops after line 5, before "
	  "its end line: an earlier step failed" },
	{ BODY "#%end\t2\n", CUT_SHORT,
	  "bad:6: the end line counts 2 "
	  "records, 1 came: an earlier step failed" },
	{ BODY "#%end\t0\n", CUT_SHORT,
	  "bad:6: the end line counts 0 "
	  "records, 1 came: an earlier step failed" },
	{ BODY "#%end\t-1\n", BAD_DATA, "bad:6: '-1' is not a count" },
	{ BODY "#%end\n", BAD_DATA, "bad:6: '' is not a count" },
	{ BODY "#%end\t1\t\n", BAD_DATA, "bad:6: '' is one field too many" },
	{ BODY "#%end\t1\nx\t1\n", BAD_DATA,
	  "bad:7: something follows the end line" },
	{ BODY "#%end\t1\n\n", BAD_DATA,
	  "bad:7: something follows the end line" },
	{ BODY "#%end\t1\nx", BAD_DATA,
	  "bad:6: something follows the end line" },
	{ BODY "#%flow\t1\t1\t1\ny\t2\n#%end\t1\n", BAD_DATA,
	  "bad:7: 'y' is no line of a stream's tail" },
	{ BODY "#%flow\t1\t1\n#%end\t1\n", BAD_DATA,
	  "bad:6: '' is not a count" },
	{ BODY "#%flow\t1\t1\t1\tr\ts\n#%end\t1\n", BAD_DATA,
	  "bad:6: 's' is one field too many" },
	{ BODY "#%flow\t4294967297\t1\t1\n#%end\t1\n", BAD_DATA,
	  "bad:6: '4294967297' is not the number of a step" },
	{ BODY "#%flow\t1\t1\t1\n#%flow\t1\t1\t1\n#%end\t1\n", BAD_DATA,
	  "bad:7: step 1 is counted twice" },
	{ BODY "#%source\t1\tx\n#%end\t1\n", BAD_DATA,
	  "bad:6: the line has too few fields" },
	{ BODY "# a remark\n#%end\t1\n", BAD_DATA,
	  "bad:6: '# a remark' is no line of a stream's tail" },
	{ "a\tb\nx\t1\n", BAD_DATA,
	  "bad:1: 'a\?b' does not begin a stream "
	  "(ingest reads CSV, seal reads plain tables)" },
	{ "#%stream\t2\n", BAD_DATA,
	  "bad:1: '#%stream\?2' does not begin a "
	  "stream (ingest reads CSV, seal reads plain tables)" },
	{ "\xef\xbb\xbf" BODY "#%end\t1\n", BAD_DATA,
	  "bad:1: '\xef\xbb\xbf#%stream\?1' does not begin a stream (ingest "
	  "reads CSV, seal reads plain tables)" },
	{ "#%stream\t1\na\nx\n#%end\t1\n", BAD_DATA,
	  "bad:2: 'a' follows a head without columns" },
	{ HEAD "a\nx\n#%end\t1\n", BAD_DATA,
	  "bad:4: 'a' is not the header row that the head describes" },
	{ HEAD "a\tb\tc\n#%end\t0\n", BAD_DATA,
	  "bad:4: 'a\?b\?c' has more names than the head has columns" },
	{ HEAD "a\tb\r\n#%end\t0\n", BAD_DATA,
	  "bad:4: 'a\?b\?' is not the header row that the head describes" },
	{ HEAD "#%column\ta\ttext\t-\tA\na\tb\ta\n#%end\t0\n", BAD_DATA,
	  "bad:4: 'a' names two columns" },
	{ HEAD "#%column\tC\ttext\t-\tA\na\tb\tC\n#%end\t0\n", BAD_DATA,
	  "bad:4: 'C' is not a name for a column" },
	{ HEAD "#%column\t\ttext\t-\tA\na\tb\t\n#%end\t0\n", BAD_DATA,
	  "bad:4: '' is not a name for a column" },
	{ HEAD "#%column\tc\tword\t-\tA\n", BAD_DATA,
	  "bad:4: 'word' is not a type of column" },
	{ HEAD "#%column\tc\ttext\t-\n", BAD_DATA,
	  "bad:4: the line has too few fields" },
	{ HEAD "#%column\tc\ttext\t-\tA\tB\n", BAD_DATA,
	  "bad:4: 'B' is one field too many" },
	{ HEAD "#%fact\tx\n", BAD_DATA, "bad:4: the line has too few fields" },
	{ HEAD "#%fact\tx\ty\tz\n", BAD_DATA,
	  "bad:4: 'z' is one field too many" },
	{ HEAD "#%fact\tx\ta\\b\n", BAD_DATA,
	  "bad:4: 'a\\b' is not escaped as streams are" },
	{ HEAD "#%fact\tx\t\\N\n", BAD_DATA,
	  "bad:4: '\\N' is not escaped as streams are" },
	{ HEAD "#%step\tone\t-\ttake\t\n", BAD_DATA,
	  "bad:4: 'one' is not a count" },
	{ HEAD "#%step\t1\t-\ttake\n", BAD_DATA,
	  "bad:4: the line has too few fields" },
	{ HEAD "#%other\t1\n", BAD_DATA,
	  "bad:4: '#%other' is no line of a stream's head" },
	{ HEAD "a\tb\nx\n#%end\t1\n", BAD_DATA,
	  "bad:5: the record has 1 fields, the head has 2 columns" },
	{ HEAD "a\tb\nx\t1\t\n#%end\t1\n", BAD_DATA,
	  "bad:5: the record has 3 fields, the head has 2 columns" },
	{ HEAD "a\tb\n\n#%end\t1\n", BAD_DATA,
	  "bad:5: the record has 1 fields, the head has 2 columns" },
	{ HEAD "a\tb\nx\ty\n#%end\t1\n", BAD_DATA,
	  "bad:5: column 'b': 'y' is not a number" },
	{ HEAD "a\tb\nx\t\n#%end\t1\n", BAD_DATA,
	  "bad:5: column 'b': '' is not a number" },
	{ HEAD "a\tb\nx\tnan\n#%end\t1\n", BAD_DATA,
	  "bad:5: column 'b': 'nan' is not a number" },
	{ HEAD "a\tb\nx\\y\t1\n#%end\t1\n", BAD_DATA,
	  "bad:5: column 'a': 'x\\y' is not escaped as streams are" },
	{ HEAD "a\tb\nx\\N\t1\n#%end\t1\n", BAD_DATA,
	  "bad:5: column 'a': 'x\\N' is not escaped as streams are" },
	{ HEAD "a\tb\nx\\#\t1\n#%end\t1\n", BAD_DATA,
	  "bad:5: column 'a': 'x\\#' is not escaped as streams are" },
	{ HEAD "a\tb\nx\\\t1\n#%end\t1\n", BAD_DATA,
	  "bad:5: column 'a': 'x\\' is not escaped as streams are" },
};

static void read_all(const void *path)
{
	struct reader *in = reader_open(path);

	while (reader_next(in))
		for (size_t i = 0; i < reader_width(in); i++) {
			if (reader_header(in)->columns[i].type == NUMBER)
				reader_number(in, (int)i);
			else
				reader_text(in, (int)i);
		}
}

static void refuses(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
		const struct refusal *row = &refusals[i];
		const char *path = write_file("bad", row->bytes,
					      strlen(row->bytes));

		check_ending(ending_of(read_all, path), row->status,
			     row->words);
	}
}

static void refuses_nul_bytes_in_its_head(void **state)
{
	const char bytes[] = HEAD "#%fact\tx\ta\0b\na\tb\n#%end\t0\n";

	(void)state;
	check_ending(ending_of(read_all,
			       write_file("bad", bytes, sizeof bytes - 1)),
		     BAD_DATA, "has a NUL byte");
}

static void refuses_every_proper_prefix(void **state)
{
	const char *whole = read_file(in_folder("whole.stream"));
	size_t size = strlen(whole);

	(void)state;
	for (size_t cut = 0; cut < size; cut++) {
		struct ending ending = ending_of(read_all,
						 write_file("bad", whole, cut));

		if (ending.status != CUT_SHORT && ending.status != BAD_DATA)
			fail_msg("cut after %zu bytes: status %d", cut,
				 ending.status);
	}
	assert_int_equal(
		ending_of(read_all, write_file("bad", whole, size)).status, 0);
}

/* Records longer than a block, and fields on both sides of its border. */
static void reads_long_records(void **state)
{
	const size_t most = 700000;
	char *text = pool_take(pool_run(), most + 1);
	struct writer *out = writer_open(in_folder("long.stream"));
	struct reader *in;

	(void)state;
	memset(text, 'x', most);
	writer_column(out, "a", TEXT, "-", "A");
	writer_column(out, "b", TEXT, "-", "B");
	for (size_t size = 1; size < most; size = size * 3 + 1) {
		writer_text(out, (struct slice){ text, size });
		writer_text(out, (struct slice){ "\t", 1 });
		writer_end_record(out);
	}
	writer_close(out);
	in = reader_open(in_folder("long.stream"));
	for (size_t size = 1; size < most; size = size * 3 + 1) {
		assert_true(reader_next(in));
		assert_int_equal(reader_text(in, 0).size, size);
		assert_true(slice_is(reader_text(in, 1), "\t"));
	}
	assert_false(reader_next(in));
}

static void say_controls(const void *none)
{
	(void)none;
	(fail)(BAD_DATA, "a\033[1m\x7f\n\xc2\x9b"
			 "31m caf\xc3\xa9 \xc2");
}

static void shows_no_control_characters(void **state)
{
	(void)state;
	check_ending(ending_of(say_controls, NULL), BAD_DATA,
		     "placement-audit: a?[1m????31m caf\xc3\xa9 \xc2");
}

static void ask(const void *name)
{
	reader_column(reader_open(in_folder("whole.stream")), name);
}

static void ask_for_date(const void *name)
{
	reader_column_of(reader_open(in_folder("whole.stream")), name, DATE);
}

static void names_the_nearest_column(void **state)
{
	(void)state;
	check_ending(ending_of(ask, "frist"), BAD_USAGE,
		     "has no column 'frist'; did you mean 'first'?");
	check_ending(ending_of(ask, "weekly_cost"), BAD_USAGE,
		     "has no column 'weekly_cost'");
	check_ending(ending_of(ask_for_date, "n"), BAD_USAGE,
		     "column 'n' holds number, not date");
}

static void write_half(const void *path)
{
	struct writer *out = writer_open(path);

	writer_column(out, "a", TEXT, "-", "A");
	for (size_t i = 0; i < 500000; i++) {
		writer_string(out, "row");
		writer_end_record(out);
	}
	(fail)(BAD_DATA, "in the middle");
}

static void write_and_die(const void *path)
{
	writer_open(path);
	_exit(9);
}

/* Whatever happens, the old file stays until the new one is whole. */
static void never_names_a_half_stream(void **state)
{
	const char *path = write_file("kept", "old", 3);
	const char *part = in_folder("kept.part");

	(void)state;
	assert_int_equal(ending_of(write_half, path).status, BAD_DATA);
	assert_string_equal(read_file(path), "old");
	assert_int_equal(access(part, F_OK), -1);
	assert_int_equal(ending_of(write_and_die, path).status, 9);
	assert_string_equal(read_file(path), "old");
	assert_int_equal(access(part, F_OK), 0);
	write_everything(path);
	assert_int_equal(access(part, F_OK), -1);
	assert_true(strlen(read_file(path)) > 3);
}

static void write_to(const void *path)
{
	write_everything(path);
}

static void says_what_cannot_be_written(void **state)
{
	(void)state;
	check_ending(ending_of(write_to, "/dev/full"), BAD_SYSTEM,
		     "cannot write /dev/full: No space left on device");
	check_ending(ending_of(write_to, folder), BAD_SYSTEM, "Is a directory");
	check_ending(ending_of(write_to, "/nowhere/x"), BAD_SYSTEM,
		     "cannot write /nowhere/x.part: No such file or directory");
	assert_int_equal(symlink("elsewhere", in_folder("link.part")), 0);
	assert_int_equal(ending_of(write_to, in_folder("link")).status,
			 BAD_SYSTEM);
}

/* A device keeps its place: it is not renamed over. */
static void leaves_devices_alone(void **state)
{
	const char *pipe = in_folder("pipe");
	struct stat about;
	int end;

	(void)state;
	assert_int_equal(mkfifo(pipe, 0600), 0);
	end = open(pipe, O_RDONLY | O_NONBLOCK);
	write_everything(pipe);
	assert_int_equal(stat(pipe, &about), 0);
	assert_true(S_ISFIFO(about.st_mode));
	close(end);
	assert_int_equal(ending_of(write_to, "/dev/null").status, 0);
	assert_int_equal(stat("/dev/null", &about), 0);
	assert_true(S_ISCHR(about.st_mode));
}

static int make_folder(void **state)
{
	(void)state;
	return !mkdtemp(folder);
}

static int remove_folder(void **state)
{
	DIR *files = opendir(folder);
	struct dirent *file;

	(void)state;
	assert_non_null(files);
	while ((file = readdir(files)))
		if (file->d_name[0] != '.')
			unlink(in_folder(file->d_name));
	closedir(files);
	return rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comes_back_as_it_went),
		cmocka_unit_test(copies_are_equal),
		cmocka_unit_test(looks_as_described),
		cmocka_unit_test(writes_whole_rows),
		cmocka_unit_test(refuses),
		cmocka_unit_test(refuses_nul_bytes_in_its_head),
		cmocka_unit_test(refuses_every_proper_prefix),
		cmocka_unit_test(reads_long_records),
		cmocka_unit_test(shows_no_control_characters),
		cmocka_unit_test(names_the_nearest_column),
		cmocka_unit_test(never_names_a_half_stream),
		cmocka_unit_test(says_what_cannot_be_written),
		cmocka_unit_test(leaves_devices_alone),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
