keep keeps the rows for which all conditions hold

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >stays.stream <<'END'
  > person_id,environment,los_days:number:d,start_date:date,end_date:date,start_time:time,own_room:flag
  > P01,LOW,688,2012-05-14,2014-04-02,09:30,Y
  > P02,OPEN,365,2013-03-31,,14:00,N
  > P03,,9,2014-03-22,2014-03-31,,
  > P04,HIGH,,,2014-03-01,23:59,Y
  > END

Numbers are compared as numbers (9 is less than 365), and every condition must
hold.

  $ keep 'los_days>9' <stays.stream
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	keep	'los_days>9'
  #%column	person_id	text	-	person_id
  #%column	environment	text	-	environment
  #%column	los_days	number	d	los_days
  #%column	start_date	date	-	start_date
  #%column	end_date	date	-	end_date
  #%column	start_time	time	-	start_time
  #%column	own_room	flag	-	own_room
  person_id	environment	los_days	start_date	end_date	start_time	own_room
  P01	LOW	688	2012-05-14	2014-04-02	09:30	Y
  P02	OPEN	365	2013-03-31	\N	14:00	N
  #%flow	1	4	4
  #%flow	2	4	2	1 of those left out lack a value
  #%end	2
  $ ids() { keep "$@" <stays.stream | rows | tail -n +2 | cut -f 1 | paste -s -d ' '; }
  $ ids 'los_days >= 9' 'los_days <= 365'
  P02 P03
  $ ids 'los_days=365.0'
  P02

Dates, times and flags are compared as such, texts by their bytes.

  $ ids 'start_date<2013-03-31'
  P01
  $ ids 'start_time>14:00'
  P04
  $ ids own_room=N
  P02
  $ ids 'environment<LOW'
  P04

After = and != there may be alternatives.

  $ ids 'environment=LOW|MED|HIGH'
  P01 P04

A missing value satisfies no comparison but !=, which is the opposite of =.

  $ ids 'los_days<1000'
  P01 P02 P03
  $ ids 'environment!=LOW|OPEN'
  P03 P04
  $ ids 'end_date missing'
  P02
  $ ids 'end_date present'
  P01 P03 P04
  $ ids 'end_date='
  P02
  $ ids 'end_date!='
  P01 P03 P04
  $ ids 'environment=LOW|'
  P01 P03

One column against another, with '@'; what is missing on either side is
neither more nor less.

  $ ids 'end_date>@start_date'
  P01 P03
  $ ids 'end_date<=@start_date'
  
  $ ids 'end_date!=@start_date'
  P01 P02 P03 P04
  $ table <<'END' | keep 'note=@@home' | rows
  > note
  > @home
  > home
  > END
  note
  @home

--any asks for one of the conditions, --drop turns the answer round.

  $ ids --any 'environment=LOW' 'los_days<10'
  P01 P03
  $ ids --drop 'environment=LOW' 'los_days>10'
  P02 P03 P04
  $ ids --drop --any 'environment=LOW' 'los_days<10'
  P02 P04

Cells with escapes are compared as what they stand for.

  $ printf 'note\none\\ttwo\n\\#three\n' | seal >notes.stream
  $ keep "note=one	two" <notes.stream | rows
  note
  one\ttwo
  $ keep 'note=#three' <notes.stream | rows
  note
  \#three

A table without rows stays one.

  $ keep 'los_days>1000' <stays.stream | keep 'los_days>1' | tail -n 4
  #%flow	1	4	4
  #%flow	2	4	0	1 of those left out lack a value
  #%flow	3	0	0
  #%end	0

What is no condition is told, and what to write instead.

  $ keep los_days <stays.stream
  keep: 'los_days' is no condition: write COLUMN=VALUE (or != < <= > >=), COLUMN missing, or COLUMN present
  [2]
  $ keep '=3' <stays.stream
  keep: '=3' names no column
  [2]
  $ keep 'los_days==3' <stays.stream
  keep: 'los_days==3' has a sign that is none: write = != < <= > >=
  [2]
  $ keep 'los_days>3|4' <stays.stream
  keep: 'los_days>3|4' needs exactly one value
  [2]
  $ keep 'los_days>' <stays.stream
  keep: 'los_days>' needs exactly one value
  [2]
  $ keep 'los_day>3' <stays.stream
  keep: standard input has no column 'los_day'; did you mean 'los_days'?
  [2]
  $ keep 'los_days>long' <stays.stream
  keep: 'los_days>long': 'long' is not a number, as column 'los_days' holds
  [2]
  $ keep 'end_date<31/03/2014' <stays.stream
  keep: 'end_date<31/03/2014': '31/03/2014' is not a date, as column 'end_date' holds
  [2]
  $ keep 'own_room=yes' <stays.stream
  keep: 'own_room=yes': 'yes' is not a flag, as column 'own_room' holds
  [2]
  $ keep 'own_room<Y' <stays.stream
  keep: 'own_room<Y': a flag is Y or N and has no order
  [2]
  $ keep 'los_days>@start_date' <stays.stream
  keep: standard input: column 'start_date' holds date, not number
  [2]
  $ keep <stays.stream
  keep: CONDITION... is missing; --help shows the usage
  [2]

Bad data ends the run with its place; a stream that was cut short is refused.

  $ sed 's/688/many/' stays.stream | keep 'los_days>9' >/dev/null
  keep: standard input:11: column 'los_days': 'many' is not a number
  [3]
  $ head -n 12 stays.stream | keep 'los_days>9' >/dev/null
  keep: standard input: the stream stops after line 12, before its end line: an earlier step failed
  [4]
