/* scan - where certain bytes stand, a window of 64 bytes at a time.
 *
 * Each window is looked at once and leaves a word with a bit for every byte
 * that is one of those searched for. What is left of the word when a record
 * ends serves the next one, so a record costs little more than the fields it
 * has, wherever it begins.
 */
#ifndef PIPELINE_SCAN_H
#define PIPELINE_SCAN_H

#include <stdint.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* So many bytes behind the end of what is scanned must be there to be read:
 * a window may reach over it. */
enum { SCAN_WINDOW = 64 };

struct scan {
	const char *ahead; /* where the next window begins */
	uint64_t hits;     /* of the window before it, not handed out yet */
};

/* The bytes searched for; the same one may stand for two. */
struct marks {
	char one, other, third;
};

/* Begins again at that place: after the bytes have been moved. */
static inline void scan_begin(struct scan *scan, const char *at)
{
	scan->ahead = at;
	scan->hits = 0;
}

#ifdef __SSE2__
static inline uint64_t scan_window(const char *at, struct marks marks)
{
	const __m128i one = _mm_set1_epi8(marks.one);
	const __m128i other = _mm_set1_epi8(marks.other);
	const __m128i third = _mm_set1_epi8(marks.third);
	uint64_t hits = 0;

#pragma GCC unroll 4
	for (unsigned int i = 0; i < SCAN_WINDOW; i += sizeof one) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(at + i));
		__m128i equal = _mm_or_si128(
			_mm_or_si128(_mm_cmpeq_epi8(bytes, one),
				     _mm_cmpeq_epi8(bytes, other)),
			_mm_cmpeq_epi8(bytes, third));

		hits |= (uint64_t)(unsigned int)_mm_movemask_epi8(equal) << i;
	}
	return hits;
}
#else
static inline uint64_t scan_window(const char *at, struct marks marks)
{
	uint64_t hits = 0;

	for (unsigned int i = 0; i < SCAN_WINDOW; i++)
		hits |= (uint64_t)(at[i] == marks.one || at[i] == marks.other ||
				   at[i] == marks.third)
			<< i;
	return hits;
}
#endif

/* The next of the bytes before end, or NULL; after NULL, begin again. */
static inline const char *scan_next(struct scan *scan, const char *end,
				    struct marks marks)
{
	const char *hit;

	while (!scan->hits) {
		if (scan->ahead >= end)
			return 0;
		scan->hits = scan_window(scan->ahead, marks);
		if (end - scan->ahead < SCAN_WINDOW)
			scan->hits &= ~(~(uint64_t)0 << (end - scan->ahead));
		scan->ahead += SCAN_WINDOW;
	}
	hit = scan->ahead - SCAN_WINDOW + __builtin_ctzll(scan->hits);
	scan->hits &= scan->hits - 1;
	return hit;
}

#endif
