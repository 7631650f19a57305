/* rate_row - what is told of the events of a group and period. */
#include "stages/methods/rate_row.h"

#include <math.h>

const struct member rate_row_members[] = {
	{ { "incidents", NUMBER, "1", "Incidents" },
	  offsetof(struct rate_row, incidents) },
	{ { "people", NUMBER, "1", "People with any" },
	  offsetof(struct rate_row, people) },
	{ { "bed_days", NUMBER, "d", "Occupied bed days" },
	  offsetof(struct rate_row, bed_days) },
	{ { "rate_per_1000", NUMBER, "1", NULL },
	  offsetof(struct rate_row, per_1000) },
	{ { "lower_95", NUMBER, "1", "Lower end of the 95% interval" },
	  offsetof(struct rate_row, ends_95.lower) },
	{ { "upper_95", NUMBER, "1", "Upper end of the 95% interval" },
	  offsetof(struct rate_row, ends_95.upper) },
	{ { "lower_99_8", NUMBER, "1", "Lower end of the 99.8% interval" },
	  offsetof(struct rate_row, ends_99_8.lower) },
	{ { "upper_99_8", NUMBER, "1", "Upper end of the 99.8% interval" },
	  offsetof(struct rate_row, ends_99_8.upper) },
	{ { "inpatients", NUMBER, "1", "Inpatients" },
	  offsetof(struct rate_row, inpatients) },
	{ { "people_pct", NUMBER, "%", "Share of inpatients with any" },
	  offsetof(struct rate_row, people_pct) },
	{ { "reason", TEXT, "-", "Remark" },
	  offsetof(struct rate_row, reason) },
	{ { 0 } },
};

static struct interval ends_of(double events, double days, double level)
{
	return interval_scaled(interval_count(events, level), days, 1000);
}

struct rate_row rate_row_silent(struct rate_beds beds)
{
	return (struct rate_row){
		.events = (double)NAN,
		.incidents = (double)NAN,
		.people = (double)NAN,
		.bed_days = beds.days,
		.per_1000 = (double)NAN,
		.ends_95 = { NAN, NAN },
		.ends_99_8 = { NAN, NAN },
		.inpatients = beds.people,
		.people_pct = (double)NAN,
		.reason = "nothing was reported",
	};
}

struct rate_row rate_row_of(struct rate_cell cell, struct rate_beds beds)
{
	double events = (double)cell.events, people = (double)cell.people;

	return (struct rate_row){
		.events = events,
		.incidents = (double)cell.incidents,
		.people = people,
		.bed_days = beds.days,
		.per_1000 = beds.days > 0 ? 1000 * events / beds.days
					  : (double)NAN,
		.ends_95 = ends_of(events, beds.days, 0.95),
		.ends_99_8 = ends_of(events, beds.days, 0.998),
		.inpatients = beds.people,
		.people_pct = beds.people > 0 ? 100 * people / beds.people
					      : (double)NAN,
		.reason = isnan(beds.days) ? "no bed days given"
			  : beds.days > 0  ? NULL
					   : "no bed days",
	};
}
