/* random - draws that are the same on every machine.
 *
 * xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number
 * generators", 2021), started from splitmix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", 2014). Whole numbers only: no
 * draw depends on how a machine rounds.
 */
#ifndef DATASETS_SYNTH_RANDOM_H
#define DATASETS_SYNTH_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct random {
	uint64_t state[4];
};

/* A stream of its own for each sequence, so that one person's draws never
 * move another's. */
struct random random_start(uint64_t seed, uint64_t sequence);

/* 0 .. count - 1; count is at least 1. */
int random_below(struct random *random, int count);
/* least .. most, both included. */
int random_between(struct random *random, int least, int most);
/* True that many times in ten thousand. */
bool random_chance(struct random *random, int in_ten_thousand);
/* An index into weights, drawn in proportion to them. */
size_t random_pick(struct random *random, const int *weights, size_t count);

/* One code of a list and how often it is drawn; a weight of 0 ends the list. */
struct choice {
	int weight;
	const char *code; /* NULL is a blank cell */
};
const char *random_code(struct random *random, const struct choice *choices);

/* A waiting time, exponential with that mean, at least 0. */
int random_wait(struct random *random, int mean);

#endif
