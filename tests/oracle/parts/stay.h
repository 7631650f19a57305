/* stay - what the extracts say of each person, and the chains of M01.
 *
 * Written from the definitions alone, day by day, without regard to speed.
 * Days are half open: a stay covers the nights start .. until - 1.
 */
#ifndef ORACLE_STAY_H
#define ORACLE_STAY_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "pipeline/date.h"
#include "tests/oracle/parts/sheet.h"

enum { NEVER = INT_MAX }; /* the end of what still goes on */

/* From the least to the most restrictive. */
enum environment { UNK, OPEN, LOCKED, LOW, MED, HIGH, ENVIRONMENTS };
extern const char *const environment_names[ENVIRONMENTS];
bool environment_locked(enum environment environment);

enum joined { FIRST, NEW, TRANSFER, CUSTODY, ACUTE, BRIDGED };

/* Days away from a bed that is held. */
struct leave {
	int start, until;
	bool extended; /* section 17, under a court judgment */
};

struct stay {
	size_t row; /* of placements.csv */
	const char *id, *seed, *provider, *setting;
	const char *destination, *reason;
	bool hospital;
	int start, end; /* as recorded; the end may be MISSING_DATE */
	int until;      /* the end that counts, NEVER while it goes on */
	bool imputed;
	const char *group; /* of M03, of where it went: COMMUNITY, UNKNOWN .. */
	bool afterwards;   /* begun after death */
	enum environment environment;
	/* Set by chains_find, for hospital stays that began by the census. */
	enum joined joined;
	int gap;
	bool overlaps;
	struct chain *chain;
	struct leave *leaves;
	size_t leave_count;
};

struct chain {
	struct stay **stays; /* in order */
	size_t count;
	int start, until;
	struct stay *last; /* the one that sets until */
	int before; /* until of the chain before; MISSING_DATE for the first */
};

struct person {
	const char *id, *seed;
	int died_on; /* or MISSING_DATE */
	int contact; /* the latest by the census; MISSING_DATE for none */
	struct stay **stays;
	size_t count;
	struct chain *chains;
	size_t chain_count;
};

/* Days that are no gap: M01's G, X and T; and its census date c. */
struct rules {
	int as_at, gap, custody_gap, transfer_gap;
};

struct extract {
	struct sheet placements, persons;
	struct person *people;
	size_t count;
	struct rules rules;
};

/* The people of a folder's placements.csv, persons.csv, leave.csv and
 * reviews.csv, in byte order of person_id, with their stays in order of start,
 * end, stay_id. Leaves out
 * rows that
 * cannot be used: a start that is missing, an end before it, a stay_id that
 * was there before. */
struct extract extract_read(const char *folder, struct rules rules);

/* The night from day to day + 1 is one of the stay. */
bool stay_covers(const struct stay *stay, int day);
/* The person is on leave from the stay, on extended leave if that is asked. */
bool stay_away(const struct stay *stay, int day, bool extended);
/* On extended leave on a day from which that takes people out of the counts
 * of inpatients. */
bool person_left_out(const struct person *person, int day);

/* The environment of a day of the chain: of the most restrictive stay that
 * covers it, or of the last-ending stay before it. */
enum environment chain_environment(const struct chain *chain, int day);

#endif
