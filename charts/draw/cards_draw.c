/* cards_draw - the rows of a scorecard. */
#include "charts/draw/cards_parts.h"

#include <math.h>

static const double trend_most = 80; /* height */

/* One below the other, about the middle of a cell. */
static void draw_words(const struct page *page, struct card_words words,
		       struct box box)
{
	struct lettering lettering = { page->faces.panel, INK_TEXT,
				       ANCHOR_START };
	struct lines first = { &words.first, *words.first != '\0', 0 };
	struct lines second = { &words.second, *words.second != '\0', 0 };
	double height = font_lines_height(&first, page->faces.panel) +
			font_lines_height(&second, page->faces.note);
	struct point at = { box.left, (box.top + box.bottom - height) / 2 };

	at.y = scene_lines(page->scene, lettering, at, &first);
	lettering.face = page->faces.note;
	lettering.ink = INK_MUTED;
	scene_lines(page->scene, lettering, at, &second);
}

static void draw_rag(const struct page *page, const struct card *card,
		     struct box box)
{
	const struct card_rag *row = card_rag_of(card->rag);
	struct face face = page->faces.label;
	double middle = (box.top + box.bottom) / 2;

	if (row)
		scene_marker(page->scene, row->marker,
			     (struct pen){ row->ink, INK_OUTLINE, 0.75, SOLID },
			     (struct point){ box.left + 4, middle }, 3.2);
	scene_text(page->scene,
		   (struct lettering){ face, INK_TEXT, ANCHOR_START },
		   (struct point){ box.left + (row ? CARDS_MARKER : 0),
				   middle + font_capital(face) / 2 },
		   card_rag_words(card));
}

/* A trend is no higher than serves it. */
static void draw_trend(struct scene *scene, const struct card *card,
		       struct box box)
{
	double spare = fmax(0, box.bottom - box.top - trend_most);

	box.top += spare / 2;
	box.bottom -= spare / 2;
	cards_draw_trend(scene, card, box);
}

static void draw_cell(const struct page *page, const struct card *card,
		      const struct cards_layout *layout,
		      enum card_column column, struct box box)
{
	struct scene *scene = page->scene;
	struct point centre = { box.left + CARDS_ICON / 2.0,
				(box.top + box.bottom) / 2 };

	switch (column) {
	case CARD_LATEST:
		draw_words(page, card_latest_words(scene->pool, card), box);
		break;
	case CARD_TARGET:
		draw_words(page,
			   card_target_words(scene->pool, card, layout->heads),
			   box);
		break;
	case CARD_VARIATION:
		icon_variation(scene, card->spc.variation, centre, CARDS_ICON);
		break;
	case CARD_ASSURANCE:
		icon_assurance(scene, card->spc.assurance, centre, CARDS_ICON);
		break;
	case CARD_TREND:
		draw_trend(scene, card, box);
		break;
	case CARD_RAG:
		draw_rag(page, card, box);
		break;
	case CARD_COLUMNS:
		break;
	}
}

static void draw_name(const struct page *page, const char *name, struct box box)
{
	struct face face = page->faces.label;
	struct lines lines = font_wrap(page->scene->pool, name, face,
				       box.right - box.left);
	double top = (box.top + box.bottom - font_lines_height(&lines, face)) /
		     2;

	scene_lines(page->scene,
		    (struct lettering){ face, INK_TEXT, ANCHOR_START },
		    (struct point){ box.left, top }, &lines);
}

static void draw_heads(const struct page *page, struct box panel,
		       const struct cards_layout *layout)
{
	struct lettering lettering = { page->faces.note, INK_MUTED,
				       ANCHOR_START };
	double x = panel.left + layout->names + CARDS_GAP;

	for (enum card_column c = 0; layout->heads && c < CARD_COLUMNS; c++) {
		if (layout->widths[c] <= 0)
			continue;
		scene_text(page->scene, lettering,
			   (struct point){ x, panel.top + layout->head - 5 },
			   cards_heads[c]);
		x += layout->widths[c] + CARDS_GAP;
	}
}

static void draw_card(const struct page *page, const struct card *card,
		      const struct cards_layout *layout, struct box row)
{
	struct box box = row;

	scene_rule(page->scene, (struct pen){ .line = INK_GRID, .width = 0.75 },
		   (struct point){ row.left, row.top },
		   (struct point){ row.right, row.top });
	box.right = box.left + layout->names;
	draw_name(page, card->name, box);
	for (enum card_column c = 0; c < CARD_COLUMNS; c++) {
		if (layout->widths[c] <= 0)
			continue;
		box.left = box.right + CARDS_GAP;
		box.right = box.left + layout->widths[c];
		draw_cell(page, card, layout, c, box);
	}
}

void cards_draw(const struct page *page, struct box panel,
		const struct cards *cards, const struct cards_layout *layout)
{
	double pitch;

	panel = panel_name(page, panel, cards->name, 0);
	if (!cards->count) {
		panel_empty(page, panel);
		return;
	}
	pitch = (panel.bottom - panel.top - layout->head) /
		(double)cards->count;
	scene_group(page->scene, "cards", NULL);
	draw_heads(page, panel, layout);
	panel.top += layout->head;
	for (size_t i = 0; i < cards->count; i++) {
		struct box row = panel;

		row.top += (double)i * pitch;
		row.bottom = row.top + pitch;
		draw_card(page, &cards->items[i], layout, row);
	}
	scene_end(page->scene);
}
