/* cards_words - what a scorecard says, in words. */
#include "charts/draw/cards.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

struct summary {
	size_t cards, values, hidden, targets, failing, concern, missing;
	size_t judged; /* whether they vary more than usual is known */
};

static bool is_concern(const struct card *card)
{
	return card->spc.variation == VARIATION_CONCERN_HIGH ||
	       card->spc.variation == VARIATION_CONCERN_LOW;
}

static struct summary summarise(const struct cards *panels, size_t count)
{
	struct summary summary = { 0 };

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct card *card = &panels[p].items[i];
			bool known = card_latest(card) && !card_hidden(card);

			summary.cards++;
			summary.values += known;
			summary.hidden += card_hidden(card);
			summary.missing += !known && !card_hidden(card);
			summary.targets += !isnan(card_target(card));
			summary.failing += card->spc.assurance ==
					   ASSURANCE_FAIL;
			summary.concern += is_concern(card);
			summary.judged += card->spc.variation !=
					  VARIATION_NOT_KNOWN;
		}
	return summary;
}

static const char *nouns(struct pool *pool, const struct cards *cards,
			 size_t count)
{
	return text_format(pool, "%s%s", cards->noun, count == 1 ? "" : "s");
}

/* The card that is alone, or alone has a target; NULL where there are more. */
static const struct card *only_card(const struct cards *panels, size_t count,
				    const struct summary *summary)
{
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct card *card = &panels[p].items[i];

			if (summary->cards == 1 || (summary->targets == 1 &&
						    !isnan(card_target(card))))
				return card;
		}
	return NULL;
}

/* What is said of one card, by whether it will reach its target. */
static const char *only_message(struct pool *pool, const struct card *card)
{
	static const char *const words[ASSURANCE_ICON_COUNT] = {
		[ASSURANCE_NOT_KNOWN] = "too few values to judge",
		[ASSURANCE_PASS] = "target consistently met",
		[ASSURANCE_FAIL] = "target consistently failed",
		[ASSURANCE_HIT_OR_MISS] = "target may be met or failed",
	};

	return text_format(pool, "%s: %s", card->name,
			   words[card->spc.assurance]);
}

static const char *failing_message(struct pool *pool,
				   const struct cards *panels,
				   const struct summary *summary)
{
	const char *fail = summary->failing == 1 ? "fails" : "fail";

	if (summary->targets == summary->cards)
		return text_format(pool, "%zu of %zu %s consistently %s %s",
				   summary->failing, summary->cards,
				   nouns(pool, panels, summary->cards), fail,
				   summary->failing == 1 ? "its target"
							 : "their targets");
	return text_format(pool,
			   "%zu of %zu %s with a target consistently %s "
			   "it",
			   summary->failing, summary->targets,
			   nouns(pool, panels, summary->targets), fail);
}

const char *cards_message(struct pool *pool, const struct cards *panels,
			  size_t count)
{
	struct summary summary = summarise(panels, count);
	const struct card *only = only_card(panels, count, &summary);
	const char *all = nouns(pool, panels, summary.cards);

	if (!summary.values)
		return text_format(pool, "%s: no data",
				   words_capital(pool, nouns(pool, panels, 2)));
	if (summary.failing)
		return summary.cards == 1
			       ? only_message(pool, only)
			       : failing_message(pool, panels, &summary);
	if (summary.concern)
		return text_format(pool, "%zu of %zu %s: unusual, of concern",
				   summary.concern, summary.cards, all);
	if (!summary.judged && summary.cards > 1)
		return text_format(pool, "%zu %s, too few values to judge",
				   summary.cards, all);
	if (summary.targets == 1 || !summary.judged)
		return only_message(pool, only);
	if (summary.targets)
		return text_format(pool,
				   "None of %zu %s consistently fails its "
				   "target",
				   summary.targets,
				   nouns(pool, panels, summary.targets));
	return text_format(pool, "%zu %s, none unusual of late", summary.cards,
			   all);
}

static const char *append(struct pool *pool, const char *text, const char *more)
{
	return text_format(pool, "%s%s%s", text, *text && *more ? " " : "",
			   more);
}

/* The columns for which there was no room. */
static const char *dropped(struct pool *pool, const struct cards_layout *layout)
{
	static const char *const names[CARD_COLUMNS] = {
		[CARD_LATEST] = "",
		[CARD_TARGET] = "targets",
		[CARD_VARIATION] = "variation",
		[CARD_ASSURANCE] = "assurance",
		[CARD_TREND] = "trends",
		[CARD_RAG] = "colours",
	};
	const char *parts[CARD_COLUMNS], *list;

	for (enum card_column c = 0; c < CARD_COLUMNS; c++)
		parts[c] = layout->dropped[c] ? names[c] : "";
	list = words_join(pool, parts, CARD_COLUMNS);
	return *list ? text_format(pool, "No room for %s.", list) : "";
}

static int newest(const struct cards *panels, size_t count)
{
	int date = INT_MIN;

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct spc_point *latest = card_latest(
				&panels[p].items[i]);

			if (latest && latest->date > date)
				date = latest->date;
		}
	return date;
}

/* That of the first indicator there is: panels may be empty. */
static enum rhythm period_of(const struct cards *panels, size_t count)
{
	for (size_t p = 0; p < count; p++)
		if (panels[p].count)
			return panels[p].items[0].spc.time.cadence.period;
	return PERIOD_DAY;
}

/* Those whose latest value is of an earlier time than others' are. */
static const char *overdue(struct pool *pool, const struct cards *panels,
			   size_t count)
{
	int date = newest(panels, count);
	const char *list = "";

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct card *card = &panels[p].items[i];
			const struct spc_point *latest = card_latest(card);
			const char *parts[] = { panels[p].name, card->name };

			if (latest && latest->date < date)
				list = text_format(pool, "%s%s%s", list,
						   *list ? "; " : "",
						   words_join(pool, parts, 2));
		}
	if (!*list)
		return "";
	return text_format(pool, "Nothing yet for %s: %s.",
			   words_date(pool, date, period_of(panels, count)),
			   list);
}

const char *cards_note(struct pool *pool, const struct cards *panels,
		       size_t count, const struct cards_layout *layout)
{
	const char *note = "";

	if (layout->widths[CARD_VARIATION] > 0)
		note = "Variation: H high, L low; orange (or filled) of concern, blue "
		       "better, purple neither, grey as usual.";
	if (layout->widths[CARD_ASSURANCE] > 0)
		note = append(pool, note,
			      "Assurance: P will pass the target, F will fail "
			      "it, ? may do either. No icon: too few values, "
			      "or no target.");
	if (layout->widths[CARD_TREND] > 0)
		note = append(pool, note,
			      "Trend: band the usual range, line its mean, "
			      "dashed the target; last point a triangle: up "
			      "better, down of concern.");
	note = append(pool, note, overdue(pool, panels, count));
	if (summarise(panels, count).hidden)
		note = append(pool, note,
			      text_format(pool, "%s.", hidden_legend().text));
	return append(pool, note, dropped(pool, layout));
}

const char *cards_used(struct pool *pool, const struct cards *panels,
		       size_t count)
{
	struct summary summary = summarise(panels, count);

	return hidden_or_missing(
		pool,
		text_format(pool, "n = %s",
			    words_count(pool, summary.cards, panels->noun)),
		summary.hidden, summary.missing, "without a value");
}

static const char *variation_words(const struct card *card)
{
	static const char *const words[VARIATION_ICON_COUNT] = {
		[VARIATION_NOT_KNOWN] = "",
		[VARIATION_COMMON_CAUSE] = "as usual",
		[VARIATION_IMPROVEMENT_HIGH] = "high, an improvement",
		[VARIATION_IMPROVEMENT_LOW] = "low, an improvement",
		[VARIATION_CONCERN_HIGH] = "high, of concern",
		[VARIATION_CONCERN_LOW] = "low, of concern",
		[VARIATION_NEUTRAL_HIGH] = "unusually high",
		[VARIATION_NEUTRAL_LOW] = "unusually low",
	};

	return words[card->spc.variation];
}

static const char *assurance_words(const struct card *card)
{
	static const char *const words[ASSURANCE_ICON_COUNT] = {
		[ASSURANCE_NOT_KNOWN] = "",
		[ASSURANCE_PASS] = "will pass",
		[ASSURANCE_FAIL] = "will fail without change",
		[ASSURANCE_HIT_OR_MISS] = "may pass or fail",
	};

	return words[card->spc.assurance];
}

/* "Falls 12 in March 2014, target 10, high, of concern, will fail ..." */
static const char *describe_card(struct pool *pool, const struct card *card)
{
	const struct spc_point *latest = card_latest(card);
	double target = card_target(card);
	const char *parts[] = { "", "", variation_words(card),
				assurance_words(card), card->rag };

	parts[0] = card_value(pool, card);
	if (latest)
		parts[0] = text_format(pool, "%s in %s", parts[0],
				       axis_words(pool, &card->spc.time,
						  latest->date));
	if (!isnan(target))
		parts[1] = text_format(pool, "target %s",
				       words_value(pool, target,
						   card->spc.value.unit));
	return text_format(pool, " %s: %s.", card->name,
			   words_join(pool, parts, 5));
}

const char *cards_description(struct pool *pool, const struct cards *panels,
			      size_t count)
{
	const char *text = text_format(
		pool, "Scorecard of %s. %s.",
		words_count(pool, summarise(panels, count).cards, panels->noun),
		cards_message(pool, panels, count));

	for (size_t p = 0; p < count; p++) {
		if (*panels[p].name)
			text = text_format(pool, "%s %s.", text,
					   panels[p].name);
		for (size_t i = 0; i < panels[p].count; i++)
			text = text_format(pool, "%s%s", text,
					   describe_card(pool,
							 &panels[p].items[i]));
	}
	return text;
}
