/* bandlist - bands from a code list. */
#include "stages/methods/bandlist.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "pipeline/csv.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

struct bandlist {
	const char *path;
	struct csv *csv;
	size_t width;
	size_t order, label, least, most, scheme; /* columns */
	struct band *bands;
	size_t count;
	const char **schemes; /* all that were met */
	size_t scheme_count;
};

static size_t find_prefix(const struct bandlist *list, const char *prefix)
{
	for (size_t i = 0; i < csv_width(list->csv); i++) {
		struct slice name = csv_field(list->csv, i);

		if (name.size > strlen(prefix) &&
		    !memcmp(name.at, prefix, strlen(prefix)))
			return i;
	}
	fail(BAD_DATA, "%s: it has no column '%s...'", list->path, prefix);
}

static void read_head(struct bandlist *list)
{
	if (!csv_next(list->csv))
		fail(BAD_DATA, "%s: it is empty", list->path);
	list->width = csv_width(list->csv);
	list->order = csv_need(list->csv, "order");
	list->label = csv_need(list->csv, "label");
	list->least = find_prefix(list, "min_");
	list->most = find_prefix(list, "max_");
	list->scheme = csv_find(list->csv, "scheme");
	if (list->scheme == SIZE_MAX)
		list->scheme = csv_find(list->csv, "group");
}

static void check_record(const struct bandlist *list)
{
	const char *fault = csv_fault(list->csv);

	if (fault)
		fail(BAD_DATA, "%s:%zu: %s", list->path, csv_line(list->csv),
		     fault);
	if (csv_width(list->csv) != list->width)
		fail(BAD_DATA, "%s:%zu: %zu fields, the header row has %zu",
		     list->path, csv_line(list->csv), csv_width(list->csv),
		     list->width);
}

static double limit(const struct bandlist *list, size_t column)
{
	struct slice field = csv_field(list->csv, column);
	double number = NAN;

	if (field.size && !number_read(field, &number))
		fail(BAD_DATA, "%s:%zu: '%.*s' is not a number", list->path,
		     csv_line(list->csv), (int)field.size, field.at);
	return number;
}

static void note_scheme(struct bandlist *list, struct slice name)
{
	for (size_t i = 0; i < list->scheme_count; i++)
		if (slice_is(name, list->schemes[i]))
			return;
	list->schemes = array_grow(list->schemes, list->scheme_count,
				   sizeof *list->schemes);
	list->schemes[list->scheme_count++] = slice_string(pool_run(), name);
}

/* Whether the record belongs to the scheme. */
static bool belongs(struct bandlist *list, const char *scheme)
{
	struct slice names, name;
	bool found = false;

	if (list->scheme == SIZE_MAX)
		return true;
	names = csv_field(list->csv, list->scheme);
	while ((name = slice_cut(&names, '|')).at) {
		note_scheme(list, name);
		found |= scheme && slice_is(name, scheme);
	}
	return found;
}

static void read_band(struct bandlist *list)
{
	struct band band = {
		.least = limit(list, list->least),
		.most = limit(list, list->most),
		.label = slice_string(pool_run(),
				      csv_field(list->csv, list->label)),
	};

	if (!number_read_whole(csv_field(list->csv, list->order), &band.order))
		fail(BAD_DATA, "%s:%zu: its order is not a whole number",
		     list->path, csv_line(list->csv));
	list->bands = array_grow(list->bands, list->count, sizeof *list->bands);
	list->bands[list->count++] = band;
}

static const char *joined_schemes(const struct bandlist *list)
{
	const char *all = "";

	for (size_t i = 0; i < list->scheme_count; i++)
		all = text_format(pool_run(), "%s%s%s", all, i ? ", " : "",
				  list->schemes[i]);
	return all;
}

static void check_scheme(const struct bandlist *list, const char *scheme)
{
	if (list->scheme == SIZE_MAX && scheme)
		fail(BAD_USAGE, "%s has no schemes: leave out --scheme",
		     list->path);
	if (list->scheme != SIZE_MAX && !scheme)
		fail(BAD_USAGE,
		     "%s has several schemes: choose one by "
		     "--scheme: %s",
		     list->path, joined_schemes(list));
	if (!list->count)
		fail(BAD_USAGE, "%s has no scheme '%s'; it has %s", list->path,
		     scheme, joined_schemes(list));
}

struct bands bandlist_read(const char *path, const char *scheme)
{
	struct bandlist list = { .path = path };
	struct bands bands;
	const char *wrong;

	list.csv = csv_open(path, NULL, ',');
	read_head(&list);
	while (csv_next(list.csv)) {
		check_record(&list);
		if (belongs(&list, scheme))
			read_band(&list);
	}
	check_scheme(&list, scheme);
	wrong = bands_set(&bands, list.bands, list.count);
	if (wrong)
		fail(BAD_DATA, "%s %s", path, wrong);
	return bands;
}
