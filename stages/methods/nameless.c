/* nameless - a temporary file that has no name. */
#include "stages/methods/nameless.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"

const char *nameless_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder && *folder ? folder : "/tmp";
}

int nameless_open(const char *folder)
{
	char *path = text_format(pool_run(), "%s/workbook.XXXXXX", folder);
	int file = mkstemp(path);

	if (file < 0)
		fail(BAD_SYSTEM, "cannot write in '%s': %s", folder,
		     strerror(errno));
	unlink(path);
	return file;
}

struct slice nameless_read(int file)
{
	struct stat about;
	void *bytes;

	if (fstat(file, &about) < 0)
		fail(BAD_SYSTEM, "cannot read a temporary file: %s",
		     strerror(errno));
	if (!about.st_size)
		return (struct slice){ "", 0 };
	bytes = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, file,
		     0);
	if (bytes == MAP_FAILED)
		fail(BAD_SYSTEM, "cannot read a temporary file: %s",
		     strerror(errno));
	return (struct slice){ bytes, (size_t)about.st_size };
}
