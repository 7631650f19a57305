/* tenure_row - how long somebody has been in hospital, as a row of a table. */
#ifndef METHODS_TENURE_ROW_H
#define METHODS_TENURE_ROW_H

#include "pipeline/layout.h"
#include "stages/methods/chain.h"

/* Days as struct tenure has them; flags are Y and N. */
struct tenure_row {
	const char *environment;
	double continuous, locked, locked_upper;
	double in_environment, inpatient, ward;
	double leave_days; /* left to the caller: NAN where not known */
	double stays;      /* in the chain */
	char end_imputed, overlap, via_custody, via_acute, bridged;
	char respite, stale; /* left to the caller; 0: missing */
};

/* Its columns: a table that ends with an empty row. */
extern const struct member tenure_row_members[];

struct tenure_row tenure_row_of(const struct tenure *tenure);

#endif
