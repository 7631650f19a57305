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
const size_t county_home_count = sizeof county_homes / sizeof *county_homes;

/* Only sites 5 and 6, both of one provider, change: restraints there rise in
 * the last year, which a control chart of the sample must show. A site is a
 * paragraph, not a line a field. */
/* clang-format off */
const struct site county_sites[] = {
	{ .provider = 1, .number = 1, .setting = "HOSP_LD", .hospital = true,
	  .level = OPEN_WARD, .security = "0", .ward_class = "205",
	  .district = { "WR5", 386240, 253797, 0, NULL }, .nhs = true,
	  .in_county = true, .kind = "HOSP", .regulator = "CQC", .beds = 10,
	  .weekly_cost = 2800, .restraint_factor = 100 },
	{ .provider = 1, .number = 2, .setting = "REHAB", .hospital = true,
	  .level = LOCKED_WARD, .security = "0", .ward_class = "213",
	  .district = { "WR14", 377772, 245935, 0, NULL }, .nhs = true,
	  .in_county = true, .kind = "HOSP", .regulator = "CQC", .beds = 8,
	  .weekly_cost = 2950, .restraint_factor = 80 },
	{ .provider = 2, .number = 3, .setting = "HOSP_LD", .hospital = true,
	  .level = LOCKED_WARD, .security = "0", .ward_class = "205",
	  .district = { "GL2", 381487, 215558, 0, NULL }, .kind = "HOSP",
	  .regulator = "CQC", .beds = 24, .weekly_cost = 3300,
	  .restraint_factor = 100 },
	{ .provider = 2, .number = 4, .setting = "SECURE", .hospital = true,
	  .level = LOW_SECURE, .security = "1", .ward_class = "206",
	  .district = { "CV21", 451123, 275714, 0, NULL }, .kind = "HOSP",
	  .regulator = "CQC", .beds = 30, .weekly_cost = 3700,
	  .restraint_factor = 110 },
	{ .provider = 3, .number = 5, .setting = "SECURE", .hospital = true,
	  .level = LOW_SECURE, .security = "1", .ward_class = "206",
	  .district = { "NN8", 489321, 267879, 0, NULL }, .kind = "HOSP",
	  .regulator = "CQC", .beds = 40, .weekly_cost = 3850,
	  .restraint_factor = 260, .factor_months = 12 },
	{ .provider = 3, .number = 6, .setting = "SECURE", .hospital = true,
	  .level = MEDIUM_SECURE, .security = "2", .ward_class = "207",
	  .district = { "NN12", 469247, 248218, 0, NULL }, .kind = "HOSP",
	  .regulator = "CQC", .beds = 36, .weekly_cost = 4300,
	  .restraint_factor = 260, .factor_months = 12 },
	{ .provider = 4, .number = 7, .setting = "SECURE", .hospital = true,
	  .level = HIGH_SECURE, .security = "3", .ward_class = "208",
	  .district = { "LN8", 510752, 389151, 0, NULL }, .nhs = true,
	  .kind = "HOSP", .regulator = "CQC", .beds = 60, .weekly_cost = 5400,
	  .restraint_factor = 120 },
	{ .provider = 5, .number = 8, .setting = "HOSP_MH", .hospital = true,
	  .level = LOCKED_WARD, .security = "4", .ward_class = "202",
	  .district = { "B32", 400422, 284235, 0, NULL }, .kind = "HOSP",
	  .regulator = "CQC", .beds = 14, .weekly_cost = 4100,
	  .restraint_factor = 130 },
	{ .provider = 5, .number = 9, .setting = "SECURE", .hospital = true,
	  .level = MEDIUM_SECURE, .security = "2", .ward_class = "207",
	  .district = { "DH7", 423003, 543788, 0, NULL }, .kind = "HOSP",
	  .regulator = "CQC", .beds = 45, .weekly_cost = 4250,
	  .restraint_factor = 90 },
	{ .provider = 6, .number = 10, .setting = "RESPITE", .hospital = true,
	  .level = OPEN_WARD, .security = "0", .ward_class = "205",
	  .district = { "DY10", 384049, 276634, 0, NULL }, .nhs = true,
	  .in_county = true, .kind = "HOSP", .regulator = "CQC", .beds = 6,
	  .weekly_cost = 2100, .restraint_factor = 40 },
	{ .provider = 6, .number = 11, .setting = "HOSP_MH", .hospital = true,
	  .level = OPEN_WARD, .security = "0", .ward_class = "310",
	  .young = true, .district = { "B15", 405361, 285797, 0, NULL },
	  .nhs = true, .kind = "HOSP", .regulator = "CQC", .beds = 12,
	  .weekly_cost = 3600, .restraint_factor = 90 },
	{ .provider = 7, .number = 12, .setting = "RESHOME",
	  .level = OPEN_WARD, .district = { "WR10", 395273, 246854, 0, NULL },
	  .in_county = true, .kind = "RESHOME", .regulator = "CQC",
	  .beds = 16, .weekly_cost = 1450 },
	{ .provider = 7, .number = 13, .setting = "SUPPLIV",
	  .level = OPEN_WARD, .district = { "HR4", 349534, 241392, 0, NULL },
	  .kind = "SUPPLIV", .regulator = "CQC", .beds = 10,
	  .weekly_cost = 1750 },
	{ .provider = 8, .number = 14, .setting = "CHILDHOME",
	  .level = OPEN_WARD, .young = true,
	  .district = { "GL50", 394452, 222703, 0, NULL },
	  .kind = "CHILDHOME", .regulator = "OFSTED", .beds = 5,
	  .weekly_cost = 3100 },
};
/* clang-format on */
const size_t county_site_count = sizeof county_sites / sizeof *county_sites;

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
