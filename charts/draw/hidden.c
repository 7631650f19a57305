/* hidden - the mark of a value that was hidden. */
#include "charts/draw/hidden.h"

#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/words.h"

static const struct pen edge = { INK_SHADE, INK_AXIS, 0.5, SOLID };

static const char all_hidden[] = "all hidden";

const char *hidden_or_none(bool hidden)
{
	return hidden ? all_hidden : "no data";
}

bool hidden_ends(const char *message)
{
	const char *colon = strrchr(message, ':');

	return colon && colon[1] == ' ' && !strcmp(colon + 2, all_hidden);
}

void hidden_mark(struct scene *scene, struct point centre)
{
	const double half = HIDDEN_SIDE / 2.0;
	struct box box = { centre.x - half, centre.y - half, centre.x + half,
			   centre.y + half };

	scene_box(scene, edge, box);
	scene_hatch(scene, HATCH_CROSS, INK_AXIS, box);
}

struct legend hidden_legend(void)
{
	return (struct legend){ .sample = SAMPLE_BOX,
				.pen = edge,
				.hatch = HATCH_CROSS,
				.hatch_ink = INK_AXIS,
				.text = "Hidden: too few to publish" };
}

const char *hidden_or_missing(struct pool *pool, const char *used,
			      size_t hidden, size_t missing,
			      const char *missing_words)
{
	if (hidden)
		used = text_format(pool, "%s; %s hidden", used,
				   words_number(pool, (double)hidden, 0));
	if (missing)
		used = text_format(pool, "%s%s %s %s", used, hidden ? "," : ";",
				   words_number(pool, (double)missing, 0),
				   missing_words);
	return used;
}
