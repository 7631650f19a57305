concentration tells how far events fall on few people and few days

  $ table() { tr , '\t' | seal "$@"; }
  $ table --fact as_at=2014-01-31 --fact period_start=2014-01-01 --fact period_end=2014-01-31 >events.stream <<'END'
  > provider_id,person_id,occurred_on:date,severity
  > PR1,P1,2014-01-03,1
  > PR1,P1,2014-01-03,2
  > PR1,P1,2014-01-10,0
  > PR1,P2,2014-01-22,
  > PR1,,2014-01-25,3
  > PR2,P3,2014-01-31,UNKNOWN
  > PR2,P3,2013-12-31,4
  > PR2,P3,,4
  > ,P1,2014-01-15,1
  > END

Of PR1's four events of people three are P1's, 75%. Ascending the counts are 1
and 3, so the Gini coefficient is ((2 - 3) x 1 + (4 - 3) x 3) / (2 x 4) = 0.25.
Known severities are 1, 2, 0 and 3: mean 1.5. Days without any are the 1st and
2nd, the 4th to 9th, the 11th to 21st (eleven), 23rd and 24th, 26th to 31st.

  $ concentration --by provider_id --all <events.stream |
  >     pick provider_id,events,people,without_person,events_per_person,gini | show --bare
  provider_id  events  people  without_person  events_per_person                gini
  -----------  ------  ------  --------------  -----------------  ------------------
  PR1               5       2               1                  2                0.25
  PR2               1       1               0                  1                   0
  -                 1       1               0                  1                   0
  All               7       3               1                  2  0.3333333333333333
  $ concentration --by provider_id --all <events.stream |
  >     pick provider_id,top_1_pct,top_3_pct,top_5_pct | show --bare --decimals 1
  provider_id  top_1_pct  top_3_pct  top_5_pct
  -----------  ---------  ---------  ---------
  PR1               75.0        100        100
  PR2              100.0        100        100
  -                100.0        100        100
  All               66.7        100        100
  $ concentration --by provider_id --all <events.stream |
  >     pick provider_id,severity_known,mean_severity,longest_free_days,free_from | show --bare --decimals 2
  provider_id  severity_known  mean_severity  longest_free_days  free_from
  -----------  --------------  -------------  -----------------  ----------
  PR1                       4           1.50                 11  2014-01-11
  PR2                       0              -                 30  2014-01-01
  -                         1           1.00                 16  2014-01-16
  All                       5           1.40                  6  2014-01-04

What lies outside the period is told.

  $ concentration <events.stream | grep '^#%flow.2'
  #%flow	2	9	1	1 outside the period, 1 without a date
  $ concentration --from 2014-01-01 --to 2014-01-09 <events.stream |
  >     pick events,people,longest_free_days,free_from | show --bare
  events  people  longest_free_days  free_from
  ------  ------  -----------------  ----------
       2       1                  6  2014-01-04

With --until an event counts that began before the period and lasted into it (E2), or
still does (E3), from the first day of the period; E1 and E5 lie wholly outside. So the
days without any are the 2nd to the 8th.

  $ table --fact as_at=2014-01-31 --fact period_start=2014-01-01 --fact period_end=2014-01-10 >lasting.stream <<'END'
  > event,person_id,start_date:date,end_date:date
  > E1,P1,2013-12-30,2013-12-31
  > E2,P1,2013-12-31,2014-01-01
  > E3,P2,2013-12-01,
  > E4,P1,2014-01-09,2014-01-20
  > E5,P2,2014-01-11,
  > END
  $ concentration --date start_date <lasting.stream | pick events,people,top_1_pct,longest_free_days,free_from | show --bare
  events  people  top_1_pct  longest_free_days  free_from
  ------  ------  ---------  -----------------  ----------
       1       1        100                  8  2014-01-01
  $ concentration --date start_date --until end_date <lasting.stream |
  >     pick events,people,events_per_person,longest_free_days,free_from | show --bare
  events  people  events_per_person  longest_free_days  free_from
  ------  ------  -----------------  -----------------  ----------
       3       2                1.5                  7  2014-01-02
  $ concentration --date start_date --until ended <lasting.stream
  concentration: standard input has no column 'ended'
  [2]

Nothing at all: the whole period was free.

  $ take 0 <events.stream | concentration | emit
  events,people,without_person,events_per_person,top_1_pct,top_3_pct,top_5_pct,gini,severity_known,mean_severity,longest_free_days,free_from
  0,0,0,,,,,,0,,31,2014-01-01
  $ take 0 <events.stream | concentration --by provider_id | tail -n 1
  #%end	0
  $ take 0 <events.stream | concentration --by provider_id --all | pick provider_id,events | show --bare
  provider_id  events
  -----------  ------
  All               0

Another column of days; what is wrong is told exactly.

  $ concentration --date occurred <events.stream
  concentration: standard input has no column 'occurred'; did you mean 'occurred_on'?
  [2]
  $ concentration --date severity <events.stream
  concentration: standard input: column 'severity' holds text, not date
  [2]
  $ concentration --by provider <events.stream
  concentration: standard input has no column 'provider'; did you mean 'provider_id'?
  [2]
  $ concentration --from 2014-02-01 --to 2014-01-01 <events.stream
  concentration: the first day, 2014-02-01, is after the last, 2014-01-01
  [2]
  $ concentration --to 2014-03-01 <events.stream
  concentration: the last day, 2014-03-01, is after 2014-01-31, the date that the records are as at
  [2]
  $ pick --drop person_id <events.stream | concentration
  concentration: standard input has no column 'person_id'
  [2]
  $ sed 's/2014-01-22/2014-01-32/' events.stream | concentration >/dev/null
  concentration: standard input:14: column 'occurred_on': '2014-01-32' is not a date
  [3]
