/* synth - make the extracts of a county that does not exist.
 *
 * One decision: every draw is a whole number from a generator of known
 * sequence, started anew for each person, so that one seed gives the same bytes
 * on every machine and the hundredth person is the same however many follow.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "datasets/synth/audit.h"
#include "datasets/synth/events.h"
#include "datasets/synth/extracts.h"
#include "datasets/synth/feedback.h"
#include "datasets/synth/life.h"
#include "datasets/synth/returns.h"
#include "datasets/synth/reviews.h"
#include "datasets/synth/stays.h"
#include "datasets/synth/stocktake.h"
#include "pipeline/stage.h"

static long people = 60;
static long months = 36;
static long seed = 1;
static const char *folder;
static int as_at = MISSING_DATE;
static double dirt = 5;
static const char *table;
static long rows;

static const struct option options[] = {
	{ .name = "people",
	  .value = "N",
	  .whole = &people,
	  .least = 1,
	  .most = 1000000,
	  .help = "so many people" },
	{ .name = "months",
	  .value = "N",
	  .whole = &months,
	  .least = 1,
	  .most = 1200,
	  .help = "a period of so many months" },
	{ .name = "seed",
	  .value = "N",
	  .whole = &seed,
	  .least = 0,
	  .most = 999999999,
	  .help = "the same seed gives the same extracts" },
	{ .name = "out",
	  .value = "FOLDER",
	  .text = &folder,
	  .help = "where to write; made if it is not there" },
	{ .name = "as-at",
	  .value = "DATE",
	  .date = &as_at,
	  .help = "the last day of the period (2014-03-31)" },
	{ .name = "dirt",
	  .value = "PERCENT",
	  .real = &dirt,
	  .help = "so many people, stays and moves in a hundred carry a "
		  "mistake, a tenth as many events and returns" },
	{ .name = "table",
	  .value = "NAME",
	  .text = &table,
	  .help = "this table alone, as it would be among the others" },
	{ .name = "rows",
	  .value = "N",
	  .whole = &rows,
	  .least = 1,
	  .most = 900000000,
	  .help = "with --table incidents: so many rows of nine columns, for "
		  "benchmarks" },
	{ 0 }
};

static const struct stage stage = {
	.name = "synth",
	.purpose = "make the extracts of a county that does not exist",
	.about = "Writes every table of an extracts folder, with "
		 "settings.ini, for people, providers and events that are "
		 "all invented. No stream is read or written.\n"
		 "\n"
		 "The people in hospital on the last day are shaped like "
		 "those of the Learning Disability Census of 30 September "
		 "2013: age, length of stay, antipsychotics, and restraint "
		 "within three months. The restraints of provider PR03 rise "
		 "in the last year.\n"
		 "\n"
		 "Dirt is what real extracts bring: gaps of 1, 2, 3 and 28 "
		 "days between stays, overlaps, ends that nobody recorded, "
		 "prison or a general hospital in between, ends before "
		 "starts, ids used twice, unknown codes, restraints outside "
		 "a stay, blank cells, districts that do not exist.\n"
		 "\n"
		 "Memory does not grow with people or rows.",
	.options = options,
	.example = "--people 5 --months 6 --out county",
};

static void make_folder(void)
{
	if (mkdir(folder, 0777) != 0 && errno != EEXIST)
		fail(BAD_SYSTEM, "%s: cannot make the folder: %s", folder,
		     strerror(errno));
}

static FILE *open_file(const char *path, const char *mode)
{
	FILE *file = fopen(path, mode);

	if (!file)
		fail(BAD_SYSTEM, "%s: cannot open: %s", path, strerror(errno));
	return file;
}

static void close_written(FILE *file, const char *path)
{
	bool bad = ferror(file);

	if (fclose(file) != 0 || bad)
		fail(BAD_SYSTEM, "%s: cannot write: %s", path, strerror(errno));
}

/* The document that is an extract as published. */
static void copy_reference(const char *reference, const char *name)
{
	const char *path = text_format(pool_run(), "%s/%s", folder, name);
	FILE *in = open_file(stage_data(reference), "r");
	FILE *out = open_file(path, "w");
	char bytes[1 << 16];
	size_t size;

	while ((size = fread(bytes, 1, sizeof bytes, in)) > 0)
		fwrite(bytes, 1, size, out);
	fclose(in);
	close_written(out, path);
}

static void print_date(FILE *file, const char *name, int date)
{
	char text[DATE_SIZE];

	date_write(text, date);
	fprintf(file, "%s = %.*s\n", name, DATE_SIZE, text);
}

static void write_settings(const struct extracts *extracts)
{
	const char *path = text_format(pool_run(), "%s/settings.ini", folder);
	FILE *file = open_file(path, "w");

	fprintf(file,
		"[extract]\n"
		"extract_id = SYNTH-%ld-%ld-%ld\n"
		"source_system = synth\n",
		people, months, seed);
	print_date(file, "period_start", extracts->first);
	print_date(file, "period_end", extracts->last);
	print_date(file, "census_date", extracts->last);
	print_date(file, "prepared_on", extracts->last);
	fprintf(file, "date_format = YYYY-MM-DD\n"
		      "\n"
		      "[policy]\n"
		      "home_area = WORCS\n"
		      "home_anchor = WR1\n"
		      "gap_days = 1\n"
		      "leave = bed held\n"
		      "small_numbers = 5\n"
		      "\n"
		      "[rows]\n");
	for (int i = 0; i < TABLES; i++)
		fprintf(file, "%s = %ld\n", sheet_name(extracts->sheets[i]),
			sheet_count(extracts->sheets[i]));
	close_written(file, path);
}

static void write_people(struct extracts *extracts)
{
	struct invited *invited = pool_take(pool_run(), sizeof *invited);
	struct person person;

	if (sheet_wanted(extracts->sheets[FEEDBACK]))
		feedback_invite(extracts, invited);
	for (long number = 1; number <= extracts->people; number++) {
		life_draw(&person, extracts, number);
		stays_write(extracts, &person);
		events_write(extracts, &person);
		reviews_write(extracts, &person);
		audit_write_checks(extracts, &person);
		feedback_write(extracts, &person, invited);
		audit_write_register(extracts, &person);
	}
}

static void check_options(void)
{
	if (!folder)
		fail(BAD_USAGE, "--out FOLDER is needed");
	if (rows && (!table || strcmp(table, "incidents") != 0))
		fail(BAD_USAGE, "--rows goes with --table incidents");
	if (!(dirt >= 0 && dirt <= 100))
		fail(BAD_USAGE, "--dirt is a percentage from 0 to 100");
	if (as_at == MISSING_DATE)
		as_at = date_of(2014, 3, 31);
}

static void write_extracts(struct extracts *extracts)
{
	extracts_open(extracts, table);
	write_people(extracts);
	audit_write_rest(extracts);
	reviews_write_providers(extracts);
	returns_write(extracts);
	stocktake_write(extracts);
	extracts_close(extracts);
	if (table)
		return;
	copy_reference("reference/worcestershire-actions.csv", "actions.csv");
	write_settings(extracts);
}

int main(int argc, char **argv)
{
	struct extracts extracts = { 0 };

	stage_begin(&stage, argc, argv);
	check_options();
	make_folder();
	extracts.folder = folder;
	extracts.people = people;
	extracts.months = (int)months;
	extracts.seed = (uint64_t)seed;
	extracts.last = as_at;
	extracts.dirt = (int)(dirt * 100);
	extracts_begin(&extracts);
	if (rows)
		events_write_bench(&extracts, rows);
	else
		write_extracts(&extracts);
	return stage_end();
}
