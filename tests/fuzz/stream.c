/* stream - the reader takes whole streams only, and the writer gives it back.
 *
 * Any bytes are read as a stream. Where they are one, a copy made through the
 * writer is one too and holds the same records, and a cut at any place is
 * refused; one place is tried. The first byte chooses the size of the reads,
 * the second the place of the cut.
 */
#include "pipeline/fail.h"
#include "pipeline/reader.h"
#include "pipeline/writer.h"
#include "tests/fuzz/support/fuzz.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char copy_path[] = "copy.stream";

struct pass {
	const char *path;
	bool copies;
	struct record record;
};

/* Reads the field as its column says; what it cannot be ends the run. */
static void read_field(struct reader *reader, int column, enum type type)
{
	char flag;

	switch (type) {
	case NUMBER:
		fuzz_expect(!isinf(reader_number(reader, column)),
			    "a number is finite, or missing");
		break;
	case DATE:
		reader_date(reader, column);
		break;
	case TIME:
		reader_time(reader, column);
		break;
	case FLAG:
		flag = reader_flag(reader, column);
		fuzz_expect(flag == 'Y' || flag == 'N' || flag == 0,
			    "a flag is Y, N or missing");
		break;
	case TEXT:
		reader_text(reader, column);
		break;
	}
}

static void read_stream(void *context)
{
	struct pass *pass = context;
	struct reader *in = reader_open(pass->path);
	const struct header *header = reader_header(in);
	struct writer *out = NULL;

	if (pass->copies) {
		out = writer_open(copy_path);
		writer_columns_like(out, in);
	}
	while (reader_next(in)) {
		for (size_t i = 0; i < header->column_count; i++)
			read_field(in, (int)i, header->columns[i].type);
		record_add(&pass->record, reader_record(in));
		record_add(&pass->record, slice_of("\n"));
		if (!out)
			continue;
		writer_copy(out, in);
		writer_end_record(out);
	}
	if (out)
		writer_close(out);
}

static void read_cut(const uint8_t *bytes, size_t size)
{
	struct pass pass = { .path = fuzz_file(bytes, size) };
	int fault = fuzz_run(read_stream, &pass);

	fuzz_expect(fault == CUT_SHORT || fault == BAD_DATA,
		    "a stream that was cut is refused");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static struct pass first = { .copies = true },
			   second = { .path = copy_path };

	if (size < 3)
		return 0;
	fuzz_pieces(bytes[0]);
	record_clear(&first.record);
	first.path = fuzz_file(bytes + 2, size - 2);
	if (fuzz_run(read_stream, &first))
		return 0;
	record_clear(&second.record);
	fuzz_expect(!fuzz_run(read_stream, &second) &&
			    second.record.size == first.record.size &&
			    !memcmp(first.record.bytes, second.record.bytes,
				    first.record.size),
		    "a copy holds the same records");
	read_cut(bytes + 2, (size - 2) * bytes[1] / 256);
	return 0;
}
