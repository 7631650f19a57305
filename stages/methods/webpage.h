/* webpage - the page that a report is: summary, sections, sources.
 *
 * Everything is plain data that has been read; webpage_write() decides only
 * how it stands on the page. Elements have landmarks and headings in order,
 * tables their captions and scopes, charts their own titles and descriptions;
 * a content security policy lets in nothing but the page's own style and
 * script, by their hashes.
 */
#ifndef METHODS_WEBPAGE_H
#define METHODS_WEBPAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/content.h"
#include "stages/methods/headline.h"
#include "stages/methods/outline.h"
#include "stages/methods/provenance.h"
#include "stages/methods/sheet.h"
#include "stages/methods/summary.h"

struct glossary;
struct output;
struct table;

/* FOLDER/NAME.svg */
struct chart {
	const char *folder;
	const char *name;
};

/* A table or chart that is not there, in words, and why. */
struct gap {
	const char *name;
	const char *what;
	const char *reason;
};

struct webpage {
	const char *title;
	const char *marking; /* "" for none */
	bool is_public;      /* nothing that tells counts of records */
	const char *as_at;   /* dates; NULL: not known */
	const char *period_start;
	const char *period_end;
	struct content style;
	struct content script;
	struct outline outline;
	struct definitions definitions;
	struct places places; /* of the summary */
	struct headlines headlines;
	const struct glossary *glossary;
	struct sheet *sheets; /* in the order of the table of names */
	struct table *sheet_names;
	struct chart *charts; /* in the order of the page */
	size_t chart_count;
	struct gap *gaps;
	size_t gap_count;
	struct provenance provenance;
	size_t first_rows; /* of a table before the rest is folded away */
};

void webpage_write(struct output *output, const struct webpage *page);

#endif
