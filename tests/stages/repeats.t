repeats tells how soon each event was followed by another of the same person

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >events.stream <<'END'
  > id,person_id,occurred_on:date
  > I1,P1,2014-01-05
  > I2,P1,2014-01-05
  > I3,P1,2014-01-12
  > I4,P1,2014-02-09
  > I5,P1,2014-03-10
  > I6,P2,2014-03-11
  > I7,P3,
  > I8,,2014-01-05
  > I9,,2014-01-05
  > END

Seven days later counts as within 7 days, 28 as within 28; a second event of the
same day follows the first. An event of no person is followed by none that can be
told, so it has no answer.

  $ repeats <events.stream
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	repeats	
  #%column	id	text	-	id
  #%column	person_id	text	-	person_id
  #%column	occurred_on	date	-	occurred_on
  #%column	next_days	number	d	Days to the next
  #%column	followed_7	flag	-	Followed by another within 7 days
  #%column	pending_7	flag	-	The 7 days have not passed
  #%column	followed_28	flag	-	Followed by another within 28 days
  #%column	pending_28	flag	-	The 28 days have not passed
  id	person_id	occurred_on	next_days	followed_7	pending_7	followed_28	pending_28
  I1	P1	2014-01-05	0	Y	N	Y	N
  I2	P1	2014-01-05	7	Y	N	Y	N
  I3	P1	2014-01-12	28	N	N	Y	N
  I4	P1	2014-02-09	29	N	N	N	N
  I5	P1	2014-03-10	\N	N	N	N	N
  I6	P2	2014-03-11	\N	N	N	N	N
  I8	\N	2014-01-05	\N	\N	\N	\N	\N
  I9	\N	2014-01-05	\N	\N	\N	\N	\N
  #%flow	1	9	9
  #%flow	2	9	8	1 without a day left out
  #%end	8

On the day of an audit the last days are not over. On 16 March it was six days after I5
and five after I6: both are pending, and so is I1 on 11 January, although it was
followed on its own day; on 12 January seven days have passed. I4 was 28 days ago on 9
March, not on the 8th.

  $ at() { repeats --as-at "$1" <events.stream | pick id,followed_7,pending_7,followed_28,pending_28 | rows | grep "$2"; }
  $ at 2014-03-16 '[56]'
  I5	\N	Y	\N	Y
  I6	\N	Y	\N	Y
  $ at 2014-03-17 '[56]'
  I5	N	N	\N	Y
  I6	\N	Y	\N	Y
  $ at 2014-01-11 I1
  I1	\N	Y	\N	Y
  $ at 2014-01-12 I1
  I1	Y	N	\N	Y
  $ at 2014-03-08 I4
  I4	N	N	\N	Y
  $ at 2014-03-09 I4
  I4	N	N	N	N

The day of the audit is the fact as_at, where it is there.

  $ table --fact as_at=2014-03-16 <<'END' | repeats | pick id,pending_7,pending_28 | rows
  > id,person_id,occurred_on:date
  > I1,P1,2014-03-09
  > I2,P1,2014-03-10
  > END
  id	pending_7	pending_28
  I1	N	Y
  I2	Y	Y
  $ repeats --as-at soon <events.stream
  repeats: --as-at: 'soon' is not a date (YYYY-MM-DD)
  [2]

Columns may be called otherwise.

  $ pick id,who=person_id,on=occurred_on <events.stream |
  >     repeats --person who --date on | pick id,next_days | take 3 | rows
  id	next_days
  I1	0
  I2	7
  I3	28

An empty table, and one row.

  $ take 0 <events.stream | repeats | tail -n 1
  #%end	0
  $ take 1 <events.stream | repeats | rows
  id	person_id	occurred_on	next_days	followed_7	pending_7	followed_28	pending_28
  I1	P1	2014-01-05	\N	N	N	N	N

What is out of order, or not there, is told.

  $ order --by occurred_on:down <events.stream | repeats >/dev/null
  repeats: standard input:9: column 'person_id': 'P1' comes after a greater one: rows must be in order of person and day
  [3]
  $ order --by person_id:down <events.stream | repeats >/dev/null
  repeats: standard input:10: column 'person_id': 'P1' comes after a greater one: rows must be in order of person and day
  [3]
  $ pick --drop person_id <events.stream | repeats
  repeats: standard input has no column 'person_id'
  [2]
  $ repeats --date id <events.stream
  repeats: standard input: column 'id' holds text, not date
  [2]
  $ sed 's/2014-03-11/never/' events.stream | repeats >/dev/null
  repeats: standard input:12: column 'occurred_on': 'never' is not a date
  [3]
