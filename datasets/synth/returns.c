/* returns - the tables providers, kpis, kpi_returns, training and anchors. */
#include "datasets/synth/returns.h"

#include <string.h>

#include "datasets/synth/county.h"
#include "datasets/synth/stays.h"
#include "pipeline/date.h"

enum { YEAR = 365 };

/* How the numbers of a return come about. */
enum kind {
	COUNTED_RATE,   /* restraints over bed days, as the people had them */
	COUNTED_EVENTS, /* seclusions, as the people had them */
	SHARE,          /* so many of a handful of cases */
	SUM,            /* days or points added up over a handful of cases */
	FEW             /* a small count */
};

static const struct kpi {
	const char *id, *label, *unit, *numerator, *denominator, *direction;
	const char *target, *target_type, *tolerance, *owner;
	enum kind kind;
	int usual; /* per cent, or hundredths of a unit a case */
	int drift; /* added over the whole period */
	/* One provider changes by so much, so many months before the end. */
	int provider, months, change;
} kpis[] = {
	{ "K01", "Restraints per 1000 bed days as returned", "rate",
	  "Restraints", "Occupied bed days", "down", "15", "max", "3",
	  "NURSING", COUNTED_RATE, 0, 0, 0, 0, 0 },
	{ "K02", "Seclusions", "count", "Seclusions", NULL, "down", NULL, NULL,
	  NULL, "NURSING", COUNTED_EVENTS, 0, 0, 0, 0, 0 },
	{ "K03", "Staff trained in reducing restraint", "pct", "Staff trained",
	  "Staff in scope", "up", "95", "min", "10", "TRAINING", SHARE, 76, 12,
	  5, 10, -16 },
	{ "K04", "Care plans reviewed within six months", "pct",
	  "Care plans reviewed", "People in hospital", "up", "95", "min", "10",
	  "CLINICAL", SHARE, 78, 4, 2, 14, 16 },
	{ "K05", "Serious incidents reported within one working day", "pct",
	  "Reported in time", "Serious incidents", "up", "100", "min", "10",
	  "GOVERNANCE", SHARE, 84, 3, 3, 9, -22 },
	{ "K06", "Shifts filled as planned", "pct", "Shifts filled",
	  "Shifts planned", "up", "95", "min", "5", "WORKFORCE", SHARE, 91, -3,
	  4, 8, -9 },
	{ "K07", "Staff sickness", "pct", "Days lost", "Days due", "down", "5",
	  "max", "1", "WORKFORCE", SHARE, 6, 1, 0, 0, 0 },
	{ "K08", "Days from admission to a full assessment", "days",
	  "Days waited", "Assessments", "down", "14", "max", "4", "CLINICAL",
	  SUM, 1500, -300, 1, 12, -500 },
	{ "K09", "Complaints", "count", "Complaints", NULL, "neutral", NULL,
	  NULL, NULL, "GOVERNANCE", FEW, 130, 0, 0, 0, 0 },
	{ "K10", "Experience of people and families", "score", "Points",
	  "Answers", "up", "4", "min", "0.3", "CLINICAL", SUM, 360, 30, 6, 15,
	  40 },
};
enum { KPI_COUNT = sizeof kpis / sizeof *kpis };

static void write_kpis(struct extracts *extracts)
{
	struct sheet *sheet = extracts->sheets[KPIS];

	for (size_t i = 0; i < KPI_COUNT; i++) {
		const struct kpi *kpi = &kpis[i];
		const char *const cells[] = {
			kpi->id,        kpi->label,       kpi->unit,
			kpi->numerator, kpi->denominator, kpi->direction,
			kpi->target,    kpi->target_type, kpi->tolerance,
			kpi->owner,
		};

		for (size_t c = 0; c < sizeof cells / sizeof *cells; c++)
			sheet_text(sheet, cells[c]);
		sheet_date(sheet, extracts->first);
		sheet_blank(sheet, 1);
		sheet_end(sheet);
	}
}

/* What a provider says of one month; no denominator is 0. The error is added to
 * the value, in thousandths. */
struct figure {
	long numerator, denominator, error;
};

/* Per cent or hundredths a case, at that provider in that month. */
static int level(const struct extracts *extracts, const struct kpi *kpi,
		 int provider, int month)
{
	int spread = kpi->kind == SHARE ? 3 : kpi->usual / 25;
	int now = kpi->usual + kpi->drift * month / extracts->months +
		  (provider * 7 % 5 - 2) * spread / 2;

	if (provider == kpi->provider &&
	    month >= extracts->months - kpi->months)
		now += kpi->change;
	return now;
}

static struct figure draw_figure(const struct extracts *extracts,
				 struct random *random, const struct kpi *kpi,
				 int provider, int month)
{
	const struct month_count *count = extracts_count(extracts, provider,
							 month);
	int now = level(extracts, kpi, provider, month);
	struct figure figure = { 0 };

	switch (kpi->kind) {
	case COUNTED_RATE:
		return (struct figure){ count->restraints, count->bed_days, 0 };
	case COUNTED_EVENTS:
		return (struct figure){ count->seclusions, 0, 0 };
	case FEW:
		while (random_chance(random, 5500) && figure.numerator < 9)
			figure.numerator++;
		return figure;
	case SHARE:
		figure.denominator = random_between(random, 30, 70);
		for (long i = 0; i < figure.denominator; i++)
			figure.numerator += random_chance(random, now * 100);
		return figure;
	case SUM:
		figure.denominator = random_between(random, 4, 14);
		for (long i = 0; i < figure.denominator; i++)
			figure.numerator +=
				(now * random_between(random, 60, 140) + 5000) /
				10000;
	}
	return figure;
}

/* Thousandths of the KPI's unit, half away from zero. */
static long value_of(const struct kpi *kpi, struct figure figure)
{
	long scale = strcmp(kpi->unit, "rate") == 0  ? 1000000
		     : strcmp(kpi->unit, "pct") == 0 ? 100000
						     : 1000;

	if (figure.denominator == 0)
		return figure.numerator * 1000;
	return (2 * figure.numerator * scale + figure.denominator) /
	       (2 * figure.denominator);
}

/* From numerator on: three in a hundred never come, the last month's are
 * provisional, and a count of nothing is a nil return. */
static void write_figure(struct extracts *extracts, struct random *random,
			 const struct kpi *kpi, struct figure figure, int end)
{
	struct sheet *sheet = extracts->sheets[KPI_RETURNS];
	bool rated = kpi->denominator != NULL;
	bool nil = !rated && figure.numerator == 0;

	if ((rated && figure.denominator == 0) || random_chance(random, 300)) {
		sheet_blank(sheet, 4);
		sheet_text(sheet, "MISSING");
		return;
	}
	sheet_whole(sheet, figure.numerator);
	if (rated)
		sheet_whole(sheet, figure.denominator);
	else
		sheet_blank(sheet, 1);
	sheet_thousandths(sheet, value_of(kpi, figure) + figure.error);
	sheet_date(sheet, end + 5 + random_wait(random, 9));
	sheet_text(sheet, end == extracts->last ? "PROVISIONAL"
			  : nil                 ? "NIL"
						: "FINAL");
}

/* One provider's return of one KPI for one month. */
static void write_return(struct extracts *extracts, struct random *random,
			 const struct kpi *kpi, int provider, int month)
{
	enum { LEFT_OUT, WRONG_VALUE, SENT_TWICE, KINDS };
	struct sheet *sheet = extracts->sheets[KPI_RETURNS];
	int end = extracts_month(extracts, month + 1) - 1;
	struct figure figure = draw_figure(extracts, random, kpi, provider,
					   month);
	int dirt = extracts_dirt(extracts, random, DIRT_IN_RETURNS, KINDS);
	int copies = dirt == LEFT_OUT ? 0 : dirt == SENT_TWICE ? 2 : 1;
	struct site site = { .provider = provider };

	if (dirt == WRONG_VALUE)
		figure.error = 7000;
	for (; copies > 0; copies--) {
		stays_provider_cell(sheet, &site);
		sheet_blank(sheet, 1);
		sheet_date(sheet, extracts_month(extracts, month));
		sheet_date(sheet, end);
		sheet_text(sheet, kpi->id);
		write_figure(extracts, random, kpi, figure, end);
		sheet_end(sheet);
	}
}

static void write_kpi_returns(struct extracts *extracts, struct random *random)
{
	for (int provider = 1; provider <= HOSPITAL_PROVIDERS; provider++)
		for (int month = 0; month < extracts->months; month++)
			for (size_t i = 0; i < KPI_COUNT; i++)
				write_return(extracts, random, &kpis[i],
					     provider, month);
}

static const struct choice ratings[] = {
	{ 8, "OUTSTANDING" }, { 58, "GOOD" },     { 26, "RI" },
	{ 4, "INADEQUATE" },  { 4, "NOT_RATED" }, { 0, NULL }
};

/* From inspected_on on. */
static void write_site_facts(struct extracts *extracts, struct random *random,
			     const struct site *site, int inspected)
{
	struct sheet *sheet = extracts->sheets[PROVIDERS_TABLE];
	bool changed = site->factor_months > 0;

	sheet_date(sheet, inspected);
	if (random_chance(random, 7000))
		sheet_date(sheet, inspected - random_between(random, -5, 40));
	else
		sheet_blank(sheet, 1);
	sheet_date(sheet, inspected + 40 + random_below(random, 40));
	stays_chance_cell(sheet, random, 70);
	sheet_date(sheet, extracts->last - random_between(random, 20, 420));
	sheet_text(sheet, changed ? "R" : site->number % 3 ? "G" : "A");
	stays_chance_cell(sheet, random, 65);
	sheet_whole(sheet, site->beds);
	sheet_whole(sheet, random_below(random, site->beds / 3 + 1));
	sheet_whole(sheet, site->young ? random_between(random, 1, 4) : 0);
	if (site->young)
		stays_chance_cell(sheet, random, 80);
	else
		sheet_blank(sheet, 1);
	stays_chance_cell(sheet, random, site->in_county ? 90 : 30);
	stays_chance_cell(sheet, random, 92);
	sheet_end(sheet);
}

/* One rating of one site: from a day, up to a day or still. */
static void write_rating(struct extracts *extracts, struct random *random,
			 const struct site *site, const int dates[2],
			 const char *rating)
{
	struct sheet *sheet = extracts->sheets[PROVIDERS_TABLE];

	stays_provider_cell(sheet, site);
	stays_site_cell(sheet, site);
	sheet_text(sheet, site->district.outcode);
	sheet_text(sheet, site->nhs ? "NHS" : "IND");
	sheet_flag(sheet, site->in_county ? 'Y' : 'N');
	sheet_text(sheet, site->kind);
	sheet_text(sheet, site->regulator);
	sheet_text(sheet, rating);
	sheet_date(sheet, dates[0]);
	sheet_date(sheet, dates[1]);
	if (random_chance(random, 8000))
		stays_past_cell(extracts, sheet,
				dates[0] + random_wait(random, 12));
	else
		sheet_blank(sheet, 1);
	write_site_facts(extracts, random, site, dates[0] - 60);
}

/* Every site was rated before the period; two in three were rated again within
 * it, and the provider whose restraints rise was found inadequate. */
static void write_providers(struct extracts *extracts, struct random *random)
{
	int days = extracts->last - extracts->first;

	for (size_t i = 0; i < county_site_count; i++) {
		const struct site *site = &county_sites[i];
		bool changed = site->factor_months > 0;
		bool again = changed || random_chance(random, 6600);
		int first = extracts->first - random_between(random, 30, 500);
		int second = extracts->first + random_below(random, days);
		const int before[] = { first,
				       again ? second - 1 : MISSING_DATE };
		const int now[] = { second, MISSING_DATE };

		write_rating(extracts, random, site, before,
			     random_code(random, ratings));
		if (again)
			write_rating(extracts, random, site, now,
				     changed ? "INADEQUATE"
					     : random_code(random, ratings));
	}
}

/* Four teams each quarter; training grows from a team's start to 19 in 20. */
static void write_training(struct extracts *extracts, struct random *random)
{
	static const char *const courses[] = { "RESTRAINT-REDUCTION",
					       "MENTAL-CAPACITY", "SECTION-117",
					       "BEHAVIOUR-SUPPORT",
					       "SAFEGUARDING" };
	static const char *const teams[] = { "NORTH", "SOUTH", "CHILDREN",
					     "BROKERAGE" };
	struct sheet *sheet = extracts->sheets[TRAINING];

	for (int month = 3; month <= extracts->months; month += 3)
		for (int i = 0; i < 20; i++) {
			int scope = 18 + i % 7 + random_below(random, 4);
			int share = 48 + i % 5 * 6 +
				    44 * month / extracts->months;
			int trained = scope * (share < 95 ? share : 95) / 100;

			sheet_text(sheet, courses[i / 4]);
			sheet_text(sheet, teams[i % 4]);
			sheet_text(sheet, i % 2 ? "SOCIAL-WORK" : "NURSING");
			sheet_date(sheet, extracts_month(extracts, month) - 1);
			sheet_whole(sheet, scope);
			sheet_whole(sheet, trained);
			sheet_whole(sheet,
				    random_below(random, trained / 3 + 1));
			sheet_end(sheet);
		}
}

static void write_anchors(struct extracts *extracts)
{
	static const struct {
		const char *area, *label, *outcode, *lat, *lon, *basis;
	} anchors[] = {
		{ "WORCS", "County town", "WR1", NULL, NULL, "TOWN" },
		{ "HEREFS", "County town", "HR1", NULL, NULL, "TOWN" },
		{ "GLOS", "County town", "GL1", NULL, NULL, "TOWN" },
		{ "WORCS-NORTH", "Where most people of the north live", NULL,
		  "52.3400", "-2.0600", "POPULATION" },
	};
	struct sheet *sheet = extracts->sheets[ANCHORS];

	for (size_t i = 0; i < sizeof anchors / sizeof *anchors; i++) {
		sheet_text(sheet, anchors[i].area);
		sheet_text(sheet, anchors[i].label);
		sheet_text(sheet, anchors[i].outcode);
		sheet_text(sheet, anchors[i].lat);
		sheet_text(sheet, anchors[i].lon);
		sheet_text(sheet, anchors[i].basis);
		sheet_end(sheet);
	}
}

void returns_write(struct extracts *extracts)
{
	struct random random = random_start(extracts->seed, UINT64_MAX - 1);

	write_kpis(extracts);
	write_kpi_returns(extracts, &random);
	write_providers(extracts, &random);
	write_training(extracts, &random);
	write_anchors(extracts);
}
