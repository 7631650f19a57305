outcomes counts what was done in time, late and not at all

  $ table() { tr , '\t' | seal "$@"; }
  $ table >letters.stream <<'END'
  > who,lag_days:number:d,late_days:number:d,outcome
  > HOST,0,0,ON_TIME
  > HOST,-3,0,ON_TIME
  > HOST,4,4,LATE
  > BOTH,,10,OVERDUE
  > BOTH,1,1,LATE
  > BOTH,-200,0,EARLY
  > BOTH,,0,PENDING
  > BOTH,,2,ENDED
  > BOTH,-9,,WRONG
  > BOTH,,,
  > END

Three letters to hosts were due, two of them in time. Of those to both three were
due, none in time; of one each it was too early to say, it was not needed any
more, the dates cannot be, and there was no due day. due and the columns from
pending on add up to n.

  $ outcomes --by who --all <letters.stream | pick who,n,due,on_time,late,overdue,early,pending,ended,wrong,not_due | show --bare
  who    n  due  on_time  late  overdue  early  pending  ended  wrong  not_due
  ----  --  ---  -------  ----  -------  -----  -------  -----  -----  -------
  BOTH   7    3        0     1        1      1        1      1      1        1
  HOST   3    3        2     1        0      0        0      0      0        0
  All   10    6        2     2        1      1        1      1      1        1
  $ outcomes --by who --all <letters.stream | pick who,on_time_pct,lower_95,upper_95 | show --bare --decimals 2
  who   on_time_pct  lower_95  upper_95
  ----  -----------  --------  --------
  BOTH         0.00      0.00     56.15
  HOST        66.67     20.77     93.85
  All         33.33      9.68     70.00

The days taken are of what was done, whether in time or not, but for days that
cannot be; the days late are of what was late or still is. The median of -200
and 1 is -99.5, that of 10 and 1 is 5.5.

  $ outcomes --by who --all <letters.stream | pick who,lag_median,lag_max,late_median,late_max | show --bare
  who   lag_median  lag_max  late_median  late_max
  ----  ----------  -------  -----------  --------
  BOTH       -99.5        1          5.5        10
  HOST           0        4            4         4
  All            0        4            4        10

What a flag says is to be left out is in no other column, and its number is told.

  $ flag 'unasked:outcome=OVERDUE|WRONG' <letters.stream | \
  >     outcomes --by who --all --leave-out unasked | \
  >     pick who,n,due,on_time,overdue,wrong,not_due,left_out | show --bare
  who   n  due  on_time  overdue  wrong  not_due  left_out
  ----  -  ---  -------  -------  -----  -------  --------
  BOTH  5    2        0        0      0        1         2
  HOST  3    3        2        0      0        0         0
  All   8    5        2        0      0        1         2
  $ outcomes --leave-out who <letters.stream >/dev/null
  outcomes: standard input: column 'who' holds text, not flag
  [2]

Without --by there is one row, even of nothing.

  $ outcomes <letters.stream | pick n,due,on_time | show --bare
   n  due  on_time
  --  ---  -------
  10    6        2
  $ take 0 <letters.stream | outcomes | emit
  n,due,on_time,late,overdue,early,pending,ended,wrong,not_due,on_time_pct,lower_95,upper_95,lag_median,lag_max,late_median,late_max
  0,0,0,0,0,0,0,0,0,0,,,,,,,
  $ take 0 <letters.stream | outcomes --by who | tail -n 1
  #%end	0
  $ take 0 <letters.stream | outcomes --by who --all | pick who,n | show --bare
  who  n
  ---  -
  All  0

What is wrong is told exactly.

  $ sed 's/LATE/DELAYED/' letters.stream | outcomes >/dev/null
  outcomes: standard input:10: column 'outcome': 'DELAYED' is no outcome
  [3]
  $ pick --drop outcome <letters.stream | outcomes
  outcomes: standard input has no column 'outcome'
  [2]
  $ outcomes --by whom <letters.stream
  outcomes: standard input has no column 'whom'; did you mean 'who'?
  [2]
