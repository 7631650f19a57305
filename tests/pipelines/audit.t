A clinical audit, worked out by hand: M11. It is as at 31 March 2014, its period the
year up to then. There is a site in the county, ST2, and one outside, ST1; of ST3, where
S04 is, nobody says, nor how S04 began.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,start_date,end_date,ward_security,locked_ward,funding_type,emergency,admission_plan,out_of_area
  > S01,P01,PR1,ST1,SECURE,2013-06-01,,1,,HEALTH,Y,2,
  > S02,P02,PR2,ST2,SECURE,2012-06-01,,1,,JOINT,N,2,N
  > S03,P03,PR2,ST2,SECURE,2013-04-01,,1,,CHC,,1,Y
  > S04,P04,PR3,ST3,SECURE,2014-03-31,,1,,SOCIAL_NHS,,,
  > S05,P05,PR2,ST2,SECURE,2012-01-01,2013-08-01,1,,SOCIAL,N,1,N
  > S06,P05,PR2,ST2,SECURE,2013-08-01,,1,,HEALTH,N,1,N
  > END
  $ cat >extracts/persons.csv <<'END'
  > person_id,age_band,commissioner_code
  > P01,Under 18,05T
  > P02,25-34,05T
  > P03,Unknown,05T
  > P04,18-24,05T
  > P05,35-44,05T
  > END
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,in_county,kind
  > PR1,ST1,N,HOSP
  > PR2,ST2,Y,HOSP
  > PR3,ST3,,HOSP
  > END
  $ cat >extracts/criteria.csv <<'END'
  > criterion_id,instrument,statement,population,standard_pct,exception_codes,partly_counts,valid_from,valid_to
  > A1,P,All people,all,100,E1|E2,,,
  > A2,P,New people,new,100,,,,
  > A3,P,People paid for by health,HEALTH,100,,,,
  > A4,P,Children,CYP,100,,,,
  > A5,P,People out of area,OOA,100,,,,
  > A6,P,Emergencies,emergency,100,,,,
  > D04,F,Four,all,100,,,,
  > D05,F,Five,all,100,,,,
  > D09,F,Nine,all,85,,,,
  > D10,F,Ten,all,90,,,,
  > D19,F,Nineteen,all,95,,,,
  > D20,F,Twenty,all,95,,,,
  > R1,R,Improved,all,95,,,,
  > R2,R,No clear change,all,95,,,,
  > R3,R,Worse,all,95,,,,
  > V1,Q,As it was,all,95,,,2012-01-01,2013-09-30
  > V1,Q,As it is,all,95,,,2013-10-01,
  > W1,Q,Partly is enough,all,50,E1,Y,,
  > END
  $ n=0
  $ rows() { # cycle type criterion met all date
  >   for i in $(seq $5); do
  >     echo "$1,$2,$3,$2$i,,S0$((i % 4 + 1)),$6,$([ $i -le $4 ] && echo MET || echo NOT_MET),"
  >   done
  > }
  $ { echo cycle,audit_type,criterion_id,audit_id,person_id,stay_id,audited_on,result,exception_code
  >   for criterion in A1 A2 A3 A5 A6; do
  >     for stay in 1 2 3 4; do echo "2,REAUDIT,$criterion,A2,P0$stay,S0$stay,2014-03-31,MET,"; done
  >   done
  >   for person in 1 2 3 4; do echo "2,REAUDIT,A4,A2,P0$person,,2014-03-31,NOT_MET,"; done
  >   echo 2,REAUDIT,A3,A2,P05,,2013-07-01,NOT_MET,
  >   echo 2,REAUDIT,A3,A2,P05,,2013-09-01,MET,
  >   echo 1,BASELINE,A2,A1,P02,S02,2012-12-01,NOT_MET,
  >   echo ,SPOT,A2,A0,P03,S03,2012-12-01,NOT_MET,
  >   echo 2,REAUDIT,A1,B1,P05,S06,2014-03-31,EXCEPTION,E2
  >   echo 2,REAUDIT,A1,B2,P05,S06,2014-03-31,EXCEPTION,E3
  >   echo 2,REAUDIT,A1,B3,P05,S06,2014-03-31,EXCEPTION,
  >   echo 2,REAUDIT,A1,B4,P05,S06,2014-03-31,NA,
  >   echo 2,REAUDIT,A1,B5,P05,S06,2014-03-31,PARTLY,
  >   echo 2,REAUDIT,A1,B6,P05,S06,2014-03-31,NOT_RECORDED,
  >   echo 2,REAUDIT,W1,B7,P05,S06,2014-03-31,PARTLY,
  >   echo 2,REAUDIT,W1,B8,P05,S06,2014-03-31,NOT_MET,
  >   rows 2 REAUDIT D04 4 4 2014-03-31; rows 2 REAUDIT D05 5 5 2014-03-31
  >   rows 2 REAUDIT D09 7 9 2014-03-31; rows 2 REAUDIT D10 8 10 2014-03-31
  >   rows 2 REAUDIT D19 18 19 2014-03-31; rows 2 REAUDIT D20 17 20 2014-03-31
  >   rows 1 BASELINE R1 12 20 2013-01-31; rows 2 REAUDIT R1 18 20 2014-01-31
  >   rows 1 BASELINE R2 12 20 2013-01-31; rows 2 REAUDIT R2 14 20 2014-01-31
  >   rows 1 BASELINE R3 18 20 2013-01-31; rows 2 REAUDIT R3 12 20 2014-01-31
  >   rows 1 BASELINE V1 5 10 2013-09-30; rows 2 REAUDIT V1 9 10 2013-10-01
  >   rows 2 SPOT R1 1 5 2014-02-28
  > } >extracts/checklist.csv
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said

A criterion asks for a population, and whoever the extracts show to be outside it is no
case, but counted apart. New are S01, S03, which began with the period, and S04; S02
began before it, but an audit before the period is left as the auditor had it. Health
alone pays for S01, S03 (continuing care) and for P05's second stay, not for the first,
to which the audit of July belongs. P01 is a child and P03 may be one. S01 is out of the
county, S03 was flagged and of S04 nobody knows, which is no reason to leave it out.
S01 was an emergency, S02 was none, S03 was planned, and S04 may have been one.

  $ keep 'criterion_id>=A2' 'criterion_id<=A6' <pack/restricted/tables/M11-compliance.stream |
  >   pick criterion_id cycle rows met not_met outside_population fraction | show --bare
  criterion_id  cycle  rows  met  not_met  outside_population  fraction
  ------------  -----  ----  ---  -------  ------------------  --------
  A2                1     1    0        1                   0  0 of 1
  A2                2     3    3        0                   1  3 of 3
  A3                2     3    3        0                   3  3 of 3
  A4                2     2    0        2                   2  0 of 2
  A5                2     3    3        0                   1  3 of 3
  A6                2     2    2        0                   2  2 of 2

Of ten rows about A1 four are met. E2 is allowed and E3 is not; one without a code is
believed. Partly met is not met, but where a criterion says that it is.

  $ keep 'criterion_id=A1|W1' <pack/restricted/tables/M11-criteria.stream |
  >   pick criterion_id rows met partly not_met not_recorded not_allowed exceptions not_applicable denominator fraction rag | show --bare
  criterion_id  rows  met  partly  not_met  not_recorded  not_allowed  exceptions  not_applicable  denominator  fraction  rag
  ------------  ----  ---  ------  -------  ------------  -----------  ----------  --------------  -----------  --------  ----
  A1              10    4       1        0             1            1           2               1            7  4 of 7    RED
  W1               2    1       0        1             0            0           0               0            2  1 of 2    GREY
  $ keep criterion_id=A1 <pack/restricted/tables/M11-exceptions.stream | pick exception_code cases | show --bare
  exception_code  cases
  --------------  -----
  E2                  1
  E3                  1
  -                   1

Fewer than five are grey, fewer than ten have no interval, fewer than twenty no percent.
Seven of nine is 77.8%, within ten points of 85; eight of ten and 17 of 20 are ten
points under their standards, 18 of 19 is 94.7%, under 95. Wilson's interval of 8 of 10 is
(8 + 1.9207 -+ 1.96 sqrt(8 x 0.2 + 0.9604)) / 13.8415.

  $ keep instrument=F <pack/restricted/tables/M11-criteria.stream |
  >   pick criterion_id fraction compliance_pct lower_95 upper_95 standard_pct rag | show --bare --decimals 2
  criterion_id  fraction  compliance_pct  lower_95  upper_95  standard_pct  rag
  ------------  --------  --------------  --------  --------  ------------  -----
  D04           4 of 4                 -         -         -           100  GREY
  D05           5 of 5                 -         -         -           100  GREEN
  D09           7 of 9                 -         -         -            85  AMBER
  D10           8 of 10                -     49.02     94.33            90  AMBER
  D19           18 of 19               -     75.36     99.06            95  AMBER
  D20           17 of 20              85     63.96     94.76            95  AMBER

The audit that a re-audit is compared with was before the period. 12 of 20 is 60% (38.66
to 78.12), 18 of 20 is 90% (69.90 to 97.21): Newcombe's interval of the 30 points goes
from 30 - sqrt(20.10^2 + 18.12^2) to 30 + sqrt(7.21^2 + 21.34^2). The two versions of V1
are two criteria, and a spot check is no audit to compare.

  $ keep 'second_of present' <pack/restricted/tables/M11-reaudit.stream |
  >   pick criterion_id first_n first_of second_n second_of difference lower_95 upper_95 verdict | show --bare --decimals 2
  criterion_id  first_n  first_of  second_n  second_of  difference  lower_95  upper_95  verdict
  ------------  -------  --------  --------  ---------  ----------  --------  --------  ---------------
  A2                  0         1         3          3      100.00      2.80    100.00  improved
  R1                 12        20        18         20       30.00      2.94     52.53  improved
  R2                 12        20        14         20       10.00    -18.42     36.35  no_clear_change
  R3                 18        20        12         20      -30.00    -52.53     -2.94  worse

The last audit of R1 is the re-audit, of which a spot check takes no place.

  $ keep 'criterion_id=R1|V1' <pack/restricted/tables/M11-criteria.stream |
  >   pick criterion_id statement audit_type fraction rag | show --bare
  criterion_id  statement  audit_type  fraction  rag
  ------------  ---------  ----------  --------  -----
  V1            As it is   REAUDIT     9 of 10   AMBER
  R1            Improved   REAUDIT     18 of 20  AMBER

What is published of it has every row of the table, and the chart has rows of that table
alone: of criteria with a percentage that may be told, the others hidden.

  $ first() { cut -d, -f 1-18 "pack/public/$1/M11-compliance.csv"; }
  $ first charts | grep -vxFf <(first tables)
  [1]
  $ first charts | cut -d, -f 2,5,6,18
  criterion_id,cycle,audit_type,compliance_pct
  R1,1,BASELINE,50
  R1,2,REAUDIT,
  R2,1,BASELINE,50
  R2,2,REAUDIT,75
  R3,1,BASELINE,
  R3,2,REAUDIT,50
  $ grep -o 'Improved: .*' pack/public/charts/M11-compliance.txt
  Improved: Cycle 1 50%, Cycle 2 hidden; No clear change: Cycle 1 50%, Cycle 2 75%; Worse: Cycle 1 hidden, Cycle 2 50%.
