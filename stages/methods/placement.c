/* placement - what the codes of a placement mean for stays and moves. */
#include "stages/methods/placement.h"

#include "pipeline/date.h"

static const char *const environments[] = {
	[ENVIRONMENT_UNKNOWN] = "UNK",   [ENVIRONMENT_OPEN] = "OPEN",
	[ENVIRONMENT_LOCKED] = "LOCKED", [ENVIRONMENT_LOW] = "LOW",
	[ENVIRONMENT_MEDIUM] = "MED",    [ENVIRONMENT_HIGH] = "HIGH",
};

enum environment environment_of(struct slice security, char locked)
{
	if (security.size != 1)
		return ENVIRONMENT_UNKNOWN;
	switch (security.at[0]) {
	case '0':
		return locked == 'Y'   ? ENVIRONMENT_LOCKED
		       : locked == 'N' ? ENVIRONMENT_OPEN
				       : ENVIRONMENT_UNKNOWN;
	case '1':
		return ENVIRONMENT_LOW;
	case '2':
		return ENVIRONMENT_MEDIUM;
	case '3':
		return ENVIRONMENT_HIGH;
	case '4':
		return ENVIRONMENT_LOCKED;
	default:
		return ENVIRONMENT_UNKNOWN;
	}
}

const char *environment_name(enum environment environment)
{
	return environments[environment];
}

enum environment environment_named(struct slice name)
{
	for (int i = ENVIRONMENT_OPEN; i < ENVIRONMENT_COUNT; i++)
		if (slice_is(name, environments[i]))
			return (enum environment)i;
	return ENVIRONMENT_UNKNOWN;
}

bool environment_is_locked(enum environment environment)
{
	return environment >= ENVIRONMENT_LOCKED;
}

static const struct {
	const char *code;
	enum destination destination;
	bool retired; /* on 1 October 2021 */
} destinations[] = {
	{ "19", DESTINATION_COMMUNITY, false },
	{ "29", DESTINATION_COMMUNITY, false },
	{ "30", DESTINATION_HOSPITAL, false },
	{ "37", DESTINATION_PENAL, false },
	{ "38", DESTINATION_PENAL, false },
	{ "40", DESTINATION_PENAL, false },
	{ "42", DESTINATION_PENAL, false },
	{ "48", DESTINATION_HOSPITAL, false },
	{ "49", DESTINATION_HOSPITAL, false },
	{ "50", DESTINATION_HOSPITAL, false },
	{ "51", DESTINATION_GENERAL_WARD, false },
	{ "52", DESTINATION_HOSPITAL, false },
	{ "53", DESTINATION_HOSPITAL, false },
	{ "54", DESTINATION_COMMUNITY, true },
	{ "55", DESTINATION_COMMUNITY, false },
	{ "56", DESTINATION_COMMUNITY, false },
	{ "65", DESTINATION_COMMUNITY, true },
	{ "66", DESTINATION_COMMUNITY, false },
	{ "79", DESTINATION_DIED, false },
	{ "84", DESTINATION_HOSPITAL, false },
	{ "85", DESTINATION_COMMUNITY, true },
	{ "87", DESTINATION_HOSPITAL, false },
	{ "88", DESTINATION_HOSPICE, false },
	{ "89", DESTINATION_REPATRIATED, false },
	{ "98", DESTINATION_NOT_APPLICABLE, false },
};

/* A missing end is earlier than any date. */
enum destination destination_of(struct slice code, int end)
{
	const size_t count = sizeof destinations / sizeof *destinations;

	for (size_t i = 0; i < count; i++) {
		if (!slice_is(code, destinations[i].code))
			continue;
		if (destinations[i].retired && end >= date_of(2021, 10, 1))
			break;
		return destinations[i].destination;
	}
	return DESTINATION_UNKNOWN;
}

const char *destination_name(enum destination destination)
{
	static const char *const names[] = {
		[DESTINATION_UNKNOWN] = "UNKNOWN",
		[DESTINATION_COMMUNITY] = "COMMUNITY",
		[DESTINATION_HOSPITAL] = "HOSPITAL",
		[DESTINATION_GENERAL_WARD] = "HOSPITAL",
		[DESTINATION_PENAL] = "PENAL",
		[DESTINATION_HOSPICE] = "HOSPICE",
		[DESTINATION_DIED] = "DIED",
		[DESTINATION_REPATRIATED] = "REPATRIATED",
		[DESTINATION_NOT_APPLICABLE] = "NOT_APPLICABLE",
	};

	return names[destination];
}

bool setting_is_hospital(struct slice setting)
{
	static const char *const others[] = { "RESHOME", "SUPPLIV", "CHILDHOME",
					      "SCHOOL", "OWNHOME" };

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (slice_is(setting, others[i]))
			return false;
	return true;
}

bool placement_in_hospital(char is_hospital, struct slice setting)
{
	return is_hospital ? is_hospital == 'Y' : setting_is_hospital(setting);
}
