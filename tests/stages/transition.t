transition counts people who reach 18 in the financial years to come

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table --fact as_at=2014-03-31 >people.stream <<'END'
  > person_id,birth_year:number,needs_health:flag,service,reaches:number
  > P1,1995,Y,SCHOOL,
  > P2,1996,Y,SUPPLIV,
  > P3,1997,N,SUPPLIV,
  > P4,1997,,RESHOME,
  > P4,1997,,SUPPLIV,
  > P5,1998,Y,SUPPLIV,
  > P6,1999,N,SUPPLIV,
  > P7,,Y,SUPPLIV,2016
  > END

By the half-year convention a birthday is on 1 July: who was born in 1996 reaches
18 on 1 July 2014, in 2014/15. P1 did so in 2013, P6 will in 2017/18, and both are
outside of the three years. P4 occurs twice and counts once.

  $ transition <people.stream | rows
  financial_year	people
  2014-04-01	1
  2015-04-01	2
  2016-04-01	1
  $ transition --by needs_health <people.stream | rows
  financial_year	needs_health	people
  2014-04-01	N	0
  2014-04-01	Y	1
  2014-04-01	\N	0
  2015-04-01	N	1
  2015-04-01	Y	0
  2015-04-01	\N	1
  2016-04-01	N	0
  2016-04-01	Y	1
  2016-04-01	\N	0
  $ transition <people.stream | grep '^#%flow.2'
  #%flow	2	8	3	1 of unknown year

P4 counts under each service; the year of reaching 18 may stand in for a year of
birth that is missing.

  $ transition --by service --reaches reaches <people.stream | keep 'people>0' | rows
  financial_year	service	people
  2014-04-01	SUPPLIV	1
  2015-04-01	RESHOME	1
  2015-04-01	SUPPLIV	2
  2016-04-01	SUPPLIV	2
  $ transition --list --reaches reaches <people.stream | pick person_id,birth_year,financial_year | rows
  person_id	birth_year	financial_year
  P2	1996	2014-04-01
  P3	1997	2015-04-01
  P4	1997	2015-04-01
  P4	1997	2015-04-01
  P5	1998	2016-04-01
  P7	\N	2016-04-01

The years are those that begin after the as-at day: on 1 April that of the day
has begun.

  $ transition --as-at 2014-04-01 --years 1 <people.stream | rows
  financial_year	people
  2015-04-01	2

Nobody.

  $ take 0 <people.stream | transition | rows
  financial_year	people
  2014-04-01	0
  2015-04-01	0
  2016-04-01	0
  $ take 0 <people.stream | transition --by service | tail -n 1
  #%end	0
  $ take 0 <people.stream | transition --list | tail -n 1
  #%end	0

What is wrong is told exactly.

  $ transition --birth born <people.stream
  transition: standard input has no column 'born'
  [2]
  $ transition --birth service <people.stream
  transition: standard input: column 'service' holds text, not number
  [2]
  $ transition --years 0 <people.stream
  transition: --years: 0 is not between 1 and 18
  [2]
  $ sed 's/1995/95/' people.stream | transition >/dev/null
  transition: standard input:10: column 'birth_year': '95' is no year
  [3]
  $ grep -v '^#%fact' people.stream | transition
  transition: the stream has no fact 'as_at': give the date by an option
  [2]
