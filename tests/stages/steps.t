steps counts moves between environments from the runs of each chain.

  $ seal --fact as_at=2014-03-31 >placements <<'END'
  > person_id	start_date:date	end_date:date	ward_security	locked_ward:flag	discharge_destination
  > P01	2013-04-01	2013-07-01	2		53
  > P01	2013-07-01	2013-10-01	1		53
  > P01	2013-10-01	2014-01-01	0	Y	53
  > P01	2014-01-01		0	N	
  > P02	2013-04-01	2013-07-01	1		53
  > P02	2013-07-01	2013-10-01			53
  > P02	2013-10-01	2014-01-01	1		19
  > P02	2014-02-01		3		
  > P03	2013-04-01	2014-01-01	0	N	53
  > P03	2014-01-01		4		
  > END
  $ chain <placements | runs >ran
  $ steps --from 2013-04-01 --to 2014-03-31 <ran | show --bare
  environment  to_open  to_locked  to_low  to_med  to_high  to_unk  moves  steps_down  steps_up
  -----------  -------  ---------  ------  ------  -------  ------  -----  ----------  --------
  OPEN               0          1       0       0        0       0      1           0         1
  LOCKED             1          0       0       0        0       0      1           1         0
  LOW                0          1       0       0        0       1      2           1         0
  MED                0          0       1       0        0       0      1           1         0
  HIGH               0          0       0       0        0       0      0           0         0
  UNK                0          0       1       0        0       0      1           0         0

P01 stepped down three times, P03 up once, from open to psychiatric intensive
care, which counts as locked. P02 went from low to unknown and back, which is
neither; the return to a high secure ward was a new admission, not a move.

A move belongs to the day on which the new environment begins:

  $ steps --from 2013-07-02 --to 2013-10-01 <ran | pick environment,moves,steps_down,steps_up | show --bare
  environment  moves  steps_down  steps_up
  -----------  -----  ----------  --------
  OPEN             0           0         0
  LOCKED           0           0         0
  LOW              1           1         0
  MED              0           0         0
  HIGH             0           0         0
  UNK              1           0         0

An empty table, and what cannot be read:

  $ printf 'chain_id\tenvironment\tstart_date:date\n' | seal | steps --from 2014-01-01 --to 2014-01-31 | grep -v '^#' | cut -f 1,8
  environment	moves
  OPEN	0
  LOCKED	0
  LOW	0
  MED	0
  HIGH	0
  UNK	0
  $ steps --from 2014-01-01 <ran
  steps: the stream has no fact 'period_end': give the date by an option
  [2]
  $ steps --from 2014-02-01 --to 2014-01-01 <ran
  steps: the first day, 2014-02-01, is after the last, 2014-01-01
  [2]
  $ steps --from 2014-02-01 --to 2014-04-01 <ran
  steps: the last day, 2014-04-01, is after 2014-03-31, the date that the records are as at
  [2]
