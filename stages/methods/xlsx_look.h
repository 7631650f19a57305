/* xlsx_look - how the cells of a workbook look: for xlsx.c alone. */
#ifndef METHODS_XLSX_LOOK_H
#define METHODS_XLSX_LOOK_H

#include <xlsxwriter.h>

#include "stages/methods/xlsx.h"

enum { DECIMALS_MOST = 9 };

struct xlsx_looks {
	lxw_format *looks[LOOK_COUNT];
	lxw_format *numbers[DECIMALS_MOST + 1]; /* by decimals */
};

struct xlsx_looks xlsx_looks(lxw_workbook *book);

#endif
