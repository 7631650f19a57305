/* finding - what is wrong, and where. */
#include "stages/methods/finding.h"

#include <stdlib.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

void findings_add(struct findings *findings, struct finding finding)
{
	findings->items = array_grow(findings->items, findings->count,
				     sizeof finding);
	findings->items[findings->count++] = finding;
}

static int compare_words(const char *a, const char *b)
{
	return slice_compare(slice_of(a), slice_of(b));
}

static int compare(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;
	int order = compare_words(a->file, b->file);

	if (!order)
		order = (a->line > b->line) - (a->line < b->line);
	if (!order)
		order = compare_words(a->key, b->key);
	if (!order)
		order = compare_words(a->column, b->column);
	if (!order)
		order = compare_words(a->rule, b->rule);
	return order ? order : compare_words(a->other, b->other);
}

void findings_sort(struct findings *findings)
{
	if (findings->count)
		qsort(findings->items, findings->count, sizeof *findings->items,
		      compare);
}
