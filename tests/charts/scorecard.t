scorecard draws the latest of many indicators, one row each. It reads what `limits`
writes:

  $ cat >table <<'END'
  > label:text:-:Indicator	month:date	value:number	mean:number	lower_limit:number	upper_limit:number	target:number	variation	assurance	unit	direction	rag	site
  > Falls	2014-01-01	4	5	1	9	3	concern_high	fail	count	down	RED	North
  > Falls	2014-02-01	9.5	5	1	9	3	concern_high	fail	count	down	RED	North
  > Plans	2014-01-01	91	88	80	96	80	common_cause	pass	pct	up	GREEN	North
  > Plans	2014-02-01	\N	88	80	96	80	common_cause	pass	pct	up	GREEN	North
  > Complaints	2014-02-01	2	\N	\N	\N	\N	not_known	not_known	1	neutral	\N	South
  > END
  $ seal --fact as_at=2014-03-31 table >series
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ scorecard --scene <series >scene
  $ words <scene
  1 of 2 indicators with a target consistently fails it
  Latest value against the target, monthly, January 2014 to February 2014
  Variation: H high, L low; orange (or filled) of concern, blue better, purple neither, grey as usual. Assurance: P will pass the
  target, F will fail it, ? may do either. No icon: too few values, or no target. Trend: band the usual range, line its mean, dashed
  the target; last point a triangle: up better, down of concern. Nothing yet for February 2014: Plans.
  As at 31 March 2014. n = 3 indicators.
  Latest
  Target
  Variation
  Assurance
  Trend
  Colour
  Falls
  9.5
  Feb 2014
  3
  or less
  Red
  Plans
  91%
  Jan 2014
  80%
  or more
  Green
  Complaints
  2
  Feb 2014
  none

Falls fail their target of 3 or less, Complaints have none; of Plans nothing came for
February. The icons are drawn as paths:

  $ grep -o 'group [a-z_]*$' scene | grep -E 'concern|common|pass|fail'
  group concern_high
  group fail
  group common_cause
  group pass
  $ sed -n 's/^description //p' scene | fold -s -w 78
  Scorecard of 3 indicators. 1 of 2 indicators with a target consistently fails 
  it. Falls: 9.5 in February 2014, target 3, high, of concern, will fail 
  without change, RED. Plans: 91% in January 2014, target 80%, as usual, will 
  pass, GREEN. Complaints: 2 in February 2014.

The worst on top:

  $ awk 'NR == 1 { print } NR > 1 { row[NR] = $0 } END { for (; NR > 1; NR--) print row[NR] }' table | seal >turned
  $ for order in given worst; do scorecard --order $order --scene <turned | words | grep -E '^(Falls|Plans|Complaints)$' | tr '\n' ' '; echo; done
  Complaints Plans Falls 
  Falls Complaints Plans 

A target may be given in place of the column; rows may be of something else:

  $ scorecard --target 2 --scene <series | words | grep -cx 2
  3
  $ sed 's/Indicator/Provider/' table | seal | scorecard --scene | sed -n 's/^title //p'
  1 of 2 providers with a target consistently fails it

Rows that are told by a code may be called something else; a row without a date is an
indicator that has no values:

  $ (cat table; printf 'Staff\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\tpct\tup\t\\N\tNorth\n') | sed '1s/$/\tcode/; 2,6s/$/\t\\N/; 7s/$/\tK9/' | seal >coded
  $ scorecard --scene <coded | words | grep -A 1 Staff
  Staff
  no value
  $ scorecard --names code --scene <coded | words | grep -E '^(Falls|Staff|K9)$'
  Falls
  K9
  $ tail -n +2 table | cut -f 1 | sort -u | sed 's/$/\t\\N\t\\N\t\\N\t\\N\t\\N/' | sed '1i label\tmonth:date\tvalue:number\tmean:number\tlower_limit:number\tupper_limit:number' | seal | scorecard --scene | words | head -n 3
  Labels: no data
  Latest value against the target
  n = 3 labels; 3 without a value

In a narrow figure columns are left out, and that is said:

  $ scorecard --size half --scene <series | words | grep -o 'No room.*'
  No room for targets, trends.

A value that is hidden is told from one that never came:

  $ sed '1s/$/	value_hidden:flag/; 2,5s/$/	N/; 6s/2	/\\N	/; 6s/$/	Y/' table | seal | scorecard --scene >scene
  $ words <scene | grep -iE 'hidden'
  the target; last point a triangle: up better, down of concern. Nothing yet for February 2014: Plans. Hidden: too few to publish.
  n = 3 indicators; 1 hidden
  hidden

A panel for each site, or a figure:

  $ scorecard --facet site --scene <series | words | grep -E '^(North|South)'
  North
  South
  $ scorecard --each site -o 'card-{}.svg' <series && ls card-*
  card-North.csv
  card-North.svg
  card-North.txt
  card-South.csv
  card-South.svg
  card-South.txt
  $ head -n 1 card-South.txt
  Complaints: too few values to judge

Titles:

  $ title() { seal | scorecard --scene | sed -n 's/^title //p'; }
  $ sed 's/fail/hit_or_miss/' table | title
  1 of 3 indicators: unusual, of concern
  $ sed 's/fail/pass/; s/concern_high/common_cause/' table | title
  None of 2 indicators consistently fails its target
  $ sed -n '1p;6p' table | title
  Complaints: too few values to judge
  $ sed -n '1p;4,5p' table | title
  Plans: target consistently met
  $ sed -n '1p;6p' table | sed 's/not_known/common_cause/' | title
  1 indicator, none unusual of late
  $ head -n 1 table | title
  Indicators: no data

--annotate has notes on rows, by what --by calls them:

  $ printf 'label\ttext\nFalls\tcounted anew since January\n' | seal >notes
  $ scorecard --annotate notes --scene <series | words | grep -F '[' | cut -c 1-40
  [1] Counted anew since January. Variatio
  Falls [1]
  $ scorecard --annotate notes --scene <series | grep -o 'Noted: .*'
  Noted: Falls, counted anew since January.
  $ printf 'kpi\tlabel\tmonth:date\tvalue:number\tmean:number\tlower_limit:number\tupper_limit:number\nK1\tFalls\t2014-01-01\t4\t5\t1\t9\n' | seal >codes
  $ printf 'kpi\ttext\nK1\tsee page 4\n' | seal >notes
  $ scorecard --by kpi --names label --annotate notes --scene <codes | words | grep -F '[' | cut -c 1-20
  [1] See page 4.
  Falls [1]

Faults:

  $ scorecard --by indicator <series
  scorecard: standard input has no column 'indicator'
  [2]
  $ scorecard --order best <series
  scorecard: --order: 'best' is not one of given|worst
  [2]
  $ scorecard --x label <series
  scorecard: standard input: column 'label' holds text, not date
  [2]
  $ sed 's/pass/passed/' table | seal | scorecard
  scorecard: standard input:19: column 'assurance': 'passed' is not a word that limits writes
  [3]
  $ sed 's/	mean:number/	middle:number/' table | seal | scorecard
  scorecard: standard input has no column 'mean'
  [2]
