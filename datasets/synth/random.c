/* random - draws that are the same on every machine. */
#include "datasets/synth/random.h"

/* Advances the state and mixes it (splitmix64). */
static uint64_t split(uint64_t *state)
{
	uint64_t mixed = *state += 0x9e3779b97f4a7c15;

	mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
	mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
	return mixed ^ (mixed >> 31);
}

struct random random_start(uint64_t seed, uint64_t sequence)
{
	uint64_t state = seed;
	struct random random;

	state = split(&state) ^ sequence;
	for (int i = 0; i < 4; i++)
		random.state[i] = split(&state);
	return random;
}

static uint64_t rotate(uint64_t word, int places)
{
	return (word << places) | (word >> (64 - places));
}

/* xoshiro256** */
static uint64_t next(struct random *random)
{
	uint64_t *s = random->state;
	uint64_t result = rotate(s[1] * 5, 7) * 9;
	uint64_t shifted = s[1] << 17;

	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= shifted;
	s[3] = rotate(s[3], 45);
	return result;
}

/* The high half of a product in place of a remainder: the bias is below
 * count / 2^32 (Lemire, "Fast random integer generation in an interval",
 * 2019). */
int random_below(struct random *random, int count)
{
	return (int)(((next(random) >> 32) * (uint64_t)count) >> 32);
}

int random_between(struct random *random, int least, int most)
{
	return least + random_below(random, most - least + 1);
}

bool random_chance(struct random *random, int in_ten_thousand)
{
	return random_below(random, 10000) < in_ten_thousand;
}

size_t random_pick(struct random *random, const int *weights, size_t count)
{
	int total = 0, left;
	size_t i = 0;

	for (size_t k = 0; k < count; k++)
		total += weights[k];
	left = random_below(random, total);
	while (left >= weights[i])
		left -= weights[i++];
	return i;
}

const char *random_code(struct random *random, const struct choice *choices)
{
	int total = 0, left;

	for (const struct choice *choice = choices; choice->weight; choice++)
		total += choice->weight;
	left = random_below(random, total);
	while (left >= choices->weight)
		left -= choices++->weight;
	return choices->code;
}

/* Quantiles of the exponential at the edges of 32 equal parts, -ln(1 - i/32) in
 * thousandths of the mean; the last, which has no finite value, is where it
 * makes the mean 1000. A draw falls evenly between two edges. */
int random_wait(struct random *random, int mean)
{
	static const int quantiles[] = { 0,    32,   65,   98,   134,  170,
					 208,  247,  288,  330,  375,  421,
					 470,  521,  575,  633,  693,  758,
					 827,  901,  981,  1068, 1163, 1269,
					 1386, 1520, 1674, 1856, 2079, 2367,
					 2773, 3466, 5304 };
	int part = random_below(random, 32);
	int step = quantiles[part + 1] - quantiles[part];
	int64_t thousandths = quantiles[part] + random_below(random, step);

	return (int)((thousandths * mean + 500) / 1000);
}
