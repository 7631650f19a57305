/* period_column - the column of a table that has a row for each period. */
#include "stages/methods/period_column.h"

#include "pipeline/writer.h"

void period_column_declare(struct writer *out, const struct calendar *calendar)
{
	if (calendar->every != EVERY_WHOLE)
		writer_column(out, every_name(calendar->every), DATE, "-",
			      every_label(calendar->every));
}

void period_column_write(struct writer *out, const struct calendar *calendar,
			 size_t period)
{
	if (calendar->every != EVERY_WHOLE)
		writer_date(out, calendar_start(calendar, period));
}
