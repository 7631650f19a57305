/* draw - draw scenes that the chart programs have laid out.
 *
 * A chart program that writes NAME.scene leaves the drawing to this one, which
 * loads the font once for all of them and shares them out between processes.
 * What it writes is to the byte what the chart program would have.
 */
#include "pipeline/stage.h"

#include <errno.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "charts/draw/canvas.h"
#include "charts/draw/format.h"
#include "stages/methods/output.h"

static const char *formats_given = "svg";
static const char *palette_given = "mdc";
static const char *folder;
static const char *book_path;
static const char *book_title = "Charts";
static long jobs;
static bool check_only;

static const struct option options[] = {
	{ "format", "LIST", "what to make of each: svg, png, pdf, or several",
	  .text = &formats_given },
	{ "palette", "NAME", "colours", .text = &palette_given,
	  .choices = PALETTE_CHOICES },
	{ "folder", "FOLDER", "where to write, in place of beside each scene",
	  .text = &folder },
	{ "book", "FILE", "a PDF of all scenes, one a page, as well",
	  .text = &book_path },
	{ "title", "TEXT", "what the book is called", .text = &book_title },
	{ "jobs", "N", "how many processes; otherwise one for each processor",
	  .whole = &jobs, .least = 1, .most = 1000 },
	{ "check", .flag = &check_only,
	  .help = "draw nothing; say which texts lie on others or on marks, "
		  "leave the page or are too small" },
	{ 0 },
};

static const struct stage stage = {
	.name = "draw",
	.purpose = "draw scenes as SVG, PNG and PDF",
	.operands = "SCENE...",
	.least_operands = 1,
	.most_operands = SIZE_MAX,
	.about =
		"A SCENE is what a chart program writes to a name that ends in "
		".scene. From NAME.scene "
		"comes NAME.svg, NAME.png or NAME.pdf, the same to the byte as "
		"the chart program would have written. Nothing is written unless "
		"all scenes could be read; each file is written aside and gets its "
		"name when it is whole.\n\n"
		"With --format none there is only the book. Its pages have the "
		"sizes of the scenes, its outline their titles, and its date is the "
		"latest day that a scene is as at.\n\n"
		"PNG and PDF are set in Liberation Sans, which is looked for in the "
		"system's font folders, or in the folder that PLACEMENT_AUDIT_FONTS "
		"names.",
	.options = options,
	.reads = "scenes",
	.writes = "no stream",
	.example = "--format svg,png --folder charts M05-distance.scene",
};

struct task {
	struct scene *scene;
	const char *stem; /* the path without its ending */
};

static struct formats formats;

static const char *stem_of(const char *path)
{
	const char *stem;

	if (format_of(path) != FORMAT_SCENE)
		fail(BAD_USAGE, "'%s' does not end in .scene", path);
	stem = format_stem(pool_run(), path);
	if (!folder)
		return stem;
	return text_format(pool_run(), "%s/%s", folder, text_file_name(stem));
}

static struct task *read_tasks(const struct list *paths)
{
	struct task *tasks = pool_take(pool_run(),
				       paths->count * sizeof *tasks);
	struct table *stems = table_new();

	for (size_t i = 0; i < paths->count; i++) {
		bool fresh;

		tasks[i].stem = stem_of(paths->items[i]);
		table_put(stems, slice_of(tasks[i].stem), &fresh);
		if (!fresh)
			fail(BAD_USAGE, "two scenes would both become %s",
			     tasks[i].stem);
		tasks[i].scene = scene_read(pool_new(), paths->items[i]);
	}
	return tasks;
}

static void draw_one(const struct task *task)
{
	struct pool *pool = task->scene->pool;

	for (enum format format = 0; format < FORMAT_COUNT; format++)
		if (formats.wanted[format])
			format_write(task->scene, palette_of(palette_given),
				     text_format(pool, "%s.%s", task->stem,
						 format_name(format)));
}

/* Every so many-th of the tasks, from the first one on. */
static void draw_share(const struct task *tasks, size_t count, size_t first,
		       size_t step)
{
	for (size_t i = first; i < count; i += step)
		draw_one(&tasks[i]);
}

static pid_t start(const struct task *tasks, size_t count, size_t first,
		   size_t step)
{
	pid_t child = fork();

	if (child < 0)
		fail(BAD_SYSTEM, "cannot start a process: %s", strerror(errno));
	if (child > 0)
		return child;
	draw_share(tasks, count, first, step);
	_exit(0);
}

/* A process that failed has told why; its status becomes ours. */
static void wait_for(pid_t child)
{
	int status;

	if (waitpid(child, &status, 0) < 0)
		fail(BAD_SYSTEM, "cannot wait for a process: %s",
		     strerror(errno));
	if (WIFSIGNALED(status))
		fail(BAD_SYSTEM, "a process was ended by signal %d",
		     WTERMSIG(status));
	if (WEXITSTATUS(status))
		_exit(WEXITSTATUS(status));
}

static void write_book(const struct task *tasks, size_t count)
{
	const struct scene **scenes = pool_take(pool_run(),
						count * sizeof *scenes);
	struct book book = { book_title, "", "", scenes, count };
	struct output *out = output_open(book_path);

	for (size_t i = 0; i < count; i++) {
		scenes[i] = tasks[i].scene;
		if (strcmp(scenes[i]->created, book.created) > 0)
			book.created = scenes[i]->created;
	}
	canvas_book(&book, palette_of(palette_given), out);
	output_close(out);
}

static size_t process_count(size_t count)
{
	long processors = jobs ? jobs : sysconf(_SC_NPROCESSORS_ONLN);

	if (processors < 1)
		return 1;
	return (size_t)processors < count ? (size_t)processors : count;
}

/* Child processes take their shares; ours is the first, and the book. */
static void draw_all(const struct task *tasks, size_t count)
{
	size_t processes = process_count(count);
	pid_t *children = pool_take(pool_run(), processes * sizeof *children);

	for (size_t i = 1; i < processes; i++)
		children[i] = start(tasks, count, i, processes);
	draw_share(tasks, count, 0, processes);
	if (book_path)
		write_book(tasks, count);
	for (size_t i = 1; i < processes; i++)
		wait_for(children[i]);
}

/* One line for each scene that has a fault, the first it has. */
static int check_all(const struct task *tasks, const struct list *paths)
{
	size_t faults = 0;

	for (size_t i = 0; i < paths->count; i++) {
		struct scene *scene = tasks[i].scene;
		const char *fault = scene_fault(scene->pool, scene);

		if (!fault)
			continue;
		notice("%s: %s", paths->items[i], fault);
		faults++;
	}
	stage_end();
	return faults ? ANSWER_NO : 0;
}

int main(int argc, char **argv)
{
	const struct list *paths;
	struct task *tasks;

	stage_begin(&stage, argc, argv);
	if (strcmp(formats_given, "none") != 0)
		formats = formats_read(formats_given, FORMAT_SCENE);
	paths = stage_operands();
	tasks = read_tasks(paths);
	if (check_only)
		return check_all(tasks, paths);
	if (formats.wanted[FORMAT_PNG] || formats.wanted[FORMAT_PDF] ||
	    book_path)
		canvas_prepare();
	draw_all(tasks, paths->count);
	return stage_end();
}
