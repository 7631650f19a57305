/* draw - random tables with a fixed seed, for tests/simulate/run.
 *
 *	draw SEED SERIES POINTS OF DISTRIBUTION PARAMETER...
 *
 * writes a plain table for seal: series point of drawn ended. OF and each
 * PARAMETER are numbers parted by commas, taken in turn by the points of a
 * series: `draw 1 500 2 30,40 binomial 0.9,0.8` is 500 comparisons of about
 * 27 in 30 with about 32 in 40. ended is 0 where a stay is censored.
 */
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TURNS_MOST = 64, PARAMETERS_MOST = 2 };

/* Numbers that points take in turn. */
struct turns {
	double items[TURNS_MOST];
	size_t count;
};

struct drawn {
	double of, value;
	int ended;
};

/* a and b are the parameters of the point at hand. */
struct distribution {
	const char *name;
	int parameters;
	struct drawn (*draw)(gsl_rng *random, double of, double a, double b);
};

static struct drawn draw_normal(gsl_rng *random, double of, double a, double b)
{
	return (struct drawn){ of, a + gsl_ran_gaussian_ziggurat(random, b),
			       1 };
}

/* Mean a for each unit of the denominator. */
static struct drawn draw_poisson(gsl_rng *random, double of, double a, double b)
{
	(void)b;
	return (struct drawn){ of, gsl_ran_poisson(random, a * of), 1 };
}

/* Mean a for each unit of the denominator, variance m + m^2 / b. */
static struct drawn draw_negative_binomial(gsl_rng *random, double of, double a,
					   double b)
{
	double mean = a * of * gsl_ran_gamma(random, b, 1 / b);

	return (struct drawn){ of, gsl_ran_poisson(random, mean), 1 };
}

/* Both Poisson, the denominator too. */
static struct drawn draw_pair(gsl_rng *random, double of, double a, double b)
{
	(void)b;
	return (struct drawn){ gsl_ran_poisson(random, of),
			       gsl_ran_poisson(random, a * of), 1 };
}

static struct drawn draw_binomial(gsl_rng *random, double of, double a,
				  double b)
{
	(void)b;
	return (struct drawn){ of, gsl_ran_binomial(random, a, (unsigned)of),
			       1 };
}

/* Mean a; censored after an exponential time of mean b. */
static struct drawn draw_stay(gsl_rng *random, double of, double a, double b)
{
	double end = gsl_ran_exponential(random, a);
	double census = gsl_ran_exponential(random, b);

	return (struct drawn){ of, fmin(end, census), end <= census };
}

static const struct distribution distributions[] = {
	{ "normal", 2, draw_normal },
	{ "poisson", 1, draw_poisson },
	{ "negative-binomial", 2, draw_negative_binomial },
	{ "binomial", 1, draw_binomial },
	{ "pair", 1, draw_pair },
	{ "stay", 2, draw_stay },
};

static void usage(void)
{
	fputs("usage: draw SEED SERIES POINTS OF DISTRIBUTION PARAMETER...\n",
	      stderr);
	exit(2);
}

static struct turns read_turns(const char *text)
{
	struct turns turns = { .count = 0 };
	char *end;

	do {
		if (turns.count == TURNS_MOST)
			usage();
		turns.items[turns.count++] = strtod(text, &end);
		if (end == text || (*end && *end != ','))
			usage();
		text = end + 1;
	} while (*end);
	return turns;
}

static double turn(const struct turns *turns, size_t point)
{
	return turns->items[point % turns->count];
}

static const struct distribution *find(const char *name, int parameters)
{
	size_t count = sizeof distributions / sizeof *distributions;

	for (size_t i = 0; i < count; i++)
		if (!strcmp(distributions[i].name, name) &&
		    distributions[i].parameters == parameters)
			return &distributions[i];
	usage();
	return NULL;
}

int main(int argc, char **argv)
{
	struct turns of,
		parameters[PARAMETERS_MOST] = { { { 0 }, 1 }, { { 0 }, 1 } };
	const struct distribution *distribution;
	gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
	size_t series, points;

	if (argc < 7 || argc > 6 + PARAMETERS_MOST)
		usage();
	gsl_rng_set(random, strtoul(argv[1], NULL, 10));
	series = strtoul(argv[2], NULL, 10);
	points = strtoul(argv[3], NULL, 10);
	of = read_turns(argv[4]);
	distribution = find(argv[5], argc - 6);
	for (int i = 6; i < argc; i++)
		parameters[i - 6] = read_turns(argv[i]);
	puts("series:number\tpoint:number\tof:number\tdrawn:number\t"
	     "ended:number");
	for (size_t i = 0; i < series * points; i++) {
		size_t point = i % points;
		struct drawn drawn = distribution->draw(
			random, turn(&of, point), turn(&parameters[0], point),
			turn(&parameters[1], point));

		printf("%zu\t%zu\t%.9g\t%.9g\t%d\n", i / points + 1, point + 1,
		       drawn.of, drawn.value, drawn.ended);
	}
	gsl_rng_free(random);
	return 0;
}
