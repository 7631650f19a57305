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

/* Puts the cells of a line after the first cells of the sheet; returns how
 * many there were. */
static size_t split(struct sheet *sheet, size_t first, char *line)
{
	size_t count = 0;
	char *cell;

	line[strcspn(line, "\r\n")] = '\0';
	while ((cell = strsep(&line, ","))) {
		sheet->cells = room_for(sheet->cells, first + count,
					sizeof *sheet->cells);
		sheet->cells[first + count++] = strdup(cell);
	}
	return count;
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

const char *sheet_cell(const struct sheet *sheet, size_t row,
		       const char *column)
{
	for (size_t i = 0; i < sheet->columns; i++)
		if (same(sheet->cells[i], column))
			return sheet->cells[(row + 1) * sheet->columns + i];
	return "";
}

int sheet_date(const struct sheet *sheet, size_t row, const char *column)
{
	int date;

	return date_read(slice_of(sheet_cell(sheet, row, column)), &date)
		       ? date
		       : MISSING_DATE;
}

double sheet_number(const struct sheet *sheet, size_t row, const char *column)
{
	const char *cell = sheet_cell(sheet, row, column);

	return *cell ? strtod(cell, NULL) : NAN;
}
