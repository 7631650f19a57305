/* criteria - what the audits of the made-up county ask. */
#ifndef DATASETS_SYNTH_CRITERIA_H
#define DATASETS_SYNTH_CRITERIA_H

#include <stddef.h>

struct criterion {
	const char *id;
	const char *instrument;
	const char *source; /* the section of the plan or the stocktake */
	const char *statement;
	const char *population;
	int standard; /* per cent */
	const char *exceptions;
	int weight;
	/* Met so many times in a hundred, at the baseline and the re-audit. */
	int baseline, reaudit;
	/* Of the funding request form; drawn apart. */
	enum signatory { NOBODY, HEALTH_FUNDER, CARE_FUNDER } signed_by;
};

struct question {
	const char *id;
	const char *statement;
	int mean; /* hundredths of a point, of 1 to 5 */
};

extern const struct criterion criteria[];
extern const size_t criterion_count;
extern const struct question questions[];
extern const size_t question_count;

#endif
