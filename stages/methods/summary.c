/* summary - what a reader who reads nothing else must know. */
#include "stages/methods/summary.h"

#include <string.h>

#include "pipeline/date.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "stages/methods/html.h"
#include "stages/methods/listing.h"
#include "stages/methods/output.h"
#include "stages/methods/placing.h"
#include "stages/methods/table_input.h"
#include "stages/methods/words.h"

static enum place_show show_of(const struct listing *list, const char *word)
{
	static const char *const words[] = { "figures", "list", "questions" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(words[i], word))
			return (enum place_show)i;
	listing_refuse(list, word, "is neither figures nor list nor questions");
}

static size_t open_of(const struct listing *list, const char *digits)
{
	long open = 0;

	if (*digits &&
	    (!number_read_whole(slice_of(digits), &open) || open < 0))
		listing_refuse(list, digits, "is no number of lines");
	return (size_t)open;
}

struct places places_read(const char *path)
{
	static const char *const names[] = { "place", "heading", "show", "open",
					     "none" };
	struct places places = { 0 };
	struct listing *list = listing_open(path, names, 5);

	while (listing_next(list)) {
		places.items = array_grow(places.items, places.count,
					  sizeof *places.items);
		places.items[places.count++] = (struct place){
			.name = listing_cell(list, 0),
			.heading = listing_cell(list, 1),
			.show = show_of(list, listing_cell(list, 2)),
			.open = open_of(list, listing_cell(list, 3)),
			.none = listing_cell(list, 4),
		};
	}
	return places;
}

/* What one headline says. */
struct speech {
	struct sentence main; /* "" where there is only `each` */
	struct sentence *each;
	size_t count;
};

static bool has_main(const struct speech *speech)
{
	return *speech->main.figure || *speech->main.text;
}

static const struct sentence nothing = { "", "", "" };

static bool speak(const struct webpage *page, const struct headline *headline,
		  struct speech *speech)
{
	speech->main = nothing;
	if (!headline_say(headline, pool_run(), page->glossary, &speech->main))
		speech->main = nothing;
	speech->each = headline_each(headline, pool_run(), page->glossary,
				     &speech->count);
	return has_main(speech) || speech->count;
}

/* Where a sentence leads: the section, and of a table also its place in it. */
struct target {
	size_t block;      /* NOWHERE: it is not on the page */
	const char *table; /* "" when it is about a section */
};

static struct target target_of(const struct writing *writing,
			       const struct sentence *sentence,
			       const char *table)
{
	size_t block = placing_section(writing, sentence->section);
	struct target target = { block, table };

	if (block == NOWHERE) {
		target.table = table_name(sentence->section);
		target.block = placing_table(writing, target.table);
	}
	if (placing_table(writing, target.table) == NOWHERE)
		target.table = "";
	return target;
}

/* To the section, to what the figure means, and to how it was made. */
static void put_links(const struct writing *writing,
		      const struct sentence *sentence, const char *table)
{
	struct target target = target_of(writing, sentence, table);
	const struct block *blocks = writing->outline.blocks;
	const struct block *section;
	const char *measure;

	if (target.block == NOWHERE && !strcmp(sentence->section, "gaps") &&
	    writing->page->gap_count)
		output_string(writing->out, " <span class=\"links\"><a "
					    "href=\"#gaps\">Not in this pack"
					    "</a></span>");
	if (target.block == NOWHERE)
		return;
	section = &blocks[placing_first(writing, target.block)];
	html_print(writing->out,
		   " <span class=\"links\"><a href=\"#%s\">%s</a>",
		   html_id(pool_run(), "s-", section->section),
		   section->heading);
	measure = placing_measure(writing, target.table, target.block);
	if (measure)
		html_print(writing->out, " <a href=\"#%s\">definition</a>",
			   html_id(pool_run(), "d-", measure));
	if (*target.table)
		html_print(writing->out, " <a href=\"#%s\">command</a>",
			   html_id(pool_run(), "made-", target.table));
	output_string(writing->out, "</span>");
}

static void put_sentence(const struct writing *writing,
			 const struct sentence *sentence, bool tile)
{
	struct output *out = writing->out;

	if (*sentence->figure)
		html_print(out, "<strong>%s</strong> ", sentence->figure);
	html_print(out, tile ? "<span>%s</span>" : "%s", sentence->text);
}

static void put_each(const struct writing *writing,
		     const struct headline *headline,
		     const struct speech *speech, size_t open)
{
	bool nested = has_main(speech);
	bool folded = nested && speech->count > open;
	struct output *out = writing->out;

	if (folded)
		html_print(out,
			   "<details class=\"which\"><summary>Which %s"
			   "</summary>",
			   words_number(pool_run(), (double)speech->count, 0));
	if (nested)
		output_string(out, "<ul>\n");
	for (size_t i = 0; i < speech->count; i++) {
		output_string(out, "<li>");
		put_sentence(writing, &speech->each[i], false);
		if (!nested)
			put_links(writing, &speech->each[i], headline->table);
		output_string(out, "</li>\n");
	}
	if (nested)
		output_string(out, "</ul>");
	if (folded)
		output_string(out, "</details>");
}

static void put_speech(const struct writing *writing,
		       const struct headline *headline,
		       const struct speech *speech, const struct place *place)
{
	bool nested = has_main(speech);

	if (nested) {
		output_string(writing->out, "<li>");
		put_sentence(writing, &speech->main,
			     place->show == SHOW_FIGURES);
		put_links(writing, &speech->main, headline->table);
	}
	if (speech->count)
		put_each(writing, headline, speech, place->open);
	if (nested)
		output_string(writing->out, "</li>\n");
}

/* What is said of a place without a sentence; "" for nothing. That there was
 * nothing to say can be said only where there was something to say it of. */
static const char *silence_of(const struct webpage *page,
			      const struct place *place)
{
	const struct headlines *headlines = &page->headlines;

	if (!*place->none || place->show == SHOW_FIGURES)
		return place->none;
	for (size_t i = 0; i < headlines->count; i++)
		if (headlines->items[i].sayable &&
		    !strcmp(headlines->items[i].place, place->name))
			return place->none;
	return "Not known: the tables that would tell are not here.";
}

static void put_place(const struct writing *writing, const struct place *place)
{
	static const char *const classes[] = { "headlines", "findings",
					       "findings" };
	const struct headlines *headlines = &writing->page->headlines;
	struct output *out = writing->out;
	struct speech speech;
	const char *silence = silence_of(writing->page, place);
	bool open = false;

	for (size_t i = 0; i < headlines->count; i++) {
		const struct headline *headline = &headlines->items[i];

		if (strcmp(headline->place, place->name) ||
		    !speak(writing->page, headline, &speech))
			continue;
		if (!open)
			html_print(out, "<h3>%s</h3>\n<ul class=\"%s\">\n",
				   place->heading, classes[place->show]);
		open = true;
		put_speech(writing, headline, &speech, place);
	}
	if (open)
		output_string(out, "</ul>\n");
	else if (*silence)
		html_print(out, "<h3>%s</h3>\n<p>%s</p>\n", place->heading,
			   silence);
}

void summary_put(const struct writing *writing)
{
	const struct places *places = &writing->page->places;

	output_string(writing->out, "<section id=\"summary\" "
				    "aria-labelledby=\"h-summary\">\n"
				    "<h2 id=\"h-summary\">Summary</h2>\n");
	for (size_t i = 0; i < places->count; i++)
		put_place(writing, &places->items[i]);
	output_string(writing->out, "</section>\n");
}

/* Whether the headline's sentences stand in sections too. */
static bool stands_in_sections(const struct webpage *page,
			       const struct headline *headline)
{
	for (size_t i = 0; i < page->places.count; i++)
		if (!strcmp(page->places.items[i].name, headline->place))
			return page->places.items[i].show != SHOW_QUESTIONS;
	return true;
}

/* Leaves what is said of the section: the sentence without its list, which is
 * in the table there, or else those of its records that are about it. */
static void keep_section(const struct writing *writing, struct speech *speech,
			 const char *table, const char *section)
{
	const struct block *blocks = writing->outline.blocks;
	size_t kept = 0;

	if (has_main(speech)) {
		if (strcmp(speech->main.section, section))
			speech->main = nothing;
		speech->count = 0;
	}
	for (size_t i = 0; i < speech->count; i++) {
		size_t block =
			target_of(writing, &speech->each[i], table).block;

		if (block != NOWHERE && !strcmp(blocks[block].section, section))
			speech->each[kept++] = speech->each[i];
	}
	speech->count = kept;
}

/* A template may be about any section. */
static bool may_be_about(const struct headline *headline, const char *section)
{
	return strchr(headline->section, '{') ||
	       !strcmp(headline->section, section);
}

static void put_plain(const struct writing *writing,
		      const struct sentence *sentence, bool *open)
{
	output_string(writing->out,
		      *open ? "<li>" : "<ul class=\"findings\">\n<li>");
	*open = true;
	put_sentence(writing, sentence, false);
	output_string(writing->out, "</li>\n");
}

void summary_put_findings(const struct writing *writing, const char *section)
{
	const struct headlines *headlines = &writing->page->headlines;
	struct speech speech;
	bool open = false;

	for (size_t i = 0; i < headlines->count; i++) {
		const struct headline *headline = &headlines->items[i];

		if (!may_be_about(headline, section) ||
		    !stands_in_sections(writing->page, headline) ||
		    !speak(writing->page, headline, &speech))
			continue;
		keep_section(writing, &speech, headline->table, section);
		if (has_main(&speech))
			put_plain(writing, &speech.main, &open);
		for (size_t each = 0; each < speech.count; each++)
			put_plain(writing, &speech.each[each], &open);
	}
	if (open)
		output_string(writing->out, "</ul>\n");
}

static void write_sentence(struct output *out, const char *point,
			   const struct sentence *sentence)
{
	output_string(out, text_format(pool_run(), "%s%s%s%s\n", point,
				       sentence->figure,
				       *sentence->figure ? " " : "",
				       sentence->text));
}

/* The sentence, and those that belong to it where they are not folded away in
 * the page; without one, those that stand for themselves. */
static void write_speech(struct output *out, const struct speech *speech,
			 const struct place *place)
{
	bool nested = has_main(speech);

	if (nested)
		write_sentence(out, "- ", &speech->main);
	if (nested && speech->count > place->open)
		return;
	for (size_t i = 0; i < speech->count; i++)
		write_sentence(out, nested ? "  - " : "- ", &speech->each[i]);
}

/* Whether there was anything to write. */
static bool write_place(struct output *out, const struct webpage *page,
			const struct place *place)
{
	struct speech speech;
	bool open = false;

	for (size_t i = 0; i < page->headlines.count; i++) {
		const struct headline *headline = &page->headlines.items[i];

		if (strcmp(headline->place, place->name) ||
		    !speak(page, headline, &speech))
			continue;
		if (!open)
			output_string(out, text_format(pool_run(), "\n%s\n\n",
						       place->heading));
		open = true;
		write_speech(out, &speech, place);
	}
	return open;
}

void summary_write(struct output *output, const struct webpage *page)
{
	int day;

	if (page->as_at && date_read(slice_of(page->as_at), &day))
		output_string(output, text_format(pool_run(), "As at %s\n",
						  words_date(pool_run(), day,
							     PERIOD_DAY)));
	for (size_t i = 0; i < page->places.count; i++) {
		const struct place *place = &page->places.items[i];
		const char *silence = silence_of(page, place);

		if (!write_place(output, page, place) && *silence)
			output_string(output,
				      text_format(pool_run(), "\n%s\n\n%s\n",
						  place->heading, silence));
	}
}
