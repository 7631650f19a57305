/* xlsx_page - a workbook as it is printed, and what it says of itself: for
 * xlsx.c alone.
 */
#ifndef METHODS_XLSX_PAGE_H
#define METHODS_XLSX_PAGE_H

#include <xlsxwriter.h>

#include "stages/methods/xlsx.h"

/* A4 across, all columns on one page, with the marking on top of each and the
 * sheet's name and page number below. A marking that is too long for that ends
 * with BAD_USAGE. */
void xlsx_page(lxw_worksheet *sheet, const char *name, const char *marking);

void xlsx_describe(lxw_workbook *book, const struct xlsx_about *about);

#endif
