seal makes a stream of a plain table, or again of a filtered stream

A plain table has TAB between fields. Its header row names the columns and may
give type, unit and label.

  $ printf 'person_id\tlos_days:number:d:Length of stay\tleft:flag\n P01 \t688\tY\nP02\t\t\\N\n' >table
  $ seal --fact as_at=2014-03-31 --fact period=2013 <table
  #%stream	1
  #%fact	as_at	2014-03-31
  #%fact	period	2013
  #%step	1	-	seal	--fact as_at=2014-03-31 --fact period=2013
  #%column	person_id	text	-	person_id
  #%column	los_days	number	d	Length of stay
  #%column	left	flag	-	left
  person_id	los_days	left
  P01	688	Y
  P02	\N	\N
  #%flow	1	2	2
  #%end	2
  $ rows() { grep -v '^#%'; }

It may be a file, have CR LF, and lack its last line end.

  $ printf 'a\tb\r\n1\t2\r\n3\t4' >windows.tsv
  $ seal windows.tsv | rows
  a	b
  1	2
  3	4
  $ printf 'a\n' | seal | tail -n 3
  a
  #%flow	1	0	0
  #%end	0

--types infer takes for numbers or dates what reads as such throughout; 01 is a
code, and what the header says stands.

  $ printf '%s\n' 'n x code day at mixed:text none' '1 1 01 2014-03-31 09:30 1 ' \
  >     '-2.5 x 02  10:00 2 ' | tr ' ' '\t' | seal --types infer | grep -v '^#%[sfe]'
  #%column	n	number	-	n
  #%column	x	text	-	x
  #%column	code	text	-	code
  #%column	day	date	-	day
  #%column	at	text	-	at
  #%column	mixed	text	-	mixed
  #%column	none	text	-	none
  n	x	code	day	at	mixed	none
  1	1	01	2014-03-31	09:30	1	\N
  -2.5	x	02	\N	10:00	2	\N

A stream that grep has gone through. The header row is gone, the head knows the
columns; the flow line tells how many rows came and how many were left.

  $ printf 'id\tarea\tn:number:d\nP01\tWest\t10\nP02\tEast\t9\nP03\tWest\t8\n' | seal >s
  $ grep -e '^#' -e West s | seal
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	seal	
  #%column	id	text	-	id
  #%column	area	text	-	area
  #%column	n	number	d	n
  id	area	n
  P01	West	10
  P03	West	8
  #%flow	1	3	3
  #%flow	2	3	2	a filter that is none of ours came between
  #%end	2

sort mixes head and rows; the header row tells which column is which.

  $ LC_ALL=C sort -t '	' -k 3,3n s | seal | tail -n 7
  id	area	n
  P03	West	8
  P02	East	9
  P01	West	10
  #%flow	1	3	3
  #%flow	2	3	3
  #%end	3
  $ LC_ALL=C sort s | seal | rows
  id	area	n
  P01	West	10
  P02	East	9
  P03	West	8

awk may drop columns and add new ones; the header row says which.

  $ awk -F '\t' -v OFS='\t' '/^#/ { print; next }
  >     !names++ { print $1, $3, "weeks:number:wk:Weeks"; next }
  >     { print $1, $3, $3 / 2 }' s | seal | grep -v '^#%[sfe]'
  #%column	id	text	-	id
  #%column	n	number	d	n
  #%column	weeks	number	wk	Weeks
  id	n	weeks
  P01	10	5
  P02	9	4.5
  P03	8	4

Facts are kept, and --fact replaces them.

  $ seal --fact as_at=2014-03-31 <table | seal --fact as_at=2014-04-30 | grep '^#%fact'
  #%fact	as_at	2014-04-30

A stream without its end line was cut short: whatever filter it went through,
an earlier step failed. To look at what is there all the same, say so.

  $ head -n 7 s | seal
  seal: standard input has no end line: an earlier step failed
  [4]
  $ head -n 7 s | seal --damaged | tail -n 3
  P01	West	10
  #%flow	2	1	1
  #%end	1
  $ seal </dev/null
  seal: standard input: nothing came: an earlier step failed
  [4]

What is wrong is told with its line.

  $ seal <<'END'
  > Person ID
  > P01
  > END
  seal: standard input:1: 'Person ID' is not NAME[:TYPE[:UNIT[:LABEL]]] with a name of lower case letters, digits and '_'
  [3]
  $ seal <<'END'
  > n:float
  > END
  seal: standard input:1: 'n:float' is not NAME[:TYPE[:UNIT[:LABEL]]] with a name of lower case letters, digits and '_'
  [3]
  $ printf 'a\ta\n' | seal
  seal: the output would have two columns 'a'
  [2]
  $ printf 'a\tb\n1\t2\n3\n' | seal >/dev/null
  seal: standard input:3: '3' has fewer fields than the 2 columns that there are
  [3]
  $ printf 'a\tb\n1\t2\t3\n' | seal >/dev/null
  seal: standard input:2: '1?2?3' has more fields than the 2 columns that there are
  [3]
  $ printf 'n:number\n1\n1,5\n' | seal >/dev/null
  seal: standard input:3: '1,5' is not a number
  [3]
  $ printf 'on:date\n31/03/2014\n' | seal >/dev/null
  seal: standard input:2: '31/03/2014' is not a date
  [3]
  $ printf 'at:time\n9:30\n' | seal >/dev/null
  seal: standard input:2: '9:30' is not a time of day
  [3]
  $ printf 'own:flag\nyes\n' | seal >/dev/null
  seal: standard input:2: 'yes' is neither Y nor N
  [3]
  $ printf 'path\nC:\\data\n' | seal >/dev/null
  seal: standard input:2: 'C:\data' is not escaped as streams are
  [3]
  $ LC_ALL=C sort s | grep -v '^id' | seal
  seal: standard input: the head is not in its order any more and the header row is gone, so nothing says which column is which
  [3]
  $ cat s s | seal >/dev/null
  seal: standard input:12: '#%stream?1' comes after the first row
  [3]
  $ sed 's/column/colum/' s | seal
  seal: standard input:3: '#%colum?id?text?-?id' is no line of a stream's head or tail
  [3]
  $ sed 's/^P01/#P01/' s | seal >/dev/null
  seal: standard input:7: '#P01?West?10' begins as only a head may
  [3]
  $ seal --fact as_at <table
  seal: --fact: 'as_at' has no '='
  [2]
  $ seal --fact as_at=today <table
  seal: --fact: 'today' is not a date (YYYY-MM-DD)
  [2]
  $ seal nowhere.tsv
  seal: cannot open nowhere.tsv: No such file or directory
  [5]
