flowchart draws how many records each step kept. Rows of one step that follow each
other are several reasons:

  $ cat >table <<'END'
  > step	kept:number	dropped:number	why
  > Received	174	\N	\N
  > Accepted	162	9	out of area
  > Accepted	162	3	received twice
  > Placed	150	12	\N
  > END
  $ seal --fact as_at=2014-03-31 table >steps
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ flowchart --records referrals --scene <steps >scene
  $ words <scene
  150 of 174 referrals were used
  How many each step kept
  As at 31 March 2014. n = 174; 24 left out.
  Received
  174
  12 left out
  9 out of area
  3 received twice
  Accepted
  162 (93%)
  12 left out
  Placed
  150 (86%)
  $ sed -n 's/^description //p' scene | fold -s -w 78
  Flow chart. 150 of 174 referrals were used. Received: 174. 9 left out: out of 
  area. 3 left out: received twice. Accepted: 162 (93%). 12 left out. Placed: 
  150 (86%).

Shares are of the 174: 162 are 93.1%, 150 are 86.2%. Without the column of what was
left out it is the difference; where the first step left some out, there were more
at the start:

  $ cut -f 1,2 table | awk 'NR != 4' | seal | flowchart --scene | words | grep 'left out'
  n = 174; 24 left out
  12 left out
  12 left out
  $ awk 'NR != 2' table | seal | flowchart --scene | words | sed -n '4,6p'
  At the start
  174
  12 left out

A step may make other records of those before; the way to it is dashed and nothing
is left out. Numbers may be hidden, or not known:

  $ cat >people <<'END'
  > step	kept:number	kept_hidden:flag	remade:flag
  > Stays	40	N	N
  > People	31	N	Y
  > On leave	\N	Y	N
  > Abroad	\N	N	N
  > END
  $ seal people | flowchart --records stays --scene >scene
  $ words <scene
  All 40 stays were used
  How many each step kept
  Dashed: records of another kind are made of those before.
  n = 40; 0 left out
  Stays
  40
  People
  31
  On leave
  hidden
  Abroad
  not known
  $ grep -c dashed scene
  1

`flow' makes such a table of any stream:

  $ printf 'person_id\tdays:number\nP1\t10\nP2\t400\nP3\t\\N\n' | seal | keep 'days>365' >long
  $ flow <long | flowchart --records people --scene | words | tail -n 5
  Rows read
  3
  2 left out: not so; 1 of those left out lack a value
  Rows that fit: days above 365
  1 (33%)

Files are beside the picture as for other charts:

  $ flowchart --records referrals -o flow.svg <steps && ls flow.* && head -n 1 flow.txt && sed -n 3p flow.csv | tr -d '\r'
  flow.csv
  flow.svg
  flow.txt
  150 of 174 referrals were used
  Accepted,162,9,out of area

All kept, none there, no step:

  $ title() { seal | flowchart --scene | sed -n 's/^title //p'; }
  $ sed -n '1,2p' table | title
  All 174 records were used
  $ printf 'step\tkept:number\nReceived\t0\n' | title
  There were no records
  $ head -n 1 table | title
  Records: no data

--target flags the steps that kept less than that share of those at the start: 162 of
174 are 93.1%, and 150 are 86.2%:

  $ flowchart --target 90 --records referrals --scene <steps | words | sed -n '1p;/^Corner/p'
  150 of 174 referrals were used: below the target of 90%
  Corner: below the target of 90% kept
  $ flowchart --target 90 --scene <steps | grep -o 'Below.*kept: .*'
  Below the target of 90% kept: Placed.
  $ flowchart --target 86.2 --scene <steps | words | head -n 1
  150 of 174 records were used: within the target of 86.2%
  $ flowchart --target 86.2 --scene <steps | grep -o 'Below.*kept: .*'
  Below the target of 86.2% kept: no step.
  $ flowchart --target 101 <steps
  flowchart: --target: it is not between 0 and 100
  [2]

What rounds to the target and is below it is not told as if it were met: 189 of 200 are
94.5%.

  $ printf 'step\tkept:number\nAll\t200\nKnown\t189\n' | seal | flowchart --target 95 --scene | words | grep '('
  189 (under 95%)

--annotate has notes on steps:

  $ printf 'step\ttext\nAccepted\tnew form since April\n' | seal >notes
  $ flowchart --annotate notes --scene <steps | words | grep -F '['
  [1] New form since April.
  Accepted [1]
  $ flowchart --annotate notes --scene <steps | grep -o 'Noted: .*'
  Noted: Accepted, new form since April.

Faults:

  $ flowchart --step stage <steps
  flowchart: standard input has no column 'stage'
  [2]
  $ flowchart --dropped lost <steps
  flowchart: standard input has no column 'lost'
  [2]
  $ flowchart --why reason <steps
  flowchart: standard input has no column 'reason'
  [2]
  $ flowchart --kept why <steps
  flowchart: standard input: column 'why' holds text, not number
  [2]
  $ sed 's/162	9/161	9/; s/162	3/161	3/' table | seal | flowchart --scene
  flowchart: step 'Accepted' does not keep what the one before it kept less what was left out; remade says Y where records are of another kind
  [3]
  $ sed 's/150	12/150.5	12/' table | seal | flowchart
  flowchart: standard input:11: column 'kept': '150.5' is not a count
  [3]
