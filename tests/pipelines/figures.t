Figures that have a choice in them, worked out by hand: the quarter to 31 March 2014.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,site_id,start_date,end_date,ward_security,locked_ward,discharge_destination,distance_km_supplied
  > S1,P01,ST1,2013-12-01,,1,,,130
  > S2,P02,ST1,2014-01-01,2014-02-01,0,N,19,
  > S3,P03,ST2,2014-03-01,,,,,4
  > END
  $ cat >extracts/persons.csv <<'END'
  > person_id,home_outcode,home_area,cohort
  > P01,WR5,WORCS,WV
  > P02,WR5,WORCS,WV
  > P03,ZZ99,WORCS,
  > END
  $ cat >extracts/providers.csv <<'END'
  > site_id,site_outcode
  > ST1,NG1
  > ST2,WR5
  > END
  $ cat >extracts/anchors.csv <<'END'
  > area_code,label,outcode
  > WORCS,County town,WR1
  > END
  $ cat >extracts/restraints.csv <<'END'
  > ri_id,incident_id,person_id,stay_id,ri_type,start_date,start_time,end_date,end_time,debrief_person,negligible
  > R1,I1,P01,S1,09,2013-12-31,23:50,2014-01-01,00:10,Y,N
  > R2,I2,P01,S1,09,2014-01-10,10:00,2014-01-10,10:10,Y,N
  > R3,I3,P01,S1,01,2014-02-10,10:00,2014-02-10,10:00,NA,N
  > R4,I4,P02,S2,09,2014-01-20,10:00,2014-01-20,10:31,N,Y
  > R5,I5,P03,S3,05,2014-03-31,23:00,2014-04-01,01:00,DECLINED,
  > R6,I6,P01,S1,09,2014-02-11,10:00,,,,N
  > END
  $ cat >extracts/kpis.csv <<'END'
  > kpi_id,label,unit,direction,target
  > K1,Counted monthly,count,down,5
  > K2,Counted quarterly,count,down,5
  > END
  $ cat >extracts/kpi_returns.csv <<'END'
  > provider_id,period_start,period_end,kpi_id,value,status
  > PR1,2014-01-01,2014-01-31,K1,3,FINAL
  > PR1,2014-03-01,2014-03-31,K1,0,NIL
  > PR1,2014-01-01,2014-03-31,K2,4,FINAL
  > END
  $ cat >extracts/stocktake.csv <<'END'
  > question_id,section,answer,good_practice,support_requested
  > 1.1,1,Y,Y,N
  > 1.2,1,N,N,Y
  > 2.1,2,Y,Y,
  > END
  $ audit() {
  >   printf 'period_start = 2014-01-01\n' >settings.ini
  >   [ $# = 0 ] || printf '%s\n' "$@" >>settings.ini
  >   placement-audit run extracts --as-at 2014-03-31 --settings settings.ini --out pack >said 2>&1 || cat said
  > }
  $ table() {
  >   local name=$1
  >   shift
  >   pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1
  > }
  $ audit

Five restraints began in the quarter, of P01 three; 90, 31 and 31 nights make 32.9 a
thousand. R1 began before. Negligible force counts unless the settings say that it
does not; by those that were active R1 counts in January, and R6, which has no end,
in March too.

  $ table M06-restraints-quarter restraints people bed_days rate_per_1000
  restraints  people  bed_days  rate_per_1000
  ----------  ------  --------  -------------
           5       3       152           32.9
  $ table M06-concentration restraints people per_person top_1_pct top_3_pct
  restraints  people  per_person  top_1_pct  top_3_pct
  ----------  ------  ----------  ---------  ---------
           5       3         1.7         60        100
  $ table M08-restraint-rate month restraints
  month       restraints
  ----------  ----------
  2014-01-01           2
  2014-02-01           2
  2014-03-01           1
  $ audit 'negligible_force = left-out'
  $ table M06-restraints-quarter restraints people
  restraints  people
  ----------  ------
           4       2
  $ table M06-concentration restraints people per_person top_1_pct top_3_pct
  restraints  people  per_person  top_1_pct  top_3_pct
  ----------  ------  ----------  ---------  ---------
           4       2           2         75        100
  $ table M09-durations ri_type restraints known max
  ri_type  restraints  known  max
  -------  ----------  -----  ---
  01                1      0    -
  09                2      1   10
  05                1      0    -
  $ table M08b-debrief debrief_person restraints share_pct known_n unknown_n
  debrief_person  restraints  share_pct  known_n  unknown_n
  --------------  ----------  ---------  -------  ---------
  DECLINED                 1         50        2          2
  NA                       1          -        2          2
  Y                        1         50        2          2
  -                        1          -        2          2
  $ audit 'restraint_basis = active'
  $ table M06-restraints-quarter restraints people
  restraints  people
  ----------  ------
           6       3
  $ table M06-concentration restraints people per_person top_1_pct top_3_pct
  restraints  people  per_person  top_1_pct  top_3_pct
  ----------  ------  ----------  ---------  ---------
           6       3           2       66.7        100
  $ table M09-durations ri_type restraints known max
  ri_type  restraints  known  max
  -------  ----------  -----  ---
  01                1      0    -
  09                4      3   31
  05                1      0    -
  $ table M08-restraint-rate month restraints
  month       restraints
  ----------  ----------
  2014-01-01           3
  2014-02-01           2
  2014-03-01           2
  $ audit

P03 has no fixed abode. Where there is no extract of anchors, the one of the settings
stands in, of whatever area somebody is.

  $ table M05-distance person_id distance_basis
  person_id  distance_basis
  ---------  --------------
  P01        home
  P03        county
  $ mv extracts/anchors.csv .
  $ audit
  $ table M05-distance person_id distance_basis
  person_id  distance_basis
  ---------  --------------
  P01        home
  P03        -
  $ audit 'home_anchor = WR1'
  $ table M05-distance person_id distance_basis
  person_id  distance_basis
  ---------  --------------
  P01        home
  P03        county
  $ audit 'home_anchor = HR1' 'home_area = HEREFS'
  $ table M05-distance person_id distance_basis
  person_id  distance_basis
  ---------  --------------
  P01        home
  P03        county
  $ mv anchors.csv extracts
  $ audit

Of the durations 10 and 31 minutes count. Debriefing is held of those to whom it applies:
one of three.

  $ table M09-left-out duration_group duration_reason restraints
  duration_group  duration_reason        restraints
  --------------  ---------------------  ----------
  restraint       end not complete                1
  restraint       zero or negative                1
  seclusion       ends after the period           1
  $ table M08b-debrief debrief_person restraints share_pct known_n unknown_n
  debrief_person  restraints  share_pct  known_n  unknown_n
  --------------  ----------  ---------  -------  ---------
  DECLINED                 1       33.3        3          2
  N                        1       33.3        3          2
  NA                       1          -        3          2
  Y                        1       33.3        3          2
  -                        1          -        3          2

A cohort is followed from month to month: P02 left on 1 February. What is told of one is
for those who have to know, however many there are.

  $ table M02-cohort-month cohort month people
  cohort  month       people
  ------  ----------  ------
  WV      2014-01-01       2
  WV      2014-02-01       1
  WV      2014-03-01       1
  $ table M02-census characteristic group people
  characteristic  group  people
  --------------  -----  ------
  home_area       WORCS       2
  $ cut -d, -f1,2 pack/public/tables/M02-census.csv
  characteristic,group
  home_area,WORCS
  $ ls pack/public/tables/M02-cohort* 2>/dev/null
  [2]

As official tables count, by the security recorded for the ward.

  $ table M04-ward-security security stays
  security    stays
  ----------  -----
  Low secure      1
  -               1

From WR5 to NG1 it is 111.7 km, which is 18 km less than supplied; from WR1, which stands
for P03's home, to WR5 2.0 km, 2 km less.

  $ table M05-summary environment people known min max from_county near_edge supplied_differs
  environment  people  known  min  max  from_county  near_edge  supplied_differs
  -----------  ------  -----  ---  ---  -----------  ---------  ----------------
  LOW               1      1  112  112            0          0                 1
  UNK               1      1    2    2            1          0                 0
  All               2      2    2  112            1          0                 1

A quarterly indicator is due once a quarter: of K1 two of three returns came, of K2 the
only one.

  $ table M20-scorecard kpi_id due returned returned_pct never_came
  kpi_id  due  returned  returned_pct  never_came
  ------  ---  --------  ------------  ----------
  K1        3         2          66.7           1
  K2        1         1         100.0           0
  $ table M20-kpi-completeness provider_id due returned returned_pct
  provider_id  due  returned  returned_pct
  -----------  ---  --------  ------------
  PR1            4         3            75

What is not due yet has not failed to come: on 20 April nothing more is due.

  $ placement-audit run extracts --as-at 2014-04-20 --settings settings.ini --out pack >said 2>&1
  $ table M20-scorecard kpi_id due returned never_came
  kpi_id  due  returned  never_came
  ------  ---  --------  ----------
  K1        3         2           1
  K2        1         1           0

Good practice that was offered, and support that was asked for.

  $ table M13-offers section questions good_practice support_requested
  section  questions  good_practice  support_requested
  -------  ---------  -------------  -----------------
  1                2              1                  1
  2                1              1                  0
