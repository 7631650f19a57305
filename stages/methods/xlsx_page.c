/* xlsx_page - a workbook as it is printed, and what it says of itself. */
#include "stages/methods/xlsx_page.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/celltext.h"

enum {
	A4 = 9,            /* as Excel numbers paper */
	HEADER_MOST = 255, /* bytes of what stands on top of a printed page */
	DAY_SECONDS = 86400
};

/* "&" begins a code there. */
static const char *printed(const char *text)
{
	char *copy = pool_take(pool_run(), 2 * strlen(text) + 1), *to = copy;

	for (; *text; text++) {
		if (*text == '&')
			*to++ = '&';
		*to++ = *text;
	}
	return copy;
}

void xlsx_page(lxw_worksheet *sheet, const char *name, const char *marking)
{
	const char *header = text_format(pool_run(), "&L%s", printed(marking));
	const char *footer = text_format(pool_run(), "&L%s&RPage &P of &N",
					 printed(name));

	worksheet_set_landscape(sheet);
	worksheet_set_paper(sheet, A4);
	worksheet_fit_to_pages(sheet, 1, 0);
	if (strlen(header) > HEADER_MOST)
		fail(BAD_USAGE,
		     "a marking of %zu bytes is too long to stand "
		     "on a printed page of a workbook",
		     strlen(marking));
	if (*marking)
		worksheet_set_header(sheet, header);
	worksheet_set_footer(sheet, footer);
}

void xlsx_describe(lxw_workbook *book, const struct xlsx_about *about)
{
	struct pool *pool = pool_run();
	bool cut = false;
	lxw_doc_properties properties = { .created = 0 };
	int day = about->created == MISSING_DATE ? date_of(1980, 1, 1)
						 : about->created;

	properties.title = text_format(
		pool, "%s", celltext(pool, about->title, HEADER_MOST, &cut));
	properties.comments = text_format(pool, "%s", about->program);
	/* At noon, because 0 would be taken for the present time. */
	properties.created = (time_t)day * DAY_SECONDS + DAY_SECONDS / 2;
	workbook_set_properties(book, &properties);
}
