Who people are, and whether they move on: four people, worked out by hand. On
30 June 2014 P01 and P03 are in hospital; P02 went to supported living in May, and
P04 has been there all the time.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,is_hospital,start_date,end_date,ward_security,locked_ward,legal_status,dols_status,dols_until,discharge_destination,planned_discharge_on,ready_on,ready_until,delay_reason
  > S1,P01,PR1,ST1,HOSP_LD,Y,2013-01-01,,1,,03,NONE,,,2014-06-01,2014-06-21,,18
  > S2,P02,PR1,ST1,HOSP_LD,Y,2013-01-01,2014-05-11,1,,09,NONE,,19,,2014-05-01,,01
  > S3,P02,PR2,ST9,SUPPLIV,N,2014-05-11,,,,,STANDARD,2014-07-20,,,,,
  > S4,P03,PR1,ST1,HOSP_LD,Y,2014-06-30,,0,N,,NONE,,,2014-09-29,,,
  > S5,P04,PR2,ST9,SUPPLIV,N,2014-01-01,,,,,NONE,,,,,,
  > END
  $ cat >extracts/persons.csv <<'END'
  > person_id,age_band,gender,ethnic_group,home_outcode,home_area,commissioner_code,commissioner_type,antipsychotic,inappropriate_flag
  > P01,25-34,1,A,WR1,WORCS,05T,CCG,N,Y
  > P02,25-34,2,D,WR1,WORCS,05T,CCG,N,Y
  > P03,Under 18,2,A,WR1,WORCS,05T,CCG,N,N
  > P04,65 and over,1,A,WR1,WORCS,05T,CCG,N,N
  > END
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,site_outcode,in_county,kind
  > PR1,ST1,NG1,N,HOSP
  > PR2,ST9,WR5,Y,SUPPLIV
  > END
  $ cat >extracts/restraints.csv <<'END'
  > ri_id,incident_id,person_id,stay_id,ri_type,start_date
  > R1,I1,P02,S2,09,2014-05-05
  > R2,I2,P04,S5,09,2014-05-06
  > END
  $ cat >extracts/training.csv <<'END'
  > course_id,team,period_end,in_scope_n,trained_n
  > C1,A,2014-03-31,20,10
  > C1,A,2014-06-30,20,15
  > C1,B,2014-06-30,10,5
  > END
  $ cat >extracts/questions.csv <<'END'
  > question_id,statement,positive_at
  > Q1,I feel safe here,4
  > END
  $ { echo feedback_id,person_id,site_id,respondent,collected_on,question_id,score,invited_n
  >   n=0; for score in 5 4 4 3 2 ''; do
  >     echo "B$((++n)),,ST1,FAMILY,2014-06-0$n,Q1,$score,10"; done
  >   echo B7,P03,ST1,PERSON,2014-06-30,Q1,5,2; } >extracts/feedback.csv
  $ cat >extracts/criteria.csv <<'END'
  > criterion_id,instrument,statement,population,standard_pct
  > R01,R,The review was held,all,100
  > END
  $ { echo cycle,audit_type,criterion_id,audit_id,person_id,audited_on,result
  >   for n in 0 1 2 3 4 5 6 7 8 9; do
  >     echo "1,BASELINE,R01,A1$n,P0$((n % 3 + 1)),2014-04-10,$([ $n -lt 2 ] && echo MET || echo NOT_MET)"
  >     echo "2,REAUDIT,R01,A2$n,P0$((n % 3 + 1)),2014-06-10,$([ $n -lt 9 ] && echo MET || echo NOT_RECORDED)"
  >   done; } >extracts/checklist.csv
  $ cat >extracts/kpis.csv <<'END'
  > kpi_id,label,unit,direction,target,target_type,amber_tolerance
  > K1,Complaints,count,down,5,max,1
  > K2,Plans reviewed,pct,up,90,min,5
  > END
  $ cat >extracts/kpi_returns.csv <<'END'
  > provider_id,period_start,period_end,kpi_id,numerator,denominator,value,status
  > PR1,2014-04-01,2014-04-30,K1,4,,4,FINAL
  > PR1,2014-05-01,2014-05-31,K1,0,,0,NIL
  > PR1,2014-04-01,2014-04-30,K2,57,60,,FINAL
  > END
  $ cat >extracts/settings.ini <<'END'
  > [extract]
  > census_date = 2014-06-30
  > period_start = 2014-04-01
  > period_end = 2014-06-30
  > END
  $ placement-audit run extracts --out pack >said
  $ cd pack/restricted/tables

M11. Two of ten, then nine of ten: 70 points more. With the Wilson intervals
5.67 to 50.98 and 59.58 to 98.21, Newcombe's goes from
70 - sqrt(30.42^2 + 30.98^2) to 70 + sqrt(14.33^2 + 8.21^2).

  $ cut -d, -f2,5-8,10,11,14 M11-criteria.csv
  criterion_id,audit_type,standard_pct,rows,met,not_met,not_recorded,not_applicable
  R01,REAUDIT,100,10,9,0,1,0
  $ cut -d, -f2,4-6,8-10,12- M11-reaudit.csv | cut -d, -f1-9 | sed 's/\(\.[0-9][0-9]\)[0-9]*/\1/g'
  criterion_id,first,first_n,first_of,second,second_n,second_of,difference,lower_95
  R01,1,2,10,2,9,10,70,26.58
  $ grep -c improved M11-reaudit.csv
  1

Of three people the re-audit has all met for two: P01 has the one that is not on
record.

  $ cut -d, -f1-6 M11-all-or-none.csv
  instrument,cycle,audit_type,cases,all_met,fraction
  R,1,BASELINE,3,0,0 of 3
  R,2,REAUDIT,3,2,2 of 3

M20. The return for June never came, and the nil return for May is one. Of K2 only
57 of 60 was returned for April: that is 95%.

  $ cut -d, -f1,3-5,7,10-14,16- M20-scorecard.csv | cut -d, -f1-15
  kpi_id,provider_id,month,latest,target,rag,last_due,last_status,due,returned,final,nil,provisional,said_missing,never_came
  K1,PR1,2014-05-01,0,5,GREEN,2014-06-01,,3,2,1,1,0,0,1
  K2,PR1,2014-04-01,95,90,GREEN,2014-06-01,,3,1,1,0,0,0,2

M21. At the end of June 15 of 20 and 5 of 10.

  $ cut -d, -f1-4 M21-training.csv
  course_id,period_end,in_scope,trained
  C1,2014-06-30,30,20
  $ cut -d, -f1-4 M21-training-team.csv
  team,period_end,in_scope,trained
  A,2014-06-30,20,15
  B,2014-06-30,10,5

M22. P01 was to leave 29 days ago, P03 is to leave in 91 days.

  $ cut -d, -f1-3 M22-planned-bands.csv
  planned_order,planned,people
  1,Planned discharge overdue,1
  2,0 to 3 months,1
  $ cut -d, -f1,4,5 M22-overdue.csv
  person_id,planned_discharge_on,overdue_days
  P01,2014-06-01,29

M25. Section 3 is of part 2; what P03 is under is not known. P02's
authorisation ends in 20 days.

  $ cut -d, -f1,3- M25-legal-status.csv
  legal_group,people,stays,share_pct,known,unknown
  Part 2,1,1,100,1,1
  ,1,1,,1,1
  $ cut -d, -f1-3 M25-dols.csv
  hospital,dols_status,people
  N,NONE,1
  N,STANDARD,1
  Y,NONE,2
  $ cat M25-dols-expiring.csv
  person_id,hospital,dols_status,dols_until,days_left
  P02,N,STANDARD,2014-07-20,20

M28. Six of ten families answered, five of them with a score, three with 4 or
more. One child's answer is too few to be told: in both halves of the pack the
numbers are not unknown, but hidden.

  $ cut -d, -f2-6 M28-responses.csv
  respondent,sites,left_out,responses,invited
  FAMILY,1,0,6,10
  PERSON,1,0,1,2
  $ cut -d, -f1,3-7,10 M28-feedback.csv
  question_id,respondent,answers,positive,mean_score,positive_pct,too_few
  Q1,FAMILY,5,3,3.6,60,N
  $ cut -d, -f1,3,4,9- M28-children.csv
  question_id,answers,positive,too_few,answers_hidden,positive_hidden,mean_score_hidden,positive_pct_hidden,lower_95_hidden,upper_95_hidden
  Q1,,,Y,Y,Y,Y,Y,Y,Y
  $ cut -d, -f1,3- ../../public/tables/M28-children.csv
  question_id,answers,positive,positive_pct,answers_hidden,positive_hidden,positive_pct_hidden
  Q1,,,,Y,Y,Y
  $ for half in restricted public; do sed -n '/id="t-M28-children"/,/<.table>/p' ../../$half/report.html | grep -o '<td class="n">[^<]*'; done | uniq -c
        7 <td class="n">*

M31. Both on the list of 1 June 2013; by 1 June 2014 P02 had moved, nearer home.

  $ cut -d, -f1,3,4,10- M31-people.csv
  person_id,outcome,outcome_on,moved,nearer,less_restrictive,both
  P01,STILL_IN,2014-06-01,N,,,
  P02,COMMUNITY,2014-06-01,Y,Y,Y,Y
  $ cut -d, -f1-12 M31-target.csv
  listed,known,unknown,community,died,moved,nearer,less_restrictive,both,both_known,community_known_pct,community_pct
  2,2,0,1,0,1,1,1,1,1,50,50
  $ cat M31-nearer.csv
  less_restrictive,nearer,people
  Y,Y,1

M32. P01 has waited for 9 days, and 10 nights; P02 waited 10 nights in May, and
there were 31 + 10 bed days.

  $ cut -d, -f1-4 M32-delayed-now.csv
  census_date,people,inpatients,people_pct
  2014-06-30,1,2,50
  $ cut -d, -f1,6- M32-delayed.csv
  person_id,party,delay_start,delay_days
  P01,housing/LA,2014-06-21,9
  $ cut -d, -f1-4 M32-parties.csv
  party,delayed_days,people,share_pct
  NHS,10,1,50
  housing/LA,10,1,50
  $ cut -d, -f1-4 M32-delays-month.csv
  month,delayed_days,people,bed_days
  2014-04-01,0,0,60
  2014-05-01,10,1,41
  2014-06-01,10,1,31

M33. A restraint in 40 + 1 bed days of women and girls, and one of P04 in 91 of men.
P04 was held, and not in hospital: nobody of that age was, so that there is no rate.
No group has 20 people.

  $ cut -d, -f1,2,4 M33-people.csv
  characteristic,group,people
  age_band,Under 18,1
  age_band,25-34,1
  ethnicity,White,2
  sex,Female,1
  sex,Male,1
  $ cut -d, -f1-3,6,12,14,15 M33-restraint-rate.csv
  characteristic,group,restraints,bed_days,inpatients,reason,large_enough
  age_band,Under 18,0,1,1,,N
  age_band,25-34,1,131,2,,N
  age_band,65 and over,1,,,no bed days given,
  ethnicity,Mixed,1,40,1,,N
  ethnicity,White,1,92,2,,N
  sex,Female,1,41,2,,N
  sex,Male,1,91,1,,N
  $ sed -n '/id="t-M33-restraint-rate"/,/<.table>/p' ../report.html | grep -o 'No bed days in hospital'
  No bed days in hospital

The settings change what is told: with the list of 2014 only P01 is on it, and
an authorisation that ends in 20 days is not soon. R01 is at 90%, under 100%.

  $ cd ../../..
  $ cat >>extracts/settings.ini <<'END'
  > listed_on = 2014-06-15
  > target_on = 2014-06-30
  > tolerance_points = 5
  > dols_days = 19
  > END
  $ placement-audit run extracts --out pack >said
  $ cut -d, -f1,3,4 pack/restricted/tables/M31-people.csv
  person_id,outcome,outcome_on
  P01,STILL_IN,2014-06-30
  $ wc -l <pack/restricted/tables/M25-dols-expiring.csv
  1
  $ pick criterion_id,rag <pack/restricted/tables/M11-criteria.stream | show --bare
  criterion_id  rag
  ------------  ---
  R01           RED
  $ printf '[policy]\ntarget_on = June\n' >>extracts/settings.ini
  $ placement-audit run extracts --out pack
  placement-audit: settings.ini:10: target_on is 'June', which is not a date (YYYY-MM-DD)
  [2]
