/* listing - a small list kept as a CSV file, read by the names of its columns.
 *
 * A record of the wrong width, a stray quote and a column that is not there
 * end with BAD_DATA. Texts live until exit.
 */
#ifndef METHODS_LISTING_H
#define METHODS_LISTING_H

#include <stdbool.h>
#include <stddef.h>

struct listing;

/* names: the columns that are wanted, count of them. */
struct listing *listing_open(const char *path, const char *const *names,
			     size_t count);
bool listing_next(struct listing *listing);
/* The cell in the column of names[number]; "" when it is blank. */
const char *listing_cell(const struct listing *listing, size_t number);
/* Ends with BAD_DATA, naming file and line: "PATH:LINE: 'value' rule". */
_Noreturn void listing_refuse(const struct listing *listing, const char *value,
			      const char *rule);

/* A text that lists words, parted by blanks: *count of them. */
const char **listing_words(const char *text, size_t *count);

#endif
