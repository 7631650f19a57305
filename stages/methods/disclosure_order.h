/* disclosure_order - the order in which rows of a table are published.
 *
 * Whoever sees rows in the order of their numbers knows of two hidden ones
 * which is the greater. The head of a table says whether `order` put it in an
 * order of numbers: then its rows are published in that of their keys. Any
 * other order, such as the one in which a list of codes has them, tells nothing
 * and stays.
 */
#ifndef METHODS_DISCLOSURE_ORDER_H
#define METHODS_DISCLOSURE_ORDER_H

#include "stages/methods/disclosure_names.h"

/* The rows of the table, in the order to publish them. Lives until exit. */
const size_t *sheet_order(const struct sheet_table *table);

#endif
