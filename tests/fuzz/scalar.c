/* scalar - numbers, dates and times: what is read can be written and read
 * again, and numbers are those of strtod().
 */
#include "pipeline/date.h"
#include "pipeline/number.h"
#include "tests/fuzz/support/fuzz.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void try_number(struct slice text)
{
	char written[NUMBER_ROOM], copy[4096];
	double number, again;

	if (!number_read(text, &number))
		return;
	memcpy(copy, text.at, text.size);
	copy[text.size] = '\0';
	fuzz_expect(isfinite(number) && strtod(copy, NULL) == number,
		    "a number is what strtod() says");
	struct slice shortest = { written, number_write(written, number) };
	fuzz_expect(shortest.size <= NUMBER_ROOM &&
			    number_read(shortest, &again) && again == number,
		    "a written number reads back");
	for (int decimals = 0; decimals <= 6; decimals++) {
		double rounded = number_round(number, decimals);
		fuzz_expect(number_round(rounded, decimals) == rounded,
			    "a rounded number is round");
		fuzz_expect(fabs(rounded - number) <=
				    0.5 * pow(10, -decimals) * (1 + 1e-9) +
					    fabs(number) * 1e-15,
			    "rounding goes half a unit at most");
	}
}

static void try_whole(struct slice text)
{
	char written[NUMBER_ROOM];
	long number, again;

	if (!number_read_whole(text, &number))
		return;
	struct slice shortest = { written,
				  number_write_whole(written, number) };
	fuzz_expect(number_read_whole(shortest, &again) && again == number,
		    "a written whole number reads back");
}

static void try_date(struct slice text)
{
	char written[DATE_SIZE];
	int date, month_later;

	if (!date_read(text, &date))
		return;
	date_write(written, date);
	fuzz_expect(slice_equals(text, (struct slice){ written, DATE_SIZE }),
		    "a written date is the text it was read from");
	struct calendar_date parts = date_parts(date);
	fuzz_expect(date_of(parts.year, parts.month, parts.day) == date,
		    "a date is made of its parts");
	month_later = date_add_months(date, 1);
	fuzz_expect(month_later - date >= 28 && month_later - date <= 31,
		    "a month later is 28 to 31 days later");
}

static void try_time(struct slice text)
{
	char written[TIME_SIZE];
	int time;

	if (!time_read(text, &time))
		return;
	time_write(written, time);
	fuzz_expect(text.size >= TIME_SIZE &&
			    !memcmp(text.at, written, TIME_SIZE),
		    "a written time is the text it was read from");
}

static void try_all(void *context)
{
	struct slice text = *(struct slice *)context;
	int date;

	try_number(text);
	try_whole(text);
	try_date(text);
	try_time(text);
	date_read_day_first(text, &date);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice text = { (const char *)bytes, size };

	if (size < 4096)
		fuzz_expect(!fuzz_run(try_all, &text),
			    "text that is no value is no fault");
	return 0;
}
