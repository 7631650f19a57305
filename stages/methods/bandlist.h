/* bandlist - bands from a code list, such as codes/los_bands.csv.
 *
 * The list is a CSV file with the columns `order`, `label`, one that begins
 * with `min_` and one that begins with `max_` (blank: no limit). A list of
 * several schemes names them in the column `scheme` or `group`, where
 * "physical|chemical" belongs to two.
 */
#ifndef METHODS_BANDLIST_H
#define METHODS_BANDLIST_H

#include "stages/methods/band.h"

/* The bands of the scheme; NULL for a list without schemes. Ends with
 * BAD_USAGE for a scheme that the list has not, or that is not given, and with
 * BAD_DATA for a list that is not as above. */
struct bands bandlist_read(const char *path, const char *scheme);

#endif
