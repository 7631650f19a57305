/* scene: marks, hatching, and the text that tests of charts compare. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "charts/draw/scene.h"
#include "charts/draw/svg.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/output.h"
#include "tests/unit/close.h"
#include "tests/unit/ending.h"
#include "tests/unit/scene_check.h"

static const char *contents(const char *path)
{
	static char bytes[20000];
	FILE *file = fopen(path, "r");
	size_t size;

	assert_non_null(file);
	size = fread(bytes, 1, sizeof bytes - 1, file);
	bytes[size] = '\0';
	fclose(file);
	unlink(path);
	return bytes;
}

static const char *path_of(const char *name)
{
	return text_format(pool_run(), P_tmpdir "/draw_scene.%d.%s",
			   (int)getpid(), name);
}

static struct scene *small_scene(void)
{
	struct scene *scene = scene_new(pool_run(), 100, 50);
	struct box clip = { 0, 0, 50, 50 };

	scene->title = "A < B";
	scene->description = "R&D \"x\"";
	scene_group(scene, "all", &clip);
	scene_box(scene, (struct pen){ .fill = INK_PAPER },
		  (struct box){ 0, 0, 100, 50 });
	scene_rule(scene,
		   (struct pen){
			   .line = INK_LIMIT, .width = 1.25, .dash = DASHED },
		   (struct point){ 0, 10.004 }, (struct point){ 100, -1.5 });
	scene_circle(scene, (struct pen){ INK_COMMON, INK_OUTLINE, 0.75, 0 },
		     (struct point){ 20, 20 }, 2.5);
	scene_text(scene,
		   (struct lettering){ { BOLD, 8.5 }, INK_TEXT, ANCHOR_END },
		   (struct point){ 99.999, 40 }, "<b> & \t'c'");
	scene_text(scene, (struct lettering){ { BOLD, 8 }, INK_TEXT, 0 },
		   (struct point){ 0, 0 }, "");
	scene_end(scene);
	return scene;
}

static void test_print(void **state)
{
	const char *path = path_of("scene");
	struct output *out = output_open(path);

	(void)state;
	scene_print(small_scene(), out);
	output_close(out);
	assert_string_equal(contents(path),
			    "scene 100 50\n"
			    "title A < B\n"
			    "description R&D \"x\"\n"
			    "group all 0 0 50 50\n"
			    "shape 0 0 100 0 100 50 0 50 fill paper\n"
			    "line 0 10 100 -1.5 line limit 1.25 dashed\n"
			    "circle 20 20 2.5 fill common line outline 0.75\n"
			    "text 100 40 text end bold 8.5 '<b> &  'c''\n"
			    "end\n"
			    "end scene\n");
}

/* What was printed reads back as the same scene: printed again it is the
 * same text, and every kind of mark is in it. */
static void test_read(void **state)
{
	const char *first = path_of("first"), *second = path_of("second");
	struct scene *scene = small_scene(), *read;
	struct output *out = output_open(first);
	const char *text;

	(void)state;
	scene->created = "2014-03-31";
	scene->hidden = true;
	scene_shape(scene, (struct pen){ .fill = INK_BAND_6 },
		    (struct point[]){ { 0, 0 }, { 1.004, 1 / 3.0 }, { 2, 0 } },
		    3);
	scene_group(scene, "empty", NULL);
	scene_end(scene);
	scene_print(scene, out);
	output_close(out);
	read = scene_read(pool_run(), first);
	assert_int_equal(read->mark_count, scene->mark_count);
	check_close(read->marks[scene->mark_count - 3].points[1].x, 1, 0);
	check_close(read->marks[scene->mark_count - 3].points[1].y, 0.33, 0);
	assert_string_equal(read->created, "2014-03-31");
	assert_true(read->hidden);
	out = output_open(second);
	scene_print(read, out);
	output_close(out);
	text = pool_copy(pool_run(), contents(first), 2000);
	assert_string_equal(contents(second), text);
}

static void read_it(const void *path)
{
	scene_read(pool_run(), path);
}

static void refuses(const char *text, int status, const char *words)
{
	const char *path = path_of("bad");
	struct output *out = output_open(path);

	output_string(out, text);
	output_close(out);
	check_ending(ending_of(read_it, path), status, words);
	unlink(path);
}

/* What follows the head. */
static void refuses_mark(const char *text, int status, const char *words)
{
	refuses(text_format(pool_run(),
			    "scene 100 50\ntitle A\ndescription B\n%s", text),
		status, words);
}

static void test_refusals(void **state)
{
	(void)state;
	refuses("", 4, "stops after line 0, before its end");
	refuses_mark("", 4, "stops after line 3, before its end");
	refuses_mark("end scene", 4, "stops after line 3, before its end");
	refuses("<svg>\n", 3, ":1: '<svg>' is where 'scene' should be");
	refuses("scene 0 50\n", 3, ":1: a page of 0 by 50 points");
	refuses("scene 100 50 1\n", 3, ":1: '1' is too much on this line");
	refuses("scene 100 50\ndescription B\n", 3,
		":2: 'description' is where 'title' should be");
	refuses_mark("created today\n", 3,
		     ":4: 'today' is not a date (YYYY-MM-DD)");
	refuses_mark("square 1 1\n", 3, ":4: 'square' is not a word of scenes");
	refuses_mark("circle 1 1 one fill text\n", 3,
		     ":4: 'one' is not a number");
	refuses_mark("circle 1 1 1 fill pink\n", 3, ":4: 'pink' is not an ink");
	refuses_mark("circle 1 1 1 fill\n", 3,
		     ":4: '' is where a word is missing");
	refuses_mark("circle 1 1 1 stroke text\n", 3,
		     ":4: 'stroke text' is too much on this line");
	refuses_mark("line 1 1 line text 1\n", 3,
		     ":4: 'line text 1' comes after too few points");
	refuses_mark("line 1 1 2 2 line text 1 wavy\n", 3,
		     ":4: 'wavy' is not a word of scenes");
	refuses_mark("text 1 1 text start 9 A\n", 3,
		     ":4: 'A' is not a text in quotation marks");
	refuses_mark("end\n", 3, ":4: 'end' ends no group");
	refuses_mark("group g\nend scene\n", 3, ":5: a group has no end");
	refuses_mark("end scene\nscene 1 1\n", 3,
		     ":5: something follows the end");
}

/* Whatever the data say, it is text; ids come from the name alone. */
static void test_svg(void **state)
{
	const char *path = path_of("svg");
	struct output *out = output_open(path);

	(void)state;
	svg_write(small_scene(), PALETTE_MDC, "spc-St \"A\"", out);
	output_close(out);
	assert_string_equal(
		contents(path),
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3.53cm\" "
		"height=\"1.76cm\" viewBox=\"0 0 100 50\" role=\"img\" "
		"lang=\"en-GB\" aria-labelledby=\"cspc-St_20_22A_22-title "
		"cspc-St_20_22A_22-desc\" font-family=\"'Liberation Sans', "
		"Arial, sans-serif\" fill=\"none\" "
		"stroke-linejoin=\"round\">\n"
		"<title id=\"cspc-St_20_22A_22-title\">A &lt; B</title>\n"
		"<desc id=\"cspc-St_20_22A_22-desc\">R&amp;D \"x\"</desc>\n"
		"<clipPath id=\"cspc-St_20_22A_22-clip1\"><rect x=\"0\" "
		"y=\"0\" width=\"50\" height=\"50\"/></clipPath>\n"
		"<g clip-path=\"url(#cspc-St_20_22A_22-clip1)\">\n"
		"<g fill=\"#ffffff\">\n"
		"<path d=\"M0 0H100V50H0z\"/>\n"
		"</g>\n"
		"<g stroke=\"#7f7f7f\" stroke-width=\"1.25\" "
		"stroke-dasharray=\"4 2.5\">\n"
		"<path d=\"M0 10L100 -1.5\"/>\n"
		"</g>\n"
		"<g fill=\"#a6a6a6\" stroke=\"#333333\" "
		"stroke-width=\"0.75\">\n"
		"<circle cx=\"20\" cy=\"20\" r=\"2.5\"/>\n"
		"</g>\n"
		"<g fill=\"#1a1a1a\" font-size=\"8.5\" font-weight=\"bold\" "
		"text-anchor=\"end\">\n"
		"<text x=\"100\" y=\"40\">&lt;b&gt; &amp;  'c'</text>\n"
		"</g>\n"
		"</g>\n"
		"</svg>\n");
}

/* No stroke leaves the box. */
static void test_hatch(void **state)
{
	struct box box = { 10, 20, 47, 31 };

	(void)state;
	for (enum hatch hatch = HATCH_NONE; hatch < HATCH_COUNT; hatch++) {
		struct scene *scene = scene_new(pool_run(), 100, 100);

		scene_hatch(scene, hatch, INK_TEXT, box);
		assert_int_equal(hatch == HATCH_NONE, scene->mark_count == 0);
		for (size_t i = 0; i < scene->mark_count; i++)
			for (int end = 0; end < 2; end++) {
				struct point p = scene->marks[i].points[end];

				assert_true(p.x > 9.999 && p.x < 47.001);
				assert_true(p.y > 19.999 && p.y < 31.001);
			}
	}
}

static void test_markers(void **state)
{
	struct scene *scene = scene_new(pool_run(), 100, 100);
	struct pen pen = { .fill = INK_TEXT };

	(void)state;
	for (enum marker marker = 0; marker < MARKER_COUNT; marker++)
		scene_marker(scene, marker, pen, (struct point){ 50, 50 }, 3);
	assert_int_equal(scene->mark_count, MARKER_COUNT);
	assert_int_equal(scene->marks[MARKER_CIRCLE].kind, MARK_CIRCLE);
	/* the tip of one is up, of the other down */
	assert_true(scene->marks[MARKER_UP].points[0].y < 50);
	assert_true(scene->marks[MARKER_DOWN].points[0].y > 50);
	assert_int_equal(scene->marks[MARKER_DIAMOND].point_count, 4);
}

static void test_lines(void **state)
{
	struct scene *scene = scene_new(pool_run(), 100, 100);
	struct face face = { REGULAR, 10 };
	struct lines lines = font_wrap(pool_run(), "11 22", face, 12);
	double end = scene_lines(scene, (struct lettering){ face, INK_TEXT, 0 },
				 (struct point){ 5, 10 }, &lines);

	(void)state;
	/* two leadings of 12 points */
	check_close(end, 34, 1e-9);
	check_close(font_lines_height(&lines, face), 24, 1e-9);
	check_texts(scene);
}

static const struct box under = { 10, 14, 60, 30 };

static const char *fault_of(const struct scene *scene)
{
	const char *fault = scene_fault(pool_run(), scene);

	return fault ? fault : "";
}

static struct scene *scene_with_text(struct box box, struct pen pen)
{
	struct scene *scene = scene_new(pool_run(), 100, 50);

	scene_box(scene, pen, box);
	scene_text(scene,
		   (struct lettering){ { REGULAR, 9 }, INK_TEXT, ANCHOR_START },
		   (struct point){ 20, 25 }, "Abc");
	return scene;
}

/* A text may lie within a filled box, or on what is faint; not across its edge,
 * nor on or under a line. */
static void test_cover(void **state)
{
	struct pen bar = { .fill = INK_FOCUS };
	struct pen faint = { .fill = INK_SHADE };
	struct pen line = { .line = INK_LIMIT, .width = 1 };
	struct pen grid = { .line = INK_GRID, .width = 1 };
	struct box half = { 10, 14, 25, 30 };
	struct point from = { 5, 22 }, to = { 50, 22 };
	struct scene *scene = scene_with_text(under, bar);

	(void)state;
	assert_string_equal(fault_of(scene), "");
	scene_rule(scene, line, from, to);
	assert_string_equal(fault_of(scene),
			    "'Abc' lies on a line at 5.00 22.00");
	scene = scene_with_text(half, bar);
	assert_string_equal(fault_of(scene),
			    "'Abc' lies on a shape at 10.00 14.00");
	assert_string_equal(fault_of(scene_with_text(half, faint)), "");
	scene = scene_new(pool_run(), 100, 50);
	scene_rule(scene, grid, from, to);
	scene_text(scene,
		   (struct lettering){ { REGULAR, 9 }, INK_TEXT, ANCHOR_START },
		   (struct point){ 20, 25 }, "Abc");
	assert_string_equal(fault_of(scene), "");
	/* a mark over it, or within its width; one that is clipped away */
	scene_group(scene, "clipped", &half);
	scene_circle(scene, bar, (struct point){ 34, 22 }, 3);
	scene_end(scene);
	assert_string_equal(fault_of(scene), "");
	scene_circle(scene, bar, (struct point){ 34, 22 }, 3);
	assert_string_equal(fault_of(scene),
			    "'Abc' lies on a shape at 34.00 22.00");
}

/* Paper under a text hides what lies below. */
static void test_paper(void **state)
{
	struct scene *scene = scene_new(pool_run(), 100, 50);
	struct pen line = { .line = INK_LIMIT, .width = 1 };

	(void)state;
	scene_rule(scene, line, (struct point){ 5, 22 },
		   (struct point){ 50, 22 });
	scene_box(scene, (struct pen){ .fill = INK_PAPER }, under);
	scene_text(scene,
		   (struct lettering){ { REGULAR, 9 }, INK_TEXT, ANCHOR_START },
		   (struct point){ 20, 25 }, "Abc");
	assert_string_equal(fault_of(scene), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_print), cmocka_unit_test(test_svg),
		cmocka_unit_test(test_read),  cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_hatch), cmocka_unit_test(test_markers),
		cmocka_unit_test(test_lines), cmocka_unit_test(test_cover),
		cmocka_unit_test(test_paper),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
