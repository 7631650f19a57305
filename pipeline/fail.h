/* fail - the one way a program stops early.
 *
 * A fault ends the process at once with one sentence on standard error,
 * "program: sentence", control characters replaced by '?' and what looks like
 * an identifier of a person by its outline. Nothing downstream needs to be
 * told: the stream ends without its end line. Files that are being written
 * aside (name.part) are removed on the way out.
 */
#ifndef PIPELINE_FAIL_H
#define PIPELINE_FAIL_H

enum fault {
	ANSWER_NO = 1, /* it ran; the answer is no */
	BAD_USAGE = 2, /* option, argument, or a column that is not there */
	BAD_DATA = 3,  /* the input breaks its own description */
	CUT_SHORT = 4, /* no end line, or a wrong count */
	BAD_SYSTEM = 5 /* cannot read, write or allocate */
};

/* The name that begins every message; kept, not copied. */
void fail_name(const char *program);

/* Prints the sentence and ends the process with the fault as exit status. */
_Noreturn void fail(enum fault fault, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Prints the sentence and returns: for what the user must know although the
 * run goes on. */
void notice(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A file to be removed if the process ends by fail(): at most 16 at a time.
 * The path is kept, not copied. fail_forget() takes it off the list. */
void fail_removes(const char *path);
void fail_forget(const char *path);

#endif
