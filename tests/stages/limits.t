limits finds the control limits of a series, and what is special in it. Twelve
months at 48 and 52 in turn, whose mean is 50 and whose moving ranges are all 4,
then a month at 61. The limits of the first twelve are 50 - 2.66 x 4 and
50 + 2.66 x 4:

  $ cat >series <<'END'
  > month:date	rate:number:1:Rate
  > 2013-01-01	48
  > 2013-02-01	52
  > 2013-03-01	48
  > 2013-04-01	52
  > 2013-05-01	48
  > 2013-06-01	52
  > 2013-07-01	48
  > 2013-08-01	52
  > 2013-09-01	48
  > 2013-10-01	52
  > 2013-11-01	48
  > 2013-12-01	52
  > 2014-01-01	61
  > END
  $ seal series >rates
  $ plain() { grep -v '^#%'; }
  $ few() { pick month,value,mean,lower_limit,upper_limit,special_cause,point_type,"${1:-trial}" | plain; }
  $ limits --value rate --direction down --baseline 12 <rates >charted
  $ few baseline <charted | tail -n 3
  2013-11-01	48	50	39.36	60.64	none	common_cause	Y
  2013-12-01	52	50	39.36	60.64	none	common_cause	Y
  2014-01-01	61	50	39.36	60.64	above_limit	concern	N

The input passes through, and the new columns take unit and label from it:

  $ grep -E '^#%(fact|column)' charted
  #%fact	chart	xmr
  #%fact	profile	mdc2023
  #%column	month	date	-	month
  #%column	rate	number	1	Rate
  #%column	value	number	1	Rate
  #%column	mean	number	1	Mean
  #%column	lower_limit	number	1	Lower limit
  #%column	upper_limit	number	1	Upper limit
  #%column	lower_near	number	1	Lower near limit
  #%column	upper_near	number	1	Upper near limit
  #%column	baseline	flag	-	In the baseline
  #%column	phase	number	1	Phase
  #%column	phase_reason	text	-	Reason for rebasing
  #%column	special_cause	text	-	Special cause
  #%column	point_type	text	-	Type of point
  #%column	target	number	1	Target
  #%column	variation	text	-	Variation
  #%column	assurance	text	-	Assurance
  #%column	trial	flag	-	Trial limits
  #%column	screened	number	1	Moving ranges screened out
  #%column	reason	text	-	Remark
  #%column	chart	text	-	Chart

The baseline may end on a day instead:

  $ limits --value rate --baseline-to 2013-12-31 <rates | few baseline | tail -n 1
  2014-01-01	61	50	39.36	60.64	above_limit	neutral_high	N

Without either all points set the limits: the mean is 661 / 13, and of the
ranges, eleven of 4 and one of 9, none is 3.267 times their mean, 53 / 12.

  $ limits --value rate <rates | pick mean,upper_limit,screened | plain | tail -n 1 | awk '{ printf "%.9f %.9f %d\n", $1, ($2 - $1) / 2.66 * 12, $3 }'
  50.846153846 53.000000000 0

A range that is, is screened out, once; --screening 0 keeps it, and a number says
in how many passes ranges may go:

  $ sed 's/61/100/' series | seal >outlier
  $ for how in '' '--screening 0' '--screening 9'; do limits --value rate $how <outlier | pick mean,upper_limit,screened | plain | tail -n 1 | awk '{ printf "%.9f %.9f %d\n", $1, ($2 - $1) / 2.66 * 12, $3 }'; done
  53.846153846 48.000000000 1
  53.846153846 92.000000000 0
  53.846153846 48.000000000 1

The factor is rounded as Making Data Count does, or is exactly 3 / 1.128:

  $ limits --value rate --baseline 12 --factor 3/1.128 <rates | pick upper_limit | plain | tail -n 1 | awk '{ printf "%.9f\n", ($1 - 50) * 1.128 }'
  12.000000000

What the last point says is the variation; the target is met for certain (pass),
never (fail), or by chance. Both say so in every row of the series.

  $ verdict() { pick variation,assurance,target,reason | plain | tail -n 1; }
  $ limits --value rate --baseline 12 --direction down --target 60 <rates | verdict
  concern_high	hit_or_miss	60	\N
  $ limits --value rate --baseline 12 --direction down --target 60.65 <rates | verdict
  concern_high	pass	60.65	\N
  $ limits --value rate --baseline 12 --direction up --target 60.65 <rates | verdict
  improvement_high	fail	60.65	\N
  $ limits --value rate --baseline 12 --target 60.65 <rates | verdict
  neutral_high	not_known	60.65	\N
  $ limits --value rate --baseline 12 --direction down <rates | verdict
  concern_high	not_known	\N	\N

A target may change from point to point. That of the last one is judged by:

  $ { printf 'month:date\trate:number\tgoal:number\n'; awk 'NR > 1 { print $1, $2, NR < 14 ? 45 : 65 }' OFS='\t' series; } | seal >goals
  $ limits --value rate --direction down --target goal --baseline 12 <goals | pick month,target,assurance | plain | tail -n 2
  2013-12-01	45	pass
  2014-01-01	65	pass

Under twelve values there are trial limits and no verdict. One value has a mean,
but no range:

  $ head -n 5 series | seal | limits --value rate --direction up --target 70 | verdict
  not_known	not_known	70	trial limits: 4 of 12 values
  $ head -n 5 series | seal | limits --value rate --direction up --target 70 --minimum 4 | verdict
  common_cause	fail	70	\N
  $ head -n 2 series | seal | limits --value rate | few reason
  month	value	mean	lower_limit	upper_limit	special_cause	point_type	reason
  2013-01-01	48	48	\N	\N	none	common_cause	no two neighbouring values: a mean but no limits; trial limits: 1 of 12 values

With --no-trial there is a mean and nothing else, neither limits nor causes, until
there are so many values: the eleventh is one too few, even though each of seven is
higher than the last. So it is after a rebase, for its phase. The chart of the first
phase, of which there are twelve, stays as it is.

  $ { echo month:date,rate:number; for n in 01 02 03 04 05 06 07 08 09 10 11 12; do echo "2013-$n-01,${n#0}"; done; } | tr , '\t' >rising
  $ head -n 12 rising | seal | limits --value rate --direction up --target 5 --no-trial | few reason | tail -n 2
  2013-10-01	10	6	\N	\N	\N	\N	too few points yet: 11 of 12 values
  2013-11-01	11	6	\N	\N	\N	\N	too few points yet: 11 of 12 values
  $ head -n 12 rising | seal | limits --value rate --direction up --target 5 --no-trial | verdict
  not_known	not_known	5	too few points yet: 11 of 12 values
  $ limits --value rate --no-trial <rates >usual
  $ limits --value rate <rates | plain | cmp - <(plain <usual)
  $ limits --value rate --no-trial --rebase '2014-01-01:a new unit' <rates | few reason | tail -n 2
  2013-12-01	52	50	39.36	60.64	none	common_cause	\N
  2014-01-01	61	61	\N	\N	\N	\N	no two neighbouring values: a mean but no limits; too few points yet: 1 of 12 values
  $ limits --value rate --no-trial --profile ptd <rates | pick lower_limit,trial | plain | sort -u
  39.09782051282051	N
  lower_limit	trial
  $ head -n 12 series | seal | limits --value rate --target 60 --direction up --no-trial --profile ptd | verdict
  not_known	not_known	60	too few points yet: 11 of 13 points

A missing value is a gap. It has no cause, and no moving range on either side:

  $ sed 's/03-01	48/03-01	/' series | seal | limits --value rate --baseline 12 --minimum 11 | few | sed -n 3,5p
  2013-02-01	52	50.18181818181818	39.54181818181818	60.82181818181818	none	common_cause	N
  2013-03-01	\N	50.18181818181818	39.54181818181818	60.82181818181818	\N	\N	N
  2013-04-01	52	50.18181818181818	39.54181818181818	60.82181818181818	none	common_cause	N
  $ printf 'month:date\trate:number\n2013-01-01\t\n' | seal | limits --value rate | few reason
  month	value	mean	lower_limit	upper_limit	special_cause	point_type	reason
  2013-01-01	\N	\N	\N	\N	\N	\N	no values: no mean and no limits; trial limits: 0 of 12 values

Where nothing varies the limits are the mean, so that the first event after a
year without is seen. NHSRplotthedots has no limits then, and says nothing. An XmR
chart of counts so rare is shown with a warning, whose shares were measured on
stable series of 24 counts:

  $ { head -n 1 series; for m in 01 02 03 04 05 06 07 08 09 10 11 12; do printf '2013-%s-01\t0\n' $m; done; printf '2014-01-01\t3\n'; } | seal >never
  $ limits --value rate --direction down --baseline 12 <never | few reason | tail -n 1
  2014-01-01	3	0	0	0	above_limit	concern	nothing varies in the baseline: the limits are the mean; counts with a mean of 0.2: XmR raises false alarms in 52% of stable series at a mean of 1 (25% at 3, 82% at 0.3)
  $ limits --profile ptd --value rate --direction down --baseline 12 <never | few reason | tail -n 1
  2014-01-01	3	0	\N	\N	none	common_cause	nothing varies in the baseline: screening left no limits; counts with a mean of 0.2: XmR raises false alarms in 52% of stable series at a mean of 1 (25% at 3, 82% at 0.3)

Rare events, 3 in 13 months: screening would leave nothing but zeros, and every
point special. It is not applied, so the mean moving range is 3 / 12; the year
of zeros is a shift still.

  $ limits --value rate --direction down <never | few reason | sed -n '2p;$p' | cut -f 2-
  0	0.23076923076923078	-0.43423076923076925	0.8957692307692309	shift_low	improvement	screening would have left no variation: not applied; counts with a mean of 0.2: XmR raises false alarms in 52% of stable series at a mean of 1 (25% at 3, 82% at 0.3)
  3	0.23076923076923078	-0.43423076923076925	0.8957692307692309	above_limit	concern	screening would have left no variation: not applied; counts with a mean of 0.2: XmR raises false alarms in 52% of stable series at a mean of 1 (25% at 3, 82% at 0.3)
  $ limits --profile ptd --value rate --direction down <never | few trial | sed -n '2p;$p' | cut -f 2-
  0	0.23076923076923078	0.23076923076923078	0.23076923076923078	below_limit	improvement	N
  3	0.23076923076923078	0.23076923076923078	0.23076923076923078	above_limit	concern	N

The rules: a trend of seven, two of three near a limit, a shift of seven. After a
baseline of twelve, each in turn; a point beyond the limit counts as one of the
two, which it does not by the other profile.

  $ after() { { head -n 13 series; i=0; for v; do i=$((i + 1)); printf '2014-%02d-01\t%s\n' $i $v; done; } | seal | limits --value rate --baseline 12 $how | pick value,special_cause | plain | tail -n $# | paste -sd ' ' | tr '\t' '='; }
  $ how=
  $ after 49 45 46 47 48 49 50 51
  49=none 45=trend_up 46=trend_up 47=trend_up 48=trend_up 49=trend_up 50=trend_up 51=trend_up
  $ after 45 58 51 58 49
  45=none 58=two_of_three_high 51=none 58=two_of_three_high 49=none
  $ after 49 51 52 51 52 51 52 51 49
  49=none 51=shift_high 52=shift_high 51=shift_high 52=shift_high 51=shift_high 52=shift_high 51=shift_high 49=none
  $ after 49 61 58 51 49
  49=none 61=above_limit 58=two_of_three_high 51=none 49=none
  $ how='--profile ptd'
  $ after 49 61 58 51 49
  49=none 61=above_limit 58=none 51=none 49=none
  $ how='--trend 6 --shift 8'
  $ after 49 51 52 51 52 51 52 51 49
  49=none 51=none 52=none 51=none 52=none 51=none 52=none 51=none 49=none
  $ after 46 47 48 49 50 51 49
  46=trend_up 47=trend_up 48=trend_up 49=trend_up 50=trend_up 51=trend_up 49=none

Limits are rebased at a date and for a reason; the date is the first point of the
new phase, and where no point has it, the next one is:

  $ limits --value rate --rebase '2013-06-15:new ward' <rates | pick month,phase,phase_reason,mean,trial | plain | sed -n 6,9p
  2013-05-01	1	\N	50	Y
  2013-06-01	1	\N	50	Y
  2013-07-01	2	new ward	51.57142857142857	Y
  2013-08-01	2	new ward	51.57142857142857	Y
  $ limits --value rate --rebase 2013-06-15 <rates
  limits: --rebase: '2013-06-15' gives no reason: nothing is decided without one, as in DATE:REASON
  [2]
  $ limits --value rate --rebase '2015-06-15:new ward' <rates | tail -n 1
  limits: the rebase at 2015-06-15 (new ward) begins no phase
  #%end	13

--by makes a series of each group, in whatever order rows come. A rebase file
says which of them it is about, in the column group or in those of --by:

  $ { printf 'unit\tmonth:date\trate:number\tgoal:number\tbetter\n'; awk -F '\t' 'NR > 1 { print "U2", $1, $2 + 10, 75, "up"; print "U1", $1, $2, 45, "down" }' OFS='\t' series; } | seal >units
  $ seal >rebases <<'END'
  > group	date:date	reason	author
  > U2	2013-07-01	new ward	ward manager
  > END
  $ limits --value rate --by unit --target goal --direction better --rebase rebases <units | pick unit,month,mean,phase,phase_reason,target,point_type | plain | awk 'NR == 1 || /2013-0[67]|2014/'
  unit	month	mean	phase	phase_reason	target	point_type
  U1	2013-06-01	50.84615384615385	1	\N	45	common_cause
  U1	2013-07-01	50.84615384615385	1	\N	45	common_cause
  U1	2014-01-01	50.84615384615385	1	\N	45	common_cause
  U2	2013-06-01	60	1	\N	75	common_cause
  U2	2013-07-01	61.57142857142857	2	new ward (ward manager)	75	common_cause
  U2	2014-01-01	61.57142857142857	2	new ward (ward manager)	75	common_cause
  $ pick unit=group,date,reason <rebases >named
  $ limits --value rate --by unit --rebase named <units | keep phase=2 | summarise --by unit,phase_reason --of n=count | plain
  unit	phase_reason	n
  U2	new ward	7

What a column called reason said already is kept before our own remark:

  $ seal <<'END' | limits --value rate | pick month,reason | plain
  > month:date	rate:number	reason
  > 2013-01-01		no bed days
  > 2013-02-01	7	
  > END
  month	reason
  2013-01-01	no bed days; no two neighbouring values: a mean but no limits; trial limits: 1 of 12 values
  2013-02-01	no two neighbouring values: a mean but no limits; trial limits: 1 of 12 values

Points may be numbered instead of dated:

  $ { printf 'case:number\trate:number\n'; awk 'NR > 1 { print NR - 1, $2 }' OFS='\t' series; } | seal >numbered
  $ limits --value rate --x case --rebase '8:new ward' <numbered | pick case,phase,mean,phase_reason | plain | sed -n 8,9p
  7	1	49.714285714285715	\N
  8	2	52.166666666666664	new ward
  $ limits --value rate --x case --baseline-to 2013-06-01 <numbered
  limits: --baseline-to is a day, but points are numbered: --baseline says how many
  [2]
  $ plain <numbered | sed '$s/^13/13.5/' | seal --types infer | limits --value rate --x case
  limits: standard input:18: column 'case': '13.5' is no whole number: a point needs one
  [3]

Ghosts are charted, and otherwise as if they were not there. Without the one of 99
the neighbours on both sides are neighbours: nine ranges of 4 and one of 0, so that
the limits are 2.66 x 3.6 from the mean of eleven values.

  $ { printf 'month:date\trate:number\tone_off:flag\n'; awk 'NR > 1 { print $1, $2, NR == 8 ? "N" : "" ; }' OFS='\t' series | sed 's/2013-07-01	48/2013-07-01	99/; s/N$/Y/'; } | seal >ghost
  $ limits --value rate --ghost one_off --minimum 11 --baseline 12 <ghost | few one_off | sed -n 7,9p
  2013-06-01	52	50.18181818181818	40.60581818181818	59.75781818181818	none	common_cause	\N
  2013-07-01	99	50.18181818181818	40.60581818181818	59.75781818181818	\N	\N	Y
  2013-08-01	52	50.18181818181818	40.60581818181818	59.75781818181818	none	common_cause	\N

Other charts
------------

With --of values are divided: 10 events in 100 days and 20 in 200 are 100 in 1000
(u), and limits are 3 sqrt(0.1 / days) from that. Without days there is no
value, and reason says so:

  $ seal >events <<'END'
  > month:date	events:number:1:Events	days:number:d:bed days
  > 2013-01-01	10	100
  > 2013-02-01	20	200
  > 2013-03-01	5	0
  > 2013-04-01	5	
  > 2013-05-01		100
  > END
  $ limits --value events --of days --per 1000 --chart u <events >u
  $ pick month,value,mean,lower_limit,reason <u | plain | sed 's/; trial.*//'
  month	value	mean	lower_limit	reason
  2013-01-01	100	100	5.131670194948631	trial limits: 2 of 12 values
  2013-02-01	100	100	32.91796067500631	trial limits: 2 of 12 values
  2013-03-01	\N	100	\N	no value and no limits: the denominator is 0
  2013-04-01	\N	100	\N	no value and no limits: there is no denominator
  2013-05-01	\N	100	\N	no value and no limits: there is no numerator
  $ pick upper_limit,days <u | plain | awk 'NR == 2 || NR == 3 { printf "%.6f\n", (($1 - 100) / 3) ^ 2 * $2 / 1e6 }'
  0.100000
  0.100000
  $ grep -E '^#%column.(value|numerator|denominator)' u
  #%column	value	number	1	Events per 1000 bed days
  #%column	numerator	number	1	Numerator
  #%column	denominator	number	1	Denominator
  $ pick value,numerator,denominator,chart <u | plain | tail -n 1
  \N	\N	100	u

Shares (p) stay within 0 and 1; 9 and 7 of 10 are 80%, and 3 sqrt(0.016) more would
be over 100%. What is over its denominator is no share:

  $ seal >shares <<'END'
  > month:date	yes:number	asked:number
  > 2013-01-01	9	10
  > 2013-02-01	7	10
  > END
  $ limits --value yes --of asked --per 100 --chart p <shares | pick value,mean,lower_limit,upper_limit | plain | awk 'NR > 1 { printf "%g %g %.6f %g\n", $1, $2, (80 - $3) ^ 2 / 9, $4 }'
  90 80 160.000000 100
  70 80 160.000000 100
  $ plain <shares | sed 's/7	10/11	10/' | seal --types infer | limits --value yes --of asked --chart p | pick upper_limit,reason | plain | tail -n 1
  \N	values that this chart cannot have: no limits; trial limits: 2 of 12 values

Where they vary more than by chance u-prime and p-prime widen the limits by the
moving ranges of what is left over: 4, 8, 4, 8 in 100 are 2 / sqrt(6) deviations of
chance from 6 in turn, so that limits are 3 x 4 / sqrt(6) / 1.128 of those away.

  $ { printf 'month:date\tn:number\tdays:number\n'; for i in 1 2 3 4; do printf '2013-0%d-01\t%d\t100\n' $i $((i % 2 ? 4 : 8)); done; } | seal >wild
  $ limits --value n --of days --chart u-prime <wild | pick mean,upper_limit | plain | awk 'NR == 2 { printf "%g %.9f\n", $1, ($2 - $1) * 100 * 1.128 }'
  0.06 12.000000000
  $ limits --value n --of days --chart p-prime <wild | pick mean,upper_limit | plain | awk 'NR == 2 { printf "%g %.9f\n", $1, ($2 - $1) * 100 * 1.128 }'
  0.06 12.000000000
  $ limits --value n --of days --chart i-prime <wild | pick mean,upper_limit | plain | awk 'NR == 2 { printf "%g %.9f\n", $1, ($2 - $1) ^ 2 / (9 * 3.14159265358979 / 4 * 0.0016) }'
  0.06 1.000000000

Counts (c), what lies between events (g, t), moving ranges (mr) and runs (run). Of
the counts 1, 4, 7 the mean is 4 and the limits are 3 x 2 from it, cut at 0; the
geometric deviation is sqrt(4 x 5); the times to the power of 1 / 3.6 are an XmR
chart; moving ranges of 3 have a limit of 3.267 x 3; the median is 4.

  $ seal >small <<'END'
  > month:date	n:number
  > 2013-01-01	1
  > 2013-02-01	4
  > 2013-03-01	7
  > END
  $ lines() { pick value,mean,lower_limit,upper_limit,chart | plain | tail -n 1; }
  $ limits --value n --chart c <small | lines
  7	4	0	10	c
  $ limits --value n --chart g <small | lines | awk '{ printf "%s %s %s %.9f\n", $1, $2, $3, (($4 - 4) / 3) ^ 2 }'
  7 4 0 20.000000000
  $ limits --value n --chart t <small | lines | awk '{ e = 1 / 3.6; mean = (1 + 4 ^ e + 7 ^ e) / 3; far = 2.66 * (7 ^ e - 1) / 2; printf "%s %.9f %.9f %.9f\n", $1, $2 - mean ^ 3.6, $3 - (mean - far) ^ 3.6, $4 - (mean + far) ^ 3.6 }'
  7 0.000000000 0.000000000 0.000000000
  $ limits --value n --chart mr <small | lines
  3	3	0	9.801	mr
  $ limits --value n --chart run <small | lines
  7	4	\N	\N	run
  $ limits --value n --chart run --minimum 3 <small | verdict
  common_cause	not_known	\N	a run chart has a median and no limits

Subgroups come as their means, sizes and standard deviations, as summarise makes
them. Two at a time, c4 = sqrt(2 / pi); deviations of sqrt(2) and 3 sqrt(2) about
means of 10 and 14. A subgroup of one has a value, and no limits:

  $ { printf 'month:date\tlos:number\n'; printf '2013-01-01\t9\n2013-01-01\t11\n2013-02-01\t11\n2013-02-01\t17\n'; } | seal >stays
  $ subgroups() { summarise --by month --of n=count:los,los=mean:los,sd=sd:los; }
  $ subgroups <stays | limits --value los --of n --deviation sd --chart xbar | pick value,mean,upper_limit | plain | tail -n 1 | awk '{ printf "%s %s %.9f\n", $1, $2, ($3 - $2) ^ 2 / (9 * 4 * 3.14159265358979 / 2) }'
  14 12 1.000000000
  $ subgroups <stays | limits --value los --of n --deviation sd --chart s | pick value,mean,lower_limit | plain | tail -n 1 | awk '{ printf "%.9f %.9f %s\n", $1 ^ 2, $2 ^ 2, $3 }'
  18.000000000 8.000000000 0
  $ { grep -v '^#%' stays; printf '2013-03-01\t12\n'; } | seal --types infer | subgroups | limits --value los --of n --deviation sd --chart xbar | pick value,upper_limit,reason | plain | tail -n 1
  12	\N	no limits: the subgroup is under two; trial limits: 3 of 12 values

Rare events: what lies between them is charted, in days where rows are events (two
may be on one day), in periods where rows are periods that count them.

  $ seal >falls <<'END'
  > day:date
  > 2013-01-10
  > 2013-03-02
  > 2013-03-02
  > 2013-04-01
  > END
  $ limits --between events --chart g <falls | pick day,value,mean,upper_limit | plain | awk 'NR > 1 { printf "%s %s %s %.9f\n", $1, $2, $3, (($4 - 27) / 3) ^ 2 - 27 * 28 }'
  2013-01-10 \N 30 0.000000000
  2013-03-02 51 30 0.000000000
  2013-03-02 0 30 0.000000000
  2013-04-01 30 30 0.000000000
  $ { printf 'month:date\tn:number:1:Falls\n'; i=0; for n in 0 1 0 0 2 1 0 0 0 1 0; do i=$((i + 1)); printf '2013-%02d-01\t%d\n' $i $n; done; } | seal >monthly
  $ limits --value n --between periods --chart g <monthly | pick month,n,value,special_cause,reason | plain | sed -n '1,3p;6,7p;11,12p'
  month	n	value	special_cause	reason
  2013-01-01	0	\N	\N	trial limits: 3 of 12 values; no event in the last 1 period
  2013-02-01	1	\N	\N	trial limits: 3 of 12 values; no event in the last 1 period
  2013-05-01	2	2	none	trial limits: 3 of 12 values; no event in the last 1 period
  2013-06-01	1	0	none	trial limits: 3 of 12 values; no event in the last 1 period
  2013-10-01	1	3	none	trial limits: 3 of 12 values; no event in the last 1 period
  2013-11-01	0	\N	\N	trial limits: 3 of 12 values; no event in the last 1 period

--chart auto takes the chart that fits, and says why. Where it charts gaps in place
of counts the better direction turns round, and a target for counts is none:

  $ chosen() { limits --chart auto --minimum 2 "$@" | pick chart,reason | plain | tail -n 1 | sed 's/; [^;]*of 12 values//'; }
  $ chosen --value n <monthly
  g	g chosen: rare counts, none in 7 of 11 periods: charted are the periods between those with one; no event in the last 1 period
  $ limits --value n --chart auto --minimum 3 --direction down --target 2 <monthly | pick variation,assurance,target,value | plain | sed -n 11p
  common_cause	not_known	\N	3
  $ limits --value n --chart auto <monthly | grep '#%column.value'
  #%column	value	number	1	Falls: periods without any before
  $ chosen --between events <falls
  g	g chosen: days between events, two of them on one day
  $ sed '/03-02/d' falls | plain | sed '$a 2013-05-05' | seal --types infer | chosen --between events
  t	t chosen: days between events
  $ chosen --value events --of days <events
  u	no value and no limits: there is no numerator; u chosen: counts by denominators that vary no more than by chance
  $ chosen --value n --of days <wild
  u	u chosen: counts by denominators that vary no more than by chance
  $ { plain <wild | tail -n +2 | sed 's/8	/90	/'; } | sed '1i month:date	n:number	days:number' | seal | chosen --value n --of days
  u-prime	u-prime chosen: counts by denominators that vary 11.1 times as much as by chance
  $ chosen --value rate <rates
  xmr	xmr chosen: measures, or counts that are not rare
  $ { plain <small; echo 2013-04-01 0; } | tr ' ' '\t' | seal --types infer | chosen --value n
  xmr	xmr chosen: measures, or counts that are not rare

Other rules
-----------

The Western Electric rules: 2 of 3 wherever the third is, 4 of 5 beyond one standard
deviation (here 4 / 1.128), 8 on one side, no trend. By anhoej the runs are tested:
21 useful points may have a run of round(log2 21) + 3 = 7.

  $ how='--profile weco --screening 0'
  $ after 58 49 58 50
  58=two_of_three_high 49=none 58=two_of_three_high 50=none
  $ after 54 55 49 54 55
  54=four_of_five_high 55=four_of_five_high 49=none 54=four_of_five_high 55=four_of_five_high
  $ after 45 46 47 48 49 50 51
  45=none 46=none 47=none 48=none 49=none 50=none 51=none
  $ how='--profile anhoej'
  $ after 49 51 52 51 52 51 52 51 49
  49=none 51=none 52=none 51=none 52=none 51=none 52=none 51=none 49=none
  $ after 49 51 52 51 52 51 52 51 52
  49=none 51=shift_high 52=shift_high 51=shift_high 52=shift_high 51=shift_high 52=shift_high 51=shift_high 52=shift_high
  $ limits --value rate --profile anhoej --chart run --baseline 12 <rates | pick useful,longest_run,longest_run_most,crossings,crossings_least,runs_signal | plain | tail -n 1
  13	2	7	11	3	N

Few crossings say that the order is not that of chance, though the last point may
say nothing; so what varies is not known:

  $ { head -n 1 series; for m in 01 02 03 04 05 06 07 08 09 10 11 12; do printf '2013-%s-01\t%s\n' $m $((10#$m < 7 ? 48 : 52)); done; } | seal | limits --value rate --profile anhoej --chart run --direction down | verdict
  not_known	not_known	\N	a run chart has a median and no limits; 1 crossing of the centre, 3 at least by chance

All causes of a point, and all points of a window of three:

  $ { head -n 13 series; printf '2014-01-01\t61\n2014-02-01\t51\n2014-03-01\t58\n'; } | seal >window
  $ limits --value rate --baseline 12 --all-causes <window | pick rate,special_cause,causes | plain | tail -n 3
  61	above_limit	above_limit,two_of_three_high
  51	none	none
  58	two_of_three_high	two_of_three_high
  $ limits --value rate --baseline 12 --whole-windows <window | pick rate,special_cause | plain | tail -n 3
  61	above_limit
  51	two_of_three_high
  58	two_of_three_high

Where a shift lasted, --suggest-rebase proposes new limits, and nothing more: limits
are rebased only where somebody gives the reason.

  $ { head -n 13 series; for m in 01 02 03 04 05 06 07 08 09 10 11 12; do printf '2014-%s-01\t%s\n' $m $((10#$m % 2 ? 56 : 55)); done; } | seal >shifted
  $ limits --value rate --baseline 12 --suggest-rebase <shifted >proposed
  $ pick mean,phase,suggested_rebase,reason <proposed | plain | tail -n 1
  50	1	2013-12-01	limits might be rebased, if what changed is known: 13 points in a row above the centre, no such run on the other side since, and a mean of 55.2308 in the 13 values from there on, of 49.8182 before
  $ limits --value rate --baseline 12 --rebase '2013-12-01:moved to the new ward' <shifted | pick month,phase,phase_reason | plain | sed -n 13,14p
  2013-12-01	2	moved to the new ward
  2014-01-01	2	moved to the new ward
  $ limits --value rate --baseline 12 --suggest-rebase <rates | pick suggested_rebase,reason | plain | tail -n 1
  \N	\N
  $ limits --value rate --x case --baseline 12 --suggest-rebase <numbered | grep suggested_rebase | sed 1q
  #%column	suggested_rebase	number	-	Suggested rebase

At the edges nothing is silent. Infinite numbers come into no stream, and what would
become one is missing:

  $ printf 'month:date\trate:number\n2013-01-01\tinf\n' | seal
  seal: standard input:2: 'inf' is not a number
  [3]
  $ printf 'month:date\trate:number\n2013-01-01\t1.7e308\n2013-02-01\t-1.7e308\n' | seal | limits --value rate | pick mean,upper_limit,reason | plain | tail -n 1
  \N	\N	numbers too large: no limits; trial limits: 2 of 12 values

A day that comes twice, or a point without one, is no series:

  $ sed '$s/2014-01/2013-03/' series | seal | limits --value rate
  limits: standard input:18: column 'month': '2013-03-01' comes twice in its series
  [3]
  $ sed '$s/2014-01-01//' series | seal | limits --value rate
  limits: standard input:18: column 'month': '\N' is no date: a point needs one
  [3]

An empty table stays empty, and what cannot be is named:

  $ keep rate=0 <rates | limits --value rate | plain | wc -l
  1
  $ limits <rates
  limits: standard input has no column 'value'
  [2]
  $ pick rate=unit <units | limits --value rate --x rate
  limits: standard input: column 'rate' holds text, not date
  [2]
  $ pick rate <rates | limits --value rate
  limits: standard input has no column of dates: --x names the column to go by
  [2]
  $ limits --value rate --direction sideways <rates
  limits: standard input has no column 'sideways'
  [2]
  $ sed 's/down/sideways/' units | limits --value rate --by unit --direction better
  limits: standard input:10: column 'better': 'sideways' is not up, down or neutral
  [3]
  $ limits --value rate --profile nelson <rates
  limits: --profile: 'nelson' is not one of mdc2023|anhoej|weco|ptd|qicharts2|powerbi
  [2]
  $ limits --value rate --chart cusum <rates
  limits: --chart: 'cusum' is not one of xmr|mr|run|p|u|c|p-prime|u-prime|i-prime|xbar|s|g|t|auto
  [2]
  $ limits --value rate --trend seven <rates
  limits: --trend: 'seven' is no whole number from 0 on
  [2]
  $ limits --value rate --chart p <rates
  limits: --chart p needs denominators: --of
  [2]
  $ limits --value rate --chart c --of rate <rates
  limits: --chart c has no denominators
  [2]
  $ limits --value rate --chart s <rates
  limits: --chart s needs the sizes of subgroups, --of, and their standard deviations, --deviation
  [2]
  $ limits --value rate --deviation rate <rates
  limits: --chart xmr has no use for --deviation
  [2]
  $ limits --value rate --per 1000 <rates
  limits: --per is for ratios: --of names their denominators
  [2]
  $ limits --value rate --of rate --per 0 <rates
  limits: --per must be over 0
  [2]
  $ limits --value rate --of rate --between periods <rates
  limits: --between has no use for --of
  [2]
  $ sed 's/48$/-48/' series | seal | limits --value rate --of rate
  limits: standard input:6: column 'rate': '-48' is a denominator under 0
  [3]

What suppress has hidden is missing, and known to be hidden by charts of it:

  $ printf 'month:date\trate:number:1:Rate\trate_hidden:flag\n2013-01-01\t\\N\tY\n2013-02-01\t5\tN\n' |
  >     seal | limits --value rate >hidden
  $ pick month,value,value_hidden <hidden | plain
  month	value	value_hidden
  2013-01-01	\N	Y
  2013-02-01	5	N
  $ controlchart --scene <hidden | sed -n "s/^text .*'\(.*hidden.*\)'$/\1/p"
  n = 1 month; 1 hidden
