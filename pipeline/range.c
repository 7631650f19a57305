/* range - the days that a table of counts covers. */
#include "pipeline/range.h"

#include "pipeline/stage.h"

static const char *text_of(int date)
{
	char text[DATE_SIZE];

	date_write(text, date);
	return pool_copy(pool_run(), text, DATE_SIZE);
}

void range_set(struct writer *out, int *from, int *to)
{
	const char *as_at = stage_fact("as_at");
	int known;

	*from = stage_date(*from, "period_start");
	*to = stage_date(*to, "period_end");
	if (*from > *to)
		fail(BAD_USAGE, "the first day, %s, is after the last, %s",
		     text_of(*from), text_of(*to));
	if (as_at && date_read(slice_of(as_at), &known) && *to > known)
		fail(BAD_USAGE,
		     "the last day, %s, is after %s, the date "
		     "that the records are as at",
		     text_of(*to), as_at);
	writer_fact(out, "period_start", text_of(*from));
	writer_fact(out, "period_end", text_of(*to));
}
