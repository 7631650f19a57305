survivalcurve draws how long stays last, as survive found it:

  $ cat >table <<'END'
  > stay_id	sector	start_date:date	end_date:date
  > S1	NHS	2013-01-10	2013-03-01
  > S2	NHS	2013-02-20	2013-09-30
  > S3	NHS	2013-06-01	\N
  > S4	Independent	2013-07-15	2014-01-15
  > S5	Independent	2012-04-02	\N
  > END
  $ seal table >stays
  $ survive --as-at 2014-03-31 <stays >curve
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ survivalcurve --scene <curve >scene
  $ words <scene
  Half of 5 stays last longer than 222 days
  Share that lasts longer, by length of stay
  Ticks: censored, last seen with the stay going on.
  n = 5 stays: 3 ended, 2 censored
  95% confidence interval
  0%
  20%
  40%
  60%
  80%
  100%
  0
  3
  6
  9
  12
  15
  18
  21
  Length of stay, months
  Median 222 days (50 or more)
  At risk
  5
  4
  4
  2
  1
  1
  1
  1
  Ended
  0
  1
  1
  3
  3
  3
  3
  3
  Censored
  0
  0
  0
  0
  1
  1
  1
  1

The table under the axis counts before each time, and adds up to all five stays; it
is that of `survive --table risk`:

  $ survive --as-at 2014-03-31 --table risk --at 0,182.625,365.25,547.875 <stays | grep -v '^#' | cut -f1,3-5
  time	at_risk	ended	censored
  0	5	0	0
  182.625	4	1	0
  365.25	1	3	1
  547.875	1	3	1

So do the medians belong to `survive --table quantiles`:

  $ survive --as-at 2014-03-31 --table quantiles --percents 50 <stays | grep -v '^#' | cut -f1-4
  percent	time	lower	upper
  50	222	50	\N

A step down for each end, a tick for each stay that was censored:

  $ sed -n '/^group curves/,/^end/p' scene | grep 'line category1 1$' | wc -l
  2
  $ sed -n 's/^description //p' scene | fold -s -w 78
  Survival curve (Kaplan-Meier) of length of stay. 5 stays, 3 ended, 2 
  censored; median 222 days (50 or more); 40% last longer than 728 days.

A curve with more than 100 ticks has none, as A here with 101, and the note says so;
B keeps its one:

  $ row() { printf '%s\t%d\t%d\t%d\t1\t%s\n' "$@"; }
  $ { printf 'g\ttime:number:d:Length of stay\tat_risk:number\tended:number\tcensored:number\tsurvival:number\n'; for i in $(seq 101); do row A $i $((102 - i)) 0 1; done; row B 50 2 1 0.5; } | seal >many
  $ survivalcurve --series g --scene <many >scene
  $ words <scene | grep Ticks
  Ticks: censored, last seen with the stay going on. Curves with more than 100 have none.
  $ sed -n '/^group curves/,/^end/p' scene | grep -c 'line category. 1$'
  1
  $ keep g=A <many | survivalcurve --scene | words | grep ticks
  Those censored, last seen with the stay going on, are too many for ticks.

A curve for each group, named where it ends; the dash tells them apart too:

  $ survive --as-at 2014-03-31 --by sector <stays >groups
  $ survivalcurve --series sector --scene <groups >scene
  $ words <scene | grep -E 'Median|NHS|Independent|n ='
  Median stay 456 days in Independent, 222 days in NHS
  n = 5 stays: 3 ended, 2 censored
  Independent: median 456 days (184 or more)
  NHS: median 222 days (50 or more)
  Independent
  NHS
  $ sed -n '/^group labels/,/^end/p' scene | grep -o 'line category.*'
  line category1 1.5
  line category4 1.5 dashed

Or a panel for each:

  $ survivalcurve --facet sector --scene <groups | words | grep -E 'Median|NHS|Independent|At risk'
  Median stay from 222 days to 456 days
  Independent
  Median 456 days (184 or more)
  At risk
  NHS
  Median 222 days (50 or more)
  At risk

Groups that are not kept apart are told by times that go back:

  $ survivalcurve --scene <groups
  survivalcurve: standard input:17: column 'time': '50' is not after the row before: --series or --facet keeps groups apart
  [3]

More than four curves cannot be told apart:

  $ for g in A B C D E; do printf '%s\t2013-01-10\t2013-03-01\n' $g; done | sed '1i sector	start_date:date	end_date:date' | seal | survive --as-at 2014-03-31 --by sector >five
  $ survivalcurve --series sector --scene <five
  survivalcurve: 5 curves in one panel cannot be told apart (at most 4): --facet sector gives each a panel
  [2]
  $ survivalcurve --facet sector --scene <five | words | grep -xE '[A-E]'
  A
  B
  C
  D
  E

A time to compare with, and what an author marks:

  $ printf 'time:number\ttext\n365\tOne year\n9999\tLater\n' | seal >marks
  $ survivalcurve --target 180 --annotate marks --scene <curve >scene
  survivalcurve: --annotate: no figure has a place for 'Later'
  $ words <scene | grep -E 'Target|year'
  Target 180 days
  One year
  $ grep -o 'Noted: .*' scene
  Noted: 365 days: One year.

Where the numbers at risk are wider than the axis is long, it keeps its ticks; the
numbers stand where they have room:

  $ printf 'time:number:d:Length of stay\tat_risk:number\tended:number\tcensored:number\tsurvival:number\n300\t987654\t123456\t0\t0.875\n1100\t864198\t0\t864198\t0.875\n' | seal >many
  $ survivalcurve --size 4x4 --scene <many | words | sed -n '/^0$/,$p'
  0
  2
  Length of stay, years
  Median not reached
  At risk
  987,654

Stays that came under observation late are still to come before; all four numbers
add up. The curve does not tell when they came between two of its steps, so at each
time those are to come who did after the next step:

  $ cat <<'END' | seal | survive --time days --event ended --entry since >late
  > days:number:d:Length of stay	ended:flag	since:number
  > 10	Y	0
  > 20	Y	12
  > 20	N	0
  > 30	N	15
  > END
  $ survivalcurve --scene <late | words | grep -A 40 Median | head -n 33 | paste -sd' '
  Median 15 days (10 or more) At risk 2 2 2 3 3 1 1 Ended 0 0 0 1 1 2 2 Censored 0 0 0 0 0 1 1 To come 2 2 2 0 0 0 0

How sure the interval is comes from the step that made the curve; a table that no
`survive` made does not tell:

  $ seal table | survive --as-at 2014-03-31 --confidence 90 | survivalcurve --scene | words | grep confidence
  90% confidence interval
  $ grep -v '^#' curve | cut -f 1,2,3,4,5,7,8 | sed '1s/[^\t]*/&:number/g' | seal | survivalcurve --scene | words | grep Confidence
  Confidence interval

Other times than days stay as they are:

  $ sed 's/column	time	number	d/column	time	number	wk/' curve | survivalcurve --scene | words | grep -E 'weeks|Half'
  Half of 5 stays last longer than 222 weeks
  Length of stay, weeks
  Median 222 weeks (50 or more)

Nobody has ended, one stay alone, no stay at all:

  $ sed 's/2013-03-01\|2013-09-30\|2014-01-15/\\N/' table | seal | survive --as-at 2014-03-31 | survivalcurve --scene | words | grep -E 'None|Median|n ='
  None of 5 stays has ended yet
  n = 5 stays: 0 ended, 5 censored
  Median not reached
  $ head -n 2 table | seal | survive --as-at 2014-03-31 | survivalcurve --scene | words | head -n 1
  The one stay ended after 50 days
  $ head -n 1 table | seal | survive --as-at 2014-03-31 | survivalcurve --scene | words
  Length of stay: no data
  Share that lasts longer, by length of stay
  n = 0 stays: 0 ended, 0 censored
  No data

Hidden counts are said to be hidden:

  $ cat <<'END' | seal | survivalcurve --scene | words | grep -E 'Half|At risk|hidden|Median'
  > time:number:d:Length of stay	at_risk:number	ended:number	censored:number	survival:number	at_risk_hidden:flag
  > 30	40	10	0	0.75	N
  > 60	\N	12	8	0.45	Y
  > END
  Half of the stays last longer than 60 days
  numbers hidden
  Median 60 days
  At risk
  hidden
  hidden
  hidden

Faults:

  $ survivalcurve --scene <stays
  survivalcurve: standard input has no column 'time'
  [2]
  $ survivalcurve --series area --scene <curve
  survivalcurve: standard input has no column 'area'
  [2]
  $ survivalcurve --target soon --scene <curve
  survivalcurve: --target: 'soon' is not a number
  [2]
  $ survivalcurve --target -1 --scene <curve
  survivalcurve: --target: it is negative
  [2]
  $ sed 's/^50	5/50	\\N/' curve | survivalcurve --scene
  survivalcurve: standard input:14: column 'at_risk': '\N' is not a count
  [3]
  $ sed 's/^50	5	1/50	5	9/' curve | survivalcurve --scene
  survivalcurve: standard input:14: column 'at_risk': '5' is less than those ended and censored
  [3]
  $ sed 's/0\.8	/8	/' curve | survivalcurve --scene
  survivalcurve: standard input:14: column 'survival': '8' is not a share from 0 to 1
  [3]
