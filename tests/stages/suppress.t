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
  $ suppress --policy mine <table
  suppress: --policy: 'mine' is not one of nhse|local
  [2]
  $ suppress --to 0 <table
  suppress: --to: 0 is not between 1 and 1000
  [2]

Local rules are for the table of a county, where totals are published. One hidden
number alone is what is left of the total, so the next smallest is hidden with it.
A row of All in a column of --by is the total of the others:

  $ seal >care <<'END'
  > environment	people:number
  > LOW	12
  > MED	3
  > HIGH	7
  > All	22
  > END
  $ local() { suppress --policy local "$@"; }
  $ local --by environment --counts people <care | plain
  environment	people	people_hidden
  LOW	10	N
  MED	\N	Y
  HIGH	\N	Y
  All	20	N

A 0 narrows what the others can be, so it is the next smallest. Without a hidden
number in the sum it is shown:

  $ sed 's/LOW	12/LOW	12\nOPEN	0/; /^#%end/s/4/5/; s/#%flow	1	4	4/#%flow	1	5	5/' care | local --by environment --counts people | plain
  environment	people	people_hidden
  LOW	10	N
  OPEN	\N	Y
  MED	\N	Y
  HIGH	5	N
  All	20	N
  $ printf 'environment\tpeople:number\nLOW\t12\nMED\t0\nAll\t12\n' | seal | local --by environment --counts people | plain
  environment	people	people_hidden
  LOW	10	N
  MED	0	N
  All	10	N

--hide-zeros treats it as any small number:

  $ printf 'environment\tpeople:number\nLOW\t12\nMED\t0\nAll\t12\n' | seal | local --by environment --counts people --hide-zeros | plain
  environment	people	people_hidden
  LOW	\N	Y
  MED	\N	Y
  All	10	N

What leaves 1 to 4 of its total is hidden like these. Sums within a row are told by
--sum; `?` is the part that the table does not have. Rates are made of what is
published: 20 of 30, and not 20 of 29:

  $ seal >plans <<'END'
  > team	people:number	planned:number	planned_pct:number
  > A	29	26	89.65517241379311
  > B	29	20	68.96551724137932
  > C	29	29	100
  > END
  $ local --counts people,planned --sum 'people=planned+?' --rate 'planned_pct=100*planned/people:0' <plans | plain
  team	people	planned	planned_pct	people_hidden	planned_hidden	planned_pct_hidden
  A	30	\N	\N	N	Y	Y
  B	30	20	67	N	N	N
  C	30	30	100	N	N	N

A share that was missing stays missing: who is of no known group has none.

  $ printf 'area\tpeople:number\tknown:number\tpct:number\nN\t12\t32\t37.5\nE\t20\t32\t62.5\n\t11\t32\t\n' | seal |
  >   local --counts people,known --rate 'pct=100*people/known:0' | plain
  area	people	known	pct	people_hidden	known_hidden	pct_hidden
  N	10	30	33	N	N	N
  E	20	30	67	N	N	N
  \N	10	30	\N	N	N	N

Rounding and hiding leave a number open only if there is room: a total of 5 is 5, 6
or 7, so that none of four groups in it can be 5. One that is not small has to go:

  $ printf 'area\tpeople:number\nN\t1\nE\t1\nS\t1\nW\t2\nAll\t5\n' | seal | local --by area --counts people | plain
  area	people	people_hidden
  N	\N	Y
  E	\N	Y
  S	\N	Y
  W	\N	Y
  All	\N	Y

Events are hidden with the people they are of. Medians are shown of 10 and more:

  $ seal >held <<'END'
  > type	restraints:number	people:number	minutes_median:number
  > 01	84	4	6.5
  > 05	31	10	616
  > 07	30	9	6
  > END
  $ local --counts restraints:people,people --middle minutes_median:people <held | plain
  type	restraints	people	minutes_median	restraints_hidden	people_hidden	minutes_median_hidden
  01	\N	\N	\N	Y	Y	Y
  05	30	10	616	N	N	N
  07	30	10	\N	N	N	Y

A rate of too few says nothing, so it is hidden below a least number, as printed:

  $ printf 'ward\tevents:number\tdays:number\nA\t12\t400\nB\t12\t100\nC\t12\t92\n' | seal | local --counts events,days --rate 'rate=1000*events/days>=100:1' | plain
  ward	events	days	rate	events_hidden	days_hidden	rate_hidden
  A	10	400	25	N	N	N
  B	10	100	100	N	N	N
  C	10	90	\N	N	N	Y
  $ local --counts people --rate 'pct=100*people/all>100:0' <care
  suppress: --rate: 'pct=100*people/all>100:0' is not NAME=PER*COUNT/COUNT:DECIMALS
  [2]

With the table that was published before, what was hidden of a time past stays so,
and unrounded counts that differ by 1 to 4 are hidden:

  $ printf 'month:date\tpeople:number\n2014-01-01\t3\n2014-02-01\t12\n' | seal --fact as_at=2014-02-28 | local --by month --counts people >before
  $ printf 'month:date\tpeople:number\n2014-01-01\t6\n2014-02-01\t12\n2014-03-01\t14\n' | seal --fact as_at=2014-03-31 | local --by month --counts people --previous before | plain
  month	people	people_hidden
  2014-01-01	\N	Y
  2014-02-01	10	N
  2014-03-01	15	N
  $ printf 'area\tpeople:number\nN\t12\nE\t20\n' | seal | local --by area --counts people --to 1 >before
  $ printf 'area\tpeople:number\nN\t14\nE\t26\n' | seal | local --by area --counts people --to 1 --previous before | plain
  area	people	people_hidden
  N	\N	Y
  E	26	N

Rows in the order of their numbers would tell which of two hidden ones is the
greater, so they come in that of their groups, whether or not a step followed. Any
other order stays:

  $ printf 'party\tdays:number\nNHS\t2\nLA\t30\nlegal\t1\nshared\t3\n' | seal >delays
  $ order --by days:down <delays | take 4 | local --by party --counts days | plain
  party	days	days_hidden
  LA	30	N
  NHS	\N	Y
  legal	\N	Y
  shared	\N	Y
  $ order --by party:down <delays | local --by party --counts days | plain
  party	days	days_hidden
  shared	\N	Y
  legal	\N	Y
  NHS	\N	Y
  LA	30	N
  $ printf 'age\tplace:number\tpeople:number\nold\t10\t3\nyoung\t9\t4\n' | seal | order --by people:down | local --by place,age --counts people | plain
  age	place	people	people_hidden
  young	9	\N	Y
  old	10	\N	Y

The tables of a pack tell of the same people, so they are made safe together, by a
plan. Here the total of one table is in another. What the plan does not name is not
published, and the head has no counts of earlier steps. The output tells how many
numbers are hidden, and why:

  $ cat >plan.csv <<'END'
  > table,rows,keys,counts,rates,middles,sums
  > now,,,people,,,people is @inpatients(as_at)
  > care,environment!=All,environment,people,,,rows people is @inpatients(as_at)
  > END
  $ printf 'people:number\tlongest_days:number\n22\t5497\n' | seal --fact as_at=2014-03-31 >now.stream
  $ seal --fact as_at=2014-03-31 <care >care.stream
  $ mkdir public
  $ local --plan plan.csv --folder public now.stream care.stream | plain
  table	numbers	shown	small	together	rest	zero	cover	before
  now	1	1	0	0	0	0	0	0
  care	3	1	1	0	0	0	1	0
  $ cat public/now.stream
  #%stream	1
  #%fact	as_at	2014-03-31
  #%step	1	-	suppress	--policy local --plan plan --below 5 --to 5 --middles-from 10
  #%column	people	number	-	people
  #%column	people_hidden	flag	-	people, hidden
  people	people_hidden
  20	N
  #%flow	1	1	1
  #%end	1
  $ plain <public/care.stream
  environment	people	people_hidden
  LOW	10	N
  MED	\N	Y
  HIGH	\N	Y

An empty table stays empty, and what cannot be is refused:

  $ take 0 <care | local --by environment --counts people | tail -1
  #%end	0
  $ local --counts people --sum 'people=' <care
  suppress: --sum: 'people=' is not understood: WHOLE=PART+PART, COLUMN is @NAME(KEY), rows COLUMN is @NAME(KEY), or all KEY: COLUMN
  [2]
  $ local --counts people --rate 'pct=people' <care
  suppress: --rate: 'pct=people' is not NAME=PER*COUNT/COUNT:DECIMALS
  [2]
  $ local --counts people --middle people <care
  suppress: --middle: 'people' is not MEDIAN:COUNT
  [2]
  $ local --counts peopel <care
  suppress: standard input has no column 'peopel'; did you mean 'people'?
  [2]
  $ printf 'people:number\n2.5\n' | seal | local --counts people
  suppress: standard input: column 'people': '2.5' is no count
  [3]
  $ local --plan plan.csv care.stream
  suppress: --plan needs --folder
  [2]
  $ local --plan plan.csv --folder public before
  suppress: plan.csv: the plan has no table 'before'
  [2]
  $ local --counts people care
  suppress: tables are given with --plan only
  [2]
  $ echo 'care,,,people,,,nonsense' >>plan.csv
  $ local --plan plan.csv --folder public care.stream
  suppress: plan.csv:4: 'nonsense' is not understood: WHOLE=PART+PART, COLUMN is @NAME(KEY), rows COLUMN is @NAME(KEY), or all KEY: COLUMN
  [3]
