/* flag - the mark of what misses its target: a corner of its box, filled. */
#include "charts/draw/flag.h"

void flag_corner(struct scene *scene, enum ink surface, struct box box)
{
	struct point corners[] = {
		{ box.left, box.top },
		{ box.left + FLAG_SIDE, box.top },
		{ box.left, box.top + FLAG_SIDE },
	};

	scene_shape(scene, (struct pen){ .fill = ink_on(surface) }, corners, 3);
}
