/* sheet - a plain CSV file held in memory. */
#include "tests/oracle/parts/sheet.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/date.h"

static void give_up(const char *what, const char *which)
{
	fprintf(stderr, "oracle: %s: %s\n", which, what);
	exit(EXIT_FAILURE);
}

void *room_for(void *array, size_t count, size_t size)
{
	/* Doubled at each power of two, the first time at 1. */
	if ((count & (count - 1)) == 0)
		array = realloc(array, (count ? 2 * count : 1) * size);
	if (!array)
		give_up("no memory", "room");
	memset((char *)array + count * size, 0, size);
	return array;
}

bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

bool one_of(const char *text, const char *words)
{
	size_t size = strlen(text), word;

	for (; *words; words += word + (words[word] == ' ')) {
		word = strcspn(words, " ");
		if (word == size && memcmp(words, text, size) == 0)
			return true;
	}
	return false;
}

/* Adds the cells of a line; returns how many there were. */
static size_t split(struct sheet *sheet, size_t count, const char *line)
{
	size_t cells = 0, size;

	do {
		size = strcspn(line, ",\n");
		sheet->cells =
			room_for(sheet->cells, count + cells, sizeof(char *));
		sheet->cells[count + cells++] = strndup(line, size);
		line += size + (line[size] == ',');
	} while (line[-(size > 0 || cells > 0)] == ',');
	return cells;
}

struct sheet sheet_read(const char *folder, const char *name)
{
	struct sheet sheet = { 0 };
	char path[4096], *line = NULL;
	size_t room = 0, cells;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "r");
	if (!file)
		give_up("cannot read", path);
	while (getline(&line, &room, file) > 0) {
		cells = split(&sheet, sheet.columns * (sheet.rows + 1), line);
		if (!sheet.columns)
			sheet.columns = cells;
		else if (cells == sheet.columns)
			sheet.rows++;
		else
			give_up("a row of another size", path);
	}
	fclose(file);
	free(line);
	return sheet;
}
