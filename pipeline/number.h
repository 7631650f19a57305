/* number - strict reading and shortest writing of numbers.
 *
 * Missing is NAN inside programs and \N in streams; no other value that is
 * not finite ever enters or leaves a stream.
 */
#ifndef PIPELINE_NUMBER_H
#define PIPELINE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

enum { NUMBER_ROOM = 32 };

/* Reads [-+]digits[.digits][e[-+]digits] and nothing else: no blanks, no hex,
 * no inf or nan, no thousands separators, no overflow. The digits before the
 * point may be left out (".5", as databases write it), those behind it not.
 * false, and *number untouched, otherwise. */
bool number_read(struct slice text, double *number);

/* Reads a whole number, [-]digits, that fits a long. */
bool number_read_whole(struct slice text, long *number);

/* The shortest of the forms correctly rounded to 15, 16 and 17 digits that
 * reads back to the same double, at most NUMBER_ROOM bytes, no NUL; returns the
 * size. -0 is written 0. NAN or infinite is the caller's fault and ends the
 * process. */
size_t number_write(char *at, double number);
size_t number_write_whole(char *at, long number);

/* number rounded half away from zero to so many decimals: the one rounding
 * of a displayed figure. Decides on the shortest decimal form, so 0.125 at
 * two decimals is 0.13 and 2.675 is 2.68. */
double number_round(double number, int decimals);

#endif
