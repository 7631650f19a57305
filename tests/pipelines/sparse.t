Extracts as they come: with no more columns than a measure needs, and with what
a measure must not trip over. Whether somebody is in hospital is known here
without is_hospital and service_setting: a stay is one where nothing says that
it is not.

  $ mkdir bare
  $ cat >bare/placements.csv <<'END'
  > stay_id,person_id,start_date,end_date,dols_status,dols_until
  > S1,P01,2013-01-01,,STANDARD,2014-04-10
  > S2,P02,2013-01-01,,URGENT,2014-03-31
  > S3,P03,2013-01-01,2014-03-31,URGENT,2014-04-01
  > END
  $ placement-audit run bare --as-at 2014-03-31 --out pack >said
  $ cut -d, -f1-3 pack/restricted/tables/M25-dols.csv
  hospital,dols_status,people
  Y,STANDARD,1
  Y,URGENT,1
  $ cut -d, -f1,2,5 pack/restricted/tables/M25-dols-expiring.csv
  person_id,hospital,days_left
  P02,Y,0
  P01,Y,10

Training may be counted every month. P2 is not placed yet and P4 is dead, so that
neither is at a site; P4 had left by dying before the review was due, P5 after
it. P5 was reviewed when the time in hospital was over, which is too late to be
of use, but by the day that the national review had set. P6 was found to be
there rightly after all; the last word on P7 was spoken after the target, that
on P8 in the new hospital.

  $ mkdir odd
  $ cat >odd/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,start_date,end_date,discharge_destination
  > S1,P01,PR1,ST1,HOSP_LD,2014-01-01,,
  > S2,P02,PR1,ST1,HOSP_LD,2014-04-02,,
  > S3,P03,PR1,ST1,RESHOME,2014-01-01,,
  > S4,P04,PR1,ST1,HOSP_LD,2013-12-01,2013-12-20,19
  > S4b,P04,PR1,ST1,RESHOME,2013-12-20,,
  > S5,P05,PR1,ST1,HOSP_LD,2014-01-10,2014-01-20,19
  > S6,P06,PR1,ST1,HOSP_LD,2013-01-01,,
  > S7,P07,PR1,ST1,HOSP_LD,2013-01-01,,
  > S8,P08,PR1,ST1,HOSP_LD,2013-01-01,2013-12-01,84
  > S9,P08,PR1,ST2,HOSP_LD,2013-12-01,,
  > S10,P09,PR1,ST1,HOSP_LD,2014-01-02,,
  > END
  $ cat >odd/persons.csv <<'END'
  > person_id,died_on,inappropriate_flag
  > P01,,N
  > P04,2014-01-15,N
  > P05,,N
  > P06,,Y
  > P07,,Y
  > P08,,Y
  > P09,2014-01-12,N
  > END
  $ cat >odd/providers.csv <<'END'
  > provider_id,site_id,rating,rating_from,rating_notified_on
  > PR1,ST1,GOOD,2012-01-01,
  > PR1,ST1,,2013-06-01,2013-06-02
  > PR1,ST1,NEW,2013-07-01,2013-07-02
  > PR1,ST1,GOOD,2013-08-01,2013-08-02
  > PR1,ST1,RI,2014-02-03,2014-02-04
  > END
  $ cat >odd/reviews.csv <<'END'
  > review_id,person_id,review_type,done_on,outcome
  > V1,P05,CTR_POST,2014-02-01,5
  > V2,P06,PLACEMENT,2013-08-01,CHANGE
  > V3,P06,CTR_INPT,2014-01-20,4
  > V4,P07,PLACEMENT,2014-01-01,CHANGE
  > V5,P07,PLACEMENT,2014-03-02,CONTINUE
  > V6,P08,PLACEMENT,2014-01-05,CONTINUE
  > END
  $ { echo course_id,team,period_end,in_scope_n,trained_n
  >   for month in 01-31 02-28 03-31; do echo C1,A,2014-$month,10,5; done
  >   } >odd/training.csv
  $ cat >odd/settings.ini <<'END'
  > [extract]
  > census_date = 2014-03-31
  > period_start = 2013-04-01
  > [promises]
  > listed_on = 2013-06-01
  > target_on = 2014-02-28
  > review_list_on = 2014-01-11
  > review_by = 2014-02-28
  > END
  $ placement-audit run odd --out odd-pack >said
  $ cd odd-pack/restricted/tables
  $ cut -d, -f1-4 M21-training.csv
  course_id,period_end,in_scope,trained
  C1,2014-03-31,10,5
  $ grep -c 'Staff trained' changes.csv
  1

Of those placed on 31 March P01, P03, P06 and P07 are at ST1, which is RI since
February. It had been good all the time as far as is known: a rating that is
blank or on no list is no change.

  $ cut -d, -f1,2,4 M27-ratings.csv
  rating,sites,people
  RI,1,4
  $ cut -d, -f1,3-5,8 M27-changes.csv
  site_id,rating_from,former_rating,rating,outcome
  ST1,2014-02-03,GOOD,RI,ON_TIME

P01 was not reviewed by 29 January; P04, P05 and P09 left before it was due.

  $ cut -d, -f1-9 M23-ctr-admission.csv
  within,n,due,on_time,late,overdue,early,pending,ended
  28d,4,1,0,0,1,0,0,3
  All,4,1,0,0,1,0,0,3

In hospital on 11 January were P01, P05, P06, P07, P08 and P09, who died the day
after. P07 and P08 were reviewed before, P05 and P06 after, P01 never.

  $ cut -d, -f1-7 M23b-by-deadline.csv
  people,reviewed,late,overdue,pending,ended,died
  6,4,0,1,0,1,1

  $ cut -d, -f1,3,14,15 M31-people.csv
  person_id,outcome,review_outcome,appropriate_later
  P06,STILL_IN,4,Y
  P07,STILL_IN,CHANGE,N
  P08,OTHER_HOSPITAL,CONTINUE,N
  $ cut -d, -f1-7 M31-target.csv
  listed,known,unknown,community,died,appropriate_later,moved
  3,3,0,0,0,1,1

Without places nothing tells whether P08 is nearer home: that is not told as nobody.

  $ cut -d, -f8-10 M31-target.csv
  less_restrictive,both,both_known
  0,0,0
  $ cd ../../..

Without a named worker, or without a named consultant, somebody is uncovered since
the stay began, whatever the day beside it says and whatever is known of the
other one: P2 and P3 for 30 days. P4 and P6 might be covered or not. Whether
sites are in the county is of no use without their ids.

  $ mkdir uncovered
  $ cat >uncovered/placements.csv <<'END'
  > stay_id,person_id,site_id,start_date,end_date,named_worker,named_worker_since,named_consultant,named_consultant_since
  > S1,P01,ST1,2014-03-01,,Y,2014-03-01,Y,2014-02-01
  > S2,P02,ST1,2014-03-01,,N,2014-03-05,Y,2014-03-01
  > S3,P03,ST1,2014-03-01,,,,N,
  > S4,P04,ST1,2014-03-01,,Y,,Y,2014-03-01
  > S5,P05,ST1,2014-03-01,,Y,2014-03-11,Y,2014-03-06
  > S6,P06,ST1,2014-03-01,,,,Y,2014-03-01
  > END
  $ echo 'review_id,person_id,stay_id,review_type,done_on,recipient
  > V1,P01,S1,HOSTLETTER,2014-03-01,BOTH' >uncovered/reviews.csv
  $ echo 'provider_id,in_county
  > PR1,N' >uncovered/providers.csv
  $ placement-audit run uncovered --as-at 2014-03-31 --out pack >said
  $ cut -d, -f1-5 pack/restricted/tables/M24c-covered.csv
  people,with_gap,uncovered_median,uncovered_max,uncovered_days
  4,3,20,30,70
  $ cut -d, -f1-4 pack/restricted/tables/M24c-both.csv
  people,known,yes,no
  6,5,3,2
  $ grep M19-host-letter pack/quality/not-possible.csv
  Letters to hosts in time,M19-host-letter,"no column out_of_area in placements, and no column site_id in providers"

Of somebody who was dead when a stay is said to have begun there is no host to be
told.

  $ mkdir dead
  $ echo 'stay_id,person_id,start_date,end_date,service_setting,out_of_area
  > S1,P01,2014-03-01,,HOSP_LD,Y
  > S2,P02,2014-03-01,,HOSP_LD,Y
  > S3,P01,2014-02-01,2014-03-01,RESHOME,Y' >dead/placements.csv
  $ echo 'person_id,died_on
  > P02,2014-02-01' >dead/persons.csv
  $ cp uncovered/reviews.csv dead
  $ placement-audit run dead --as-at 2014-03-31 --out pack >said
  $ cut -d, -f1-4 pack/restricted/tables/M19-host-letter.csv
  recipient,n,due,on_time
  host_commissioner,2,2,1
  contracts_team,2,2,1
  both,2,2,1

A column that is not there switches off what needs it, and nothing else.

  $ without() {
  >   rm -rf less && mkdir less && cp "$ROOT"/datasets/sample/* less
  >   awk -F, -v name="$2" 'NR == 1 { for (i = 1; i <= NF; i++)
  >     if ($i == name) $i = "left_out" } { print }' OFS=, \
  >     less/$1.csv >new && mv new less/$1.csv
  >   placement-audit run less --as-at 2014-03-31 --out less-pack >said 2>&1 &&
  >     echo $(ls less-pack/restricted/tables | grep -cE "^($3).*csv")
  > }
  $ without feedback collected_on M28
  0
  $ without incidents occurred_on M10
  0
  $ without kpi_returns period_start M20
  0
  $ without persons person_id M33
  0
  $ without providers site_id M29-visits-rag
  0
  $ without register person_id M34-needs
  0
  $ without placements stay_id M30-
  0
  $ without criteria statement M11-reaudit
  1
  $ without placements ward_security 'M01-now|M04-'
  0
