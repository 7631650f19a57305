summarise makes one row of each group of records. Five stays:

  $ seal >stays <<'END'
  > person_id	provider_id	admitted:date	los_days:number:d:Length of stay	planned:flag
  > P01	PR1	2013-01-09	400	Y
  > P02	PR1	2013-02-11	31	N
  > P01	PR1	2013-02-28		
  > P03	PR2	2013-04-01	7	Y
  > P04	PR2	2014-04-01	12	
  > END
  $ plain() { grep -v '^#%'; }

Without --by there is one row; without --of the records are counted:

  $ summarise <stays | plain
  n
  5

What is found is a list of functions of columns. A column is called as the
function and the column are, or by a name of its own, and missing values are
left out:

  $ summarise --by provider_id --of 'count,people=distinct:person_id,missing:los_days,count:los_days,sum:los_days' <stays | plain
  provider_id	count	people	missing_los_days	count_los_days	sum_los_days
  PR1	3	2	1	2	431
  PR2	2	2	0	2	19

Means and quantiles of two values each, by hand: (400 + 31) / 2, and a quarter
of the way from 31 to 400. The sd of a sample of two is their distance over the
square root of two.

  $ summarise --by provider_id --of 'mean:los_days,median:los_days,q25:los_days,min:los_days,max:los_days' <stays | plain
  provider_id	mean_los_days	median_los_days	q25_los_days	min_los_days	max_los_days
  PR1	215.5	215.5	123.25	31	400
  PR2	9.5	9.5	8.25	7	12
  $ summarise --by provider_id --of sd=sd:los_days <stays | plain | awk 'NR > 1 { printf "%.9f\n", $2 * $2 * 2 }'
  136161.000000000
  25.000000000

Quantiles are of type 7 unless another is asked for. The upper quartile of 7, 12,
31 and 400 lies at rank 3 (half way to the next, since the type averages there),
3.75, 3.25 or 3.583:

  $ for type in 2 6 7 8; do summarise --of q75:los_days --quantile-type $type <stays | plain | tail -1; done
  215.5
  307.75
  123.25
  246.25* (glob)
  $ summarise --of q75:los_days --quantile-type 5 <stays
  summarise: --quantile-type: '5' is not one of 2|6|7|8
  [2]

A date can be put into its week, month, quarter, year or financial_year; the
column is then called so, or as told:

  $ summarise --by admitted:quarter --of n=count <stays | plain
  quarter	n
  2013-01-01	3
  2013-04-01	1
  2014-04-01	1
  $ summarise --by start=admitted:financial_year,provider_id --of n=count <stays | plain
  start	provider_id	n
  2012-04-01	PR1	3
  2013-04-01	PR2	1
  2014-04-01	PR2	1
  $ summarise --by admitted:week --of n=count <stays | plain | head -2
  week	n
  2013-01-07	1
  $ summarise --by admitted:decade <stays
  summarise: --by: 'decade' is not one of day|week|month|quarter|year|financial_year
  [2]
  $ summarise --by person_id:month <stays
  summarise: standard input: column 'person_id' holds text, not date
  [2]

min and max may be of dates. pct is the share of Y among the flags that are
known:

  $ summarise --by provider_id --of 'first=min:admitted,last=max:admitted,yes:planned,no:planned,pct:planned,missing:planned' <stays | plain
  provider_id	first	last	yes_planned	no_planned	pct_planned	missing_planned
  PR1	2013-01-09	2013-02-28	1	1	50	1
  PR2	2013-04-01	2014-04-01	1	0	100	1

--all adds a row for all records, after the others; people are counted anew,
not added up. A group that is no text is missing there:

  $ summarise --by provider_id,admitted:year --of 'n=count,people=distinct:person_id,median:los_days' --all <stays | plain
  provider_id	year	n	people	median_los_days
  PR1	2013-01-01	3	2	215.5
  PR2	2013-01-01	1	1	7
  PR2	2014-01-01	1	1	12
  All	\N	5	4	21.5

The mean of none and the sd of one are missing; a group may be missing too:

  $ seal >few <<'END'
  > provider_id	los_days:number	seen:date
  > PR1		2014-01-31
  > 	7	
  > END
  $ summarise --by provider_id,seen:month --of 'mean:los_days,sd:los_days,median:los_days,max:los_days,sum:los_days' <few | plain
  provider_id	month	mean_los_days	sd_los_days	median_los_days	max_los_days	sum_los_days
  PR1	2014-01-01	\N	\N	\N	\N	0
  \N	\N	7	\N	7	7	7

Units and labels go along, so that charts have words for their axes:

  $ summarise --by provider_id --of 'n=count,people=distinct:person_id,median:los_days,q2.5:los_days,pct:planned' <stays | grep '^#%column'
  #%column	provider_id	text	-	provider_id
  #%column	n	number	1	Number
  #%column	people	number	1	People
  #%column	median_los_days	number	d	Length of stay, median
  #%column	q2_5_los_days	number	d	Length of stay, 2.5% quantile
  #%column	pct_planned	number	%	planned, share of yes

An empty table has no groups, but it has a total:

  $ keep person_id=nobody <stays >empty
  $ summarise --by provider_id --of n=count <empty | plain
  provider_id	n
  $ summarise --by provider_id --of n=count,median:los_days --all <empty | plain
  provider_id	n	median_los_days
  All	0	\N

What is not there is named:

  $ summarise --of meen:los_days <stays
  summarise: --of: no function 'meen'; did you mean 'mean'?
  [2]
  $ summarise --of mean <stays
  summarise: --of: mean needs a column, as in mean:COLUMN
  [2]
  $ summarise --of mean:los_day <stays
  summarise: standard input has no column 'los_day'; did you mean 'los_days'?
  [2]
  $ summarise --of mean:person_id <stays
  summarise: standard input: column 'person_id' holds text, not number
  [2]
  $ summarise --of q101:los_days <stays
  summarise: --of: no function 'q101'
  [2]
  $ summarise --of count,count <stays
  summarise: the output would have two columns 'count'
  [2]
  $ sed 's/2013-04-01/2013-04-31/' stays | summarise --by admitted:month
  summarise: standard input:12: column 'admitted': '2013-04-31' is not a date
  [3]
  $ sed 's/2013-04-01/2013-04-1/' stays | summarise --by admitted:month
  summarise: standard input:12: column 'admitted': '2013-04-1' is not a date
  [3]
