heatmap draws values of two sets of categories as a grid, the number printed in
each cell:

  $ cat >table <<'END'
  > section	round	points:number:1:Points	points_hidden:flag
  > Money	2012	3	N
  > Money	2013	9	N
  > Reviews	2012	12	N
  > Reviews	2013	26	N
  > Safety	2013	\N	Y
  > END
  $ seal table >grid
  $ heat() { heatmap --x round --y section --value points "$@" <grid; }
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ heat --scene >scene; words <scene
  Most points: Reviews, 2013 (26)
  Points
  n = 4 values; 1 hidden, 1 not known
  0 to 9
  10 to 19
  20 to 30
  Not known
  Hidden: too few to publish
  Round
  Section
  2012
  2013
  Money
  3
  9
  Reviews
  12
  26
  Safety

The second Safety cell is hidden; the first has no record and is not known. Both
are hatched, and neither is 0:

  $ sed -n '/group cells/,$p' scene | grep -oE 'shape .* fill [a-z0-9]*' | sed 's/.* fill //'
  band1
  band1
  sequence3
  sequence1
  paper
  shade
  $ sed -n 's/^description //p' scene | fold -s -w 78
  Heat map of points by section and round: 6 cells; 1 hidden, 1 not known. Most 
  points: Reviews, 2013 (26). From 3 to 26. Money: 2012 3, 2013 9; Reviews: 
  2012 12, 2013 26; Safety: 2012 not known, 2013 hidden.

The title is about all columns, or with --latest about the last one, where that has any
number:

  $ heat --direction up --scene | words | head -1
  Fewest points: Money, 2012 (3)
  $ heat --direction up --latest --scene | words | head -1
  Fewest points: Money, 2013 (9)
  $ sed 's/26/9/' table | seal | heatmap --x round --y section --value points --latest --scene | words | head -1
  Points: 9 throughout 2013, where known
  $ keep round=2012 <grid | heatmap --x round --y section --value points --latest --scene | words | head -1
  Most points: Reviews (12)
  $ (cat table; printf 'Safety\t2014\t\\N\tN\n') | seal | heatmap --x round --y section --value points --latest --scene | words | head -1
  Most points: Reviews, 2013 (26)

Where the names of the rows are too long for a title, two columns are compared:

  $ printf 'a\tb\tn:number:%%:Compliance\n' >long
  $ for name in form leaving meeting advocate; do
  >   printf '%s must be on file before anybody is moved anywhere\tCycle 1\t60\n' $name
  >   printf '%s must be on file before anybody is moved anywhere\tCycle 2\t%d\n' $name $((54 + ${#name}))
  > done >>long
  $ seal long | heatmap --y a --x b --value n --direction up --scene | words | head -1
  Compliance: Cycle 2 above Cycle 1 in 3 of 4

A missing value may have another reason:

  $ heat --missing 'Under five cases' --scene | words | grep -i five
  n = 4 values; 1 hidden, 1 under five cases
  Under five cases

Where high values are better the title names the lowest; rows may stand in the
order of their means or names:

  $ heat --direction up --scene | sed -n 's/^title //p'
  Fewest points: Money, 2012 (3)
  $ for order in given value name; do heat --order $order --scene | words | grep -E '^(Money|Reviews|Safety)$' | tr '\n' ' '; echo; done
  Money Reviews Safety 
  Reviews Money Safety 
  Money Reviews Safety 

Rows that are told by a code may be called something else:

  $ sed '1s/$/	words/; 2,3s/$/	The money/; 4,6s/$/	\\N/' table | seal | heatmap --x round --y section --value points --names words --scene | words | sed -n '13,99p' | grep -v '[0-9]'
  The money
  Reviews
  Safety

Colours are classes with round limits, of all values, of a range that is given, or
on either side of a number:

  $ legend() { heat "$@" --scene | sed -n '/group legend/,/^end/p' | words; }
  $ legend
  0 to 9
  10 to 19
  20 to 30
  Not known
  Hidden: too few to publish
  $ legend --low 10 --high 20
  Under 15
  15 or more
  Not known
  Hidden: too few to publish
  $ legend --diverging 10
  Under 0
  0 to 9
  10 to 19
  20 or more
  Not known
  Hidden: too few to publish

A number of a cell is in the ink that can be read on its colour:

  $ sed -n '/group cells/,$p' scene | grep -oE "text .* [a-z]+ middle .*'(3|12|26)'" | awk '{ print $4, $NF }'
  text '3'
  text '12'
  paper '26'

Numbers and dates stand in their own order; columns that do not fit side by side go
on below, with the names of the rows again:

  $ printf 'm\tward\tn:number:1:Falls\n2013-02-01\tA\t1\n2013-01-01\tA\t2\n' | sed '1s/m/month:date/' | seal | heatmap --x month --y ward --value n --scene | words | tail -n 7
  2
  Month
  January 2013
  February 2013
  A
  2
  1
  $ for i in $(seq 40); do printf 'A\t%d\t%d\n' $i $((i * 1000)); done | sed '1i ward\tweek:number\tn:number:1:Falls' | seal | heatmap --x week --y ward --value n --scene | words | grep -cx A
  3

Small multiples have the same columns and colours; --each makes a figure for each
value, with its words and data beside it:

  $ heat --facet section --scene | words | grep -E '^(round 201|Money|Reviews|Safety)'
  Money
  Money
  Reviews
  Reviews
  Safety
  Safety
  $ heat --each section -o 'points-{}.svg' && ls points-*
  points-Money.csv
  points-Money.svg
  points-Money.txt
  points-Reviews.csv
  points-Reviews.svg
  points-Reviews.txt
  points-Safety.csv
  points-Safety.svg
  points-Safety.txt
  $ cat points-Money.txt
  Most points: 2013 (9)
  
  Heat map of points by section and round: 2 cells. Most points: 2013 (9). From 3 to 9. Money: 2012 3, 2013 9.
  $ tr -d '\r' <points-Safety.csv
  section,round,points,points_hidden
  Safety,2013,,Y

Titles for what is all alike, or nothing:

  $ title() { seal | heatmap --x x --y y --value n --scene | sed -n 's/^title //p'; }
  $ printf 'x\ty\tn:number:1:Falls\na\tA\t4\nb\tA\t4\n' | title
  Falls: 4 throughout
  $ printf 'x\ty\tn:number:1:Falls\na\tA\t4\nb\tA\t9\na\tB\t9\n' | title
  Most falls: A, b and B, a (9 each)
  $ printf 'x\ty\tn:number:1:Falls\na\tA\t4\n' | title
  Falls: 4 for A
  $ sed -n '1p;6p' table | seal | heatmap --x round --y section --value points --scene | sed -n 's/^title //p'
  Points: all hidden
  $ head -n 1 table | seal | heatmap --x round --y section --value points --scene | words
  Points: no data
  Points
  n = 0 values
  No data

--target flags the cells that miss it, --direction says which way. Of 3, 9, 12 and 26
points three are below 26, and two above 9:

  $ heat --target 26 --direction up --scene | words | sed -n '1p;/^Corner/p'
  Points: 3 of 4 values below the target of 26
  Corner: below the target of 26
  $ heat --target 9 --direction down --scene | words | sed -n '1p;/^Corner/p'
  Points: 2 of 4 values above the target of 9
  Corner: above the target of 9
  $ heat --target 26
  heatmap: --target needs --direction: up where cells should reach it, down where they should not go beyond it
  [2]

Flags are by the values, and numbers have the decimals to see it:

  $ printf 'x\ty\tn:number:%%:Plans in date\na\tA\t79.6\na\tB\t41\na\tC\t80\n' | seal | heatmap --x x --y y --value n --target 80 --direction up --scene | words | grep '%'
  Plans in date: 2 of 3 values below the target of 80%
  Plans in date, %
  40% to under 50%
  50% to under 60%
  60% to under 70%
  70% to 80%
  Corner: below the target of 80%
  79.6%
  41.0%
  80.0%

--annotate has notes on rows, on columns, or on both:

  $ printf 'section\tround\ttext\nReviews\t2013\tnew team\nSafety\t\\N\tnot asked in 2012\n\\N\t2012\tfirst round\n' | seal >notes
  $ heat --annotate notes --scene | words | grep -F '['
  [1] 2013: new team. [2] Not asked in 2012. [3] First round.
  2012 [3]
  Reviews [1]
  Safety [2]
  $ heat --annotate notes --scene | grep -o 'Noted: .*'
  Noted: Reviews, 2013: new team. Safety, not asked in 2012. 2012, first round.

Rows and dates that go by other names are found by their own:

  $ printf 'code\tname\tmonth:date\tn:number\nK1\tStaff trained\t2013-01-01\t4\nK2\tFalls\t2013-01-01\t5\n' | seal >kpis
  $ printf 'code\tmonth:date\ttext\nK1\t2013-01-01\tfew came\n\\N\t2013-01-01\tholidays\n' | seal >notes
  $ heatmap --x month --y code --names name --value n --annotate notes --scene <kpis | words | grep -F '['
  [1] January 2013: few came. [2] Holidays.
  January 2013 [2]
  Staff trained [1]

Faults:

  $ heatmap --y section --value points <grid
  heatmap: --x is missing: it names a column
  [2]
  $ heatmap --x round --value points <grid
  heatmap: --y is missing: it names a column
  [2]
  $ heatmap --x round --y section <grid
  heatmap: --value is missing: it names a column
  [2]
  $ heatmap --x round --y sektion --value points <grid
  heatmap: standard input has no column 'sektion'; did you mean 'section'?
  [2]
  $ heatmap --x round --y section --value round <grid
  heatmap: standard input: column 'round' holds text, not number
  [2]
  $ heat --order size
  heatmap: --order: 'size' is not one of given|value|name
  [2]
  $ heat --low 5 --high 5
  heatmap: --low is not below --high
  [2]
  $ (cat table; tail -n 1 table) | seal | heatmap --x round --y section --value points
  heatmap: standard input:13: column 'section': 'Safety' comes twice in one column: sum up first, or name a --facet
  [3]
