/* leave - days away from a bed that is held. */
#include "stages/methods/leave.h"

#include <stdint.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"

void leave_add(struct leave_book *book, struct slice stay, struct spell spell,
	       bool extended)
{
	size_t number;
	bool fresh;

	if (!book->stays)
		book->stays = table_new();
	number = table_put(book->stays, stay, &fresh);
	if (fresh)
		book->latest = array_grow(book->latest, number,
					  sizeof *book->latest);
	book->leaves = array_grow(book->leaves, book->count,
				  sizeof *book->leaves);
	book->leaves[book->count++] = (struct leave){
		.spell = spell,
		.extended = extended,
		.next = book->latest[number],
	};
	book->latest[number] = book->count;
}

/* The latest leave of the stay + 1, or 0. */
static size_t find(const struct leave_book *book, struct slice id)
{
	size_t number = book->stays ? table_find(book->stays, id) : SIZE_MAX;

	return number == SIZE_MAX ? 0 : book->latest[number];
}

const struct spell *leave_of(struct leave_book *book, struct slice id,
			     struct spell stay, bool extended, size_t *count)
{
	const struct leave *leave;

	*count = 0;
	for (size_t next = find(book, id); next; next = leave->next) {
		struct spell spell;

		leave = &book->leaves[next - 1];
		spell = leave->spell;
		if (spell.start < stay.start)
			spell.start = stay.start;
		if (spell.end > stay.end)
			spell.end = stay.end;
		if (spell.start >= spell.end || (extended && !leave->extended))
			continue;
		book->spells = array_grow(book->spells, *count,
					  sizeof *book->spells);
		book->spells[(*count)++] = spell;
	}
	*count = spell_union(book->spells, *count);
	return book->spells;
}

static int days_told(const struct leave_book *book)
{
	int days = 0;

	for (size_t i = 0; i < book->told_count; i++)
		days += book->told[i].end - book->told[i].start;
	return days;
}

int leave_tell(struct leave_book *book, struct slice id, struct spell stay,
	       bool begins)
{
	size_t count;
	const struct spell *found = leave_of(book, id, stay, false, &count);
	int before;

	if (begins)
		book->told_count = 0;
	before = days_told(book);
	for (size_t i = 0; i < count; i++) {
		book->told = array_grow(book->told, book->told_count,
					sizeof *book->told);
		book->told[book->told_count++] = found[i];
	}
	book->told_count = spell_union(book->told, book->told_count);
	return days_told(book) - before;
}

char *leave_text(struct pool *pool, const struct spell *spells, size_t count)
{
	char *text = count ? pool_take(pool, count * 2 * (DATE_SIZE + 1) + 1)
			   : NULL;
	char *at = text;

	for (size_t i = 0; i < count; i++) {
		if (i)
			*at++ = ';';
		date_write(at, spells[i].start);
		at += DATE_SIZE;
		*at++ = '/';
		if (spells[i].end == FOREVER)
			continue;
		date_write(at, spells[i].end);
		at += DATE_SIZE;
	}
	return text;
}

bool leave_covers(struct slice text, int day)
{
	while (text.at) {
		struct slice end = slice_cut(&text, ';');
		struct slice start = slice_cut(&end, '/');
		struct spell spell = { FOREVER, FOREVER };

		if (!date_read(start, &spell.start))
			continue;
		date_read(end, &spell.end);
		if (spell_covers(spell, day))
			return true;
	}
	return false;
}

bool leave_left_out(const char *choice, int day)
{
	if (!strcmp(choice, "auto"))
		return day >= date_of(2024, 11, 30);
	return !strcmp(choice, "yes");
}
