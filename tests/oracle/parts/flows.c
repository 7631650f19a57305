/* flows - M03, who came, who left and who was there, in each period. */
#include "tests/oracle/parts/measures.h"

#include <stdio.h>

/* What is counted: a chain, or a stay on a ward. */
struct spell {
	const struct chain *chain;
	const struct stay *stay; /* NULL for a chain */
	int start, until;
};

struct spells {
	struct spell *at;
	size_t count;
};

enum column {
	OPEN_START,
	ADMISSIONS,
	FIRST_EVER,
	READMISSIONS_30,
	READMISSIONS_365,
	READMISSIONS_LATER,
	TRANSFERS_IN,
	DISCHARGES,
	TO_COMMUNITY,
	TO_HOSPITAL,
	TO_PENAL,
	TO_HOSPICE,
	DIED,
	REPATRIATED,
	NOT_APPLICABLE,
	TO_UNKNOWN,
	TRANSFERS_OUT,
	ADMISSIONS_ONLY,
	DISCHARGES_ONLY,
	BOTH,
	OPEN_END,
	COLUMNS
};

static void spells_add(struct spells *spells, struct spell spell)
{
	spells->at = room_for(spells->at, spells->count, sizeof spell);
	spells->at[spells->count++] = spell;
}

static struct spells spells_of_chains(const struct extract *extract)
{
	struct spells spells = { 0 };

	for (size_t i = 0; i < extract->count; i++)
		for (size_t j = 0; j < extract->people[i].chain_count; j++) {
			const struct person *person = &extract->people[i];
			const struct chain *chain = &person->chains[j];

			spells_add(&spells,
				   (struct spell){ chain, NULL, chain->start,
						   chain->until });
		}
	return spells;
}

static struct spells spells_of_wards(const struct extract *extract)
{
	struct spells spells = { 0 };

	for (size_t i = 0; i < extract->count; i++)
		for (size_t j = 0; j < extract->people[i].count; j++) {
			const struct person *person = &extract->people[i];
			const struct stay *stay = person->stays[j];

			if (stay->chain)
				spells_add(&spells,
					   (struct spell){ stay->chain, stay,
							   stay->start,
							   stay->until });
		}
	return spells;
}

static enum column chain_admission(const struct chain *chain)
{
	int days;

	if (chain->before == MISSING_DATE)
		return FIRST_EVER;
	days = chain->start - chain->before;
	if (days <= 30)
		return READMISSIONS_30;
	return days <= 365 ? READMISSIONS_365 : READMISSIONS_LATER;
}

static enum column chain_discharge(const struct chain *chain)
{
	static const struct kind {
		const char *group;
		enum column column;
	} kinds[] = {
		{ "COMMUNITY", TO_COMMUNITY },
		{ "HOSPITAL", TO_HOSPITAL },
		{ "PENAL", TO_PENAL },
		{ "HOSPICE", TO_HOSPICE },
		{ "DIED", DIED },
		{ "REPATRIATED", REPATRIATED },
		{ "NOT_APPLICABLE", NOT_APPLICABLE },
	};
	const char *group = chain->last->group;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (same(group, kinds[i].group))
			return kinds[i].column;
	return TO_UNKNOWN;
}

static bool within(int day, int first, int last)
{
	return first <= day && day <= last;
}

/* A stay that is not the first of its chain came by transfer; one that does
 * not set its end left by transfer. */
static bool stay_came(const struct stay *stay)
{
	return stay->joined != FIRST && stay->joined != NEW;
}

static bool stay_went(const struct stay *stay)
{
	return stay->chain->last != stay;
}

static void count_spell(const struct spell *spell, int first, int last,
			int counts[COLUMNS])
{
	const struct stay *stay = spell->stay;
	bool came = within(spell->start, first, last);
	bool went = within(spell->until, first, last);

	counts[OPEN_START] += spell->start < first && spell->until >= first;
	counts[OPEN_END] += spell->start <= last && spell->until > last;
	counts[ADMISSIONS_ONLY] += came && !went;
	counts[DISCHARGES_ONLY] += went && !came;
	counts[BOTH] += came && went;
	if (came) {
		counts[ADMISSIONS]++;
		counts[stay && stay_came(stay)
			       ? TRANSFERS_IN
			       : chain_admission(spell->chain)]++;
	}
	if (went) {
		counts[DISCHARGES]++;
		counts[stay && stay_went(stay)
			       ? TRANSFERS_OUT
			       : chain_discharge(spell->chain)]++;
	}
}

/* At the level of chains: transfers stand beside the flows, each in the
 * group of its own stay. */
static void count_transfers(const struct extract *extract,
			    const struct group *group, int first, int last,
			    int counts[COLUMNS])
{
	struct spells wards = spells_of_wards(extract);

	for (size_t i = 0; i < wards.count; i++) {
		const struct stay *stay = wards.at[i].stay;

		if (!group_has(group, stay))
			continue;
		counts[TRANSFERS_IN] += stay_came(stay) &&
					within(stay->start, first, last);
		counts[TRANSFERS_OUT] += stay_went(stay) &&
					 within(stay->until, first, last);
	}
}

static void print_cell(const struct extract *extract, const struct order *order,
		       const struct spells *spells, const struct group *group,
		       const int period[2])
{
	int counts[COLUMNS] = { 0 };

	for (size_t i = 0; i < spells->count; i++) {
		const struct spell *spell = &spells->at[i];

		if (group_has(group,
			      order->wards ? spell->stay : spell->chain->last))
			count_spell(spell, period[0], period[1], counts);
	}
	if (!order->wards)
		count_transfers(extract, group, period[0], period[1], counts);
	for (int i = 0; i < COLUMNS; i++)
		printf("%d%c", counts[i], i + 1 < COLUMNS ? '\t' : '\n');
}

void print_flows(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);
	struct groups groups = groups_find(&extract, order);
	struct spells spells = order->wards ? spells_of_wards(&extract)
					    : spells_of_chains(&extract);

	printf("seed\t%s%s", order->by_provider ? "provider_id\t" : "",
	       order->every);
	puts("\topen_start\tadmissions\tfirst\treadmissions_30\t"
	     "readmissions_365\treadmissions_later\ttransfers_in\tdischarges\t"
	     "to_community\tto_hospital\tto_penal\tto_hospice\tdied\t"
	     "repatriated\tnot_applicable\tto_unknown\ttransfers_out\t"
	     "admissions_only\tdischarges_only\tboth\topen_end");
	for (size_t i = 0; i < groups.count; i++) {
		int name, period[2] = { 0, order->from - 1 };

		while (next_period(order, &name, &period[0], &period[1])) {
			put_group(&groups.at[i]);
			put_date(name, '\t');
			print_cell(&extract, order, &spells, &groups.at[i],
				   period);
		}
	}
}
