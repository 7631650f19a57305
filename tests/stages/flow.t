flow tells how many records each step of a stream kept, from the first step to the
last. Of three placements one breaks a rule, and one is not of the year:

  $ cat >placements.csv <<'END'
  > stay_id,person_id,start_date,end_date,ward_security
  > S1,P01,2012-05-01,,1
  > S2,P02,2013-05-01,,1
  > S3,P03,2013-09-01,2013-01-01,1
  > END
  $ ingest placements placements.csv --as-at 2014-03-31 >placements 2>/dev/null
  $ keep 'start_date>=2013-04-01' <placements >year
  $ flow <year | pick --drop arguments | show --bare
  step                                       kept  dropped  why                               remade  program
  -----------------------------------------  ----  -------  --------------------------------  ------  -------
  Rows of placements.csv                        3        0  -                                 N       ingest
  Rows accepted                                 2        1  against a rule for their columns  N       ingest
  Rows that fit: start date from 2013-04-01     1        1  not so                            N       keep

A value may hold any sign; the shell's quotes about it are not told:

  $ printf "ward\nMen's\nWomen's\n" | seal | keep "ward!=Men's" 'ward present' | flow | pick step | show --bare | tail -n 1
  Rows that fit: ward is not Men's, ward present

A step that keeps every record and remarks on nothing is told with --all only:

  $ order --by stay_id <year | flow | show --bare | tail -n 1 | cut -c 1-40
  Rows that fit: start date from 2013-04-0
  $ order --by stay_id <year | flow --all | show --bare | tail -n 1 | cut -c 1-40
  Rows after order                        

Of a join the stream that was added to is followed, and a remark is told. The keys
are those of another stream, of people:

  $ printf 'person_id\tcohort\nP02\tLD\n' | seal >people
  $ join people --on person_id --take cohort <placements | flow | pick step kept dropped remade | show --bare
  step                                  kept  dropped  remade
  ------------------------------------  ----  -------  ------
  Rows of placements.csv                   3        0  N
  Rows accepted                            2        1  N
  Joined to people (1 without a match)     2        0  N

Where a step makes others of the records, nothing is left out, and remade says so:

  $ summarise --by ward_security --of stays=count <placements | flow | pick step kept dropped remade | show --bare
  step                    kept  dropped  remade
  ----------------------  ----  -------  ------
  Rows of placements.csv     3        0  N
  Rows accepted              2        1  N
  Groups counted             1        0  Y

Conditions and choices in words:

  $ told() { flow | pick step kept dropped why | show --bare | tail -n 1; }
  $ keep 'ward_security!=2|3' 'end_date present' <placements | told
  Rows that fit: ward security is not 2 or 3, end date present     0        2  not so
  $ keep --drop --any 'ward_security=2' 'person_id=P01' <placements | told
  Rows that do not fit: ward security is 2 or person id is P01     1        1  these do
  $ take --last 1 --per ward_security <placements | told
  The last 1 of each ward_security     1        1  not among them
  $ take 1 <placements | told
  The first 1                1        1  not among them

What it writes is for flowchart, and a stream as any other. A stream that no step is
told of has no rows:

  $ flow <year | grep -v '^#' | head -n 2 | cut -f 1-5
  step	kept	dropped	why	remade
  Rows of placements.csv	3	0	\N	N
  $ flow --example | flow | grep -c -v '^#'
  1

Faults:

  $ flow year
  flow: 'year' is one operand too many; --help shows the usage
  [2]
  $ head -n 12 year | flow
  flow: standard input: the stream stops after line 12, before its end line: an earlier step failed
  [4]
