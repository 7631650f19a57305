runs shows the environments of each chain as unbroken runs of days.

  $ seal --fact as_at=2014-03-31 >placements <<'END'
  > person_id	stay_id	start_date:date	end_date:date	ward_security	locked_ward:flag	discharge_destination
  > P01	S11	2014-01-01	2014-01-31	0	N	53
  > P01	S12	2014-01-11	2014-01-21	1		53
  > P01	S13	2014-02-05		0	N	
  > P02	S21	2014-01-01	2014-01-11	2		19
  > P02	S22	2014-01-12	2014-01-12	1		19
  > P02	S23	2014-02-01	2014-04-30	2		19
  > P03	S31	2014-04-01		2		
  > END
  $ chain <placements >chained
  $ runs <chained | show --bare
  person_id  chain_id  environment  start_date  end_date    run_days
  ---------  --------  -----------  ----------  ----------  --------
  P01        P01/1     OPEN         2014-01-01  2014-01-11        10
  P01        P01/1     LOW          2014-01-11  2014-01-21        10
  P01        P01/1     OPEN         2014-01-21  -                 69
  P02        P02/1     MED          2014-01-01  2014-01-12        11
  P02        P02/2     MED          2014-02-01  -                 58

P01's open stay goes on around ten low secure days, and through the five days
until the transfer was recorded. P02 has two chains; the stay of no nights
begins no run, since nobody was there at midnight; what is known of the end
after the census is not told. P03 came after it.

Nobody by then, and what cannot be read:

  $ chain --as-at 2000-01-01 <placements | runs | grep -v '^#'
  person_id	chain_id	environment	start_date	end_date	run_days
  $ order --by person_id:down <chained | runs >/dev/null
  runs: standard input:36: column 'person_id': 'P01' is out of order: rows must be in order of person_id
  [3]
  $ runs <placements
  runs: standard input has no column 'chain_id'; did you mean 'stay_id'?
  [2]
