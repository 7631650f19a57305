/* prefixes - runs a program on proper prefixes of a stream.
 *
 *	prefixes FILE PROGRAM [ARGUMENT...]
 *
 * A stream that was cut anywhere must be refused: exit status 3 or 4, no end
 * line on standard output, and no file left in the current folder, which must
 * be empty at the start. Tries every cut just before and just after a line
 * feed, and as many again spread over the whole as SPREAD says. Prints each
 * cut that passed for a whole stream; exit status 1 if there was one.
 */
#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	MOST_BYTES = 60000, /* one write() to a pipe must hold them */
	SPREAD = 40
};

static char stream[MOST_BYTES];
static char output[1 << 20];

_Noreturn static void stop(const char *what)
{
	perror(what);
	exit(2);
}

static size_t stream_read(const char *path)
{
	FILE *file = fopen(path, "r");
	if (!file)
		stop(path);
	size_t size = fread(stream, 1, sizeof stream, file);
	if (ferror(file) || size == sizeof stream || size == 0)
		stop("an example of a stream must be short, and not empty");
	fclose(file);
	return size;
}

/* Standard input for the program: a pipe that holds the prefix. */
static int prefix_pipe(size_t size)
{
	int ends[2];
	if (pipe(ends) || write(ends[1], stream, size) != (ssize_t)size)
		stop("pipe");
	close(ends[1]);
	return ends[0];
}

/* Runs the program on the prefix; its exit status, or -1 for a signal. */
static int run(char **program, size_t size, FILE *out)
{
	int in = prefix_pipe(size);
	pid_t child = fork();
	if (child < 0)
		stop("fork");
	if (child == 0) {
		dup2(in, STDIN_FILENO);
		dup2(fileno(out), STDOUT_FILENO);
		dup2(fileno(out), STDERR_FILENO);
		execvp(program[0], program);
		_exit(127);
	}
	close(in);
	int status;
	if (waitpid(child, &status, 0) < 0)
		stop("waitpid");
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool has_end_line(FILE *out)
{
	rewind(out);
	size_t size = fread(output, 1, sizeof output - 1, out);
	output[size] = '\0';
	return strstr(output, "\n#%end\t") != NULL;
}

static bool folder_is_empty(void)
{
	DIR *folder = opendir(".");
	if (!folder)
		stop("opendir");
	bool empty = true;
	for (struct dirent *entry; (entry = readdir(folder));)
		if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."))
			empty = false;
	closedir(folder);
	return empty;
}

static bool refuses(char **program, size_t size)
{
	FILE *out = tmpfile();
	if (!out)
		stop("tmpfile");
	int status = run(program, size, out);
	const char *fault = NULL;
	if (status != 3 && status != 4)
		fault = "not refused";
	else if (has_end_line(out))
		fault = "an end line";
	else if (!folder_is_empty())
		fault = "a file is left";
	fclose(out);
	if (fault)
		printf("cut after %zu bytes: exit status %d, %s\n", size,
		       status, fault);
	return !fault;
}

int main(int argc, char **argv)
{
	if (argc < 3)
		return 2;
	size_t size = stream_read(argv[1]);
	size_t stride = size / SPREAD + 1;
	bool all_refused = true;
	for (size_t cut = 0; cut < size; cut++) {
		bool at_line = stream[cut] == '\n' ||
			       (cut > 0 && stream[cut - 1] == '\n');
		if (at_line || cut % stride == 0)
			all_refused &= refuses(argv + 2, cut);
	}
	return all_refused ? 0 : 1;
}
