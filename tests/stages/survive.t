survive finds how long stays last, when some have not ended yet. Of five, one
ended after 10 days, one after 20 and one after 40; the other two go on, for 30
and 100 days at the census:

  $ seal --fact as_at=2014-03-31 >stays <<'END'
  > stay_id	start_date:date	end_date:date	cohort	seen_from:date	discharged:flag
  > S1	2013-01-01	2013-01-11	LD	2013-01-01	Y
  > S2	2013-01-01	2013-01-21	MH	2013-01-11	N
  > S3	2014-03-01		MH	2014-03-01	
  > S4	2013-01-01	2013-02-10	LD	2012-12-01	Y
  > S5	2013-12-21		MH	2014-01-10	
  > END
  $ plain() { grep -v '^#%'; }
  $ rounded() { awk -F '\t' -v OFS='\t' '{ for (i = 1; i <= NF; i++) if ($i ~ /^[0-9]+\.[0-9]/) $i = sprintf("%.4f", $i); print }'; }
  $ survive <stays | pick time,at_risk,ended,censored,survival,std_error | plain | rounded
  time	at_risk	ended	censored	survival	std_error
  10	5	1	0	0.8000	0.1789
  20	4	1	0	0.6000	0.2191
  30	3	0	1	0.6000	0.2191
  40	2	1	0	0.3000	0.2387
  100	1	0	1	0.3000	0.2387

4/5, then 3/4 of that; the one that goes on for 30 days is then gone from those
at risk, and the next end halves what is left. Greenwood's sum for the last
error is 1/20 + 1/12 + 1/2.

Intervals are log-log unless another scale is asked for; the plain one is cut
at 0 and 1:

  $ survive --interval log <stays | pick time,lower,upper | plain | rounded | sed -n '2,3p;5p'
  10	0.5161	1
  20	0.2933	1
  40	0.0631	1
  $ survive --interval plain <stays | pick time,lower,upper | plain | rounded | sed -n '2,3p;5p'
  10	0.4494	1
  20	0.1706	1
  40	0	0.7679
  $ survive --interval plain --confidence 50 <stays | pick time,lower,upper | plain | rounded | sed -n 5p
  40	0.1390	0.4610
  $ survive --confidence 100 <stays
  survive: --confidence: '100' is not between 0 and 100
  [2]

The summary. Half have ended after 40 days. The restricted mean cuts stays at
100 days: 10 + 0.8 x 10 + 0.6 x 20 + 0.3 x 60. Those that ended lasted 20 days
in the middle, which is too short, because the long ones are those that go on;
so it is never told without the median of all:

  $ survive --table summary --interval log <stays | pick records,ended,censored,late,median,median_lower,median_upper,restricted_mean,restricted_error,restricted_to,longest,ended_only_median,reason | rounded | grep -v '^#%[^cf]'
  #%fact	as_at	2014-03-31
  #%column	records	number	1	Stays
  #%column	ended	number	1	Ended
  #%column	censored	number	1	Censored
  #%column	late	number	1	Observed from later on
  #%column	median	number	d	Median length of stay
  #%column	median_lower	number	d	Lower end of its interval
  #%column	median_upper	number	d	Upper end of its interval
  #%column	restricted_mean	number	d	Restricted mean
  #%column	restricted_error	number	d	Its standard error
  #%column	restricted_to	number	d	Where stays are cut for it
  #%column	longest	number	d	Longest stay
  #%column	ended_only_median	number	d	Median of ended stays alone (too short)
  #%column	reason	text	-	Remark
  records	ended	censored	late	median	median_lower	median_upper	restricted_mean	restricted_error	restricted_to	longest	ended_only_median	reason
  5	3	2	0	40	20	\N	48	17.5841	100	100	20	upper end not reached
  #%flow	1	5	5
  #%flow	2	5	1
  #%flow	3	1	1
  $ survive --table summary --until 15 <stays | pick restricted_mean,restricted_error,restricted_to | plain | rounded
  restricted_mean	restricted_error	restricted_to
  14	0.8944	15
  $ survive --table summary --until 200 <stays | pick restricted_mean,reason | plain
  restricted_mean	reason
  78	upper end not reached; mean: nothing is known of the last part
  $ survive --table summary --until -1 <stays
  survive: --until: '-1' is negative
  [2]

Groups. Where nothing is said the mean is cut where the first curve ends, so
that means can be compared:

  $ survive --by cohort --table summary <stays | pick cohort,records,ended,median,restricted_mean,restricted_to,ended_only_median,reason | plain | rounded
  cohort	records	ended	median	restricted_mean	restricted_to	ended_only_median	reason
  LD	2	2	25	25	40	25	upper end not reached
  MH	3	1	\N	33.3333	40	20	too few have ended

quantiles has one row for each share that is to have ended. A curve that rests
on that share gives the middle of the stretch: for half of LD, between 10 and
40 days.

  $ survive --by cohort --table quantiles --percents 25,50 <stays | pick cohort,percent,time,reason | plain
  cohort	percent	time	reason
  LD	25	10	upper end not reached
  LD	50	25	upper end not reached
  MH	25	20	upper end not reached
  MH	50	\N	too few have ended
  $ survive --table quantiles --percents 0 <stays
  survive: --percents: '0' is not a number between 0 and 100
  [2]

A curve that ends on the share rests there to its end; its start is what other
programs print.

  $ seal >two <<'END'
  > days:number:d:Days	ended:number
  > 5	1
  > 9	0
  > END
  $ survive --time days --event ended --table quantiles --percents 50 <two | pick percent,time | plain
  percent	time
  50	7
  $ survive --time days --event ended --flat-end start --table quantiles --percents 50 <two | pick percent,time | plain
  percent	time
  50	5

risk counts at given times who is at risk then, and who has ended or been
censored before; these add up to the records. Beyond the last stay nothing is
known.

  $ survive --table risk --at 0,20,30.5,100,365 <stays | pick time,waiting,at_risk,ended,censored,survival | plain | rounded
  time	waiting	at_risk	ended	censored	survival
  0	0	5	0	0	1
  20	0	4	1	0	0.6000
  30.5000	0	2	2	1	0.6000
  100	0	1	3	1	0.3000
  365	0	0	3	2	\N
  $ survive --table risk --at 0,ever <stays
  survive: --at: 'ever' is not a number from 0 on
  [2]

tests compares the groups: at 10 days 2 of 5 are LD, at 20 days 1 of 4, and at
40 days 1 of 2, so 0.4 + 0.25 + 0.5 ends are expected of them, with the variance
0.24 + 0.1875 + 0.25. Peto's weights are 1, 0.8 and 0.6.

  $ survive --by cohort --table tests <stays | plain | rounded
  test	cohort	records	observed	expected	chi_squared	degrees	p_value	reason
  logrank	LD	2	2	1.1500	1.0664	1	0.3018	\N
  logrank	MH	3	1	1.8500	1.0664	1	0.3018	\N
  peto	LD	2	1.6000	0.9000	1.0889	1	0.2967	\N
  peto	MH	3	0.8000	1.5000	1.0889	1	0.2967	\N
  $ survive --table tests <stays | pick test,records,expected,degrees,p_value,reason | plain
  test	records	expected	degrees	p_value	reason
  logrank	5	3	0	\N	no two groups with ends to expect
  peto	5	2.4	0	\N	no two groups with ends to expect

A stay that came under observation late counts from then on: after the day it
entered. S2 did on its tenth day, after S1 had ended, and S5 on its twentieth.

  $ survive --entry seen_from <stays | pick time,at_risk,survival | plain | rounded
  time	at_risk	survival
  10	3	0.6667
  20	3	0.4444
  30	3	0.4444
  40	2	0.2222
  100	1	0.2222
  $ survive --entry seen_from --table risk --at 10,20 <stays | pick time,waiting,at_risk,ended | plain
  time	waiting	at_risk	ended
  10	2	3	0
  20	1	3	1

With --event a stay that ended otherwise is censored at its end:

  $ survive --event discharged <stays | pick time,ended,censored | plain | head -3
  time	ended	censored
  10	1	0
  20	0	1

The census is that of the stream unless another is given. What ends after it
has not ended yet, and what begins after it is left out:

  $ survive --as-at 2013-01-31 <stays | pick time,ended,censored | grep -v '#%[^f]'
  #%fact	as_at	2014-03-31
  time	ended	censored
  10	1	0
  20	1	0
  30	0	1
  #%flow	1	5	5
  #%flow	2	5	3	left out: 0 without a time or event, 2 that begin after the census, 0 never under observation
  #%flow	3	3	3
  $ seal <stays | sed '/^#%fact/d' | survive
  survive: the stream has no fact 'as_at': give the date by an option
  [2]

Lengths can be read instead of dates, with what ended: a flag, or 1 and 0. A
length that is missing, or whose end is not known, is left out; one that was
never under observation too.

  $ seal >lengths <<'END'
  > ward	days:number:d:Days in hospital	left:flag	since:number:d
  > A	4	Y	0
  > A	6	Y	6
  > A	0	Y	
  > A		Y	0
  > A	9		0
  > A	8	N	3
  > END
  $ survive --time days --event left --entry since <lengths | pick time,at_risk,survival | grep -v '#%[^cf]'
  #%column	time	number	d	Length of stay
  #%column	at_risk	number	1	At risk
  #%column	survival	number	1	Share that lasts longer
  time	at_risk	survival
  0	2	0.5
  4	2	0.25
  8	1	0.25
  #%flow	1	6	6
  #%flow	2	6	3	left out: 2 without a time or event, 0 that begin after the census, 1 never under observation
  #%flow	3	3	3

At 0 days only those not yet to enter are at risk; the third ended there. Once
nobody is left there is neither error nor interval, and while nobody has ended
no log-log interval:

  $ survive --time days --event ended <two | plain | rounded
  time	at_risk	ended	censored	survival	std_error	lower	upper	reason
  5	2	1	0	0.5000	0.3536	0.0060	0.9104	\N
  9	1	0	1	0.5000	0.3536	0.0060	0.9104	\N
  $ printf 'days:number\tended:number\n3\t0\n7\t1\n' | seal | survive --time days --event ended | plain
  time	at_risk	ended	censored	survival	std_error	lower	upper	reason
  3	2	0	1	1	0	\N	\N	nobody has ended yet: no log-log interval
  7	1	1	0	0	\N	\N	\N	nobody is left: no error and no interval

No stays at all:

  $ sed '/^S/d; s/^#%flow.*/#%flow	1	0	0/; s/^#%end.*/#%end	0/' stays >none
  $ survive <none | plain
  time	at_risk	ended	censored	survival	std_error	lower	upper	reason
  $ survive --table summary <none | pick records,median,restricted_mean,ended_only_median,reason | plain
  records	median	restricted_mean	ended_only_median	reason
  0	\N	\N	\N	no stays
  $ survive --table tests --by cohort <none | plain
  test	cohort	records	observed	expected	chi_squared	degrees	p_value	reason

What cannot be read:

  $ survive --time days <lengths
  survive: --event is missing: with --time it says which stays have ended
  [2]
  $ survive --time days --event ward <lengths
  survive: --event: column 'ward' is text: it must be a flag, or a number that is 0 or 1
  [2]
  $ survive --time days --event since <lengths
  survive: standard input:9: column 'since': '6' is not 0 or 1
  [3]
  $ printf 'days:number\tended:flag\n-3\tY\n' | seal | survive --time days --event ended
  survive: standard input:6: column 'days': '-3' is negative
  [3]
  $ printf 'start_date:date\tend_date:date\n2013-01-02\t2013-01-01\n' | seal | survive --as-at 2014-01-01
  survive: standard input:6: column 'end_date': '2013-01-01' is before the start
  [3]
  $ survive --table curves <stays
  survive: --table: 'curves' is not one of curve|summary|quantiles|risk|tests
  [2]
  $ survive --by cohrt <stays
  survive: standard input has no column 'cohrt'; did you mean 'cohort'?
  [2]
