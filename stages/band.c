/* band - adds the band that a number falls in.
 *
 * A band reaches up to, but without, the lower limit of the next one, so that
 * no number falls between two bands. Its order goes with it, because bands
 * must not be sorted by their words.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/naming.h"
#include "stages/methods/bandlist.h"

static const char *list;
static const char *scheme;
static const char *name;
static bool as_written;

static const struct option options[] = {
	{ "list", "LIST",
	  "a CSV file, or the name of a code list; otherwise "
	  "los_bands, scheme mhsds_lda",
	  .text = &list },
	{ "scheme", "NAME", "which bands of a list that has several",
	  .text = &scheme },
	{ "name", "COLUMN", "the new column; otherwise COLUMN_band",
	  .text = &name },
	{ "as-written", .flag = &as_written,
	  .help = "both limits inclusive, as national code has them: a number "
		  "between two bands is in neither" },
	{ 0 },
};

static const struct stage stage = {
	.name = "band",
	.purpose = "add the band that a number falls in",
	.operands = "COLUMN",
	.least_operands = 1,
	.most_operands = 1,
	.about = "A list is a CSV file with the columns order, label, min_... "
		 "and max_... (blank: no limit), and scheme or group where it "
		 "holds several lists of bands. A name without a dot or slash "
		 "is that of a code list of the programs, such as "
		 "distance_bands or restraint_duration_bands.\n\n"
		 "With bands 0-10 and 11-30 the number 10.5 is in the first. A "
		 "missing number is in the band without limits, where the list "
		 "has one. What is in no band is missing.",
	.options = options,
	.reads = "the number column named",
	.writes = "all columns, then the band (text) and its order (number)",
	.example = "los_days --list los_bands --scheme board",
	.input = "person_id\tlos_days:number:d:Length of stay\n"
		 "P01\t688\n"
		 "P02\t182\n"
		 "P03\t\\N\n",
};

static const char *list_path(void)
{
	if (!list)
		list = "los_bands";
	if (strpbrk(list, "./"))
		return list;
	return stage_data(text_format(pool_run(), "codes/%s.csv", list));
}

static void declare(struct writer *out, const struct reader *in, int column)
{
	const struct column *like = &reader_header(in)->columns[column];
	const char *band = name ? naming_checked(slice_of(name))
				: text_format(pool_run(), "%s_band",
					      like->name);

	writer_columns_like(out, in);
	writer_column(out, band, TEXT, "-", like->label);
	writer_column(
		out, text_format(pool_run(), "%s_order", band), NUMBER, "1",
		text_format(pool_run(), "%s, order of the band", like->label));
}

static const struct band *find(const struct bands *bands, double number)
{
	const struct band *band = bands_find(bands, number);

	/* false where there is no upper limit */
	return band && as_written && number > band->most ? NULL : band;
}

int main(int argc, char **argv)
{
	struct bands bands;
	struct reader *in;
	struct writer *out;
	size_t outside = 0;
	int column;

	stage_begin(&stage, argc, argv);
	if (!list && !scheme)
		scheme = "mhsds_lda";
	bands = bandlist_read(list_path(), scheme);
	in = stage_read(NULL);
	column = reader_column_of(in, stage_operands()->items[0], NUMBER);
	out = stage_write(NULL);
	declare(out, in, column);
	while (reader_next(in)) {
		double number = reader_number(in, column);
		const struct band *band = find(&bands, number);

		outside += !band && !isnan(number);
		writer_copy(out, in);
		writer_string(out, band ? band->label : NULL);
		writer_number(out, band ? (double)band->order : NAN);
		writer_end_record(out);
	}
	if (outside)
		stage_remark("%zu in no band", outside);
	return stage_end();
}
