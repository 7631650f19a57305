/* profile - the books of rules that a control chart may follow. */
#include "stages/methods/profile.h"

#include <string.h>

/* 3 / d2, exactly and as Making Data Count rounds it. */
#define EXACT_FACTOR (3 / RANGE_DEVIATIONS)
#define ROUND_FACTOR 2.66

static const struct profile profiles[] = {
	{ .name = "mdc2023",
	  .factor = ROUND_FACTOR,
	  .screening = { 1, RANGE_MOST, false },
	  .least = 12,
	  .rules = { .trend = 7,
		     .shift = 7,
		     .two_of_three = true,
		     .outside_counts = true } },
	{ .name = "anhoej",
	  .factor = EXACT_FACTOR,
	  .screening = { 1, RANGE_MOST, false },
	  .least = 10,
	  .rules = { .runs = true } },
	{ .name = "weco",
	  .factor = EXACT_FACTOR,
	  .screening = { 1, RANGE_MOST, false },
	  .least = 12,
	  .rules = { .shift = 8,
		     .two_of_three = true,
		     .four_of_five = true,
		     .other = ANYWHERE,
		     .outside_counts = true } },
	{ .name = "ptd",
	  .factor = ROUND_FACTOR,
	  .screening = { 1, RANGE_MOST, true },
	  .least = 13,
	  .least_of_phase = true,
	  .trial_verdict = true,
	  .literal_rebase = true,
	  .rules = { .trend = 7,
		     .shift = 7,
		     .two_of_three = true,
		     .literal_ends = true } },
	{ .name = "qicharts2",
	  .factor = EXACT_FACTOR,
	  .screening = { 1, RANGE_MOST, true },
	  .literal_kinds = true,
	  .rules = { .runs = true } },
	{ .name = "powerbi",
	  .factor = EXACT_FACTOR,
	  .screening = { 1, RANGE_MOST, true },
	  .rules = { .trend = 7,
		     .shift = 7,
		     .two_of_three = true,
		     .other = NOT_OPPOSITE,
		     .outside_counts = true } },
};

const struct profile *profile_of(const char *name)
{
	for (size_t i = 0; i < sizeof profiles / sizeof *profiles; i++)
		if (!strcmp(profiles[i].name, name))
			return &profiles[i];
	return NULL;
}
