/* flow - admissions and discharges of spells in periods. */
#include "stages/methods/flow.h"

static const struct flow_words words[FLOW_COUNTS] = {
	[OPEN_START] = { "open_start", "Open at the start", NULL },
	[ADMISSIONS] = { "admissions", "Admissions", NULL },
	[FIRST] = { "first", "First admissions", "FIRST" },
	[READMITTED_30] = { "readmissions_30", "Readmissions within 30 days",
			    "READMISSION_30" },
	[READMITTED_365] = { "readmissions_365",
			     "Readmissions after 31 to 365 days",
			     "READMISSION_365" },
	[READMITTED_LATER] = { "readmissions_later",
			       "Readmissions after more than 365 days",
			       "READMISSION_LATER" },
	[TRANSFERS_IN] = { "transfers_in", "Transfers in", "TRANSFER" },
	[DISCHARGES] = { "discharges", "Discharges", NULL },
	[TO_COMMUNITY] = { "to_community", "Discharged to the community",
			   "COMMUNITY" },
	[TO_HOSPITAL] = { "to_hospital", "Discharged to hospital", "HOSPITAL" },
	[TO_PENAL] = { "to_penal", "Discharged to prison, court or custody",
		       "PENAL" },
	[TO_HOSPICE] = { "to_hospice", "Discharged to a hospice", "HOSPICE" },
	[DIED] = { "died", "Died", "DIED" },
	[REPATRIATED] = { "repatriated", "Forced repatriation", "REPATRIATED" },
	[NOT_APPLICABLE] = { "not_applicable", "Destination not applicable",
			     "NOT_APPLICABLE" },
	[TO_UNKNOWN] = { "to_unknown", "Destination not known", "UNKNOWN" },
	[TRANSFERS_OUT] = { "transfers_out", "Transfers out", "TRANSFER" },
	[ADMISSIONS_ONLY] = { "admissions_only",
			      "Admitted, and open at the end", NULL },
	[DISCHARGES_ONLY] = { "discharges_only",
			      "Open at the start, and discharged", NULL },
	[BOTH] = { "both", "Admitted and discharged", NULL },
	[OPEN_END] = { "open_end", "Open at the end", NULL },
};

const struct flow_words *flow_words(enum flow_count count)
{
	return &words[count];
}

enum flow_count flow_admission(double since)
{
	if (since <= 30)
		return READMITTED_30;
	if (since <= 365)
		return READMITTED_365;
	return since > 365 ? READMITTED_LATER : FIRST;
}

enum flow_count flow_discharge(struct slice group)
{
	for (int kind = TO_COMMUNITY; kind < TO_UNKNOWN; kind++)
		if (slice_is(group, words[kind].kind))
			return (enum flow_count)kind;
	return TO_UNKNOWN;
}

void flow_add(struct flow_cell *cells, const struct calendar *calendar,
	      struct spell spell, enum flow_count admission,
	      enum flow_count discharge)
{
	size_t first, after;

	calendar_touched(calendar, spell.start, spell.end, &first, &after);
	for (size_t i = first; i < after; i++) {
		long *counts = cells[i].counts;
		struct spell_flow flow = spell_flow(
			spell, calendar_period(calendar, i));

		counts[OPEN_START] += flow.open_start;
		counts[ADMISSIONS_ONLY] += flow.admission_only;
		counts[DISCHARGES_ONLY] += flow.discharge_only;
		counts[BOTH] += flow.both;
		counts[OPEN_END] += flow.open_end;
		counts[admission] += flow.admission_only || flow.both;
		counts[discharge] += flow.discharge_only || flow.both;
	}
}

static long sum(const long *counts, enum flow_count first,
		enum flow_count after)
{
	long total = 0;

	for (int i = first; i < (int)after; i++)
		total += counts[i];
	return total;
}

bool flow_total(struct flow_cell *cell, bool transfers_count)
{
	long *counts = cell->counts;

	counts[ADMISSIONS] = sum(counts, FIRST, TRANSFERS_IN);
	counts[DISCHARGES] = sum(counts, TO_COMMUNITY, TRANSFERS_OUT);
	if (transfers_count) {
		counts[ADMISSIONS] += counts[TRANSFERS_IN];
		counts[DISCHARGES] += counts[TRANSFERS_OUT];
	}
	return counts[ADMISSIONS] == counts[ADMISSIONS_ONLY] + counts[BOTH] &&
	       counts[DISCHARGES] == counts[DISCHARGES_ONLY] + counts[BOTH] &&
	       counts[OPEN_END] == counts[OPEN_START] + counts[ADMISSIONS] -
					   counts[DISCHARGES];
}
