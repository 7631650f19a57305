/* fault - a call that may end the process, made in a process of its own.
 * Include after cmocka.h. */
#ifndef UNIT_FAULT_H
#define UNIT_FAULT_H

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct fault {
	int status;		/* of exit; 0 when the call came back */
	char sentence[1000];	/* what it said, without the line end */
};

static inline struct fault fault_of(void (*call)(const void *),
				    const void *context)
{
	struct fault fault = { 0 };
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
	while ((got = read(ends[0], fault.sentence + size,
			   sizeof fault.sentence - 1 - size)) > 0)
		size += (size_t)got;
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	fault.status = WEXITSTATUS(status);
	if (size && fault.sentence[size - 1] == '\n')
		fault.sentence[size - 1] = '\0';
	return fault;
}

/* The call must end with that status, and the sentence end in those words. */
static inline void check_fault(struct fault fault, int status,
			       const char *words)
{
	size_t size = strlen(fault.sentence), tail = strlen(words);

	if (fault.status != status || size < tail ||
	    strcmp(fault.sentence + size - tail, words) != 0)
		fail_msg("status %d, '%s'; not status %d, '%s'", fault.status,
			 fault.sentence, status, words);
}

#endif
