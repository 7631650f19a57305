/* figure_notes - what an author notes in a figure (--annotate). */
#include "charts/draw/figure_parts.h"

#include <math.h>
#include <string.h>

enum { PLACES = 2 };

/* A row of the file. */
struct note {
	double at;                  /* along the axis; NAN: nowhere */
	const char *places[PLACES]; /* values of columns; "" where missing */
	const char *each, *facet;   /* where alone it belongs; "" for all */
	const char *text;
	bool seen;     /* in any figure */
	bool drawn;    /* in the present one, on its axis */
	size_t number; /* behind a name in the present one; 0: none */
};

struct notes {
	struct note_places what;
	struct note *items;
	size_t count;
	size_t numbers;               /* used in the present figure */
	struct table *called[PLACES]; /* names, where they differ, */
	const char **places[PLACES];  /* and what has each */
};

/* The columns of the file. */
struct note_columns {
	int at, places[PLACES], each, facet, text;
};

static struct notes *notes_of(const struct figure *figure)
{
	struct reading *reading = figure->reading;

	if (!reading->notes) {
		reading->notes = pool_take(pool_run(), sizeof *reading->notes);
		for (size_t i = 0; i < PLACES; i++)
			reading->notes->called[i] = table_new();
	}
	return reading->notes;
}

void figure_called(const struct figure *figure, size_t which, const char *place,
		   const char *name)
{
	struct notes *notes = notes_of(figure);
	bool fresh;
	size_t number;

	if (!strcmp(place, name))
		return;
	number = table_put(notes->called[which], slice_of(name), &fresh);
	if (!fresh)
		return;
	notes->places[which] = array_grow(notes->places[which], number,
					  sizeof *notes->places[which]);
	notes->places[which][number] = place;
}

static int same_column(const struct reader *in, const struct figure *figure,
		       int column)
{
	const struct header *head = reader_header(figure->reading->in);

	return column == NONE ? NONE
			      : reader_optional(in, head->columns[column].name);
}

/* What a note can be about, for a file that has none of it. */
static const char *wanted(const struct figure *figure,
			  const struct note_places *what)
{
	const struct header *head = reader_header(figure->reading->in);
	const char *names = what->along ? what->along : "";

	for (size_t i = 0; i < PLACES; i++)
		if (what->columns[i] != NONE)
			names = text_format(
				pool_run(), "%s%s%s", names, *names ? ", " : "",
				head->columns[what->columns[i]].name);
	return names;
}

static struct note_columns columns_of(struct reader *in,
				      const struct figure *figure,
				      const struct note_places *what)
{
	const struct reading *reading = figure->reading;
	enum type type = what->axis.dates ? DATE : NUMBER;
	const char *names = wanted(figure, what);
	struct note_columns at = {
		.at = what->along ? reader_optional(in, what->along) : NONE,
		.each = same_column(in, figure, reading->each),
		.facet = same_column(in, figure, reading->facet),
		.text = reader_column_of(in, "text", TEXT),
	};
	bool any = at.at != NONE;

	if (!*names)
		fail(BAD_USAGE, "--annotate: nothing in the figure has a name "
				"that a note could be about");
	if (any)
		reader_column_of(in, what->along, type);
	for (size_t i = 0; i < PLACES; i++) {
		at.places[i] = same_column(in, figure, what->columns[i]);
		any |= at.places[i] != NONE;
	}
	if (!any && !strchr(names, ','))
		reader_column(in, names);
	if (!any)
		fail(BAD_USAGE, "--annotate: %s has none of the columns %s",
		     reader_name(in), names);
	return at;
}

/* The value as the figure has it, "" where it is missing. */
static const char *value_of(const struct figure *figure, struct reader *in,
			    int from, int column)
{
	if (reader_missing(in, from))
		return "";
	return figure_words_of(figure, column, reader_text(in, from));
}

static double place_along(const struct reader *in, int column, bool dates)
{
	int date;

	if (column == NONE || !dates)
		return reader_number(in, column);
	date = reader_date(in, column);
	return date == MISSING_DATE ? (double)NAN : date;
}

static void add_note(const struct figure *figure, struct reader *in,
		     const struct note_columns *at)
{
	const struct reading *reading = figure->reading;
	struct notes *notes = reading->notes;
	struct note note = {
		.at = place_along(in, at->at, notes->what.axis.dates),
		.each = value_of(figure, in, at->each, reading->each),
		.facet = value_of(figure, in, at->facet, reading->facet),
		.text = slice_string(pool_run(), reader_text(in, at->text)),
	};
	bool somewhere = !isnan(note.at);

	for (size_t i = 0; i < PLACES; i++) {
		note.places[i] = value_of(figure, in, at->places[i],
					  notes->what.columns[i]);
		somewhere |= *note.places[i];
	}
	if (!*note.text || !somewhere)
		return;
	notes->items = array_grow(notes->items, notes->count, sizeof note);
	notes->items[notes->count++] = note;
}

void figure_read_notes(const struct figure *figure, struct note_places what)
{
	const char *path = figure_wishes()->annotations;
	struct note_columns at;
	struct reader *in;

	if (!path)
		return;
	in = reader_open(path);
	notes_of(figure)->what = what;
	at = columns_of(in, figure, &what);
	while (reader_next(in))
		add_note(figure, in, &at);
}

/* Whether the note may stand in that panel of the present figure. */
static bool belongs(const struct figure *figure, const struct note *note,
		    size_t panel)
{
	return (!*note->each || !strcmp(note->each, figure->group)) &&
	       (!*note->facet || !strcmp(note->facet, figure->names[panel]));
}

static bool has_name(const struct note *note)
{
	return *note->places[0] || *note->places[1];
}

const struct event *figure_events(const struct figure *figure, size_t panel,
				  double low, double high, size_t *count)
{
	struct notes *notes = notes_of(figure);
	struct event *events = pool_take(figure->pool,
					 (notes->count + 1) * sizeof *events);

	*count = 0;
	for (size_t i = 0; i < notes->count; i++) {
		struct note *note = &notes->items[i];

		if (has_name(note) || !belongs(figure, note, panel) ||
		    !(note->at >= low && note->at <= high))
			continue;
		note->seen = note->drawn = true;
		events[(*count)++] = (struct event){ note->at, note->text };
	}
	return events;
}

/* What has that name. */
static const char *place_called(const struct notes *notes, size_t which,
				const char *name)
{
	size_t number = table_find(notes->called[which], slice_of(name));

	return number == SIZE_MAX ? name : notes->places[which][number];
}

/* The name by which the note's place goes in the figure. */
static const char *name_of(struct pool *pool, const struct notes *notes,
			   const struct note *note, size_t which)
{
	const struct table *called = notes->called[which];
	const char *place = note->places[which];

	for (size_t i = 0; *place && i < table_count(called); i++)
		if (!strcmp(notes->places[which][i], place))
			return slice_string(pool, table_key(called, i));
	return place;
}

/* "Locked, 1 June 2013: ": what else the note says of its place. */
static const char *place_words(struct pool *pool, const struct notes *notes,
			       const struct note *note)
{
	const char *parts[] = {
		*note->places[0] ? name_of(pool, notes, note, 1) : "",
		isnan(note->at) ? ""
		: notes->what.axis.dates
			? words_date(pool, (int)note->at, PERIOD_DAY)
			: axis_words(pool, &notes->what.axis, note->at),
	};
	const char *words = words_join(pool, parts, 2);

	return *words ? text_format(pool, "%s: ", words) : "";
}

static const char *whole_text(struct pool *pool, const struct notes *notes,
			      const struct note *note)
{
	return text_format(pool, "%s%s", place_words(pool, notes, note),
			   note->text);
}

/* Notes that say the same have one number. */
static void give_number(struct pool *pool, struct notes *notes,
			struct note *note)
{
	const char *text = whole_text(pool, notes, note);

	note->seen = true;
	for (size_t i = 0; i < notes->count && !note->number; i++)
		if (notes->items[i].number &&
		    !strcmp(whole_text(pool, notes, &notes->items[i]), text))
			note->number = notes->items[i].number;
	if (!note->number)
		note->number = ++notes->numbers;
}

/* Whether the note is about that place; of several that it names, the first
 * has it. */
static bool is_about(const struct note *note, size_t which, const char *place)
{
	return *place && !strcmp(note->places[which], place) &&
	       !(which && *note->places[0]);
}

const char *figure_remark(const struct figure *figure, size_t panel,
			  size_t which, const char *name)
{
	struct notes *notes = notes_of(figure);
	const char *place = place_called(notes, which, name), *text = NULL;

	for (size_t i = 0; i < notes->count; i++) {
		struct note *note = &notes->items[i];

		if (!is_about(note, which, place) ||
		    !belongs(figure, note, panel))
			continue;
		note->seen = note->drawn = true;
		text = whole_text(figure->pool, notes, note);
	}
	return text;
}

const char *figure_noted(const struct figure *figure, size_t panel,
			 size_t which, const char *name)
{
	struct notes *notes = notes_of(figure);
	const char *place = place_called(notes, which, name);

	for (size_t i = 0; i < notes->count; i++) {
		struct note *note = &notes->items[i];

		if (!is_about(note, which, place) ||
		    !belongs(figure, note, panel))
			continue;
		give_number(figure->pool, notes, note);
		name = text_format(figure->pool, "%s [%zu]", name,
				   note->number);
	}
	return name;
}

/* A text as a sentence. */
static const char *sentence(struct pool *pool, const char *text)
{
	size_t size = strlen(text);

	if (size && strchr(".!?", text[size - 1]))
		return text;
	return text_format(pool, "%s.", text);
}

/* The notes behind names, in the order of their numbers: "[1] Ward closed." */
static const char *numbered(struct pool *pool, const struct notes *notes)
{
	const char *text = "", *words;

	for (size_t n = 1; n <= notes->numbers; n++) {
		size_t i = 0;

		while (notes->items[i].number != n)
			i++;
		words = whole_text(pool, notes, &notes->items[i]);
		text = text_format(pool, "%s%s[%zu] %s", text, *text ? " " : "",
				   n,
				   sentence(pool, words_capital(pool, words)));
	}
	return text;
}

static const char *join(struct pool *pool, const char *a, const char *b)
{
	return text_format(pool, "%s%s%s", a, *a && *b ? " " : "", b);
}

/* The notes in words: "Noted: 1 June 2013: new ward. Low secure: closed." */
static const char *told(struct pool *pool, const struct notes *notes)
{
	const char *text = "";

	for (size_t i = 0; i < notes->count; i++) {
		const struct note *note = &notes->items[i];
		const char *place = name_of(pool, notes, note,
					    *note->places[0] ? 0 : 1);

		if (!note->drawn && !note->number)
			continue;
		text = text_format(
			pool, "%s %s%s%s", text, place, *place ? ", " : "",
			sentence(pool, whole_text(pool, notes, note)));
	}
	return *text ? text_format(pool, "Noted:%s", text) : "";
}

void figure_tell_notes(const struct figure *figure, struct caption *caption)
{
	const struct notes *notes = notes_of(figure);
	struct pool *pool = figure->pool;

	caption->note = join(pool, numbered(pool, notes),
			     caption->note ? caption->note : "");
	caption->description = join(pool, caption->description,
				    told(pool, notes));
}

void figure_begin_notes(const struct figure *figure)
{
	struct notes *notes = notes_of(figure);

	notes->numbers = 0;
	for (size_t i = 0; i < notes->count; i++) {
		notes->items[i].number = 0;
		notes->items[i].drawn = false;
	}
}

void figure_end_notes(const struct figure *figure)
{
	const struct notes *notes = notes_of(figure);

	for (size_t i = 0; i < notes->count; i++)
		if (!notes->items[i].seen)
			notice("--annotate: no figure has a place for '%s'",
			       notes->items[i].text);
}
