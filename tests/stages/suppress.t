suppress hides and rounds small numbers before a table is published. By the rules
of NHS England counts under 5 are hidden, 0 among them, and others rounded to 5;
no people are shown as 0; few bed days are hidden but never rounded.

  $ seal >table <<'END'
  > provider_id	restraints:number	people:number	bed_days:number:d	rate:number
  > PR1	12	7	640	18.75
  > PR2	4	4	900	4.444444444444445
  > PR3	0	0	410	0
  > PR4	13	8	99	131.3131313131313
  > PR5			300	
  > PR6	5	4	100	50
  > END
  $ plain() { grep -v '^#%'; }
  $ national() { suppress --policy nhse --counts restraints --people people --days bed_days --rate rate:0:restraints,people,bed_days "$@"; }
  $ national <table | plain
  provider_id	restraints	people	bed_days	rate	restraints_hidden	people_hidden	bed_days_hidden	rate_hidden
  PR1	10	5	640	19	N	N	N	N
  PR2	\N	\N	900	\N	Y	Y	N	Y
  PR3	\N	0	410	\N	Y	N	N	Y
  PR4	15	10	\N	\N	N	N	Y	Y
  PR5	\N	\N	300	\N	N	N	N	Y
  PR6	5	\N	100	\N	N	Y	N	Y

A rate is hidden with any number that it goes back to, and computed from what that
was before rounding. How many numbers were hidden stands in the flow; other limits:

  $ national <table | grep '#%flow	2'
  #%flow	2	6	6	10 numbers hidden
  $ national --below 10 --to 10 --days-below 650 <table | pick provider_id,restraints,people,bed_days,rate | plain | sed -n '2p;4p;5p'
  PR1	10	\N	\N	\N
  PR3	\N	0	\N	\N
  PR4	10	\N	\N	\N
  $ suppress --counts restraints --rate rate:1:restraints <table | plain | sed -n '1,3p'
  provider_id	restraints	people	bed_days	rate	restraints_hidden	rate_hidden
  PR1	10	7	640	18.8	N	N
  PR2	\N	4	900	\N	Y	Y

What is hidden is missing for every other program, and COLUMN_hidden tells it from
what is not known:

  $ national <table | grep '#%column	rest'
  #%column	restraints	number	-	restraints
  #%column	restraints_hidden	flag	-	restraints, hidden
  $ national <table | summarise --of n=count,restraints=count:restraints,hidden=yes:restraints_hidden | plain
  n	restraints	hidden
  6	3	2

An empty table stays empty:

  $ take 0 <table | national | tail -1
  #%end	0

What cannot be is refused:

  $ suppress --counts provider_id <table
  suppress: standard input: column 'provider_id' holds text, not number
  [2]
  $ suppress --counts restraints --people restraints <table
  suppress: column 'restraints' is named twice
  [2]
  $ suppress --rate rate:0 <table
  suppress: --rate: 'rate:0' is not COLUMN:DECIMALS:COLUMN,...
  [2]
  $ suppress --rate rate:x:people <table
  suppress: --rate: 'rate:x:people' is not COLUMN:DECIMALS:COLUMN,...
  [2]
  $ suppress --policy local <table
  suppress: --policy: 'local' is not one of nhse
  [2]
  $ suppress --to 0 <table
  suppress: --to: it is not above 0
  [2]
