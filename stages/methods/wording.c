/* wording - what free words mean, by a list of beginnings. */
#include "stages/methods/wording.h"

#include "pipeline/pool.h"

void wordings_add(struct wordings *wordings, struct slice beginning,
		  size_t meaning)
{
	wordings->items = array_grow(wordings->items, wordings->count,
				     sizeof *wordings->items);
	wordings->items[wordings->count++] = (struct wording){ beginning,
							       meaning };
}

static bool begins(struct slice words, struct slice beginning)
{
	if (!beginning.size || words.size < beginning.size)
		return !beginning.size && !words.size;
	words.size = beginning.size;
	return slice_resembles(words, beginning);
}

size_t wordings_meaning(const struct wordings *wordings, struct slice words)
{
	const struct wording *best = NULL;

	words = slice_trim(words);
	for (size_t i = 0; i < wordings->count; i++) {
		const struct wording *wording = &wordings->items[i];

		if (begins(words, wording->beginning) &&
		    (!best || wording->beginning.size > best->beginning.size))
			best = wording;
	}
	return best ? best->meaning : SIZE_MAX;
}
