cycle sets what comes round against when it was due

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table --fact as_at=2014-03-31 >stays.stream <<'END'
  > stay_id,start_date:date,end_date:date,rag,agreed:number:d
  > S1,2014-01-06,,R,30
  > S2,2014-01-06,2014-02-20,G,
  > S3,2014-03-31,,,14
  > S4,,,R,14
  > S5,2014-04-01,,R,14
  > END
  $ table >visits.stream <<'END'
  > stay_id,done_on:date
  > S1,2014-02-10
  > S1,2014-01-31
  > S1,2014-02-10
  > S1,2014-01-05
  > S1,2014-04-03
  > S1,
  > S2,2014-02-20
  > S2,2014-03-01
  > S9,2014-02-01
  > END

The next due day runs from the last visit, not from the day it had been due. Two
visits of one day are one. A visit before the stay, after it, or after the as-at
day, is no visit of it. The last row of a stay is what is due next.

  $ cycle --on stay_id --contacts visits.stream --every rag=R:28d \
  >     --every rag=G:91d --until end_date <stays.stream
  #%stream	1
  #%fact	as_at	2014-03-31
  #%step	1	-	seal	--fact as_at=2014-03-31
  #%step	2	-	seal	
  #%step	3	1,2	cycle	--on stay_id --contacts visits.stream --every rag=R:28d --every rag=G:91d --until end_date
  #%column	stay_id	text	-	stay_id
  #%column	start_date	date	-	start_date
  #%column	end_date	date	-	end_date
  #%column	rag	text	-	rag
  #%column	agreed	number	d	agreed
  #%column	round	number	1	Time
  #%column	from_on	date	-	The time before
  #%column	due_on	date	-	Due on
  #%column	within	text	-	Time allowed
  #%column	done_on	date	-	Done on
  #%column	gap_days	number	d	Days between
  stay_id	start_date	end_date	rag	agreed	round	from_on	due_on	within	done_on	gap_days
  S1	2014-01-06	\N	R	30	1	2014-01-06	2014-02-03	28d	2014-01-31	25
  S1	2014-01-06	\N	R	30	2	2014-01-31	2014-02-28	28d	2014-02-10	10
  S1	2014-01-06	\N	R	30	3	2014-02-10	2014-03-10	28d	\N	49
  S2	2014-01-06	2014-02-20	G	\N	1	2014-01-06	2014-04-07	91d	2014-02-20	45
  S2	2014-01-06	2014-02-20	G	\N	2	2014-02-20	2014-05-22	91d	\N	0
  S3	2014-03-31	\N	\N	14	1	2014-03-31	\N	\N	\N	0
  #%flow	1	5	5
  #%flow	2	9	9
  #%flow	3	5	6	2 have not begun
  #%end	6

S1 was due on 3 February and visited on 31 January; due again on 28 February
and visited on the 10th; due on 10 March since. S3 has no rating, so nothing is
due. S4 never began, and S5 not before the as-at day.

timely then tells what was in time. S2's second visit came on the day of leaving,
but it was not due before 7 April: it had ended by then.

  $ cycle --on stay_id --contacts visits.stream --every rag=R:28d \
  >     --every rag=G:91d --until end_date <stays.stream |
  >     timely --grace 7 --until end_date |
  >     pick stay_id,round,due_on,done_on,outcome | rows
  stay_id	round	due_on	done_on	outcome
  S1	1	2014-02-03	2014-01-31	ON_TIME
  S1	2	2014-02-28	2014-02-10	ON_TIME
  S1	3	2014-03-10	\N	OVERDUE
  S2	1	2014-04-07	2014-02-20	ON_TIME
  S2	2	2014-05-22	\N	ENDED
  S3	1	\N	\N	\N

How often may be a column of days, or the same for all.

  $ cycle --on stay_id --contacts visits.stream --every agreed <stays.stream |
  >     pick stay_id,round,from_on,due_on,within,done_on | take 3 | rows
  stay_id	round	from_on	due_on	within	done_on
  S1	1	2014-01-06	2014-02-05	agreed	2014-01-31
  S1	2	2014-01-31	2014-03-02	agreed	2014-02-10
  S1	3	2014-02-10	2014-03-12	agreed	\N
  $ cycle --on stay_id --contacts visits.stream --every 1m <stays.stream |
  >     pick stay_id,round,from_on,due_on,within,done_on | take 1 | rows
  stay_id	round	from_on	due_on	within	done_on
  S1	1	2014-01-06	2014-02-06	1m	2014-01-31

Working days need a list of bank holidays. The flow line tells how many times lie
beyond the years that it knows: of a list of 2013 all seven, three of S1, three of S2
and one of S3. S4 and S5 have none.

  $ printf 'date,label\n2013-12-25,Christmas Day\n' >old.csv
  $ cycle --on stay_id --contacts visits.stream --every 20wd <stays.stream |
  >     grep -o '[0-9]* have not begun.*'
  2 have not begun
  $ cycle --on stay_id --contacts visits.stream --every 20wd --holidays old.csv \
  >     <stays.stream | grep -o '[0-9]* have not begun.*'
  2 have not begun, 7 beyond the years of the list of bank holidays
  $ keep stay_id=S1 <stays.stream | cycle --on stay_id --contacts visits.stream \
  >     --every 20wd --holidays old.csv | grep -o '[0-9]* beyond.*'
  3 beyond the years of the list of bank holidays

--gaps: how often, when last, how long ago, and the longest time without. From 6
to 31 January are 25 days, from 10 February to 31 March 49.

  $ cycle --gaps --on stay_id --contacts visits.stream --until end_date \
  >     <stays.stream | pick --drop rag,agreed | rows
  stay_id	start_date	end_date	contacts	last_on	gap_days	longest_gap_days
  S1	2014-01-06	\N	2	2014-02-10	49	49
  S2	2014-01-06	2014-02-20	1	2014-02-20	0	45
  S3	2014-03-31	\N	0	\N	0	0
  $ cycle --gaps --on stay_id --contacts visits.stream --until end_date \
  >     --as-at 2014-02-05 <stays.stream | pick --drop rag,agreed | rows
  stay_id	start_date	end_date	contacts	last_on	gap_days	longest_gap_days
  S1	2014-01-06	\N	1	2014-01-31	5	25
  S2	2014-01-06	2014-02-20	0	\N	30	30

Several records of one key share what was done.

  $ table --fact as_at=2014-03-31 >people.stream <<'END'
  > person_id,start_date:date,end_date:date
  > P1,2014-01-01,2014-02-01
  > P1,2014-02-01,
  > P2,2014-01-01,
  > END
  $ table >calls.stream <<'END'
  > person_id,called_on:date
  > P1,2014-01-20
  > P1,2014-03-01
  > ,2014-02-01
  > END
  $ cycle --gaps --contacts calls.stream --done called_on --until end_date \
  >     <people.stream | rows
  person_id	start_date	end_date	contacts	last_on	gap_days	longest_gap_days
  P1	2014-01-01	2014-02-01	1	2014-01-20	12	19
  P1	2014-02-01	\N	1	2014-03-01	30	30
  P2	2014-01-01	\N	0	\N	89	89

Empty tables.

  $ take 0 <stays.stream | cycle --gaps --on stay_id --contacts visits.stream | tail -n 1
  #%end	0
  $ take 0 <visits.stream >none.stream
  $ cycle --gaps --on stay_id --contacts none.stream <stays.stream |
  >     pick stay_id,contacts,last_on,gap_days,longest_gap_days | rows
  stay_id	contacts	last_on	gap_days	longest_gap_days
  S1	0	\N	84	84
  S2	0	\N	84	84
  S3	0	\N	0	0

What is wrong is told exactly.

  $ cycle --every 28d <stays.stream
  cycle: --contacts is missing: what was done when?
  [2]
  $ cycle --contacts visits.stream <stays.stream
  cycle: --every is missing: how often is it due?
  [2]
  $ cycle --on stay_id --contacts visits.stream --every often <stays.stream
  cycle: standard input has no column 'often'
  [2]
  $ order --by stay_id:down <stays.stream | cycle --gaps --on stay_id --contacts visits.stream >/dev/null
  cycle: standard input:12: column 'stay_id': 'S4' comes after a greater one: rows must be in order of this column
  [3]
  $ order --by stay_id:down <visits.stream >wrong.stream
  $ cycle --gaps --on stay_id --contacts wrong.stream <stays.stream >/dev/null
  cycle: wrong.stream:8: column 'stay_id': 'S2' comes after a greater one: rows must be in order of this column
  [3]
  $ cycle --gaps --contacts visits.stream <stays.stream
  cycle: standard input has no column 'person_id'
  [2]
  $ head -n 8 visits.stream >cut.stream
  $ cycle --gaps --on stay_id --contacts cut.stream <stays.stream >/dev/null
  cycle: cut.stream: the stream stops after line 8, before its end line: an earlier step failed
  [4]
