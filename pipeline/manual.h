/* manual - a stage's description as --help and as a man page.
 *
 * Both are made from the same struct, so they cannot disagree with each other
 * or with the options that the program takes.
 */
#ifndef PIPELINE_MANUAL_H
#define PIPELINE_MANUAL_H

struct stage;

void manual_help(const struct stage *stage);
/* mdoc(7) */
void manual_page(const struct stage *stage);
void manual_version(const struct stage *stage);
/* Flushes standard output; 0, or BAD_SYSTEM by fail(). */
int manual_flush(void);

#endif
