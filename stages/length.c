/* length - how long each person in care has been there, and how locked up.
 *
 * The one decision here: five lengths are told side by side (M01a to M01e),
 * because "locked or secure without a gap in the community" is not the length
 * that other returns count. A row is the person's present stay, with the
 * lengths of its chain.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "stages/methods/leave.h"
#include "stages/methods/passing.h"
#include "stages/methods/tenure_row.h"

static struct list contact_files;
static const char *exclude = "auto";

static const struct option options[] = {
	{ "contacts", "FILE",
	  "a stream of reviews or contacts: person_id, "
	  "done_on; may be given again",
	  .list = &contact_files },
	{ "exclude-extended-leave", "WHEN", LEAVE_HELP, .text = &exclude,
	  .choices = LEAVE_CHOICES },
	{ 0 },
};

static const struct stage stage = {
	.name = "length",
	.purpose = "how long each person in care has been in hospital",
	.about = "One row for each person in care at the census date, which is "
		 "that of chain: the stay that began last, and the lengths of "
		 "its chain. A length counts nights: it is 0 on the day of "
		 "admission. On a day that two stays cover the more "
		 "restrictive environment counts. Days in a joined gap carry "
		 "the environment before it, but are no locked or secure days. "
		 "Unknown security is not locked or secure; the upper bound "
		 "counts it so.\n\n"
		 "end_imputed and overlap tell of any stay of the chain; "
		 "via_custody, via_acute and bridged tell how any of them "
		 "joined it. stale means that no end is recorded, and no "
		 "contact for 180 days; it is missing without --contacts. "
		 "leave_days and --exclude-extended-leave need the leave that "
		 "chain was given.\n\n"
		 "Rows must be in order of person_id, as chain writes them.",
	.options = options,
	.reads = "person_id start_date and the columns of chain",
	.writes = "the present stay without what chain told of it, then "
		  "environment continuous_days locked_secure_days "
		  "locked_secure_days_upper environment_days inpatient_days "
		  "ward_days leave_days stays end_imputed overlap via_custody "
		  "via_acute bridged respite stale",
	.example = "",
	.input = "person_id\tstart_date:date\tenvironment\tend_used:date\t"
		 "end_imputed:flag\toverlap:flag\tchain_id\tchain_start:date\t"
		 "joined\n"
		 "P01\t2012-05-14\tLOW\t2013-01-09\tN\tN\tP01/1\t2012-05-14\t"
		 "FIRST\n"
		 "P01\t2013-01-10\tLOCKED\t\\N\tN\tN\tP01/1\t2012-05-14\t"
		 "TRANSFER\n"
		 "P02\t2013-11-01\tOPEN\t2014-02-11\tN\tN\tP02/1\t2013-11-01\t"
		 "FIRST\n",
};

struct columns {
	int person, stay, setting, start, end, environment, imputed, overlap;
	int joined, leave, extended;
};

/* One person's stays that are in a chain, and their rows. */
struct person {
	struct slice id; /* as it stands */
	struct history history;
	struct slice *records; /* by stay.row */
	struct pool *pool;
};

struct contacts {
	struct table *people;
	int *latest;
};

/* What the whole run needs to know. */
struct census {
	struct columns at;
	struct passing passing;
	struct layout layout;
	int day;
	struct contacts contacts;
	size_t on_leave; /* people left out */
};

static struct columns find_columns(const struct reader *in)
{
	return (struct columns){
		.person = reader_column(in, "person_id"),
		.stay = reader_optional(in, "stay_id"),
		.setting = reader_optional(in, "service_setting"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_used", DATE),
		.environment = reader_column(in, "environment"),
		.imputed = reader_column_of(in, "end_imputed", FLAG),
		.overlap = reader_column_of(in, "overlap", FLAG),
		.joined = reader_column(in, "joined"),
		.leave = reader_optional(in, "leave_days"),
		.extended = reader_optional(in, "extended_leave"),
	};
}

/* Keeps each person's latest contact up to the census. */
static void read_contacts(struct contacts *contacts, struct reader *in, int day)
{
	int person = reader_column(in, "person_id");
	int done = reader_column_of(in, "done_on", DATE);

	while (reader_next(in)) {
		int date = reader_date(in, done);
		size_t number;
		bool fresh;

		if (date == MISSING_DATE || date > day)
			continue;
		number = table_put(contacts->people, reader_raw(in, person),
				   &fresh);
		if (fresh)
			contacts->latest = array_grow(contacts->latest, number,
						      sizeof *contacts->latest);
		if (fresh || date > contacts->latest[number])
			contacts->latest[number] = date;
	}
}

/* The start of the stay is a sign of life as good as a contact. */
static char stale(const struct census *census, struct slice person,
		  const struct stay *stay)
{
	const struct contacts *contacts = &census->contacts;
	int latest = stay->start;
	size_t number;

	if (!contact_files.count)
		return 0;
	number = table_find(contacts->people, person);
	if (number != SIZE_MAX && contacts->latest[number] > latest)
		latest = contacts->latest[number];
	return stay->until == FOREVER && census->day - latest >= 180 ? 'Y'
								     : 'N';
}

static struct slice cell(const struct person *person, const struct stay *stay,
			 int column)
{
	return column == NONE
		       ? slice_of("\\N")
		       : key_field(person->records[stay->row], (size_t)column);
}

/* Missing where chain was given no leave. */
static double leave_days(const struct person *person, const struct chain *chain,
			 int column)
{
	double total = 0;

	for (size_t i = chain->first; i < chain->after; i++) {
		double days = NAN;

		number_read(cell(person, &person->history.stays[i], column),
			    &days);
		total += days;
	}
	return total;
}

static bool on_extended_leave(const struct census *census,
			      const struct person *person,
			      const struct chain *chain)
{
	if (!leave_left_out(exclude, census->day))
		return false;
	for (size_t i = chain->first; i < chain->after; i++) {
		const struct stay *stay = &person->history.stays[i];

		if (leave_covers(cell(person, stay, census->at.extended),
				 census->day))
			return true;
	}
	return false;
}

/* Columns that tell of one stay, where the row tells of a person, do not go
 * on; nor do those called like one that is made here. */
static void declare(struct census *census, struct writer *out,
		    const struct reader *in)
{
	static const char *const of_stays[] = {
		"hospital",    "end_used",          "chain_end",
		"joined",      "chain_since_days",  "gap_days",
		"last_ending", "destination_group", "extended_leave",
	};
	struct layout left_out = { 0 };

	layout_add_all(&census->layout, tenure_row_members, NULL);
	layout_add_all(&left_out, tenure_row_members, NULL);
	for (size_t i = 0; i < sizeof of_stays / sizeof *of_stays; i++)
		layout_add(&left_out,
			   (struct member){ .column.name = of_stays[i] });
	census->passing = passing_select(out, in, left_out.columns,
					 left_out.count);
	layout_declare(out, &census->layout);
}

static void write_person(struct census *census, struct writer *out,
			 struct person *person)
{
	const struct stay *present;
	struct tenure tenure;
	struct tenure_row row;

	chain_restore(&person->history);
	if (!chain_tenure(&person->history, census->day, &tenure))
		return;
	if (on_extended_leave(census, person, tenure.chain)) {
		census->on_leave++;
		return;
	}
	present = tenure.present;
	row = tenure_row_of(&tenure);
	row.leave_days = leave_days(person, tenure.chain, census->at.leave);
	row.respite = slice_is(cell(person, present, census->at.setting),
			       "RESPITE")
			      ? 'Y'
			      : 'N';
	row.stale = stale(census, person->id, present);
	passing_write(out, &census->passing, person->records[present->row]);
	layout_write(out, &census->layout, &row);
	writer_end_record(out);
}

static void begin_person(struct person *person, struct slice id)
{
	history_clear(&person->history);
	pool_clear(person->pool);
	id.at = pool_copy(person->pool, id.at, id.size);
	person->id = id;
}

static void add_stay(struct person *person, struct reader *in,
		     const struct columns *at)
{
	size_t row = person->history.count;
	struct slice record = reader_record(in);
	int end = reader_date(in, at->end);

	person->records = array_grow(person->records, row,
				     sizeof *person->records);
	record.at = pool_copy(person->pool, record.at, record.size);
	person->records[row] = record;
	history_add(&person->history,
		    (struct stay){
			    .id = slice_string(person->pool,
					       reader_text(in, at->stay)),
			    .row = (uint32_t)row,
			    .start = reader_date(in, at->start),
			    .until = end == MISSING_DATE ? FOREVER : end,
			    .environment = environment_named(
				    reader_text(in, at->environment)),
			    .end_imputed = reader_flag(in, at->imputed) == 'Y',
			    .overlap = reader_flag(in, at->overlap) == 'Y',
			    .joined = joined_named(reader_text(in, at->joined)),
		    });
}

static void read_people(struct census *census, struct reader *in,
			struct writer *out)
{
	const struct columns *at = &census->at;
	struct person person = { .pool = pool_new() };

	while (reader_next(in)) {
		struct slice id = reader_raw(in, at->person);
		int order = slice_compare(id, person.id);

		if (order < 0)
			reader_refuse(in, at->person,
				      "is out of order: rows must be in order "
				      "of person_id");
		if (order > 0) {
			write_person(census, out, &person);
			begin_person(&person, id);
		}
		if (!reader_missing(in, at->joined))
			add_stay(&person, in, at);
	}
	write_person(census, out, &person);
}

int main(int argc, char **argv)
{
	struct census census = { 0 };
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	census.day = stage_date(MISSING_DATE, "as_at");
	census.at = find_columns(in);
	census.contacts.people = table_new();
	for (size_t i = 0; i < contact_files.count; i++)
		read_contacts(&census.contacts,
			      stage_read(contact_files.items[i]), census.day);
	out = stage_write(NULL);
	declare(&census, out, in);
	read_people(&census, in, out);
	if (census.on_leave)
		stage_remark("people on extended leave left out: %zu",
			     census.on_leave);
	return stage_end();
}
