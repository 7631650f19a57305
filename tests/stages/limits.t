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

The baseline may end on a day instead:

  $ limits --value rate --baseline-to 2013-12-31 <rates | few baseline | tail -n 1
  2014-01-01	61	50	39.36	60.64	above_limit	neutral_high	N

Without either all points set the limits: the mean is 661 / 13, and of the
ranges, eleven of 4 and one of 9, none is 3.267 times their mean, 53 / 12.

  $ limits --value rate <rates | pick mean,upper_limit,screened | plain | tail -n 1 | awk '{ printf "%.9f %.9f %d\n", $1, ($2 - $1) / 2.66 * 12, $3 }'
  50.846153846 53.000000000 0

A range that is, is screened out, once; --screening 0 keeps it:

  $ sed 's/61/100/' series | seal >outlier
  $ for how in '' --screening 0; do limits --value rate $how <outlier | pick mean,upper_limit,screened | plain | tail -n 1 | awk '{ printf "%.9f %.9f %d\n", $1, ($2 - $1) / 2.66 * 12, $3 }'; done
  53.846153846 48.000000000 1
  53.846153846 92.000000000 0

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

Under twelve values there are trial limits and no verdict. One value has a mean,
but no range:

  $ head -n 5 series | seal | limits --value rate --direction up --target 70 | verdict
  not_known	not_known	70	trial limits: 4 of 12 values
  $ head -n 5 series | seal | limits --value rate --direction up --target 70 --minimum 4 | verdict
  common_cause	fail	70	\N
  $ head -n 2 series | seal | limits --value rate | few reason
  month	value	mean	lower_limit	upper_limit	special_cause	point_type	reason
  2013-01-01	48	48	\N	\N	none	common_cause	no two neighbouring values: a mean but no limits; trial limits: 1 of 12 values

A missing value is a gap. It has no cause, and no moving range on either side:

  $ sed 's/03-01	48/03-01	/' series | seal | limits --value rate --baseline 12 --minimum 11 | few | sed -n 3,5p
  2013-02-01	52	50.18181818181818	39.54181818181818	60.82181818181818	none	common_cause	N
  2013-03-01	\N	50.18181818181818	39.54181818181818	60.82181818181818	\N	\N	N
  2013-04-01	52	50.18181818181818	39.54181818181818	60.82181818181818	none	common_cause	N
  $ printf 'month:date\trate:number\n2013-01-01\t\n' | seal | limits --value rate | few reason
  month	value	mean	lower_limit	upper_limit	special_cause	point_type	reason
  2013-01-01	\N	\N	\N	\N	\N	\N	no values: no mean and no limits; trial limits: 0 of 12 values

Where nothing varies the limits are the mean, so that the first event after a
year without is seen. NHSRplotthedots has no limits then, and says nothing:

  $ { head -n 1 series; for m in 01 02 03 04 05 06 07 08 09 10 11 12; do printf '2013-%s-01\t0\n' $m; done; printf '2014-01-01\t3\n'; } | seal >never
  $ limits --value rate --direction down --baseline 12 <never | few reason | tail -n 1
  2014-01-01	3	0	0	0	above_limit	concern	nothing varies in the baseline: the limits are the mean; median under 1: the days between events tell more
  $ limits --profile ptd --value rate --direction down --baseline 12 <never | few reason | tail -n 1
  2014-01-01	3	0	\N	\N	none	common_cause	nothing varies in the baseline: screening left no limits; median under 1: the days between events tell more

Rare events, 3 in 13 months: screening would leave nothing but zeros, and every
point special. It is not applied, so the mean moving range is 3 / 12; the year
of zeros is a shift still.

  $ limits --value rate --direction down <never | few reason | sed -n '2p;$p' | cut -f 2-
  0	0.23076923076923078	-0.434230769230769*	0.895769230769230*	shift_low	improvement	screening would have left no variation: not applied; median under 1: the days between events tell more (glob)
  3	0.23076923076923078	-0.434230769230769*	0.895769230769230*	above_limit	concern	screening would have left no variation: not applied; median under 1: the days between events tell more (glob)
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
  limits: --rebase: '2013-06-15' gives no reason: limits are rebased only for one, as in DATE:REASON
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
  $ limits --value rate --x rate <rates
  limits: standard input: column 'rate' holds number, not date
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
  limits: --profile: 'nelson' is not one of mdc2023|ptd
  [2]
  $ limits --value rate --chart p <rates
  limits: --chart: 'p' is not one of xmr
  [2]
