/* period_column - the column of a table that has a row for each period: it is
 * called after the kind of period and holds its first day. Of a whole range,
 * which is one period, there is no such column.
 */
#ifndef METHODS_PERIOD_COLUMN_H
#define METHODS_PERIOD_COLUMN_H

#include <stddef.h>

#include "stages/methods/calendar.h"

struct writer;

void period_column_declare(struct writer *out, const struct calendar *calendar);
void period_column_write(struct writer *out, const struct calendar *calendar,
			 size_t period);

#endif
