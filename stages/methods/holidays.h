/* holidays - a list of bank holidays, for working days (calendar.h).
 *
 * A CSV file with the column date (YYYY-MM-DD), in any order; other columns
 * are for the reader's eye.
 */
#ifndef METHODS_HOLIDAYS_H
#define METHODS_HOLIDAYS_H

#include <stdbool.h>

#include "stages/methods/calendar.h"

/* The help of an option for the path. */
#define HOLIDAYS_HELP                                                          \
	"a CSV file of bank holidays; otherwise codes/bank_holidays.csv"

/* Of NULL those of codes/bank_holidays.csv. Ends with BAD_DATA where a date is
 * none. */
struct holidays holidays_read(const char *path);

/* What a flow line says of how many days it does not know. */
#define HOLIDAYS_REMARK "%zu beyond the years of the list of bank holidays"

/* Whether the list knows the years of both days: outside of them only weekends
 * would be free. */
bool holidays_cover(struct holidays holidays, int from, int to);

#endif
