/* identity - what is refused, and what only looks a little like it.
 *
 * The NHS numbers are from the published test range (999 000 0000 upwards)
 * and worked examples of the check digit; none is anybody's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "pipeline/identity.h"
#include "pipeline/pool.h"

struct row {
	const char *text;
	const char *looks_like;
};

static const struct row cells[] = {
	{ "9990000018", "an NHS number" },
	{ "999 000 0018", "an NHS number" },
	{ "999-000-0018", "an NHS number" },
	{ "P9990000018", "an NHS number" },
	{ "see 9990000018 above", "an NHS number" },
	{ "9990000019", NULL },		/* wrong check digit */
	{ "99900000180", NULL },	/* eleven digits */
	{ "0000000000", "a telephone number" },
	{ "I0000000000", NULL },	/* 00 is never issued */
	{ "WR5 2AB", "a full postcode" },
	{ "WR52AB", "a full postcode" },
	{ "wr5 2ab", "a full postcode" },
	{ "moved to SW1A 1AA in May", "a full postcode" },
	{ "M1 1AE", "a full postcode" },
	{ "B33  8TH", "a full postcode" },
	{ "EC1A1BB", "a full postcode" },
	{ "WR5", NULL },
	{ "SW1A", NULL },
	{ "S0201", NULL },
	{ "ST07", NULL },
	{ "W-1.4.4", NULL },
	{ "somebody@example.org", "an e-mail address" },
	{ "a.b-c@mail.example.nhs.uk", "an e-mail address" },
	{ "5 @ 20", NULL },
	{ "@home", NULL },
	{ "01905 123456", "a telephone number" },
	{ "07700900123", "a telephone number" },
	{ "020 7946 0123", "a telephone number" },
	{ "+44 1632 960123", "a telephone number" },
	{ "+441632960123", "a telephone number" },
	{ "2013-01-09", NULL },
	{ "2013-01-09 21:40", NULL },
	{ "0.123456789", NULL },
	{ "3450.00", NULL },
	{ "2012-2013 0014", NULL },
	{ "", NULL },
	{ "9", NULL },
};

static void looks_at_cells(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		const char *found =
			identity_of_cell(slice_of(cells[i].text));
		const char *wanted = cells[i].looks_like;

		if (!found != !wanted || (found && strcmp(found, wanted)))
			fail_msg("'%s' looks like %s", cells[i].text,
				 found ? found : "nothing");
	}
}

static const struct row headers[] = {
	{ "DOB", "a date of birth" },
	{ "patient_dob", "a date of birth" },
	{ "Date of Birth", "a date of birth" },
	{ "BirthDate", "a date of birth" },
	{ "Surname", "a name" },
	{ "first name", "a name" },
	{ "PatientName", "a name" },
	{ "name", "a name" },
	{ "Names", "a name" },
	{ "NHS No.", "an NHS number" },
	{ "nhs_number", "an NHS number" },
	{ "Home post code", "a full postcode" },
	{ "e-mail", "an e-mail address" },
	{ "Tel/phone", "a telephone number" },
	{ "address_line_1", "an address" },
	{ "provider_name", NULL },
	{ "Site name", NULL },
	{ "birth_year", NULL },
	{ "named_worker", NULL },
	{ "outcode", NULL },
	{ "start_date", NULL },
	{ "", NULL },
};

static void looks_at_header_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
		const char *found =
			identity_of_header(slice_of(headers[i].text));
		const char *wanted = headers[i].looks_like;

		if (!found != !wanted || (found && strcmp(found, wanted)))
			fail_msg("'%s' is named like %s", headers[i].text,
				 found ? found : "nothing");
	}
}

static void shows_notes_by_their_shape(void **state)
{
	struct pool *pool = pool_new();

	(void)state;
	assert_true(slice_is(identity_shape(pool, slice_of("2013-02-30")),
			     "2013-02-30"));
	assert_true(slice_is(identity_shape(pool, slice_of("Moved 3 May")),
			     "aaaaa 9 aaa"));
	assert_int_equal(identity_shape(pool, slice_of(
		"a_very_long_cell_that_is_one_word_but_far_too_long")).size,
		32);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looks_at_cells),
		cmocka_unit_test(looks_at_header_words),
		cmocka_unit_test(shows_notes_by_their_shape),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
