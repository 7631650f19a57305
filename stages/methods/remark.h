/* remark - what the reader of a control chart must know, in words. */
#ifndef METHODS_REMARK_H
#define METHODS_REMARK_H

#include <stddef.h>

#include "stages/methods/control.h"
#include "stages/methods/suggest.h"

struct pool;

/* One text and another, parted by a semicolon; either may be empty. */
const char *remark_join(struct pool *pool, const char *text, const char *more);

/* What is to be said of all points of a phase: why limits are absent, trial
 * limits, runs that are not those of chance; "" for nothing. */
const char *remark_phase(struct pool *pool, const struct control *control,
			 const struct phase *phase);

/* Why a point of a series that is charted has no value, or no limits where
 * others have; "" for one that has, or whose value was never given. */
const char *remark_point(const struct control *control,
			 const struct series *series, size_t i);

/* A proposal to rebase, as a sentence. */
const char *remark_suggestion(struct pool *pool,
			      const struct suggestion *suggestion);

#endif
