/* distances - M05, how far from home each placement is.
 *
 * By the angle between two directions from the centre of the earth, taken
 * from their cross and dot products, and not by the haversine.
 */
#include "tests/oracle/parts/measures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const double radius_km = 6371.0088;

struct place {
	double lat, lon, r90;
	bool known;
};

struct maps {
	struct sheet gazetteer, anchors, providers;
};

static struct place place_find(const struct sheet *gazetteer,
			       const char *outcode)
{
	for (size_t i = 0; *outcode && i < gazetteer->rows; i++)
		if (same(sheet_cell(gazetteer, i, "outcode"), outcode))
			return (struct place){
				sheet_number(gazetteer, i, "lat"),
				sheet_number(gazetteer, i, "lon"),
				sheet_number(gazetteer, i, "r90_km"), true
			};
	return (struct place){ 0 };
}

static const char *find(const struct sheet *sheet, const char *key,
			const char *value, const char *column)
{
	for (size_t i = 0; i < sheet->rows; i++)
		if (same(sheet_cell(sheet, i, key), value))
			return sheet_cell(sheet, i, column);
	return "";
}

static double distance_between(struct place a, struct place b)
{
	double degree = acos(-1) / 180;
	double east = (b.lon - a.lon) * degree;
	double x = cos(b.lat * degree) * sin(east);
	double y = cos(a.lat * degree) * sin(b.lat * degree) -
		   sin(a.lat * degree) * cos(b.lat * degree) * cos(east);
	double along = sin(a.lat * degree) * sin(b.lat * degree) +
		       cos(a.lat * degree) * cos(b.lat * degree) * cos(east);

	return radius_km * atan2(hypot(x, y), along);
}

static const char *band_of(double km)
{
	if (isnan(km))
		return "Unknown";
	if (km <= 10)
		return "Up to 10km";
	if (km <= 20)
		return "11-20km";
	if (km <= 50)
		return "21-50km";
	return km <= 100 ? "51-100km" : "Over 100km";
}

/* Where an area is measured from. */
static struct place anchor_of(const struct maps *maps, const char *area)
{
	const struct sheet *anchors = &maps->anchors;
	struct place place = { .r90 = NAN };

	for (size_t i = 0; i < anchors->rows; i++) {
		if (!same(sheet_cell(anchors, i, "area_code"), area))
			continue;
		place.lat = sheet_number(anchors, i, "lat");
		place.lon = sheet_number(anchors, i, "lon");
		place.known = !isnan(place.lat);
		return place.known
			       ? place
			       : place_find(&maps->gazetteer,
					    sheet_cell(anchors, i, "outcode"));
	}
	return place;
}

/* The home, or the anchor of its county where it is not known. */
static struct place home_of(const struct sheet *persons, const char *person,
			    const struct maps *maps, const char **basis)
{
	struct place place = place_find(&maps->gazetteer,
					find(persons, "person_id", person,
					     "home_outcode"));
	const char *keys[] = { "home_area", "commissioner_code" };

	*basis = "home";
	for (int i = 0; i < 2 && !place.known; i++) {
		*basis = "county";
		place = anchor_of(maps,
				  find(persons, "person_id", person, keys[i]));
	}
	return place;
}

/* The flag, missing where the number it rests on is. */
static void put_known(double number, bool flag, char after)
{
	if (isnan(number))
		printf("\\N%c", after);
	else
		put_flag(flag, after);
}

/* M05b: yes by the site or by the commissioner; no by either, if neither says
 * yes. */
static void put_out_of_area(const char *in_county, const char *flagged)
{
	if (!*in_county && !*flagged)
		puts("\\N");
	else
		put_flag(same(in_county, "N") || same(flagged, "Y"), '\n');
}

/* Five kilometres more or less would make it another band. */
static bool near_edge(double km)
{
	return !same(band_of(round(km)), band_of(round(km + 5))) ||
	       !same(band_of(round(km)), band_of(round(fmax(km - 5, 0))));
}

static void print_distance(const struct extract *extract,
			   const struct stay *stay, const char *person,
			   const struct maps *maps)
{
	const char *basis,
		*site = sheet_cell(&extract->placements, stay->row, "site_id");
	const char *there = find(&maps->providers, "site_id", site,
				 "site_outcode");
	struct place home = home_of(&extract->persons, person, maps, &basis);
	struct place to = place_find(&maps->gazetteer, there);
	double exact = home.known && to.known ? distance_between(home, to)
					      : NAN;
	double whole = round(exact);
	double supplied = sheet_number(&extract->placements, stay->row,
				       "distance_km_supplied");

	printf("%s\t%s\t", stay->seed, stay->id);
	put_number(whole, '\t');
	put_number(exact, '\t');
	printf("%s\t%s\t", band_of(whole), isnan(exact) ? "\\N" : basis);
	put_known(exact, exact == 0, '\t');
	put_number(exact == 0 ? to.r90 : NAN, '\t');
	put_known(exact, near_edge(exact), '\t');
	put_known(exact + supplied,
		  fabs(supplied - exact) > fmax(5, 0.1 * exact), '\t');
	put_out_of_area(find(&maps->providers, "site_id", site, "in_county"),
			sheet_cell(&extract->placements, stay->row,
				   "out_of_area"));
}

void print_distances(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);
	struct maps maps = {
		.gazetteer = sheet_read(getenv("PLACEMENT_AUDIT_DATA"),
					"gazetteer/outcodes.csv"),
		.anchors = sheet_read(order->folder, "anchors.csv"),
		.providers = sheet_read(order->folder, "providers.csv"),
	};

	puts("seed\tstay_id\tdistance_km\tdistance_exact_km\tdistance_band\t"
	     "distance_basis\tsame_outcode\tunder_km\tnear_edge\t"
	     "supplied_differs\tplaced_out_of_area");
	for (size_t i = 0; i < extract.count; i++)
		for (size_t j = 0; j < extract.people[i].count; j++)
			print_distance(&extract, extract.people[i].stays[j],
				       extract.people[i].id, &maps);
}
