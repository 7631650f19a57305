register counts who joined and left a register, and who is on it

  $ table() { tr , '\t' | seal "$@"; }
  $ table --fact as_at=2014-03-31 --fact period_start=2014-01-01 --fact period_end=2014-03-31 >register.stream <<'END'
  > person_id,entered_on:date,left_on:date
  > P1,2013-05-19,
  > P2,2014-01-10,2014-02-10
  > P2,2014-02-10,2014-03-31
  > P3,2014-01-05,2014-01-25
  > P3,2014-03-01,
  > P4,2013-01-01,2014-01-01
  > P4,2013-06-01,2013-07-01
  > P5,2014-03-31,
  > P6,,2014-01-01
  > P7,2013-01-01,2013-12-31
  > END

P2's two rows touch, so they are one time on the register; P4's second row lies
within the first. P3 left and came back. Who leaves on 31 March is not on the
register at the end of it, and who joins on that day is. P7 had left before.

  $ register <register.stream | show --bare
  opening  joined  left  closing
  -------  ------  ----  -------
        2       4     3        3
  $ register --every month <register.stream | show --bare
  month       opening  joined  left  closing
  ----------  -------  ------  ----  -------
  2014-01-01        2       2     2        2
  2014-02-01        2       0     0        2
  2014-03-01        2       2     1        3
  $ register <register.stream | grep '^#%flow.2'
  #%flow	2	10	1	1 without a day of joining left out

Columns may be called otherwise; a table without rows has nobody.

  $ pick person_id,joined=entered_on,gone=left_on <register.stream |
  >     register --entered joined --left gone --from 2014-03-01 | show --bare
  opening  joined  left  closing
  -------  ------  ----  -------
        2       2     1        3
  $ take 0 <register.stream | register --every quarter | show --bare
  quarter     opening  joined  left  closing
  ----------  -------  ------  ----  -------
  2014-01-01        0       0     0        0

What is wrong is told exactly.

  $ register --entered joined_on <register.stream
  register: standard input has no column 'joined_on'
  [2]
  $ sed 's/2014-02-10\t2014-03-31/2014-02-10\t2014-02-09/' register.stream | register >/dev/null
  register: standard input:12: column 'left_on': '2014-02-09' is before the day of joining
  [3]
  $ register --to 2014-04-01 <register.stream
  register: the last day, 2014-04-01, is after 2014-03-31, the date that the records are as at
  [2]
