/* target - where output goes: a file that gets its name when it is complete.
 */
#include "pipeline/target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static _Noreturn void refuse(const char *name)
{
	fail(BAD_SYSTEM, "cannot write %s: %s", name, strerror(errno));
}

static const char *part_of(const char *path)
{
	return text_format(pool_run(), "%s.part", path);
}

static bool is_regular(const char *path)
{
	struct stat about;

	return stat(path, &about) ? errno == ENOENT : S_ISREG(about.st_mode);
}

/* A link under the passing name is not followed: whoever made it, it is none
 * of ours. */
struct target target_open(const char *path)
{
	struct target target = { STDOUT_FILENO, "standard output", NULL };
	int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;

	if (!path || !strcmp(path, "-"))
		return target;
	target.name = path;
	if (is_regular(path)) {
		target.path = path;
		target.name = part_of(path);
		flags |= O_NOFOLLOW;
	}
	target.file = open(target.name, flags, 0666);
	if (target.file < 0)
		refuse(target.name);
	if (target.path)
		fail_removes(target.name);
	return target;
}

void target_close(struct target *target)
{
	if (close(target->file) < 0)
		refuse(target->name);
	if (!target->path)
		return;
	if (rename(target->name, target->path) < 0)
		refuse(target->path);
	fail_forget(target->name);
}

static bool is_same_file(const char *path, const char *other)
{
	struct stat one, two;

	return !stat(path, &one) && !stat(other, &two) &&
	       one.st_dev == two.st_dev && one.st_ino == two.st_ino &&
	       !S_ISCHR(one.st_mode);
}

bool target_is_same(const char *path, const char *other)
{
	const char *standard = "/dev/stdout";

	if (!path || !strcmp(path, "-"))
		path = standard;
	if (!other || !strcmp(other, "-"))
		other = standard;
	return (path == standard && other == standard) ||
	       is_same_file(path, other) ||
	       is_same_file(part_of(path), part_of(other));
}
