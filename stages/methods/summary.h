/* summary - what a reader who reads nothing else must know.
 *
 * A CSV list names the places of the summary in their order: place, heading,
 * show, open, none. The sentences of a place are those headlines that name it.
 * `show` is `figures` for tiles, `list` for sentences, or `questions` for
 * sentences that stand in no section besides. A list that belongs to one
 * sentence is folded away when it has more than `open` lines. `none` is said
 * when a place has no sentence, although a table that it might be about is
 * there; without it the place is left out.
 */
#ifndef METHODS_SUMMARY_H
#define METHODS_SUMMARY_H

#include <stdbool.h>
#include <stddef.h>

struct output;
struct webpage;
struct writing;

enum place_show { SHOW_FIGURES, SHOW_LIST, SHOW_QUESTIONS };

struct place {
	const char *name;
	const char *heading;
	enum place_show show;
	size_t open; /* lines of a list that are not folded away */
	const char *none;
};

struct places {
	struct place *items;
	size_t count;
};

struct places places_read(const char *path);

/* The summary as a section of the page. */
void summary_put(const struct writing *writing);
/* The sentences about one section, as a list. */
void summary_put_findings(const struct writing *writing, const char *section);
/* The summary as plain text: a line for each heading and each sentence, and
 * those of a list that belongs to one and is not folded away further in. */
void summary_write(struct output *output, const struct webpage *page);

#endif
