/* page - the frame around every chart. */
#include "charts/draw/page.h"

#include <math.h>
#include <string.h>

#include "charts/draw/flag.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double points_per_cm = 72 / 2.54;
static const double margin = 4;

/* Widths in points below which a figure is small, or half. */
static const double small_below = 170;
static const double half_below = 290;

static bool in_range(double value, double least, double most)
{
	return value >= least && value <= most;
}

bool size_read(const char *text, struct size *size)
{
	struct slice rest = slice_of(text);
	struct slice width = slice_cut(&rest, 'x');
	double w = 16, h = 8.5;

	if (slice_is(width, "half")) {
		w = 7.7;
		h = 6;
	} else if (slice_is(width, "small")) {
		w = 5.2;
		h = 4;
	} else if (!slice_is(width, "full") &&
		   (!number_read(width, &w) || !number_read(rest, &h))) {
		return false;
	}
	size->width = w * points_per_cm;
	size->height = h * points_per_cm;
	return in_range(w, 4, 100) && in_range(h, 3, 100);
}

bool page_is_small(double width)
{
	return width < small_below;
}

struct faces faces_for(double width)
{
	struct faces faces = {
		.title = { BOLD, 11 },
		.subtitle = { REGULAR, 9 },
		.axis = { REGULAR, 8.5 },
		.label = { REGULAR, 8.5 },
		.panel = { BOLD, 8.5 },
		.note = { REGULAR, 8 },
	};

	if (width >= half_below)
		return faces;
	faces.title.size = width < small_below ? 8.5 : 9.5;
	faces.subtitle.size = faces.axis.size = faces.label.size = 8;
	return faces;
}

static const double sample_width = 14;

static double entry_width(const struct legend *entry, struct face face)
{
	return sample_width + 4 + font_width(entry->text, face) + 12;
}

static void draw_sample(struct scene *scene, const struct legend *entry,
			struct box box)
{
	double middle = (box.top + box.bottom) / 2;
	struct point centre = { (box.left + box.right) / 2, middle };

	switch (entry->sample) {
	case SAMPLE_BOX:
		scene_box(scene, entry->pen, box);
		scene_hatch(scene, entry->hatch, entry->hatch_ink, box);
		break;
	case SAMPLE_FLAG:
		scene_box(scene, entry->pen, box);
		flag_corner(scene, entry->pen.fill, box);
		break;
	case SAMPLE_LINE:
		scene_rule(scene, entry->pen,
			   (struct point){ box.left, middle },
			   (struct point){ box.right, middle });
		break;
	case SAMPLE_MARKER:
		scene_marker(scene, entry->marker, entry->pen, centre, 3);
		break;
	}
}

/* Lays the legend out in rows; draws it where there is a scene. Returns how
 * high it is. */
static double legend_rows(struct scene *scene, const struct caption *caption,
			  struct face face, struct box room)
{
	double leading = font_leading(face) + 1;
	double x = room.left, top = room.top;

	for (size_t i = 0; i < caption->legend_count; i++) {
		const struct legend *entry = &caption->legend[i];
		double width = entry_width(entry, face);
		double baseline;

		if (x > room.left && x + width - 12 > room.right) {
			x = room.left;
			top += leading;
		}
		baseline = top + leading - 3.5;
		if (scene) {
			draw_sample(scene, entry,
				    (struct box){
					    x,
					    baseline - font_capital(face) - 0.5,
					    x + sample_width, baseline + 0.5 });
			scene_text(scene,
				   (struct lettering){ face, INK_TEXT,
						       ANCHOR_START },
				   (struct point){ x + sample_width + 4,
						   baseline },
				   entry->text);
		}
		x += width;
	}
	return caption->legend_count ? top + leading + 2 - room.top : 0;
}

static double icon_size(double width)
{
	return width < small_below ? 20 : 30;
}

static double aside_width(double width, size_t icons)
{
	return icons ? (double)icons * (icon_size(width) + 4) + 4 : 0;
}

struct blocks {
	struct lines title, subtitle, note, source;
	double legend_height;
	double head, foot; /* heights */
};

static struct blocks measure(struct pool *pool, double width,
			     const struct caption *caption,
			     const struct faces *faces)
{
	double inner = width - 2 * margin;
	double beside = inner - aside_width(width, caption->aside);
	bool small = width < small_below;
	struct blocks blocks = { 0 };

	blocks.title = font_wrap(pool, caption->title, faces->title, beside);
	blocks.subtitle = font_wrap(pool, small ? "" : caption->subtitle,
				    faces->subtitle, beside);
	blocks.note = font_wrap(pool, small ? "" : caption->note, faces->note,
				inner);
	blocks.source = font_wrap(pool, small ? "" : caption->source,
				  faces->note, inner);
	if (!small)
		blocks.legend_height = legend_rows(
			NULL, caption, faces->label,
			(struct box){ margin, 0, width - margin, 0 });
	blocks.head = margin + font_lines_height(&blocks.title, faces->title) +
		      font_lines_height(&blocks.subtitle, faces->subtitle) + 4;
	if (caption->aside)
		blocks.head = fmax(blocks.head, margin + icon_size(width));
	blocks.head += blocks.legend_height;
	blocks.foot = font_lines_height(&blocks.note, faces->note) +
		      font_lines_height(&blocks.source, faces->note) + margin;
	if (blocks.foot > margin)
		blocks.foot += 3;
	return blocks;
}

static void draw_blocks(struct page *page, const struct blocks *blocks,
			const struct caption *caption)
{
	struct scene *scene = page->scene;
	struct faces *faces = &page->faces;
	struct lettering title = { faces->title, INK_TEXT, ANCHOR_START };
	struct lettering subtitle = { faces->subtitle, INK_MUTED,
				      ANCHOR_START };
	struct lettering note = { faces->note, INK_MUTED, ANCHOR_START };
	struct point at = { margin, margin };

	scene_group(scene, "words", NULL);
	at.y = scene_lines(scene, title, at, &blocks->title);
	scene_lines(scene, subtitle, at, &blocks->subtitle);
	at.y = scene->height - blocks->foot + 3;
	at.y = scene_lines(scene, note, at, &blocks->note);
	scene_lines(scene, note, at, &blocks->source);
	scene_end(scene);
	if (blocks->legend_height == 0)
		return;
	scene_group(scene, "legend", NULL);
	legend_rows(scene, caption, faces->label,
		    (struct box){ margin, blocks->head - blocks->legend_height,
				  scene->width - margin, 0 });
	scene_end(scene);
}

struct page page_new(struct pool *pool, struct size size,
		     const struct caption *caption, double body_height)
{
	struct page page = { .faces = faces_for(size.width) };
	struct blocks blocks = measure(pool, size.width, caption, &page.faces);
	double needed = blocks.head + body_height + blocks.foot;
	double right = size.width - margin;

	page.scene = scene_new(pool, size.width, fmax(size.height, needed));
	scene_words(page.scene,
		    *caption->title ? caption->title
		    : caption->name ? caption->name
				    : caption->subtitle,
		    caption->description);
	page.aside = (struct box){
		right - aside_width(size.width, caption->aside), margin, right,
		margin + icon_size(size.width)
	};
	page.body = (struct box){ margin, blocks.head, right,
				  page.scene->height - blocks.foot };
	scene_box(page.scene, (struct pen){ .fill = INK_PAPER },
		  (struct box){ 0, 0, size.width, page.scene->height });
	draw_blocks(&page, &blocks, caption);
	return page;
}

struct grid grid_of(size_t count, double width)
{
	const double least = 140;
	struct grid grid = { .count = count, .gap = 12 };
	size_t most;

	width -= 2 * margin;
	most = (size_t)fmax(1, floor((width + grid.gap) / (least + grid.gap)));
	grid.columns = count < most ? count : most;
	if (count == 4 && most == 3)
		grid.columns = 2;
	grid.columns = grid.columns ? grid.columns : 1;
	grid.width = (width - (double)(grid.columns - 1) * grid.gap) /
		     (double)grid.columns;
	return grid;
}

size_t grid_rows(const struct grid *grid)
{
	return (grid->count + grid->columns - 1) / grid->columns;
}

struct box grid_panel(const struct grid *grid, struct box body, size_t n)
{
	double rows = (double)grid_rows(grid), gap = grid->gap / 2;
	double height = (body.bottom - body.top - (rows - 1) * gap) / rows;
	size_t row = n / grid->columns, column = n % grid->columns;
	double left = body.left + (double)column * (grid->width + grid->gap);
	double top = body.top + (double)row * (height + gap);

	return (struct box){ left, top, left + grid->width, top + height };
}

double panel_name_height(struct pool *pool, const struct faces *faces,
			 const char *name, double width)
{
	struct lines lines = font_wrap(pool, name, faces->panel, width);

	return lines.count ? font_lines_height(&lines, faces->panel) + 3 : 0;
}

struct box panel_name(const struct page *page, struct box panel,
		      const char *name, double aside)
{
	struct lettering lettering = { page->faces.panel, INK_TEXT,
				       ANCHOR_START };
	struct lines lines = font_wrap(page->scene->pool, name,
				       page->faces.panel,
				       panel.right - panel.left - aside);

	scene_lines(page->scene, lettering,
		    (struct point){ panel.left, panel.top }, &lines);
	if (lines.count)
		panel.top += font_lines_height(&lines, page->faces.panel) + 3;
	return panel;
}

void panel_says(const struct page *page, struct box panel, const char *words)
{
	scene_box(page->scene, (struct pen){ .fill = INK_SHADE }, panel);
	scene_text(page->scene,
		   (struct lettering){ page->faces.label, INK_MUTED,
				       ANCHOR_MIDDLE },
		   (struct point){ (panel.left + panel.right) / 2,
				   (panel.top + panel.bottom) / 2 },
		   words);
}

void panel_empty(const struct page *page, struct box panel)
{
	panel_says(page, panel, "No data");
}
