/* header - what a stream says about itself. */
#include "pipeline/header.h"

#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

static const char *const names[] = { "text", "number", "date", "time", "flag" };

const char *type_name(enum type type)
{
	return names[type];
}

int type_of(struct slice name)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_is(name, names[i]))
			return (int)i;
	return NONE;
}

bool column_is_name(struct slice name)
{
	for (size_t i = 0; i < name.size; i++) {
		char byte = name.at[i];

		if (!ascii_is_small(byte) && !ascii_is_digit(byte) &&
		    byte != '_')
			return false;
	}
	return name.size > 0;
}

bool column_read(struct slice notation, struct column *column)
{
	struct slice name = slice_cut(&notation, ':');
	struct slice type = slice_cut(&notation, ':');
	struct slice unit = slice_cut(&notation, ':');
	int found = type.at ? type_of(type) : TEXT;

	if (!column_is_name(name) || found == NONE)
		return false;
	column->name = slice_string(pool_run(), name);
	column->type = (enum type)found;
	column->unit = unit.size ? slice_string(pool_run(), unit) : "-";
	column->label = notation.size ? slice_string(pool_run(), notation)
				      : column->name;
	return true;
}

bool step_fits(const struct step *step, size_t place)
{
	struct slice rest = slice_of(step->parents);
	bool root = !strcmp(step->parents, "-");
	long parent;

	while (!root && rest.at)
		if (!number_read_whole(slice_cut(&rest, ','), &parent) ||
		    parent < 1 || parent >= step->number)
			return false;
	return step->number >= 1 && (size_t)step->number == place + 1;
}

int header_find(const struct header *header, const char *name)
{
	for (size_t i = 0; i < header->column_count; i++)
		if (!strcmp(header->columns[i].name, name))
			return (int)i;
	return NONE;
}

const char *header_fact(const struct header *header, const char *name)
{
	for (size_t i = 0; i < header->fact_count; i++)
		if (!strcmp(header->facts[i].name, name))
			return header->facts[i].value;
	return NULL;
}

void header_add_column(struct header *header, struct column column)
{
	header->columns = array_grow(header->columns, header->column_count,
				     sizeof column);
	header->columns[header->column_count++] = column;
}

void header_set_fact(struct header *header, const char *name, const char *value)
{
	for (size_t i = 0; i < header->fact_count; i++)
		if (!strcmp(header->facts[i].name, name)) {
			header->facts[i].value = value;
			return;
		}
	header->facts = array_grow(header->facts, header->fact_count,
				   sizeof *header->facts);
	header->facts[header->fact_count++] = (struct fact){ .name = name,
							     .value = value };
}

void header_add_step(struct header *header, struct step step)
{
	header->steps = array_grow(header->steps, header->step_count,
				   sizeof step);
	header->steps[header->step_count++] = step;
}

void header_add_flow(struct header *header, struct flow flow)
{
	header->flows = array_grow(header->flows, header->flow_count,
				   sizeof flow);
	header->flows[header->flow_count++] = flow;
}

void header_add_source(struct header *header, struct source source)
{
	header->sources = array_grow(header->sources, header->source_count,
				     sizeof source);
	header->sources[header->source_count++] = source;
}
