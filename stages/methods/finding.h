/* finding - what is wrong, and where: a list for people to work through. */
#ifndef METHODS_FINDING_H
#define METHODS_FINDING_H

#include <stdbool.h>
#include <stddef.h>

enum { UNKNOWN_LINE = -1 };

/* NULL stands for what is missing. All texts live until exit. */
struct finding {
	const char *file;
	long line; /* UNKNOWN_LINE where it is not known */
	const char *column;
	const char *value;
	const char *rule;
	bool error;        /* it cannot be true; else it may be */
	const char *key;   /* of the row */
	const char *other; /* key of the row that it contradicts */
};

struct findings {
	struct finding *items;
	size_t count;
};

void findings_add(struct findings *findings, struct finding finding);
/* By file, line, key, column, rule and other; byte order. */
void findings_sort(struct findings *findings);

#endif
