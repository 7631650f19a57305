/* icon - the variation and assurance icons of Making Data Count, as paths.
 *
 * Letters (H high, L low, P pass, F fail, ?) are strokes, not glyphs.
 */
#ifndef CHARTS_DRAW_ICON_H
#define CHARTS_DRAW_ICON_H

#include "charts/draw/scene.h"

enum variation_icon {
	VARIATION_NOT_KNOWN,
	VARIATION_COMMON_CAUSE,
	VARIATION_IMPROVEMENT_HIGH,
	VARIATION_IMPROVEMENT_LOW,
	VARIATION_CONCERN_HIGH,
	VARIATION_CONCERN_LOW,
	VARIATION_NEUTRAL_HIGH,
	VARIATION_NEUTRAL_LOW,
	VARIATION_ICON_COUNT
};

enum assurance_icon {
	ASSURANCE_NOT_KNOWN,
	ASSURANCE_PASS,
	ASSURANCE_FAIL,
	ASSURANCE_HIT_OR_MISS,
	ASSURANCE_ICON_COUNT
};

/* The numbers of the words that streams use ("concern_high", "pass"), or
 * -1. */
int variation_icon_of(const char *word);
int assurance_icon_of(const char *word);

/* Draws an icon of that diameter about the centre; nothing for NOT_KNOWN. */
void icon_variation(struct scene *scene, enum variation_icon icon,
		    struct point centre, double diameter);
void icon_assurance(struct scene *scene, enum assurance_icon icon,
		    struct point centre, double diameter);

#endif
