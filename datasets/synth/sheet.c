/* sheet - one CSV file going out, cell by cell, fast. */
#include "datasets/synth/sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

enum {
	ROOM = 1 << 18,
	FULL = ROOM - (1 << 14) /* a record is always shorter than the rest */
};

struct sheet {
	const char *name;
	const char *path;
	const char *part; /* its name until it is whole */
	int file;         /* -1 when not wanted */
	long count;
	size_t size;
	char bytes[ROOM];
};

static _Noreturn void refuse(const struct sheet *sheet)
{
	fail(BAD_SYSTEM, "%s: cannot write: %s", sheet->path, strerror(errno));
}

static void flush(struct sheet *sheet)
{
	size_t done = 0;

	while (done < sheet->size) {
		ssize_t size = write(sheet->file, sheet->bytes + done,
				     sheet->size - done);

		if (size < 0)
			refuse(sheet);
		done += (size_t)size;
	}
	sheet->size = 0;
}

struct sheet *sheet_open(const char *folder, const char *name,
			 const char *header, bool wanted)
{
	struct sheet *sheet = pool_take(pool_run(), sizeof *sheet);

	sheet->name = name;
	sheet->path = text_format(pool_run(), "%s/%s.csv", folder, name);
	sheet->part = text_format(pool_run(), "%s.part", sheet->path);
	sheet->file = -1;
	if (!wanted)
		return sheet;
	sheet->file = open(sheet->part, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	if (sheet->file < 0)
		refuse(sheet);
	sheet_text(sheet, header);
	sheet_end(sheet);
	sheet->count = 0;
	return sheet;
}

/* Every cell ends in a comma; sheet_end() turns the last one into LF. */
static void put(struct sheet *sheet, const char *bytes, size_t size)
{
	memcpy(sheet->bytes + sheet->size, bytes, size);
	sheet->size += size;
	sheet->bytes[sheet->size++] = ',';
}

void sheet_text(struct sheet *sheet, const char *text)
{
	if (text)
		put(sheet, text, strlen(text));
	else
		sheet_blank(sheet, 1);
}

void sheet_whole(struct sheet *sheet, long number)
{
	char digits[NUMBER_ROOM];
	size_t size = number_write_whole(digits, number);

	put(sheet, digits, size);
}

void sheet_thousandths(struct sheet *sheet, long thousandths)
{
	char digits[NUMBER_ROOM];
	size_t size = number_write(digits, (double)thousandths / 1000);

	put(sheet, digits, size);
}

void sheet_id(struct sheet *sheet, char letter, long number, int digits)
{
	char id[NUMBER_ROOM];
	int at = NUMBER_ROOM;

	if (number == 0) {
		sheet_blank(sheet, 1);
		return;
	}
	for (; number > 0 || digits > 0; number /= 10, digits--)
		id[--at] = (char)('0' + number % 10);
	id[--at] = letter;
	put(sheet, id + at, (size_t)(NUMBER_ROOM - at));
}

void sheet_date(struct sheet *sheet, int date)
{
	char text[DATE_SIZE];

	if (date == MISSING_DATE) {
		sheet_blank(sheet, 1);
		return;
	}
	date_write(text, date);
	put(sheet, text, DATE_SIZE);
}

void sheet_time(struct sheet *sheet, int minutes)
{
	char text[TIME_SIZE];

	if (minutes == MISSING_TIME) {
		sheet_blank(sheet, 1);
		return;
	}
	time_write(text, minutes);
	put(sheet, text, TIME_SIZE);
}

void sheet_flag(struct sheet *sheet, char flag)
{
	put(sheet, &flag, flag != 0);
}

void sheet_blank(struct sheet *sheet, int cells)
{
	while (cells-- > 0)
		sheet->bytes[sheet->size++] = ',';
}

void sheet_end(struct sheet *sheet)
{
	sheet->bytes[sheet->size - 1] = '\n';
	sheet->count++;
	if (sheet->file < 0)
		sheet->size = 0;
	else if (sheet->size > FULL)
		flush(sheet);
}

long sheet_count(const struct sheet *sheet)
{
	return sheet->count;
}

bool sheet_wanted(const struct sheet *sheet)
{
	return sheet->file >= 0;
}

const char *sheet_name(const struct sheet *sheet)
{
	return sheet->name;
}

void sheet_close(struct sheet *sheet)
{
	if (!sheet_wanted(sheet))
		return;
	flush(sheet);
	if (close(sheet->file) != 0 || rename(sheet->part, sheet->path) != 0)
		refuse(sheet);
}
