/* holidays - a list of bank holidays, for working days. */
#include "stages/methods/holidays.h"

#include <stdlib.h>

#include "pipeline/csv.h"
#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/stage.h"

static int by_date(const void *a, const void *b)
{
	const int *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

struct holidays holidays_read(const char *path)
{
	size_t date, count = 0;
	int *dates = NULL;
	struct csv *csv;

	if (!path)
		path = stage_data("codes/bank_holidays.csv");
	csv = csv_open(path, NULL, ',');
	if (!csv_next(csv))
		fail(BAD_DATA, "%s is empty", path);
	date = csv_need(csv, "date");
	while (csv_next(csv)) {
		struct slice text = csv_field(csv, date);

		dates = array_grow(dates, count, sizeof *dates);
		if (!date_read(text, &dates[count++]))
			fail(BAD_DATA, "%s:%zu: '%.*s' is not a date", path,
			     csv_line(csv), (int)text.size, text.at);
	}
	if (count)
		qsort(dates, count, sizeof *dates, by_date);
	return (struct holidays){ dates, count };
}

bool holidays_cover(struct holidays holidays, int from, int to)
{
	if (!holidays.count)
		return false;
	return date_parts(from < to ? from : to).year >=
		       date_parts(holidays.dates[0]).year &&
	       date_parts(from < to ? to : from).year <=
		       date_parts(holidays.dates[holidays.count - 1]).year;
}
