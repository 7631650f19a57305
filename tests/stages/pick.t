pick chooses, renames, reorders and relabels columns

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >stays.stream <<'END'
  > person_id:text:-:Person,start_date:date,los_days:number:d:Length of stay
  > P01,2012-05-14,688
  > P02,,
  > END

Columns come in the order in which they are named, NEW=OLD under a new name. A
column may come twice.

  $ pick los_days,person_id <stays.stream
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	pick	los_days,person_id
  #%column	los_days	number	d	Length of stay
  #%column	person_id	text	-	Person
  los_days	person_id
  688	P01
  \N	P02
  #%flow	1	2	2
  #%flow	2	2	2
  #%end	2
  $ pick person_id days=los_days again=los_days <stays.stream | rows
  person_id	days	again
  P01	688	688
  P02	\N	\N

Without operands all columns stay where they are.

  $ pick --drop start_date <stays.stream | rows
  person_id	los_days
  P01	688
  P02	\N
  $ pick --drop start_date,person_id --rename days=los_days <stays.stream | rows
  days
  688
  \N

Labels and units are words about the column; no number changes. They name the
column as it is called afterwards.

  $ pick --rename days=los_days --label 'days=Days in hospital' \
  >     --unit days=1 --unit start_date= <stays.stream | grep column
  #%column	person_id	text	-	Person
  #%column	start_date	date	-	start_date
  #%column	days	number	1	Days in hospital

An empty table stays one.

  $ table <<'END' | pick b,a | tail -n 4
  > a,b
  > END
  b	a
  #%flow	1	0	0
  #%flow	2	0	0
  #%end	0

A cell that would begin a row with '#' is written as streams ask for.

  $ table <<'END' | pick b,a | rows
  > a,b
  > 1,#2
  > #3,4
  > END
  b	a
  \#2	1
  4	#3

What is wrong is told exactly.

  $ pick los_day <stays.stream
  pick: standard input has no column 'los_day'; did you mean 'los_days'?
  [2]
  $ pick Days=los_days <stays.stream
  pick: 'Days' is not a name for a column: lower case letters, digits and '_'
  [2]
  $ pick person_id,person_id <stays.stream
  pick: the output would have two columns 'person_id'
  [2]
  $ pick --drop person_id,start_date,los_days <stays.stream
  pick: no column would be left
  [2]
  $ pick --rename days=los_days --label los_days=Days <stays.stream
  pick: the output has no column 'los_days'; did you mean 'days'?
  [2]
  $ pick --label los_days <stays.stream
  pick: 'los_days' has no '='
  [2]
  $ head -n 5 stays.stream | pick los_days >/dev/null
  pick: standard input: the stream stops after line 5, before its end line: an earlier step failed
  [4]
