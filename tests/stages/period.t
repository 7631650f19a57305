period adds the first day of the period that a date lies in

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >events.stream <<'END'
  > incident_id,occurred_on:date
  > I1,2014-03-31
  > I2,2014-04-01
  > I3,
  > I4,2012-02-29
  > END
  $ period occurred_on <events.stream
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	period	occurred_on
  #%column	incident_id	text	-	incident_id
  #%column	occurred_on	date	-	occurred_on
  #%column	month	date	-	Month
  incident_id	occurred_on	month
  I1	2014-03-31	2014-03-01
  I2	2014-04-01	2014-04-01
  I3	\N	\N
  I4	2012-02-29	2012-02-01
  #%flow	1	4	4
  #%flow	2	4	4
  #%end	4

A quarter begins in January, April, July or October, a financial year on 1
April. A week begins on Monday: 31 March 2014 was one, 29 February 2012 a
Wednesday.

  $ for unit in quarter year financial_year week; do
  >     period occurred_on --unit $unit <events.stream | rows | cut -f 3 |
  >         paste -s -d ' '
  > done
  quarter 2014-01-01 2014-04-01 \N 2012-01-01
  year 2014-01-01 2014-01-01 \N 2012-01-01
  financial_year 2013-04-01 2014-04-01 \N 2011-04-01
  week 2014-03-31 2014-03-31 \N 2012-02-27

Another name for the column, and a second one in words.

  $ period occurred_on --unit financial_year --name began --words year \
  >     <events.stream | rows
  incident_id	occurred_on	began	year
  I1	2014-03-31	2013-04-01	2013/14
  I2	2014-04-01	2014-04-01	2014/15
  I3	\N	\N	\N
  I4	2012-02-29	2011-04-01	2011/12

What is wrong is told exactly.

  $ period incident_id <events.stream
  period: standard input: column 'incident_id' holds text, not date
  [2]
  $ period occured_on <events.stream
  period: standard input has no column 'occured_on'; did you mean 'occurred_on'?
  [2]
  $ period occurred_on --unit decade <events.stream
  period: --unit: 'decade' is not one of day|week|month|quarter|year|financial_year
  [2]
  $ period occurred_on --name occurred_on <events.stream
  period: the output would have two columns 'occurred_on'
  [2]
  $ period occurred_on --name 'The month' <events.stream
  period: 'The month' is not a name for a column: lower case letters, digits and '_'
  [2]
  $ sed 's/2012-02-29/2013-02-29/' events.stream | period occurred_on >/dev/null
  period: standard input:9: column 'occurred_on': '2013-02-29' is not a date
  [3]
