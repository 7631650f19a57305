/* chain - one person's stays, joined where there was no gap in the community.
 */
#include "stages/methods/chain.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"

static const char *const joined_names[] = {
	[JOINED_NONE] = NULL,         [JOINED_FIRST] = "FIRST",
	[JOINED_NEW] = "NEW",         [JOINED_TRANSFER] = "TRANSFER",
	[JOINED_CUSTODY] = "CUSTODY", [JOINED_ACUTE] = "ACUTE",
	[JOINED_BRIDGED] = "BRIDGED",
};

const char *joined_name(enum joined joined)
{
	return joined_names[joined];
}

enum joined joined_named(struct slice name)
{
	for (int i = JOINED_FIRST; i <= JOINED_BRIDGED; i++)
		if (slice_is(name, joined_names[i]))
			return (enum joined)i;
	return JOINED_NONE;
}

bool joined_begins(enum joined joined)
{
	return joined == JOINED_FIRST || joined == JOINED_NEW;
}

struct spell stay_spell(const struct stay *stay)
{
	return (struct spell){ stay->start, stay->until };
}

struct slice stay_pack(const struct stay *stay, struct slice beside)
{
	static char *bytes;
	static size_t room;
	size_t id_size = strlen(stay->id) + 1;
	size_t size = sizeof *stay + id_size + beside.size;

	if (size > room) {
		room = size * 2;
		bytes = pool_take(pool_run(), room);
	}
	memcpy(bytes, stay, sizeof *stay);
	memcpy(bytes + sizeof *stay, stay->id, id_size);
	if (beside.size)
		memcpy(bytes + sizeof *stay + id_size, beside.at, beside.size);
	return (struct slice){ bytes, size };
}

struct stay stay_unpack(struct slice packed, struct slice *beside)
{
	struct stay stay;
	size_t head;

	memcpy(&stay, packed.at, sizeof stay);
	stay.id = packed.at + sizeof stay;
	head = sizeof stay + strlen(stay.id) + 1;
	*beside = (struct slice){ packed.at + head, packed.size - head };
	return stay;
}

void history_clear(struct history *history)
{
	history->count = history->chain_count = history->stretch_count = 0;
}

void history_add(struct history *history, struct stay stay)
{
	history->stays = array_grow(history->stays, history->count,
				    sizeof *history->stays);
	history->stays[history->count++] = stay;
}

static int by_start(const void *a, const void *b)
{
	const struct stay *x = a, *y = b;

	return (x->start > y->start) - (x->start < y->start);
}

/* Stays that are, or can be, in a chain come first. */
static int by_order(const void *a, const void *b)
{
	const struct stay *x = a, *y = b;
	int ids;

	if ((x->joined == JOINED_NONE) != (y->joined == JOINED_NONE))
		return x->joined == JOINED_NONE ? 1 : -1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->until != y->until)
		return x->until < y->until ? -1 : 1;
	ids = strcmp(x->id, y->id);
	if (ids)
		return ids;
	return (x->row > y->row) - (x->row < y->row);
}

/* Whether another hospital stay began on the day of death: then this one was
 * not the last. */
static bool moved_to_die(const struct history *history, const struct stay *stay)
{
	for (size_t i = 0; i < history->count; i++) {
		const struct stay *next = &history->stays[i];

		if (next->hospital && next->start == stay->died_on &&
		    next->start > stay->start)
			return true;
	}
	return false;
}

/* Somebody who died is placed nowhere any longer, whatever the record says: a
 * stay that starts after it has no nights. */
static void end_by_death(const struct history *history, struct stay *stay)
{
	if (stay->died_on == MISSING_DATE)
		return;
	if (stay->died_on < stay->start) {
		stay->until = stay->start;
		return;
	}
	if (stay->until > stay->died_on)
		stay->until = stay->died_on;
	if (stay->until == stay->died_on && !moved_to_die(history, stay))
		stay->destination = DESTINATION_DIED;
}

/* From the last start to the first: the nearest later start of a hospital
 * stay is known at each. */
static void impute_ends(struct history *history)
{
	int later = FOREVER, present = FOREVER;

	qsort(history->stays, history->count, sizeof *history->stays, by_start);
	for (size_t i = history->count; i--;) {
		struct stay *stay = &history->stays[i];

		stay->until = stay->end == MISSING_DATE ? FOREVER : stay->end;
		stay->end_imputed = false;
		if (stay->hospital && stay->start < present) {
			later = present;
			present = stay->start;
		}
		if (stay->hospital && stay->end == MISSING_DATE &&
		    later != FOREVER) {
			stay->until = later;
			stay->end_imputed = true;
			history->imputed++;
		}
		end_by_death(history, stay);
	}
}

static void put_in_order(struct history *history, int as_at)
{
	for (size_t i = 0; i < history->count; i++) {
		struct stay *stay = &history->stays[i];
		bool dead = stay->died_on != MISSING_DATE &&
			    stay->start > stay->died_on;
		bool usable = stay->hospital && stay->start <= as_at && !dead;

		stay->joined = usable ? JOINED_FIRST : JOINED_NONE;
		stay->overlap = stay->last_ending = false;
		stay->gap = MISSING_DATE;
		stay->chain = 0;
	}
	qsort(history->stays, history->count, sizeof *history->stays, by_order);
}

/* Whether a placement that is no hospital covers a night of [start, end). */
static bool night_elsewhere(const struct history *history, int start, int end)
{
	for (size_t i = history->count; start < end && i--;) {
		const struct stay *stay = &history->stays[i];

		if (stay->joined != JOINED_NONE)
			break;
		if (!stay->hospital && stay->start < end &&
		    stay->until > start && stay->until > stay->start)
			return true;
	}
	return false;
}

/* How the next stay joins the chain whose last-ending stay is given. */
static enum joined join(const struct history *history, const struct stay *last,
			const struct stay *next,
			const struct chain_rules *rules)
{
	enum destination to = last->destination;
	int gap;

	if (last->until > next->start)
		return JOINED_TRANSFER;
	gap = next->start - last->until;
	if ((to == DESTINATION_DIED && next->start != next->died_on) ||
	    night_elsewhere(history, last->until, next->start))
		return JOINED_NEW;
	if (gap <= rules->gap)
		return JOINED_TRANSFER;
	if (to == DESTINATION_PENAL && gap <= rules->custody_gap)
		return JOINED_CUSTODY;
	if (to == DESTINATION_GENERAL_WARD && gap <= rules->custody_gap)
		return JOINED_ACUTE;
	if ((to == DESTINATION_HOSPITAL || to == DESTINATION_GENERAL_WARD) &&
	    gap <= rules->transfer_gap)
		return JOINED_BRIDGED;
	return JOINED_NEW;
}

static void begin_chain(struct history *history, size_t stay)
{
	const struct stay *first = &history->stays[stay];

	history->chains = array_grow(history->chains, history->chain_count,
				     sizeof *history->chains);
	history->chains[history->chain_count++] = (struct chain){
		.spell = stay_spell(first),
		.first = stay,
		.after = stay + 1,
		.last = stay,
		.since = first->gap,
	};
}

/* Of stays that end on the same day the first sets the end of the chain, but
 * one that ended by death goes before one that did not. */
static bool sets_end(const struct stay *last, const struct stay *stay)
{
	if (stay->until != last->until)
		return stay->until > last->until;
	return stay->destination == DESTINATION_DIED &&
	       last->destination != DESTINATION_DIED;
}

/* Puts a stay whose joined is known in the present chain or in a new one. */
static void put_in_chain(struct history *history, size_t i)
{
	struct stay *stay = &history->stays[i];
	struct chain *chain;

	if (joined_begins(stay->joined))
		begin_chain(history, i);
	stay->chain = (uint32_t)history->chain_count;
	chain = &history->chains[history->chain_count - 1];
	chain->after = i + 1;
	if (sets_end(&history->stays[chain->last], stay)) {
		chain->spell.end = stay->until;
		chain->last = i;
	}
}

static void join_stay(struct history *history, struct stay *stay,
		      const struct chain_rules *rules)
{
	const struct chain *chain = &history->chains[history->chain_count - 1];
	const struct stay *last = &history->stays[chain->last];

	if (last->until != FOREVER)
		stay->gap = stay->start - last->until;
	stay->overlap = stay->start < last->until;
	stay->joined = join(history, last, stay, rules);
}

static void mark_last_ending(struct history *history)
{
	for (size_t i = 0; i < history->chain_count; i++)
		history->stays[history->chains[i].last].last_ending = true;
}

void chain_link(struct history *history, const struct chain_rules *rules,
		int as_at)
{
	history->chain_count = history->imputed = 0;
	if (!history->count)
		return;
	impute_ends(history);
	put_in_order(history, as_at);
	for (size_t i = 0; i < history->count; i++) {
		struct stay *stay = &history->stays[i];

		if (stay->joined == JOINED_NONE)
			break;
		if (i > 0)
			join_stay(history, stay, rules);
		put_in_chain(history, i);
	}
	mark_last_ending(history);
}

void chain_restore(struct history *history)
{
	history->chain_count = 0;
	if (!history->count)
		return;
	qsort(history->stays, history->count, sizeof *history->stays, by_order);
	for (size_t i = 0; i < history->count; i++)
		if (history->stays[i].joined != JOINED_NONE)
			put_in_chain(history, i);
	mark_last_ending(history);
}

/* Where a stay, or a joined gap between stays, begins (+1) or ends (-1). */
struct edge {
	int day;
	int change;
	enum environment environment;
	bool gap;
};

static int by_day(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	return (x->day > y->day) - (x->day < y->day);
}

static size_t add_edges(struct history *history, size_t count,
			struct spell spell, struct edge edge)
{
	if (spell.start >= spell.end)
		return count;
	for (int side = 0; side < 2; side++) {
		history->edges = array_grow(history->edges, count,
					    sizeof *history->edges);
		edge.day = side ? spell.end : spell.start;
		edge.change = side ? -1 : 1;
		history->edges[count++] = edge;
	}
	return count;
}

/* Stays up to and with the day, and the gaps between them; in order of day. */
static size_t edges_of(struct history *history, const struct chain *chain,
		       int day)
{
	const struct stay *last = &history->stays[chain->first];
	size_t count = 0;

	for (size_t i = chain->first; i < chain->after; i++) {
		const struct stay *stay = &history->stays[i];
		struct spell spell = stay_spell(stay);

		count = add_edges(history, count,
				  (struct spell){ last->until, spell.start },
				  (struct edge){
					  .environment = last->environment,
					  .gap = true });
		if (spell.end > day)
			spell.end = day + 1;
		count = add_edges(history, count, spell,
				  (struct edge){
					  .environment = stay->environment });
		if (stay->until > last->until)
			last = stay;
	}
	if (count)
		qsort(history->edges, count, sizeof *history->edges, by_day);
	return count;
}

static enum environment greatest(const int *depth)
{
	int environment = ENVIRONMENT_HIGH;

	while (environment > ENVIRONMENT_UNKNOWN && !depth[environment])
		environment--;
	return (enum environment)environment;
}

void chain_stretch(struct history *history, const struct chain *chain, int day)
{
	size_t count = edges_of(history, chain, day);
	int depth[ENVIRONMENT_COUNT] = { 0 }, gaps = 0;

	history->stretch_count = 0;
	for (size_t i = 0; i + 1 < count; i++) {
		const struct edge *edge = &history->edges[i];

		depth[edge->environment] += edge->change;
		gaps += edge->gap ? edge->change : 0;
		if (edge[1].day == edge->day)
			continue;
		history->stretches = array_grow(history->stretches,
						history->stretch_count,
						sizeof *history->stretches);
		history->stretches[history->stretch_count++] = (struct stretch){
			.spell = { edge->day, edge[1].day },
			.environment = greatest(depth),
			.gap = gaps > 0,
			.unknown = depth[ENVIRONMENT_UNKNOWN] > 0,
		};
	}
}

/* The stay in care on the day that started last, or NULL. */
static const struct stay *find_present(const struct history *history, int day)
{
	const struct stay *present = NULL;

	for (size_t i = 0; i < history->count; i++) {
		const struct stay *stay = &history->stays[i];

		if (!stay->chain || !spell_covers(stay_spell(stay), day))
			continue;
		if (!present || stay->start > present->start ||
		    stay->environment > present->environment)
			present = stay;
	}
	return present;
}

/* M01a and the flags: what single stays tell. */
static void measure_stays(const struct history *history, int day,
			  struct tenure *tenure)
{
	const struct chain *chain = tenure->chain;
	const struct stay *locked = NULL;

	for (size_t i = chain->first; i < chain->after; i++) {
		const struct stay *stay = &history->stays[i];

		if (!locked && environment_is_locked(stay->environment))
			locked = stay;
		tenure->end_imputed |= stay->end_imputed;
		tenure->overlap |= stay->overlap;
		tenure->via_custody |= stay->joined == JOINED_CUSTODY;
		tenure->via_acute |= stay->joined == JOINED_ACUTE;
		tenure->bridged |= stay->joined == JOINED_BRIDGED;
	}
	tenure->continuous = locked ? day - locked->start : 0;
}

/* M01b and M01c: what days tell. The last stretch ends with the day. */
static void measure_days(const struct history *history, int day,
			 struct tenure *tenure)
{
	const struct stretch *stretches = history->stretches;
	size_t i = history->stretch_count - 1;

	tenure->environment = stretches[i].environment;
	while (i > 0 && stretches[i - 1].environment == tenure->environment)
		i--;
	tenure->in_environment = day - stretches[i].spell.start;
	for (i = 0; i < history->stretch_count; i++) {
		const struct stretch *stretch = &stretches[i];
		bool locked = environment_is_locked(stretch->environment);
		int days = spell_length(stretch->spell, day);

		if (stretch->gap)
			continue;
		if (locked)
			tenure->locked += days;
		if (locked || stretch->unknown)
			tenure->locked_upper += days;
	}
}

bool chain_tenure(struct history *history, int day, struct tenure *tenure)
{
	const struct stay *present = find_present(history, day);
	const struct chain *chain;

	if (!present)
		return false;
	chain = &history->chains[present->chain - 1];
	*tenure = (struct tenure){
		.chain = chain,
		.present = present,
		.inpatient = day - chain->spell.start,
		.ward = day - present->start,
	};
	chain_stretch(history, chain, day);
	measure_stays(history, day, tenure);
	measure_days(history, day, tenure);
	return true;
}
