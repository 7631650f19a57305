paretochart draws which few of many reasons make up most of it:

  $ cat >table <<'END'
  > reason:text:-:Reason	days:number:d:Days of delay
  > Housing	420
  > Funding	95
  > Family choice	12
  > Care package	61
  > END
  $ seal table >delays
  $ chart() { paretochart --x reason --y days "$@"; }
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ chart --scene <delays >scene
  $ words <scene
  Housing and funding: 88% of days of delay
  Days of delay
  n = 588 days in 4 reasons
  Needed for 80%
  The rest
  Share so far
  80% of all
  0%
  20%
  40%
  60%
  80%
  100%
  420
  Housing
  71%
  95
  Funding
  88%
  61
  Care package
  98%
  12
  Family choice
  100%

Of 588 days Housing has 420 (71%), with Funding 515 (88%). Bars and the line are on
one scale, so that a bar ends where its share of all is: the line goes through the
top of the first bar.

  $ awk '/^group bars/ { getline; print "the first bar, from", $3, "to", $7 }' scene
  the first bar, from 98.04 to 199.64
  $ awk '/^group together/ { getline; getline; print "the line begins at", $3 }' scene
  the line begins at 98.04

The description has each number:

  $ sed -n 's/^description //p' scene | fold -s -w 78
  Pareto chart of days of delay by reason, the largest first. Housing: 420 
  (71%; 71% so far). Funding: 95 (16%; 88% so far). Care package: 61 (10%; 98% 
  so far). Family choice: 12 (2%; 100% so far). 2 of 4 reasons make up 88%.

Names that do not fit under columns have the bars lie, with the sum of the shares in
a column of its own:

  $ sed 's/Housing/Awaiting a placement in supported housing/' table | seal | chart --size half --scene | words
  2 of 4 reasons make up 88% of days of delay
  Days of delay
  n = 588 days in 4 reasons
  Needed for 80%
  The rest
  Share so far
  80% of all
  0%
  50%
  80%
  Awaiting a
  placement in
  supported housing
  420
  71%
  Funding
  95
  88%
  Care package
  61
  98%
  Family choice
  12
  100%

Of more categories than --most the smallest are one bar, which stands last, however
long it is:

  $ for i in 50 30 10 6 4; do echo "Reason $i	$i"; done | sed '1i reason	days:number' | seal >five
  $ chart --most 3 --noun cause --scene <five | words | head -n 8
  Reason 50 and reason 30: 80% of days
  days
  n = 100 in 5 causes
  Needed for 80%
  The rest
  Share so far
  80% of all
  0%

The line can be another, or none:

  $ chart --target 95 --scene <five | words | grep -E 'make|Needed|of all'
  It takes 4 of 5 reasons to make up 96% of days
  Needed for 95%
  95% of all
  $ chart --target 75 --scene <five | sed -n '/^group y-axis/,/^end/p' | words | paste -sd' '
  0% 20% 40% 60% 75% 100%
  $ chart --no-target --scene <five | words | head -n 3
  Reason 50: 50% of days
  days
  n = 100 in 5 reasons

What is hidden has no part in the shares, and keeps its row:

  $ cat <<'END' | seal >hidden
  > reason:text:-:Reason	days:number:d:Days of delay	days_hidden:flag
  > Housing	60	N
  > Transport	\N	Y
  > Funding	40	N
  > Weather	\N	N
  > END
  $ chart --scene <hidden | words
  Housing: 60% of days of delay
  Days of delay
  Shares are of the numbers that are shown.
  n = 100 days in 2 reasons; 1 hidden, 1 left out, without a value
  Share so far
  80% of all
  Hidden: too few to publish
  0%
  20%
  40%
  60%
  80%
  100%
  60
  Housing
  60%
  40
  Funding
  100%
  hidden
  Transport
  no data
  Weather
  $ chart --scene <hidden | sed -n 's/^description //p'
  Pareto chart of days of delay by reason, the largest first. Housing: 60 (60%; 60% so far). Funding: 40 (40%; 100% so far). Transport: hidden. Weather: no data. 2 of 4 reasons make up 100%.

A panel for each group, each of its own whole:

  $ cat <<'END' | seal >areas
  > area	reason:text:-:Reason	days:number:d:Days of delay
  > North	Housing	90
  > North	Funding	5
  > North	Family choice	5
  > South	Housing	10
  > South	Funding	10
  > South	Family choice	10
  > END
  $ chart --facet area --scene <areas | words | grep -E 'few|North|South|%$' | paste -sd' '
  A few make up 80% of days of delay in 1 of 2 panels Needed for 80% North 0% 50% 80% 90% 95% 100% South 0% 50% 80% 33% 67% 100%

Little, or nothing:

  $ head -n 2 table | seal | chart --scene | words | head -n 1
  Housing: all days of delay
  $ head -n 1 table | seal | chart --scene | words
  Days of delay: no data
  Days of delay
  n = 0 days in 0 reasons
  No data
  $ sed 's/[0-9][0-9]*$/0/' table | seal | chart --scene | words | head -n 3
  Days of delay: none
  Days of delay
  n = 0 days in 4 reasons

Files beside the picture:

  $ chart -o pareto.svg <delays
  $ ls
  areas
  delays
  five
  hidden
  pareto.csv
  pareto.svg
  pareto.txt
  scene
  table
  $ head -n 3 pareto.csv
  reason,days
  Housing,420
  Funding,95

--annotate has notes on reasons; one that is folded into the others has no place:

  $ printf 'reason\ttext\nHousing\tpanel met twice a year\nFamily choice\tasked since May\n' | seal >notes
  $ chart --annotate notes --scene <delays | words | grep -F '['
  [1] Panel met twice a year. [2] Asked since May.
  Housing [1]
  Family choice [2]
  $ chart --annotate notes --most 3 --scene <delays >scene
  paretochart: --annotate: no figure has a place for 'asked since May'
  $ words <scene | grep -F '['
  [1] Panel met twice a year.
  Housing [1]
  $ chart --annotate notes --scene <delays | grep -o 'Noted: .*'
  Noted: Housing, panel met twice a year. Family choice, asked since May.

Faults:

  $ paretochart --y days --scene <delays
  paretochart: --x is missing: it names a column
  [2]
  $ paretochart --x reason --scene <delays
  paretochart: --y is missing: it names a column
  [2]
  $ paretochart --x reason --y reason --scene <delays
  paretochart: standard input: column 'reason' holds text, not number
  [2]
  $ chart --most 1 --scene <delays
  paretochart: --most: 1 is not between 2 and 1000
  [2]
  $ chart --target 100 --scene <delays
  paretochart: --target: it is not between 0 and 100
  [2]
  $ sed 's/420/-420/' table | seal | chart --scene
  paretochart: standard input:6: column 'days': '-420' is below 0 and cannot be a share of anything
  [3]
  $ sed 's/Funding/Housing/' table | seal | chart --scene
  paretochart: standard input:7: column 'reason': 'Housing' comes twice: sum up first, or --facet a column
  [3]
