M14, M18 and M27, each date at the edge of what is still in time, worked out by hand.
The day of the audit is Monday 31 March 2014, the period the year before.

ST1 was reviewed on 28 February 2013, ST2 the day before. Six months before 31 and
29 August 2013 there is no such day in February: the 28th stands for it, so that
S01 and S03 are in time and S02 is not. S04 began six months to the day after the
review; ST3 was reviewed on the very day that S05 began, ST4 on the day after. ST5 was
never reviewed. ST6 is on the list twice: what is said of it in 2014 was not known
when S08 and S09 began, six months and six months and a day after the first review.
Of ST7's provider there is a visit among the reviews. S12 began before the period,
S13 after the person had died, S14 would after the day of the audit.

  $ mkdir extracts
  $ printf '[extract]\nperiod_start = 2013-04-01\n' >extracts/settings.ini
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,site_outcode,sector,in_county,kind,accredited,on_framework,last_quality_review_on,rating,rating_from,rating_to,rating_notified_on,briefed_on,report_published_on
  > PR1,ST1,WR5,IND,Y,HOSP,N,Y,2013-02-28,GOOD,2012-01-01,2013-08-22,,,
  > PR1,ST1,WR5,IND,Y,HOSP,N,Y,2013-02-28,RI,2013-08-23,2014-03-30,2013-09-02,2013-08-22,2013-08-23
  > PR1,ST1,WR5,IND,Y,HOSP,N,Y,2013-02-28,INADEQUATE,2014-03-31,,,2014-03-31,2014-03-31
  > PR2,ST2,WR5,IND,Y,HOSP,N,Y,2013-02-27,RI,2012-01-01,2013-12-23,,,2013-04-01
  > PR2,ST2,WR5,IND,Y,HOSP,N,N,2013-02-27,GOOD,2013-12-24,2014-04-09,2014-01-06,2013-05-01,2013-06-01
  > PR2,ST2,WR5,IND,Y,HOSP,N,Y,2013-02-27,OUTSTANDING,2014-04-10,,,2014-04-01,2014-04-05
  > PR3,ST3,WR5,NHS,Y,HOSP,Y,,2013-09-10,GOOD,2012-01-01,2013-05-31,,,
  > PR3,ST3,WR5,NHS,Y,HOSP,Y,N,2013-09-10,GOOD,2013-06-01,,2013-06-03,,
  > PR4,ST4,WR5,NHS,Y,HOSP,Y,Y,2013-09-11,GOOD,2014-01-01,,2014-01-30,,2014-02-01
  > PR5,ST5,WR5,IND,Y,HOSP,N,,,NOT_RATED,,,,,
  > PR6,ST6,WR5,IND,Y,HOSP,N,Y,2013-03-10,GOOD,2012-01-01,2013-09-30,,,
  > PR6,ST6,WR5,IND,Y,HOSP,Y,Y,2014-01-15,RI,2013-10-01,,2013-09-30,,
  > PR7,ST7,WR5,IND,Y,RESHOME,N,N,2013-01-01,GOOD,2012-01-01,2014-03-30,,,
  > PR8,ST8,WR5,IND,Y,HOSP,N,,2013-08-01,GOOD,2014-02-01,2014-03-31,,,
  > END
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,is_hospital,start_date,end_date
  > S01,P01,PR1,ST1,HOSP_LD,Y,2013-08-31,
  > S02,P02,PR2,ST2,HOSP_LD,Y,2013-08-31,2014-04-01
  > S03,P03,PR1,ST1,HOSP_LD,Y,2013-08-29,2014-03-31
  > S04,P04,PR1,ST1,HOSP_LD,Y,2013-08-28,
  > S05,P05,PR3,ST3,HOSP_LD,Y,2013-09-10,
  > S06,P06,PR4,ST4,HOSP_LD,Y,2013-09-10,
  > S07,P07,PR5,ST5,HOSP_LD,Y,2013-09-10,
  > S08,P08,PR6,ST6,HOSP_LD,Y,2013-09-10,
  > S09,P09,PR6,ST6,HOSP_LD,Y,2013-09-11,
  > S10,P10,PR6,ST6,HOSP_LD,Y,2014-02-01,2014-03-01
  > S11,P11,PR7,ST7,RESHOME,N,2013-07-02,
  > S12,P12,PR1,ST1,HOSP_LD,Y,2013-03-31,2013-05-01
  > S13,P13,PR7,ST7,RESHOME,N,2013-08-28,
  > S14,P14,PR1,ST1,HOSP_LD,Y,2014-04-01,
  > S15,P15,PR8,ST8,HOSP_LD,Y,2014-01-15,2014-01-20
  > END
  $ cat >extracts/persons.csv <<'END'
  > person_id,age_band,home_area,commissioner_code,commissioner_type,antipsychotic,died_on
  > P13,25-34,WORCS,05T,CCG,N,2013-08-27
  > END
  $ for person in 01 02 03 04 05 06 07 08 09 10 11 12 14 15; do
  >     echo "P$person,25-34,WORCS,05T,CCG,N,"
  > done >>extracts/persons.csv
  $ cat >extracts/reviews.csv <<'END'
  > review_id,provider_id,review_type,due_on,done_on
  > V1,PR7,QAVISIT,2013-06-30,2013-06-30
  > V2,PR1,ANNUAL,,2013-03-31
  > V3,PR6,ANNUAL,,2012-05-01
  > V4,PR6,ANNUAL,,2014-03-31
  > V5,PR8,ANNUAL,,2013-03-30
  > V6,PR8,QA_MEETING,2013-03-31,2013-04-02
  > V7,PR8,QA_MEETING,2013-04-01,2013-04-20
  > V8,PR8,QA_MEETING,2014-03-31,2014-03-31
  > V9,PR8,QA_MEETING,2014-03-01,
  > END
  $ cat >extracts/criteria.csv <<'END'
  > criterion_id,instrument,statement,population,standard_pct
  > Q02,Q,A checklist was completed before admission,new,100
  > END
  $ cat >extracts/checklist.csv <<'END'
  > audit_id,criterion_id,stay_id,audited_on,completed_on,result
  > A1,Q02,S01,2014-03-01,2013-08-31,MET
  > A2,Q02,S02,2014-03-01,2013-09-01,MET
  > A3,Q02,S03,2014-03-01,2013-08-01,MET
  > A4,Q02,S04,2014-03-01,,NOT_MET
  > A5,Q02,S07,2014-03-01,2013-09-09,MET
  > A6,Q02,S10,2014-03-01,2014-02-09,MET
  > A7,Q02,S15,2014-03-01,2014-01-15,MET
  > END
  $ audit() {
  >     rm -rf pack
  >     placement-audit run extracts --as-at $1 --out pack >said 2>&1 || cat said
  > }
  $ table() {
  >     local name=$1
  >     shift
  >     pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1
  > }
  $ audit 2014-03-31

M18. In time are S01, S03, S04, S05, S08, S10 and S11, and S15, whose provider
was reviewed on 1 August. S02 and S09 were reviewed too early, S06 and S07 not before.

  $ table M18-before-start sector n due on_time late early overdue
  sector   n  due  on_time  late  early  overdue
  ------  --  ---  -------  ----  -----  -------
  IND     10   10        7     0      2        1
  NHS      2    2        1     0      0        1
  All     12   12        8     0      2        2

M18b. S05 and S06 are at accredited sites, and so is S10, at ST6 as it was by then.
What the list said of ST8 before its first row is taken from that row. In time are
S01, on the day, S03, S07 and S15; S02 is a day late; S04, S08, S09 and S11 have none.

  $ table M18b-checklist n due on_time late overdue
  n  due  on_time  late  overdue
  -  ---  -------  ----  -------
  9    9        4     1        4

M18c. From 31 March 2013 it is 365 days: PR1 is in time, PR8 by a day not. PR6 was reviewed
on the day of the audit.

  $ table M18c-annual sector n on_time overdue
  sector  n  on_time  overdue
  ------  -  -------  -------
  IND     5        2        3
  NHS     2        0        2
  All     7        2        5

M14. A site counts as it stands on the list on the day of the audit. Meetings count
by the day on which they were due.

  $ table M14-providers fact sites known yes no yes_pct
  fact          sites  known  yes  no  yes_pct
  ------------  -----  -----  ---  --  -------
  on_framework      8      6    3   3     50.0
  accredited        8      8    3   5     37.5
  $ table M14-list-age sector sites known min median max
  sector  sites  known  min  median  max
  ------  -----  -----  ---  ------  ---
  IND         6      5   75   396.0  454
  NHS         2      2  201   201.5  202
  All         8      7   75   242.0  454
  $ table M14-meetings review_type due held held_pct
  review_type  due  held  held_pct
  -----------  ---  ----  --------
  QAVISIT        1     1     100.0
  QA_MEETING     3     2      66.7

M27. ST1 is inadequate from the day of the audit on, ST2 good until after it. The rating
of ST7 ended the day before and there is no other; that of ST8 ends with the day. P02 has
not left, P03 has.

  $ table M27-ratings
  rating      sites  sites_pct  people  people_pct
  ----------  -----  ---------  ------  ----------
  GOOD            4       66.7       3        42.9
  RI              1       16.7       2        28.6
  INADEQUATE      1       16.7       2        28.6
  NOT_RATED       1          -       1           -
  -               1          -       1           -

Of the four ratings that changed, ST1's in August was told on the fifth working day:
the 26th was a bank holiday. ST2's was told on the sixth: Christmas was two, New Year
one. There is time yet for ST1's of today, and ST6's cannot have been told before. A first
rating, and the same one again, is no change.

  $ table M27-changes site_id rating_from former_rating rating lag_days outcome
  site_id  rating_from  former_rating  rating      lag_days  outcome
  -------  -----------  -------------  ----------  --------  -------
  ST1      2013-08-23   GOOD           RI                10  ON_TIME
  ST1      2014-03-31   RI             INADEQUATE         -  PENDING
  ST2      2013-12-24   RI             GOOD              13  LATE
  ST6      2013-10-01   GOOD           RI                -1  WRONG
  $ table M27-notified n due on_time late pending wrong
  n  due  on_time  late  pending  wrong
  -  ---  -------  ----  -------  -----
  4    2        1     1        1      1

M27b. Briefed the day before is in time, on the day is not; ST2 in April and ST4 were
not briefed.

  $ table M27b-briefed sector n on_time late overdue
  sector  n  on_time  late  overdue
  ------  -  -------  ----  -------
  IND     4        2     1        1
  NHS     1        0     0        1
  All     5        2     1        2

In a leap year six months before 31 August is the 29th, and 365 days before 31
December is 1 January.

  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,is_hospital,start_date,end_date
  > S01,P01,PR1,ST1,HOSP_LD,Y,2012-08-31,
  > S02,P02,PR2,ST2,HOSP_LD,Y,2012-08-31,
  > END
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,site_outcode,sector,in_county,kind,last_quality_review_on
  > PR1,ST1,WR5,IND,Y,HOSP,2012-02-29
  > PR2,ST2,WR5,IND,Y,HOSP,2012-02-28
  > END
  $ cat >extracts/reviews.csv <<'END'
  > review_id,provider_id,review_type,due_on,done_on
  > V1,PR1,ANNUAL,,2012-01-01
  > V2,PR2,ANNUAL,,2011-12-31
  > END
  $ rm extracts/checklist.csv extracts/settings.ini
  $ audit 2012-12-31
  $ table M18-before-start sector n on_time early
  sector  n  on_time  early
  ------  -  -------  -----
  IND     2        1      1
  All     2        1      1
  $ table M18c-annual sector n on_time overdue
  sector  n  on_time  overdue
  ------  -  -------  -------
  IND     2        1        1
  All     2        1        1
