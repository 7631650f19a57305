/* libcsv_parse - the least work that parsing a CSV file with libcsv can be.
 *
 *	libcsv_parse <FILE
 *
 * Strict mode, blocks of 256 KiB, callbacks that only count: the yardstick
 * for `ingest`.
 */
#include <csv.h>
#include <stdio.h>
#include <unistd.h>

struct count {
	size_t fields, records;
};

static void count_field(void *text, size_t size, void *data)
{
	struct count *count = data;

	(void)text;
	(void)size;
	count->fields++;
}

static void count_record(int end, void *data)
{
	struct count *count = data;

	(void)end;
	count->records++;
}

int main(void)
{
	static char block[1 << 18];
	struct csv_parser parser;
	struct count count = { 0 };
	ssize_t size;

	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI))
		return 5;
	while ((size = read(STDIN_FILENO, block, sizeof block)) > 0)
		if (csv_parse(&parser, block, (size_t)size, count_field,
			      count_record, &count) != (size_t)size)
			return 3;
	if (size < 0 || csv_fini(&parser, count_field, count_record, &count))
		return 5;
	csv_free(&parser);
	printf("%zu records, %zu fields\n", count.records, count.fields);
	return 0;
}
