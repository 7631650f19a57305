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

#include <stdio.h>
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
	{ "Dr Example Person", "a name" },
	{ "Mr Test Patient", "a name" },
	{ "MR TEST PATIENT", "a name" },
	{ "mr test", "a name" },
	{ "agreed with Mrs Test-Person.", "a name" },
	{ "Ms. Example", "a name" },
	{ "Miss E Example", "a name" },
	{ "Mx E. Example", "a name" },
	{ "Dr.Example", "a name" },
	{ "Prof  Example", "a name" },
	{ "Sister Example", "a name" },
	{ "Mr\xc2\xa0"
	  "Test",
	  "a name" },
	{ "Dr \xc3\x89xample", "a name" },
	{ "Mr_Test", "a name" },
	{ "Dr led review", NULL },
	{ "Dr-led Clinic", NULL },
	{ "Dr Review", NULL }, /* a word that roles are made of */
	{ "a near miss", NULL },
	{ "Near Miss Report", NULL },
	{ "Near-Miss Report", NULL },
	{ "Miss", NULL },
	{ "they miss Sundays", NULL },
	{ "ms Example", NULL }, /* milliseconds */
	{ "MS Example", NULL },
	{ "Mrsa Screening", NULL },
	{ "AMr Test", NULL },
	{ "born 3/4/1990", "a date of birth" },
	{ "(Born on the 3rd of April)", "a date of birth" },
	{ "DOB 03.04.90", "a date of birth" },
	{ "d.o.b.: 3 Apr 1990", "a date of birth" },
	{ "date of birth 1990-04-03", "a date of birth" },
	{ "birthday is on 3 April", "a date of birth" },
	{ "born in April 1990", "a date of birth" },
	{ "born in England, 3 stays", NULL },
	{ "newborn 3", NULL },
	{ "date of birth is on file", NULL },
	{ "by year of birth, 3 years ahead", "a date of birth" },
	{ "", NULL },
	{ "9", NULL },
};

static void look(const struct row *rows, size_t count,
		 const char *(*looks)(struct slice))
{
	for (size_t i = 0; i < count; i++) {
		const char *found = looks(slice_of(rows[i].text));
		const char *wanted = rows[i].looks_like;

		if (!found != !wanted || (found && strcmp(found, wanted)))
			fail_msg("'%s' looks like %s", rows[i].text,
				 found ? found : "nothing");
	}
}

static void looks_at_cells(void **state)
{
	(void)state;
	look(cells, sizeof cells / sizeof *cells, identity_of_cell);
}

static const struct row keys[] = {
	{ "Test-Patient", "a name" },
	{ "Test_Patient", "a name" },
	{ "TestPatient", "a name" },
	{ "Test Patient", "a name" },
	{ "TEST PATIENT", "a name" },
	{ "Patient,T", "a name" },
	{ "9990000018", "an NHS number" },
	{ "P014", NULL },
	{ "Test-Patient1", NULL },
	{ "abcdef", NULL },
	{ "ABC-DEF", NULL },
	{ "Patient", "a name" },
	{ "Abc", NULL }, /* may be a code */
	{ "PATIENT", NULL },
	{ "CaseA", NULL },
	{ "", NULL },
};

static const struct row roles[] = {
	{ "Example Person", "a name" },
	{ "E. Person", "a name" },
	{ "Example Test-Person", "a name" },
	{ "Example O'Person", "a name" },
	{ "L01/Example Person", "a name" },
	{ "Nurse; Example E Person", "a name" },
	{ "Dr Example", "a name" },
	{ "L01", NULL },
	{ "L01/L03/L14", NULL },
	{ "Head of Service", NULL },
	{ "Lead Nurse", NULL },
	{ "Joint Commissioning Unit", NULL },
	{ "Caldicott Guardian", NULL },
	{ "Human Resources", NULL },
	{ "Best Interests Assessor", NULL },
	{ "Social Worker, Ward Manager", NULL },
	{ "Area North", NULL },
	{ "JCU LEAD", NULL },
	{ "COORDINATOR", NULL },
	{ "Coordinator", NULL },
	{ "", NULL },
};

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
	{ "Patient", "a name" },
	{ "Clients", "a name" },
	{ "Resident", "a name" },
	{ "Service User", "a name" },
	{ "alias", "a name" },
	{ "Signed by", "a name" },
	{ "Hospital No.", "a hospital number" },
	{ "MRN", "a hospital number" },
	{ "patient_category", NULL },
	{ "client_group", NULL },
	{ "resident_since", NULL },
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

static void looks_at_keys_and_roles(void **state)
{
	(void)state;
	look(keys, sizeof keys / sizeof *keys, identity_of_key);
	look(roles, sizeof roles / sizeof *roles, identity_of_role);
}

static void looks_at_header_words(void **state)
{
	(void)state;
	look(headers, sizeof headers / sizeof *headers, identity_of_header);
}

/* Up to where the quoted words end; numbers of lines stay. */
static void hides_in_messages(void **state)
{
	static const char *const lines[][2] = {
		{ "ingest: a.csv:12: '999 000 0018' is no date",
		  "ingest: a.csv:12: '999 999 9999' is no date" },
		{ "keep: no column 'Mr Test'; did you mean 'test'?",
		  "keep: no column 'aa aaaa'; did you mean 'test'?" },
		{ "settings.ini:3: leave is 'a@b.uk'",
		  "settings.ini:3: leave is 'a@a.aa'" },
		{ "ingest: a.csv:12: '2013-02-30' is no date",
		  "ingest: a.csv:12: '2013-02-30' is no date" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		char line[100];

		snprintf(line, sizeof line, "%s", lines[i][0]);
		identity_hide(line, strlen(line));
		assert_string_equal(line, lines[i][1]);
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
		cmocka_unit_test(looks_at_keys_and_roles),
		cmocka_unit_test(looks_at_header_words),
		cmocka_unit_test(hides_in_messages),
		cmocka_unit_test(shows_notes_by_their_shape),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
