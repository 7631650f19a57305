/* placement: what codes mean. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/date.h"
#include "stages/methods/placement.h"

static const struct {
	const char *security;
	char locked;
	const char *environment;
} environments[] = {
	{ "0", 'N', "OPEN" },      { "0", 'Y', "LOCKED" },
	{ "0", 0, "UNK" },         { "1", 0, "LOW" },
	{ "1", 'N', "LOW" },       { "2", 'Y', "MED" },
	{ "3", 0, "HIGH" },        { "4", 0, "LOCKED" },
	{ "4", 'N', "LOCKED" },    { "9", 'Y', "UNK" },
	{ NULL, 'Y', "UNK" },      { "", 'Y', "UNK" },
	{ "UNKNOWN", 'Y', "UNK" },
};

static void test_environments(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof environments / sizeof *environments;
	     i++) {
		enum environment found = environment_of(
			slice_of(environments[i].security),
			environments[i].locked);

		assert_string_equal(environment_name(found),
				    environments[i].environment);
	}
	for (int i = 0; i < ENVIRONMENT_COUNT; i++) {
		enum environment environment = (enum environment)i;
		const char *name = environment_name(environment);

		assert_int_equal(environment_named(slice_of(name)), i);
		assert_int_equal(environment_is_locked(environment),
				 i >= ENVIRONMENT_LOCKED);
	}
	assert_int_equal(environment_named(slice_of(NULL)),
			 ENVIRONMENT_UNKNOWN);
}

/* HIGH > MED > LOW > LOCKED > OPEN > UNK */
static void test_restrictiveness(void **state)
{
	(void)state;
	assert_true(ENVIRONMENT_HIGH > ENVIRONMENT_MEDIUM);
	assert_true(ENVIRONMENT_MEDIUM > ENVIRONMENT_LOW);
	assert_true(ENVIRONMENT_LOW > ENVIRONMENT_LOCKED);
	assert_true(ENVIRONMENT_LOCKED > ENVIRONMENT_OPEN);
	assert_true(ENVIRONMENT_OPEN > ENVIRONMENT_UNKNOWN);
}

/* The groups of M03, as it lists them. */
static const struct {
	const char *group;
	const char *codes[12];
} destinations[] = {
	{ "COMMUNITY", { "19", "29", "55", "56", "66", "54", "65", "85" } },
	{ "HOSPITAL",
	  { "30", "48", "49", "50", "51", "52", "53", "84", "87" } },
	{ "PENAL", { "37", "40", "42", "38" } },
	{ "HOSPICE", { "88" } },
	{ "DIED", { "79" } },
	{ "REPATRIATED", { "89" } },
	{ "NOT_APPLICABLE", { "98" } },
	{ "UNKNOWN", { "99", "UNKNOWN", "", "1", "019" } },
};

static void test_destinations(void **state)
{
	int before = date_of(2021, 9, 30), after = date_of(2021, 10, 1);

	(void)state;
	for (size_t i = 0; i < sizeof destinations / sizeof *destinations; i++)
		for (size_t c = 0; destinations[i].codes[c]; c++)
			assert_string_equal(
				destination_name(destination_of(
					slice_of(destinations[i].codes[c]),
					before)),
				destinations[i].group);
	assert_int_equal(destination_of(slice_of("54"), after),
			 DESTINATION_UNKNOWN);
	assert_int_equal(destination_of(slice_of("19"), after),
			 DESTINATION_COMMUNITY);
	assert_int_equal(destination_of(slice_of("38"), after),
			 DESTINATION_PENAL);
	assert_int_equal(destination_of(slice_of("65"), MISSING_DATE),
			 DESTINATION_COMMUNITY);
	assert_int_equal(destination_of(slice_of("51"), before),
			 DESTINATION_GENERAL_WARD);
	assert_int_equal(destination_of(slice_of(NULL), before),
			 DESTINATION_UNKNOWN);
}

static void test_settings(void **state)
{
	static const char *const hospitals[] = { "HOSP_LD", "HOSP_MH", "REHAB",
						 "SECURE",  "RESPITE", "S136",
						 "UNKNOWN", NULL };
	static const char *const others[] = { "RESHOME", "SUPPLIV", "CHILDHOME",
					      "SCHOOL", "OWNHOME" };

	(void)state;
	for (size_t i = 0; i < sizeof hospitals / sizeof *hospitals; i++)
		assert_true(setting_is_hospital(slice_of(hospitals[i])));
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(setting_is_hospital(slice_of(others[i])));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_environments),
		cmocka_unit_test(test_restrictiveness),
		cmocka_unit_test(test_destinations),
		cmocka_unit_test(test_settings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
