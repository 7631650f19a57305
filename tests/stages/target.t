target tells what became of those who were to leave hospital by a day. P01 moved
to another hospital, P02 home, where no placement is known, P03 to supported
living nearer home, P04 nowhere, P05 to a ward of the same site after some days
at home, P06 died, P07 went to prison, P08 is not on the list, P09 was not in
hospital on the day of the list, P10 moved to a hospital that is nearer and more
restrictive, P11 is lost.

  $ seal --fact as_at=2014-06-30 >stays <<'END'
  > person_id	start_date:date	end_used:date	end_date:date	environment	joined	destination_group	hospital:flag	inappropriate_flag:flag	site_id	distance_exact_km:number:km	died_on:date
  > P01	2012-05-14	2013-09-01	\N	LOW	FIRST	HOSPITAL	Y	Y	ST1	80	\N
  > P01	2013-09-01	\N	\N	OPEN	TRANSFER	\N	Y	Y	ST2	79.6	\N
  > P02	2012-05-14	2014-06-01	\N	MED	FIRST	COMMUNITY	Y	Y	ST1	80	\N
  > P03	2012-05-14	2014-01-09	\N	OPEN	FIRST	COMMUNITY	Y	Y	ST1	30	\N
  > P03	2014-01-09	\N	\N	\N	\N	\N	N	Y	ST9	4	\N
  > P04	2012-05-14	\N	\N	LOW	FIRST	\N	Y	Y	ST1	80	\N
  > P05	2012-05-14	2014-01-09	\N	LOW	FIRST	COMMUNITY	Y	Y	ST1	80	\N
  > P05	2014-02-01	\N	\N	LOCKED	READMISSION_30	\N	Y	Y	ST1	80	\N
  > P06	2012-05-14	2014-01-09	\N	LOW	FIRST	DIED	Y	Y	ST1	80	2014-01-09
  > P07	2012-05-14	2014-01-09	\N	LOW	FIRST	PENAL	Y	Y	ST1	80	\N
  > P08	2012-05-14	\N	\N	LOW	FIRST	\N	Y	N	ST1	80	\N
  > P09	2013-06-02	\N	\N	LOW	FIRST	\N	Y	Y	ST1	80	\N
  > P10	2012-05-14	2014-01-09	\N	OPEN	FIRST	HOSPITAL	Y	Y	ST1	80	\N
  > P10	2014-01-09	\N	\N	LOW	TRANSFER	\N	Y	Y	ST3	78.7	\N
  > P11	2012-05-14	2014-01-09	\N	LOW	FIRST	UNKNOWN	Y	Y	ST1	\N	\N
  > P12	2012-05-14	2014-01-09	\N	LOW	FIRST	HOSPITAL	Y	Y	ST1	80.5	\N
  > P12	2014-01-09	\N	\N	LOW	TRANSFER	\N	Y	Y	ST3	79.5	\N
  > END
  $ target --listed 2013-06-01 --target 2014-06-01 <stays | pick --drop site_id \
  > | show --bare --decimals 1
  person_id  outcome         outcome_on  environment  new_environment  distance_km  new_distance_km  nearer_by_km  moved  nearer  less_restrictive  both
  ---------  --------------  ----------  -----------  ---------------  -----------  ---------------  ------------  -----  ------  ----------------  ----
  P01        OTHER_HOSPITAL  2014-06-01  LOW          OPEN                      80               80           0.4  Y      N       Y                 N
  P02        COMMUNITY       2014-06-01  MED          -                         80                -             -  Y      -       Y                 -
  P03        COMMUNITY       2014-06-01  OPEN         -                         30                4          26.0  Y      Y       Y                 Y
  P04        STILL_IN        2014-06-01  LOW          LOW                       80               80           0.0  N      -       -                 -
  P05        STILL_IN        2014-06-01  LOW          LOCKED                    80               80           0.0  N      -       -                 -
  P06        DIED            2014-06-01  LOW          -                         80                -             -  N      -       -                 -
  P07        CUSTODY         2014-06-01  LOW          -                         80                -             -  N      -       -                 -
  P10        OTHER_HOSPITAL  2014-06-01  OPEN         LOW                       80               79           1.3  Y      Y       N                 N
  P11        UNKNOWN         2014-06-01  LOW          -                          -                -             -  N      -       -                 -
  P12        OTHER_HOSPITAL  2014-06-01  LOW          LOW                       81               80           1.0  Y      N       N                 N

Distances are told in whole kilometres and compared as they are: P01 is 400 m
nearer and P12 exactly 1 km, which is not more than 1 km, P10 1.3 km. P02 left on
the very day and is in the community at its end.

A target in the future is judged by the as-at day, and said so.

  $ target --listed 2013-06-01 --target 2015-06-01 <stays | keep person_id=P02 \
  > | pick outcome,outcome_on | grep -v '^#'
  outcome	outcome_on
  COMMUNITY	2014-06-30
  $ target --listed 2013-06-01 --target 2015-06-01 <stays | grep '^#%flow.2'
  #%flow	2	17	10	the day of the target has not come

On an earlier target fewer had left, and a list that is not fixed yet is empty.

  $ target --listed 2013-06-01 --target 2013-12-31 <stays | summarise --by outcome \
  > | show --bare
  outcome         n
  --------------  -
  OTHER_HOSPITAL  1
  STILL_IN        9
  $ target --listed 2015-06-01 --target 2016-06-01 <stays | grep '^#%flow.2'
  #%flow	2	17	0	the list is not fixed yet

The flag may be another column; without distances nobody is nearer.

  $ pick --rename wrongly=inappropriate_flag --drop distance_exact_km <stays \
  > | target --flag wrongly --listed 2013-06-01 --target 2014-06-01 \
  > | keep 'nearer present' | grep -cv '^#'
  1

An empty table stays empty, and what is wrong is said.

  $ keep person_id=P99 <stays | target --listed 2013-06-01 --target 2014-06-01 | grep -cv '^#'
  1
  $ target --target 2014-06-01 <stays
  target: --listed is missing
  [2]
  $ target --listed 2014-06-01 --target 2013-06-01 <stays
  target: --target is before --listed
  [2]
  $ target --listed 2013-06-01 --target 2014-06-01 --flag flag <stays
  target: standard input has no column 'flag'
  [2]
  $ order --by person_id:down <stays | target --listed 2013-06-01 --target 2014-06-01
  target: standard input:*: column 'person_id': 'P11' is out of order (glob)
  [3]
