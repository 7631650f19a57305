/* option - a table of options that is also their documentation. */
#include "pipeline/option.h"

#include <string.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

static _Noreturn void unknown(const struct option *options, const char *name)
{
	const char **names = NULL;
	size_t count = 0;

	for (; options->name; options++) {
		names = array_grow(names, count, sizeof *names);
		names[count++] = options->name;
	}
	fail(BAD_USAGE, "no option '--%s'%s; --help lists them", name,
	     text_did_you_mean("--", text_nearest(name, names, count)));
}

static const struct option *find(const struct option *options,
				 struct slice name)
{
	for (const struct option *row = options; row->name; row++)
		if (slice_is(name, row->name))
			return row;
	unknown(options, slice_string(pool_run(), name));
}

static void check_choice(const struct option *option, const char *value)
{
	struct slice rest = slice_of(option->choices);

	while (rest.at)
		if (slice_is(slice_cut(&rest, '|'), value))
			return;
	fail(BAD_USAGE, "--%s: '%s' is not one of %s", option->name, value,
	     option->choices);
}

static void set_whole(const struct option *option, const char *value)
{
	if (!number_read_whole(slice_of(value), option->whole))
		fail(BAD_USAGE, "--%s: '%s' is not a whole number",
		     option->name, value);
	if (option->least == option->most)
		return;
	if (*option->whole < option->least || *option->whole > option->most)
		fail(BAD_USAGE, "--%s: %s is not between %ld and %ld",
		     option->name, value, option->least, option->most);
}

static void add(struct list *list, const char *value)
{
	list->items = array_grow(list->items, list->count, sizeof *list->items);
	list->items[list->count++] = value;
}

static void set(const struct option *option, const char *value)
{
	if (option->choices)
		check_choice(option, value);
	if (option->text)
		*option->text = value;
	if (option->list)
		add(option->list, value);
	if (option->whole)
		set_whole(option, value);
	if (option->real && !number_read(slice_of(value), option->real))
		fail(BAD_USAGE, "--%s: '%s' is not a number", option->name,
		     value);
	if (option->date && !date_read(slice_of(value), option->date))
		fail(BAD_USAGE, "--%s: '%s' is not a date (YYYY-MM-DD)",
		     option->name, value);
}

/* Reads the option at argv[i]; returns how many further words it took. */
static int read_one(const struct option *options, int left, char **argv)
{
	struct slice rest = slice_of(argv[0] + 2);
	struct slice name = slice_cut(&rest, '=');
	const struct option *option = find(options, name);

	if (option->flag) {
		if (rest.at)
			fail(BAD_USAGE, "--%s takes no value", option->name);
		*option->flag = true;
		return 0;
	}
	if (rest.at) {
		set(option, rest.at);
		return 0;
	}
	if (left < 2)
		fail(BAD_USAGE, "--%s needs a value: %s", option->name,
		     option->value);
	set(option, argv[1]);
	return 1;
}

/* "-o" is short for "--output", the one short option: fingers know it. */
void option_read(const struct option *options, int argc, char **argv,
		 struct list *operands)
{
	static char output[] = "--output";
	bool operands_only = false;

	for (int i = 1; i < argc; i++) {
		if (!operands_only && !strcmp(argv[i], "--")) {
			operands_only = true;
		} else if (!operands_only && !strcmp(argv[i], "-o")) {
			argv[i] = output;
			i += read_one(options, argc - i, argv + i);
		} else if (!operands_only && !strncmp(argv[i], "--", 2)) {
			i += read_one(options, argc - i, argv + i);
		} else if (!operands_only && argv[i][0] == '-' && argv[i][1] &&
			   (argv[i][1] < '0' || argv[i][1] > '9')) {
			fail(BAD_USAGE, "no option '%s'; --help lists them",
			     argv[i]);
		} else {
			add(operands, argv[i]);
		}
	}
}
