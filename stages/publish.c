/* publish - give a finished folder the name under which others look for it.
 *
 * Who looks at the name finds the old folder or the new one, whole, and never
 * nothing: the two are exchanged in one step where the file system can do that
 * (Linux, renameat2). Where it cannot, the old one is moved aside first, for a
 * moment, and back again should the second move fail.
 */
#include "pipeline/stage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct stage stage = {
	.name = "publish",
	.purpose = "give a finished folder the name others look for",
	.operands = "FOLDER NAME",
	.least_operands = 2,
	.most_operands = 2,
	.about = "FOLDER becomes NAME. When there is a folder of that name, "
		 "the two change places in one step, and what was NAME is "
		 "FOLDER afterwards. Both must lie on one file system.",
	.reads = "no stream",
	.writes = "no stream",
	.example = "pack.new pack",
};

static _Noreturn void refuse(const char *folder, const char *name)
{
	fail(BAD_SYSTEM, "cannot make %s of %s: %s", name, folder,
	     strerror(errno));
}

static void move_in_turn(const char *folder, const char *name)
{
	const char *aside = text_format(pool_run(), "%s.old", name);

	if (rename(name, aside))
		refuse(folder, name);
	if (rename(folder, name)) {
		int why = errno;

		rename(aside, name);
		errno = why;
		refuse(folder, name);
	}
	/* the old one takes the new one's place */
	if (rename(aside, folder))
		fail(BAD_SYSTEM, "cannot move %s: %s", aside, strerror(errno));
}

int main(int argc, char **argv)
{
	const char *folder, *name;

	stage_begin(&stage, argc, argv);
	folder = stage_operands()->items[0];
	name = stage_operands()->items[1];
	if (access(name, F_OK)) {
		if (rename(folder, name))
			refuse(folder, name);
		return 0;
	}
	if (!renameat2(AT_FDCWD, folder, AT_FDCWD, name, RENAME_EXCHANGE))
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		refuse(folder, name);
	move_in_turn(folder, name);
	return 0;
}
