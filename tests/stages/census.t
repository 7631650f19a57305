census counts the people in care on a day: who was admitted on it is counted,
who left on it is not.

  $ seal --fact as_at=2014-03-31 >placements <<'END'
  > person_id	provider_id	start_date:date	end_date:date	ward_security	locked_ward:flag	discharge_destination
  > P01	PR1	2013-05-14	2014-01-31	1		53
  > P01	PR2	2014-01-31		0	N	
  > P02	PR1	2014-03-31		1		
  > P03	PR1	2014-01-15	2014-03-31	1		19
  > P04	PR1	2014-02-01				
  > P05	PR1	2014-01-31	2014-06-30	3		
  > P05	PR2	2014-02-14		0	N	
  > P06		2014-03-31	2014-03-31	1		19
  > END
  $ chain <placements >chained
  $ census <chained | show --bare
  census_date  people  stays  share_pct  known  unknown
  -----------  ------  -----  ---------  -----  -------
  2014-03-31        4      5        100      4        0

P05 is in two places. By environment the more restrictive counts, by provider
the stay that began last; open stays are counted each for itself. A share is of
those who are known, so P04 has none; how many those are stands beside it.

  $ census --by environment <chained | show --bare
  environment  census_date  people  stays           share_pct  known  unknown
  -----------  -----------  ------  -----  ------------------  -----  -------
  HIGH         2014-03-31        1      1  33.333333333333336      3        1
  LOW          2014-03-31        1      1  33.333333333333336      3        1
  OPEN         2014-03-31        1      2  33.333333333333336      3        1
  UNK          2014-03-31        1      1                   -      3        1
  $ census --by provider_id <chained | pick provider_id,people,stays,share_pct | show --bare
  provider_id  people  stays  share_pct
  -----------  ------  -----  ---------
  PR1               2      3         50
  PR2               2      2         50
  $ census --by environment --denominator all <chained | pick environment,share_pct | show --bare
  environment  share_pct
  -----------  ---------
  HIGH                25
  LOW                 25
  OPEN                25
  UNK                 25
  $ census --by provider_id,environment <chained | pick provider_id,environment,people,stays | show --bare
  provider_id  environment  people  stays
  -----------  -----------  ------  -----
  PR1          HIGH              0      1
  PR1          LOW               1      1
  PR1          UNK               1      1
  PR2          HIGH              1      0
  PR2          OPEN              1      2

With periods there is a census at the end of each, with zeros where a group was
empty. The end of the last one may be cut by --to. On 31 January P01 had moved.

  $ census --by environment --every month --from 2014-01-01 --to 2014-03-31 <chained | pick environment,month,census_date,people,stays | show --bare
  environment  month       census_date  people  stays
  -----------  ----------  -----------  ------  -----
  HIGH         2014-01-01  2014-01-31        1      1
  HIGH         2014-02-01  2014-02-28        1      1
  HIGH         2014-03-01  2014-03-31        1      1
  LOW          2014-01-01  2014-01-31        1      1
  LOW          2014-02-01  2014-02-28        1      1
  LOW          2014-03-01  2014-03-31        1      1
  OPEN         2014-01-01  2014-01-31        1      1
  OPEN         2014-02-01  2014-02-28        1      2
  OPEN         2014-03-01  2014-03-31        1      2
  UNK          2014-01-01  2014-01-31        0      0
  UNK          2014-02-01  2014-02-28        1      1
  UNK          2014-03-01  2014-03-31        1      1
  $ census --every quarter --from 2013-10-01 --to 2014-02-15 <chained | show --bare
  quarter     census_date  people  stays  share_pct  known  unknown
  ----------  -----------  ------  -----  ---------  -----  -------
  2013-10-01  2013-12-31        1      1        100      1        0
  2014-01-01  2014-02-15        4      5        100      4        0
  $ census --to 2014-03-30 <chained | pick census_date,people | show --bare
  census_date  people
  -----------  ------
  2014-03-30        4

People on extended section 17 leave are left out from 30 November 2024, or where
that is asked for:

  $ seal >leave <<'END'
  > stay_id	leave_type	start_date:date	end_date:date
  > S1	S17EXT	2024-11-01	2024-12-15
  > END
  $ seal --fact as_at=2024-12-31 >later <<'END'
  > person_id	stay_id	start_date:date	end_date:date
  > P01	S1	2024-01-01	
  > P02	S2	2024-01-01	
  > END
  $ chain --leave leave <later >later_chained
  $ census --every month --from 2024-10-01 --to 2024-12-31 <later_chained | pick month,people,stays | show --bare
  month       people  stays
  ----------  ------  -----
  2024-10-01       2      2
  2024-11-01       1      1
  2024-12-01       2      2
  $ census --every month --from 2024-10-01 --to 2024-12-31 --exclude-extended-leave yes <later_chained | pick month,people | show --bare
  month       people
  ----------  ------
  2024-10-01       2
  2024-11-01       1
  2024-12-01       2
  $ census --every month --from 2024-10-01 --to 2024-12-31 --exclude-extended-leave no <later_chained | pick month,people | show --bare
  month       people
  ----------  ------
  2024-10-01       2
  2024-11-01       2
  2024-12-01       2

Nobody, and what cannot be counted:

  $ chain --as-at 2000-01-01 <placements | census | show --bare
  census_date  people  stays  share_pct  known  unknown
  -----------  ------  -----  ---------  -----  -------
  2000-01-01        0      0          -      0        0
  $ chain --as-at 2000-01-01 <placements | census --by environment | grep -v '^#'
  environment	census_date	people	stays	share_pct	known	unknown
  $ census --to 2014-04-01 <chained
  census: --to is after 2014-03-31, the date that the stays were joined as at
  [2]
  $ census --every month --from 2014-01-01 --to 2014-04-30 <chained
  census: the last day, 2014-04-30, is after 2014-03-31, the date that the records are as at
  [2]
  $ census --every month <chained
  census: the stream has no fact 'period_start': give the date by an option
  [2]
  $ census --every fortnight <chained
  census: --every: 'fortnight' is not one of day|week|month|quarter|year|financial_year
  [2]
  $ census --by enviroment <chained
  census: standard input has no column 'enviroment'; did you mean 'environment'?
  [2]
  $ census <placements
  census: standard input has no column 'end_used'; did you mean 'end_date'?
  [2]
