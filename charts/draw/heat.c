/* heat - heat maps: a grid of cells, the number printed in each. */
#include "charts/draw/heat.h"

#include <math.h>
#include <string.h>

#include "charts/draw/flag.h"
#include "pipeline/pool.h"

static const double cell_most = 140;
static const double cell_easy = 56; /* before names get more than their part */
static const double row_most = 56;
static const double head_gap = 2; /* between the names of columns, at least */
static const double block_gap = 10;
static const double flag_room = 4;      /* numbers stay clear of it */
static const double labels_least = 200; /* width of a panel that has them */

static const struct heat_cell *cell(const struct heat *heat, size_t row,
				    size_t column)
{
	return &heat->cells[row * heat->column_count + column];
}

static size_t cell_count(const struct heat *heat)
{
	return heat->row_count * heat->column_count;
}

static const char *value_text(struct pool *pool, const struct heat_scale *scale,
			      double value)
{
	return words_fixed(pool, value, scale->decimals, scale->unit);
}

static double longest_word(const char *text, struct face face)
{
	double widest = 0;
	char word[200];

	while (*text) {
		size_t size = strcspn(text, " ");

		if (size < sizeof word) {
			memcpy(word, text, size);
			word[size] = '\0';
			widest = fmax(widest, font_width(word, face));
		}
		text += size + strspn(text + size, " ");
	}
	return widest;
}

/* The least width of cells: their numbers fit, and the words of the columns'
 * names as far as those are of a usual length. */
static double cell_least(struct pool *pool, const struct heat *heat,
			 const struct faces *faces)
{
	const double word_most = 62;
	double width = 14;

	for (size_t i = 0; i < cell_count(heat); i++)
		if (!isnan(heat->cells[i].value))
			width = fmax(
				width,
				font_width(value_text(pool, heat->scale,
						      heat->cells[i].value),
					   faces->label) +
					4);
	for (size_t c = 0; c < heat->column_count; c++)
		width = fmax(width,
			     fmin(word_most,
				  longest_word(heat->columns[c], faces->axis) +
					  head_gap + 1));
	return heat->target ? width + flag_room : width;
}

/* What is laid out. */
struct sheet {
	struct pool *pool;
	const struct heat *panels;
	size_t count;
	const struct faces *faces;
	double width;
};

/* The names of rows wrapped in that room, or in more where a word is longer. */
static double names_width(const struct sheet *sheet, double room)
{
	const double part = 0.5;
	double widest = 0, word = 0;

	for (size_t p = 0; p < sheet->count; p++)
		for (size_t r = 0; r < sheet->panels[p].row_count; r++)
			word = fmax(word, longest_word(sheet->panels[p].rows[r],
						       sheet->faces->axis));
	room = fmax(room, fmin(word + 5.01, part * sheet->width));
	for (size_t p = 0; p < sheet->count; p++)
		for (size_t r = 0; r < sheet->panels[p].row_count; r++)
			widest = fmax(widest,
				      font_wrap(sheet->pool,
						sheet->panels[p].rows[r],
						sheet->faces->axis, room - 5)
					      .width);
	return widest + 5;
}

/* How many columns stand side by side; all of them, if names may be narrow;
 * blocks below each other are about equally wide. */
static void share_width(const struct sheet *sheet, struct heat_layout *layout)
{
	static const double parts[] = { 0.42, 0.33, 0.25 };
	double width = sheet->width, least = layout->cell;
	size_t columns = sheet->panels->column_count, blocks, fits = 1;

	for (size_t i = 0; i < 3 && fits < columns; i++) {
		double room;

		layout->names = names_width(sheet, width * parts[i]);
		room = floor((width - layout->names) / least);
		fits = room > 1 ? (size_t)room : 1;
	}
	blocks = fits < columns ? (columns + fits - 1) / fits : 1;
	layout->columns = columns > blocks ? (columns + blocks - 1) / blocks
					   : 1;
	layout->names = names_width(
		sheet,
		fmax(layout->names,
		     width - (double)layout->columns * fmax(least, cell_easy)));
	layout->cell = fmin(cell_most,
			    (width - layout->names) / (double)layout->columns);
	layout->head = fmax(layout->cell - 3 * head_gap,
			    fmin(layout->cell - head_gap, least - head_gap));
}

static size_t block_count(const struct heat *heat,
			  const struct heat_layout *layout)
{
	return (heat->column_count + layout->columns - 1) / layout->columns;
}

/* "Cycle 1" says what columns are. */
static bool tells_label(const struct heat *heat)
{
	size_t size = strlen(heat->column_label);

	return heat->column_count &&
	       !strncmp(heat->columns[0], heat->column_label, size);
}

static double label_height(const struct heat_layout *layout,
			   const struct heat *heat, const struct faces *faces)
{
	if (!layout->labels || tells_label(heat))
		return 0;
	return font_leading(faces->note);
}

static double lines_height(struct pool *pool, const char *text,
			   struct face face, double width)
{
	struct lines lines = font_wrap(pool, text, face, width);

	return font_lines_height(&lines, face);
}

static void measure_panel(const struct sheet *sheet, const struct heat *heat,
			  struct heat_layout *layout)
{
	struct face face = sheet->faces->axis;
	double label = label_height(layout, heat, sheet->faces);

	for (size_t c = 0; c < heat->column_count; c++)
		layout->heads = fmax(layout->heads,
				     lines_height(sheet->pool, heat->columns[c],
						  face, layout->head) +
					     label + 3);
	for (size_t r = 0; r < heat->row_count; r++)
		layout->row = fmax(layout->row,
				   lines_height(sheet->pool, heat->rows[r],
						face,
						layout->names - 5 + 0.01) +
					   3);
}

static double panel_height(const struct sheet *sheet, const struct heat *heat,
			   const struct heat_layout *layout)
{
	double blocks = (double)block_count(heat, layout);
	double block = layout->heads + layout->row * (double)heat->row_count;

	return panel_name_height(sheet->pool, sheet->faces, heat->name,
				 sheet->width) +
	       blocks * (block + block_gap);
}

struct heat_layout heat_lay_out(struct pool *pool, const struct heat *panels,
				size_t count, const struct faces *faces,
				double width)
{
	struct sheet sheet = { pool, panels, count, faces, width };
	struct heat_layout layout = { .row = font_leading(faces->label) + 3.5,
				      .labels = width >= labels_least };

	for (size_t p = 0; p < count; p++)
		layout.cell = fmax(layout.cell,
				   cell_least(pool, &panels[p], faces));
	share_width(&sheet, &layout);
	for (size_t p = 0; p < count; p++)
		measure_panel(&sheet, &panels[p], &layout);
	for (size_t p = 0; p < count; p++)
		layout.height = fmax(layout.height,
				     panel_height(&sheet, &panels[p], &layout));
	return layout;
}

/* Some columns of the grid. */
struct block {
	const struct page *page;
	const struct heat *heat;
	const struct heat_layout *layout;
	struct point at; /* the corner above the first name */
	double pitch;
	size_t first, count; /* columns */
};

static void draw_cell(const struct block *block, size_t row, size_t column,
		      struct box box)
{
	struct scene *scene = block->page->scene;
	struct face face = block->page->faces.label;
	const struct heat_cell *here = cell(block->heat, row, column);
	struct pen pen = { INK_PAPER, INK_AXIS, 0.5, SOLID };
	struct point middle = { (box.left + box.right) / 2,
				(box.top + box.bottom + font_capital(face)) /
					2 };

	if (!isnan(here->value))
		pen.fill = heat_ink(block->heat->scale, here->value);
	else if (here->hidden)
		pen.fill = INK_SHADE;
	scene_box(scene, pen, box);
	if (isnan(here->value))
		scene_hatch(scene, here->hidden ? HATCH_CROSS : HATCH_RISING,
			    INK_AXIS, box);
	else
		scene_text(scene,
			   (struct lettering){ face, ink_on(pen.fill),
					       ANCHOR_MIDDLE },
			   middle,
			   value_text(scene->pool, block->heat->scale,
				      here->value));
	if (heat_misses(block->heat, here->value))
		flag_corner(scene, pen.fill, box);
}

static void draw_row(const struct block *block, size_t row)
{
	struct scene *scene = block->page->scene;
	struct face face = block->page->faces.axis;
	const struct heat_layout *layout = block->layout;
	struct lines lines = font_wrap(scene->pool, block->heat->rows[row],
				       face, layout->names - 5 + 0.01);
	double left = block->at.x + layout->names;
	double top = block->at.y + layout->heads + (double)row * block->pitch;
	struct point at = { left - 5,
			    top + block->pitch / 2 -
				    font_lines_height(&lines, face) / 2 };

	scene_lines(scene, (struct lettering){ face, INK_TEXT, ANCHOR_END }, at,
		    &lines);
	for (size_t c = 0; c < block->count; c++) {
		double x = left + (double)c * layout->cell;

		draw_cell(block, row, block->first + c,
			  (struct box){ x + 0.5, top + 0.5,
					x + layout->cell - 0.5,
					top + block->pitch - 0.5 });
	}
}

/* The names of the columns stand on the cells. */
static void draw_heads(const struct block *block)
{
	struct scene *scene = block->page->scene;
	struct face face = block->page->faces.axis;
	const struct heat_layout *layout = block->layout;
	double left = block->at.x + layout->names;

	for (size_t c = 0; c < block->count; c++) {
		struct lines lines = font_wrap(
			scene->pool, block->heat->columns[block->first + c],
			face, layout->head);
		struct point at = { left + ((double)c + 0.5) * layout->cell,
				    block->at.y + layout->heads - 2 -
					    font_lines_height(&lines, face) };

		scene_lines(scene,
			    (struct lettering){ face, INK_TEXT, ANCHOR_MIDDLE },
			    at, &lines);
	}
}

/* What rows and columns are, where there is room. */
static void draw_labels(const struct block *block)
{
	struct scene *scene = block->page->scene;
	const char *row_label = words_capital(scene->pool,
					      block->heat->row_label);
	const char *column_label = words_capital(scene->pool,
						 block->heat->column_label);
	struct face face = block->page->faces.note;
	const struct heat_layout *layout = block->layout;
	double edge = block->at.x + layout->names;
	double room = (double)block->count * layout->cell;
	struct lettering lettering = { face, INK_MUTED, ANCHOR_START };
	double drop = font_leading(face) - 3;

	if (!layout->labels)
		return;
	if (!tells_label(block->heat) && font_width(column_label, face) <= room)
		scene_text(scene, lettering,
			   (struct point){ edge, block->at.y + drop },
			   column_label);
	lettering.anchor = ANCHOR_END;
	if (font_width(row_label, face) <= layout->names - 5)
		scene_text(scene, lettering,
			   (struct point){ edge - 5,
					   block->at.y + layout->heads - 4 },
			   row_label);
}

void heat_draw(const struct page *page, struct box panel,
	       const struct heat *heat, const struct heat_layout *layout)
{
	struct block block = { .page = page, .heat = heat, .layout = layout };
	double blocks, height;

	panel = panel_name(page, panel, heat->name, 0);
	if (!cell_count(heat)) {
		panel_empty(page, panel);
		return;
	}
	blocks = (double)block_count(heat, layout);
	height = (panel.bottom - panel.top + block_gap) / blocks - block_gap;
	block.pitch = fmin(fmax(row_most, layout->row),
			   (height - layout->heads) / (double)heat->row_count);
	block.at = (struct point){ panel.left, panel.top };
	for (; block.first < heat->column_count; block.first += block.count) {
		block.count = heat->column_count - block.first;
		if (block.count > layout->columns)
			block.count = layout->columns;
		scene_group(page->scene, "cells", NULL);
		draw_labels(&block);
		draw_heads(&block);
		for (size_t r = 0; r < heat->row_count; r++)
			draw_row(&block, r);
		scene_end(page->scene);
		block.at.y += layout->heads + block_gap +
			      block.pitch * (double)heat->row_count;
	}
}
