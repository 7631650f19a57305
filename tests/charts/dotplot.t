dotplot draws one dot for each person:

  $ cat >table <<'END'
  > person	sector	km:number:km:Distance from home
  > P1	NHS	5
  > P2	NHS	12
  > P3	Independent	47
  > P4	Independent	47
  > P5	Independent	132
  > P6	NHS	\N
  > END
  $ seal table >people
  $ dots() { dotplot --x km "$@" <people; }
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ dots --scene >scene
  $ words <scene
  Distance from home: median 47 km, highest 132 km
  Distance from home, km
  n = 5; 1 left out, without a value
  One person or placement
  Median
  0
  20
  40
  60
  80
  100
  120
  140
  Distance from home, km
  median 47 km

Five dots, and the one of the legend. The two at 47 lie on one line, above each
other, twice their radius apart:

  $ grep -c '^circle' scene
  6
  $ awk '$1 == "circle" { n[$2]++; if (n[$2] == 2) print ($3 > y[$2] ? $3 - y[$2] : y[$2] - $3) / $4; y[$2] = $3 }' scene
  2

A row for each group, with how many it has and its median; the medians are of 5 and
12, and of 47, 47 and 132:

  $ dots --group sector --scene | words | tail -n 4
  NHS (2)
  median 8.5 km
  Independent (3)
  median 47 km

Bands are shaded and named. The title counts those in the last one:

  $ dots --bands 0,50,100 --scene | words | sed -n '1p;15,17p'
  Distance from home: median 47 km; 100 km and over: 1 of 5
  0 to under 50 km
  50 to under 100 km
  100 km and over
  $ dots --bands distance_bands --scheme mhsds_lda --scene | sed -n 's/^title //p'
  Distance from home: median 47 km; over 100km: 1 of 5

A logarithmic axis, where one is very far away:

  $ sed 's/132/9000/' table | seal | dotplot --x km --log --scene | words | sed -n '6,10p' | tr '\n' ' '
  1 10 100 1,000 10,000  (no-eol)

The description:

  $ dots --group sector --bands 0,50,100 --scene | sed -n 's/^description //p' | fold -s -w 78
  Dot plot of distance from home, one dot each. NHS: 2 dots, from 5 km to 12 
  km, median 8.5 km. Independent: 3 dots, from 47 km to 132 km, median 47 km. 1 
  of 5: 100 km and over.

One, all alike, none:

  $ title() { seal | dotplot --x km --scene | sed -n 's/^title //p'; }
  $ printf 'km:number:km:Distance\n43\n' | title
  Distance: 43 km
  $ printf 'km:number:km:Distance\n0\n0\n0\n' | title
  Distance: 0 km for all 3
  $ printf 'km:number:km:Distance\n' | title
  Distance: no data

More people at one place than there is room for dots, 61 of them, are a shape; the
legend and the description say so:

  $ { printf 'g\tn:number:d:Days\nA\t7\nA\t60\n'; yes 'B	30' | head -n 61; } | seal >crowd
  $ dotplot --x n --group g --scene <crowd | words | sed -n '3,6p'
  n = 63
  One person or placement
  Too many for dots: the higher, the more of them
  Median
  $ dotplot --x n --group g --scene <crowd | grep -c '^circle'
  3
  $ dotplot --x n --group g --scene <crowd | sed -n 's/^description //p' | fold -s -w 78
  Dot plot of days, one dot each. Rows with too many for dots are shapes, the 
  higher the more. A: 2 dots, from 7 days to 60 days, median 33.5 days. B: 61 
  values, from 30 days to 30 days, median 30 days.

Values that suppress has hidden are counted apart from those that are missing:

  $ printf 'g\tn:number:1:Days\tn_hidden:flag\nA\t7\tN\nA\t\\N\tY\nA\t\\N\tN\nB\t\\N\tY\n' | seal | dotplot --x n --group g --scene | sed -n "s/^text .*'\(.*hidden.*\)'$/\1/p"
  n = 1; 2 hidden, 1 left out, without a value
  A (1; 1 hidden)
  B (0; 1 hidden)
  all hidden

A line to compare with, and how many are beyond it: of 5, 12, 47, 47 and 132 km one is
over 100 km, three are over 46, none over 132. The axis reaches the line:

  $ dots --target 100 --scene | words | sed -n '1p;/^Target/p'
  Distance from home: 1 of 5 over the target of 100 km
  Target: 100 km
  $ dots --target 46 --bands 0,50,100 --scene | words | head -n 1
  Distance from home: 3 of 5 over the target of 46 km
  $ dots --target 132 --scene | grep -oE 'None of .*'
  None of 5 over the target of 132 km.
  $ dots --target 300 --scene | words | grep -xE '[0-9]+'
  0
  50
  100
  150
  200
  250
  300
  $ dots --log --target 0
  dotplot: --target: it has no place on a logarithmic axis
  [2]

--annotate has notes on rows of --group:

  $ printf 'sector\ttext\nNHS\ttwo wards closed in May\n' | seal >notes
  $ dots --group sector --annotate notes --scene | words | grep -F '['
  [1] Two wards closed in May.
  NHS [1] (2)
  $ dots --annotate notes
  dotplot: --annotate: nothing in the figure has a name that a note could be about
  [2]
  $ dots --group sector --annotate notes --scene | grep -o 'Noted: .*'
  Noted: NHS, two wards closed in May.

Faults:

  $ dotplot --scene <people
  dotplot: --x is missing: it names a column
  [2]
  $ dotplot --x person --scene <people
  dotplot: standard input: column 'person' holds text, not number
  [2]
  $ dots --bands 0,100,50
  dotplot: --bands: the numbers in '0,100,50' do not rise
  [2]
  $ dots --bands 0,1.2.3
  dotplot: --bands: '1.2.3' in '0,1.2.3' is not a number
  [2]
  $ dots --bands distance_bands
  dotplot: */codes/distance_bands.csv has several schemes: choose one by --scheme: mhsds_lda (glob)
  [2]
  $ dots --bands sizes
  dotplot: the data file codes/sizes.csv is not installed; PLACEMENT_AUDIT_DATA can name its folder
  [5]
  $ sed 's/\t5$/\t0/' table | seal | dotplot --x km --log
  dotplot: standard input:7: column 'km': '0' cannot be drawn on a logarithmic axis
  [3]
