timely tells whether what was due was done in time

  $ table() { tr , '\t' | sed 's/;/,/g' | seal "$@"; }
  $ rows() { grep -v '^#%'; }

Easter 2014: 18 April is Good Friday, 21 April Easter Monday, 5 May a bank
holiday. Serious events are due within one working day, others within five; a
working day later than the Thursday before Easter is the Tuesday after it.

  $ table --fact as_at=2014-04-30 >events.stream <<'END'
  > id,severity,occurred_on:date,told_on:date
  > I1,3,2014-04-17,2014-04-22
  > I2,3,2014-04-17,2014-04-23
  > I3,1,2014-04-17,2014-04-16
  > I4,1,2014-04-28,
  > I5,1,2014-04-17,
  > I6,,2014-04-22,2014-05-02
  > I7,1,,2014-04-22
  > END
  $ timely --since occurred_on --done told_on --within 'severity=3|4:1wd' \
  >     --within 5wd --never-before <events.stream
  #%stream	1
  #%fact	as_at	2014-04-30
  #%step	1	-	seal	--fact as_at=2014-04-30
  #%step	2	1	timely	--since occurred_on --done told_on --within 'severity=3|4:1wd' --within 5wd --never-before
  #%column	id	text	-	id
  #%column	severity	text	-	severity
  #%column	occurred_on	date	-	occurred_on
  #%column	told_on	date	-	told_on
  #%column	due_on	date	-	Due on
  #%column	within	text	-	Time allowed
  #%column	lag_days	number	d	Days taken
  #%column	lag_working_days	number	d	Working days taken
  #%column	late_days	number	d	Days late
  #%column	outcome	text	-	Outcome
  #%column	on_time	flag	-	In time
  id	severity	occurred_on	told_on	due_on	within	lag_days	lag_working_days	late_days	outcome	on_time
  I1	3	2014-04-17	2014-04-22	2014-04-22	1wd	5	1	0	ON_TIME	Y
  I2	3	2014-04-17	2014-04-23	2014-04-22	1wd	6	2	1	LATE	N
  I3	1	2014-04-17	2014-04-16	2014-04-28	5wd	-1	-1	\N	WRONG	\N
  I4	1	2014-04-28	\N	2014-05-06	5wd	\N	\N	0	PENDING	\N
  I5	1	2014-04-17	\N	2014-04-28	5wd	\N	\N	2	OVERDUE	N
  I6	\N	2014-04-22	2014-05-02	2014-04-29	5wd	\N	\N	1	OVERDUE	N
  I7	1	\N	2014-04-22	\N	5wd	\N	\N	\N	\N	\N
  #%flow	1	7	7
  #%flow	2	7	7
  #%end	7

I1 is in time and I2 a day late. I3 was told before it happened, which cannot
be. I4 is not due before 6 May; I5 was due on the 28th and still is not done. I6
was told on 2 May, after the as-at day, so on that day it was overdue. Where
there is no day to count from, nothing is due.

On the due day itself nothing is overdue yet, and --grace moves the end.

  $ timely --since occurred_on --done told_on --within 5wd --as-at 2014-04-28 \
  >     <events.stream | pick id,outcome,late_days | keep id=I5 | rows
  id	outcome	late_days
  I5	PENDING	0
  $ timely --since occurred_on --done told_on --within 5wd --grace 2 \
  >     <events.stream | pick id,outcome,late_days | keep id=I5 | rows
  id	outcome	late_days
  I5	PENDING	2

Calendar months end on the last day of a shorter month: the last day of August
and six months is the last of February, in a leap year the 29th.

  $ table --fact as_at=2012-12-31 >months.stream <<'END'
  > id,start:date,done_on:date
  > A,2011-08-31,2012-02-29
  > B,2011-08-31,2012-03-01
  > C,2010-08-31,2011-03-01
  > D,2012-08-29,
  > END
  $ timely --since start --within 6m <months.stream |
  >     pick id,due_on,lag_days,late_days,outcome | rows
  id	due_on	lag_days	late_days	outcome
  A	2012-02-29	182	0	ON_TIME
  B	2012-02-29	183	1	LATE
  C	2011-02-28	182	1	LATE
  D	2013-02-28	\N	0	PENDING

The day may be given, as a date for all, or by a column of days.

  $ timely --since start --within 2012-02-29 <months.stream |
  >     pick id,due_on,outcome | rows
  id	due_on	outcome
  A	2012-02-29	ON_TIME
  B	2012-02-29	LATE
  C	2012-02-29	ON_TIME
  D	2012-02-29	OVERDUE
  $ table --fact as_at=2012-12-31 >due.stream <<'END'
  > id,start:date,days:number,due:date,done_on:date,over_on:date
  > A,2012-01-01,10,2012-01-20,2012-01-11,
  > B,2012-01-01,10,2012-01-20,2012-01-12,
  > C,2012-01-01,,,2012-01-12,
  > D,2012-01-01,10,2012-01-20,,2012-01-11
  > E,2012-01-01,10,2012-01-20,,2012-01-12
  > END
  $ timely --since start --within days <due.stream | pick id,due_on,outcome | rows
  id	due_on	outcome
  A	2012-01-11	ON_TIME
  B	2012-01-11	LATE
  C	\N	\N
  D	2012-01-11	OVERDUE
  E	2012-01-11	OVERDUE
  $ timely --due due <due.stream | emit
  id,start,days,due,done_on,over_on,lag_days,lag_working_days,late_days,outcome,on_time
  A,2012-01-01,10,2012-01-20,2012-01-11,,,,0,ON_TIME,Y
  B,2012-01-01,10,2012-01-20,2012-01-12,,,,0,ON_TIME,Y
  C,2012-01-01,,,2012-01-12,,,,,,
  D,2012-01-01,10,2012-01-20,,2012-01-11,,,346,OVERDUE,N
  E,2012-01-01,10,2012-01-20,,2012-01-12,,,346,OVERDUE,N

Who left on the last day or before it is not late: the need had ended.

  $ timely --since start --within days --until over_on <due.stream |
  >     pick id,outcome,on_time | rows
  id	outcome	on_time
  A	ON_TIME	Y
  B	LATE	N
  C	\N	\N
  D	ENDED	\N
  E	OVERDUE	N

Of several things that must all be done the last counts, and one that is missing
is enough to be overdue.

  $ table --fact as_at=2014-03-31 >letters.stream <<'END'
  > stay_id,start_date:date,commissioner_on:date,contracts_on:date
  > S1,2014-01-06,2014-01-03,2014-01-06
  > S2,2014-01-06,2014-01-03,2014-01-07
  > S3,2014-01-06,2014-01-03,
  > END
  $ timely --since start_date --done commissioner_on,contracts_on --within 0d \
  >     <letters.stream | pick stay_id,lag_days,late_days,outcome | rows
  stay_id	lag_days	late_days	outcome
  S1	0	0	ON_TIME
  S2	1	1	LATE
  S3	\N	84	OVERDUE

With --never-before a part that was done before it could be spoils the whole:
when both had been told is not known then.

  $ timely --since start_date --done commissioner_on,contracts_on --within 0d \
  >     --never-before <letters.stream | pick stay_id,lag_days,outcome | rows
  stay_id	lag_days	outcome
  S1	-3	WRONG
  S2	-3	WRONG
  S3	-3	WRONG

--earliest: a review of the provider counts when it was in the six months before.
The day six months before 31 August 2013 is 28 February.

  $ table --fact as_at=2014-03-31 >reviews.stream <<'END'
  > stay_id,start_date:date,reviewed_on:date
  > S1,2013-08-31,2013-02-28
  > S2,2013-08-31,2013-02-27
  > S3,2013-08-31,2013-08-31
  > S4,2013-08-31,2013-09-01
  > END
  $ timely --since start_date --done reviewed_on --within 0d --earliest -6m \
  >     <reviews.stream | pick stay_id,lag_days,late_days,outcome,on_time | rows
  stay_id	lag_days	late_days	outcome	on_time
  S1	-184	0	ON_TIME	Y
  S2	-185	0	EARLY	N
  S3	0	0	ON_TIME	Y
  S4	1	1	LATE	N

--again: what must be done again and again. P1 was reviewed on 31 August and is
in date up to 28 February; P2 never, and is not due before his first six months
are over; P3's only review was before this stay.

  $ table --fact as_at=2014-02-28 >people.stream <<'END'
  > person_id,secure:flag,start_date:date,last_on:date
  > P1,N,2013-01-15,2013-08-31
  > P2,N,2013-09-01,
  > P3,N,2013-06-01,2013-05-31
  > P4,Y,2012-01-01,2013-03-01
  > END
  $ timely --again --since start_date --done last_on --earliest 0d \
  >     --within secure=Y:12m --within 6m <people.stream |
  >     pick person_id,due_on,within,late_days,outcome,on_time | rows
  person_id	due_on	within	late_days	outcome	on_time
  P1	2014-02-28	6m	0	ON_TIME	Y
  P2	2014-03-01	6m	0	PENDING	\N
  P3	2013-12-01	6m	89	OVERDUE	N
  P4	2014-03-01	12m	0	ON_TIME	Y
  $ timely --again --since start_date --done last_on --earliest 0d \
  >     --within secure=Y:12m --within 6m --as-at 2014-03-01 <people.stream |
  >     pick person_id,outcome | rows
  person_id	outcome
  P1	OVERDUE
  P2	PENDING
  P3	OVERDUE
  P4	ON_TIME

Without --since, what was never done is overdue.

  $ timely --again --done last_on --within 365d <people.stream |
  >     pick person_id,due_on,late_days,outcome | rows
  person_id	due_on	late_days	outcome
  P1	2014-08-31	0	ON_TIME
  P2	\N	\N	OVERDUE
  P3	2014-05-31	0	ON_TIME
  P4	2014-03-01	0	ON_TIME

The bank holidays that came once are on the list too: 29 April 2011, and 5 June
2012 after the spring holiday, which was moved to the 4th. Christmas 2010 was a
Saturday, so that Monday and Tuesday were free.

  $ table --fact as_at=2014-03-31 >once.stream <<'END'
  > id,start:date,done_on:date
  > A,2011-04-28,
  > B,2012-06-01,
  > C,2010-12-24,
  > D,2013-12-24,
  > END
  $ timely --since start --within 1wd <once.stream | pick id,due_on | rows
  id	due_on
  A	2011-05-03
  B	2012-06-06
  C	2010-12-29
  D	2013-12-27

Another list of bank holidays. The flow line tells how many rows lie beyond the
years that the list knows.

  $ printf 'date,label\n2014-04-17,Ours\n2014-04-22,Ours too\n' >ours.csv
  $ timely --since occurred_on --done told_on --within 1wd --holidays ours.csv \
  >     <events.stream | pick id,due_on | rows
  id	due_on
  I1	2014-04-18
  I2	2014-04-18
  I3	2014-04-18
  I4	2014-04-29
  I5	2014-04-18
  I6	2014-04-23
  I7	\N
  $ sed 's/2014-04-28/2024-04-26/' events.stream | timely --since occurred_on \
  >     --done told_on --within 1wd --as-at 2024-04-30 --holidays ours.csv |
  >     grep '^#%flow.2'
  #%flow	2	7	7	1 beyond the years of the list of bank holidays

An empty table stays one.

  $ take 0 <events.stream | timely --since occurred_on --done told_on \
  >     --within 5wd | tail -n 2
  #%flow	3	0	0
  #%end	0

What is wrong is told exactly.

  $ timely --since occurred_on --done told_on --within '5 days' <events.stream
  timely: '5 days': '5 days' is no time: write days (28d), working days (5wd), months (6m), a date, or a column of days
  [2]
  $ timely --since occurred_on --done told_on --within severity:5d <events.stream
  timely: 'severity' is no condition: write COLUMN=VALUE (or != < <= > >=), COLUMN missing, or COLUMN present
  [2]
  $ timely --since occurred_on --done told_on --within severity <events.stream
  timely: standard input: column 'severity' holds text, not number
  [2]
  $ timely --done told_on --within 5d <events.stream
  timely: --within needs --since: from which day does the time run?
  [2]
  $ timely --done told_on --again <events.stream
  timely: --again needs --within
  [2]
  $ timely --done told_on --due occurred_on --earliest -6m <events.stream
  timely: --earliest needs --since
  [2]
  $ timely --done told_on --due occurred_on --never-before <events.stream
  timely: --never-before needs --since
  [2]
  $ timely --since occurred_on --done told_on --within 0d --earliest 6 <events.stream
  timely: --earliest: '6' is no time, such as -6m
  [2]
  $ timely <events.stream
  timely: standard input has no column 'done_on'; did you mean 'told_on'?
  [2]
  $ timely --done severity --due occurred_on <events.stream
  timely: standard input: column 'severity' holds text, not date
  [2]
  $ timely --since occurred_on --done told_on --within 1wd --holidays none.csv <events.stream
  timely: cannot open none.csv: No such file or directory
  [5]
  $ printf 'date\n31/12/2014\n' >ours.csv
  $ timely --since occurred_on --done told_on --within 1wd --holidays ours.csv <events.stream
  timely: ours.csv:2: '31/12/2014' is not a date
  [3]
  $ grep -v '^#%fact' events.stream | timely --since occurred_on --done told_on --within 1wd
  timely: the stream has no fact 'as_at': give the date by an option
  [2]
  $ sed 's/2014-04-28/soon/' events.stream | timely --since occurred_on --done told_on --within 5wd >/dev/null
  timely: standard input:12: column 'occurred_on': 'soon' is not a date
  [3]
