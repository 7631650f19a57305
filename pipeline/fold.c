/* fold - a text with the ASCII twins of its characters. */
#include "pipeline/fold.h"

#include <stdbool.h>
#include <stdint.h>

const char fold_foreign = '\x80';

/* Characters first to last stand for ASCII from `ascii` on, one each, or for
 * `ascii` all of them; 0: they are not seen at all. */
struct twin {
	uint32_t first, last;
	char ascii;
	bool one_each;
};

static const struct twin twins[] = {
	{ 0xa0, 0xa0, ' ', false },    /* no-break space */
	{ 0xad, 0xad, 0, false },      /* soft hyphen */
	{ 0x0660, 0x0669, '0', true }, /* Arabic digits */
	{ 0x06f0, 0x06f9, '0', true },
	{ 0x0966, 0x096f, '0', true }, /* Devanagari digits */
	{ 0x1680, 0x1680, ' ', false },
	{ 0x2000, 0x200a, ' ', false }, /* spaces of all widths */
	{ 0x200b, 0x200f, 0, false },   /* of no width; direction marks */
	{ 0x2010, 0x2015, '-', false }, /* hyphens and dashes */
	{ 0x202a, 0x202e, 0, false },
	{ 0x202f, 0x202f, ' ', false },
	{ 0x205f, 0x205f, ' ', false },
	{ 0x2060, 0x206f, 0, false },
	{ 0x2212, 0x2212, '-', false },
	{ 0x3000, 0x3000, ' ', false },
	{ 0xfeff, 0xfeff, 0, false },  /* byte order mark */
	{ 0xff01, 0xff5e, '!', true }, /* full width */
};

static char folded(uint32_t character)
{
	if (character < 0x80)
		return character >= '\t' && character <= '\r' ? ' '
							      : (char)character;
	for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
		const struct twin *twin = &twins[i];

		if (character < twin->first || character > twin->last)
			continue;
		return (char)(twin->ascii +
			      (twin->one_each ? character - twin->first : 0));
	}
	return fold_foreign;
}

/* The character at *at of well-formed UTF-8; *at moves behind it. */
static uint32_t next_character(struct slice cell, size_t *at)
{
	unsigned char first = (unsigned char)cell.at[(*at)++];
	uint32_t character = first;

	if (first >= 0xc0)
		character &= first >= 0xf0 ? 0x07 : first >= 0xe0 ? 0x0f : 0x1f;
	while (*at < cell.size && ((unsigned char)cell.at[*at] >> 6) == 2)
		character = character << 6 |
			    ((unsigned char)cell.at[(*at)++] & 0x3f);
	return character;
}

struct slice fold_to_ascii(struct slice cell, char *room)
{
	struct slice text = { room, 0 };

	for (size_t i = 0; i < cell.size;) {
		char byte = folded(next_character(cell, &i));

		if (byte)
			room[text.size++] = byte;
	}
	return text;
}
