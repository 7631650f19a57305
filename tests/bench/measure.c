/* measure - what a command cost.
 *
 *	measure REPORT COMMAND [ARGUMENT...]
 *
 * Runs the command, and writes to the file REPORT its wall time in seconds,
 * its processor time in seconds (with that of its own children that it waited
 * for) and its peak memory in KiB (the largest of them). The exit status is
 * that of the command.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int argc, char **argv)
{
	struct rusage usage;
	int status;

	if (argc < 3)
		return 2;
	double begin = now();
	pid_t child = fork();
	if (child == 0) {
		execvp(argv[2], argv + 2);
		perror(argv[2]);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
		perror("measure");
		return 5;
	}
	FILE *report = fopen(argv[1], "w");
	if (!report) {
		perror(argv[1]);
		return 5;
	}
	fprintf(report, "%.3f %.3f %ld\n", now() - begin,
		seconds(usage.ru_utime) + seconds(usage.ru_stime),
		usage.ru_maxrss);
	fclose(report);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}
