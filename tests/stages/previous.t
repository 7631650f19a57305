previous adds what the row before had

  $ seal >plans <<'END'
  > person_id	start_date:date	planned_on:date:-:Planned discharge
  > P01	2013-01-07	2014-03-31
  > P02	2013-02-04	2014-06-30
  > P01	2013-05-01	2014-06-30
  > P01	2013-05-01	\N
  > P01	2013-06-03	2014-09-30
  > END

In each group the row before, wherever it stands; of two rows of one day the first
is before the second. What was missing is missing.

  $ previous --per person_id --take before=planned_on,begun=start_date <plans
  #%stream	1
  #%step	1	-	seal	
  #%step	2	1	previous	--per person_id --take before=planned_on,begun=start_date
  #%column	person_id	text	-	person_id
  #%column	start_date	date	-	start_date
  #%column	planned_on	date	-	Planned discharge
  #%column	before	date	-	Planned discharge before
  #%column	begun	date	-	start_date before
  person_id	start_date	planned_on	before	begun
  P01	2013-01-07	2014-03-31	\N	\N
  P02	2013-02-04	2014-06-30	\N	\N
  P01	2013-05-01	2014-06-30	2014-03-31	2013-01-07
  P01	2013-05-01	\N	2014-06-30	2013-05-01
  P01	2013-06-03	2014-09-30	\N	2013-05-01
  #%flow	1	5	5
  #%flow	2	5	5
  #%end	5

Without groups it is the row above.

  $ previous --take above=person_id <plans | grep -v '^#' | cut -f 1,4
  person_id	above
  P01	\N
  P02	P01
  P01	P02
  P01	P01
  P01	P01

So what was put off can be counted:

  $ keep 'planned_on present' <plans | previous --per person_id --take before=planned_on \
  > | flag 'slipped:planned_on>@before' | summarise --by person_id --of slips=yes:slipped | show --bare
  person_id  slips
  ---------  -----
  P01            2
  P02            0

An empty table stays empty, and what is wrong is said.

  $ take 0 <plans | previous --take before=planned_on | tail -n 1
  #%end	0
  $ previous <plans
  previous: --take is missing: what is to be added?
  [2]
  $ previous --take planned_on <plans
  previous: --take: 'planned_on' is not NEW=COLUMN
  [2]
  $ previous --take before=planned <plans
  previous: standard input has no column 'planned'; did you mean 'planned_on'?
  [2]
  $ previous --take Before=planned_on <plans
  previous: 'Before' is not a name for a column: lower case letters, digits and '_'
  [2]
  $ previous --per ward --take before=planned_on <plans
  previous: standard input has no column 'ward'
  [2]
