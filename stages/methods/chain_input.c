/* chain_input - stays and leave as the placements tell of them. */
#include "stages/methods/chain_input.h"

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"

struct chain_columns chain_columns_find(const struct reader *in)
{
	return (struct chain_columns){
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_date", DATE),
		.stay = reader_optional(in, "stay_id"),
		.died = reader_optional(in, "died_on"),
		.setting = reader_optional(in, "service_setting"),
		.hospital = reader_optional(in, "is_hospital"),
		.security = reader_optional(in, "ward_security"),
		.locked = reader_optional(in, "locked_ward"),
		.destination = reader_optional(in, "discharge_destination"),
		.reason = reader_optional(in, "end_reason"),
	};
}

static bool is_hospital(struct reader *in, const struct chain_columns *at)
{
	return placement_in_hospital(reader_flag(in, at->hospital),
				     reader_text(in, at->setting));
}

/* The reason for the end stands in where the destination says nothing. */
static enum destination find_destination(struct reader *in,
					 const struct chain_columns *at,
					 int end)
{
	enum destination destination = destination_of(
		reader_text(in, at->destination), end);

	if (destination == DESTINATION_UNKNOWN &&
	    slice_is(reader_text(in, at->reason), "DEATH"))
		return DESTINATION_DIED;
	return destination;
}

struct stay chain_input_stay(struct reader *in, const struct chain_columns *at)
{
	static struct pool *row;
	int start = reader_date(in, at->start), end = reader_date(in, at->end);

	if (!row)
		row = pool_new();
	pool_clear(row);
	if (reader_missing(in, at->person))
		reader_refuse(in, at->person, "is no person");
	if (end != MISSING_DATE && end < start)
		reader_refuse(in, at->end, "is before the start");
	return (struct stay){
		.id = slice_string(row, reader_text(in, at->stay)),
		.row = (uint32_t)reader_count(in),
		.start = start,
		.end = end,
		.died_on = reader_date(in, at->died),
		.environment = environment_of(reader_text(in, at->security),
					      reader_flag(in, at->locked)),
		.destination = find_destination(in, at, end),
		.hospital = is_hospital(in, at),
	};
}

void chain_input_leave(struct leave_book *book, struct reader *in)
{
	int stay = reader_column(in, "stay_id");
	int type = reader_optional(in, "leave_type");
	int start = reader_column_of(in, "start_date", DATE);
	int end = reader_column_of(in, "end_date", DATE);

	while (reader_next(in)) {
		struct spell spell = { reader_date(in, start),
				       reader_date(in, end) };

		if (reader_missing(in, start))
			continue;
		if (reader_missing(in, end))
			spell.end = FOREVER;
		leave_add(book, reader_text(in, stay), spell,
			  slice_is(reader_text(in, type), "S17EXT"));
	}
}
