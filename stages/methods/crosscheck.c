/* crosscheck - stays, deaths, events and returns held against each other. */
#include "stages/methods/crosscheck.h"

#include <stdint.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/contradiction.h"
#include "stages/methods/spell.h"

static const char after_death[] = "after the person's death";

static const struct {
	const char *column;
	const char *rule;
} words[] = {
	[OVERLAPS] = { "start_date",
		       "before the end of another hospital stay" },
	[NEVER_ENDS] = { "end_date",
			 "missing, and a later hospital stay began" },
	[LEADS_NOWHERE] = { "discharge_destination",
			    "another hospital, where no stay begins" },
	[LEAVES_A_GAP] = { "period_start", "a period is missing before it" },
	[COVERS_AGAIN] = { "period_start", "before the end of another period" },
};

struct audit audit_new(void)
{
	return (struct audit){ .people = table_new(),
			       .stay_ids = table_new(),
			       .series = table_new(),
			       .codes = table_new() };
}

static void keep(struct checkeds *rows, struct checked row)
{
	rows->items = array_grow(rows->items, rows->count, sizeof row);
	rows->items[rows->count++] = row;
}

static const char *date_text(int date)
{
	char text[DATE_SIZE];

	if (date == FOREVER)
		return NULL;
	date_write(text, date);
	return pool_copy(pool_run(), text, sizeof text);
}

uint32_t audit_person(struct audit *audit, struct slice person)
{
	bool fresh;
	size_t number = table_put(audit->people, person, &fresh);

	if (fresh) {
		audit->deaths = array_grow(audit->deaths, number,
					   sizeof *audit->deaths);
		audit->deaths[number] = FOREVER;
	}
	return (uint32_t)number;
}

void audit_death(struct audit *audit, size_t person, int date)
{
	if (date != MISSING_DATE && date < audit->deaths[person])
		audit->deaths[person] = date;
}

const char *audit_code(struct audit *audit, struct slice code)
{
	return table_key(audit->codes, table_put(audit->codes, code, NULL)).at;
}

/* Rows of one stay_id must agree on the ward's security. */
static void compare_security(struct audit *audit, const struct checked *row,
			     const struct checked *first)
{
	const char *before = first->security;

	if (row->security && before && strcmp(row->security, before))
		findings_add(&audit->findings,
			     (struct finding){
				     .line = row->line,
				     .column = "ward_security",
				     .value = row->security,
				     .rule = "differs from another row of the "
					     "same stay",
				     .error = true,
				     .key = row->key,
				     .other = row->key,
			     });
}

void audit_stay(struct audit *audit, struct checked stay)
{
	size_t number = audit->stays.count, id = 0;
	bool fresh = false;

	if (stay.key) {
		id = table_put(audit->stay_ids, slice_of(stay.key), &fresh);
		stay.key = table_key(audit->stay_ids, id).at;
	}
	keep(&audit->stays, stay);
	if (fresh) {
		audit->first_rows = array_grow(audit->first_rows, id,
					       sizeof *audit->first_rows);
		audit->first_rows[id] = (uint32_t)number;
	} else if (stay.key) {
		compare_security(audit, &stay,
				 &audit->stays.items[audit->first_rows[id]]);
	}
}

static const char *value_of(enum contradiction contradiction,
			    const struct checked *row)
{
	if (contradiction == NEVER_ENDS)
		return NULL;
	if (contradiction == LEADS_NOWHERE)
		return row->destination;
	return date_text(row->start);
}

static void report(struct findings *findings, const struct checkeds *rows,
		   enum contradiction contradiction, size_t row, size_t other)
{
	const struct checked *at = &rows->items[row];

	findings_add(findings,
		     (struct finding){
			     .line = at->line,
			     .column = words[contradiction].column,
			     .value = value_of(contradiction, at),
			     .rule = words[contradiction].rule,
			     .key = at->key,
			     .other = other == SIZE_MAX
					      ? NULL
					      : rows->items[other].key,
		     });
}

static void report_stay(void *context, enum contradiction contradiction,
			size_t row, size_t other)
{
	struct audit *audit = context;

	report(&audit->findings, &audit->stays, contradiction, row, other);
}

static void report_return(void *context, enum contradiction contradiction,
			  size_t row, size_t other)
{
	struct audit *audit = context;

	report(&audit->findings, &audit->returns, contradiction, row, other);
}

/* Whether another hospital should have taken over: one whose stays the
 * placements record, which those of a general ward (51) are not. */
static bool to_hospital(const char *destination)
{
	static const char *const codes[] = { "49", "50", "53", "84", "87" };

	for (size_t i = 0; destination && i < sizeof codes / sizeof *codes; i++)
		if (!strcmp(destination, codes[i]))
			return true;
	return false;
}

void audit_find_stays(struct audit *audit, int gap, int as_at)
{
	struct contradictions find = { gap, as_at, report_stay, audit };
	size_t count = audit->stays.count;
	struct claim *claims = pool_take(pool_run(), count * sizeof *claims);

	for (size_t i = 0; i < count; i++) {
		const struct checked *row = &audit->stays.items[i];

		claims[i] = (struct claim){
			row->group,
			row->start,
			row->end,
			row->in_hospital,
			to_hospital(row->destination),
			(uint32_t)i,
		};
	}
	contradictions_find(&find, claims, count);
}

void audit_find_stays_after_death(struct audit *audit)
{
	for (size_t i = 0; i < audit->stays.count; i++) {
		const struct checked *row = &audit->stays.items[i];
		int death = audit->deaths[row->group];
		bool begins = row->start > death;

		if (row->end <= death && !begins)
			continue;
		findings_add(&audit->findings,
			     (struct finding){
				     .line = row->line,
				     .column = begins ? "start_date"
						      : "end_date",
				     .value = date_text(begins ? row->start
							       : row->end),
				     .rule = after_death,
				     .error = true,
				     .key = row->key,
			     });
	}
}

void audit_return(struct audit *audit, struct checked periodical)
{
	periodical.group = (uint32_t)table_put(audit->series,
					       slice_of(periodical.key), NULL);
	keep(&audit->returns, periodical);
}

void audit_find_returns(struct audit *audit)
{
	struct contradictions find = { .report = report_return,
				       .context = audit };
	size_t count = audit->returns.count;
	struct reported *periods = pool_take(pool_run(),
					     count * sizeof *periods);

	for (size_t i = 0; i < count; i++) {
		const struct checked *row = &audit->returns.items[i];

		periods[i] = (struct reported){ row->group, row->start,
						row->end, i };
	}
	contradictions_find_in_series(&find, periods, count);
}

struct finding audit_after_death(const struct audit *audit,
				 const struct audit_event *event,
				 const char *start_column)
{
	size_t person = event->person.at
				? table_find(audit->people, event->person)
				: SIZE_MAX;

	if (person == SIZE_MAX || event->start == MISSING_DATE ||
	    event->start <= audit->deaths[person])
		return (struct finding){ 0 };
	return (struct finding){ .column = start_column,
				 .rule = after_death,
				 .error = true };
}

struct finding audit_outside_stay(const struct audit *audit,
				  const struct audit_event *event)
{
	struct finding finding = { .rule = "outside its stay" };
	size_t stay = table_find(audit->stay_ids, event->stay);
	const struct checked *row;

	if (stay == SIZE_MAX)
		return finding;
	row = &audit->stays.items[audit->first_rows[stay]];
	if (event->start != MISSING_DATE &&
	    (event->start < row->start || event->start > row->end))
		finding.column = "start_date";
	else if (event->end != MISSING_DATE && event->end > row->end)
		finding.column = "end_date";
	finding.other = row->key;
	return finding;
}
