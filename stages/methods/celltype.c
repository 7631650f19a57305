/* celltype - what type a written cell is of. */
#include "stages/methods/celltype.h"

#include <string.h>

#include "stages/methods/condition.h"

static const char *const complaints[] = {
	[TEXT] = "is not escaped as streams are",
	[NUMBER] = "is not a number",
	[DATE] = "is not a date",
	[TIME] = "is not a time of day",
	[FLAG] = "is neither Y nor N",
};

static bool is_escaped(struct slice text)
{
	while (text.at) {
		slice_cut(&text, '\\');
		if (!text.at)
			break;
		if (!text.size || !memchr("tnr\\#", text.at[0], 5))
			return false;
		text.at++;
		text.size--;
	}
	return true;
}

const char *celltype_wrong(struct slice cell, enum type type)
{
	struct value value;
	bool good = type == TEXT ? is_escaped(cell)
				 : value_read(cell, type, &value);

	return good ? NULL : complaints[type];
}

static bool looks_like(struct slice cell, enum type type)
{
	if (type == NUMBER && cell.size > 1 && cell.at[0] == '0' &&
	    cell.at[1] != '.')
		return false;
	return !celltype_wrong(cell, type);
}

void celltype_add(struct celltype *column, struct slice cell)
{
	cell = slice_trim(cell);
	if (!cell.size || slice_is(cell, "\\N"))
		return;
	column->number = (column->number || !column->seen) &&
			 looks_like(cell, NUMBER);
	column->date = (column->date || !column->seen) &&
		       looks_like(cell, DATE);
	column->seen = true;
}

enum type celltype_of(const struct celltype *column)
{
	return column->number ? NUMBER : column->date ? DATE : TEXT;
}
