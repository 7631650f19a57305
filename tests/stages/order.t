order sorts rows

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >stays.stream <<'END'
  > stay_id,provider_id,los_days:number:d,start_date:date,start_time:time
  > S1,PR2,90,2013-02-01,09:00
  > S2,PR1,,2012-05-14,
  > S3,PR1,1000,,23:00
  > S4,PR10,9,2012-05-14,10:30
  > S5,PR1,9.5,2011-11-30,09:00
  > END
  $ ids() { order "$@" <stays.stream | rows | tail -n +2 | cut -f 1 | paste -s -d ' '; }

Texts by their bytes, numbers by value, dates and times by time. What is missing
comes last in either direction, and rows that compare equal keep their order.

  $ order --by provider_id,los_days:down <stays.stream
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	order	--by provider_id,los_days:down
  #%column	stay_id	text	-	stay_id
  #%column	provider_id	text	-	provider_id
  #%column	los_days	number	d	los_days
  #%column	start_date	date	-	start_date
  #%column	start_time	time	-	start_time
  stay_id	provider_id	los_days	start_date	start_time
  S3	PR1	1000	\N	23:00
  S5	PR1	9.5	2011-11-30	09:00
  S2	PR1	\N	2012-05-14	\N
  S4	PR10	9	2012-05-14	10:30
  S1	PR2	90	2013-02-01	09:00
  #%flow	1	5	5
  #%flow	2	5	5
  #%end	5
  $ ids --by los_days
  S4 S5 S1 S3 S2
  $ ids --by start_date
  S5 S2 S4 S1 S3
  $ ids --by start_date:down
  S1 S2 S4 S5 S3
  $ ids --by start_time
  S1 S5 S4 S3 S2
  $ ids --by provider_id:down,start_date:up
  S1 S4 S5 S2 S3
  $ ids --by los_days --missing first
  S2 S4 S5 S1 S3

A text that begins as another is less than it, whatever the next column says.

  $ table <<'END' | order --by a,b | rows
  > a,b
  > x,2
  > xa,1
  > x,1
  > ,0
  > END
  a	b
  x	1
  x	2
  xa	1
  \N	0
  $ printf 'n:number\n-1\n1e2\n-20\n0\n-0.5\n' | seal | order --by n | rows |
  >     paste -s -d ' '
  n -20 -1 -0.5 0 1e2

More than fits into memory goes through temporary files and comes out the same.

  $ awk 'BEGIN { print "key:number\tplace:number"
  >     for (i = 0; i < 60000; i++) print (i * 7919) % 1009 "\t" i }' |
  >     seal >long.stream
  $ order --by key:down --memory 1 <long.stream | rows | cksum >small
  $ order --by key:down <long.stream | rows | cksum >large
  $ grep -v '^#%' long.stream | tail -n +2 | LC_ALL=C sort -s -k 1,1nr |
  >     (echo 'key	place'; cat) | cksum >other
  $ cmp small large && cmp small other
  $ TMPDIR=nowhere order --by key --memory 1 <long.stream >/dev/null
  order: cannot make a temporary file in nowhere: No such file or directory
  [5]

--check sorts nothing; it answers by its exit status, and tells where the first
row out of order stands.

  $ order --by los_days <stays.stream >sorted.stream
  $ order --check --by los_days <sorted.stream
  $ order --check --by provider_id,start_date <sorted.stream
  order: standard input: record 2 is out of order: provider_id 'PR1' after 'PR10'
  [1]
  $ order --check --by start_time,start_date:down <stays.stream
  order: standard input: record 3 is out of order: start_time '23:00' after '\N'
  [1]

An empty table is in order.

  $ take 0 <stays.stream | order --by los_days | tail -n 2
  #%flow	3	0	0
  #%end	0
  $ take 0 <stays.stream | order --check --by los_days

What is wrong is told exactly.

  $ order <stays.stream
  order: --by is missing: which columns?
  [2]
  $ order --by los_day <stays.stream
  order: standard input has no column 'los_day'; did you mean 'los_days'?
  [2]
  $ order --by los_days:desc <stays.stream
  order: --by: 'desc' is no direction: write COLUMN:down or COLUMN:up
  [2]
  $ order --by los_days --missing middle <stays.stream
  order: --missing: 'middle' is not one of first|last
  [2]
  $ order --by los_days --memory 0 <stays.stream
  order: --memory: 0 is not between 1 and 1048576
  [2]
  $ sed 's/1000/many/' stays.stream | order --by los_days >/dev/null
  order: standard input:11: column 'los_days': 'many' is not a number
  [3]
