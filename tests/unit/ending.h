/* ending - a call that may end the process, made in a process of its own.
 * Include after cmocka.h. */
#ifndef UNIT_ENDING_H
#define UNIT_ENDING_H

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct ending {
	int status;          /* of exit; 0 when the call came back */
	char sentence[1000]; /* what it said, without the line end */
};

static inline struct ending ending_of(void (*call)(const void *),
				      const void *context)
{
	struct ending ending = { 0 };
	size_t size = 0;
	ssize_t got;
	int ends[2], status;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	assert_true(child >= 0);
	if (!child) {
		dup2(ends[1], STDERR_FILENO);
		call(context);
		_exit(0);
	}
	close(ends[1]);
	while ((got = read(ends[0], ending.sentence + size,
			   sizeof ending.sentence - 1 - size)) > 0)
		size += (size_t)got;
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	ending.status = WEXITSTATUS(status);
	if (size && ending.sentence[size - 1] == '\n')
		ending.sentence[size - 1] = '\0';
	return ending;
}

/* The call must end with that status, and the sentence end in those words. */
static inline void check_ending(struct ending ending, int status,
				const char *words)
{
	size_t size = strlen(ending.sentence), tail = strlen(words);

	if (ending.status != status || size < tail ||
	    strcmp(ending.sentence + size - tail, words) != 0)
		fail_msg("status %d, '%s'; not status %d, '%s'", ending.status,
			 ending.sentence, status, words);
}

#endif
