days counts the days from one date to another. Without --from, or without --to,
it is the day of the audit.

  $ seal --fact as_at=2014-03-31 >stays <<'END'
  > person_id	start_date:date	planned_on:date
  > P01	2012-02-28	2014-04-10
  > P02	2014-03-31	2014-03-01
  > P03	2014-03-01	\N
  > P04	\N	2014-03-31
  > END
  $ days --to planned_on --name to_go <stays | show --bare
  person_id  start_date  planned_on  to_go
  ---------  ----------  ----------  -----
  P01        2012-02-28  2014-04-10     10
  P02        2014-03-31  2014-03-01    -30
  P03        2014-03-01  -               -
  P04        -           2014-03-31      0
  $ days --from start_date <stays | pick days | grep -v '^#'
  days
  762
  0
  30
  \N
  $ days --from start_date --to planned_on <stays | pick days | grep -v '^#'
  days
  772
  -30
  \N
  \N

2012 is a leap year: from 28 February 2012 to the day of another audit, two
days later.

  $ days --from start_date --as-at 2012-03-01 <stays | keep person_id=P01 \
  > | pick days | grep -v '^#'
  days
  2

An empty table stays empty.

  $ printf 'd:date\n' | seal --fact as_at=2014-03-31 | days --to d | grep -v '^#'
  d	days

What is wrong is said:

  $ days <stays
  days: give --from, or --to, or both
  [2]
  $ days --from person_id <stays
  days: standard input: column 'person_id' holds text, not date
  [2]
  $ printf 'd:date\n' | seal | days --to d
  days: the stream has no fact 'as_at': give the date by an option
  [2]
  $ days --to planned_on --name 'to go' <stays
  days: 'to go' is not a name for a column: lower case letters, digits and '_'
  [2]
