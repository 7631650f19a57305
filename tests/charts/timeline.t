timeline draws the stays of people, one line each, those who came first above:

  $ cat >table <<'END'
  > person_id	start_date:date	end_date:date	environment
  > P2	2013-01-20	2013-06-30	LOCKED
  > P1	2012-05-01	2013-02-11	LOW
  > P1	2013-02-11	\N	OPEN
  > P3	2013-03-01	2014-05-01	\N
  > P3	\N	2013-01-01	OPEN
  > P4	2014-04-15	\N	OPEN
  > END
  $ seal --fact as_at=2014-03-31 table >stays
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }

P1 is still there, and so was P3 on the day; P4 had not come yet. A stay without a
start is left out and counted. States are spelt out, the least restrictive first:

  $ timeline --scene <stays >scene
  $ words <scene
  2 of 3 people still placed at 31 March 2014
  Placements, one line a person
  As at 31 March 2014. n = 4 stays of 3 people; 1 stay left out, without a start.
  Open
  Locked
  Low secure
  Not known
  Jul
  Oct
  Jan
  Apr
  Jul
  Oct
  Jan
  2012
  2013
  2014
  P1
  P2
  P3

Each state has its colour and, where that is not enough, its hatching; a stay that
goes on ends in an arrow:

  $ sed -n '/group people/,$p' scene | grep -oE 'fill (seq|cat|rest|text)[a-z0-9]*' | uniq
  fill category1
  fill sequence3
  fill text
  fill sequence2
  fill rest
  fill text
  $ sed -n 's/^description //p' scene | fold -s -w 78
  Timeline of 4 stays of 3 people, 1 May 2012 to 31 March 2014, one line a 
  person. Stays: Locked 1, Low secure 1, Open 1, Not known 1. 2 of 3 people 
  still placed at 31 March 2014.

The as-at day may be another:

  $ timeline --as-at 2013-01-31 --scene <stays | sed -n 's/^title //p'
  Both people still placed at 31 January 2013

Columns of other names, and states that are no environments:

  $ printf 'who\tfrom:date\tto:date\tkind\nA\t2013-01-01\t2013-02-01\tHome\nA\t2013-02-01\t2013-03-01\tHospital\n' | seal --fact as_at=2013-03-31 | timeline --person who --start from --end to --state kind --scene | words | sed -n '1,5p'
  One person, no longer placed at 31 March 2013
  Placements, one line a person
  As at 31 March 2013. n = 2 stays of 1 person.
  Home
  Hospital

Nobody:

  $ head -n 1 table | seal --fact as_at=2014-03-31 | timeline --scene | words
  Placements: no data
  Placements, one line a person
  As at 31 March 2014. n = 0 stays of 0 people.
  No data

--target marks the day on which a person had been placed for so long, where the stay
went on. P1 came on 1 May 2012 and moved without a day between: 365 days are over on 1
May 2013. P2 stayed 161 days, P3 395 by the as-at day:

  $ timeline --target 365 --scene <stays | words | sed -n '1p;/^Target/p'
  2 of 3 people placed for more than 365 days
  Target: 365 days after the start
  $ timeline --target 365 --scene <stays | sed -n '/^group target/,/^end/p' | grep -c fill
  2
  $ timeline --target 160 --scene <stays | words | head -n 1
  All 3 people placed for more than 160 days
  $ timeline --target 400 --scene <stays | sed -n 's/^description //p'
  Timeline of 4 stays of 3 people, 1 May 2012 to 31 March 2014, one line a person. Stays: Locked 1, Low secure 1, Open 1, Not known 1. 2 of 3 people still placed at 31 March 2014. 1 of 3 people placed for more than 400 days.
  $ timeline --target 1000 --scene <stays | words | head -n 1
  None of 3 people placed for more than 1,000 days
  $ timeline --target 0 <stays
  timeline: --target: 0 is not between 1 and 36525
  [2]

--annotate has notes on days, above the lines, on people, or on both:

  $ printf 'person_id\tdate:date\ttext\nP1\t2013-02-11\tmoved on appeal\nP2\t\\N\tdied\n\\N\t2013-06-01\tnew policy\n\\N\t2019-06-01\tbeyond\n' | seal >notes
  $ timeline --annotate notes --scene <stays >scene
  timeline: --annotate: no figure has a place for 'beyond'
  $ words <scene | grep -E '\[|policy'
  [1] 11 February 2013: moved on appeal. [2] Died.
  new policy
  P1 [1]
  P2 [2]
  $ grep -o 'Noted: .*' scene
  Noted: P1, 11 February 2013: moved on appeal. P2, died. 1 June 2013: new policy.

Faults:

  $ seal table | timeline --scene
  timeline: the stream has no fact 'as_at': give the day by --as-at
  [2]
  $ timeline --person patient --scene <stays
  timeline: standard input has no column 'patient'
  [2]
  $ timeline --start person_id --scene <stays
  timeline: standard input: column 'person_id' holds text, not date
  [2]
  $ sed 's/2013-06-30/2012-06-30/' table | seal --fact as_at=2014-03-31 | timeline --scene
  timeline: standard input:9: column 'end_date': '2012-06-30' is before the start
  [3]
  $ for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do printf 'P\t2013-01-%02d\t\\N\tS%s\n' $i $i; done | sed '1i person_id	start_date:date	end_date:date	environment' | seal --fact as_at=2014-03-31 | timeline --scene
  timeline: --state: column 'environment' has more than 12 values; they cannot be told apart
  [2]
