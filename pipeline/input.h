/* input - a file from outside as UTF-8 text.
 *
 * Takes files as they are met: plain or .gz (told by the first bytes, not by
 * the name), UTF-8 with or without byte order mark, UTF-16 with one, and
 * Windows-1252. An encoding other than UTF-8 is always said on standard error:
 * a file that turns out not to be UTF-8, and had nothing but ASCII before that
 * place, is read as Windows-1252 from there; one that had UTF-8 characters
 * before ends with BAD_DATA. The digest is that of the file as it lies there.
 */
#ifndef PIPELINE_INPUT_H
#define PIPELINE_INPUT_H

#include <stddef.h>

struct input;

/* Opens the file, or standard input for NULL or "-". encoding is a name that
 * iconv knows, or NULL to find out. */
struct input *input_open(const char *path, const char *encoding);
const char *input_name(const struct input *input);

/* Up to room bytes (at least 16) of text, never ending inside a character;
 * 0 at the end of the file. */
size_t input_read(struct input *input, char *at, size_t room);

/* "sha256:" and 64 hexadecimal digits; after the end only. */
const char *input_digest(struct input *input);
/* What it was read as: "UTF-8", "WINDOWS-1252", ... */
const char *input_encoding(const struct input *input);
/* Bytes of the file read so far, and of the whole (0 when not known). */
size_t input_done(const struct input *input);
size_t input_size(const struct input *input);

#endif
