/* measures - the tables that the oracle prints, as TSV with one header line.
 *
 * The columns have the names that our programs give them.
 */
#ifndef ORACLE_MEASURES_H
#define ORACLE_MEASURES_H

#include "tests/oracle/parts/stay.h"

/* What the command line said. A table that does not need a part of it pays it
 * no regard. */
struct order {
	const char *folder; /* of the extracts */
	struct rules rules;
	int from, to;      /* the period, both included */
	const char *every; /* week month quarter year financial_year */
	bool by_provider;  /* else by seed alone */
	bool by_type;      /* rates of each type of restraint */
	bool wards;        /* flows of stays, not of chains */
	bool active; /* events that overlap the period, not those begun in it */
	bool statutory; /* without negligible force */
};

void print_stays(const struct order *order);
void print_lengths(const struct order *order);
void print_flows(const struct order *order);
void print_runs(const struct order *order);
void print_moves(const struct order *order);
void print_census(const struct order *order);
void print_nights(const struct order *order);
void print_distances(const struct order *order);
void print_rates(const struct order *order);

/* The periods that the span from .. to falls into, in order, the first and
 * the last cut to it. Writes the first day of the whole period to *name.
 * Start with *last at from - 1; false when there is none left. */
bool next_period(const struct order *order, int *name, int *first, int *last);

/* A cell and the TAB or line end after it. */
void put_date(int date, char after);
void put_flag(bool flag, char after);
void put_number(double number, char after); /* NAN is missing */

/* The groups of a table: seeds, or seeds with a provider, of any row of
 * placements.csv, in byte order. */
struct group {
	const char *seed, *provider; /* provider is "" by seed alone */
};
struct groups {
	struct group *at;
	size_t count;
};
struct groups groups_find(const struct extract *extract,
			  const struct order *order);
bool group_has(const struct group *group, const struct stay *stay);
void put_group(const struct group *group);

/* Occupied bed days of the group in first .. last, and the people who had a
 * stay in it, the day of leaving included. */
struct nights {
	int bed_days, people;
};
struct nights nights_count(const struct extract *extract,
			   const struct group *group, int first, int last);

#endif
