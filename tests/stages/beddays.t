beddays counts nights in hospital. These nine stays in March 2024 are a check
against the rule of NHS England's public code: the day of leaving does not
count, an open stay counts the last night, and a stay of one day has none.

  $ seal --fact as_at=2024-03-31 --fact period_start=2024-03-01 --fact period_end=2024-03-31 >stays <<'END'
  > person_id	start_date:date	end_date:date
  > P1	2024-03-01	2024-03-05
  > P2	2024-02-10	2024-03-01
  > P3	2024-03-31	
  > P4	2024-03-15	2024-03-15
  > P5	2023-11-05	
  > P6	2024-03-10	2024-03-11
  > P7	2024-03-31	2024-03-31
  > P8	2024-02-29	2024-03-31
  > P9	2024-03-05	
  > END
  $ beddays <stays | show --bare
  bed_days  people
  --------  ------
        94       9
  $ beddays --by person_id <stays | show --bare
  person_id  bed_days  people
  ---------  --------  ------
  P1                4       1
  P2                0       1
  P3                1       1
  P4                0       1
  P5               31       1
  P6                1       1
  P7                0       1
  P8               30       1
  P9               27       1

All nine had a stay that overlaps the month; six spent a night in it, as did
somebody who came back after a stay of one day.

  $ beddays --nights <stays | show --bare
  bed_days  people
  --------  ------
        94       6
  $ printf 'person_id\tstart_date:date\tend_date:date\nP1\t2024-01-30\t2024-02-01\nP1\t2024-02-09\t2024-02-09\nP1\t2024-02-28\t2024-03-02\n' | seal >back
  $ beddays --nights --every month --from 2024-01-01 --to 2024-04-30 <back | show --bare
  month       bed_days  people
  ----------  --------  ------
  2024-01-01         2       1
  2024-02-01         2       1
  2024-03-01         1       1
  2024-04-01         0       0

Over months the bed days of a
finished stay add up to its length, 155 days for one from 2011-11-17 to
2012-04-20:

  $ printf 'person_id\tstart_date:date\tend_date:date\nP1\t2011-11-17\t2012-04-20\n' | seal >one
  $ beddays --every month --from 2011-11-01 --to 2012-04-30 <one | show --bare
  month       bed_days  people
  ----------  --------  ------
  2011-11-01        14       1
  2011-12-01        31       1
  2012-01-01        31       1
  2012-02-01        29       1
  2012-03-01        31       1
  2012-04-01        19       1
  $ beddays --from 2011-11-01 --to 2012-04-30 <one | show --bare
  bed_days  people
  --------  ------
       155       1

A person's day counts once in each row, however many stays cover it; rows then
add up to more than the total, and the flow line says so.

  $ seal --fact as_at=2014-03-31 >overlap <<'END'
  > person_id	provider_id	site_id	start_date:date	end_date:date	service_setting
  > P1	PR1	ST1	2014-03-01	2014-03-11	SECURE
  > P1	PR1	ST2	2014-03-06	2014-03-16	SECURE
  > P1	PR2	ST3	2014-03-14	2014-03-21	SECURE
  > P2	PR2	ST3	2014-03-02		SECURE
  > P2	PR3	ST4	2014-03-02		SUPPLIV
  > P3		ST5	2014-03-31	2014-03-31	RESPITE
  > END
  $ beddays --from 2014-03-01 --to 2014-03-31 <overlap | show --bare
  bed_days  people
  --------  ------
        50       3
  $ beddays --by provider_id --from 2014-03-01 --to 2014-03-31 <overlap >cells
  $ show --bare <cells
  provider_id  bed_days  people
  -----------  --------  ------
  PR1                15       1
  PR2                37       2
  -                   0       1
  $ grep '#%flow.2' cells
  #%flow	2	6	3	groups add up to 52 bed days, people had 50: stays in different groups overlap

Supported living is no hospital. After chain, which says hospital and end_used,
these count:

  $ chain <overlap | beddays --by provider_id --every quarter --from 2013-10-01 --to 2014-03-31 | show --bare
  provider_id  quarter     bed_days  people
  -----------  ----------  --------  ------
  PR1          2013-10-01         0       0
  PR1          2014-01-01        15       1
  PR2          2013-10-01         0       0
  PR2          2014-01-01        37       2
  -            2013-10-01         0       0
  -            2014-01-01         0       1

Nobody has bed days after their death, whatever a record says: chain puts a stay
that begins after it in no chain.

  $ seal --fact as_at=2014-03-31 >death <<'END'
  > person_id	start_date:date	end_date:date	died_on:date
  > P1	2014-02-20	2014-03-11	2014-03-06
  > P1	2014-03-11	2014-03-21	2014-03-06
  > END
  $ chain <death | beddays --every month --from 2014-02-01 --to 2014-03-31 | show --bare
  month       bed_days  people
  ----------  --------  ------
  2014-02-01         9       1
  2014-03-01         5       1

An empty table, and what cannot be counted:

  $ printf 'person_id\tstart_date:date\tend_date:date\n' | seal | beddays --from 2014-01-01 --to 2014-01-31 | show --bare
  bed_days  people
  --------  ------
         0       0
  $ printf 'person_id\tprovider_id\tstart_date:date\tend_date:date\n' | seal | beddays --by provider_id --from 2014-01-01 --to 2014-01-31 | grep -v '^#'
  provider_id	bed_days	people
  $ beddays <one
  beddays: the stream has no fact 'period_start': give the date by an option
  [2]
  $ beddays --to 2024-04-30 <stays
  beddays: the last day, 2024-04-30, is after 2024-03-31, the date that the records are as at
  [2]
  $ beddays --every fortnight <stays
  beddays: --every: 'fortnight' is not one of day|week|month|quarter|year|financial_year
  [2]
  $ beddays --by provider_id <stays
  beddays: standard input has no column 'provider_id'
  [2]
