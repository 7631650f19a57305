/* ink - colours by what they are for. */
#include "charts/draw/ink.h"

#include <stddef.h>
#include <string.h>

struct ink_row {
	const char *name;
	unsigned colours[3]; /* by enum palette */
};

/* Analysis Function: Office for National Statistics, "Data visualisation:
 * colours in charts" (2022). Making Data Count: NHS England, as in the R
 * package NHSRplotthedots. */
static const struct ink_row rows[INK_COUNT] = {
	[INK_NONE] = { "none", { 0, 0, 0 } },
	[INK_PAPER] = { "paper", { 0xffffff, 0xffffff, 0xffffff } },
	[INK_TEXT] = { "text", { 0x1a1a1a, 0x1a1a1a, 0x1a1a1a } },
	[INK_MUTED] = { "muted", { 0x4d4d4d, 0x4d4d4d, 0x4d4d4d } },
	[INK_AXIS] = { "axis", { 0x767676, 0x767676, 0x767676 } },
	[INK_GRID] = { "grid", { 0xe0e0e0, 0xe0e0e0, 0xe0e0e0 } },
	[INK_SHADE] = { "shade", { 0xf2f2f2, 0xf2f2f2, 0xf2f2f2 } },
	[INK_OUTLINE] = { "outline", { 0x333333, 0x333333, 0x000000 } },
	[INK_CATEGORY_1] = { "category1", { 0x12436d, 0x12436d, 0x1a1a1a } },
	[INK_CATEGORY_2] = { "category2", { 0x28a197, 0x28a197, 0x8c8c8c } },
	[INK_CATEGORY_3] = { "category3", { 0x801650, 0x801650, 0x4d4d4d } },
	[INK_CATEGORY_4] = { "category4", { 0xf46a25, 0xf46a25, 0xbfbfbf } },
	[INK_CATEGORY_5] = { "category5", { 0x3d3d3d, 0x3d3d3d, 0x333333 } },
	[INK_CATEGORY_6] = { "category6", { 0xa285d1, 0xa285d1, 0xa6a6a6 } },
	[INK_BAND_1] = { "band1", { 0xd0d9e2, 0xd0d9e2, 0xd9d9d9 } },
	[INK_BAND_2] = { "band2", { 0xd4ecea, 0xd4ecea, 0xe6e6e6 } },
	[INK_BAND_3] = { "band3", { 0xe6d0dc, 0xe6d0dc, 0xdfdfdf } },
	[INK_BAND_4] = { "band4", { 0xfde1d3, 0xfde1d3, 0xececec } },
	[INK_BAND_5] = { "band5", { 0xd8d8d8, 0xd8d8d8, 0xdcdcdc } },
	[INK_BAND_6] = { "band6", { 0xece7f6, 0xece7f6, 0xe9e9e9 } },
	[INK_SEQUENCE_1] = { "sequence1", { 0x12436d, 0x12436d, 0x333333 } },
	[INK_SEQUENCE_2] = { "sequence2", { 0x2073bc, 0x2073bc, 0x737373 } },
	[INK_SEQUENCE_3] = { "sequence3", { 0x6bace6, 0x6bace6, 0xb3b3b3 } },
	[INK_FOCUS] = { "focus", { 0x12436d, 0x12436d, 0x1a1a1a } },
	[INK_REST] = { "rest", { 0xbfbfbf, 0xbfbfbf, 0xbfbfbf } },
	[INK_COMMON] = { "common", { 0xa6a6a6, 0xa6a6a6, 0xd9d9d9 } },
	[INK_COMMON_LINE] = { "common_line", { 0x767676, 0x767676, 0x767676 } },
	[INK_IMPROVEMENT] = { "improvement", { 0x00b0f0, 0x28a197, 0xffffff } },
	[INK_CONCERN] = { "concern", { 0xe46c0a, 0xf46a25, 0x000000 } },
	[INK_NEUTRAL] = { "neutral", { 0x490092, 0x801650, 0x666666 } },
	[INK_MEAN] = { "mean", { 0x000000, 0x000000, 0x000000 } },
	[INK_TARGET] = { "target", { 0xde1b1b, 0x801650, 0x4d4d4d } },
	[INK_LIMIT] = { "limit", { 0x7f7f7f, 0x7f7f7f, 0x7f7f7f } },
	[INK_MEDIAN] = { "median", { 0xf46a25, 0xf46a25, 0x4d4d4d } },
	[INK_ICON_COMMON] = { "icon_common", { 0x7f7f7f, 0x7f7f7f, 0x7f7f7f } },
	[INK_ICON_IMPROVEMENT] = { "icon_improvement",
				   { 0x0072c6, 0x12436d, 0x333333 } },
	[INK_ICON_CONCERN] = { "icon_concern",
			       { 0xff6600, 0xf46a25, 0x333333 } },
	[INK_ICON_NEUTRAL] = { "icon_neutral",
			       { 0x8000c0, 0x801650, 0x7f7f7f } },
	/* Icons of concern are filled where hues cannot tell. */
	[INK_ICON_CONCERN_FACE] = { "icon_concern_face",
				    { 0xffffff, 0xffffff, 0x333333 } },
	[INK_ICON_CONCERN_MARK] = { "icon_concern_mark",
				    { 0xff6600, 0xf46a25, 0xffffff } },
	[INK_ICON_CONCERN_TEXT] = { "icon_concern_text",
				    { 0x1a1a1a, 0x1a1a1a, 0xffffff } },
};

enum palette palette_of(const char *name)
{
	if (!strcmp(name, "af"))
		return PALETTE_AF;
	return strcmp(name, "mono") ? PALETTE_MDC : PALETTE_MONO;
}

const char *ink_name(enum ink ink)
{
	return rows[ink].name;
}

unsigned ink_colour(enum ink ink, enum palette palette)
{
	return rows[ink].colours[palette];
}

enum ink ink_series(unsigned number, unsigned count)
{
	if (count == 2 && number == 1)
		return INK_CATEGORY_4;
	return INK_CATEGORY_1 + number % CATEGORY_COUNT;
}

enum ink ink_band(enum ink category)
{
	if (category < INK_CATEGORY_1 || category > INK_CATEGORY_6)
		return INK_SHADE;
	return INK_BAND_1 + (category - INK_CATEGORY_1);
}

enum ink ink_on(enum ink surface)
{
	switch ((int)surface) {
	case INK_CATEGORY_1:
	case INK_CATEGORY_3:
	case INK_CATEGORY_5:
	case INK_SEQUENCE_1:
	case INK_SEQUENCE_2:
	case INK_FOCUS:
		return INK_PAPER;
	default:
		return INK_TEXT;
	}
}
