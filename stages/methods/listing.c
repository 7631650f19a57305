/* listing - a small list kept as a CSV file, read by the names of its columns.
 */
#include "stages/methods/listing.h"

#include "pipeline/csv.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"

struct listing {
	const char *path;
	struct csv *csv;
	size_t width;
	size_t *columns; /* where each name wanted is */
};

static void check_record(const struct listing *listing)
{
	const char *fault = csv_fault(listing->csv);

	if (fault)
		fail(BAD_DATA, "%s:%zu: %s", listing->path,
		     csv_line(listing->csv), fault);
	if (csv_width(listing->csv) != listing->width)
		fail(BAD_DATA, "%s:%zu: %zu fields, the header row has %zu",
		     listing->path, csv_line(listing->csv),
		     csv_width(listing->csv), listing->width);
}

struct listing *listing_open(const char *path, const char *const *names,
			     size_t count)
{
	struct listing *listing = pool_take(pool_run(), sizeof *listing);

	listing->path = path;
	listing->csv = csv_open(path, NULL, ',');
	if (!csv_next(listing->csv))
		fail(BAD_DATA, "%s: it is empty", path);
	listing->width = csv_width(listing->csv);
	listing->columns = pool_take(pool_run(),
				     count * sizeof *listing->columns);
	for (size_t i = 0; i < count; i++)
		listing->columns[i] = csv_need(listing->csv, names[i]);
	return listing;
}

bool listing_next(struct listing *listing)
{
	if (!csv_next(listing->csv))
		return false;
	check_record(listing);
	return true;
}

const char *listing_cell(const struct listing *listing, size_t number)
{
	return slice_string(pool_run(),
			    csv_field(listing->csv, listing->columns[number]));
}

void listing_refuse(const struct listing *listing, const char *value,
		    const char *rule)
{
	fail(BAD_DATA, "%s:%zu: '%s' %s", listing->path, csv_line(listing->csv),
	     value, rule);
}

const char **listing_words(const char *text, size_t *count)
{
	struct slice rest = slice_of(text);
	const char **words = NULL;

	*count = 0;
	while (rest.at) {
		struct slice word = slice_cut(&rest, ' ');

		if (!word.size)
			continue;
		words = array_grow(words, *count, sizeof *words);
		words[(*count)++] = slice_string(pool_run(), word);
	}
	return words;
}
