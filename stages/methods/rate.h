/* rate - events and bed days of groups and periods, put together.
 *
 * Events fall in groups by several fields. The bed days are divided by some
 * of them only, the shared ones (provider, say); the others (type of
 * restraint) are the events' own, and divide the events but not the bed days
 * that they are held against. A group exists where an event made it, or where
 * a shared part that occurs meets an own part that occurs: so what never
 * happened where there are bed days counts 0.
 *
 * Fields are escaped as in a stream, `\N` being missing; their number is that
 * of the book. Periods are numbers from 0.
 *
 * What was counted is remembered in a key set (keyset.h): at most 16 bytes for
 * each different intervention, incident and person of a cell.
 */
#ifndef METHODS_RATE_H
#define METHODS_RATE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/keyset.h"
#include "pipeline/table.h"
#include "pipeline/text.h"

/* Three counts of different things, within one group and period: they must
 * not be added up over several. */
struct rate_cell {
	size_t events, incidents, people;
};

struct rate_beds {
	double days, people; /* of all inpatients; NAN: not given */
};

struct rate_event {
	struct slice incident, intervention, person;
};

struct rate_book {
	const bool *shared; /* by field: whether the bed days have it */
	size_t field_count;
	struct table *groups;
	struct table *shared_parts, *own_parts;
	struct table *cell_keys; /* group and period */
	struct rate_cell *cells;
	struct table *bed_keys; /* shared part and period */
	struct rate_beds *beds;
	struct keyset *seen; /* what was counted already, and in which cell */
	struct key key, part;
};

/* An empty book; shared is kept, not copied. */
struct rate_book rate_book_new(const bool *shared, size_t field_count);

/* Takes bed days; false when that group and period has some already. Fields
 * that are not shared are not looked at. */
bool rate_add_beds(struct rate_book *book, const struct slice *fields,
		   size_t period, struct rate_beds beds);

/* The key of the group with these fields, which is made. Lives until exit. */
struct slice rate_group(struct rate_book *book, const struct slice *fields);
/* Counts an event there: itself, where its intervention is missing or its pair
 * of incident and intervention is new in the cell; its incident and its
 * person, where they are not missing and new in the cell. */
void rate_add_event(struct rate_book *book, struct slice group, size_t period,
		    const struct rate_event *event);

/* Makes the groups of every shared part with every own part. always: values
 * that the only own field has in any case, count of them; 0 where there are
 * several own fields. */
void rate_fill(struct rate_book *book, const char *const *always, size_t count);

/* What was counted, all 0 for nothing. */
struct rate_cell rate_cell_of(struct rate_book *book, struct slice group,
			      size_t period);
/* The bed days of the shared part of the group. */
struct rate_beds rate_beds_of(struct rate_book *book, struct slice group,
			      size_t period);

#endif
