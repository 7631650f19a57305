linechart draws series over time, or over a number:

  $ cat >table <<'END'
  > month:date	area	share:number:%:Reviews in date	low:number	high:number
  > 2013-01-01	North	71	65	77
  > 2013-02-01	North	75	69	81
  > 2013-03-01	North	\N	\N	\N
  > 2013-04-01	North	78	72	84
  > 2013-06-01	North	80	74	86
  > 2013-01-01	South	64	58	70
  > 2013-02-01	South	62	56	68
  > 2013-03-01	South	66	60	72
  > 2013-04-01	South	61	55	67
  > 2013-05-01	South	60	54	66
  > 2013-06-01	South	59	53	65
  > END
  $ seal table >reviews
  $ lines() { linechart --x month --y share "$@" <reviews; }
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ lines --series area --scene >scene
  $ words <scene
  Reviews in date: 80% for North, 59% for South in June 2013
  Reviews in date, %, monthly, January 2013 to June 2013
  n = 10 values; 1 left out, without a value
  60%
  65%
  70%
  75%
  80%
  Jan
  Feb
  Mar
  Apr
  May
  Jun
  2013
  North 80%
  South 59%

A gap is left where a value is missing (North, March) and where a month is (North,
May): two points joined, then one alone, then another. South is one line of six.

  $ grep -c '^line .*line category1 1.5' scene
  1
  $ grep '^line .*line category4 1.5' scene | awk '{ print (NF - 4) / 2 }'
  6

The description gives the range and the latest of each series:

  $ sed -n 's/^description //p' scene | fold -s -w 78
  Line chart of reviews in date by month. North: 4 values, from 71% (January 
  2013) to 80% (June 2013); last 80% (June 2013). South: 6 values, from 59% 
  (June 2013) to 66% (March 2013); last 59% (June 2013).

A series alone, an interval as a ribbon, a line to compare with:

  $ keep area=South <reviews | linechart --x month --y share --lower low --upper high --target 70 --scene | words | head -n 5
  Reviews in date: 59% to 66%, latest 59%
  Reviews in date, %, monthly, January 2013 to June 2013
  n = 6 values
  Interval
  55%
  $ keep area=South <reviews | linechart --x month --y share --lower low --upper high --target 70 --scene | words | tail -n 2
  59%
  Target 70%

The title says what the values show: that they rise or fall where that is more than
chance (the test of Mann and Kendall, at 1%), that the latest is the highest or lowest
of eight values or more, or how far they lie apart:

  $ title() { sed '1i month:date	area	n:number:1:People' | seal | linechart --x month --y n "$@" --scene | sed -n 's/^title //p'; }
  $ months() { local i=0; for n; do printf '2013-%02d-01\tNorth\t%s\n' $((++i)) "$n"; done; }
  $ months 11 14 12 16 18 17 20 23 22 25 | title
  People rose from 11 to 25 since January 2013
  $ months 20 14 11 17 12 16 13 18 15 19 | title
  People between 11 and 20, no clear trend
  $ months 20 14 11 17 12 16 13 18 15 21 | title
  People: 21 in October 2013, the highest since January 2013
  $ months 96 94 95 97 92 93 96 94 95 93 | title
  People little changed: 92 to 97
  $ months 7 7 7 | title
  People: 7 throughout
  $ months 7 9 | title
  People: 7 in January 2013, 9 in February 2013

Of several lines it says where they go together, or the latest values:

  $ (months 11 12 14 16 17 20 22 25; months 2 3 4 6 7 8 10 11 | sed s/North/South/) | title --series area
  People rose in all 2, now 11 to 25
  $ (months 11 12; months 2 3 | sed s/North/South/; months 4 2 | sed s/North/East/) | title --series area
  People highest for North: 12 in February 2013
  $ (months 11 12; months 2 12 | sed s/North/South/; months 4 2 | sed s/North/East/) | title --facet area
  People in February 2013: 2 to 12

What an author marks stands above the plot, and in words too; what lies beyond the axis
is told:

  $ printf 'date:date\ttext\n2013-02-15\tNew form\n2015-01-01\tLater\n' | seal >marks
  $ lines --series area --annotate marks --scene >scene
  linechart: --annotate: no figure has a place for 'Later'
  $ words <scene | grep -E 'New|Later'
  New form
  $ grep -o 'Noted: .*' scene
  Noted: 15 February 2013: New form.

On an axis of numbers notes have a column of its name:

  $ printf 'age:number\ttext\n18\tSchool ends\n25\tOther plans\n' | seal >ages
  $ printf 'age:number:a:Age\tn:number:1:People\n20\t3\n30\t9\n' | seal | linechart --x age --y n --annotate ages --scene >scene
  linechart: --annotate: no figure has a place for 'School ends'
  $ words <scene | grep -E 'plans|ends'
  Other plans

Panels that happen to be called as series are hold all of them: here North is a region,
and the name of a team in both regions. Where --facet names the column of --series each
panel holds its own:

  $ cat >teams <<'END'
  > month:date	team	region	n:number:1:Visits
  > 2013-01-01	North	North	1
  > 2013-01-01	East	North	2
  > 2013-01-01	North	South	3
  > 2013-01-01	East	South	4
  > END
  $ seal teams | linechart --x month --y n --series team --facet region --scene | grep -o 'n = 4 values'
  n = 4 values
  $ seal teams | keep region=North | linechart --x month --y n --series team --facet team --scene | grep -c '^group labels'
  2

Four series can be told apart. Of more, some are in focus:

  $ for area in A B C D E; do printf '2013-01-01\t%s\t1\n2013-02-01\t%s\t2\n' $area $area; done | sed '1i month:date	area	n:number:1:People' | seal >five
  $ linechart --x month --y n --series area --scene <five
  linechart: 5 series in one panel cannot be told apart: --facet area gives each a panel, --focus shows up to 4 among the others
  [2]
  $ linechart --x month --y n --series area --focus B --scene <five | words | grep -E 'B|others'
  The others
  B 2
  $ linechart --x month --y n --facet area --scene <five | words | grep -xE '[A-E]'
  A
  B
  C
  D
  E

Numbers may lie along the axis, which then has its name below:

  $ printf 'age:number:a:Age\tn:number:1:People\n20\t3\n30\t9\n40\t5\n' | seal | linechart --x age --y n --scene | words
  People: 3 to 9
  People
  n = 3 values
  0
  2
  4
  6
  8
  10
  20
  25
  30
  35
  40
  Age, years
  5

Where values differ by powers of ten, a logarithmic axis shows the small ones:

  $ printf 'age:number\tn:number:1:People\n20\t1\n30\t100\n40\t1000\n' | seal >wide
  $ linechart --x age --y n --log --scene <wide | words | sed -n '4,13p' | tr '\n' ' '
  1 10 100 1,000 20 25 30 35 40 age  (no-eol)
  $ sed 's/^20\t1$/20\t0/' wide | linechart --x age --y n --log --scene
  linechart: standard input:6: column 'n': '0' cannot be drawn on a logarithmic axis
  [3]

One point is a point, and nothing is said to be so:

  $ printf 'month:date\tn:number:1:People\n2013-04-01\t7\n' | seal | linechart --x month --y n --scene | words | head -n 1
  People: 7 in April 2013
  $ printf 'month:date\tn:number:1:People\n' | seal | linechart --x month --y n --scene | words
  People: no data
  People
  n = 0 values
  No data

A value that suppress has hidden leaves a gap too, with a hatched square at the foot
of the plot, and is counted apart:

  $ printf 'month:date\tn:number:1:Falls\tn_hidden:flag\n2013-01-01\t7\tN\n2013-02-01\t\\N\tY\n2013-03-01\t9\tN\n2013-04-01\t\\N\tN\n' >hidden
  $ seal hidden | linechart --x month --y n --scene >gap
  $ words <gap | grep -i hidden
  n = 2 values; 1 hidden, 1 left out, without a value
  Hidden: too few to publish
  $ sed -n 's/^description //p' gap
  Line chart of falls by month. 2 values, from 7 (January 2013) to 9 (March 2013); last 9 (March 2013); 1 hidden.
  $ grep -c '^shape .* fill shade line axis 0.5' gap
  2
  $ grep -c '^line .* line category1' gap
  0
  [1]

  $ grep -v 2013-0[13] hidden | seal | linechart --x month --y n --scene | words
  Falls: all hidden
  Falls, monthly, February 2013 to April 2013
  n = 0 values; 1 hidden, 1 left out, without a value
  Hidden: too few to publish
  All hidden

Faults:

  $ linechart --y share --scene <reviews
  linechart: --x is missing: it names a column
  [2]
  $ linechart --x month --scene <reviews
  linechart: --y is missing: it names a column
  [2]
  $ linechart --x month --y area --scene <reviews
  linechart: standard input: column 'area' holds text, not number
  [2]
  $ linechart --x area --y share --scene <reviews
  linechart: standard input: column 'area' holds text, not number
  [2]
  $ lines --series are --scene
  linechart: standard input has no column 'are'; did you mean 'area'?
  [2]
  $ lines --target high --scene
  linechart: --target: 'high' is not a number
  [2]
  $ sed 's/^2013-02-01/\\N/' table | seal | linechart --x month --y share --scene
  linechart: standard input:10: column 'month': '\N' leaves the point without a place
  [3]
  $ lines --annotate table --scene
  linechart: table:1: 'month:date?area?share:number:%:Reviews in date?low:number?high:number' does not begin a stream (ingest reads CSV, seal reads plain tables)
  [3]
