stack puts streams below each other

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ mkdir extracts
  $ table --fact as_at=2014-03-31 >extracts/2013.stream <<'END'
  > person_id:text:-:Person,los_days:number:d
  > P01,688
  > P02,
  > END
  $ table >extracts/2014.stream <<'END'
  > los_days:number:d,person_id
  > 30,P03
  > END

Columns meet by name; those of the first stream decide on order and labels.

  $ stack extracts/2013.stream extracts/2014.stream
  #%stream	1
  #%fact	as_at	2014-03-31
  #%step	1	-	seal	--fact as_at=2014-03-31
  #%step	2	-	seal	
  #%step	3	1,2	stack	extracts/2013.stream extracts/2014.stream
  #%column	person_id	text	-	Person
  #%column	los_days	number	d	los_days
  person_id	los_days
  P01	688
  P02	\N
  P03	30
  #%flow	1	2	2
  #%flow	2	1	1
  #%flow	3	2	3	2 streams: 2 + 1 records
  #%end	3

--name tells where each row came from. '-' is standard input.

  $ stack --name cycle - extracts/2014.stream <extracts/2013.stream | rows
  cycle	person_id	los_days
  -	P01	688
  -	P02	\N
  2014	P03	30
  $ stack extracts/2014.stream | rows
  los_days	person_id
  30	P03

A column that one stream lacks is a fault, in either direction, unless it may
be missing.

  $ table >more.stream <<'END'
  > person_id,los_days:number:d,area
  > P04,1,WORCS
  > END
  $ stack extracts/2013.stream more.stream
  stack: extracts/2013.stream has no column 'area', which another stream has; --missing leaves it missing
  [2]
  $ stack more.stream extracts/2013.stream
  stack: extracts/2013.stream has no column 'area', which another stream has; --missing leaves it missing
  [2]
  $ stack --missing extracts/2013.stream more.stream | rows
  person_id	los_days	area
  P01	688	\N
  P02	\N	\N
  P04	1	WORCS

Columns of one name must mean the same.

  $ table >weeks.stream <<'END'
  > person_id,los_days:number:wk
  > END
  $ stack extracts/2013.stream weeks.stream
  stack: weeks.stream: column 'los_days' has the unit 'wk', but 'd' before
  [2]
  $ table >words.stream <<'END'
  > person_id,los_days
  > END
  $ stack extracts/2013.stream words.stream
  stack: words.stream: column 'los_days' holds text, but number before
  [2]

Empty tables, a name that is taken, and streams that are not whole.

  $ keep 'los_days>999' <extracts/2013.stream >none.stream
  $ stack none.stream none.stream | tail -n 2
  #%flow	3	0	0	2 streams: 0 + 0 records
  #%end	0
  $ stack --name person_id none.stream
  stack: the output would have two columns 'person_id'
  [2]
  $ stack
  stack: FILE... is missing; --help shows the usage
  [2]
  $ head -n 6 extracts/2014.stream >cut.stream
  $ stack extracts/2013.stream cut.stream >/dev/null
  stack: cut.stream: the stream stops after line 6, before its end line: an earlier step failed
  [4]
