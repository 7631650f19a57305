/* typeface - the font of all charts, as pango and cairo draw it. */
#include "charts/draw/typeface.h"

#include <stdlib.h>
#include <string.h>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "pipeline/fail.h"

/* What is set up once and used for every picture. */
static struct typeface {
	PangoContext *context;
	PangoLayout *layout;
	PangoFontDescription *faces[2]; /* by enum weight */
} typeface;

/* Only folders: no rule of the machine may substitute, embolden or hint. */
static const char system_folders[] =
	"<fontconfig>"
	"<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
	"<dir prefix=\"xdg\">fonts</dir><dir>~/.fonts</dir></fontconfig>";
static const char cache_folders[] =
	"<fontconfig>"
	"<cachedir>/var/cache/fontconfig</cachedir>"
	"<cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>";

static int pattern_whole(const FcPattern *pattern, const char *name)
{
	int number = 0;

	FcPatternGetInteger(pattern, name, 0, &number);
	return number;
}

static const char *pattern_text(const FcPattern *pattern, const char *name)
{
	FcChar8 *text = NULL;

	FcPatternGetString(pattern, name, 0, &text);
	return text ? (const char *)text : "";
}

/* The folder that a user set, or NULL. */
static const char *own_folder(void)
{
	const char *folder = getenv("PLACEMENT_AUDIT_FONTS");

	return folder && *folder ? folder : NULL;
}

static _Noreturn void refuse(void)
{
	if (own_folder())
		fail(BAD_SYSTEM,
		     "the font %s is not in the folder %s, which "
		     "PLACEMENT_AUDIT_FONTS names",
		     FONT_FAMILY, own_folder());
	fail(BAD_SYSTEM,
	     "the font %s is not installed (Debian: fonts-liberation): PNG and "
	     "PDF need it, SVG does not",
	     FONT_FAMILY);
}

/* The file of the newest version with that weight; two versions of the
 * family are often installed side by side. */
static const char *font_file(const FcFontSet *fonts, int weight)
{
	const FcPattern *best = NULL;

	for (int i = 0; i < fonts->nfont; i++) {
		const FcPattern *font = fonts->fonts[i];
		int newer;

		if (pattern_whole(font, FC_WEIGHT) != weight)
			continue;
		newer = best ? pattern_whole(font, FC_FONTVERSION) -
					pattern_whole(best, FC_FONTVERSION)
			     : 1;
		if (newer > 0 ||
		    (newer == 0 && strcmp(pattern_text(font, FC_FILE),
					  pattern_text(best, FC_FILE)) < 0))
			best = font;
	}
	if (!best)
		refuse();
	return pattern_text(best, FC_FILE);
}

/* All fonts of the folders that are looked into. */
static FcConfig *folders(void)
{
	FcConfig *config = FcConfigCreate();
	const char *own = own_folder();

	FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)cache_folders,
				       FcTrue);
	if (own) {
		FcConfigAppFontAddDir(config, (const FcChar8 *)own);
		return config;
	}
	FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)system_folders,
				       FcTrue);
	FcConfigBuildFonts(config);
	return config;
}

/* A configuration that holds two files and no rules. */
static FcConfig *font_configuration(void)
{
	FcConfig *all = folders(), *own = FcConfigCreate();
	FcPattern *wanted = FcPatternBuild(NULL, FC_FAMILY, FcTypeString,
					   FONT_FAMILY, FC_SLANT, FcTypeInteger,
					   FC_SLANT_ROMAN, (char *)NULL);
	FcObjectSet *asked = FcObjectSetBuild(FC_FILE, FC_WEIGHT,
					      FC_FONTVERSION, (char *)NULL);
	FcFontSet *fonts = FcFontList(all, wanted, asked);

	FcConfigAppFontAddFile(
		own, (const FcChar8 *)font_file(fonts, FC_WEIGHT_REGULAR));
	FcConfigAppFontAddFile(own, (const FcChar8 *)font_file(fonts,
							       FC_WEIGHT_BOLD));
	FcFontSetDestroy(fonts);
	FcObjectSetDestroy(asked);
	FcPatternDestroy(wanted);
	FcConfigDestroy(all);
	return own;
}

/* Pango would have the machine's own configuration read, which takes longer
 * than a picture, if there were not one already when it makes a font map. */
static PangoContext *new_context(void)
{
	FcConfig *config = font_configuration();
	PangoFontMap *map;

	FcConfigSetCurrent(config);
	map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	return pango_font_map_create_context(map);
}

/* Glyphs where the arithmetic puts them: no hinting, no rounding. */
static void set_exact(PangoContext *context)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(context, options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	cairo_font_options_destroy(options);
}

/* No kerning, which the width table does not know either. */
static PangoLayout *new_layout(PangoContext *context)
{
	PangoLayout *layout = pango_layout_new(context);
	PangoAttrList *attributes = pango_attr_list_new();

	pango_attr_list_insert(attributes,
			       pango_attr_font_features_new("kern=0,liga=0"));
	pango_layout_set_attributes(layout, attributes);
	pango_attr_list_unref(attributes);
	return layout;
}

void typeface_prepare(void)
{
	if (typeface.layout)
		return;
	typeface.context = new_context();
	set_exact(typeface.context);
	typeface.layout = new_layout(typeface.context);
	for (int i = 0; i < 2; i++) {
		PangoFontDescription *face = pango_font_description_new();

		pango_font_description_set_family(face, FONT_FAMILY);
		pango_font_description_set_weight(
			face,
			i == BOLD ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
		typeface.faces[i] = face;
	}
}

void typeface_show(cairo_t *cr, struct face face, const char *text)
{
	PangoFontDescription *description;

	typeface_prepare();
	description = typeface.faces[face.weight];
	pango_font_description_set_absolute_size(description,
						 face.size * PANGO_SCALE);
	pango_layout_set_font_description(typeface.layout, description);
	pango_layout_set_text(typeface.layout, text, -1);
	pango_cairo_show_layout_line(
		cr, pango_layout_get_line_readonly(typeface.layout, 0));
	cairo_new_path(cr);
}
