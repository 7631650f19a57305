/* heat_sort - the order of the rows of a heat map. */
#include "charts/draw/heat.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"

static const struct heat_cell *row_of(const struct heat *heat, size_t row)
{
	return &heat->cells[row * heat->column_count];
}

static double row_mean(const struct heat *heat, size_t row)
{
	double sum = 0, n = 0;

	for (size_t c = 0; c < heat->column_count; c++) {
		double value = row_of(heat, row)[c].value;

		sum += isnan(value) ? 0 : value;
		n += !isnan(value);
	}
	return sum / n;
}

/* Whether row a is to stand before row b, which came later. */
static bool in_order(const struct heat *heat, enum heat_order order, size_t a,
		     size_t b)
{
	if (order == HEAT_NAME)
		return strcmp(heat->rows[a], heat->rows[b]) <= 0;
	return isnan(row_mean(heat, b)) ||
	       row_mean(heat, a) >= row_mean(heat, b);
}

void heat_sort(struct pool *pool, struct heat *heat, enum heat_order order)
{
	size_t count = heat->row_count, width = heat->column_count;
	size_t *places = pool_take(pool, (count + 1) * sizeof *places);
	const char **rows = pool_take(pool, (count + 1) * sizeof *rows);
	struct heat_cell *cells = pool_take(pool, (count * width + 1) *
							  sizeof *cells);

	if (order == HEAT_GIVEN)
		return;
	for (size_t i = 0; i < count; i++) {
		size_t j = i;

		for (; j && !in_order(heat, order, places[j - 1], i); j--)
			places[j] = places[j - 1];
		places[j] = i;
	}
	for (size_t i = 0; i < count; i++) {
		rows[i] = heat->rows[places[i]];
		memcpy(&cells[i * width], row_of(heat, places[i]),
		       width * sizeof *cells);
	}
	heat->rows = rows;
	heat->cells = cells;
}
