delays finds the time that people who were ready to leave kept waiting.

  $ seal --fact as_at=2014-03-31 >stays <<'END'
  > person_id	start_date:date	end_used:date	ready_on:date	ready_until:date	joined
  > P01	2013-05-14	\N	2014-01-09	\N	FIRST
  > P02	2013-05-14	2014-02-01	2014-01-09	\N	FIRST
  > P03	2013-05-14	\N	2014-01-09	2014-03-31	FIRST
  > P04	2013-05-14	2014-03-01	2014-02-20	2014-03-05	FIRST
  > P05	2014-03-20	\N	2014-03-01	\N	TRANSFER
  > P06	2013-05-14	\N	\N	\N	FIRST
  > P07	2013-05-14	2014-02-01	2014-02-01	\N	FIRST
  > P08	2013-05-14	\N	2014-04-02	\N	FIRST
  > P09	2013-05-14	\N	2014-03-31	\N	FIRST
  > P10	2013-05-14	\N	2014-03-01	\N	\N
  > END
  $ delays <stays | pick person_id,delay_start,delay_end,delayed,delay_days \
  > | show --bare
  person_id  delay_start  delay_end   delayed  delay_days
  ---------  -----------  ----------  -------  ----------
  P01        2014-01-09   -           Y                81
  P02        2014-01-09   2014-02-01  N                23
  P03        2014-01-09   2014-03-31  N                81
  P04        2014-02-20   2014-03-01  N                 9
  P05        2014-03-20   -           Y                11
  P07        2014-02-01   2014-02-01  N                 0
  P09        2014-03-31   -           Y                 0

P03 was ready no more on the day of the audit and is not delayed on it, P04 left
first, P05 was ready before the stay began, P06 never was, P08 is not yet, and
P10 is in no chain of stays.

Delays are counted as stays are, by people and by bed days: in March P01 waits
31 nights, P03 30, P05 12, and P09 the last one.

  $ delays <stays | pick person_id,start_date=delay_start,end_used=delay_end,joined \
  > | beddays --every month --from 2014-01-01 --to 2014-03-31 | show --bare
  month       bed_days  people
  ----------  --------  ------
  2014-01-01        69       3
  2014-02-01        65       5
  2014-03-01        74       5

On an earlier day P02 was waiting too, and P04 was ready, but not P05.

  $ delays --as-at 2014-01-31 <stays | keep delayed=Y | pick person_id,delay_days \
  > | show --bare
  person_id  delay_days
  ---------  ----------
  P01                22
  P02                22
  P03                22

Without chain, ends are end_date.

  $ printf 'start_date:date\tend_date:date\tready_on:date\tready_until:date\n2014-01-01\t\\N\t2014-01-05\t\\N\n' \
  > | seal | delays --as-at 2014-01-07 | grep -v '^#' | cut -f 5-
  delay_start	delay_end	delayed	delay_days
  2014-01-05	\N	Y	2

An empty table stays empty, and what is wrong is said.

  $ keep person_id=P99 <stays | delays | grep -cv '^#'
  1
  $ pick --drop ready_on <stays | delays
  delays: standard input has no column 'ready_on'; did you mean 'ready_until'?
  [2]
  $ pick person_id,start_date,end_used=person_id,ready_on,ready_until <stays | delays
  delays: standard input: column 'end_used' holds text, not date
  [2]
  $ printf 'start_date:date\tend_date:date\tready_on:date\tready_until:date\n' \
  > | seal | delays
  delays: the stream has no fact 'as_at': give the date by an option
  [2]
