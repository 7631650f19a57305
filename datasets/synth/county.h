/* county - the made-up county: its homes, and the places it buys.
 *
 * Home districts are those of one real county and sites stand in real
 * districts, so that distances are true to life; every provider, site and bed
 * is invented.
 */
#ifndef DATASETS_SYNTH_COUNTY_H
#define DATASETS_SYNTH_COUNTY_H

#include <stdbool.h>
#include <stddef.h>

/* A district: national grid coordinates of its median postcode, in metres, as
 * gazetteer/outcodes.csv has them. */
struct district {
	const char *outcode;
	int easting, northing;
	int weight; /* how many people live there, relative to others */
	const char *commissioner;
};

/* How closed a place is: the order of codes/environment_derived.csv. */
enum level { OPEN_WARD, LOCKED_WARD, LOW_SECURE, MEDIUM_SECURE, HIGH_SECURE };
enum { LEVELS = 5 };

struct site {
	int provider; /* 1 is PR01 */
	int number;   /* 1 is ST01 */
	const char *setting;
	bool hospital;
	enum level level;
	const char *security; /* NULL outside hospital */
	const char *ward_class;
	bool young; /* for people under 18 */
	struct district district;
	bool nhs;
	bool in_county;
	const char *kind;
	const char *regulator;
	int beds;
	int weekly_cost;
	/* Restraints there in hundredths of the usual, and from when that
	 * holds: so many months before the last day, 0 for always. */
	int restraint_factor, factor_months;
};

extern const struct site county_sites[];
extern const size_t county_site_count;
enum { PROVIDERS = 8, HOSPITAL_PROVIDERS = 6, RESPITE_SITE = 10 };

extern const struct district county_homes[];
extern const size_t county_home_count;

/* The site of that number. */
const struct site *county_site(int number);

/* Straight line in whole km. */
int county_distance(const struct district *a, const struct district *b);

#endif
