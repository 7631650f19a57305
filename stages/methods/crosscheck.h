/* crosscheck - stays, deaths, events and returns held against each other.
 *
 * An audit takes the stays of people first, then what is known of deaths, and
 * then answers for each event (a restraint, an incident) whether it can be
 * true beside them. Returns are put against each other alone. What several
 * stays, or several periods, say against each other is contradiction.h.
 *
 * It finds and never repairs. Days are those of date.h; a stay that lasts ends
 * on FOREVER (spell.h). Texts handed in must live until exit, and those handed
 * out do.
 */
#ifndef METHODS_CROSSCHECK_H
#define METHODS_CROSSCHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pipeline/text.h"
#include "stages/methods/finding.h"

struct table;

/* A row of placements or of returns, as far as findings need it. */
struct checked {
	const char *key; /* NULL: missing, as the next two */
	const char *destination;
	const char *security;
	long line; /* UNKNOWN_LINE where it is not known */
	int start, end;
	uint32_t group; /* person, or series */
	bool in_hospital;
};

struct checkeds {
	struct checked *items;
	size_t count;
};

struct audit {
	struct findings findings;
	struct checkeds stays, returns;
	struct table *people;
	int *deaths; /* by person; FOREVER: none known */
	struct table *stay_ids;
	uint32_t *first_rows; /* by stay_id */
	struct table *series;
	struct table *codes;
};

struct audit audit_new(void);

/* The number of the person, new ones being alive. */
uint32_t audit_person(struct audit *audit, struct slice person);
/* That the person died on that day; the first of several counts, a missing one
 * does not. */
void audit_death(struct audit *audit, size_t person, int date);

/* The text of the code, which is kept once. */
const char *audit_code(struct audit *audit, struct slice code);

/* Takes a row of a stay, whose group is its person and whose key is copied;
 * finds one whose ward security is not that of the first row of the same
 * key. */
void audit_stay(struct audit *audit, struct checked stay);
/* Finds what the stays say against each other: of those that left for another
 * hospital the next must begin within so many days, as far as can be known at
 * the date (FOREVER: all of them). */
void audit_find_stays(struct audit *audit, int gap, int as_at);
/* Finds stays that begin, or go on, after a death. */
void audit_find_stays_after_death(struct audit *audit);

/* Takes a return, whose key is the series that it is of. */
void audit_return(struct audit *audit, struct checked periodical);
/* Finds returns whose period does not follow the one before it. */
void audit_find_returns(struct audit *audit);

/* An event of a person; texts and days may be missing. */
struct audit_event {
	struct slice person, stay;
	int start, end;
};

/* What is wrong with an event: its column is NULL when nothing is. Line, value
 * and key are the caller's to fill in. */
struct finding audit_after_death(const struct audit *audit,
				 const struct audit_event *event,
				 const char *start_column);
struct finding audit_outside_stay(const struct audit *audit,
				  const struct audit_event *event);
#endif
