flag adds columns that say whether conditions hold

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >people.stream <<'END'
  > person_id,advocate,last_on:date,days:number:d,due_on:date
  > P1,IMHA,2014-03-20,11,2014-03-15
  > P2,0,,200,
  > P3,,2014-01-20,70,2014-01-20
  > P4,UNKNOWN,,,2014-01-20
  > END

Y where all conditions hold, N where one does not; missing where that cannot be
told. What is not known is not a no: P3 may have an advocate or not.

  $ flag 'recent:last_on present;days<=28' 'allocated:advocate!=0' <people.stream
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	flag	'recent:last_on present;days<=28' 'allocated:advocate!=0'
  #%column	person_id	text	-	person_id
  #%column	advocate	text	-	advocate
  #%column	last_on	date	-	last_on
  #%column	days	number	d	days
  #%column	due_on	date	-	due_on
  #%column	recent	flag	-	recent
  #%column	allocated	flag	-	allocated
  person_id	advocate	last_on	days	due_on	recent	allocated
  P1	IMHA	2014-03-20	11	2014-03-15	Y	Y
  P2	0	\N	200	\N	N	N
  P3	\N	2014-01-20	70	2014-01-20	N	\N
  P4	UNKNOWN	\N	\N	2014-01-20	N	Y
  #%flow	1	4	4
  #%flow	2	4	4
  #%end	4

A no is enough: P4 was not seen, however many days ago that is. Only a condition
that asks for the missing value can be told without one.

  $ flag 'none:last_on missing' 'either:advocate=IMHA|' 'late:last_on>@due_on' \
  >     <people.stream | pick person_id,none,either,late | rows
  person_id	none	either	late
  P1	N	Y	Y
  P2	Y	N	\N
  P3	N	Y	N
  P4	Y	N	\N

An empty table; what is wrong is told exactly.

  $ take 0 <people.stream | flag 'recent:days<=28' | tail -n 1
  #%end	0
  $ flag <people.stream
  flag: NAME:CONDITION[;CONDITION]... is missing; --help shows the usage
  [2]
  $ flag 'days<=28' <people.stream
  flag: 'days<=28' is no flag: write NAME:CONDITION, such as 'recent:days<=28'
  [2]
  $ flag 'Recent:days<=28' <people.stream
  flag: 'Recent' is not a name for a column: lower case letters, digits and '_'
  [2]
  $ flag 'days:days<=28' <people.stream
  flag: the output would have two columns 'days'
  [2]
  $ flag 'recent:day<=28' <people.stream
  flag: standard input has no column 'day'; did you mean 'days'?
  [2]
  $ flag 'recent:days<=soon' <people.stream
  flag: 'days<=soon': 'soon' is not a number, as column 'days' holds
  [2]
  $ flag 'recent:days' <people.stream
  flag: 'days' is no condition: write COLUMN=VALUE (or != < <= > >=), COLUMN missing, or COLUMN present
  [2]
  $ sed 's/200/many/' people.stream | flag 'recent:days<=28' >/dev/null
  flag: standard input:10: column 'days': 'many' is not a number
  [3]
