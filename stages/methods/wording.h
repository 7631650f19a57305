/* wording - what free words mean, by a list of beginnings.
 *
 * The longest beginning that the words start with decides, ASCII letters
 * compared without case. The empty beginning goes with blank words only: it is
 * not what everything begins with. Words on no list mean nothing; they are
 * never guessed.
 */
#ifndef METHODS_WORDING_H
#define METHODS_WORDING_H

#include <stddef.h>

#include "pipeline/text.h"

struct wording {
	struct slice beginning;
	size_t meaning; /* the caller's own number */
};

struct wordings {
	struct wording *items;
	size_t count;
};

/* The beginning is kept, not copied. */
void wordings_add(struct wordings *wordings, struct slice beginning,
		  size_t meaning);
/* What the words mean, or SIZE_MAX. */
size_t wordings_meaning(const struct wordings *wordings, struct slice words);

#endif
