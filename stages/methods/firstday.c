/* firstday - the periods of written dates, remembered. */
#include "stages/methods/firstday.h"

#include "pipeline/pool.h"

enum { DAYS = 1 << 12 };

/* A day and the first day of its period as it is written, which has slack
 * (text.h). */
struct day {
	int date;
	char start[DATE_SIZE + SLICE_SLACK];
};

/* A day has its place by its number, so those of eleven years that follow each
 * other never drive each other out. */
struct firstday {
	enum every every;
	struct day days[DAYS];
};

struct firstday *firstday_new(enum every every)
{
	struct firstday *firstday = pool_take(pool_run(), sizeof *firstday);

	firstday->every = every;
	for (size_t i = 0; i < DAYS; i++)
		firstday->days[i].date = MISSING_DATE;
	return firstday;
}

struct slice firstday_of(struct firstday *firstday, struct slice date)
{
	struct day *day;
	int read;

	if (!date_read(date, &read))
		return (struct slice){ 0 };
	day = &firstday->days[(unsigned int)read % DAYS];
	if (day->date != read) {
		date_write(day->start, period_start(firstday->every, read));
		day->date = read;
	}
	return (struct slice){ day->start, DATE_SIZE };
}
