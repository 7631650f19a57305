take takes the first or the last rows, of all or of each group

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%' | tail -n +2 | tr '\t' ' ' | paste -s -d ';'; }
  $ table >stays.stream <<'END'
  > person_id,start_date:date
  > P02,2011-11-30
  > P01,2012-05-14
  > P02,2012-08-01
  > P01,2013-02-01
  > P02,2013-12-24
  > END
  $ take 2 <stays.stream
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	take	2
  #%column	person_id	text	-	person_id
  #%column	start_date	date	-	start_date
  person_id	start_date
  P02	2011-11-30
  P01	2012-05-14
  #%flow	1	5	5
  #%flow	2	5	2
  #%end	2

It read on to the end line: the flow line counts all five. Rows keep their
order in every case.

  $ take --last 2 <stays.stream | rows
  P01 2013-02-01;P02 2013-12-24
  $ take 1 --per person_id <stays.stream | rows
  P02 2011-11-30;P01 2012-05-14
  $ take --last 2 --per person_id <stays.stream | rows
  P01 2012-05-14;P02 2012-08-01;P01 2013-02-01;P02 2013-12-24
  $ take 1 --per person_id,start_date <stays.stream | tail -n 1
  #%end	5

More than there are, none, and none of none.

  $ take 99 <stays.stream | tail -n 1
  #%end	5
  $ take --last 99 <stays.stream | rows
  P02 2011-11-30;P01 2012-05-14;P02 2012-08-01;P01 2013-02-01;P02 2013-12-24
  $ take 0 <stays.stream | tail -n 1
  #%end	0
  $ take --last 0 <stays.stream | take --last 3 --per person_id | tail -n 1
  #%end	0

Rows without a value in --per are one group.

  $ table <<'END' | take 1 --per person_id | rows
  > person_id,n:number
  > ,1
  > P01,2
  > ,3
  > END
  \N 1;P01 2

What is wrong is told exactly.

  $ take <stays.stream
  take: give either N or --last N
  [2]
  $ take 1 --last 1 <stays.stream
  take: give either N or --last N
  [2]
  $ take many <stays.stream
  take: 'many' is not a number of rows
  [2]
  $ take --last -1 <stays.stream
  take: '-1' is not a number of rows
  [2]
  $ take 1 --per person <stays.stream
  take: standard input has no column 'person'; did you mean 'person_id'?
  [2]
  $ head -n 6 stays.stream | take 1 >/dev/null
  take: standard input: the stream stops after line 6, before its end line: an earlier step failed
  [4]
