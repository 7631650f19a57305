/* firstday - the periods of written dates, for tables of many records.
 *
 * The same few days occur in many records, so what a date came to is
 * remembered: a lookup by its text is much cheaper than reading it, counting
 * its period and writing the first day.
 */
#ifndef METHODS_FIRSTDAY_H
#define METHODS_FIRSTDAY_H

#include "pipeline/date.h"
#include "pipeline/text.h"
#include "stages/methods/calendar.h"

struct firstday;

/* Of periods of that kind, not EVERY_WHOLE. Lives until exit. */
struct firstday *firstday_new(enum every every);

/* The first day, YYYY-MM-DD, of the period that holds the written date; a
 * missing slice when it is none. Lives until the next call. */
struct slice firstday_of(struct firstday *firstday, struct slice date);

#endif
