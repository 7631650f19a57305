/* chain - one person's stays, joined where there was no gap in the community.
 *
 * A history holds the placements of one person. chain_link() puts them in
 * order, imputes ends and joins hospital stays to chains; the other functions
 * then measure. Every date rule is that of spell.h; the rules of joining are
 * this project's (M01).
 *
 * With the running maximum end of the chain so far, and the stay that set it
 * (the last-ending one), the next stay in order of start, end and id joins
 * when its gap g = start - that end satisfies, in this order,
 *	1. g <= gap (1): same day or next day; an overlap gives g < 0;
 *	2. the last-ending stay went to prison, court or custody, or to a
 *	   general hospital ward, and g <= custody_gap (90);
 *	3. it went to a hospital, and g <= transfer_gap (7).
 * Before these, with g >= 1, a night in a placement that is no hospital
 * between that end and the start breaks the chain.
 *
 * Where the definition leaves something open, it is read like this:
 * - Of two stays that end on the same latest day, the first in order set the
 *   running maximum; its destination decides and its environment is carried.
 *   But one that ended by death goes before it: the chain ended so.
 * - "A placement of at least one night inside" the gap is one that covers at
 *   least one night of it, wherever it begins and ends; one without an end
 *   still lasts. Only ends of hospital stays are imputed.
 * - An end is imputed from the nearest hospital stay that starts on a later
 *   day; stays that start on the same day as each other impute nothing.
 * - Death ends the chain: a stay that starts on or after the end of a
 *   last-ending stay whose destination is death begins a new chain. One that
 *   starts before it overlaps and joins as usual; so does one that starts on
 *   the very day of death, where that is known: nobody dies twice.
 * - Nobody is in care from the day of their death: where that date is known,
 *   a stay ends no later, and a stay that starts after it is in no chain. A
 *   stay that ends on that day, cut like this or not, ended by death, whatever
 *   its destination says, unless another hospital stay began on it.
 * - A stay of no nights (ended on the day it began) is a stay like others: it
 *   may begin a chain, be the first locked one, and set the running maximum;
 *   but it covers no day.
 * - "Up to c" in M01b means the days before c, as in every length of stay, so
 *   that one locked stay has equal M01a and M01b. The upper bound counts each
 *   day that a stay of unknown security covers, also where an open stay covers
 *   it too: had it been locked, it would have been the more restrictive.
 * - A chain that is joined over a gap lasts through the gap: in M03 at the
 *   level of chains, somebody in custody for 60 days was not discharged,
 *   although no census finds them in hospital.
 */
#ifndef METHODS_CHAIN_H
#define METHODS_CHAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stages/methods/placement.h"
#include "stages/methods/spell.h"

struct chain_rules {
	int gap;          /* G: days that are no gap at all */
	int custody_gap;  /* X: days in custody or a general hospital */
	int transfer_gap; /* T: days a transfer may be recorded late */
};

/* How a stay came into its chain. */
enum joined {
	JOINED_NONE,     /* it is in no chain */
	JOINED_FIRST,    /* it begins the person's first chain */
	JOINED_NEW,      /* it begins another chain, after a real gap */
	JOINED_TRANSFER, /* rule 1 */
	JOINED_CUSTODY,  /* rule 2, prison, court or custody */
	JOINED_ACUTE,    /* rule 2, general hospital */
	JOINED_BRIDGED   /* rule 3 */
};

/* FIRST NEW TRANSFER CUSTODY ACUTE BRIDGED, or NULL for none */
const char *joined_name(enum joined joined);
/* The word's meaning; JOINED_NONE for a missing slice or any other word. */
enum joined joined_named(struct slice name);
/* Whether it begins a chain. */
bool joined_begins(enum joined joined);

/* One placement: what is known, then what chain_link() found. */
struct stay {
	const char *id; /* breaks ties; not NULL */
	uint32_t row;   /* of the caller; breaks the last ties */
	int start;
	int end;     /* MISSING_DATE: none is recorded */
	int died_on; /* the person; MISSING_DATE: not known */
	enum environment environment : 8;
	enum destination destination : 8;
	bool hospital : 1;

	bool end_imputed : 1;
	bool overlap : 1;     /* starts before an earlier one has ended */
	bool last_ending : 1; /* it sets the end of its chain */
	enum joined joined : 8;
	int until;      /* the end that counts; FOREVER while it lasts */
	int gap;        /* g; MISSING_DATE where no stay came before or that
			   one lasts for ever */
	uint32_t chain; /* number within the person, from 1; 0: in none */
};

struct spell stay_spell(const struct stay *stay);

/* Consecutive stays of a history. */
struct chain {
	struct spell spell; /* first start to running maximum end */
	size_t first, after;
	size_t last; /* the last-ending stay */
	int since;   /* days since the chain before ended; MISSING_DATE */
};

/* A stretch of days with one environment. Days in a joined gap carry the
 * environment of the last-ending stay before them. */
struct stretch {
	struct spell spell;
	enum environment environment;
	bool gap;     /* no stay covers it */
	bool unknown; /* a stay of unknown security covers it */
};

/* A stay and whatever the caller keeps beside it as one string of bytes, to be
 * sorted or written away within this run. Lives until the next call. */
struct slice stay_pack(const struct stay *stay, struct slice beside);
/* What stay_pack() was given. Both texts point into the packed bytes. */
struct stay stay_unpack(struct slice packed, struct slice *beside);

struct edge; /* of the sweep over days */

/* Begins as { 0 }. After chain_link(), stays are in the order of chains, those
 * in no chain last. Arrays live until exit and are used again. */
struct history {
	struct stay *stays;
	size_t count;
	struct chain *chains;
	size_t chain_count;
	size_t imputed; /* ends */
	struct stretch *stretches;
	size_t stretch_count;
	struct edge *edges;
};

void history_clear(struct history *history);
/* Adds a placement; what chain_link() finds need not be set. */
void history_add(struct history *history, struct stay stay);

/* Orders, imputes and joins. Stays that start after as_at are used for
 * imputing ends and nothing else. May be called again with other rules. */
void chain_link(struct history *history, const struct chain_rules *rules,
		int as_at);

/* Makes the chains of stays that were joined earlier: until, joined and gap of
 * each are known. */
void chain_restore(struct history *history);

/* The days of the chain up to and with the given day, as stretches in order
 * that lie end to end; stretches next to each other may have the same
 * environment. They stay in the history until the next call. */
void chain_stretch(struct history *history, const struct chain *chain, int day);

/* M01 on a day, in days. */
struct tenure {
	const struct chain *chain;
	const struct stay *present;   /* in care, started last; ties: the most
					 restrictive, then the first in order */
	enum environment environment; /* the most restrictive on the day */
	int continuous;     /* M01a: since the first locked/secure stay */
	int locked;         /* M01b: nights locked/secure */
	int locked_upper;   /* M01b with unknown security as locked */
	int in_environment; /* M01c: in the present environment */
	int inpatient;      /* M01d: since the start of the chain */
	int ward;           /* M01e: since the start of the present stay */
	bool end_imputed, via_custody, via_acute, bridged, overlap;
};

/* false, and *tenure untouched, for somebody who is not in on the day. At most
 * one chain has somebody in. Changes the stretches. The day must be the one
 * that chain_link() was told. */
bool chain_tenure(struct history *history, int day, struct tenure *tenure);

#endif
