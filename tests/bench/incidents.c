/* incidents - an incidents extract of any size for the benchmarks.
 *
 *	incidents ROWS >incidents.csv
 *
 * Nine columns, about 62 bytes a row, the same bytes every time: 200
 * providers, 20,000 people, 60 months, every code of the lists in turn by a
 * linear congruential generator (Knuth, MMIX). Nothing in it is meant to look
 * like life; synth makes extracts that do.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const event_types[] = {
	"S5-01", "S5-02", "S5-03", "S5-04", "S5-05", "S5-06", "S5-07",
	"S5-08", "S5-09", "S5-10", "SI",    "COMP",  "ALLEG", "SAFE",
	"DOLS",  "SH",    "ACC",   "ASSLT", "AWOL",
};
static const char *const informed[] = { "Y", "N", "NA_INVOLVED", "", "Y", "Y" };

static uint64_t state = 1;

static unsigned below(unsigned limit)
{
	state = state * 6364136223846793005U + 1442695040888963407U;
	return (unsigned)((state >> 33) % limit);
}

static const char *one_of(const char *const *texts, size_t count)
{
	return texts[below((unsigned)count)];
}

int main(int argc, char **argv)
{
	long rows = argc == 2 ? strtol(argv[1], NULL, 10) : 0;

	puts("incident_id,person_id,stay_id,provider_id,occurred_on,"
	     "occurred_at,event_type,severity,family_informed");
	for (long row = 1; row <= rows; row++) {
		unsigned person = below(20000);
		unsigned month = below(60);
		printf("I%08ld,P%07u,S%07u%u,V%03u,%u-%02u-%02u,%02u:%02u,"
		       "%s,%u,%s\n",
		       row, person, person, below(4), below(200),
		       2009 + month / 12, month % 12 + 1, 1 + below(28),
		       below(24), below(60),
		       one_of(event_types,
			      sizeof event_types / sizeof *event_types),
		       below(5),
		       one_of(informed, sizeof informed / sizeof *informed));
	}
	return fflush(stdout) || ferror(stdout) ? 5 : 0;
}
