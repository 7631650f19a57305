/* csv and input - the same records whatever way they take. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/csv.h"
#include "pipeline/input.h"

static char path[] = "/tmp/csv-test-XXXXXX";

static const char *write_file(const char *bytes, size_t size)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
	return path;
}

/* All records as one text: fields in brackets, '!' for a fault, the line
 * before each. */
static void render(struct csv *csv, char *text)
{
	while (csv_next(csv)) {
		text += sprintf(text, "%zu%s", csv_line(csv),
				csv_fault(csv) ? "!" : "");
		for (size_t i = 0; i < csv_width(csv); i++)
			text += sprintf(text, "[%.*s]",
					(int)csv_field(csv, i).size,
					csv_field(csv, i).at);
		text += sprintf(text, " ");
	}
	*text = '\0';
}

struct sample {
	const char *bytes;
	const char *records;
};

static const struct sample samples[] = {
	{ "a,b\n1,2\n", "1[a][b] 2[1][2] " },
	{ "a,b\r\n1,2\r\n", "1[a][b] 2[1][2] " },
	{ "a,b\n1,2", "1[a][b] 2[1][2] " },
	{ "a,b\n\n1,2\n", "1[a][b] 2[] 3[1][2] " },
	{ "", "" },
	{ "\n", "1[] " },
	{ ",\n,,\n", "1[][] 2[][][] " },
	{ "\"a,b\",c\n", "1[a,b][c] " },
	{ "\"say \"\"no\"\"\",c\n", "1[say \"no\"][c] " },
	{ "\"two\nlines\",c\nd,e\n", "1[two\nlines][c] 3[d][e] " },
	{ "\"two\r\nlines\",c\r\nd,e\r\n", "1[two\r\nlines][c] 3[d][e] " },
	{ " a , \" b\" \n", "1! " },
	{ " a ,\" b \"\n", "1[ a ][ b ] " },
	{ "a\rb,c\n", "1[a\rb][c] " },
	{ "5\" pipe,x\ny,z\n", "1! 2[y][z] " },
	{ "\"open,x\ny,z\n", "1! 2[y][z] " },
	{ "\"a\"b,c\nd,e\n", "1! 2[d][e] " },
	{ "a,\"\"\n", "1[a][] " },
	{ "\"\"\n", "1[] " },
};

static void splits_records(void **state)
{
	char text[500];

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const struct sample *row = &samples[i];
		struct csv *csv = csv_open(write_file(row->bytes,
						      strlen(row->bytes)),
					   "UTF-8", ',');

		render(csv, text);
		if (strcmp(text, row->records))
			fail_msg("row %zu gave %s", i, text);
		csv = csv_open(path, "UTF-8", ',');
		csv_be_careful(csv);
		render(csv, text);
		if (strcmp(text, row->records))
			fail_msg("row %zu with care gave %s", i, text);
	}
}

/* A file of many blocks, so that records lie across their borders. */
static void reads_across_blocks(void **state)
{
	const size_t rows = 200000;
	FILE *file = fopen(path, "w");
	struct csv *csv;
	char wanted[64];

	(void)state;
	assert_non_null(file);
	for (size_t i = 0; i < rows; i++)
		fprintf(file,
			i % 1000 == 999 ? "%zu,\"q\"\"%zu\",\n"
					: "%zu,plain%zu,\n",
			i, i * 3);
	fclose(file);
	csv = csv_open(path, "UTF-8", 0);
	for (size_t i = 0; i < rows; i++) {
		assert_true(csv_next(csv));
		assert_int_equal(csv_line(csv), i + 1);
		assert_int_equal(csv_width(csv), 3);
		snprintf(wanted, sizeof wanted,
			 i % 1000 == 999 ? "q\"%zu" : "plain%zu", i * 3);
		assert_true(slice_is(csv_field(csv, 1), wanted));
	}
	assert_false(csv_next(csv));
}

static void decodes(const char *bytes, size_t size, const char *encoding,
		    const char *wanted)
{
	char text[500];

	render(csv_open(write_file(bytes, size), encoding, ','), text);
	assert_string_equal(text, wanted);
}

static void reads_encodings(void **state)
{
	(void)state;
	decodes("\xef\xbb\xbf"
		"a,b\n",
		7, NULL, "1[a][b] ");
	decodes("\xff\xfe"
		"a\0,\0\xe9\0\n\0",
		10, NULL, "1[a][\xc3\xa9] ");
	decodes("\xfe\xff\0a\0,\0\xe9\0\n", 10, NULL, "1[a][\xc3\xa9] ");
	decodes("a,caf\xe9\n", 7, NULL, "1[a][caf\xc3\xa9] ");
	decodes("a,\x92\n", 4, "WINDOWS-1252", "1[a][\xe2\x80\x99] ");
	decodes("a,caf\xc3\xa9\n", 8, NULL, "1[a][caf\xc3\xa9] ");
}

/* One field more than there may be spoils its own record only. */
static void takes_very_wide_records(void **state)
{
	const char second[] = "\na,b\n";
	static char bytes[CSV_FIELDS_MOST + sizeof second];
	struct csv *csv;

	(void)state;
	memset(bytes, ',', CSV_FIELDS_MOST);
	memcpy(bytes + CSV_FIELDS_MOST, second, sizeof second);
	for (int careful = 0; careful < 2; careful++) {
		csv = csv_open(write_file(bytes, strlen(bytes)), "UTF-8", ',');
		if (careful)
			csv_be_careful(csv);
		assert_true(csv_next(csv));
		assert_non_null(csv_fault(csv));
		assert_int_equal(csv_width(csv), 0);
		assert_true(csv_next(csv));
		assert_null(csv_fault(csv));
		assert_int_equal(csv_width(csv), 2);
		assert_int_equal(csv_line(csv), 2);
		assert_false(csv_next(csv));
	}
	csv = csv_open(write_file(bytes + 1, strlen(bytes) - 1), "UTF-8", ',');
	assert_true(csv_next(csv));
	assert_int_equal(csv_width(csv), CSV_FIELDS_MOST);
}

static void finds_the_delimiter_outside_quotes(void **state)
{
	const char bytes[] = "\"a;b;c\",d\n";
	struct csv *csv = csv_open(write_file(bytes, strlen(bytes)), NULL, 0);

	(void)state;
	assert_true(csv_next(csv));
	assert_int_equal(csv_width(csv), 2);
}

static void hashes_the_file_as_it_lies(void **state)
{
	/* echo -n abc | sha256sum */
	struct input *input = input_open(write_file("abc", 3), NULL);
	char text[64];

	(void)state;
	assert_int_equal(input_read(input, text, sizeof text), 3);
	assert_int_equal(input_read(input, text, sizeof text), 0);
	assert_string_equal(input_digest(input),
			    "sha256:ba7816bf8f01cfea414140de5dae2223"
			    "b00361a396177a9cb410ff61f20015ad");
}

static int make_path(void **state)
{
	(void)state;
	close(mkstemp(path));
	return 0;
}

static int remove_path(void **state)
{
	(void)state;
	return unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splits_records),
		cmocka_unit_test(reads_across_blocks),
		cmocka_unit_test(reads_encodings),
		cmocka_unit_test(takes_very_wide_records),
		cmocka_unit_test(finds_the_delimiter_outside_quotes),
		cmocka_unit_test(hashes_the_file_as_it_lies),
	};

	return cmocka_run_group_tests(tests, make_path, remove_path);
}
