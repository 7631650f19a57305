/* stocktake - the table stocktake.
 *
 * The published return comes first, as it stands. The round after it is made
 * up: the same questions, the answers moved by draws, most of them for the
 * better, and coded by a second reader too. A question that repeats another is
 * answered like it.
 */
#include "datasets/synth/stocktake.h"

#include <string.h>

#include "pipeline/csv.h"
#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/stage.h"

/* The columns of the published return, in its order; what the made-up round
 * says beyond them comes after. */
enum published_column {
	AREA,
	ROUND,
	QUESTION,
	SECTION,
	TOPIC,
	POLARITY,
	CONDITION,
	REPEATED,
	ANSWER,
	GOOD_PRACTICE,
	SUPPORT,
	PUBLISHED
};
enum { BEYOND = 6, SIGNED_DAYS = 24 };

/* Above every person's number. */
static const uint64_t ROUNDS = UINT64_C(3) << 56;

static const char *const answers[] = { "N", "P", "Y" };
enum { NO, IN_PART, YES, NEITHER };

static int answer_of(struct slice cell)
{
	int answer = NO;

	while (answer < NEITHER && !slice_is(cell, answers[answer]))
		answer++;
	return answer;
}

/* Two of five that are not as they should be go up a step, one of twenty that
 * are goes down; half of what was not known is found to be in part so. */
static int move(struct random *random, int answer, bool reverse)
{
	int good = reverse ? NO : YES;
	int step = reverse ? -1 : 1;

	if (answer == NEITHER)
		return random_chance(random, 5000) ? IN_PART : NEITHER;
	if (answer == good)
		return random_chance(random, 500) ? good - step : good;
	return random_chance(random, 4000) ? answer + step : answer;
}

/* Another reader sees one in seven a step apart. */
static int read_again(struct random *random, int answer)
{
	bool up = random_chance(random, 5000);

	if (answer == NEITHER || random_chance(random, 8500))
		return answer;
	return answer == IN_PART ? up ? YES : NO : IN_PART;
}

static const char *text_of(struct slice cell)
{
	return pool_copy(pool_run(), cell.at, cell.size);
}

/* A sequence of draws for each question, by the bytes of its id. */
static struct random draws_of(const struct extracts *extracts,
			      struct slice question)
{
	uint64_t sequence = 0;

	for (size_t i = 0; i < question.size; i++)
		sequence = sequence << 8 | (unsigned char)question.at[i];
	return random_start(extracts->seed, ROUNDS ^ sequence);
}

static void write_cells(struct sheet *sheet, const struct slice *cells,
			int from, int to)
{
	for (int i = from; i < to; i++)
		sheet_text(sheet, text_of(cells[i]));
}

static void write_published(const struct extracts *extracts,
			    const struct slice *cells)
{
	struct sheet *sheet = extracts->sheets[STOCKTAKE];

	write_cells(sheet, cells, 0, PUBLISHED);
	sheet_blank(sheet, BEYOND);
	sheet_end(sheet);
}

static void write_round(const struct extracts *extracts, struct sheet *sheet)
{
	char date[DATE_SIZE];
	enum { YEAR_AND_MONTH = sizeof "2014-03" - 1 };

	date_write(date, extracts->last);
	sheet_text(sheet,
		   text_format(pool_run(), "%.*s-SYNTH", YEAR_AND_MONTH, date));
}

static void write_made_up(const struct extracts *extracts,
			  const struct slice *cells)
{
	struct sheet *sheet = extracts->sheets[STOCKTAKE];
	struct slice like = cells[REPEATED].size ? cells[REPEATED]
						 : cells[QUESTION];
	struct random random = draws_of(extracts, like);
	bool reverse = slice_is(cells[POLARITY], "reverse");
	bool applies = !slice_is(cells[ANSWER], "NA") && cells[ANSWER].size;
	const char *same = text_of(cells[ANSWER]);
	int answer = answer_of(cells[ANSWER]), second;
	bool good;

	if (applies)
		answer = move(&random, answer, reverse);
	good = answer == (reverse ? NO : YES);
	second = read_again(&random, answer);
	write_cells(sheet, cells, AREA, ROUND);
	write_round(extracts, sheet);
	write_cells(sheet, cells, QUESTION, ANSWER);
	sheet_text(sheet, answer == NEITHER ? same : answers[answer]);
	sheet_flag(sheet, good && random_chance(&random, 1500) ? 'Y' : 'N');
	sheet_flag(sheet, !good && applies && random_chance(&random, 4000)
				  ? 'Y'
				  : 'N');
	sheet_text(sheet, second == NEITHER ? same : answers[second]);
	sheet_text(sheet, "synthetic");
	sheet_date(sheet, extracts->last - SIGNED_DAYS);
	sheet_flag(sheet, 'Y');
	sheet_flag(sheet, 'Y');
	sheet_flag(sheet, 'N');
	sheet_end(sheet);
}

static void write_all(const struct extracts *extracts,
		      void (*write)(const struct extracts *extracts,
				    const struct slice *cells))
{
	const char *path = stage_data("reference/derby-stocktake.csv");
	struct csv *csv = csv_open(path, NULL, ',');

	csv_next(csv);
	while (csv_next(csv)) {
		if (csv_fault(csv) || csv_width(csv) != PUBLISHED)
			fail(BAD_DATA, "%s: line %zu has not %d cells", path,
			     csv_line(csv), PUBLISHED);
		write(extracts, csv_fields(csv));
	}
}

void stocktake_write(const struct extracts *extracts)
{
	if (!sheet_wanted(extracts->sheets[STOCKTAKE]))
		return;
	write_all(extracts, write_published);
	write_all(extracts, write_made_up);
}
