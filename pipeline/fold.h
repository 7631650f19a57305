/* fold - a text with the ASCII twins of its characters.
 *
 * The same identifier can be written with other digits, blanks and hyphens:
 * those of full width, Arabic and Devanagari digits, blanks and hyphens of any
 * kind become their twins; characters without width are left out; all others
 * become one byte each that is none of ASCII.
 */
#ifndef PIPELINE_FOLD_H
#define PIPELINE_FOLD_H

#include "pipeline/text.h"

/* What a character that has no ASCII twin is folded to. */
extern const char fold_foreign;

/* Folds well-formed UTF-8 into room, which has its size. */
struct slice fold_to_ascii(struct slice cell, char *room);

#endif
