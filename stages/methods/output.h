/* output - text or bytes going to a file that is not a stream.
 *
 * A named file is written aside as name.part and gets its name when all of it
 * is there; a run that fails leaves neither. Every call either succeeds or
 * ends the process with BAD_SYSTEM.
 */
#ifndef METHODS_OUTPUT_H
#define METHODS_OUTPUT_H

#include "pipeline/text.h"

struct output;

/* To the file, or to standard output for NULL or "-". */
struct output *output_open(const char *path);
void output_slice(struct output *output, struct slice bytes);
void output_string(struct output *output, const char *text);
void output_byte(struct output *output, char byte);
void output_close(struct output *output);

#endif
