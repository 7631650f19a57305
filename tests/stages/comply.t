comply tells how far the criteria of a clinical audit are met. What is not
recorded is not met; allowed exceptions, and cases that a criterion does not
apply to, are in no denominator, but always in print.

  $ { printf 'criterion_id\tperson_id\tstandard_pct:number:%%\texception_codes\tresult\texception_code\n'
  >   for n in $(seq 17); do printf 'R01\tP%02d\t95\tE1|E4\tMET\t\\N\n' $n; done
  >   printf 'R01\tP18\t95\tE1|E4\tPARTLY\t\\N\n'
  >   printf 'R01\tP19\t95\tE1|E4\tNOT_MET\t\\N\n'
  >   printf 'R01\tP20\t95\tE1|E4\tNOT_RECORDED\t\\N\n'
  >   printf 'R01\tP21\t95\tE1|E4\tEXCEPTION\tE4\n'
  >   printf 'R01\tP22\t95\tE1|E4\tNA\t\\N\n'
  >   for n in $(seq 9); do printf 'R02\tP%02d\t90\t\\N\tMET\t\\N\n' $n; done
  >   printf 'R02\tP10\t90\t\\N\tEXCEPTION\tE4\n'
  >   for n in 1 2 3 4; do printf 'R03\tP%02d\t100\tE2\tMET\t\\N\n' $n; done
  >   printf 'R03\tP05\t100\tE2\tEXCEPTION\t\\N\n'
  >   for n in 1 2 3 4 5; do printf 'R04\tP%02d\t\\N\t\\N\tNOT_MET\t\\N\n' $n; done
  > } | seal >checks
  $ comply <checks | pick criterion_id,rows,met,partly,not_met,not_recorded,not_allowed \
  > | show --bare
  criterion_id  rows  met  partly  not_met  not_recorded  not_allowed
  ------------  ----  ---  ------  -------  ------------  -----------
  R01             22   17       1        1             1            0
  R02             10    9       0        0             0            1
  R03              5    4       0        0             0            0
  R04              5    0       0        5             0            0

R02 allows no exception, so the one claimed is not met.

  $ comply <checks | pick criterion_id,exceptions,not_applicable,denominator,fraction,compliance_pct,rag \
  > | show --bare
  criterion_id  exceptions  not_applicable  denominator  fraction  compliance_pct  rag
  ------------  ----------  --------------  -----------  --------  --------------  -----
  R01                    1               1           20  17 of 20              85  AMBER
  R02                    0               0           10  9 of 10                -  GREEN
  R03                    1               0            4  4 of 4                 -  GREY
  R04                    0               0            5  0 of 5                 -  -

85% is ten points under the standard, and still amber; 9 of 10 is the standard
itself. A percentage is told from 20 cases on, the Wilson interval from 10 on, a
colour from 5 on, and where there is a standard.

  $ comply <checks | pick criterion_id,lower_95,upper_95 | grep -v '^#'
  criterion_id	lower_95	upper_95
  R01	63.95811352592*	94.7631254103* (glob)
  R02	59.5849973204*	98.2123786904* (glob)
  R03	\N	\N
  R04	\N	\N
  $ comply --tolerance 9 <checks | pick rag | grep -v '^#' | sed -n 2p
  RED

Where partly met is to count, the criterion says so. Without the codes that are
allowed, all are.

  $ seal <<'END' | comply --by cycle,criterion_id | show --bare
  > cycle:number	criterion_id	result	partly_counts:flag	exception_code
  > 1	R01	PARTLY	Y	\N
  > 1	R01	PARTLY	\N	\N
  > 1	R01	EXCEPTION	Y	E9
  > 2	R01	\N	Y	\N
  > 2	R01	UNKNOWN	Y	\N
  > END
  cycle  criterion_id  standard_pct  rows  met  partly  not_met  not_recorded  not_allowed  exceptions  not_applicable  outside_population  denominator  fraction  compliance_pct  lower_95  upper_95  rag
  -----  ------------  ------------  ----  ---  ------  -------  ------------  -----------  ----------  --------------  ------------------  -----------  --------  --------------  --------  --------  ---
      1  R01                      -     3    1       1        0             0            0           1               0                   0            2  1 of 2                 -         -         -  -
      2  R01                      -     2    0       0        0             2            0           0               0                   0            2  0 of 2                 -         -         -  -

It may say so in the extract: criteria.csv has a column for it. Blank is no.

  $ cat >criteria.csv <<'END'
  > criterion_id,instrument,statement,population,standard_pct,partly_counts
  > P01,P,Plans are written,all,100,Y
  > P02,P,Plans are signed,all,100,N
  > P03,P,Plans are known,all,100,
  > END
  $ ingest criteria criteria.csv >criteria
  $ printf 'criterion_id\tresult\nP01\tPARTLY\nP02\tPARTLY\nP03\tPARTLY\n' | seal |
  > join criteria --on criterion_id --take partly_counts | comply |
  > pick criterion_id,met,partly,fraction | show --bare
  criterion_id  met  partly  fraction
  ------------  ---  ------  --------
  P01             1       0  1 of 1
  P02             0       1  0 of 1
  P03             0       1  0 of 1

What has no result is not recorded, and the step says how many those were.

  $ printf 'criterion_id\tresult\nR01\t\\N\nR01\tMET\n' | seal | comply | grep '^#%flow.2'
  #%flow	2	2	1	1 without a result, 0 of nobody

All or none: with --per, people comply who met all that counts for them. P01
met 3 of 3, P02 1 of 2, P03 has nothing that counts, P04 met the only one.

  $ seal >set <<'END'
  > instrument	person_id	result
  > R	P01	MET
  > R	P01	MET
  > R	P01	MET
  > R	P02	MET
  > R	P02	NOT_RECORDED
  > R	P02	EXCEPTION
  > R	P03	NA
  > R	P04	MET
  > R	P04	NA
  > R	\N	NOT_MET
  > END
  $ comply --by instrument --per person_id <set | show --bare
  instrument  cases  all_met  fraction  all_met_pct  lower_95  upper_95     item_score_pct
  ----------  -----  -------  --------  -----------  --------  --------  -----------------
  R               3        2  2 of 3              -         -         -  83.33333333333333

Whoever is outside the population that a criterion asks for is no case, whatever the
auditor wrote, and is counted apart. Of whom that is not known, is in it.

  $ seal <<'END' >outsiders
  > criterion_id	person_id	result	outside_population:flag
  > R01	P01	MET	N
  > R01	P02	NOT_MET	\N
  > R01	P03	NOT_MET	Y
  > R01	P04	NA	Y
  > R02	P05	MET	Y
  > END
  $ comply <outsiders | pick criterion_id,rows,met,not_met,not_applicable,outside_population,fraction | show --bare
  criterion_id  rows  met  not_met  not_applicable  outside_population  fraction
  ------------  ----  ---  -------  --------------  ------------------  --------
  R01              2    1        1               0                   2  1 of 2
  R02              0    0        0               0                   1  0 of 0
  $ comply --per person_id <outsiders | pick criterion_id,cases,all_met | show --bare
  criterion_id  cases  all_met
  ------------  -----  -------
  R01               2        1
  R02               0        0

An empty table stays empty, and what is wrong is said.

  $ keep criterion_id=R99 <checks | comply | grep -v '^#' | wc -l
  1
  $ pick --drop result <checks | comply
  comply: standard input has no column 'result'
  [2]
  $ comply --by criterion <checks
  comply: standard input has no column 'criterion'; did you mean 'criterion_id'?
  [2]
  $ comply --tolerance -1 <checks
  comply: --tolerance is negative
  [2]
