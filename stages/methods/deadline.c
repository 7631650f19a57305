/* deadline - the day by which something is due, and whether it was done. */
#include "stages/methods/deadline.h"

#include <stddef.h>

#include "pipeline/date.h"
#include "pipeline/number.h"

enum { ALLOWANCE_MOST = 9999 };

bool allowance_read(struct slice text, struct allowance *allowance)
{
	static const struct {
		const char *name;
		enum allowance_unit unit;
	} units[] = { { "wd", ALLOW_WORKING_DAYS },
		      { "d", ALLOW_DAYS },
		      { "m", ALLOW_MONTHS } };

	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		struct slice unit = slice_of(units[i].name), number = text;
		long count;

		if (text.size <= unit.size)
			continue;
		number.size -= unit.size;
		if (memcmp(text.at + number.size, unit.at, unit.size) ||
		    !number_read_whole(number, &count) ||
		    count < -ALLOWANCE_MOST || count > ALLOWANCE_MOST)
			continue;
		*allowance = (struct allowance){ count, units[i].unit };
		return true;
	}
	return false;
}

int allowance_after(struct allowance allowance, int date,
		    struct holidays holidays)
{
	long left = -allowance.count;

	if (allowance.unit == ALLOW_MONTHS)
		return date_add_months(date, (int)allowance.count);
	if (allowance.unit == ALLOW_DAYS)
		return date + (int)allowance.count;
	if (left <= 0)
		return working_days_after(date, -left, holidays);
	while (left > 0)
		left -= working_day(--date, holidays);
	return date;
}

const char *outcome_name(enum outcome outcome)
{
	static const char *const names[OUTCOME_COUNT] = { NULL,    "ON_TIME",
							  "LATE",  "OVERDUE",
							  "EARLY", "PENDING",
							  "ENDED", "WRONG" };

	return names[outcome];
}

bool outcome_counts(enum outcome outcome)
{
	return outcome >= OUTCOME_ON_TIME && outcome <= OUTCOME_EARLY;
}

/* MISSING_DATE is before all days, so it needs care where less means early. */
static bool is_past(int day, int as_at)
{
	return day != MISSING_DATE && day < as_at;
}

/* An end that lies ahead of the as-at day has not come. */
static bool ended_by(const struct deadline *deadline, int as_at)
{
	return deadline->ended != MISSING_DATE && deadline->ended <= as_at &&
	       deadline->ended <= deadline->last;
}

enum outcome deadline_outcome(const struct deadline *deadline, int done,
			      int as_at)
{
	bool is_done = done != MISSING_DATE && done <= as_at;

	if (deadline->due == MISSING_DATE)
		return OUTCOME_NONE;
	if (is_done && done < deadline->possible)
		return OUTCOME_WRONG;
	if (is_done && done < deadline->earliest)
		return OUTCOME_EARLY;
	if (is_done && done <= deadline->last)
		return OUTCOME_ON_TIME;
	if (ended_by(deadline, as_at))
		return OUTCOME_ENDED;
	if (is_done)
		return OUTCOME_LATE;
	return is_past(deadline->last, as_at) ? OUTCOME_OVERDUE
					      : OUTCOME_PENDING;
}

enum outcome deadline_standing(const struct deadline *deadline, int done,
			       int as_at)
{
	bool is_done = done != MISSING_DATE && done <= as_at;

	if (deadline->due == MISSING_DATE)
		return OUTCOME_NONE;
	if (is_done && done < deadline->possible)
		return OUTCOME_WRONG;
	if (ended_by(deadline, as_at))
		return OUTCOME_ENDED;
	if (is_past(deadline->last, as_at))
		return OUTCOME_OVERDUE;
	return is_done ? OUTCOME_ON_TIME : OUTCOME_PENDING;
}

int deadline_late_days(const struct deadline *deadline, int done, int as_at)
{
	int by = as_at;

	if (deadline->due == MISSING_DATE)
		return 0;
	if (done != MISSING_DATE && done <= as_at)
		by = done;
	else if (is_past(deadline->ended, as_at))
		by = deadline->ended;
	return by > deadline->due ? by - deadline->due : 0;
}
