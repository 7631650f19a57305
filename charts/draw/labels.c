/* labels - words beside marks that never overlap. */
#include "charts/draw/labels.h"

#include <math.h>

#include "pipeline/pool.h"

/* Indices of the places in rising order; ties keep their order. */
static size_t *sorted(struct pool *pool, const double *at, size_t count)
{
	size_t *order = pool_take(pool, count * sizeof *order);

	for (size_t i = 0; i < count; i++) {
		size_t j = i;

		for (; j && at[order[j - 1]] > at[i]; j--)
			order[j] = order[j - 1];
		order[j] = i;
	}
	return order;
}

struct heap {
	double sum;
	size_t count;
};

static double heap_mean(struct heap heap)
{
	return heap.sum / (double)heap.count;
}

void spread(struct pool *pool, double *at, size_t count, struct spacing spacing)
{
	double apart = spacing.apart, low = spacing.low, high = spacing.high;
	size_t *order = sorted(pool, at, count);
	struct heap *heaps = pool_take(pool, count * sizeof *heaps);
	size_t heap_count = 0, next = 0;

	if (count > 1)
		apart = fmin(apart, (high - low) / (double)(count - 1));
	high -= (double)(count - 1) * apart;
	for (size_t i = 0; i < count; i++) {
		struct heap heap = { at[order[i]] - (double)i * apart, 1 };

		while (heap_count &&
		       heap_mean(heaps[heap_count - 1]) > heap_mean(heap)) {
			heap.sum += heaps[--heap_count].sum;
			heap.count += heaps[heap_count].count;
		}
		heaps[heap_count++] = heap;
	}
	for (size_t i = 0; i < heap_count; i++) {
		double mean = fmax(low, fmin(high, heap_mean(heaps[i])));

		for (size_t j = 0; j < heaps[i].count; j++, next++)
			at[order[next]] = mean + (double)next * apart;
	}
}

static const double end_gap = 5, end_sample = 10;

double end_labels_width(const struct end_label *labels, size_t count,
			struct face face)
{
	double width = 0;

	for (size_t i = 0; i < count; i++)
		width = fmax(width, font_width(labels[i].text, face));
	return count ? width + 2 * end_gap + end_sample : 0;
}

static void end_label(const struct page *page, const struct end_label *label,
		      struct point from, double y)
{
	struct scene *scene = page->scene;
	struct face face = page->faces.label;
	double left = from.x + end_gap;
	struct pen pen = { .line = label->ink,
			   .width = 1.5,
			   .dash = label->dash };

	if (fabs(from.y - y) > face.size / 2)
		scene_rule(scene,
			   (struct pen){ .line = INK_AXIS, .width = 0.5 },
			   (struct point){ from.x + 1, from.y },
			   (struct point){ left - 1, y });
	if (label->sample == SAMPLE_LINE)
		scene_rule(scene, pen, (struct point){ left, y },
			   (struct point){ left + end_sample, y });
	else
		scene_marker(scene, label->marker,
			     (struct pen){ .fill = label->ink },
			     (struct point){ left + end_sample / 2, y }, 3);
	scene_text(scene, (struct lettering){ face, INK_TEXT, ANCHOR_START },
		   (struct point){ left + end_sample + 3,
				   y + font_capital(face) / 2 },
		   label->text);
}

void end_labels(const struct page *page, const struct plot *plot,
		const struct end_label *labels, size_t count)
{
	struct scene *scene = page->scene;
	double *at = pool_take(scene->pool, count * sizeof *at);
	struct spacing spacing = { font_leading(page->faces.label),
				   plot->box.top + 2, plot->box.bottom - 2 };

	if (!count)
		return;
	for (size_t i = 0; i < count; i++)
		at[i] = labels[i].y;
	spread(scene->pool, at, count, spacing);
	scene_group(scene, "labels", NULL);
	for (size_t i = 0; i < count; i++)
		end_label(page, &labels[i],
			  (struct point){ plot->box.right, labels[i].y },
			  at[i]);
	scene_end(scene);
}

/* Where the words of each event go: the first row of the strip in which they
 * are clear of the words before. */
struct placed {
	struct lines lines;
	double left;
	size_t row; /* of text lines, counted from the top */
};

static const double event_width = 110;

static bool clear(const struct placed *placed, size_t count,
		  const struct placed *candidate)
{
	const double gap = 6;

	for (size_t i = 0; i < count; i++) {
		const struct placed *other = &placed[i];

		if (candidate->left < other->left + other->lines.width + gap &&
		    other->left <
			    candidate->left + candidate->lines.width + gap &&
		    candidate->row < other->row + other->lines.count &&
		    other->row < candidate->row + candidate->lines.count)
			return false;
	}
	return true;
}

static struct placed *place_events(struct pool *pool,
				   const struct event *events, size_t count,
				   const struct scale *x, struct face face)
{
	struct placed *placed = pool_take(pool, count * sizeof *placed);
	double width = fmin(event_width, x->to - x->from);

	for (size_t i = 0; i < count; i++) {
		struct placed *here = &placed[i];

		here->lines = font_wrap(pool, events[i].text, face, width);
		here->left = fmin(scale_place(x, events[i].at),
				  x->to - here->lines.width);
		while (!clear(placed, i, here))
			here->row++;
	}
	return placed;
}

double events_height(struct pool *pool, const struct event *events,
		     size_t count, const struct scale *x, struct face face)
{
	struct placed *placed = place_events(pool, events, count, x, face);
	size_t rows = 0;

	for (size_t i = 0; i < count; i++)
		if (placed[i].row + placed[i].lines.count > rows)
			rows = placed[i].row + placed[i].lines.count;
	return rows ? (double)rows * font_leading(face) + 3 : 0;
}

/* On paper, so that no line of another event runs through them. */
static void event_words(struct scene *scene, const struct placed *placed,
			struct face face, double top)
{
	top += (double)placed->row * font_leading(face);
	scene_box(scene, (struct pen){ .fill = INK_PAPER },
		  (struct box){
			  placed->left, top, placed->left + placed->lines.width,
			  top + font_lines_height(&placed->lines, face) });
	scene_lines(scene, (struct lettering){ face, INK_TEXT, ANCHOR_START },
		    (struct point){ placed->left, top }, &placed->lines);
}

void events_draw(const struct page *page, const struct plot *plot,
		 const struct event *events, size_t count)
{
	struct scene *scene = page->scene;
	struct face face = page->faces.note;
	struct placed *placed = place_events(scene->pool, events, count,
					     &plot->x, face);
	double top = plot->box.top -
		     events_height(scene->pool, events, count, &plot->x, face);
	double leading = font_leading(face);

	if (!count)
		return;
	scene_group(scene, "events", NULL);
	for (size_t i = 0; i < count; i++) {
		double x = scale_place(&plot->x, events[i].at);
		double row = (double)placed[i].row;
		size_t lines = placed[i].lines.count;

		if (events[i].before)
			continue;
		scene_rule(scene,
			   (struct pen){ .line = INK_MUTED,
					 .width = 0.75,
					 .dash = DOTTED },
			   (struct point){ x, top + (row + (double)lines) *
							      leading },
			   (struct point){ x, plot->box.bottom });
	}
	for (size_t i = 0; i < count; i++)
		event_words(scene, &placed[i], face, top);
	scene_end(scene);
}
