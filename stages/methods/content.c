/* content - a small file as a whole. */
#include "stages/methods/content.h"

#include "pipeline/input.h"
#include "pipeline/pool.h"

enum { LEAST_ROOM = 64 };

struct content content_read(const char *path)
{
	struct input *input = input_open(path, NULL);
	size_t room = input_size(input) + LEAST_ROOM, size = 0, got;
	char *text = pool_take(pool_run(), room + 1);

	while ((got = input_read(input, text + size, room - size))) {
		size += got;
		if (room - size >= LEAST_ROOM / 2)
			continue;
		room *= 2;
		text = memcpy(pool_take(pool_run(), room + 1), text, size);
	}
	return (struct content){ { text, size }, input_digest(input) };
}
