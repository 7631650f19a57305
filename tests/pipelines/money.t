M17. Money, worked out by hand: placements open on the day of the audit, 31 March 2014.
H6 ended on that day, H7 begins after it, and P08 died on it. The cost of C5 is not
known, so that only four of CHC are: no mean and no median of so few. P01 has two
placements and is one person in all.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,service_setting,is_hospital,start_date,end_date,funding_type,weekly_cost
  > H1,P01,HOSP_LD,Y,2013-06-03,,HEALTH,1000
  > H2,P02,HOSP_LD,Y,2013-06-03,2014-04-01,HEALTH,2000
  > H3,P03,HOSP_LD,Y,2014-03-31,,HEALTH,3000
  > H4,P04,HOSP_LD,Y,2013-06-03,,HEALTH,4000
  > H5,P05,HOSP_LD,Y,2013-06-03,,HEALTH,10000
  > H6,P06,HOSP_LD,Y,2013-06-03,2014-03-31,HEALTH,7000
  > H7,P07,HOSP_LD,Y,2014-04-01,,HEALTH,7000
  > H8,P08,HOSP_LD,Y,2013-06-03,,HEALTH,8000
  > J1,P11,HOSP_LD,Y,2013-06-03,,JOINT,1500
  > J2,P12,HOSP_LD,Y,2013-06-03,,JOINT,1500
  > J3,P13,HOSP_LD,Y,2013-06-03,,JOINT,1500
  > J4,P14,HOSP_LD,Y,2013-06-03,,JOINT,1500
  > C1,P21,RESHOME,N,2013-06-03,,CHC,100
  > C2,P22,RESHOME,N,2013-06-03,,CHC,100
  > C3,P23,RESHOME,N,2013-06-03,,CHC,100
  > C4,P24,RESHOME,N,2013-06-03,,CHC,100
  > C5,P25,RESHOME,N,2013-06-03,,CHC,
  > X1,P01,RESHOME,N,2013-06-03,,SOCIAL,500
  > END
  $ printf 'person_id,died_on\nP08,2014-03-31\n' >extracts/persons.csv
  $ for person in 01 02 03 04 05 06 07 11 12 13 14 21 22 23 24 25; do
  >     echo "P$person,"
  > done >>extracts/persons.csv
  $ audit() {
  >     rm -rf pack
  >     placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said
  > }
  $ table() {
  >     local name=$1
  >     shift
  >     pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1
  > }
  $ audit
  $ table M17-funding
  funding_type  people  placements  known  weekly_sum  weekly_mean  weekly_median
  ------------  ------  ----------  -----  ----------  -----------  -------------
  CHC                5           5      4         400            -              -
  HEALTH             5           5      5       20000       4000.0           3000
  JOINT              4           4      4        6000            -              -
  SOCIAL             1           1      1         500            -              -
  All               14          15     14       26900       1921.4           1500

It is not for publication.

  $ ls pack/public/tables | grep M17
  [1]

Costs before and after a move, paired: people of whom both are known. Of six, three moved
to another hospital (5000 to 4000 and to 4500, 6000 to 4000) and three home (5000 to
1000, 1500 and 2000); of P07 one is not known. Of either kind there are too few for a
mean, of all 31,000 became 17,000, and half of the people cost 2,500 less. P08 died the
day before a move is said to have been.

  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,service_setting,is_hospital,start_date,end_date,weekly_cost,discharge_destination
  > A1,P01,HOSP_LD,Y,2013-01-01,2013-06-03,5000,50
  > B1,P01,HOSP_LD,Y,2013-06-03,,4000,
  > A2,P02,HOSP_LD,Y,2013-01-01,2013-06-03,5000,50
  > B2,P02,HOSP_LD,Y,2013-06-04,,4500,
  > A3,P03,HOSP_LD,Y,2013-01-01,2013-06-03,6000,50
  > B3,P03,HOSP_LD,Y,2013-06-03,,4000,
  > A4,P04,HOSP_LD,Y,2013-01-01,2013-06-03,5000,19
  > B4,P04,RESHOME,N,2013-06-03,,1000,
  > A5,P05,HOSP_LD,Y,2013-01-01,2013-06-03,5000,19
  > B5,P05,RESHOME,N,2013-06-03,,1500,
  > A6,P06,HOSP_LD,Y,2013-01-01,2013-06-03,5000,19
  > B6,P06,RESHOME,N,2013-06-03,,2000,
  > A7,P07,HOSP_LD,Y,2013-01-01,2013-06-03,,19
  > B7,P07,RESHOME,N,2013-06-03,,2000,
  > A8,P08,HOSP_LD,Y,2013-01-01,2013-06-03,9000,50
  > B8,P08,HOSP_LD,Y,2013-06-03,,1000,
  > END
  $ sed -i 's/^P08,.*/P08,2013-06-02/' extracts/persons.csv
  $ audit
  $ table M17-moves
  kind               moves  known  before   after   change  change_median
  -----------------  -----  -----  ------  ------  -------  -------------
  BETWEEN_HOSPITALS      3      3       -       -        -              -
  TO_COMMUNITY           4      3       -       -        -              -
  All                    7      6  5166.7  2833.3  -2333.3          -2500
