/* county - the made-up county: its homes, and the places it buys. */
#include "datasets/synth/county.h"

#include <stdint.h>

const struct district county_homes[] = {
	{ "WR1", 384990, 255360, 6, "05T" },
	{ "WR2", 383404, 254623, 8, "05T" },
	{ "WR3", 385481, 257498, 7, "05T" },
	{ "WR4", 387157, 256126, 7, "05T" },
	{ "WR5", 386240, 253797, 8, "05T" },
	{ "WR9", 389547, 263365, 7, "05T" },
	{ "WR10", 395273, 246854, 6, "05T" },
	{ "WR11", 404174, 243811, 8, "05T" },
	{ "WR14", 377772, 245935, 8, "05T" },
	{ "WR15", 359626, 268325, 2, "05T" },
	{ "DY10", 384049, 276634, 9, "06D" },
	{ "DY11", 382402, 276861, 9, "06D" },
	{ "DY13", 380976, 271327, 5, "06D" },
	{ "B60", 396383, 269267, 7, "05J" },
	{ "B61", 395716, 271627, 6, "05J" },
	{ "B97", 403896, 267807, 9, "05J" },
	{ "B98", 405563, 267394, 10, "05J" },
};
const size_t county_home_count =
	sizeof county_homes / sizeof *county_homes;

/* Only site 5 and 6, of one provider, change: its restraints rise in the last
 * year, which a control chart of the sample must show. */
const struct site county_sites[] = {
	{ 1, 1, "HOSP_LD", true, OPEN_WARD, "0", "205", false,
	  { "WR5", 386240, 253797, 0, NULL }, true, true, "HOSP", "CQC", 10,
	  2800, 100, 0 },
	{ 1, 2, "REHAB", true, LOCKED_WARD, "0", "213", false,
	  { "WR14", 377772, 245935, 0, NULL }, true, true, "HOSP", "CQC", 8,
	  2950, 80, 0 },
	{ 2, 3, "HOSP_LD", true, LOCKED_WARD, "0", "205", false,
	  { "GL2", 381487, 215558, 0, NULL }, false, false, "HOSP", "CQC", 24,
	  3300, 100, 0 },
	{ 2, 4, "SECURE", true, LOW_SECURE, "1", "206", false,
	  { "CV21", 451123, 275714, 0, NULL }, false, false, "HOSP", "CQC", 30,
	  3700, 110, 0 },
	{ 3, 5, "SECURE", true, LOW_SECURE, "1", "206", false,
	  { "NN8", 489321, 267879, 0, NULL }, false, false, "HOSP", "CQC", 40,
	  3850, 260, 12 },
	{ 3, 6, "SECURE", true, MEDIUM_SECURE, "2", "207", false,
	  { "NN12", 469247, 248218, 0, NULL }, false, false, "HOSP", "CQC", 36,
	  4300, 260, 12 },
	{ 4, 7, "SECURE", true, HIGH_SECURE, "3", "208", false,
	  { "LN8", 510752, 389151, 0, NULL }, true, false, "HOSP", "CQC", 60,
	  5400, 120, 0 },
	{ 5, 8, "HOSP_MH", true, LOCKED_WARD, "4", "202", false,
	  { "B32", 400422, 284235, 0, NULL }, false, false, "HOSP", "CQC", 14,
	  4100, 130, 0 },
	{ 5, 9, "SECURE", true, MEDIUM_SECURE, "2", "207", false,
	  { "DH7", 423003, 543788, 0, NULL }, false, false, "HOSP", "CQC", 45,
	  4250, 90, 0 },
	{ 6, 10, "RESPITE", true, OPEN_WARD, "0", "205", false,
	  { "DY10", 384049, 276634, 0, NULL }, true, true, "HOSP", "CQC", 6,
	  2100, 40, 0 },
	{ 6, 11, "HOSP_MH", true, OPEN_WARD, "0", "310", true,
	  { "B15", 405361, 285797, 0, NULL }, true, false, "HOSP", "CQC", 12,
	  3600, 90, 0 },
	{ 7, 12, "RESHOME", false, OPEN_WARD, NULL, NULL, false,
	  { "WR10", 395273, 246854, 0, NULL }, false, true, "RESHOME", "CQC",
	  16, 1450, 0, 0 },
	{ 7, 13, "SUPPLIV", false, OPEN_WARD, NULL, NULL, false,
	  { "HR4", 349534, 241392, 0, NULL }, false, false, "SUPPLIV", "CQC",
	  10, 1750, 0, 0 },
	{ 8, 14, "CHILDHOME", false, OPEN_WARD, NULL, NULL, true,
	  { "GL50", 394452, 222703, 0, NULL }, false, false, "CHILDHOME",
	  "OFSTED", 5, 3100, 0, 0 },
};
const size_t county_site_count =
	sizeof county_sites / sizeof *county_sites;

const struct site *county_site(int number)
{
	return &county_sites[number - 1];
}

/* The whole number nearest below the square root (Newton). */
static int64_t root(int64_t square)
{
	int64_t guess = square, next = (square + 1) / 2;

	while (next < guess) {
		guess = next;
		next = (guess + square / guess) / 2;
	}
	return guess;
}

int county_distance(const struct district *a, const struct district *b)
{
	int64_t east = a->easting - b->easting;
	int64_t north = a->northing - b->northing;

	return (int)((root(east * east + north * north) + 500) / 1000);
}
