/* picture - SVG files, to be put into a page as they are. */
#include "stages/methods/picture.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/content.h"

static const char ending[] = ".svg";

static bool is_picture(const char *name)
{
	size_t size = strlen(name);

	return size > sizeof ending - 1 &&
	       !strcmp(name + size - (sizeof ending - 1), ending);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **picture_names(const char *folder, size_t *count)
{
	const char **names = array_grow(NULL, 0, sizeof *names);
	DIR *entries = opendir(folder);
	struct dirent *entry;

	if (!entries)
		fail(BAD_SYSTEM, "cannot open %s: %s", folder, strerror(errno));
	*count = 0;
	while ((entry = readdir(entries))) {
		size_t size = strlen(entry->d_name);

		if (!is_picture(entry->d_name))
			continue;
		names = array_grow(names, *count, sizeof *names);
		names[(*count)++] = pool_copy(pool_run(), entry->d_name,
					      size - (sizeof ending - 1));
	}
	closedir(entries);
	qsort(names, *count, sizeof *names, compare_names);
	return names;
}

static void note_ids(const char *path, const char *markup, struct table *ids)
{
	static const char start[] = " id=\"";

	while ((markup = strstr(markup, start))) {
		const char *id = markup + sizeof start - 1;
		size_t size = strcspn(id, "\"");
		bool fresh;

		table_put(ids, (struct slice){ id, size }, &fresh);
		if (!fresh)
			fail(BAD_DATA,
			     "%s: the id '%.*s' is in the page "
			     "already",
			     path, (int)size, id);
		markup = id + size;
	}
}

static bool is_hidden(struct slice markup)
{
	static const char sign[] = " data-hidden=\"all\"";
	const char *root_end = memchr(markup.at, '>', markup.size);

	return memmem(markup.at, (size_t)(root_end - markup.at), sign,
		      sizeof sign - 1);
}

struct picture picture_read(const char *folder, const char *name,
			    struct table *ids)
{
	static const char close[] = "</svg>";
	const char *path = text_format(pool_run(), "%s/%s%s", folder, name,
				       ending);
	const char *start = strstr(content_read(path).text.at, "<svg");
	struct slice markup;
	size_t size;

	if (!start)
		fail(BAD_DATA, "%s: it is no SVG picture", path);
	size = strlen(start);
	while (strchr(" \t\r\n", start[size - 1]))
		size--;
	if (size < sizeof close - 1 ||
	    strncmp(start + size - (sizeof close - 1), close, sizeof close - 1))
		fail(BAD_DATA, "%s: the picture is not whole", path);
	note_ids(path, start, ids);
	markup = (struct slice){ start, size };
	return (struct picture){ name, markup, is_hidden(markup) };
}
