/* outline - the sections of a report and what belongs in each.
 *
 * A CSV list in the order of the report, one block a row: section, heading,
 * measures, table, title, columns, charts, show,
 * note. Rows of one section
 * stand together and the first gives its heading and measures. A block shows a
 * table (by the name of its file), charts (names of files parted by blanks, of
 * which a last '*' stands for any ending), or both. `show` is blank, or
 * `folded` for a table that the reader has to open, or `file` for one that is
 * too long for a page and only mentioned.
 */
#ifndef METHODS_OUTLINE_H
#define METHODS_OUTLINE_H

#include <stddef.h>

enum show { SHOW_OPEN, SHOW_FOLDED, SHOW_FILE };

struct block {
	const char *section;
	const char *heading;  /* of the section */
	const char *measures; /* ids parted by blanks */
	const char *table;    /* "" for none */
	const char *title;    /* the table's caption */
	const char *columns;  /* those to show; "" for all */
	const char *charts;
	enum show show;
	const char *note; /* a sentence under the caption */
};

struct outline {
	struct block *blocks;
	size_t count;
};

struct outline outline_read(const char *path);
/* The block after the last one of the section that begins at that block. */
size_t outline_section_end(const struct outline *outline, size_t block);

/* What a measure means: a CSV list with the columns measure, name, definition,
 * formula, source. */
struct definition {
	const char *measure;
	const char *name;
	const char *definition;
	const char *formula;
	const char *source;
};

struct definitions {
	struct definition *items;
	size_t count;
};

struct definitions definitions_read(const char *path);
/* NULL when there is none of that name. */
const struct definition *definition_find(const struct definitions *definitions,
					 const char *measure);

#endif
