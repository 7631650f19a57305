The last day that counts, and the first that does not: cases that were worked out by
hand from the definitions, each in a person of its own. First the planned discharge,
as at 31 March 2014: a day before it is overdue, that day is not; then the last day of
each band and the first of the next one. In A14 two stays began on one day and both
put the date off; in A15 it came nearer and went off again; A16 left on the day of the
audit; in A17 the date stayed.

  $ table() { local name=$1; shift; pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1; }
  $ run() { placement-audit run extracts --as-at "$@" --out pack >said 2>&1 || cat said; }
  $ mkdir extracts
  $ { echo stay_id,person_id,service_setting,start_date,end_date,ward_security,locked_ward,discharge_destination,planned_discharge_on
  >   n=0; for planned in 2014-03-31 2014-03-30 2014-06-30 2014-07-01 2014-09-29 2014-09-30 2015-03-31 \
  >     2015-04-01 2016-03-30 2016-03-31 2019-03-31 2019-04-01 ''; do
  >     echo "S$((++n)),A$(printf %02d $n),HOSP_LD,2013-01-01,,0,N,,$planned"; done
  >   cat <<'END_OF_STAYS'; } >extracts/placements.csv
  > S14,A14,HOSP_LD,2013-01-01,2013-06-01,0,N,53,2013-09-01
  > S15,A14,HOSP_LD,2013-06-01,2013-06-01,0,N,53,2013-10-01
  > S16,A14,HOSP_LD,2013-06-01,,0,N,,2014-01-01
  > S17,A15,HOSP_LD,2013-01-01,2013-06-01,0,N,53,2014-12-31
  > S18,A15,HOSP_LD,2013-06-01,2013-09-01,0,N,53,2014-06-30
  > S19,A15,HOSP_LD,2013-09-01,,0,N,,2014-12-31
  > S20,A16,HOSP_LD,2013-01-01,2013-06-01,0,N,53,2013-09-01
  > S21,A16,HOSP_LD,2013-06-01,2014-03-31,0,N,19,2014-01-01
  > S22,A17,HOSP_LD,2013-01-01,2013-06-01,0,N,53,2014-06-30
  > S23,A17,HOSP_LD,2013-06-01,,0,N,,2014-06-30
  > END_OF_STAYS
  $ run 2014-03-31
  $ table M22-planned people planned planned_pct
  people  planned  planned_pct
  ------  -------  -----------
      16       15         93.8
  $ table M22-planned-bands planned people
  planned                    people
  -------------------------  ------
  Planned discharge overdue       2
  0 to 3 months                   3
  3 to 6 months                   2
  6 to 12 months                  3
  1 to 2 years                    2
  2 to 5 years                    2
  Over 5 years                    1
  No planned date                 1
  $ table M22-overdue person_id overdue_days
  person_id  overdue_days
  ---------  ------------
  A14                  89
  A02                   1
  $ table M22-slips person_id plans slips
  person_id  plans  slips
  ---------  -----  -----
  A14            3      2
  A15            3      1

Delays in the first quarter of 2014, the same seven people from 1 January 2013 on. D01
was ready on the day of the audit: delayed, for 0 days and one night. D02's delay ended
on that day, so that D02 is not delayed any more; D03's ended on the day the quarter
began, D04's a day later. D05 left on the day they were ready, D06 ten days later. D07
will be ready tomorrow. Of D04 it is not known why, of D06 nothing is said.

  $ cat >extracts/placements.csv <<'END_OF_STAYS'
  > stay_id,person_id,service_setting,start_date,end_date,ward_security,locked_ward,discharge_destination,ready_on,ready_until,delay_reason
  > S1,D01,HOSP_LD,2013-01-01,,0,N,,2014-03-31,,18
  > S2,D02,HOSP_LD,2013-01-01,,0,N,,2014-03-01,2014-03-31,18
  > S3,D03,HOSP_LD,2013-01-01,,0,N,,2013-12-01,2014-01-01,01
  > S4,D04,HOSP_LD,2013-01-01,,0,N,,2013-12-01,2014-01-02,98
  > S5,D05,HOSP_LD,2013-01-01,2014-02-01,0,N,19,2014-02-01,,01
  > S6,D06,HOSP_LD,2013-01-01,2014-02-20,0,N,19,2014-02-10,,
  > S7,D07,HOSP_LD,2013-01-01,,0,N,,2014-04-01,,01
  > END_OF_STAYS
  $ printf '[extract]\nperiod_start = 2014-01-01\n' >extracts/settings.ini
  $ run 2014-03-31
  $ table M32-delayed-now people inpatients people_pct
  people  inpatients  people_pct
  ------  ----------  ----------
       1           5          20
  $ table M32-delayed person_id delay_start delay_days
  person_id  delay_start  delay_days
  ---------  -----------  ----------
  D01        2014-03-31            0
  $ table M32-delays-month month delayed_days people bed_days
  month       delayed_days  people  bed_days
  ----------  ------------  ------  --------
  2014-01-01             1       1       217
  2014-02-01            10       1       159
  2014-03-01            31       2       155
  $ table M32-parties party delayed_days people share_pct known_n unknown_n
  party       delayed_days  people  share_pct  known_n  unknown_n
  ----------  ------------  ------  ---------  -------  ---------
  housing/LA            31       2        100       31         11
  -                     10       1          -       31         11
  unknown                1       1          -       31         11

Authorisations to deprive of liberty, wherever people are placed: L01 is on its last
day, L02's ended the day before and is still said to be in force, L03's ends on the
28th day and L04's on the 29th, L05's is urgent. L06's is recorded as ended, L07 was
referred.

  $ cat >extracts/placements.csv <<'END_OF_STAYS'
  > stay_id,person_id,service_setting,start_date,end_date,ward_security,locked_ward,legal_status,dols_status,dols_until
  > S1,L01,SUPPLIV,2013-01-01,,,,,STANDARD,2014-03-31
  > S2,L02,SUPPLIV,2013-01-01,,,,,STANDARD,2014-03-30
  > S3,L03,HOSP_LD,2013-01-01,,0,N,01,STANDARD,2014-04-28
  > S4,L04,HOSP_LD,2013-01-01,,0,N,02,STANDARD,2014-04-29
  > S5,L05,HOSP_LD,2013-01-01,,0,N,99,URGENT,2014-04-05
  > S6,L06,HOSP_LD,2013-01-01,,0,N,10,EXPIRED,2014-03-01
  > S7,L07,HOSP_LD,2013-01-01,,0,N,,REFERRED,
  > END_OF_STAYS
  $ run 2014-03-31
  $ table M25-dols-expiring person_id days_left
  person_id  days_left
  ---------  ---------
  L02               -1
  L01                0
  L05                5
  L03               28
  $ table M25-legal-status legal_group people share_pct known unknown
  legal_group             people  share_pct  known  unknown
  ----------------------  ------  ---------  -----  -------
  Informal                     2         50      4        1
  Part 2                       1         25      4        1
  Part 3 no restrictions       1         25      4        1
  -                            1          -      4        1

Crises, whose time is 28 days and 90: K01's are over on the day of the audit, K02's a day
later, so that it is pending although an alternative was used and although K03 was
admitted by then. K04 was admitted on the 28th day, K05 on the 29th. K06 was in hospital
when the crisis came, and moved to another ward in it: that is no admission. K07's risk
became red without a crisis. K08 had left the register before. K09's alternative is not
recorded. Lines of the register are kept up for 92 days: K07's is on the last of them,
K09's a day over.

  $ cat >extracts/placements.csv <<'END_OF_STAYS'
  > stay_id,person_id,service_setting,start_date,end_date,ward_security,locked_ward,discharge_destination
  > S3,K03,HOSP_LD,2014-03-05,,0,N,
  > S4,K04,HOSP_LD,2014-01-29,,0,N,
  > S5,K05,HOSP_LD,2014-01-30,,0,N,
  > S6,K06,HOSP_LD,2013-01-01,2014-01-05,0,N,53
  > S7,K06,HOSP_LD,2014-01-05,,0,N,
  > END_OF_STAYS
  $ cat >extracts/register.csv <<'END_OF_REGISTER'
  > person_id,entered_on,left_on,left_reason,risk,risk_from,first_contact_held,last_updated_on,crisis_on,crisis_outcome,alternative_used
  > K01,2013-01-01,,,RED,2014-03-03,Y,2014-03-03,2014-03-03,COMMUNITY,Y
  > K02,2013-01-01,,,RED,2014-03-04,Y,2014-03-04,2014-03-04,COMMUNITY,Y
  > K03,2013-01-01,,,RED,2014-03-04,Y,2014-03-04,2014-03-04,ADMITTED,N
  > K04,2013-01-01,,,AMBER,2014-01-01,Y,2014-01-01,2014-01-01,COMMUNITY,Y
  > K05,2013-01-01,,,AMBER,2014-01-01,Y,2014-01-01,2014-01-01,COMMUNITY,Y
  > K06,2013-01-01,,,AMBER,2014-01-01,Y,2014-01-01,2014-01-01,COMMUNITY,Y
  > K07,2013-01-01,,,RED,2014-02-01,Y,2013-12-29,,,Y
  > K08,2013-01-01,2014-01-31,STABLE,RED,2014-01-15,Y,2014-01-31,2014-02-03,COMMUNITY,Y
  > K09,2013-01-01,,,GREEN,2014-01-15,Y,2013-12-28,2014-02-03,COMMUNITY,
  > END_OF_REGISTER
  $ run 2014-03-31
  $ table M15-episodes person_id episode_on result
  person_id  episode_on  result
  ---------  ----------  --------------
  K01        2014-03-03  PREVENTED
  K02        2014-03-04  PENDING
  K03        2014-03-04  PENDING
  K04        2014-01-01  ADMITTED
  K05        2014-01-01  PREVENTED
  K06        2014-01-01  PREVENTED
  K07        2014-02-01  PREVENTED
  K09        2014-02-03  NO_ALTERNATIVE
  $ table M15-prevented window_days episodes pending admitted no_alternative prevented decided prevented_pct
  window_days  episodes  pending  admitted  no_alternative  prevented  decided  prevented_pct
  -----------  --------  -------  --------  --------------  ---------  -------  -------------
  28                  8        2         1               1          4        6           66.7
  90                  8        8         0               0          0        0              -
  $ table M15c-kept-up fact known yes
  fact                known  yes
  ------------------  -----  ---
  first_contact_held      8    8
  updated                 8    7

Advocates as at 31 March 2014, when W01 to W05 have been in hospital for 89 days: the
last contact of W01 was 28 days ago, of W02 29, of W03 56, of W04 57; W05 had none.
W06 came eleven days ago, and the advocate had been there ten days before that: a
contact all the same. The longest time without one is since they came: 61, 60, 56, 57,
89 and 11 days. Of W06 it is not known whether there is an advocate. The consultant of
W03 came with the worker on the second day, and so W03 was a day without; that of W04
came before the stay; W05 has none.

  $ cat >extracts/placements.csv <<'END_OF_STAYS'
  > stay_id,person_id,service_setting,start_date,end_date,ward_security,locked_ward,advocate_type,named_worker,named_worker_since,named_consultant,named_consultant_since
  > S1,W01,HOSP_LD,2014-01-01,,0,N,IMHA,Y,2014-01-01,Y,2014-01-01
  > S2,W02,HOSP_LD,2014-01-01,,0,N,IMHA,Y,2014-01-01,Y,
  > S3,W03,HOSP_LD,2014-01-01,,0,N,IMHA,Y,2014-01-02,Y,2014-01-02
  > S4,W04,HOSP_LD,2014-01-01,,0,N,IMHA,Y,2013-12-01,Y,2013-12-01
  > S5,W05,HOSP_LD,2014-01-01,,0,N,0,Y,2014-01-01,N,
  > S6,W06,HOSP_LD,2014-03-20,,0,N,,,,,
  > END_OF_STAYS
  $ cat >extracts/reviews.csv <<'END_OF_REVIEWS'
  > review_id,person_id,review_type,done_on
  > V1,W01,ADVOCATE,2014-03-03
  > V2,W02,ADVOCATE,2014-03-02
  > V3,W03,ADVOCATE,2014-02-03
  > V4,W04,ADVOCATE,2014-02-02
  > V6,W06,ADVOCATE,2014-03-10
  > END_OF_REVIEWS
  $ run 2014-03-31
  $ table M24-support supporter people known allocated contact_28 contact_28_pct contact_56 contact_56_pct longest_gap_median longest_gap_max | grep -v worker
  supporter  people  known  allocated  contact_28  contact_28_pct  contact_56  contact_56_pct  longest_gap_median  longest_gap_max
  ---------  ------  -----  ---------  ----------  --------------  ----------  --------------  ------------------  ---------------
  advocate        6      5          4           2            33.3           4            66.7                58.5               89
  $ table M24-support-list person_id supporter contacts last_on gap_days longest_gap_days | grep -v worker
  person_id  supporter  contacts  last_on     gap_days  longest_gap_days
  ---------  ---------  --------  ----------  --------  ----------------
  W01        advocate          1  2014-03-03        28                61
  W02        advocate          1  2014-03-02        29                60
  W03        advocate          1  2014-02-03        56                56
  W04        advocate          1  2014-02-02        57                57
  W05        advocate          0  -                 89                89
  W06        advocate          0  -                 11                11
  $ table M24c-both people known yes no
  people  known  yes  no
  ------  -----  ---  --
       6      5    4   1
  $ table M24c-covered people with_gap uncovered_days uncovered_max
  people  with_gap  uncovered_days  uncovered_max
  ------  --------  --------------  -------------
       4         2              90             89

Reviews on a leap day, 29 February 2016. Six months after 29 and 31 August is that day:
R01 and R02 are in date, R03's last review was on 28 August. In low security there are
twelve months: R04 was due yesterday, R05 will be tomorrow. R06 is behind a locked
door, which is no secure ward. Children have three months, wherever they are: R07's
of 30 November are up today, R08's and R09's were yesterday. R10 and R11 were never
reviewed, and came on 31 and 28 August. After an admission 28 days: R12 was seen on the
last day, R13 a day late; 14 for the children R14 and R15. R16's time is up today, R17's was
yesterday, R18 left before.

  $ rm extracts/register.csv
  $ { echo stay_id,person_id,service_setting,start_date,end_date,ward_security,locked_ward,discharge_destination
  >   stay() { echo "S$1,R$1,HOSP_LD,$2,$5,$3,$4,$6"; }
  >   for n in 01 02 03 07 08; do stay $n 2014-01-01 0 N; done
  >   for n in 04 05 09; do stay $n 2014-01-01 1; done
  >   stay 06 2014-01-01 0 Y; stay 10 2015-08-31 0 N; stay 11 2015-08-28 0 N; stay 12 2016-02-01 0 N
  >   stay 13 2016-01-31 0 N; stay 14 2016-02-10 0 N; stay 15 2016-02-10 0 N; stay 16 2016-02-01 0 N
  >   stay 17 2016-01-31 0 N; stay 18 2015-12-01 0 N 2015-12-20 19; } >extracts/placements.csv
  $ { echo person_id,age_band
  >   for n in $(seq -w 18); do case $n in 07|08|09|14|15) echo "R$n,Under 18" ;; *) echo "R$n,25-34" ;; esac; done; } >extracts/persons.csv
  $ { echo review_id,person_id,review_type,done_on
  >   while read -r n day; do echo "V$n,R$n,CTR_INPT,$day"; done <<'END_OF_DAYS'; } >extracts/reviews.csv
  > 01 2015-08-31
  > 02 2015-08-29
  > 03 2015-08-28
  > 04 2015-02-28
  > 05 2015-03-01
  > 06 2015-08-28
  > 07 2015-11-30
  > 08 2015-11-28
  > 09 2015-11-28
  > 12 2016-02-29
  > 13 2016-02-29
  > 14 2016-02-24
  > 15 2016-02-25
  > END_OF_DAYS
  $ printf '[extract]\nperiod_start = 2015-04-01\n' >extracts/settings.ini
  $ run 2016-02-29
  $ table M23-reviews review within n due on_time overdue pending on_time_pct | grep -v placement
  review     within   n  due  on_time  overdue  pending  on_time_pct
  ---------  ------  --  ---  -------  -------  -------  -----------
  ctr        12m      2    2        1        1        0         50.0
  ctr        3m       5    5        3        2        0         60.0
  ctr        6m      10    7        4        3        3         57.1
  $ table M23-ctr-admission within n due on_time late overdue pending ended
  within  n  due  on_time  late  overdue  pending  ended
  ------  -  ---  -------  ----  -------  -------  -----
  14d     2    2        1     1        0        0      0
  28d     7    5        1     1        3        1      1
  All     9    7        2     2        3        1      1

The list of 1 June 2013, a year later. T01 left on the very day, T02 a day later. T03
died a day before it, T16 on it, and so did T04, who had gone home in January; T05 died
after it. T06 was back in the same hospital after some days at home. T07 came on the day
of the list and is on it, T08 left on that day and is not, nor is T13, whose placement
was right. T09 and T15 moved to other hospitals, nearer home (T15 behind a locked door),
T14 to a flat nearer home. T10 went to prison. Of T11 nothing is known since February:
of the 14 on the list 3 live in the community, which is 21.4%, and 23.1% of the 13 of
whom it is known. T12 was found to be in the right place in December; of those who were never
reviewed that is not known.

  $ rm extracts/*
  $ cat >extracts/placements.csv <<'END_OF_STAYS'
  > stay_id,person_id,provider_id,site_id,service_setting,start_date,end_date,ward_security,locked_ward,discharge_destination
  > S01,T01,PR1,ST1,HOSP_LD,2012-05-14,2014-06-01,0,N,19
  > S02,T02,PR1,ST1,HOSP_LD,2012-05-14,2014-06-02,0,N,19
  > S03,T03,PR1,ST1,HOSP_LD,2012-05-14,2014-05-31,0,N,79
  > S04,T04,PR1,ST1,HOSP_LD,2012-05-14,2014-01-10,0,N,19
  > S05,T05,PR1,ST1,HOSP_LD,2012-05-14,2014-01-10,0,N,19
  > S06,T06,PR1,ST1,HOSP_LD,2012-05-14,2014-05-10,0,N,19
  > S07,T06,PR1,ST1,HOSP_LD,2014-05-20,,0,N,
  > S08,T07,PR1,ST1,HOSP_LD,2013-06-01,,0,N,
  > S09,T08,PR1,ST1,HOSP_LD,2012-05-14,2013-06-01,0,N,19
  > S10,T09,PR1,ST1,SECURE,2012-05-14,2014-02-03,1,,53
  > S11,T09,PR2,ST2,HOSP_LD,2014-02-03,,0,N,
  > S12,T10,PR1,ST1,HOSP_LD,2012-05-14,2014-02-03,0,N,37
  > S13,T11,PR1,ST1,HOSP_LD,2012-05-14,2014-02-03,0,N,
  > S14,T12,PR1,ST1,HOSP_LD,2012-05-14,,0,N,
  > S15,T13,PR1,ST1,HOSP_LD,2012-05-14,,0,N,
  > S16,T14,PR1,ST1,HOSP_LD,2012-05-14,2014-02-01,0,N,19
  > S17,T14,PR3,ST9,SUPPLIV,2014-02-01,,,,
  > S18,T15,PR1,ST1,HOSP_LD,2012-05-14,2014-02-03,0,N,53
  > S19,T15,PR2,ST2,HOSP_LD,2014-02-03,,0,Y,
  > S20,T16,PR1,ST1,HOSP_LD,2012-05-14,2014-06-01,0,N,79
  > END_OF_STAYS
  $ { echo person_id,age_band,home_outcode,home_area,inappropriate_flag,died_on
  >   for n in $(seq -w 16); do
  >     case $n in 03) died=2014-05-31 ;; 04) died=2014-03-01 ;; 05) died=2014-06-15 ;; 16) died=2014-06-01 ;; *) died= ;; esac
  >     echo "T$n,25-34,WR5,WORCS,$([ $n = 13 ] && echo N || echo Y),$died"
  >   done; } >extracts/persons.csv
  $ cat >extracts/providers.csv <<'END_OF_SITES'
  > provider_id,site_id,site_outcode,in_county,kind
  > PR1,ST1,NG1,N,HOSP
  > PR2,ST2,B15,N,HOSP
  > PR3,ST9,WR1,Y,SUPPLIV
  > END_OF_SITES
  $ cat >extracts/reviews.csv <<'END_OF_REVIEWS'
  > review_id,person_id,review_type,done_on,outcome
  > V1,T12,PLACEMENT,2013-12-01,CONTINUE
  > V2,T07,PLACEMENT,2013-12-01,CHANGE
  > V3,T02,PLACEMENT,2013-06-01,CONTINUE
  > END_OF_REVIEWS
  $ run 2014-06-30
  $ table M31-people person_id outcome moved nearer less_restrictive both appropriate_later
  person_id  outcome         moved  nearer  less_restrictive  both  appropriate_later
  ---------  --------------  -----  ------  ----------------  ----  -----------------
  T01        COMMUNITY       Y      -       Y                 -     N
  T02        STILL_IN        N      -       -                 -     -
  T03        DIED            N      -       -                 -     -
  T04        DIED            N      -       -                 -     -
  T05        COMMUNITY       Y      -       Y                 -     N
  T06        STILL_IN        N      -       -                 -     -
  T07        STILL_IN        N      -       -                 -     N
  T09        OTHER_HOSPITAL  Y      Y       Y                 Y     N
  T10        CUSTODY         N      -       -                 -     -
  T11        UNKNOWN         N      -       -                 -     -
  T12        STILL_IN        N      -       -                 -     Y
  T14        COMMUNITY       Y      Y       Y                 Y     N
  T15        OTHER_HOSPITAL  Y      Y       N                 N     N
  T16        DIED            N      -       -                 -     -
  $ table M31-target listed known unknown community died appropriate_later moved nearer less_restrictive both both_known
  listed  known  unknown  community  died  appropriate_later  moved  nearer  less_restrictive  both  both_known
  ------  -----  -------  ---------  ----  -----------------  -----  ------  ----------------  ----  ----------
      14     13        1          3     3                  1      5       3                 4     2           3
  $ table M31-target community_pct community_known_pct
  community_pct  community_known_pct
  -------------  -------------------
           21.4                 23.1
  $ grep -o 'lost sight of: what became' pack/restricted/report.html | head -n 1
  lost sight of: what became
