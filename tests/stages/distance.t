distance measures from home to site in a straight line between the centres of
outward codes. A gazetteer of one's own may be given; here are four places on
the equator and one in Worcester, for sums by hand: a degree is 111.195 km.

  $ seal >places <<'END'
  > outcode	lat:number	lon:number	r90_km:number
  > AA1	0	0	3.5
  > AA2	0	0.0944	4
  > AA3	0	0.0945	4
  > AA4	0	1	9
  > WR5	52.18225	-2.20266	4.13
  > END
  $ seal >placements <<'END'
  > person_id	home_outcode	site_outcode	home_area	commissioner_code	in_county:flag	out_of_area:flag	distance_km_supplied:number
  > P01	AA1	AA1	N1	05T	Y	N	3
  > P02	AA1	AA2	N1	05T	Y	Y	10
  > P03	AA1	AA3	N1	05T	N	N	17
  > P04	AA4	AA1	N1	05T			100
  > P05	ZZ99	AA4	N1	05T	Y		
  > P06		AA4	N2	05T			
  > P07	XX1	AA4	N3	06X			
  > P08	AA1		N1	05T		Y	
  > END
  $ seal >anchors <<'END'
  > area_code	label	outcode	lat:number	lon:number
  > N1	County hall	AA2		
  > 05T	Office	AA4	0	0.5
  > END
  $ distance --gazetteer places --anchors anchors <placements >away
  $ pick person_id,distance_km,distance_band,distance_band_order,distance_basis <away | show --bare
  person_id  distance_km  distance_band  distance_band_order  distance_basis
  ---------  -----------  -------------  -------------------  --------------
  P01                  0  Up to 10km                       1  home
  P02                 10  Up to 10km                       1  home
  P03                 11  11-20km                          2  home
  P04                111  Over 100km                       5  home
  P05                101  Over 100km                       5  county
  P06                 56  51-100km                         4  county
  P07                  -  Unknown                          9  -
  P08                  -  Unknown                          9  -

0.0944 degrees are 10.497 km, which is rounded to 10 before it is banded; 0.0945
are 10.508, rounded to 11. P05 has no fixed abode, so the anchor of the home area
stands in; P06's area has none, but the commissioner has, by its own latitude and
longitude. XX1 is not in the gazetteer, and no anchor is known; P08 has no site.

  $ pick person_id,same_outcode,under_km,near_edge,supplied_differs,placed_out_of_area <away | show --bare
  person_id  same_outcode  under_km  near_edge  supplied_differs  placed_out_of_area
  ---------  ------------  --------  ---------  ----------------  ------------------
  P01        Y                  3.5  N          N                 N
  P02        N                    -  Y          N                 Y
  P03        N                    -  Y          Y                 Y
  P04        N                    -  N          Y                 -
  P05        N                    -  Y          -                 N
  P06        N                    -  N          -                 -
  P07        -                    -  -          -                 -
  P08        -                    -  -          -                 Y

P01 and its site are in one district: the distance is under 3.5 km. P02, P03 and
P05 are within 5 km of the border of a band (10.5 and 100.5 km); P04 is 10.7 km
from one, P06 5.1 km. Supplied distances differ by 6.5 km for P03 and 11.2 km for
P04, which is just over a tenth. A site that is not in the county, or a
commissioner who says so, is out of area.

  $ grep '#%flow.4' away
  #%flow	4	8	8	2 without a distance, 2 from the county's anchor, 3 within 5 km of another band

An anchor of no area stands in for all that have none of their own:

  $ printf 'area_code\toutcode\nN3\tAA4\n\\N\tAA2\n' | seal >anywhere
  $ distance --gazetteer places --anchors anywhere <placements |
  >     keep 'distance_basis!=home' | pick person_id,distance_km,distance_basis | show --bare
  person_id  distance_km  distance_basis
  ---------  -----------  --------------
  P05                101  county
  P06                101  county
  P07                  0  county
  P08                  -  -

Without a gazetteer the one that comes with the programs counts:

  $ printf 'home_outcode\tsite_outcode\nWR5\tB15\nWR5\tZZ99\n' | seal | distance >own
  $ pick home_outcode,site_outcode,distance_km,distance_band <own | show --bare
  home_outcode  site_outcode  distance_km  distance_band
  ------------  ------------  -----------  -------------
  WR5           B15                    37  21-50km
  WR5           ZZ99                    -  Unknown
  $ grep -o '#%source.*sha256:' own
  #%source	2	gazetteer/outcodes.csv	sha256:

An empty table, and what cannot be read:

  $ printf 'home_outcode\tsite_outcode\n' | seal | distance --gazetteer places | grep -v '^#'
  home_outcode	site_outcode	distance_km	distance_exact_km	distance_band	distance_band_order	distance_basis	same_outcode	under_km	near_edge	supplied_differs	placed_out_of_area
  $ printf 'home_outcode\n' | seal | distance
  distance: standard input has no column 'site_outcode'; did you mean 'home_outcode'?
  [2]

Who is out of area can be told without outward codes:

  $ printf 'person_id\tin_county:flag\nP01\tN\nP02\tY\nP03\t\\N\n' | seal |
  >   distance | pick person_id,distance_km,placed_out_of_area | show --bare
  person_id  distance_km  placed_out_of_area
  ---------  -----------  ------------------
  P01                  -  Y
  P02                  -  N
  P03                  -  -

A list of anchors names each area once, and bands have a scheme:

  $ stack anchors anchors >twice
  $ distance --anchors twice --gazetteer places <placements
  distance: twice:13: column 'area_code': 'N1' has two anchors
  [3]
  $ cp "$ROOT/datasets/codes/distance_bands.csv" .
  $ distance --list distance_bands.csv --scheme miles <placements
  distance: distance_bands.csv has no scheme 'miles'; it has mhsds_lda
  [2]
  $ distance --gazetteer none <placements
  distance: cannot open none: No such file or directory
  [5]
