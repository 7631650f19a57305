span makes a row for each period that an interval touches, with the nights in it.

  $ seal --fact as_at=2014-03-31 >stays <<'END'
  > stay_id	start_date:date	end_date:date
  > S1	2013-12-30	2014-02-01
  > S2	2014-03-31	
  > S3	2014-02-10	2014-02-10
  > S4		2014-02-10
  > S5	2013-01-01	2013-12-31
  > END
  $ span --from 2014-01-01 --to 2014-03-31 <stays | show --bare
  stay_id  start_date  end_date    month       period_days
  -------  ----------  ----------  ----------  -----------
  S1       2013-12-30  2014-02-01  2014-01-01           31
  S1       2013-12-30  2014-02-01  2014-02-01            0
  S2       2014-03-31  -           2014-03-01            1
  S3       2014-02-10  2014-02-10  2014-02-01            0

S1 was there until 1 February, so it touches February with no night; S2 has one
night, that of the last day. S4 has no start, and S5 touches no period.

Other periods, other columns:

  $ span --every week --from 2014-01-27 --to 2014-02-09 <stays | grep -v '^#'
  stay_id	start_date	end_date	week	period_days
  S1	2013-12-30	2014-02-01	2014-01-27	5
  $ span --every financial_year --from 2013-04-01 --to 2014-03-31 <stays | grep -v '^#'
  stay_id	start_date	end_date	financial_year	period_days
  S1	2013-12-30	2014-02-01	2013-04-01	33
  S2	2014-03-31	\N	2013-04-01	1
  S3	2014-02-10	2014-02-10	2013-04-01	0
  S5	2013-01-01	2013-12-31	2013-04-01	274
  $ printf 'ready_on:date\tready_until:date\n2014-01-30\t2014-02-02\n' | seal | span --start ready_on --end ready_until --every month --from 2014-01-01 --to 2014-02-28 | grep -v '^#'
  ready_on	ready_until	month	period_days
  2014-01-30	2014-02-02	2014-01-01	2
  2014-01-30	2014-02-02	2014-02-01	1

What cannot be:

  $ span --every fortnight <stays
  span: --every: 'fortnight' is not one of day|week|month|quarter|year|financial_year
  [2]
  $ span --from 2014-01-01 <stays
  span: the stream has no fact 'period_end': give the date by an option
  [2]
  $ span --start begin --from 2014-01-01 --to 2014-03-31 <stays
  span: standard input has no column 'begin'
  [2]
  $ printf 'start_date:date\tend_date:date\n2014-02-01\t2014-01-01\n' | seal | span --from 2014-01-01 --to 2014-02-28 >/dev/null
  span: standard input:6: column 'end_date': '2014-01-01' is before the start
  [3]
  $ printf 'start_date:date\tend_date:date\n' | seal | span --from 2014-01-01 --to 2014-02-28 | grep -v '^#'
  start_date	end_date	month	period_days
