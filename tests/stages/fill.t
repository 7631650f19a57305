fill makes a row for every period of every group

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table --fact period_start=2014-01-01 --fact period_end=2014-03-31 \
  >     >counts.stream <<'END'
  > month:date,provider_id,incidents:number:1,people:number:1,note
  > 2014-03-01,PR2,4,2,busy
  > 2014-01-01,PR2,1,1,
  > 2014-02-01,PR1,2,2,
  > END

The range comes from the facts of the stream. What is made is missing, because
who sent nothing has not said that nothing happened.

  $ fill --by provider_id <counts.stream
  #%stream	1
  #%fact	period_start	2014-01-01
  #%fact	period_end	2014-03-31
  #%step	1	-	seal	--fact period_start=2014-01-01 --fact period_end=2014-03-31
  #%step	2	1	fill	--by provider_id
  #%column	month	date	-	month
  #%column	provider_id	text	-	provider_id
  #%column	incidents	number	1	incidents
  #%column	people	number	1	people
  #%column	note	text	-	note
  month	provider_id	incidents	people	note
  2014-01-01	PR1	\N	\N	\N
  2014-02-01	PR1	2	2	\N
  2014-03-01	PR1	\N	\N	\N
  2014-01-01	PR2	1	1	\N
  2014-02-01	PR2	\N	\N	\N
  2014-03-01	PR2	4	2	busy
  #%flow	1	3	3
  #%flow	2	3	6	3 made, 0 outside the range, 0 without a month
  #%end	6

Where no row does mean nought, --value says so, for all numbers or for some.

  $ fill --by provider_id --value 0 <counts.stream | rows | sed -n 2p
  2014-01-01	PR1	0	0	\N
  $ fill --by provider_id --value 0 --columns people <counts.stream | rows |
  >     sed -n 2p
  2014-01-01	PR1	\N	0	\N

Without --by all rows are one group. Another range, by any of its days: rows
outside it are left out and counted.

  $ keep provider_id=PR2 <counts.stream |
  >     fill --from 2014-02-10 --to 2014-04-10 | tail -n 6
  2014-03-01	PR2	4	2	busy
  2014-04-01	\N	\N	\N	\N
  #%flow	1	3	3
  #%flow	2	3	2
  #%flow	3	2	3	2 made, 1 outside the range, 0 without a month
  #%end	3

--groups names groups that must be there although no row mentions them.

  $ table >providers.stream <<'END'
  > provider_id
  > PR1
  > PR3
  > END
  $ fill --by provider_id --groups providers.stream --value 0 \
  >     --from 2014-03-01 --to 2014-03-31 <counts.stream | rows
  month	provider_id	incidents	people	note
  2014-03-01	PR1	0	0	\N
  2014-03-01	PR2	4	2	busy
  2014-03-01	PR3	0	0	\N

Other periods, by the column's name or by --unit.

  $ table <<'END' | fill --period began --unit financial_year \
  >     --from 2011-01-01 --to 2013-06-30 | rows
  > began:date,n:number
  > 2011-04-01,7
  > ,8
  > END
  began	n
  2010-04-01	\N
  2011-04-01	7
  2012-04-01	\N
  2013-04-01	\N

An empty table has no groups; without --by it still has its periods.

  $ take 0 <counts.stream | fill --by provider_id | tail -n 1
  #%end	0
  $ take 0 <counts.stream | fill --value 0 | rows | tail -n 3
  2014-01-01	\N	0	0	\N
  2014-02-01	\N	0	0	\N
  2014-03-01	\N	0	0	\N

What is wrong is told exactly.

  $ fill --period people <counts.stream
  fill: standard input: column 'people' holds number, not date
  [2]
  $ pick --rename began=month <counts.stream | fill --period began
  fill: 'began' does not say how long a period is: give --unit
  [2]
  $ sed 's/2014-02-01/2014-02-02/' counts.stream | fill --by provider_id >/dev/null
  fill: standard input:13: column 'month': '2014-02-02' is not the first day of a month
  [3]
  $ sed 's/2014-02-01/2014-03-01/' counts.stream | fill >/dev/null
  fill: standard input:13: column 'month': '2014-03-01' occurs twice in its group: name every grouping column in --by
  [3]
  $ fill --from 2014-04-01 <counts.stream
  fill: the first period is after the last one
  [2]
  $ fill --value none <counts.stream
  fill: --value: 'none' is neither a number nor 'missing'
  [2]
  $ fill --value 0 --columns note <counts.stream
  fill: standard input: column 'note' holds text, not number
  [2]
  $ fill --groups providers.stream <counts.stream
  fill: --groups needs --by
  [2]
  $ table <<'END' | fill
  > month:date,n:number
  > END
  fill: the stream has no fact 'period_start': give the date by an option
  [2]
