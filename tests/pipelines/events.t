What happens to people, and what is done in time: a quarter of six people, worked
out by hand. On 30 June 2014 P01, P02 and P03 are in hospital. In the quarter 18
and 21 April, 5 and 26 May are bank holidays.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,is_hospital,start_date,end_date,ward_security,locked_ward,emergency,discharge_destination,end_reason,move_reason,notice_days,funding_type,weekly_cost,advocate_type,family_involvement,named_worker,named_worker_since,named_consultant,named_consultant_since,visit_interval_days
  > S1,P01,PR1,ST1,SECURE,Y,2013-08-31,,1,,N,,,,,HEALTH,4000,IMHA,1,Y,2013-09-10,Y,2013-09-05,
  > S2,P02,PR2,ST2,HOSP_LD,Y,2014-04-17,2014-05-20,0,N,Y,53,TRANSFER,BEDNEED,2,HEALTH,3000,,,,,,,
  > S3,P02,PR1,ST1,SECURE,Y,2014-05-20,,1,,N,,,,,HEALTH,4000,0,9,Y,2014-05-20,N,,30
  > S4,P03,PR3,ST3,SUPPLIV,N,2014-01-01,2014-06-10,,,N,19,BREAKDOWN,,,SOCIAL,1500,,,,,,,
  > S5,P03,PR2,ST2,HOSP_LD,Y,2014-06-16,,0,N,Y,,,,,JOINT,,,3,,,Y,2014-06-16,
  > END
  $ cat >extracts/persons.csv <<'END'
  > person_id,age_band,birth_year,home_outcode,home_area,commissioner_code,commissioner_type,antipsychotic
  > P01,25-34,,WR1,WORCS,05T,CCG,N
  > P02,25-34,,WR1,WORCS,05T,CCG,N
  > P03,25-34,,WR1,WORCS,05T,CCG,N
  > P04,Under 18,1996,WR1,WORCS,05T,CCG,N
  > P05,Under 18,1997,WR1,WORCS,05T,CCG,N
  > P06,Under 18,1999,WR1,WORCS,05T,CCG,N
  > END
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,site_outcode,sector,in_county,kind,rating,rating_from,rating_to,rating_notified_on,briefed_on,report_published_on,accredited,last_quality_review_on,rag,on_framework
  > PR1,ST1,WR5,NHS,Y,HOSP,GOOD,2012-01-01,2014-04-30,,,,Y,2013-11-20,R,Y
  > PR1,ST1,WR5,NHS,Y,HOSP,RI,2014-05-01,,2014-05-09,2014-05-10,2014-05-10,Y,2013-11-20,R,Y
  > PR2,ST2,NG1,IND,N,HOSP,GOOD,2012-01-01,2014-05-31,,,,Y,2013-10-17,A,N
  > PR2,ST2,NG1,IND,N,HOSP,INADEQUATE,2014-06-01,,2014-06-09,2014-06-04,2014-06-05,N,2013-10-17,A,N
  > PR3,ST3,WR5,IND,Y,SUPPLIV,GOOD,2012-01-01,,,,,Y,,G,
  > END
  $ cat >extracts/incidents.csv <<'END'
  > incident_id,person_id,stay_id,provider_id,occurred_on,occurred_at,event_type,severity,commissioner_informed_on,family_informed
  > I1,P01,S1,,2014-04-17,21:40,ASSLT,3,2014-04-22,Y
  > I2,P02,S2,PR2,2014-05-01,09:00,SH,1,2014-05-09,N
  > I3,P01,S1,PR1,2014-06-26,,SH,1,,NA_NOCONSENT
  > I4,P01,S1,PR1,2014-05-10,03:30,SH,0,2014-05-09,Y
  > I5,,,PR1,2014-05-10,23:59,SI,,2014-05-14,
  > END
  $ cat >extracts/reviews.csv <<'END'
  > review_id,person_id,stay_id,provider_id,review_type,due_on,done_on,recipient
  > V01,P01,S1,PR1,PLACEMENT,,2013-12-30,
  > V02,P02,S2,PR2,CTR_POST,,2014-05-16,
  > V03,P01,S1,PR1,ADVOCATE,,2014-06-02,
  > V04,P01,S1,PR1,VISIT,,2014-04-10,
  > V05,P01,S1,PR1,VISIT,,2014-06-12,
  > V06,P02,S2,PR2,HOSTLETTER,2014-04-17,2014-04-16,HOST_COMM
  > V07,P02,S2,PR2,HOSTLETTER,2014-04-17,2014-04-18,HOST_LA_CONTRACTS
  > V08,P03,S5,PR2,HOSTLETTER,2014-06-16,2014-06-16,BOTH
  > V09,P02,S2,PR2,HOSTCONCERN,,2014-05-12,
  > V10,P02,S2,PR2,BIM,,2014-05-19,
  > V11,,,PR1,ANNUAL,2013-06-30,2013-06-30,
  > V12,,,PR2,QA_MEETING,2014-05-15,2014-05-20,
  > V13,,,PR2,QA_MEETING,2014-06-15,,
  > V14,,,PR2,QA_MEETING,2014-06-30,2014-07-01,
  > END
  $ cat >extracts/register.csv <<'END'
  > person_id,entered_on,left_on,left_reason,risk,risk_from,first_contact_held,last_updated_on,crisis_on,crisis_outcome,alternative_used,flagged_team_on,flagged_commissioner_on,needs_health
  > P03,2013-01-01,,,RED,2014-05-20,Y,2014-03-30,2014-05-21,ADMITTED,Y,2014-06-03,2014-06-20,N
  > P04,2014-04-10,,,RED,2014-06-02,N,2014-03-29,2014-06-02,COMMUNITY,Y,2014-06-10,,Y
  > P05,2014-05-01,,,RED,2014-06-03,,,2014-06-03,RESPITE,Y,2014-06-18,,
  > P06,2012-01-01,2014-05-05,STABLE,GREEN,2014-01-01,Y,2014-05-01,,,,,,Y
  > END
  $ cat >extracts/criteria.csv <<'END'
  > criterion_id,instrument,statement,population,standard_pct
  > F01,F,A funding request form is on file,all,100
  > F05,F,The form is signed by the health funder,all,100
  > F06,F,The form is signed by the social care funder,all,100
  > F99,F,The form says when the placement is to end,all,90
  > Q02,Q,A checklist was completed before admission,new,100
  > END
  $ cat >extracts/checklist.csv <<'END'
  > audit_id,criterion_id,person_id,stay_id,audited_on,completed_on,result,concern_raised
  > A1,F01,P02,S2,2014-05-02,2014-04-28,MET,Y
  > A2,F01,P02,S3,2014-06-02,2014-05-21,NOT_MET,N
  > A3,F01,P03,S5,2014-06-20,,NOT_RECORDED,N
  > A3,Q02,P03,S5,2014-06-20,2014-06-15,MET,N
  > A1,F05,P02,S2,2014-05-02,,MET,N
  > A2,F05,P02,S3,2014-06-02,,NOT_MET,N
  > A3,F05,P03,S5,2014-06-20,,EXCEPTION,N
  > A1,F06,P02,S2,2014-05-02,,NA,N
  > A2,F06,P02,S3,2014-06-02,,NOT_RECORDED,N
  > A3,F06,P03,S5,2014-06-20,,MET,N
  > A1,F99,P02,S2,2014-05-02,,MET,N
  > A2,F99,P02,S3,2014-06-02,,MET,N
  > A3,F99,P03,S5,2014-06-20,,PARTLY,N
  > A4,F99,P01,S1,2014-06-20,,MET,N
  > A5,F99,P03,S4,2014-06-20,,MET,N
  > END
  $ printf '[extract]\nperiod_start = 2014-04-01\n' >extracts/settings.ini
  $ placement-audit run extracts --as-at 2014-06-30 --out pack >said 2>&1 || cat said
  $ table() {
  >     local name=$1
  >     shift
  >     pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1
  > }

M10. P01 was placed for 30, 31 and 30 days, P02 for 14, 31 and 30, P03 for 30,
31 and 9 + 15: 74, 93 and 84 days in all. Of the four events of people three were
P01's. I1's provider is that of its stay. Between 10 May and 26 June there were
46 days without any. Only I1 was followed within 28 days, after 23.

  $ table M10-events-month month events placement_days rate_per_1000
  month       events  placement_days  rate_per_1000
  ----------  ------  --------------  -------------
  2014-04-01       1              74           13.5
  2014-05-01       3              93           32.3
  2014-06-01       1              84           11.9
  $ table M10-concentration provider_id events people without_person top_1_pct mean_severity longest_free_days free_from
  provider_id  events  people  without_person  top_1_pct  mean_severity  longest_free_days  free_from
  -----------  ------  ------  --------------  ---------  -------------  -----------------  ----------
  PR1               4       1               1        100            1.3                 46  2014-05-11
  PR2               1       1               0        100            1.0                 60  2014-05-02
  All               5       2               1         75            1.3                 46  2014-05-11
  $ table M10-repeats provider_id events pending_7 decided_7 followed_7 pending_28 decided_28 followed_28 followed_28_pct
  provider_id  events  pending_7  decided_7  followed_7  pending_28  decided_28  followed_28  followed_28_pct
  -----------  ------  ---------  ---------  ----------  ----------  ----------  -----------  ---------------
  PR1               3          1          2           0           1           2            1             50.0
  PR2               1          0          1           0           0           1            0              0.0
  All               4          1          3           0           1           3            1             33.3
  $ table M10-events-weekday-hours weekday hours events | grep -v ' 0$'
  weekday    hours        events
  ---------  -----------  ------
  Thursday   06:00-11:59       1
  Thursday   18:00-23:59       1
  Thursday   Unknown           1
  Saturday   00:00-05:59       1
  Saturday   18:00-23:59       1
Types of which half of the months have none are counted in days between events: there
were one assault and one serious incident, and self-harm in May twice and in June.

  $ table M10-rare event_type occurred_on events value chart
  event_type  occurred_on  events  value  chart
  ----------  -----------  ------  -----  -----
  ASSLT       2014-04-17        1      -  t
  SI          2014-05-10        1      -  t
  $ table M10-events-type-provider
  event_type  provider_id  events  people
  ----------  -----------  ------  ------
  ASSLT       PR1               1       1
  SH          PR1               2       1
  SH          PR2               1       1
  SI          PR1               1       0

M14, M18 and M27. PR2 was reviewed exactly six calendar months before S2 began,
and PR1 before S3; before S5 it was longer ago. PR1's annual review was 365 days
before; supported living needs none. ST1's new rating was told on the fifth
working day, ST2's on the sixth; ST2's inspector alone was briefed before. The
last meeting is on the day after the audit, so that it has not been held.

  $ table M14-providers fact sites known yes yes_pct
  fact          sites  known  yes  yes_pct
  ------------  -----  -----  ---  -------
  on_framework      3      2    1     50.0
  accredited        3      3    2     66.7
  $ table M14-meetings review_type due held held_pct
  review_type  due  held  held_pct
  -----------  ---  ----  --------
  QA_MEETING     3     1      33.3
  $ table M14-list-age sector sites known min max
  sector  sites  known  min  max
  ------  -----  -----  ---  ---
  IND         2      1  256  256
  NHS         1      1  222  222
  All         3      2  222  256
  $ table M14-completeness column n filled filled_pct | grep rating
  rating                  3       3       100.0
  rating_from             3       3       100.0
  rating_to               3       0         0.0
  rating_notified_on      3       2        66.7
  $ table M18-before-start sector n on_time early on_time_pct
  sector  n  on_time  early  on_time_pct
  ------  -  -------  -----  -----------
  IND     2        1      1         50.0
  NHS     1        1      0        100.0
  All     3        2      1         66.7
  $ table M18b-checklist n on_time
  n  on_time
  -  -------
  1        1
  $ table M18c-annual sector n on_time overdue
  sector  n  on_time  overdue
  ------  -  -------  -------
  IND     1        0        1
  NHS     1        1        0
  All     2        1        1
  $ table M27-ratings
  rating      sites  sites_pct  people  people_pct
  ----------  -----  ---------  ------  ----------
  GOOD            1       33.3       0         0.0
  RI              1       33.3       2        66.7
  INADEQUATE      1       33.3       1        33.3
  $ table M27-changes site_id rating_from former_rating rating lag_days outcome
  site_id  rating_from  former_rating  rating      lag_days  outcome
  -------  -----------  -------------  ----------  --------  -------
  ST1      2014-05-01   GOOD           RI                 8  ON_TIME
  ST2      2014-06-01   GOOD           INADEQUATE         8  LATE
  $ table M27b-briefed sector n on_time late
  sector  n  on_time  late
  ------  -  -------  ----
  IND     1        1     0
  NHS     1        0     1
  All     2        1     1

M15. P03 was admitted 26 days after the crisis. P04's 28 days end on the day of
the audit, P05's a day later. P03's flags came on the 14th day and after exactly
one month; the commissioner's was four days after the admission. P03 was updated
92 days ago, P04 93.

  $ table M15-prevented window_days episodes pending admitted prevented decided prevented_pct
  window_days  episodes  pending  admitted  prevented  decided  prevented_pct
  -----------  --------  -------  --------  ---------  -------  -------------
  28                  3        1         1          1        2             50
  90                  3        3         0          0        0              -
  $ table M15b-flags standard n due on_time late pending late_max
  standard                       n  due  on_time  late  pending  late_max
  -----------------------------  -  ---  -------  ----  -------  --------
  in-time-team                   3    3        2     1        0         1
  in-time-commissioner           3    1        1     0        2         -
  before-admission-team          1    1        1     0        0         -
  before-admission-commissioner  1    1        0     1        0         4
  $ table M15c-register
  quarter     opening  joined  left  closing
  ----------  -------  ------  ----  -------
  2014-04-01        2       2     1        3
  $ table M15c-kept-up fact people known yes no
  fact                people  known  yes  no
  ------------------  ------  -----  ---  --
  first_contact_held       3      2    1   1
  updated                  3      3    1   2

M16 and M17. S2 began on the Thursday before Easter as an emergency: five working
days are up on the 28th. S3 was planned and its form a day late. S5's was due on
23 June.

  $ table M16-form within n on_time late overdue lag_median late_max
  within  n  on_time  late  overdue  lag_median  late_max
  ------  -  -------  ----  -------  ----------  --------
  0d      1        0     1        0           1         1
  5wd     2        1     0        1          11         7
  All     3        1     1        1           6         7
  $ table M16-form-timing timing placements share_pct
  timing               placements  share_pct
  -------------------  ----------  ---------
  Within 2 days after           1       33.3
  8-28 days after               1       33.3
  No form                       1       33.3
  $ table M16-form-held placements audited with_form with_form_pct
  placements  audited  with_form  with_form_pct
  ----------  -------  ---------  -------------
           3        3          2           66.7
What the form must hold is what the criteria of instrument F say: who signed, and
F99, which an auditor added. What is not recorded is not met, an exception and
what does not apply are outside. Four of five is 80%, ten points under the 90 that
F99 asks for, so that it is amber; fewer than five are grey.

  $ table M16-form-criteria criterion_id met partly not_met not_recorded exceptions not_applicable fraction standard_pct rag
  criterion_id  met  partly  not_met  not_recorded  exceptions  not_applicable  fraction  standard_pct  rag
  ------------  ---  ------  -------  ------------  ----------  --------------  --------  ------------  -----
  F01             1       0        1             1           0               0  1 of 3             100  GREY
  F05             1       0        1             0           1               0  1 of 2             100  GREY
  F06             1       0        0             1           0               1  1 of 2             100  GREY
  F99             4       1        0             0           0               0  4 of 5              90  AMBER
  $ placement-audit explain M16-form-criteria pack | tail -n 1
  	keep instrument=F
  $ table M17-funding
  funding_type  people  placements  known  weekly_sum  weekly_mean  weekly_median
  ------------  ------  ----------  -----  ----------  -----------  -------------
  HEALTH             2           2      2        8000            -              -
  JOINT              1           1      0           -            -              -
  All                3           3      2        8000            -              -
  $ table M17-moves kind moves known change
  kind               moves  known  change
  -----------------  -----  -----  ------
  BETWEEN_HOSPITALS      1      1       -
  All                    1      1       -

M19. S2's two letters came a day before and a day after it began. Of the concern
of 2 May the host was told on the fifth working day.

  $ table M19-host-letter recipient due on_time late late_max
  recipient          due  on_time  late  late_max
  -----------------  ---  -------  ----  --------
  host_commissioner    2        2     0         -
  contracts_team       2        1     1         1
  both                 2        1     1         1
  $ table M19b-concerns n on_time lag_max
  n  on_time  lag_max
  -  -------  -------
  1        1       10

M23 and M24. P01's review of 30 December is in date on 30 June for the last day.
P02's after admission came on the 29th day. P01's advocate was there 28 days ago,
and not for 275 days before; P03's advocate is not known.

  $ table M23-reviews review within n due on_time overdue pending
  review     within  n  due  on_time  overdue  pending
  ---------  ------  -  ---  -------  -------  -------
  ctr        12m     2    1        1        0        1
  ctr        6m      1    0        0        0        1
  placement  6m      3    1        1        0        2
  $ table M23-ctr-admission within n due late pending
  within  n  due  late  pending
  ------  -  ---  ----  -------
  28d     2    1     1        1
  All     2    1     1        1
  $ table M23-over-6-months people over_6_months never
  people  over_6_months  never
  ------  -------------  -----
       3              1      1
  $ table M24-support supporter people known allocated contact_28 longest_gap_max
  supporter  people  known  allocated  contact_28  longest_gap_max
  ---------  ------  -----  ---------  ----------  ---------------
  advocate        3      2          1           1              275
  family          3      2          1           0              303
  worker          3      2          2           0              303
  $ table M24c-both people known yes no
  people  known  yes  no
  ------  -----  ---  --
       3      2    1   1
  $ table M24c-covered people with_gap uncovered_median uncovered_max uncovered_days
  people  with_gap  uncovered_median  uncovered_max  uncovered_days
  ------  --------  ----------------  -------------  --------------
       2         2              25.5             41              51

M26. I1 was serious and told on the next working day; I2 on the fifth; I3 has
until 3 July; I4 was told before it happened; I5, on a Saturday, was due on Monday
and told on Wednesday.

  $ table M26-informed informed within n due on_time late overdue pending wrong late_max
  informed      within  n  due  on_time  late  overdue  pending  wrong  late_max
  ------------  ------  -  ---  -------  ----  -------  -------  -----  --------
  commissioner  1wd     2    2        1     1        0        0      0         2
  commissioner  5wd     3    1        1     0        0        1      1         -
  commissioner  All     5    3        2     1        0        1      1         2
  $ table M26-family family_informed events share_pct
  family_informed  events  share_pct
  ---------------  ------  ---------
  N                     1       33.3
  NA_NOCONSENT          1          -
  Y                     2       66.7

M29. By the oversight rule P01's visit was due on 5 June, and came on the last day
of grace; S2 ended before one was due. By the red rating of ST1 it was due on 8
May, and P02's on 17 June.

  $ table M29-visits basis n due on_time late overdue ended late_max
  basis      n  due  on_time  late  overdue  ended  late_max
  ---------  -  ---  -------  ----  -------  -----  --------
  agreed     1    1        0     0        1      0        11
  oversight  2    1        1     0        0      1         -
  rag        3    2        0     1        1      1        35
  $ table M29-overdue person_id stay_id due_on late_days
  person_id  stay_id  due_on      late_days
  ---------  -------  ----------  ---------
  P02        S3       2014-06-17         13

M30. P02's move is the one: P03 was at home for six days in between. One placement
broke down in 251 days.

  $ table M30-moves person_id moved_on kind left_stay_id stay_id notice_days
  person_id  moved_on    kind               left_stay_id  stay_id  notice_days
  ---------  ----------  -----------------  ------------  -------  -----------
  P02        2014-05-20  BETWEEN_HOSPITALS  S2            S3                 2
  $ table M30-meetings kind moves meeting_first
  kind               moves  meeting_first
  -----------------  -----  -------------
  BETWEEN_HOSPITALS      1              1
  All                    1              1
  $ table M30-notice notice moves
  notice    moves
  --------  -----
  0-2 days      1
  $ table M30b-breakdowns breakdowns placement_days per_100_years
  breakdowns  placement_days  per_100_years
  ----------  --------------  -------------
           1             251          145.5

M34. The financial year of the audit has begun: P04 reaches 18 in it, P05 in the
next one, P06 two years later.

  $ table M34-transition
  financial_year  people
  --------------  ------
  2015-04-01           1
  2016-04-01           0
  2017-04-01           1
  $ table M34-transition-list person_id birth_year financial_year needs_health
  person_id  birth_year  financial_year  needs_health
  ---------  ----------  --------------  ------------
  P05              1997  2015-04-01      -
  P06              1999  2017-04-01      Y

What the settings name changes the tables: a deadline for reviews of everybody in
hospital on a day, and the day of the protocol about hosts.

  $ cat >>extracts/settings.ini <<'END'
  > [standards]
  > review_list_on = 2014-01-01
  > review_by = 2014-06-01
  > protocol_on = 2014-05-01
  > retrospective_by = 2014-04-17
  > prevented_days = 26
  > visit_grace = 0
  > END
  $ placement-audit run extracts --as-at 2014-06-30 --out pack >said 2>&1 || cat said
  $ table M23b-by-deadline people reviewed reviewed_pct
  people  reviewed  reviewed_pct
  ------  --------  ------------
       1         1           100
  $ table M19-host-letter recipient n due on_time late
  recipient          n  due  on_time  late
  -----------------  -  ---  -------  ----
  host_commissioner  2    2        2     0
  contracts_team     2    2        1     1
  both               2    2        1     1
  $ table M15-prevented window_days episodes admitted prevented decided
  window_days  episodes  admitted  prevented  decided
  -----------  --------  --------  ---------  -------
  26                  3         1          2        3
  $ table M29-visits basis due on_time late overdue
  basis      due  on_time  late  overdue
  ---------  ---  -------  ----  -------
  agreed       1        0     0        1
  oversight    1        0     1        0
  rag          2        0     1        1

Without a column only what needs it goes, and the report says why.

  $ sed -i '1s/occurred_at/time_unknown_here/' extracts/incidents.csv
  $ placement-audit run extracts --as-at 2014-06-30 --out pack >said 2>&1 || cat said
  $ cat pack/quality/not-possible.csv | grep M10
  Notifiable events by weekday and time of day,M10-events-weekday-hours,no column occurred_at in incidents
  $ ls pack/restricted/tables | grep -c 'M10.*csv'
  6

A time that is none is told with its line.

  $ echo 'visit_red = 4 weeks' >>extracts/settings.ini
  $ placement-audit run extracts --as-at 2014-06-30 --out pack 2>&1 | sed 's/:[0-9]*:/:LINE:/'
  placement-audit: settings.ini:LINE: visit_red is '4 weeks', which is no time: write days (28d), working days (5wd) or months (6m)
  $ sed -i '$d' extracts/settings.ini
  $ echo 'prevented_days = a month' >>extracts/settings.ini
  $ placement-audit run extracts --as-at 2014-06-30 --out pack 2>&1 | sed 's/:[0-9]*:/:LINE:/'
  placement-audit: settings.ini:LINE: prevented_days is 'a month', which is no list of whole numbers, parted by blanks
