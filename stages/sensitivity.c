/* sensitivity - how lengths of stay change with the gap that joins stays.
 *
 * The one decision here: what matters of another gap is how many people it
 * puts in another band (M01), so each person is compared with themselves.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <stdlib.h>

#include "stages/methods/bandlist.h"
#include "stages/methods/quantile.h"

static const char *list;
static const char *scheme = "mhsds_lda";

static const struct option options[] = {
	{ "list", "FILE", "bands of days; otherwise codes/los_bands.csv",
	  .text = &list },
	{ "scheme", "NAME", "bands of that list", .text = &scheme },
	{ 0 },
};

static const struct stage stage = {
	.name = "sensitivity",
	.purpose = "how lengths of stay change with the gap that joins stays",
	.operands = "FILE...",
	.least_operands = 0,
	.most_operands = 60,
	.about = "The stream and each FILE are what length made of chains with "
		 "different gaps, of the same people: the fact gap_days tells "
		 "them apart. There is a row for each, in order of the gap: "
		 "the median of each length (type 7), and how many people are "
		 "in another band than in the stream.",
	.options = options,
	.reads = "person_id continuous_days locked_secure_days inpatient_days, "
		 "as length writes them",
	.writes = "gap_days people; for each length its median and the people "
		  "in another band",
	.example = "",
	.input = "person_id\tcontinuous_days:number:d\t"
		 "locked_secure_days:number:d\tinpatient_days:number:d\n"
		 "P01\t688\t687\t688\n"
		 "P02\t0\t0\t31\n",
};

enum { LENGTHS = 3 };

static const struct {
	const char *name, *median, *moved;
	const char *median_label, *moved_label;
} lengths[LENGTHS] = {
	{ "continuous_days", "continuous_days_median", "continuous_moved",
	  "M01a Median", "M01a People in another band" },
	{ "locked_secure_days", "locked_secure_days_median",
	  "locked_secure_moved", "M01b Median", "M01b People in another band" },
	{ "inpatient_days", "inpatient_days_median", "inpatient_moved",
	  "M01d Median", "M01d People in another band" },
};

struct person {
	const struct band *bands[LENGTHS]; /* in the stream */
};

struct people {
	struct table *table;
	struct person *items;
};

/* What one gap gives. */
struct result {
	double gap;
	size_t people;
	struct tally days[LENGTHS];
	size_t moved[LENGTHS];
};

static double gap_of(const struct reader *in)
{
	const char *fact = header_fact(reader_header(in), "gap_days");
	double gap;

	if (!fact || !number_read(slice_of(fact), &gap))
		return NAN;
	return gap;
}

/* The bands that a person is in, in the stream; a new person is added while
 * that is read, and is wrong afterwards. */
static struct person *person_of(struct people *people, const struct reader *in,
				int column, bool first)
{
	bool fresh;
	size_t number = table_put(people->table, reader_raw(in, column),
				  &fresh);

	if (fresh && !first)
		reader_refuse(in, column, "is nobody of the stream");
	if (!fresh && first)
		reader_refuse(in, column, "has two rows");
	if (fresh)
		people->items = array_grow(people->items, number,
					   sizeof *people->items);
	return &people->items[number];
}

static struct result read_result(struct people *people, struct reader *in,
				 const struct bands *bands, bool first)
{
	struct result result = { .gap = gap_of(in) };
	int column = reader_column(in, "person_id"), columns[LENGTHS];

	for (int i = 0; i < LENGTHS; i++)
		columns[i] = reader_column_of(in, lengths[i].name, NUMBER);
	while (reader_next(in)) {
		struct person *person = person_of(people, in, column, first);

		for (int i = 0; i < LENGTHS; i++) {
			double days = reader_number(in, columns[i]);
			const struct band *band = bands_find(bands, days);

			if (first)
				person->bands[i] = band;
			result.moved[i] += band != person->bands[i];
			tally_add(&result.days[i], days, 1);
		}
		result.people++;
	}
	return result;
}

static int by_gap(const void *a, const void *b)
{
	const struct result *x = a, *y = b;

	return (x->gap > y->gap) - (x->gap < y->gap);
}

static void declare(struct writer *out)
{
	writer_column(out, "gap_days", NUMBER, "d", "Gap that joins stays");
	writer_column(out, "people", NUMBER, "1", "People in care");
	for (int i = 0; i < LENGTHS; i++) {
		writer_column(out, lengths[i].median, NUMBER, "d",
			      lengths[i].median_label);
		writer_column(out, lengths[i].moved, NUMBER, "1",
			      lengths[i].moved_label);
	}
}

static void write_result(struct writer *out, struct result *result)
{
	writer_number(out, result->gap);
	writer_whole(out, (long)result->people);
	for (int i = 0; i < LENGTHS; i++) {
		tally_sort(&result->days[i]);
		writer_number(out, tally_quantile(&result->days[i], 0.5,
						  QUANTILE_TYPE));
		writer_whole(out, (long)result->moved[i]);
	}
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct people people = { .table = table_new() };
	const struct list *files;
	struct result *results;
	struct bands bands;
	struct writer *out;
	size_t count = 1;

	stage_begin(&stage, argc, argv);
	files = stage_operands();
	bands = bandlist_read(list ? list : stage_data("codes/los_bands.csv"),
			      scheme);
	results = pool_take(pool_run(), (files->count + 1) * sizeof *results);
	results[0] = read_result(&people, stage_read(NULL), &bands, true);
	for (size_t i = 0; i < files->count; i++)
		results[count++] = read_result(&people,
					       stage_read(files->items[i]),
					       &bands, false);
	out = stage_write(NULL);
	declare(out);
	qsort(results, count, sizeof *results, by_gap);
	for (size_t i = 0; i < count; i++)
		write_result(out, &results[i]);
	return stage_end();
}
