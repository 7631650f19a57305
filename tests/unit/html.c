/* html: what is escaped, ids, and hashes for the content security policy. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/pool.h"
#include "stages/methods/html.h"
#include "stages/methods/output.h"

/* What the text becomes. */
static const char *escaped(const char *text)
{
	static char got[200];
	char path[] = "/tmp/html-XXXXXX";
	int file = mkstemp(path);
	struct output *output = output_open(path);
	FILE *written;

	close(file);
	html_print(output, "%s%zu|%s", text, (size_t)12, "");
	output_close(output);
	written = fopen(path, "r");
	assert_non_null(written);
	got[fread(got, 1, sizeof got - 1, written)] = '\0';
	fclose(written);
	unlink(path);
	return got;
}

static void test_escapes(void **state)
{
	(void)state;
	assert_string_equal(escaped(""), "12|");
	assert_string_equal(escaped("<a href=\"x\">&'"),
			    "&lt;a href=&quot;x&quot;&gt;&amp;'12|");
	assert_string_equal(escaped("caf\u00e9 100%s"), "caf\u00e9 100%s12|");
	assert_string_equal(escaped("a\x01"
				    "b\x7f"
				    "c\r\n\td"),
			    "a?b?c?\n\td12|");
}

static void test_ids(void **state)
{
	struct pool *pool = pool_new();

	(void)state;
	assert_string_equal(html_id(pool, "t-", "M01-summary"),
			    "t-M01-summary");
	assert_string_equal(html_id(pool, "", "a b_c\"\xc3\xa9"),
			    "a_20b_5fc_22_c3_a9");
}

/* The digests of "" and "abc" (FIPS 180-4), and their base64 as openssl
 * gives it. */
static void test_hashes(void **state)
{
	struct pool *pool = pool_new();

	(void)state;
	assert_string_equal(
		html_hash(pool, "sha256:e3b0c44298fc1c149afbf4c8996fb924"
				"27ae41e4649b934ca495991b7852b855"),
		"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
	assert_string_equal(
		html_hash(pool, "sha256:ba7816bf8f01cfea414140de5dae2223"
				"b00361a396177a9cb410ff61f20015ad"),
		"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
	assert_null(html_hash(pool, "sha256:e3b0"));
	assert_null(html_hash(pool, "md5:e3b0"));
	assert_null(html_hash(pool, "sha256:E3B0C44298FC1C149AFBF4C8996FB924"
				    "27AE41E4649B934CA495991B7852B855"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_ids),
		cmocka_unit_test(test_hashes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
