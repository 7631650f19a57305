/* xlsx_look - how the cells of a workbook look. */
#include "stages/methods/xlsx_look.h"

#include <stdbool.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

/* With room before a text in the next column. */
static void to_the_right(lxw_format *format)
{
	format_set_align(format, LXW_ALIGN_RIGHT);
	format_set_indent(format, 1);
}

static bool is_heading(enum look look)
{
	return look == LOOK_HEADING || look == LOOK_NUMBER_HEADING;
}

static lxw_format *new_look(lxw_workbook *book, enum look look)
{
	lxw_format *format = workbook_add_format(book);

	if (look != LOOK_TITLE && look != LOOK_MARKING)
		format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	if (look == LOOK_TITLE || look == LOOK_MARKING || is_heading(look))
		format_set_bold(format);
	if (look == LOOK_WRAPPED || is_heading(look))
		format_set_text_wrap(format);
	if (look == LOOK_TITLE)
		format_set_font_size(format, 14);
	if (look == LOOK_MARKING)
		format_set_font_color(format, 0x9C0006);
	if (look == LOOK_ASIDE || look == LOOK_NUMBER_HEADING)
		to_the_right(format);
	if (look == LOOK_DATE)
		format_set_num_format(format, "yyyy-mm-dd");
	if (look == LOOK_TIME)
		format_set_num_format(format, "hh:mm");
	if (look == LOOK_LINK) {
		format_set_font_color(format, 0x12436D);
		format_set_underline(format, LXW_UNDERLINE_SINGLE);
	}
	if (is_heading(look)) {
		format_set_bg_color(format, 0xE6ECF2);
		format_set_bottom(format, LXW_BORDER_THIN);
	}
	return format;
}

static lxw_format *new_number(lxw_workbook *book, int decimals)
{
	lxw_format *format = workbook_add_format(book);

	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	to_the_right(format);
	format_set_num_format(format, text_format(pool_run(), "#,##0%s%.*s",
						  decimals ? "." : "", decimals,
						  "000000000"));
	return format;
}

struct xlsx_looks xlsx_looks(lxw_workbook *book)
{
	struct xlsx_looks looks;

	for (size_t i = 0; i < LOOK_COUNT; i++)
		looks.looks[i] = new_look(book, (enum look)i);
	for (int i = 0; i <= DECIMALS_MOST; i++)
		looks.numbers[i] = new_number(book, i);
	return looks;
}
