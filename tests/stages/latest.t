latest adds the last row of another stream up to a day

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table --fact as_at=2014-03-31 >stays.stream <<'END'
  > stay_id,site_id,start_date:date
  > S1,ST1,2013-06-30
  > S2,ST1,2013-07-01
  > S3,ST1,2014-02-01
  > S4,ST2,2014-02-01
  > S5,,2014-02-01
  > S6,ST1,
  > S7,ST3,2014-02-01
  > END
  $ table >ratings.stream <<'END'
  > site_id,rated_on:date,rating
  > ST1,2013-07-01,RI
  > ST1,2012-01-01,GOOD
  > ST1,2014-03-01,GOOD
  > ST1,2013-07-01,INADEQUATE
  > ST2,,GOOD
  > ,2012-01-01,RI
  > END

What the site was rated when the stay began: the day itself counts, and of two
rows of one day the last. Without a day, or without a key, there is none.

  $ latest ratings.stream --on site_id --date rated_on --up-to start_date \
  >     --take rating,since=rated_on <stays.stream
  #%stream	1
  #%fact	as_at	2014-03-31
  #%step	1	-	seal	--fact as_at=2014-03-31
  #%step	2	-	seal	
  #%step	3	1,2	latest	ratings.stream --on site_id --date rated_on --up-to start_date --take rating,since=rated_on
  #%column	stay_id	text	-	stay_id
  #%column	site_id	text	-	site_id
  #%column	start_date	date	-	start_date
  #%column	rating	text	-	rating
  #%column	since	date	-	rated_on
  stay_id	site_id	start_date	rating	since
  S1	ST1	2013-06-30	GOOD	2012-01-01
  S2	ST1	2013-07-01	INADEQUATE	2013-07-01
  S3	ST1	2014-02-01	INADEQUATE	2013-07-01
  S4	ST2	2014-02-01	\N	\N
  S5	\N	2014-02-01	\N	\N
  S6	ST1	\N	\N	\N
  S7	ST3	2014-02-01	\N	\N
  #%flow	1	7	7
  #%flow	2	6	6
  #%flow	3	7	7	4 found none
  #%end	7

--apart leaves out the day itself; --undated takes a row without a day for one
that was there before all others.

  $ latest ratings.stream --on site_id --date rated_on --up-to start_date \
  >     --apart --take rating <stays.stream | pick stay_id,rating | rows
  stay_id	rating
  S1	GOOD
  S2	GOOD
  S3	INADEQUATE
  S4	\N
  S5	\N
  S6	\N
  S7	\N
  $ latest ratings.stream --on site_id --date rated_on --up-to start_date \
  >     --undated --take rating <stays.stream | pick stay_id,rating | rows
  stay_id	rating
  S1	GOOD
  S2	INADEQUATE
  S3	INADEQUATE
  S4	GOOD
  S5	\N
  S6	\N
  S7	\N

--from finds the first row from that day on.

  $ latest ratings.stream --on site_id --date rated_on --from start_date \
  >     --take next=rated_on,rating <stays.stream | pick stay_id,next,rating | rows
  stay_id	next	rating
  S1	2013-07-01	INADEQUATE
  S2	2013-07-01	INADEQUATE
  S3	2014-03-01	GOOD
  S4	\N	\N
  S5	\N	\N
  S6	\N	\N
  S7	\N	\N
  $ latest ratings.stream --on site_id --date rated_on --from start_date \
  >     --apart --take next=rated_on <stays.stream | pick stay_id,next | rows
  stay_id	next
  S1	2013-07-01
  S2	2014-03-01
  S3	2014-03-01
  S4	\N
  S5	\N
  S6	\N
  S7	\N

Without either, the last row up to the as-at day; without --take, its day.

  $ latest ratings.stream --on site_id --date rated_on <stays.stream |
  >     pick stay_id,rated_on | rows
  stay_id	rated_on
  S1	2014-03-01
  S2	2014-03-01
  S3	2014-03-01
  S4	\N
  S5	\N
  S6	2014-03-01
  S7	\N

A key of several columns; empty tables.

  $ latest ratings.stream --on site_id,start_date --date start_date \
  >     --up-to start_date <stays.stream
  latest: ratings.stream has no column 'start_date'
  [2]
  $ latest stays.stream --on site_id,stay_id --date start_date \
  >     --take began=start_date <stays.stream | pick stay_id,began | take 2 | rows
  stay_id	began
  S1	2013-06-30
  S2	2013-07-01
  $ take 0 <ratings.stream >none.stream
  $ latest none.stream --on site_id --date rated_on <stays.stream | tail -n 2
  #%flow	4	7	7	7 found none
  #%end	7
  $ take 0 <stays.stream | latest ratings.stream --on site_id --date rated_on | tail -n 1
  #%end	0

What is wrong is told exactly.

  $ latest ratings.stream <stays.stream
  latest: --on is missing: which columns are the key?
  [2]
  $ latest --on site_id <stays.stream
  latest: FILE is missing; --help shows the usage
  [2]
  $ latest ratings.stream --on site_id <stays.stream
  latest: ratings.stream has no column 'done_on'
  [2]
  $ latest ratings.stream --on site_id --date rating <stays.stream
  latest: ratings.stream: column 'rating' holds text, not date
  [2]
  $ latest ratings.stream --on site_id --date rated_on --up-to start_date --from start_date <stays.stream
  latest: --up-to and --from exclude each other
  [2]
  $ latest ratings.stream --on site_id --date rated_on --take site_id <stays.stream
  latest: the output would have two columns 'site_id'
  [2]
  $ grep -v '^#%fact' stays.stream | latest ratings.stream --on site_id --date rated_on
  latest: the stream has no fact 'as_at': give the date by an option
  [2]
  $ head -n 5 ratings.stream >cut.stream
  $ latest cut.stream --on site_id --date rated_on <stays.stream >/dev/null
  latest: cut.stream: the stream stops after line 5, before its end line: an earlier step failed
  [4]
