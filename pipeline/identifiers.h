/* identifiers - numbers and codes that identify a person, in folded text
 * (fold.h); identity.h tells what is one and what is not. Whether one begins at
 * i; of mail, whether its @ is there.
 */
#ifndef PIPELINE_IDENTIFIERS_H
#define PIPELINE_IDENTIFIERS_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

/* At i is the first of some digits. */
bool identifier_nhs_number_at(struct slice cell, size_t i);
/* At i is 0 or +. */
bool identifier_telephone_at(struct slice cell, size_t i);
/* At i is a letter. */
bool identifier_postcode_at(struct slice cell, size_t i);
bool identifier_mail_at(struct slice cell, size_t i);

#endif
