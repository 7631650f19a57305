/* attrition_words - what a flow diagram says, in words. */
#include "charts/draw/attrition_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"
#include "pipeline/number.h"
#include "pipeline/text.h"

const char *attrition_count_words(struct pool *pool,
				  struct attrition_count count)
{
	if (count.hidden)
		return HIDDEN_WORD;
	if (isnan(count.value))
		return "not known";
	return words_number(pool, count.value, 0);
}

/* The first step of the same kind of records: what shares are of. */
static const struct attrition_step *base_of(const struct attrition *attrition,
					    size_t i)
{
	while (i && !attrition->steps[i].remade)
		i--;
	return &attrition->steps[i];
}

double attrition_share(const struct attrition *attrition, size_t i)
{
	double share = 100 * attrition->steps[i].kept.value /
		       base_of(attrition, i)->kept.value;

	return isfinite(share) ? share : (double)NAN;
}

/* One rounding for all shares of what step i's is of: in tenths where one that
 * is neither none nor all would be told as 0% or 100%. */
static int decimals_of(const struct attrition *attrition, size_t i)
{
	const struct attrition_step *base = base_of(attrition, i);

	for (size_t j = 0; j < attrition->count; j++) {
		double share = attrition_share(attrition, j);

		if (base_of(attrition, j) != base)
			continue;
		if ((share > 0 && share < 0.5) ||
		    (share >= 99.5 && share < 100))
			return 1;
	}
	return 0;
}

static const char *share_words(struct pool *pool, double share, int decimals)
{
	if (share > 0 && share < 0.05)
		return "under 0.1%";
	if (share >= 99.95 && share < 100)
		return "over 99.9%";
	return words_fixed(pool, share,
			   share == 0 || share == 100 ? 0 : decimals, "%");
}

const char *attrition_kept_words(struct pool *pool,
				 const struct attrition *attrition, size_t i)
{
	const struct attrition_step *step = &attrition->steps[i];
	double share = attrition_share(attrition, i);
	int decimals = decimals_of(attrition, i);
	const char *number = attrition_count_words(pool, step->kept);
	const char *words;

	if (step == base_of(attrition, i) || isnan(share))
		return number;
	words = share_words(pool, share, decimals);
	if (attrition_misses(attrition, i) &&
	    number_round(share, decimals) >= *attrition->target)
		words = text_format(pool, "under %s",
				    attrition_target_words(pool, attrition));
	return text_format(pool, "%s (%s)", number, words);
}

/* The last step of the records that there were at first. */
static const struct attrition_step *last_of_kind(const struct attrition *a)
{
	size_t i = 1;

	while (i < a->count && !a->steps[i].remade)
		i++;
	return &a->steps[i - 1];
}

struct summary {
	double first, last; /* NAN where one is not known */
	bool any;
};

static struct summary summarise(const struct attrition *panels, size_t count)
{
	struct summary summary = { 0 };

	for (size_t p = 0; p < count; p++) {
		if (!panels[p].count)
			continue;
		summary.any = true;
		summary.first += panels[p].steps[0].kept.value;
		summary.last += last_of_kind(&panels[p])->kept.value;
	}
	return summary;
}

static const char *used_words(struct pool *pool, const struct attrition *panels,
			      size_t count)
{
	struct summary summary = summarise(panels, count);
	const char *first = words_number(pool, summary.first, 0);
	const char *noun = panels->noun;

	if (!summary.any)
		return text_format(pool, "%s: no data",
				   words_capital(pool, noun));
	if (isnan(summary.first + summary.last))
		return text_format(pool, "How many %s each step kept", noun);
	if (summary.first == 0)
		return text_format(pool, "There were no %s", noun);
	if (summary.first == summary.last)
		return text_format(pool, "All %s %s were used", first, noun);
	return text_format(pool, "%s of %s %s were used",
			   words_number(pool, summary.last, 0), first, noun);
}

const char *attrition_message(struct pool *pool, const struct attrition *panels,
			      size_t count)
{
	struct summary summary = summarise(panels, count);
	const char *words = used_words(pool, panels, count);
	double share = 100 * summary.last / summary.first;

	if (!summary.any || !panels->target || !isfinite(share))
		return words;
	return text_format(pool, "%s: %s the target of %s", words,
			   share < *panels->target ? "below" : "within",
			   attrition_target_words(pool, panels));
}

const char *attrition_note(const struct attrition *panels, size_t count)
{
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			if (panels[p].steps[i].remade)
				return "Dashed: records of another kind are "
				       "made of those before.";
	return "";
}

const char *attrition_used(struct pool *pool, const struct attrition *panels,
			   size_t count)
{
	struct summary summary = summarise(panels, count);

	if (isnan(summary.first + summary.last))
		return "";
	return text_format(pool, "n = %s; %s left out",
			   words_number(pool, summary.first, 0),
			   words_number(pool, summary.first - summary.last, 0));
}

static const char *describe_step(struct pool *pool,
				 const struct attrition *attrition, size_t i)
{
	const struct attrition_step *step = &attrition->steps[i];
	const char *text = "";

	for (size_t j = 0; j < step->loss_count; j++)
		text = text_format(
			pool, "%s %s left out%s%s.", text,
			attrition_count_words(pool, step->losses[j].count),
			*step->losses[j].why ? ": " : "", step->losses[j].why);
	return text_format(pool, "%s%s %s: %s.", text,
			   step->remade ? " Made of these," : "", step->name,
			   attrition_kept_words(pool, attrition, i));
}

const char *attrition_description(struct pool *pool,
				  const struct attrition *panels, size_t count)
{
	const char *text = text_format(pool, "Flow chart. %s.",
				       attrition_message(pool, panels, count));

	for (size_t p = 0; p < count; p++) {
		if (*panels[p].name)
			text = text_format(pool, "%s %s.", text,
					   panels[p].name);
		for (size_t i = 0; i < panels[p].count; i++)
			text = text_format(pool, "%s%s", text,
					   describe_step(pool, &panels[p], i));
	}
	if (panels->target)
		text = text_format(pool, "%s %s", text,
				   attrition_missed(pool, panels, count));
	return text;
}
