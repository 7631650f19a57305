barchart draws values of categories as bars, the longest first:

  $ cat >table <<'END'
  > site	n:number:1:Restraints	low:number	high:number
  > A	3	1	8
  > B	12	6	20
  > C	\N	\N	\N
  > D	7	3	13
  > END
  $ seal table >sites
  $ bars() { barchart --x site --y n "$@" <sites; }
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ bars --scene | words
  B has the most restraints: 12
  Restraints
  n = 3 values; 1 missing
  B
  D
  A
  C
  12
  7
  3
  no data

Other orders: as given, or by name. A category may be the one to look at:

  $ for order in value name given; do bars --order $order --scene | words | sed -n '4,7p' | tr -d '\n'; echo; done
  BDAC
  ABCD
  ABCD
  $ bars --focus D --scene | grep -o 'fill [fr][oe][a-z]*'
  fill rest
  fill focus
  fill rest

Intervals are whiskers, over an axis; the value stands beyond its whisker:

  $ bars --lower low --upper high --target 10 --scene | words
  Restraints: highest for B, 12
  Restraints
  n = 3 values; 1 missing
  Target
  0
  5
  10
  15
  20
  B
  D
  A
  C
  12
  7
  3
  no data

Of differences the title says how many are clear: an interval that holds 0 tells of
neither way.

  $ seal >differences <<'END'
  > x	change:number:%:Change	low:number	high:number
  > A	12	3	20
  > B	-9	-15	-2
  > C	4	-1	9
  > D	8	1	15
  > END
  $ barchart --x x --y change --lower low --upper high --scene <differences | words | head -1
  Change: clearly above 0 in 2 of 4, below in 1

Bars begin at zero, and reach below it where a value does:

  $ printf 'x\tn:number:GBP:Change in cost\nNorth\t-1200\nSouth\t800\n' | seal | barchart --x x --y n --scene | words
  Change in cost: highest for South, £800
  Change in cost, £
  n = 2 values
  South
  North
  800
  −1,200

Several values a category: side by side, one upon the other with the sum, as
shares, or about a middle. Of 60 in A 10, 20 and 30 answer so, of 40 in B 0, 10 and
30; so 60 of 100 say yes.

  $ cat >answers <<'END'
  > question	answer	n:number:1:Answers
  > A	No	10
  > A	Perhaps	20
  > A	Yes	30
  > B	No	0
  > B	Perhaps	10
  > B	Yes	30
  > END
  $ kind() { seal answers | barchart --x question --y n --series answer --kind "$1" --scene | words; }
  $ kind grouped | tail -n +3
  n = 6 values
  No
  Perhaps
  Yes
  A
  B
  10
  20
  30
  0
  10
  30
  $ kind stacked
  A has the most answers: 60
  Answers
  n = 6 values
  No
  Perhaps
  Yes
  0
  10
  20
  30
  40
  50
  60
  A
  B
  10
  20
  30
  60
  10
  30
  40
  $ kind share | tail -n 5
  17%
  33%
  50%
  25%
  75%
  $ kind diverging
  Yes: 60% of answers
  Answers
  n = 6 values
  No
  Perhaps
  Yes
  20%
  0%
  20%
  40%
  60%
  80%
  A
  B
  17%
  33%
  50%
  25%
  75%

Of parts of one whole the title says of how many: 3 + 12 + 7 = 22; but not where
one of them is hidden. Where more is better it names the lowest, and a rate has no
"most":

  $ title() { seal | barchart --x x --y n "$@" --scene | sed -n 's/^title //p'; }
  $ bars --whole --scene | sed -n 's/^title //p'
  B is the largest group: 12 of 22 restraints
  $ printf 'x\tn:number:1:Falls\tn_hidden:flag\na\t4\tN\nb\t9\tN\nc\t\\N\tY\n' | title --whole
  b is the largest group shown: 9 falls
  $ bars --direction up --scene | sed -n 's/^title //p'
  A has the fewest restraints: 3
  $ printf 'x\tn:number:%%:Visits in time\na\t60\nb\t84\nc\t60\n' | title --direction up
  Visits in time: lowest for a and c, 60%
  $ printf 'x\tn:number:1:Falls per 1,000 bed days\na\t4\nb\t9\n' | title
  Falls per 1,000 bed days: highest for b, 9

Panels that are few each say what they have most of:

  $ printf 'of\tx\tn:number:1:People\nAge\t18-24\t6\nAge\t25-34\t9\nSex\tFemale\t7\nSex\tMale\t22\n' | title --facet of
  Most people: 25-34; Male

Counts that suppress has rounded are told to be so; numbers that are no counts,
and so no multiples of 5, are not:

  $ rounded() { printf '#%%stream\t1\n#%%step\t1\t-\tsuppress\t--to 5\n#%%column\tx\ttext\t-\t\n#%%column\tn\tnumber\t1\tFalls\nx\tn\na\t5\nb\t%s\n#%%flow\t1\t2\t2\n#%%end\t2\n' "$1"; }
  $ rounded 15 | barchart --x x --y n --whole --scene | words | head -n 3
  b is the largest group: about 15 falls
  Falls
  n = 2 values; rounded to 5
  $ rounded 15.2 | barchart --x x --y n --scene | words | head -n 3
  Falls: highest for b, 15.2
  Falls
  n = 2 values

The description reads the numbers out:

  $ seal answers | barchart --x question --y n --series answer --kind share --scene | sed -n 's/^description //p'
  100% bar chart of answers. A No 10, Perhaps 20, Yes 30; B No 0, Perhaps 10, Yes 30.

Titles for what is all alike, or nothing:

  $ printf 'x\tn:number:1:Falls\na\t0\nb\t0\nc\t0\n' | title
  Falls: 0 in all 3 groups
  $ printf 'x\tn:number:1:Falls\na\t4\n' | title
  Falls: 4 for a
  $ printf 'x\tn:number:1:Falls\na\t4\nb\t9\nc\t9\n' | title
  b and c have the most falls: 9 each
  $ printf 'x\tn:number:1:Falls\n' | title
  Falls: no data

A number that suppress has hidden is a hatched square, never a bar of no length,
and is told apart from one that is missing:

  $ cat >hidden <<'END'
  > ward	sex	people:number:1:People	people_hidden:flag
  > Ash	F	12	N
  > Ash	M	\N	Y
  > Elm	F	30	N
  > Elm	M	10	N
  > Oak	F	\N	Y
  > Oak	M	\N	Y
  > Yew	F	\N	N
  > Yew	M	9	N
  > END
  $ hidden() { seal hidden | barchart --x ward --y people --series sex "$@"; }
  $ hidden --kind grouped --scene | sed -n "s/^description //p; s/^text .*'\(.*\)'$/\1/p"
  Grouped bar chart of people. Ash F 12, M hidden; Elm F 30, M 10; Oak F hidden, M hidden; Yew F no value, M 9.
  Elm, F has the most people shown: 30
  People
  n = 4 values; 3 hidden, 1 missing
  F
  M
  Hidden: too few to publish
  Ash
  Elm
  Oak
  Yew
  12
  hidden
  30
  10
  hidden
  hidden
  no data
  9
  $ hidden --kind grouped --scene | grep -c '^shape .* fill shade line axis 0.5'
  4

That is one in the legend and one for each of three bars. A stack says what its sum
does not hold, with a mark for each of the two that have it; shares are of what is
shown:

  $ hidden --kind stacked --scene | grep -c '^shape .* fill shade line axis 0.5'
  3

  $ hidden --kind stacked --scene | sed -n "s/^text .*'\(.*hidden\)'$/\1/p"
  12 + 1 hidden
  hidden
  $ hidden --kind share --scene | sed -n "s/^text .*'\(.*hidden\|Shares.*\)'$/\1/p"
  Shares are of the numbers that are shown.
  + 1 hidden
  hidden
  $ sed 1d hidden | grep Oak | sed '1i ward	sex	people:number:1:People	people_hidden:flag' | seal | barchart --x sex --y people --scene | sed -n 's/^title //p'
  People: all hidden

A picture of nothing but hidden values says so, whatever its title, so that a report
can leave it out:

  $ sed 1d hidden | grep Oak | sed '1i ward	sex	people:number:1:People	people_hidden:flag' | seal >oak
  $ barchart --x sex --y people --title Oak -o oak.scene -o oak.svg <oak
  $ grep -o 'data-hidden="[a-z]*"' oak.svg
  data-hidden="all"
  $ draw --format svg --folder . oak.scene && grep -o 'data-hidden="[a-z]*"' oak.svg
  data-hidden="all"
  $ hidden --kind stacked --format svg | grep -c data-hidden
  0
  [1]

The words for those who cannot see it tell of eight panels, and count the others:

  $ for i in 1 2 3 4 5 6 7 8 9; do printf 'P%d\tA\t1\n' $i; done | sed '1i panel	x	n:number:1:People' | seal >nine
  $ barchart --x x --y n --facet panel --scene <nine | grep -o ' And .*'
   And 1 more panel.

--annotate has notes on categories (figure.t has more of them):

  $ printf 'site\ttext\nC\tnothing was sent\n' | seal >notes
  $ bars --annotate notes --scene | words | grep -F '['
  [1] Nothing was sent.
  C [1]
  $ bars --annotate notes --scene | grep -o 'Noted: .*'
  Noted: C, nothing was sent.

Two categories may be called the same, and one may have no name but its own:

  $ printf 'id\tn:number\twords\nA1\t5\tSigned\nB1\t3\tSigned\nC1\t1\t\\N\n' | seal >named
  $ barchart --x id --y n --names words --output named.svg <named
  $ tr -d '\r' <named.csv
  id,n,words
  A1,5,Signed
  B1,3,Signed
  C1,1,
  $ barchart --x id --y n --names words --scene <named | words | grep -E 'Signed|C1'
  Signed has the most n: 5
  Signed
  Signed
  C1
  $ barchart --x words --y n <named
  barchart: standard input:8: column 'words': 'Signed' comes twice: sum up first, or name a --series
  [3]

Faults:

  $ barchart --y n <sites
  barchart: --x is missing: it names a column
  [2]
  $ barchart --x site <sites
  barchart: --y is missing: it names a column
  [2]
  $ barchart --x site --y site <sites
  barchart: standard input: column 'site' holds text, not number
  [2]
  $ bars --kind pie
  barchart: --kind: 'pie' is not one of ranked|grouped|stacked|share|diverging
  [2]
  $ bars --order size
  barchart: --order: 'size' is not one of value|name|given
  [2]
  $ seal answers | barchart --x question --y n
  barchart: standard input:8: column 'question': 'A' comes twice: sum up first, or name a --series
  [3]
  $ seal answers | barchart --x question --y n --series answer
  barchart: --series needs a --kind that shows several values a category
  [2]
  $ sed 's/No	10/No	-1/' answers | seal | barchart --x question --y n --series answer --kind share
  barchart: standard input:7: column 'n': '-1' is below 0 and cannot be a part of a bar
  [3]
  $ for i in 1 2 3 4 5 6 7; do printf 'a\t%d\t%d\n' $i $i; done | sed '1i x	s	n:number' | seal | barchart --x x --y n --series s --kind stacked
  barchart: 7 series cannot be told apart (at most 6 for stacked bars): --facet s gives each a panel
  [2]
