/* csv - the two ways through pipeline/csv.c are one.
 *
 * Lines without a quote are split in place, all others go through libcsv;
 * here each file is read both ways, and must give the same records byte for
 * byte, with the same line numbers and the same fault. The first byte chooses
 * delimiter and size of the reads.
 */
#include "pipeline/csv.h"
#include "tests/fuzz/support/fuzz.h"

#include <string.h>

struct way {
	const char *path;
	char delimiter;
	bool careful;
	struct record record;
};

static void read_all(void *context)
{
	struct way *way = context;
	struct csv *csv = csv_open(way->path, "UTF-8", way->delimiter);

	if (way->careful)
		csv_be_careful(csv);
	while (csv_next(csv)) {
		const char *fault = csv_fault(csv);
		record_add_number(&way->record, csv_line(csv));
		record_add(&way->record, slice_of(fault ? fault : ""));
		record_add_number(&way->record, csv_width(csv));
		for (size_t i = 0; i < csv_width(csv); i++) {
			struct slice field = csv_field(csv, i);
			record_add_number(&way->record, field.size);
			record_add(&way->record, field);
		}
	}
}

static void go(struct way *way)
{
	int fault;

	record_clear(&way->record);
	fault = fuzz_run(read_all, way);
	record_add_number(&way->record, (size_t)fault);
	if (fault)
		record_add(&way->record, slice_of(fuzz_sentence()));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const char delimiters[] = { 0, ',', ';', '\t' };
	static struct way fast, careful = { .careful = true };

	if (!size)
		return 0;
	fast.path = careful.path = fuzz_file(bytes + 1, size - 1);
	fast.delimiter = careful.delimiter = delimiters[bytes[0] % 4];
	fuzz_pieces(bytes[0] / 4);
	go(&fast);
	go(&careful);
	fuzz_expect(fast.record.size == careful.record.size &&
			    !memcmp(fast.record.bytes, careful.record.bytes,
				    fast.record.size),
		    "with and without libcsv, the records are the same");
	return 0;
}
