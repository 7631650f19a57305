/* tenure_row - how long somebody has been in hospital, as a row of a table. */
#include "stages/methods/tenure_row.h"

#include <math.h>

const struct member tenure_row_members[] = {
	{ { "environment", TEXT, "-", "Environment" },
	  offsetof(struct tenure_row, environment) },
	{ { "continuous_days", NUMBER, "d",
	    "M01a Days since first locked or secure" },
	  offsetof(struct tenure_row, continuous) },
	{ { "locked_secure_days", NUMBER, "d", "M01b Locked or secure days" },
	  offsetof(struct tenure_row, locked) },
	{ { "locked_secure_days_upper", NUMBER, "d",
	    "M01b Locked or secure days, upper bound" },
	  offsetof(struct tenure_row, locked_upper) },
	{ { "environment_days", NUMBER, "d",
	    "M01c Days in the present environment" },
	  offsetof(struct tenure_row, in_environment) },
	{ { "inpatient_days", NUMBER, "d", "M01d Total length of stay" },
	  offsetof(struct tenure_row, inpatient) },
	{ { "ward_days", NUMBER, "d", "M01e Length of the present ward stay" },
	  offsetof(struct tenure_row, ward) },
	{ { "leave_days", NUMBER, "d", "Days of the chain on leave" },
	  offsetof(struct tenure_row, leave_days) },
	{ { "stays", NUMBER, "1", "Stays in the chain" },
	  offsetof(struct tenure_row, stays) },
	{ { "end_imputed", FLAG, "-", "An end was imputed" },
	  offsetof(struct tenure_row, end_imputed) },
	{ { "overlap", FLAG, "-", "Stays overlap" },
	  offsetof(struct tenure_row, overlap) },
	{ { "via_custody", FLAG, "-", "Joined through custody" },
	  offsetof(struct tenure_row, via_custody) },
	{ { "via_acute", FLAG, "-", "Joined through a general hospital" },
	  offsetof(struct tenure_row, via_acute) },
	{ { "bridged", FLAG, "-", "Joined over a late transfer" },
	  offsetof(struct tenure_row, bridged) },
	{ { "respite", FLAG, "-", "Respite" },
	  offsetof(struct tenure_row, respite) },
	{ { "stale", FLAG, "-", "No end, and no contact for 180 days" },
	  offsetof(struct tenure_row, stale) },
	{ { 0 } },
};

static char flag_of(bool holds)
{
	return holds ? 'Y' : 'N';
}

struct tenure_row tenure_row_of(const struct tenure *tenure)
{
	return (struct tenure_row){
		.environment = environment_name(tenure->environment),
		.continuous = tenure->continuous,
		.locked = tenure->locked,
		.locked_upper = tenure->locked_upper,
		.in_environment = tenure->in_environment,
		.inpatient = tenure->inpatient,
		.ward = tenure->ward,
		.leave_days = (double)NAN,
		.stays = (double)(tenure->chain->after - tenure->chain->first),
		.end_imputed = flag_of(tenure->end_imputed),
		.overlap = flag_of(tenure->overlap),
		.via_custody = flag_of(tenure->via_custody),
		.via_acute = flag_of(tenure->via_acute),
		.bridged = flag_of(tenure->bridged),
	};
}
