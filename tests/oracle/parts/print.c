/* print - cells, periods and groups that the tables of the oracle share. */
#include "tests/oracle/parts/measures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void put_date(int date, char after)
{
	char text[DATE_SIZE];

	if (date == MISSING_DATE || date == NEVER) {
		printf("\\N%c", after);
		return;
	}
	date_write(text, date);
	printf("%.*s%c", DATE_SIZE, text, after);
}

void put_flag(bool flag, char after)
{
	printf("%c%c", flag ? 'Y' : 'N', after);
}

void put_number(double number, char after)
{
	if (isnan(number))
		printf("\\N%c", after);
	else
		printf("%.17g%c", number, after);
}

/* The first day of the period that the day is in. */
static int period_start(const char *every, int day)
{
	struct calendar_date date = date_parts(day);

	if (same(every, "week"))
		return day - date_weekday(day);
	if (same(every, "month"))
		return date_of(date.year, date.month, 1);
	if (same(every, "quarter"))
		return date_of(date.year, (date.month - 1) / 3 * 3 + 1, 1);
	if (same(every, "year"))
		return date_of(date.year, 1, 1);
	return date_of(date.year - (date.month < 4), 4, 1);
}

bool next_period(const struct order *order, int *name, int *first, int *last)
{
	if (*last >= order->to)
		return false;
	*first = *last + 1;
	*name = period_start(order->every, *first);
	/* A day at a time, until it is another period's. */
	while (*last < order->to &&
	       period_start(order->every, *last + 1) == *name)
		(*last)++;
	return true;
}

static int compare_groups(const void *left, const void *right)
{
	const struct group *a = left, *b = right;
	int order = strcmp(a->seed, b->seed);

	return order ? order : strcmp(a->provider, b->provider);
}

struct groups groups_find(const struct extract *extract,
			  const struct order *order)
{
	const struct sheet *sheet = &extract->placements;
	struct groups groups = { 0 };

	for (size_t i = 0; i < sheet->rows; i++) {
		struct group group = { sheet_cell(sheet, i, "seed"), "" };
		size_t j = 0;

		if (order->by_provider)
			group.provider = sheet_cell(sheet, i, "provider_id");
		while (j < groups.count &&
		       compare_groups(&groups.at[j], &group))
			j++;
		if (j < groups.count)
			continue;
		groups.at = room_for(groups.at, j, sizeof group);
		groups.at[groups.count++] = group;
	}
	if (groups.count)
		qsort(groups.at, groups.count, sizeof *groups.at,
		      compare_groups);
	return groups;
}

bool group_has(const struct group *group, const struct stay *stay)
{
	return same(stay->seed, group->seed) &&
	       (!*group->provider || same(stay->provider, group->provider));
}

void put_group(const struct group *group)
{
	printf("%s\t", group->seed);
	if (*group->provider)
		printf("%s\t", group->provider);
}
