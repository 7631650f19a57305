/* level - how sure to be: the percentages of an option, "95,99.8". */
#ifndef METHODS_LEVEL_H
#define METHODS_LEVEL_H

#include <stddef.h>

struct writer;

struct level {
	double share;     /* 0.998, exactly the double that is */
	const char *text; /* "99.8" */
	const char *name; /* "99_8", as columns have it */
};

struct levels {
	struct level *items;
	size_t count;
};

/* Reads the list; ends with BAD_USAGE, naming the option, unless each is a
 * percentage between 0 and 100 and none comes twice. */
struct levels levels_read(const char *list, const char *option);
/* The same where only one is wanted. */
struct level level_read(const char *text, const char *option);

/* Declares lower_95 and upper_95, the ends of an interval, of the unit. */
void level_declare_ends(struct writer *out, const struct level *level,
			const char *unit);

#endif
