/* firstday - the periods of written dates, remembered. */
#include "stages/methods/firstday.h"

#include <stdint.h>
#include <string.h>

#include "pipeline/pool.h"

enum { DAYS_BITS = 12 };

/* A date and the first day of its period, as they are written; a date that
 * begins with NUL is an empty place. */
struct day {
	char date[DATE_SIZE];
	char start[DATE_SIZE];
};

struct firstday {
	enum every every;
	struct day days[1 << DAYS_BITS];
};

struct firstday *firstday_new(enum every every)
{
	struct firstday *firstday = pool_take(pool_run(), sizeof *firstday);

	firstday->every = every;
	return firstday;
}

struct slice firstday_of(struct firstday *firstday, struct slice date)
{
	uint64_t word;
	struct day *day;
	int read;

	if (date.size != DATE_SIZE)
		return (struct slice){ 0 };
	memcpy(&word, date.at + 2, sizeof word);
	day = &firstday->days[word * 0x9e3779b97f4a7c15u >> (64 - DAYS_BITS)];
	if (!day->date[0] || memcmp(day->date, date.at, DATE_SIZE)) {
		if (!date_read(date, &read))
			return (struct slice){ 0 };
		memcpy(day->date, date.at, DATE_SIZE);
		date_write(day->start, period_start(firstday->every, read));
	}
	return (struct slice){ day->start, DATE_SIZE };
}
