crosscheck lists what rows say against each other

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table --fact as_at=2014-03-31 >stays.stream <<'END'
  > stay_id,person_id,start_date:date,end_date:date,service_setting,discharge_destination,ward_security,source_line:number:1
  > S1,P01,2013-01-01,2013-03-01,SECURE,19,1,2
  > S2,P01,2013-02-20,2013-06-01,SECURE,19,1,3
  > S3,P02,2013-01-01,,SECURE,,1,4
  > S4,P02,2013-05-01,2013-06-01,SECURE,19,1,5
  > S5,P03,2013-01-01,2013-03-01,HOSP_LD,53,0,6
  > S6,P03,2013-03-08,,HOSP_LD,,0,7
  > S7,P04,2013-01-01,2013-03-01,HOSP_LD,87,0,8
  > S8,P05,2014-01-01,2014-03-28,HOSP_LD,87,0,9
  > S9,P06,2013-01-01,2013-03-01,HOSP_LD,79,0,10
  > S10,P06,2013-04-01,,OWNHOME,,,11
  > S11,P07,2013-01-01,,HOSP_LD,,0,12
  > S12,P08,2013-01-01,2013-02-01,SECURE,19,1,13
  > S12,P08,2013-02-01,2013-03-01,SECURE,19,2,14
  > S13,P09,2013-01-01,2013-06-01,SUPPLIV,19,,15
  > S14,P09,2013-02-01,2013-03-01,HOSP_LD,51,0,16
  > END

S2 begins before S1 has ended. S3 has no end although S4 began. S7 left for a
hospital (87) that does not appear; S6 follows S5 on the last day allowed, and
for S8 that day has not come yet. After the death that S9 tells of there can be
no S10. The two rows of S12 disagree. S13 is no hospital stay, so that it may
overlap S14; and who leaves for a general ward (51) need not appear.

  $ crosscheck <stays.stream
  #%stream	1
  #%fact	as_at	2014-03-31
  #%step	1	-	seal	--fact as_at=2014-03-31
  #%step	2	1	crosscheck	
  #%column	file	text	-	File
  #%column	line	number	1	Line
  #%column	column	text	-	Column
  #%column	value	text	-	Value
  #%column	rule	text	-	What is wrong
  #%column	severity	text	-	Severity
  #%column	key	text	-	Row
  #%column	other	text	-	Row contradicted
  file	line	column	value	rule	severity	key	other
  standard input	3	start_date	2013-02-20	before the end of another hospital stay	warning	S2	S1
  standard input	4	end_date	\N	missing, and a later hospital stay began	warning	S3	S4
  standard input	8	discharge_destination	87	another hospital, where no stay begins	warning	S7	\N
  standard input	11	start_date	2013-04-01	after the person's death	error	S10	\N
  standard input	14	ward_security	2	differs from another row of the same stay	error	S12	S12
  #%flow	1	15	15
  #%flow	2	15	5
  #%end	5
  $ found() { crosscheck "$@" <stays.stream | rows | tail -n +2 | cut -f 2,3,7 | tr '\t' ' '; }
  $ found --gap 6
  3 start_date S2
  4 end_date S3
  6 discharge_destination S5
  8 discharge_destination S7
  11 start_date S10
  14 ward_security S12
  $ found --as-at 2014-04-04 | grep S8
  9 discharge_destination S8

The file is the one that the stream was made from, where that is known.

  $ crosscheck <stays.stream | keep key=S2 | rows | cut -f 1
  file
  standard input
  $ { sed '/^#%end/d' stays.stream; printf '#%%source\t1\tplacements.csv\tsha256:0\n#%%end\t15\n'; } |
  >     crosscheck | keep key=S2 | rows | cut -f 1,2
  file	line
  placements.csv	3
  $ pick --drop source_line <stays.stream | crosscheck | keep key=S2 | rows |
  >     cut -f 2,7
  line	key
  \N	S2

--persons tells of further deaths: P07 died while S11 went on.

  $ table >persons.stream <<'END'
  > person_id,died_on:date
  > P06,2013-03-02
  > P07,2013-05-05
  > P01,
  > END
  $ crosscheck --persons persons.stream <stays.stream | keep key=S11 | rows
  file	line	column	value	rule	severity	key	other
  standard input	12	end_date	\N	after the person's death	error	S11	\N

Restraints: R2 began before its stay, R3 ended after it, R4 is a seclusion of no
length, R5 came after a death. R6 has a stay that is not among the placements,
which is a matter for ingest; R7 is no seclusion.

  $ table >restraints.stream <<'END'
  > ri_id,person_id,stay_id,ri_type,start_date:date,start_time:time,end_date:date,end_time:time
  > R1,P01,S1,09,2013-01-01,10:00,2013-03-01,10:00
  > R2,P01,S1,09,2012-12-31,10:00,2013-01-01,10:00
  > R3,P01,S1,09,2013-03-01,10:00,2013-03-02,10:00
  > R4,P01,S1,05,2013-02-01,10:00,2013-02-01,10:00
  > R5,P06,S9,09,2013-03-02,,,
  > R6,P99,S99,09,2013-03-02,,,
  > R7,P01,S1,06,2013-02-01,10:00,2013-02-01,10:00
  > END
  $ crosscheck --restraints restraints.stream <stays.stream |
  >     keep file=restraints.stream | rows
  file	line	column	value	rule	severity	key	other
  restraints.stream	\N	start_date	2012-12-31	outside its stay	warning	R2	S1
  restraints.stream	\N	end_date	2013-03-02	outside its stay	warning	R3	S1
  restraints.stream	\N	end_time	10:00	a seclusion that ends when it begins	warning	R4	\N
  restraints.stream	\N	start_date	2013-03-02	after the person's death	error	R5	\N
  restraints.stream	\N	start_date	2013-03-02	outside its stay	warning	R5	S9

Incidents after a death; those of the day itself may be the death.

  $ table >incidents.stream <<'END'
  > incident_id,person_id,occurred_on:date
  > I1,P06,2013-03-01
  > I2,P06,2013-03-02
  > I3,,2013-03-02
  > END
  $ crosscheck --incidents incidents.stream <stays.stream |
  >     keep file=incidents.stream | rows | cut -f 3-8
  column	value	rule	severity	key	other
  occurred_on	2013-03-02	after the person's death	error	I2	\N

KPI returns, whatever their order: March is missing for K1, and April overlaps
for K2. Another site is another series.

  $ table >kpi.stream <<'END'
  > provider_id,site_id,kpi_id,period_start:date,period_end:date
  > PR1,ST1,K1,2013-04-01,2013-04-30
  > PR1,ST1,K1,2013-01-01,2013-01-31
  > PR1,ST1,K1,2013-02-01,2013-02-28
  > PR1,ST2,K1,2013-06-01,2013-06-30
  > PR1,,K2,2013-01-01,2013-06-30
  > PR1,,K2,2013-04-01,2013-04-30
  > PR1,,K2,2013-07-01,2013-09-30
  > PR1,,K2,,2013-12-31
  > END
  $ crosscheck --kpi kpi.stream <stays.stream | keep file=kpi.stream | rows |
  >     cut -f 3-8
  column	value	rule	severity	key	other
  period_start	2013-04-01	before the end of another period	warning	PR1 K2	PR1 K2
  period_start	2013-04-01	a period is missing before it	warning	PR1 ST1 K1	PR1 ST1 K1

A value is its numerator (a count), or the quotient as it is, in percent or per
1,000, rounded to a whole number at worst: 57 of 60 is 95%, 7 of 9 is 78%, 6 in 240
is 25 per 1,000; 80 is nothing of 57 and 60.

  $ table >values.stream <<'END'
  > provider_id,kpi_id,period_start:date,period_end:date,numerator:number,denominator:number,value:number
  > PR1,K1,2013-01-01,2013-01-31,57,60,95
  > PR1,K1,2013-02-01,2013-02-28,57,60,80
  > PR1,K1,2013-03-01,2013-03-31,7,9,78
  > PR1,K2,2013-01-01,2013-01-31,6,240,25
  > PR1,K3,2013-01-01,2013-01-31,3,0,3
  > PR1,K4,2013-01-01,2013-01-31,3,,80
  > END
  $ crosscheck --kpi values.stream <stays.stream | keep file=values.stream | rows |
  >     cut -f 3-8
  column	value	rule	severity	key	other
  value	80	not what numerator and denominator give	warning	PR1 K1	\N

Nothing to say, and nothing to read.

  $ keep stay_id=S1 <stays.stream | crosscheck | tail -n 1
  #%end	0
  $ take 0 <stays.stream | crosscheck --persons persons.stream | tail -n 1
  #%end	0

What is wrong is told exactly.

  $ pick --drop end_date <stays.stream | crosscheck
  crosscheck: standard input has no column 'end_date'
  [2]
  $ crosscheck --gap -1 <stays.stream
  crosscheck: --gap: -1 is not between 0 and 3660
  [2]
  $ crosscheck --persons nowhere.stream <stays.stream
  crosscheck: cannot open nowhere.stream: No such file or directory
  [5]
  $ head -n 12 stays.stream | crosscheck >/dev/null
  crosscheck: standard input: the stream stops after line 12, before its end line: an earlier step failed
  [4]
