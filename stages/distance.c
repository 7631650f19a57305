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

static const char *persons_file;
static const char *providers_file;
static const char *gazetteer_file;
static const char *anchors_file;
static const char *list;
static const char *scheme = "mhsds_lda";

static const struct option options[] = {
	{ "persons", "FILE", "a stream of person_id, home_outcode, home_area, "
	  "commissioner_code", .text = &persons_file },
	{ "providers", "FILE", "a stream of provider_id, site_id, "
	  "site_outcode, in_county", .text = &providers_file },
	{ "anchors", "FILE", "a stream of area_code, outcode or lat and lon: "
	  "where an area is measured from", .text = &anchors_file },
	{ "gazetteer", "FILE", "a stream of outcode, lat, lon, r90_km; "
	  "otherwise gazetteer/outcodes.csv", .text = &gazetteer_file },
	{ "list", "FILE", "bands of km; otherwise codes/distance_bands.csv",
	  .text = &list },
	{ "scheme", "NAME", "bands of that list", .text = &scheme },
	{ 0 },
};

static const struct stage stage = {
	.name = "distance",
	.purpose = "how far from home each placement is",
	.about =
	"distance_exact_km is the great-circle distance between the centres of "
	"the home's and the site's outward codes; distance_km is rounded to "
	"whole kilometres, half away from zero, and banded. It is a straight "
	"line, not a road.\n\n"
	"Where the home is not known (no outward code, ZZ99, or one that is "
	"not in the gazetteer), the anchor of the person's home_area, or else "
	"of their commissioner_code, stands in: distance_basis is county, not "
	"home. Without that, or without the site's outward code, there is no "
	"distance.\n\n"
	"same_outcode: home and site are in one district; the distance is 0 by "
	"formula, and should be told as under_km, the radius that holds nine "
	"in ten of its postcodes. near_edge: within 5 km of the border of a "
	"band. supplied_differs: distance_km_supplied is more than 5 km and "
	"more than 10% off. placed_out_of_area: the site is not in_county, or "
	"the commissioner said out_of_area.\n\n"
	"Columns that the stream has already are not looked up.",
	.options = options,
	.reads = "home_outcode home_area commissioner_code, or else person_id; "
		 "site_outcode in_county, or else site_id provider_id; "
		 "distance_km_supplied and out_of_area, where they are there",
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
	size_t outcode;	  /* SIZE_MAX for none */
};

static const struct spot nowhere = { { NAN, NAN }, NAN, SIZE_MAX };

struct person {
	struct spot home;
	struct spot anchor;
};

struct site {
	struct spot spot;
	char in_county;
	bool several; /* of a provider: sites with different outward codes */
};

struct lookup {
	struct table *outcodes, *areas, *people, *sites, *providers;
	struct spot *outcode_spots, *area_spots;
	struct person *person_spots;
	struct site *site_spots, *provider_spots;
};

struct columns {
	int person, home, area, commissioner, site_outcode, in_county;
	int site, provider, supplied, out_of_area;
};

/* For the flow line. */
struct counts {
	size_t by_anchor, homeless, siteless, near_edge;
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
	lookup->outcode_spots[number] =
		(struct spot){ place, radius, number };
}

static double csv_number(const struct csv *csv, const char *path,
			 size_t column)
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
		struct spot spot =
			outcode_spot(lookup, reader_raw(in, outcode));
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
