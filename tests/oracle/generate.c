/* generate - small random placements, full of edge cases.
 *
 *	generate FOLDER AS_AT SEED...
 *
 * Writes placements.csv, persons.csv, providers.csv, leave.csv, reviews.csv,
 * restraints.csv and anchors.csv into the folder: for each seed a few people,
 *whose rows depend on nothing but the seed and AS_AT. Whatever is likely in
 *other data is rare here, and the other way round: dates meet, stays overlap,
 *ends are missing, people die, and much happens on the very date of the audit.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/date.h"

enum { MOST_STAYS = 7, MOST_ROWS = 64 };

struct stay {
	char id[48], person[32];
	int start, end;         /* the end may be MISSING_DATE */
	bool hospital, undated; /* undated: the start is not told */
};

/* What is written, and how each file begins. */
enum file {
	PLACEMENTS,
	PERSONS,
	LEAVE,
	REVIEWS,
	RESTRAINTS,
	PROVIDERS,
	ANCHORS,
	FILES
};

static const struct beginning {
	const char *name, *text;
} beginnings[FILES] = {
	[PLACEMENTS] = { "placements.csv",
			 "stay_id,person_id,provider_id,site_id,"
			 "service_setting,is_hospital,start_date,end_date,"
			 "ward_security,locked_ward,discharge_destination,"
			 "end_reason,out_of_area,distance_km_supplied,seed\n" },
	[PERSONS] = { "persons.csv", "person_id,home_outcode,home_area,"
				     "commissioner_code,died_on,seed\n" },
	[LEAVE] = { "leave.csv",
		    "stay_id,leave_type,start_date,end_date,seed\n" },
	[REVIEWS] = { "reviews.csv",
		      "review_id,person_id,review_type,done_on,seed\n" },
	[RESTRAINTS] = { "restraints.csv",
			 "ri_id,incident_id,person_id,stay_id,ri_type,"
			 "start_date,end_date,negligible,seed\n" },
	[PROVIDERS] = { "providers.csv",
			"provider_id,site_id,site_outcode,in_county,kind\n"
			"PR1,ST1,WR5,Y,HOSP\n"
			"PR1,ST2,B15,N,HOSP\n"
			"PR2,ST3,NE1,,HOSP\n"
			"PR3,ST4,,N,HOSP\n" },
	[ANCHORS] = { "anchors.csv", "area_code,label,outcode,lat,lon,basis\n"
				     "WORCS,County town,WR1,,,TOWN\n"
				     "HEREFS,County town,,52.05,-2.72,TOWN\n" },
};

struct story {
	uint64_t state; /* of the random numbers */
	int as_at;
	long seed;
	struct stay stays[MOST_ROWS]; /* of everybody */
	size_t count;
};

/* splitmix64 (Steele, Lea and Flood, 2014). */
static uint64_t draw(struct story *story)
{
	uint64_t z = story->state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

/* least .. most, both included */
static int between(struct story *story, int least, int most)
{
	uint64_t more = most > least ? (uint64_t)(most - least) : 0;

	return least + (int)(draw(story) % (more + 1));
}

static bool chance(struct story *story, int percent)
{
	return between(story, 1, 100) <= percent;
}

/* One of the words, which blanks part; "-" is the blank cell. Valid until
 * the next call. */
static const char *pick(struct story *story, const char *words)
{
	static char word[32];
	int count = 1, chosen;
	size_t size;

	for (const char *at = words; *at; at++)
		count += *at == ' ';
	for (chosen = between(story, 0, count - 1); chosen > 0; chosen--)
		words = strchr(words, ' ') + 1;
	size = strcspn(words, " ");
	memcpy(word, words, size);
	word[size] = '\0';
	return strcmp(word, "-") == 0 ? "" : word;
}

static void put_date(FILE *file, int date)
{
	char text[DATE_SIZE];

	if (date != MISSING_DATE) {
		date_write(text, date);
		fwrite(text, 1, sizeof text, file);
	}
	fputc(',', file);
}

static int latest_end(const struct stay *stays, size_t count)
{
	int latest = stays[0].start;

	for (size_t i = 0; i < count; i++)
		if (stays[i].end != MISSING_DATE && stays[i].end > latest)
			latest = stays[i].end;
	return latest;
}

/* When the next stay of a person begins: so many days after the latest end so
 * far, the start of the stay before or of any, or the date of the audit. */
static const struct when {
	enum { LATEST, BEFORE, ANY, AUDIT } since;
	int least, most;
} starts[] = {
	{ LATEST, 0, 0 },    { LATEST, 0, 1 },   { LATEST, 1, 2 },
	{ LATEST, 3, 4 },    { LATEST, 7, 8 },   { LATEST, 14, 15 },
	{ LATEST, 28, 31 },  { LATEST, 90, 91 }, { LATEST, 90, 91 },
	{ LATEST, 2, 9 },    { LATEST, 0, 100 }, { LATEST, 0, 100 },
	{ LATEST, -20, -1 }, { BEFORE, 0, 0 },   { BEFORE, 0, 3 },
	{ ANY, -10, 40 },    { AUDIT, -1, 0 },   { AUDIT, 1, 20 },
};

static int draw_start(struct story *story, const struct stay *stays,
		      size_t count)
{
	const int kinds = sizeof starts / sizeof *starts;
	const struct when *when = &starts[between(story, 0, kinds - 1)];
	int since = story->as_at;

	if (count == 0)
		return since - between(story, 0, chance(story, 50) ? 120 : 700);
	if (when->since == LATEST)
		since = latest_end(stays, count);
	else if (when->since == BEFORE)
		since = stays[count - 1].start;
	else if (when->since == ANY)
		since = stays[between(story, 0, (int)count - 1)].start;
	return since + between(story, when->least, when->most);
}

/* So many days long, about up to the date of the audit, or without an end. */
static int draw_end(struct story *story, int start)
{
	static const int longest[] = { 0, 1, 6, 60, 60, 200 };
	const int lengths = sizeof longest / sizeof *longest;
	int kind = between(story, 0, 9);
	int end = story->as_at +
		  (chance(story, 50) ? 0 : between(story, -1, 3));

	if (kind < lengths)
		return start + between(story, longest[kind] / 3, longest[kind]);
	return kind < lengths + 2 && end >= start ? end : MISSING_DATE;
}

static struct stay draw_stay(struct story *story, const char *person,
			     const struct stay *before, size_t count)
{
	struct stay stay = { .start = draw_start(story, before, count) };

	/* The names of stays are in no order of time. */
	snprintf(stay.id, sizeof stay.id, "%s-%c%zu", person,
		 'A' + between(story, 0, 25), count);
	snprintf(stay.person, sizeof stay.person, "%s", person);
	stay.hospital = chance(story, 88);
	stay.end = draw_end(story, stay.start);
	/* Rows that ingest rejects. */
	if (chance(story, 1))
		stay.end = stay.start - between(story, 1, 9);
	if (chance(story, 1))
		stay.undated = true;
	if (count && chance(story, 1))
		memcpy(stay.id, before[0].id, sizeof stay.id);
	return stay;
}

static void write_setting(struct story *story, const struct stay *stay,
			  FILE *file)
{
	const char *flag = stay->hospital ? "Y" : "N";
	bool given = chance(story, 10);

	/* What is said counts, even against the setting. */
	fprintf(file, "%s,",
		pick(story, stay->hospital != given
				    ? "HOSP_LD HOSP_MH REHAB SECURE SECURE "
				      "RESPITE S136 - X"
				    : "RESHOME SUPPLIV CHILDHOME SCHOOL "
				      "OWNHOME"));
	fprintf(file, "%s,", given || chance(story, 20) ? flag : "");
}

static void write_stay(struct story *story, const struct stay *stay, FILE *file)
{
	fprintf(file, "%s,%s,", stay->id, stay->person);
	fprintf(file, "%s,", pick(story, "PR1,ST1 PR1,ST2 PR2,ST3 PR3,ST4"));
	write_setting(story, stay, file);
	put_date(file, stay->undated ? MISSING_DATE : stay->start);
	put_date(file, stay->end);
	fprintf(file, "%s,", pick(story, "0 0 0 0 1 1 2 3 4 9 - X"));
	fprintf(file, "%s,", pick(story, "Y Y N N -"));
	fprintf(file, "%s,",
		stay->end == MISSING_DATE && !chance(story, 5)
			? ""
			: pick(story, "19 56 65 37 37 38 40 42 42 51 51 51 53 "
				      "53 50 87 79 88 89 98 - X"));
	fprintf(file, "%s,",
		pick(story, "DISCH DISCH DISCH TRANSFER STEPDOWN "
			    "BREAKDOWN - - - - - - - - DEATH"));
	fprintf(file, "%s,", pick(story, "Y N -"));
	fprintf(file, "%s,", pick(story, "- - 0 3 12 37.5 200"));
	fprintf(file, "s%ld\n", story->seed);
}

static void write_person(struct story *story, const char *person,
			 const struct stay *stays, size_t count, FILE *file)
{
	int died_on = MISSING_DATE;

	if (chance(story, 12))
		died_on = latest_end(stays, count) + between(story, -3, 3);
	else if (chance(story, 3))
		died_on = story->as_at - between(story, 0, 30);
	fprintf(file, "%s,", person);
	fprintf(file, "%s,",
		pick(story, "WR5 WR5 B15 EX4 NE1 AB10 TR18 ZZ99 - BT1"));
	fprintf(file, "%s,", pick(story, "WORCS HEREFS NOWHERE -"));
	fprintf(file, "%s,", pick(story, "HEREFS 05T -"));
	put_date(file, died_on);
	fprintf(file, "s%ld\n", story->seed);
}

/* Events of the people who have a stay. */
static void write_restraints(struct story *story, FILE *file)
{
	int count = between(story, 0, 16);

	for (int i = 0; i < count; i++) {
		const struct stay *stay =
			&story->stays[between(story, 0, (int)story->count - 1)];
		int start = story->as_at - between(story, 0, 120);
		int end = chance(story, 15)
				  ? MISSING_DATE
				  : start + (chance(story, 70)
						     ? 0
						     : between(story, 1, 50));

		fprintf(file, "R%ld-%d,I%ld-%d,%s,%s,", story->seed, i,
			story->seed, between(story, 0, i), stay->person,
			stay->id);
		fprintf(file, "%s,", pick(story, "01 04 05 06 07 14"));
		put_date(file, start);
		put_date(file, end);
		fprintf(file, "%s,", pick(story, "Y N N N -"));
		fprintf(file, "s%ld\n", story->seed);
	}
}

/* Leave from some of the stays, within them, across their ends or beside. */
static void write_leave(struct story *story, FILE *file)
{
	for (size_t i = 0; i < story->count; i++) {
		int start = story->stays[i].start + between(story, -3, 30);

		while (chance(story, 15)) {
			fprintf(file, "%s,%s,", story->stays[i].id,
				pick(story, "S17 S17EXT S17EXT HOME AWOL "
					    "TRIAL ACUTE"));
			put_date(file, start);
			put_date(file, chance(story, 25)
					       ? MISSING_DATE
					       : start + between(story, 0, 60));
			fprintf(file, "s%ld\n", story->seed);
			start += between(story, 0, 20);
		}
	}
}

/* Reviews of people, also to come, and about 180 days ago. */
static void write_reviews(struct story *story, FILE *file)
{
	int count = between(story, 0, 6);

	for (int i = 0; i < count; i++) {
		const struct stay *stay =
			&story->stays[between(story, 0, (int)story->count - 1)];

		fprintf(file, "V%ld-%d,%s,PLACEMENT,", story->seed, i,
			stay->person);
		put_date(file,
			 chance(story, 15)
				 ? MISSING_DATE
				 : story->as_at -
					   (chance(story, 50)
						    ? between(story, 178, 182)
						    : between(story, -5, 300)));
		fprintf(file, "s%ld\n", story->seed);
	}
}

/* The rows of the seed's people, in no order. */
static void write_stays(struct story *story, FILE *file)
{
	for (size_t i = story->count - 1; i > 0; i--) {
		size_t j = (size_t)between(story, 0, (int)i);
		struct stay stay = story->stays[i];

		story->stays[i] = story->stays[j];
		story->stays[j] = stay;
	}
	for (size_t i = 0; i < story->count; i++)
		write_stay(story, &story->stays[i], file);
}

static void tell(long seed, int as_at, FILE *const *files)
{
	struct story story = { .state = (uint64_t)seed,
			       .as_at = as_at,
			       .seed = seed };
	int people = between(&story, 1, 6);
	char person[32];

	for (int i = 0; i < people; i++) {
		struct stay *stays = &story.stays[story.count];
		size_t count = (size_t)between(&story, 1, MOST_STAYS);

		snprintf(person, sizeof person, "s%ld-p%d", seed, i);
		for (size_t j = 0; j < count; j++)
			stays[j] = draw_stay(&story, person, stays, j);
		story.count += count;
		write_person(&story, person, stays, count, files[PERSONS]);
	}
	write_stays(&story, files[PLACEMENTS]);
	write_leave(&story, files[LEAVE]);
	write_reviews(&story, files[REVIEWS]);
	write_restraints(&story, files[RESTRAINTS]);
}

static FILE *create(const char *folder, const struct beginning *beginning)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, beginning->name);
	file = fopen(path, "w");
	if (!file) {
		perror(path);
		exit(EXIT_FAILURE);
	}
	fputs(beginning->text, file);
	return file;
}

int main(int count, char **arguments)
{
	FILE *files[FILES];
	int as_at;

	if (count < 4 || !date_read(slice_of(arguments[2]), &as_at)) {
		fputs("generate FOLDER AS_AT SEED...\n", stderr);
		return EXIT_FAILURE;
	}
	for (int i = 0; i < FILES; i++)
		files[i] = create(arguments[1], &beginnings[i]);
	for (int i = 3; i < count; i++)
		tell(strtol(arguments[i], NULL, 10), as_at, files);
	for (int i = 0; i < FILES; i++)
		if (fclose(files[i]) != 0) {
			perror(beginnings[i].name);
			return EXIT_FAILURE;
		}
	return EXIT_SUCCESS;
}
