What happens in a service, and whether it does what it promised, worked out by hand: M10,
M12, M21, M28 and M29. The audit is as at Monday 31 March 2014, its period the year up to
then. ST1 is red and out of the county, ST2 amber, ST3 green.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,start_date,end_date,ward_security,discharge_destination
  > S1,P01,PR1,ST1,SECURE,2014-01-01,,1,
  > S2,P02,PR2,ST2,SECURE,2014-01-01,,1,
  > S3,P03,PR3,ST3,SECURE,2013-12-30,,1,
  > S4,P04,PR2,ST2,SECURE,2014-02-01,,1,
  > S5,P05,PR2,ST2,SECURE,2014-01-01,2014-02-20,1,19
  > S6,P01,PR1,ST1,SECURE,2013-04-01,2014-01-01,1,53
  > S7,P02,PR2,ST2,SECURE,2013-04-01,2013-07-01,1,19
  > END
  $ { echo person_id,age_band,commissioner_code
  >   for n in 1 2 3 5; do echo P0$n,25-34,05T; done; echo P04,Under 18,05T; } >extracts/persons.csv
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,in_county,kind,rag
  > PR1,ST1,N,HOSP,R
  > PR2,ST2,Y,HOSP,A
  > PR3,ST3,Y,HOSP,G
  > END
  $ cat >extracts/incidents.csv <<'END'
  > incident_id,person_id,provider_id,occurred_on,occurred_at,event_type,severity
  > I1,P01,PR1,2013-04-07,00:00,SH,0
  > I2,P01,PR1,2013-04-14,06:00,SH,2
  > I3,P01,PR1,2013-05-12,05:59,SH,1
  > I4,P02,PR2,2013-05-12,12:00,ASSLT,
  > I5,P02,PR2,2013-06-10,18:00,ASSLT,1
  > I6,,PR1,2013-12-25,23:59,SI,4
  > I7,P01,PR1,2014-03-03,,SH,3
  > I8,P01,PR1,2014-03-25,13:15,SH,0
  > END
  $ cat >extracts/reviews.csv <<'END'
  > review_id,person_id,stay_id,review_type,done_on
  > V1,P01,S1,VISIT,2014-02-05
  > V2,P01,S1,VISIT,2014-03-13
  > V3,P04,S4,VISIT,2014-03-22
  > END
  $ cat >extracts/actions.csv <<'END'
  > action_ref,section,label,due_month,lead_role,status_text
  > A1,One,Done in time,2014-02,MANAGER,COMPLETED
  > A2,One,Goes on,2014-03,MANAGER,COMPLETED but ongoing
  > A3,One,Due today,2014-03,MANAGER,Ongoing
  > A4,One,Due tomorrow,2014-04-01,MANAGER,ONGOING
  > A5,Two,Checked,2014-03-30,MANAGER,Spot check - Feb-14
  > A6,Two,Nothing said,,MANAGER,
  > A7,Two,Done early,2014-06,MANAGER,complete
  > A8,Two,Other words,2014-01,MANAGER,Nearly there
  > END
  $ cat >extracts/training.csv <<'END'
  > course_id,team,role_group,period_end,in_scope_n,trained_n
  > C1,A,NURSING,2013-12-31,10,5
  > C1,A,NURSING,2014-03-31,20,19
  > C1,A,SUPPORT,2014-03-31,5,1
  > C1,B,NURSING,2014-03-31,0,0
  > C2,B,NURSING,2014-03-31,0,0
  > C3,B,NURSING,2014-03-31,10,11
  > END
  $ printf 'question_id,statement,positive_at\nQ1,I feel safe here,4\nQ2,I am asked,3\n' >extracts/questions.csv
  $ n=0
  $ answers() { # respondent site person question invited scores
  >   local site=$2 respondent=$1 person=$3 question=$4 invited=$5 i=0
  >   shift 5
  >   for score; do echo "$respondent$site$person$((++i)),$person,$site,$respondent,2014-02-01,$question,$score,$invited"; done
  > }
  $ { echo feedback_id,person_id,site_id,respondent,collected_on,question_id,score,invited_n
  >   answers FAMILY ST1 '' Q1 10 5 4 3 2 1; answers FAMILY ST1 '' Q2 10 5 4 3 2 1
  >   answers PERSON ST2 '' Q1 8 5 5 5 5
  >   answers ADVOCATE ST1 '' Q1 4 5 4 4 4 3; answers ADVOCATE ST2 '' Q1 '' 1
  >   answers PERSON ST3 P04 Q1 1 1
  > } >extracts/feedback.csv
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said
  $ table() {
  >     local name=$1
  >     shift
  >     pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1
  > }

M10. Of seven events of people the last, six days ago, is pending for both windows; I7,
28 days ago, is not. I1 was followed after 7 days, I2 after 28 and I7 after 22; I4 after 29.
P01 had five of the seven. Severity is known of seven events. There was none from 11 June
to 24 December, which is 197 days; July has a row of its own.

  $ table M10-repeats provider_id events pending_7 decided_7 followed_7 followed_7_pct pending_28 decided_28 followed_28 followed_28_pct | tail -n 1
  All               7          1          6           1            16.7           1           6            3               50
  $ table M10-concentration provider_id events people without_person events_per_person top_1_pct top_3_pct mean_severity longest_free_days free_from | tail -n 1
  All               8       2               1                3.5       71.4        100            1.6                197  2013-06-11
  $ table M10-events-month month events placement_days rate_per_1000 | sed -n '1,2p;3,6p;14p'
  month       events  placement_days  rate_per_1000
  ----------  ------  --------------  -------------
  2013-04-01       2              60           33.3
  2013-05-01       2              62           32.3
  2013-06-01       1              60           16.7
  2013-07-01       0              31            0.0
  2014-03-01       2             124           16.1
  $ table M10-events-weekday-hours weekday hours events | grep -v ' 0$'
  weekday    hours        events
  ---------  -----------  ------
  Monday     18:00-23:59       1
  Monday     Unknown           1
  Tuesday    12:00-17:59       1
  Wednesday  18:00-23:59       1
  Sunday     00:00-05:59       2
  Sunday     06:00-11:59       1
  Sunday     12:00-17:59       1
  $ keep event_type=SH <pack/restricted/tables/M10-rare.stream | pick occurred_on value upper_limit special_cause reason | show --bare
  occurred_on  value  upper_limit  special_cause  reason
  -----------  -----  -----------  -------------  -----------------------------------------------------------------
  2013-04-07       -            -  -              too few points yet: 4 of 12 values; t chosen: days between events
  2013-04-14       7            -  -              too few points yet: 4 of 12 values; t chosen: days between events
  2013-05-12      28            -  -              too few points yet: 4 of 12 values; t chosen: days between events
  2014-03-03     295            -  -              too few points yet: 4 of 12 values; t chosen: days between events
  2014-03-25      22            -  -              too few points yet: 4 of 12 values; t chosen: days between events

M12. A month means its last day, which has come: A3 is due and overdue, A4 is not due
yet. A7 is done before it is due. What nobody understands is not done, and is told.

  $ table M12-progress n done done_pct completed completed_continuing ongoing spot_check blank unknown_words with_due due due_done overdue without_due
  n  done  done_pct  completed  completed_continuing  ongoing  spot_check  blank  unknown_words  with_due  due  due_done  overdue  without_due
  -  ----  --------  ---------  --------------------  -------  ----------  -----  -------------  --------  ---  --------  -------  -----------
  8     3      37.5          2                     1        2           1      1              1         7    5         2        3            1
  $ table M12-overdue action_ref due_on
  action_ref  due_on
  ----------  ----------
  A8          2014-01-31
  A5          2014-03-30
  A3          2014-03-31

M21. At the end of March 20 of 25; where nobody is in scope nobody can be trained. More
trained than there are cannot be: that row is rejected.

  $ table M21-training course_id period_end in_scope trained trained_pct
  course_id  period_end  in_scope  trained  trained_pct
  ---------  ----------  --------  -------  -----------
  C1         2014-03-31        25       20           80
  C2         2014-03-31         0        0            -
  $ table M21-training-team team in_scope trained trained_pct
  team  in_scope  trained  trained_pct
  ----  --------  -------  -----------
  A           25       20           80
  B            0        0            -
  $ grep training pack/quality/rejects.csv | cut -d, -f1-6
  training.csv,7,trained_n,11,breaks the rule: <= in_scope_n,error

M28. Five families answered two questions, five of ten who were invited, whatever the
number of questions: two of five are positive, and three of five where 3 is. Four
people are too few, and so is the child, who is apart. Four advocates were invited and
five answered, which cannot be.

  $ table M28-responses respondent sites left_out responses invited response_pct
  respondent  sites  left_out  responses  invited  response_pct
  ----------  -----  --------  ---------  -------  ------------
  ADVOCATE        0         2          -        -             -
  FAMILY          1         0          5       10          50.0
  PERSON          2         0          5        9          55.6
  $ table M28-feedback question_id respondent answers positive positive_pct too_few
  question_id  respondent  answers  positive  positive_pct  too_few
  -----------  ----------  -------  --------  ------------  -------
  Q1           ADVOCATE          6         4          66.7  N
  Q1           FAMILY            5         2          40.0  N
  Q1           PERSON            -         -             -  Y
  Q2           FAMILY            5         3          60.0  N
  $ table M28-children question_id answers too_few
  question_id  answers  too_few
  -----------  -------  -------
  Q1                 -  Y

M29. By its red rating S1's first visit was due on 29 January and came on the seventh
day after, the last of grace; the next, due on 5 March, came on the eighth. S2's was due on
26 February and never came. S3's, on the last day of the audit, is within its days of
grace. S4's came before it was due, and S5 ended before. Nobody ever came in S6 and S7:
each had one that was due, because the next is counted from the last.

  $ table M29-visits basis n due on_time late overdue pending ended
  basis      n  due  on_time  late  overdue  pending  ended
  ---------  -  ---  -------  ----  -------  -------  -----
  oversight  7    6        2     0        4        0      1
  rag        8    6        2     1        3        1      1
