/* digest - the published SHA-256, by one thread and by two. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/digest.h"

/* FIPS 180-2, appendix B: "abc", and a million times "a". */
static void knows_published_digests(void **state)
{
	struct digest *abc = digest_new(), *many = digest_new();

	(void)state;
	digest_add(abc, "abc", 3);
	assert_string_equal(digest_text(abc),
			    "sha256:ba7816bf8f01cfea414140de5dae2223"
			    "b00361a396177a9cb410ff61f20015ad");
	for (size_t i = 0; i < 100000; i++)
		digest_add(many, "aaaaaaaaaa", 10);
	assert_string_equal(digest_text(many),
			    "sha256:cdc76e5c9914fb9281a1c7e284d73e67"
			    "f1809a48a497200e046d39ccc7112cd0");
}

/* Twenty megabytes in uneven pieces are those in one. */
static void pieces_are_the_whole(void **state)
{
	const size_t size = 20000000;
	unsigned char *bytes = malloc(size), whole[EVP_MAX_MD_SIZE];
	struct digest *digest = digest_new();
	char text[8 + 64] = "sha256:";
	uint32_t dice = 1;

	(void)state;
	assert_non_null(bytes);
	for (size_t i = 0; i < size; i++) {
		dice = dice * 1664525 + 1013904223;
		bytes[i] = (unsigned char)(dice >> 24);
	}
	for (size_t at = 0, piece; at < size; at += piece) {
		dice = dice * 1664525 + 1013904223;
		piece = dice >> 14;
		if (piece > size - at)
			piece = size - at;
		digest_add(digest, bytes + at, piece);
	}
	assert_true(EVP_Digest(bytes, size, whole, NULL, EVP_sha256(), NULL));
	for (size_t i = 0; i < 32; i++)
		sprintf(text + 7 + 2 * i, "%02x", whole[i]);
	assert_string_equal(digest_text(digest), text);
	assert_string_equal(digest_text(digest), text);
	free(bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_published_digests),
		cmocka_unit_test(pieces_are_the_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
