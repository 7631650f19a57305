/* oracle - the placements measures once more, slow and plain.
 *
 *	oracle TABLE FOLDER OPTION=VALUE...
 *
 * An independent reference: written from the definitions alone, a day at a
 * time, with nothing of the programs it is compared with but the calendar.
 * Tables: stays lengths flows moves census nights distances rates. Reads the
 * plain CSV that generate writes; says what ours say, under the same names.
 */
#include "tests/oracle/parts/measures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct table {
	const char *name;
	void (*print)(const struct order *order);
} tables[] = {
	{ "runs", print_runs },       { "stays", print_stays },
	{ "lengths", print_lengths }, { "flows", print_flows },
	{ "moves", print_moves },     { "census", print_census },
	{ "nights", print_nights },   { "distances", print_distances },
	{ "rates", print_rates },
};

static void give_up(const char *what)
{
	fprintf(stderr, "oracle: what is '%s'?\n", what);
	exit(EXIT_FAILURE);
}

static int read_date(const char *text)
{
	int date;

	if (!date_read(slice_of(text), &date))
		give_up(text);
	return date;
}

static int read_days(const char *text)
{
	char *end;
	long days = strtol(text, &end, 10);

	if (end == text || *end)
		give_up(text);
	return (int)days;
}

static void read_option(struct order *order, const char *name,
			const char *value)
{
	if (same(name, "as-at"))
		order->rules.as_at = read_date(value);
	else if (same(name, "from"))
		order->from = read_date(value);
	else if (same(name, "to"))
		order->to = read_date(value);
	else if (same(name, "gap"))
		order->rules.gap = read_days(value);
	else if (same(name, "custody-gap"))
		order->rules.custody_gap = read_days(value);
	else if (same(name, "transfer-gap"))
		order->rules.transfer_gap = read_days(value);
	else if (same(name, "every"))
		order->every = value;
	else if (same(name, "by") && same(value, "provider_id"))
		order->by_provider = true;
	else if (same(name, "by") && same(value, "ri_type"))
		order->by_type = true;
	else if (same(name, "level"))
		order->wards = same(value, "ward");
	else if (same(name, "basis"))
		order->active = same(value, "active");
	else if (same(name, "negligible"))
		order->statutory = same(value, "exclude");
	else
		give_up(name);
}

int main(int count, char **arguments)
{
	struct order order = { .rules = { 0, 1, 90, 7 }, .every = "month" };

	if (count < 3)
		give_up("oracle TABLE FOLDER OPTION=VALUE...");
	order.folder = arguments[2];
	for (int i = 3; i < count; i++) {
		char *value = arguments[i];
		const char *name = strsep(&value, "=");

		if (!value)
			give_up(name);
		read_option(&order, name, value);
	}
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (same(tables[i].name, arguments[1])) {
			tables[i].print(&order);
			return EXIT_SUCCESS;
		}
	give_up(arguments[1]);
}
