change sets the last period beside the one before and a year ago

  $ table() { tr '|' '\t' | seal "$@"; }
  $ see() { pick "$1" | grep -v '^#' | tr '\t' '|'; }
  $ table --fact as_at=2014-03-31 >quarters.stream <<'END'
  > quarter:date:-:Quarter|rate:number:/1000.d:Restraints per 1,000 bed days
  > 2013-01-01|18.2
  > 2013-10-01|21
  > 2014-01-01|29.3
  > END
  $ change --value rate <quarters.stream
  #%stream	1
  #%fact	as_at	2014-03-31
  #%step	1	-	seal	--fact as_at=2014-03-31
  #%step	2	1	change	--value rate
  #%column	group	text	-	Of
  #%column	measure	text	-	Measure
  #%column	every	text	-	Period
  #%column	period	date	-	Period begins
  #%column	period_words	text	-	In
  #%column	value	number	-	Value
  #%column	value_hidden	flag	-	Value is hidden
  #%column	previous	number	-	Value before
  #%column	year_before	number	-	Value a year before
  #%column	previous_change	number	-	Change
  #%column	year_change	number	-	Change in a year
  #%column	value_words	text	-	Last period
  #%column	previous_words	text	-	Period before
  #%column	year_words	text	-	A year before
  #%column	comparison	text	-	Comparison
  #%column	direction	text	-	Better is
  #%column	target	number	-	Target
  #%column	target_words	text	-	Target in words
  #%column	meets	flag	-	Meets the target
  #%column	variation	text	-	Variation
  #%column	since	date	-	Since
  #%column	reading	text	-	What the control chart says
  #%column	assurance	text	-	Assurance
  #%column	behind	number	1	Periods behind
  group	measure	every	period	period_words	value	value_hidden	previous	year_before	previous_change	year_change	value_words	previous_words	year_words	comparison	direction	target	target_words	meets	variation	since	reading	assurance	behind
  \N	Restraints per 1,000 bed days	quarter	2014-01-01	January to March 2014	29.3	N	21	18.2	8.3	11.100000000000001	29.3	21.0	18.2	up from 21.0 the quarter before and 18.2 a year before	neutral	\N	\N	\N	\N	\N	\N	\N	0
  #%flow	1	3	3
  #%flow	2	3	1
  #%end	1

What it is called, its unit and which way is better may be said, or stand in
columns. Which way a number went is judged as it is displayed: 4.04 and 4.01
both read 4.0. A period that is not there is not known, and never the one
before it.

  $ table --fact as_at=2014-03-31 >months.stream <<'END'
  > month:date|provider_id|kpi|unit|better|target:number|value:number
  > 2013-03-01|PR1|Plans|%|up|95|80.5
  > 2014-02-01|PR1|Plans|%|up|95|96.25
  > 2014-03-01|PR1|Plans|%|up|95|95
  > 2014-01-01|PR2|Days|d|down|14|4.01
  > 2014-02-01|PR2|Days|d|down|14|
  > 2014-03-01|PR2|Days|d|down|14|14.5
  > 2013-02-01|PR3|Complaints|1|neutral|3|4.01
  > 2014-01-01|PR3|Complaints|1|neutral|3|4.01
  > 2014-02-01|PR3|Complaints|1|neutral|3|4.04
  > 2014-03-01|PR3|Complaints|1|neutral|3|
  > 2014-03-01|PR4|Complaints|1|neutral||
  > END
  $ change --by provider_id --measure kpi --unit unit --direction better \
  >     <months.stream >changes.stream
  $ see measure,period,value_words,previous_words,year_words,comparison <changes.stream
  measure|period|value_words|previous_words|year_words|comparison
  Plans|2014-03-01|95.0%|96.3%|80.5%|down from 96.3% the month before, up from 80.5% a year before
  Days|2014-03-01|14.5 days|\N|\N|the month before is not known, a year before is not known
  Complaints|2014-02-01|4.0|4.0|4.0|the same as the month before and a year before
  Complaints|\N|\N|\N|\N|\N
  $ see measure,direction,target_words,meets,behind <changes.stream
  measure|direction|target_words|meets|behind
  Plans|up|95%|Y|0
  Days|down|14 days|N|0
  Complaints|neutral|3|\N|1
  Complaints|neutral|\N|\N|\N

Periods may be of any length; a year has only the year before it.

  $ table <<'END' | change --value n | see every,period_words,comparison
  > financial_year:date|n:number
  > 2012-04-01|20
  > 2013-04-01|22
  > END
  every|period_words|comparison
  financial_year|2013/14|up from 20 the year before
  $ table <<'END' >trained.stream
  > period_end:date|n:number:%:Staff trained
  > 2013-03-31|1
  > 2013-12-31|3
  > 2014-03-31|3
  > END
  $ change --x period_end --every quarter --value n <trained.stream |
  >     see measure,every,period,period_words,previous_change,comparison
  measure|every|period|period_words|previous_change|comparison
  Staff trained|quarter|2014-01-01|January to March 2014|0|the same as the quarter before, up from 1% a year before

A period that the facts cut is never compared with a whole one. The day of the
audit cuts March, the beginning of the period January of the year before.

  $ table --fact as_at=2014-03-15 --fact period_start=2013-01-15 <<'END' >cut.stream
  > month:date|n:number:1:Admissions
  > 2013-01-01|1
  > 2013-02-01|4
  > 2014-01-01|5
  > 2014-02-01|6
  > 2014-03-01|2
  > END
  $ change --value n <cut.stream | see period_words,value_words,comparison
  period_words|value_words|comparison
  February 2014|6|up from 5 the month before and 4 a year before
  $ change --value n <cut.stream | grep '#%flow'
  #%flow	1	5	5
  #%flow	2	5	1	2 in periods that are not whole

What the control chart says stands beside it, from the same stream or another
one. Points that follow each other with the same cause are told from the first of
them on, and so are those before them that lie on the same side.

  $ table <<'END' >year.stream
  > month:date|provider_id|n:number
  > 2013-01-01|PR1|4
  > 2013-02-01|PR1|6
  > 2013-03-01|PR1|4
  > 2013-04-01|PR1|6
  > 2013-05-01|PR1|4
  > 2013-06-01|PR1|6
  > 2013-07-01|PR1|4
  > 2013-08-01|PR1|6
  > 2013-09-01|PR1|4
  > 2013-10-01|PR1|6
  > 2013-11-01|PR1|4
  > 2013-12-01|PR1|16
  > END
  $ limits --by provider_id --value n --direction down <year.stream >chart.stream
  $ change --by provider_id --value n --direction down <chart.stream |
  >     see value,variation,since,reading
  value|variation|since|reading
  16|concern_high|2013-12-01|above its usual range in December 2013
  $ change --by provider_id --value n --chart chart.stream <year.stream |
  >     see value,variation,since,reading
  value|variation|since|reading
  16|concern_high|2013-12-01|above its usual range in December 2013
  $ table <<'END' >told.stream
  > month:date|n:number|special_cause|variation|target:number
  > 2013-09-01|5|shift_high|concern_high|3
  > 2013-10-01|5|none|concern_high|3
  > 2013-11-01|5|shift_high|concern_high|3
  > 2013-12-01|5|shift_high|concern_high|3
  > 2014-01-01|9|above_limit|concern_high|3
  > 2014-02-01|9|above_limit|concern_high|3
  > END
  $ change --value n --direction down <told.stream |
  >     see target,target_words,meets,variation,since,reading
  target|target_words|meets|variation|since|reading
  3|3|N|concern_high|2013-11-01|above its usual range since January 2014, high since November 2013
  $ sed 's/concern_high/common_cause/; s/shift_high/none/; s/above_limit/none/' \
  >     told.stream | change --value n |
  >     see variation,since,reading
  variation|since|reading
  common_cause|\N|within its usual range
  $ sed 's/concern_high/not_known/' told.stream | change --value n |
  >     see variation,since,reading
  variation|since|reading
  not_known|\N|\N

A number that was hidden before the table was published stays the last one.

  $ table <<'END' >public.stream
  > month:date|n:number|n_hidden:flag
  > 2014-01-01|12|N
  > 2014-02-01||Y
  > END
  $ change --value n <public.stream |
  >     see period,value,value_hidden,previous,value_words,previous_words
  period|value|value_hidden|previous|value_words|previous_words
  2014-02-01|\N|Y|12|hidden|12

An empty table makes an empty one.

  $ take 0 <quarters.stream | change --value rate | tail -n 2
  #%flow	3	0	0
  #%end	0

What it refuses

  $ change --value ratio <quarters.stream
  change: standard input has no column 'ratio'; did you mean 'rate'?
  [2]
  $ change --value rate --direction sideways <quarters.stream
  change: 'sideways' is no direction: up, down or neutral
  [2]
  $ change --by provider_id --direction kpi <months.stream
  change: 'Plans' is no direction: up, down or neutral
  [3]
  $ change --by quarter --value rate --every decade <quarters.stream
  change: --every: 'decade' is not one of day|week|month|quarter|year|financial_year
  [2]
  $ table <<'END' | change --value n
  > month:date|n:number
  > 2014-01-01|1
  > 2014-01-15|2
  > END
  change: standard input: two rows of one series in the month of 2014-01-15
  [3]
  $ table <<'END' | change --x n --value n
  > month:date|n:number
  > 2014-01-01|1
  > END
  change: column 'n' holds numbers: a period is a date
  [2]
