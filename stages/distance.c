/* distance - how far from home each placement is.
 *
 * The one decision here: a distance is between the centres of two outward
 * codes, in a straight line, so it is good to about 5 km. Rows that could
 * stand in the next band are marked, and a distance within one district is
 * said to be under its radius (M05).
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/csv.h"
#include "pipeline/input.h"
#include "stages/methods/bandlist.h"
#include "stages/methods/distance.h"

static const char *gazetteer_file;
static const char *anchors_file;
static const char *list;
static const char *scheme = "mhsds_lda";

static const struct option options[] = {
	{ "anchors", "FILE",
	  "a stream of area_code, outcode or lat and lon: "
	  "where an area is measured from",
	  .text = &anchors_file },
	{ "gazetteer", "FILE",
	  "a stream of outcode, lat, lon, r90_km; "
	  "otherwise gazetteer/outcodes.csv",
	  .text = &gazetteer_file },
	{ "list", "FILE", "bands of km; otherwise codes/distance_bands.csv",
	  .text = &list },
	{ "scheme", "NAME", "bands of that list", .text = &scheme },
	{ 0 },
};

static const struct stage stage = {
	.name = "distance",
	.purpose = "how far from home each placement is",
	.about =
		"distance_exact_km is the great-circle distance between the "
		"centres of the home's and the site's outward codes; "
		"distance_km is rounded to whole kilometres, half away from "
		"zero, and banded. It is a straight line, not a road.\n\n"
		"Where the home is not known (no outward code, ZZ99, or one "
		"that is not in the gazetteer), the anchor of the person's "
		"home_area, or else of their commissioner_code, or else one of "
		"no area, stands in: distance_basis is county, not home. Without "
		"that, or without the site's outward code, there is no "
		"distance.\n\n"
		"same_outcode: home and site are in one district; the "
		"distance is 0 by formula, and should be told as under_km, "
		"the radius that holds nine in ten of its postcodes. "
		"near_edge: within 5 km of the border of a band. "
		"supplied_differs: distance_km_supplied is more than 5 km and "
		"more than 10% off. placed_out_of_area: the site is not "
		"in_county, or the commissioner said out_of_area; it is told "
		"without the outward codes too.\n\n"
		"join brings home_outcode and home_area from persons, "
		"site_outcode and in_county from providers.",
	.options = options,
	.reads = "home_outcode site_outcode, or else in_county or out_of_area; "
		 "where they are there, home_area commissioner_code in_county "
		 "out_of_area distance_km_supplied",
	.writes = "all columns, then distance_km distance_exact_km "
		  "distance_band distance_band_order distance_basis "
		  "same_outcode under_km near_edge supplied_differs "
		  "placed_out_of_area",
	.example = "",
	.input = "person_id\thome_outcode\tsite_outcode\tin_county:flag\n"
		 "P01\tWR5\tB15\tN\n"
		 "P02\tWR5\tWR5\tY\n"
		 "P03\tZZ99\tWR5\tY\n",
};

/* An outward code, or an anchor that has none. */
struct spot {
	struct place place;
	double radius_km; /* r90 */
	size_t outcode;   /* SIZE_MAX for none */
};

static const struct spot nowhere = { { NAN, NAN }, NAN, SIZE_MAX };

struct lookup {
	struct table *outcodes, *areas;
	struct spot *outcode_spots, *area_spots;
	struct bands bands;
};

struct columns {
	int home, site, area, commissioner, in_county, out_of_area, supplied;
};

/* What there is to say of one row. */
struct measure {
	struct spot home, site;
	double exact, whole; /* km */
	bool known, by_anchor, same, near_edge;
};

/* For the flow line. */
struct counts {
	size_t by_anchor, unknown, near_edge;
};

static void add_outcode(struct lookup *lookup, struct slice outcode,
			struct place place, double radius)
{
	bool fresh;
	size_t number = table_put(lookup->outcodes, outcode, &fresh);

	if (!fresh)
		return;
	lookup->outcode_spots = array_grow(lookup->outcode_spots, number,
					   sizeof *lookup->outcode_spots);
	lookup->outcode_spots[number] = (struct spot){ place, radius, number };
}

static double csv_number(const struct csv *csv, const char *path, size_t column)
{
	struct slice field = csv_field(csv, column);
	double number;

	if (!number_read(field, &number))
		fail(BAD_DATA, "%s:%zu: '%.*s' is not a number", path,
		     csv_line(csv), (int)field.size, field.at);
	return number;
}

static void read_plain_gazetteer(struct lookup *lookup, const char *path)
{
	struct csv *csv = csv_open(path, NULL, ',');
	size_t outcode, lat, lon, r90, width;

	if (!csv_next(csv))
		fail(BAD_DATA, "%s: it is empty", path);
	width = csv_width(csv);
	outcode = csv_need(csv, "outcode");
	lat = csv_need(csv, "lat");
	lon = csv_need(csv, "lon");
	r90 = csv_need(csv, "r90_km");
	while (csv_next(csv)) {
		if (csv_fault(csv) || csv_width(csv) != width)
			fail(BAD_DATA, "%s:%zu: not as the header row says",
			     path, csv_line(csv));
		add_outcode(lookup, csv_field(csv, outcode),
			    (struct place){ csv_number(csv, path, lat),
					    csv_number(csv, path, lon) },
			    csv_number(csv, path, r90));
	}
	stage_source("gazetteer/outcodes.csv", input_digest(csv_input(csv)));
}

static void read_gazetteer(struct lookup *lookup, struct reader *in)
{
	int outcode = reader_column(in, "outcode");
	int lat = reader_column_of(in, "lat", NUMBER);
	int lon = reader_column_of(in, "lon", NUMBER);
	int r90 = reader_optional(in, "r90_km");

	while (reader_next(in))
		add_outcode(lookup, reader_raw(in, outcode),
			    (struct place){ reader_number(in, lat),
					    reader_number(in, lon) },
			    reader_number(in, r90));
}

static struct spot outcode_spot(const struct lookup *lookup,
				struct slice outcode)
{
	size_t number = table_find(lookup->outcodes, outcode);

	return number == SIZE_MAX ? nowhere : lookup->outcode_spots[number];
}

/* An anchor's latitude and longitude count before its outward code. */
static void read_anchors(struct lookup *lookup, struct reader *in)
{
	int area = reader_column(in, "area_code");
	int outcode = reader_optional(in, "outcode");
	int lat = reader_optional(in, "lat");
	int lon = reader_optional(in, "lon");

	while (reader_next(in)) {
		struct spot spot = outcode_spot(lookup,
						reader_raw(in, outcode));
		struct place place = { reader_number(in, lat),
				       reader_number(in, lon) };
		bool fresh;
		size_t number = table_put(lookup->areas, reader_raw(in, area),
					  &fresh);

		if (place_known(place))
			spot = (struct spot){ place, NAN, SIZE_MAX };
		if (!fresh)
			reader_refuse(in, area, "has two anchors");
		lookup->area_spots = array_grow(lookup->area_spots, number,
						sizeof *lookup->area_spots);
		lookup->area_spots[number] = spot;
	}
}

/*
 * Who is out of area can be known without the outward codes; only where that is
 * not told either is there nothing to say.
 */
static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.home = reader_optional(in, "home_outcode"),
		.site = reader_optional(in, "site_outcode"),
		.area = reader_optional(in, "home_area"),
		.commissioner = reader_optional(in, "commissioner_code"),
		.in_county = reader_optional(in, "in_county"),
		.out_of_area = reader_optional(in, "out_of_area"),
		.supplied = reader_optional(in, "distance_km_supplied"),
	};

	if (at.in_county == NONE && at.out_of_area == NONE) {
		reader_column(in, "home_outcode");
		reader_column(in, "site_outcode");
	}
	return at;
}

static struct spot anchor_of(const struct lookup *lookup,
			     const struct reader *in, const struct columns *at)
{
	size_t area = table_find(lookup->areas, reader_raw(in, at->area));

	if (area == SIZE_MAX)
		area = table_find(lookup->areas,
				  reader_raw(in, at->commissioner));
	if (area == SIZE_MAX)
		area = table_find(lookup->areas, slice_of("\\N"));
	return area == SIZE_MAX ? nowhere : lookup->area_spots[area];
}

static void read_measure(struct measure *measure, const struct lookup *lookup,
			 const struct reader *in, const struct columns *at)
{
	measure->home = outcode_spot(lookup, reader_raw(in, at->home));
	measure->site = outcode_spot(lookup, reader_raw(in, at->site));
	measure->by_anchor = !place_known(measure->home.place);
	if (measure->by_anchor)
		measure->home = anchor_of(lookup, in, at);
	measure->exact = distance_km(measure->home.place, measure->site.place);
	measure->known = !isnan(measure->exact);
	measure->same = measure->known &&
			measure->home.outcode == measure->site.outcode;
	measure->whole = measure->known ? number_round(measure->exact, 0) : NAN;
	measure->near_edge = bands_border(&lookup->bands, measure->exact) <= 5;
}

static const struct column added[] = {
	{ "distance_km", NUMBER, "km", "Distance from home" },
	{ "distance_exact_km", NUMBER, "km", "Distance from home, unrounded" },
	{ "distance_band", TEXT, "-", "Distance from home" },
	{ "distance_band_order", NUMBER, "1", "Order of the distance band" },
	{ "distance_basis", TEXT, "-", "Distance measured from" },
	{ "same_outcode", FLAG, "-", "Home and site in one district" },
	{ "under_km", NUMBER, "km", "Distance is under" },
	{ "near_edge", FLAG, "-", "Within 5 km of another band" },
	{ "supplied_differs", FLAG, "-", "Supplied distance differs" },
	{ "placed_out_of_area", FLAG, "-", "M05b Out of area" },
};

static void declare(struct writer *out, const struct reader *in)
{
	writer_columns_like(out, in);
	for (size_t i = 0; i < sizeof added / sizeof *added; i++)
		writer_column(out, added[i].name, added[i].type, added[i].unit,
			      added[i].label);
}

/* Y, N, or missing when it is not known whether. */
static void write_flag(struct writer *out, bool known, bool flag)
{
	writer_flag(out, !known ? 0 : flag ? 'Y' : 'N');
}

/* Either the site's county or the commissioner is enough to say yes. */
static char out_of_area(const struct reader *in, const struct columns *at)
{
	char in_county = reader_flag(in, at->in_county);
	char flagged = reader_flag(in, at->out_of_area);

	if (in_county == 'N' || flagged == 'Y')
		return 'Y';
	return in_county || flagged ? 'N' : 0;
}

static void write_measure(struct writer *out, const struct measure *measure,
			  const struct band *band)
{
	bool known = measure->known;

	writer_number(out, measure->whole);
	writer_number(out, measure->exact);
	writer_string(out, band ? band->label : NULL);
	writer_number(out, band ? (double)band->order : NAN);
	writer_string(out, !known               ? NULL
			   : measure->by_anchor ? "county"
						: "home");
	write_flag(out, known, measure->same);
	writer_number(out, measure->same ? measure->site.radius_km : NAN);
	write_flag(out, known, measure->near_edge);
}

static void write_row(struct writer *out, struct reader *in,
		      const struct lookup *lookup, const struct columns *at,
		      struct counts *counts)
{
	double supplied = reader_number(in, at->supplied);
	struct measure measure;

	read_measure(&measure, lookup, in, at);
	counts->unknown += !measure.known;
	counts->by_anchor += measure.known && measure.by_anchor;
	counts->near_edge += measure.known && measure.near_edge;
	writer_copy(out, in);
	write_measure(out, &measure, bands_find(&lookup->bands, measure.whole));
	write_flag(out, measure.known && !isnan(supplied),
		   distance_differs(measure.exact, supplied));
	writer_flag(out, out_of_area(in, at));
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct lookup lookup = { .outcodes = table_new(),
				 .areas = table_new() };
	struct counts counts = { 0 };
	struct columns at;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	at = find_columns(in);
	if (gazetteer_file)
		read_gazetteer(&lookup, stage_read(gazetteer_file));
	else
		read_plain_gazetteer(&lookup,
				     stage_data("gazetteer/outcodes.csv"));
	if (anchors_file)
		read_anchors(&lookup, stage_read(anchors_file));
	lookup.bands = bandlist_read(
		list ? list : stage_data("codes/distance_bands.csv"), scheme);
	out = stage_write(NULL);
	declare(out, in);
	while (reader_next(in))
		write_row(out, in, &lookup, &at, &counts);
	stage_remark("%zu without a distance, %zu from the county's anchor, "
		     "%zu within 5 km of another band",
		     counts.unknown, counts.by_anchor, counts.near_edge);
	return stage_end();
}
