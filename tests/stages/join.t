join adds the columns of another stream to the rows that share its key

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >stays.stream <<'END'
  > stay_id,person_id,start_date:date
  > S1,P02,2012-05-14
  > S2,P01,2013-02-01
  > S3,P09,2013-12-24
  > S4,,2014-01-01
  > S5,P02,2014-02-01
  > END
  $ table >persons.stream <<'END'
  > person_id,home_area:text:-:Home area,born:number
  > P01,WORCS,1990
  > P02,DERBY,
  > P03,LEEDS,1985
  > ,NOWHERE,
  > END

Every row of the stream stays; where nothing matches, what is added is missing.
A missing key matches nothing, not even the missing key of another row.

  $ join persons.stream --on person_id <stays.stream
  #%stream	1
  #%step	1	-	seal	
  #%step	2	-	seal	
  #%step	3	1,2	join	persons.stream --on person_id
  #%column	stay_id	text	-	stay_id
  #%column	person_id	text	-	person_id
  #%column	start_date	date	-	start_date
  #%column	home_area	text	-	Home area
  #%column	born	number	-	born
  stay_id	person_id	start_date	home_area	born
  S1	P02	2012-05-14	DERBY	\N
  S2	P01	2013-02-01	WORCS	1990
  S3	P09	2013-12-24	\N	\N
  S4	\N	2014-01-01	\N	\N
  S5	P02	2014-02-01	DERBY	\N
  #%flow	1	5	5
  #%flow	2	4	4
  #%flow	3	5	5	2 without a match
  #%end	5

--kind inner keeps the rows that match, without those that do not.

  $ join persons.stream --on person_id --kind inner --take born <stays.stream |
  >     rows
  stay_id	person_id	start_date	born
  S1	P02	2012-05-14	\N
  S2	P01	2013-02-01	1990
  S5	P02	2014-02-01	\N
  $ join persons.stream --on person_id --kind without <stays.stream | rows
  stay_id	person_id	start_date
  S3	P09	2013-12-24
  S4	\N	2014-01-01

--take chooses and renames, --prefix goes before each name.

  $ join persons.stream --on person_id --take area=home_area,born \
  >     --prefix person_ --kind inner <stays.stream | rows | head -n 2
  stay_id	person_id	start_date	person_area	person_born
  S1	P02	2012-05-14	DERBY	\N

A key of several columns, under other names on the right.

  $ table >visits.stream <<'END'
  > who,day:date,mode
  > P02,2012-05-14,F2F
  > P02,2012-05-15,PHONE
  > END
  $ join visits.stream --on person_id=who,start_date=day --kind inner \
  >     <stays.stream | rows
  stay_id	person_id	start_date	mode
  S1	P02	2012-05-14	F2F

A key that occurs twice on the right is a fault, unless it is said what to do:
it would make rows, and every count after them would be wrong.

  $ join stays.stream --on person_id --take stay_id <persons.stream >/dev/null
  join: stays.stream:11: column 'person_id': 'P02' makes a key that occurred before: say --first or --every
  [3]
  $ join stays.stream --on person_id --take stay_id --first <persons.stream | rows
  person_id	home_area	born	stay_id
  P01	WORCS	1990	S2
  P02	DERBY	\N	S1
  P03	LEEDS	1985	\N
  \N	NOWHERE	\N	\N
  $ join stays.stream --on person_id --take stay_id --every <persons.stream | rows
  person_id	home_area	born	stay_id
  P01	WORCS	1990	S2
  P02	DERBY	\N	S1
  P02	DERBY	\N	S5
  P03	LEEDS	1985	\N
  \N	NOWHERE	\N	\N

Empty tables on either side.

  $ head -c 0 /dev/null | tr , '\t' >empty.table
  $ echo person_id,home_area | table >nobody.stream
  $ join nobody.stream --on person_id --kind inner <stays.stream | tail -n 2
  #%flow	3	5	0	5 without a match
  #%end	0
  $ join persons.stream --on person_id --prefix p_ <nobody.stream | tail -n 2
  #%flow	3	0	0	0 without a match
  #%end	0

A key may begin with '#', which only a first field writes with a backslash.

  $ table >first.stream <<'END'
  > code,label
  > #1,one
  > END
  $ table <<'END' | join first.stream --on code | rows
  > id,code
  > A,#1
  > END
  id	code	label
  A	#1	one

What is wrong is told exactly.

  $ join persons.stream <stays.stream
  join: --on is missing: which columns are the key?
  [2]
  $ join persons.stream --on person <stays.stream
  join: standard input has no column 'person'; did you mean 'person_id'?
  [2]
  $ join persons.stream --on person_id=person <stays.stream
  join: persons.stream has no column 'person'; did you mean 'person_id'?
  [2]
  $ join persons.stream --on start_date=born <stays.stream
  join: persons.stream: column 'born' holds number, not date
  [2]
  $ join stays.stream --on stay_id <stays.stream
  join: the output would have two columns 'person_id'
  [2]
  $ join persons.stream --on person_id --kind outer <stays.stream
  join: --kind: 'outer' is not one of left|inner|without
  [2]
  $ join persons.stream --on person_id --first --every <stays.stream
  join: --first and --every exclude each other
  [2]
  $ join nowhere.stream --on person_id <stays.stream
  join: cannot open nowhere.stream: No such file or directory
  [5]
  $ head -n 7 persons.stream >cut.stream
  $ join cut.stream --on person_id <stays.stream >/dev/null
  join: cut.stream: the stream stops after line 7, before its end line: an earlier step failed
  [4]
  $ table --fact as_at=2014-03-31 <<'END' >march.stream
  > person_id,n:number
  > END
  $ table --fact as_at=2014-04-30 <<'END' | join march.stream --on person_id
  > person_id
  > END
  join: standard input is as at 2014-04-30, march.stream as at 2014-03-31
  [3]
