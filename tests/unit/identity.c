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
	{ "9990000019", NULL },  /* wrong check digit */
	{ "99900000180", NULL }, /* eleven digits */
	{ "0000000000", NULL },  /* neither begins 00 */
	{ "999.000.0018", "an NHS number" },
	{ "999/000/0018", "an NHS number" },
	{ "999 - 000 - 0018", "an NHS number" },
	{ "999  000  0018", "an NHS number" },
	{ "999\t000\t0018", "an NHS number" },
	{ "999\xc2\xa0"
	  "000\xc2\xa0"
	  "0018",
	  "an NHS number" },
	{ "999\xe2\x80\x89"
	  "000\xe2\x80\x89"
	  "0018",
	  "an NHS number" },
	{ "999\xe2\x80\x91"
	  "000\xe2\x80\x93"
	  "0018",
	  "an NHS number" },
	{ "99900\xe2\x80\x8b"
	  "00018",
	  "an NHS number" },
	{ "9 9 9 0 0 0 0 0 1 8", "an NHS number" },
	{ "9990 000 018", "an NHS number" },
	{ "99900 00018", "an NHS number" },
	{ "\xef\xbc\x99\xef\xbc\x99\xef\xbc\x99\xef\xbc\x90\xef\xbc\x90"
	  "\xef\xbc\x90\xef\xbc\x90\xef\xbc\x90\xef\xbc\x91\xef\xbc\x98",
	  "an NHS number" }, /* full width */
	{ "\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa0\xd9\xa0\xd9\xa0\xd9\xa0\xd9\xa0"
	  "\xd9\xa1\xd9\xa8",
	  "an NHS number" }, /* Arabic digits */
	{ "NHS:9990000018", "an NHS number" },
	{ "NHS9990000018X", "an NHS number" },
	{ "4e9990000018aab0", NULL }, /* a hash */
	{ "ab9990000018cd", NULL },
	{ "X1Y9990000018", NULL },
	{ "P_9990000018_2", "an NHS number" },
	{ "9990000018.0", "an NHS number" },
	{ "0.9990000018", NULL }, /* decimals */
	{ "52.9990000018", NULL },
	{ "999-0000018", NULL },
	{ "2013 01 09 2", NULL }, /* nine digits */
	{ "I0000000000", NULL },  /* 00 is never issued */
	{ "WR5 2AB", "a full postcode" },
	{ "WR52AB", "a full postcode" },
	{ "wr5 2ab", "a full postcode" },
	{ "moved to SW1A 1AA in May", "a full postcode" },
	{ "M1 1AE", "a full postcode" },
	{ "B33  8TH", "a full postcode" },
	{ "EC1A1BB", "a full postcode" },
	{ "wr5\xc2\xa0"
	  "2ab",
	  "a full postcode" },
	{ "wr5    2ab.", "a full postcode" },
	{ "(WR5 2AB)", "a full postcode" },
	{ "home_WR5 2AB", "a full postcode" },
	{ "\xef\xbc\xb7\xef\xbc\xb2"
	  "5 2AB",
	  "a full postcode" },
	{ "AB12 3CD", "a full postcode" },
	{ "LS1 4TH", "a full postcode" },
	{ "Q4 2nd draft", NULL },
	{ "Ward S4 1st floor", NULL },
	{ "room B1 8am", NULL },
	{ "WR5 10km", NULL },
	{ "WR5 and 2AB", NULL },
	{ "WR5", NULL },
	{ "SW1A", NULL },
	{ "S0201", NULL },
	{ "ST07", NULL },
	{ "W-1.4.4", NULL },
	{ "somebody@example.org", "an e-mail address" },
	{ "a.b-c@mail.example.nhs.uk", "an e-mail address" },
	{ "jos\xc3\xa9@example.org", "an e-mail address" },
	{ "somebody@ex\xc3\xa4mple.org", "an e-mail address" },
	{ "\"some body\"@example.org", "an e-mail address" },
	{ "mailto:a@b.uk", "an e-mail address" },
	{ "somebody\xef\xbc\xa0"
	  "example.org",
	  "an e-mail address" },
	{ "5 @ 20", NULL },
	{ "@home", NULL },
	{ "01905 123456", "a telephone number" },
	{ "07700900123", "a telephone number" },
	{ "020 7946 0123", "a telephone number" },
	{ "+44 1632 960123", "a telephone number" },
	{ "+441632960123", "a telephone number" },
	{ "0044 1905 123456", "a telephone number" },
	{ "+44 (0)1905 123456", "a telephone number" },
	{ "+353 1 496 0123", "a telephone number" },
	{ "(01905) 123456", "a telephone number" },
	{ "01905-123456", "a telephone number" },
	{ "01905.123456", "a telephone number" },
	{ "01905\xc2\xa0"
	  "123456",
	  "a telephone number" },
	{ "ring 01905 123456.", "a telephone number" },
	{ "tel.01905 123456", "a telephone number" },
	{ "0000012345", NULL }, /* filled up with zeros */
	{ "0412345678", NULL },
	{ "01-02-2013 0930 11", NULL },
	{ "0930 1030 11", NULL },
	{ "012345678", NULL }, /* nine digits */
	{ "123456789", NULL },
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
		const char *found = identity_of_cell(slice_of(cells[i].text));
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
	{ "Service user name", "a name" },
	{ "ward_manager_name", "a name" },
	{ "name of person", "a name" },
	{ "name_1", "a name" },
	{ "clientName", "a name" },
	{ "CLIENTNAME", "a name" },
	{ "username", "a name" },
	{ "Patient initials", "a name" },
	{ "known as", "a name" },
	{ "\xef\xbc\xb3urname", "a name" }, /* a letter of full width */
	{ "D.O.B.", "a date of birth" },
	{ "DOBDate", "a date of birth" },
	{ "pt_dob_1", "a date of birth" },
	{ "born on", "a date of birth" },
	{ "NHSNo", "an NHS number" },
	{ "NHS num", "an NHS number" },
	{ "NI number", "a national insurance number" },
	{ "contact no", "a telephone number" },
	{ "homeaddress", "an address" },
	{ "unknown_assessment", NULL },
	{ "initial_stay", NULL },
	{ "needs_addressed", NULL },
	{ "nhs_notified_on", NULL },
	{ "nhs_share_pct", NULL },
	{ "closed_obs", NULL },
	{ "date_mailed", NULL },
	{ "year_of_birth", NULL },
	{ "home_postcode_district", NULL },
	{ "name of ward", NULL },
	{ "ward names", NULL },
	{ "admission_in_or_out", NULL },
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
		const char *found = identity_of_header(
			slice_of(headers[i].text));
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
	assert_true(
		slice_is(identity_shape(pool, slice_of("Jane\xc2\xa0Smith")),
			 "aaaaaaaaaaa"));
	assert_true(
		slice_is(identity_outline(pool, slice_of("Ab-12")), "aa-99"));
	assert_int_equal(
		identity_shape(
			pool,
			slice_of(
				"a_very_long_cell_that_is_one_word_but_far_too_long"))
			.size,
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
