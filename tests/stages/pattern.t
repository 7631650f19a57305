pattern counts events by weekday and part of the day

  $ table() { tr , '\t' | seal "$@"; }
  $ table --fact as_at=2014-01-31 --fact period_start=2014-01-01 --fact period_end=2014-01-31 >events.stream <<'END'
  > occurred_on:date,occurred_at:time
  > 2014-01-06,00:00
  > 2014-01-06,05:59
  > 2014-01-13,06:00
  > 2014-01-13,
  > 2014-01-12,23:59
  > 2014-02-03,12:00
  > ,12:00
  > END

6 and 13 January 2014 were Mondays, the 12th a Sunday. Parts begin on the hour: a
minute before six is night, six is morning. Of the four events with a time two
were on a Monday night.

  $ pattern <events.stream | keep 'weekday=Monday|Sunday' | show --bare
  weekday_order  weekday  hours_order  hours        events  share_pct
  -------------  -------  -----------  -----------  ------  ---------
              1  Monday             1  00:00-05:59       2         50
              1  Monday             2  06:00-11:59       1         25
              1  Monday             3  12:00-17:59       0          0
              1  Monday             4  18:00-23:59       0          0
              1  Monday             5  Unknown           1          -
              7  Sunday             1  00:00-05:59       0          0
              7  Sunday             2  06:00-11:59       0          0
              7  Sunday             3  12:00-17:59       0          0
              7  Sunday             4  18:00-23:59       1         25
              7  Sunday             5  Unknown           0          -

Every day has all its parts; what was outside the period is told.

  $ pattern <events.stream | tail -n 4
  7	Sunday	5	Unknown	0	\N
  #%flow	1	7	7
  #%flow	2	7	35	1 outside the period, 1 without a date
  #%end	35
  $ pattern --hours 24 <events.stream | show --bare
  weekday_order  weekday    hours_order  hours        events  share_pct
  -------------  ---------  -----------  -----------  ------  ---------
              1  Monday               1  00:00-23:59       3         75
              1  Monday               2  Unknown           1          -
              2  Tuesday              1  00:00-23:59       0          0
              2  Tuesday              2  Unknown           0          -
              3  Wednesday            1  00:00-23:59       0          0
              3  Wednesday            2  Unknown           0          -
              4  Thursday             1  00:00-23:59       0          0
              4  Thursday             2  Unknown           0          -
              5  Friday               1  00:00-23:59       0          0
              5  Friday               2  Unknown           0          -
              6  Saturday             1  00:00-23:59       0          0
              6  Saturday             2  Unknown           0          -
              7  Sunday               1  00:00-23:59       1         25
              7  Sunday               2  Unknown           0          -

Seven hours do not divide a day: the last part is shorter.

  $ pattern --hours 7 <events.stream | keep weekday=Monday | pick hours,events | show --bare
  hours        events
  -----------  ------
  00:00-06:59       3
  07:00-13:59       0
  14:00-20:59       0
  21:00-23:59       0
  Unknown           1

No events, and none with a time: no shares.

  $ take 0 <events.stream | pattern --hours 12 | keep weekday=Monday | show --bare
  weekday_order  weekday  hours_order  hours        events  share_pct
  -------------  -------  -----------  -----------  ------  ---------
              1  Monday             1  00:00-11:59       0          -
              1  Monday             2  12:00-23:59       0          -
              1  Monday             3  Unknown           0          -

What is wrong is told exactly.

  $ pattern --hours 25 <events.stream
  pattern: --hours: 25 is not between 1 and 24
  [2]
  $ pattern --date occurred_at <events.stream
  pattern: standard input: column 'occurred_at' holds time, not date
  [2]
  $ pick occurred_on <events.stream | pattern
  pattern: standard input has no column 'occurred_at'; did you mean 'occurred_on'?
  [2]
  $ pattern --from 2014-02-01 <events.stream
  pattern: the first day, 2014-02-01, is after the last, 2014-01-31
  [2]
  $ sed 's/23:59/24:00/' events.stream | pattern >/dev/null
  pattern: standard input:13: column 'occurred_at': '24:00' is not a time of day
  [3]
