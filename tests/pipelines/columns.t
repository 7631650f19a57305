A column that is not there switches off what needs it, and nothing else: the run goes
on, and what is not possible is listed with the reason. A whole county, of which here
and there the very column is missing that the rest of its extract hangs on.

  $ synth --people 12 --months 12 --seed 5 --out all 2>said
  $ without() {
  >   rm -rf extracts pack; cp -r all extracts
  >   for column; do
  >     awk -F, -v OFS=, -v gone="${column#*.}" '
  >       NR == 1 { for (i = 1; i <= NF; i++) if ($i == gone) at = i }
  >       { for (i = at; i < NF; i++) $i = $(i + 1); NF--; print }
  >       ' "all/${column%.*}.csv" >"extracts/${column%.*}.csv"
  >   done
  >   placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || tail -5 said
  > }
  $ lost() { pick table <pack/quality/not-possible.stream | grep "^$1" | paste -sd' ' | fmt; }
  $ without restraints.start_date kpi_returns.period_start providers.site_id register.person_id
  $ lost M0
  M05-distance M05-summary M05-distance-bands M06-restraints-year
  M06-restraints-by-type M06-restraints-quarter M06-concentration
  M07b-people-restrained M08-restraint-rate M08-restraint-rate-provider
  M08-restraint-funnel M08b-in-care-plan M08b-de-escalation M08b-injury
  M08b-debrief M09-durations M09-duration-bands M09-left-out
  $ lost M15
  M15-prevented M15-prevented-year M15-episodes M15b-flags M15c-register
  M15c-kept-up M15c-risk
  $ lost M20
  M20-kpi M20-kpi-series M20-kpi-completeness M20-scorecard M20-returns
  $ without placements.stay_id
  $ lost M0
  M08-restraint-rate-provider M08-restraint-funnel
  $ without persons.person_id incidents.occurred_on
  $ lost M10
  M10-events-month M10-rare M10-events-type M10-events-type-provider
  M10-events-weekday-hours M10-concentration M10-repeats
  $ without incidents.person_id restraints.ri_type
  $ lost M07c
  M07c-three-months M07c-antipsychotic
  $ without incidents.provider_id placements.provider_id
  $ lost M10
  M10-events-type-provider

A few columns are enough. What a stay costs is added up where nobody is said to pay for
it, too, and of fewer than five there is no mean.

  $ rm -r extracts; mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > person_id,start_date,end_date,funding_type,weekly_cost,out_of_area
  > P01,2013-05-01,,HEALTH,1000,Y
  > P02,2013-06-15,,,2000,N
  > P03,2013-05-01,2013-12-01,JOINT,3000,
  > P03,2013-12-01,,JOINT,2500,
  > P04,2013-09-29,2013-10-05,,,
  > END
  $ cat >extracts/restraints.csv <<'END'
  > incident_id,person_id,ri_type,start_date,start_time,end_date,end_time
  > I1,P01,01,2014-02-01,10:00,2014-02-01,10:10
  > I1,P01,01,2014-02-01,10:00,2014-02-01,10:11
  > I2,P02,05,2014-03-01,23:00,2014-03-02,23:01
  > END
  $ cat >extracts/incidents.csv <<'END'
  > incident_id,person_id,occurred_on,event_type
  > I1,P01,2014-01-01,SH
  > I2,P02,2013-12-31,ACC
  > END
  $ cat >extracts/register.csv <<'END'
  > person_id,entered_on,left_on,crisis_on,alternative_used
  > P02,2013-01-01,,2013-06-01,N
  > P04,2013-08-01,,2013-09-01,Y
  > P05,2013-08-01,2013-12-01,2013-09-01,Y
  > P06,2014-01-01,,2014-03-15,Y
  > END
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said
  $ table() { show --bare --decimals 1 <pack/restricted/tables/$1.stream; }
  $ table M17-funding
  funding_type  people  placements  known  weekly_sum  weekly_mean  weekly_median
  ------------  ------  ----------  -----  ----------  -----------  -------------
  HEALTH             1           1      1        1000            -              -
  JOINT              1           1      1        2500            -              -
  -                  1           1      1        2000            -              -
  All                3           3      3        5500            -              -
  $ table M05b-out-of-area
  funded   people  known  out_of_area  out_of_area_pct  lower_95  upper_95
  -------  ------  -----  -----------  ---------------  --------  --------
  all           3      2            1               50       9.5      90.5
  health        1      1            1              100      20.7     100.0
  jointly       1      0            0                -         -         -

Without anything said about medicine there is a row of everybody. The three months are
those from 1 January.

  $ pick kind,given,people,had <pack/restricted/tables/M07c-three-months.stream | show --bare
  kind       given  people  had
  ---------  -----  ------  ---
  any        All         3    2
  self_harm  All         3    1
  accident   All         3    0
  assault    All         3    0
  restraint  All         3    1
  seclusion  All         3    1

Without the stay nothing is known to lie outside it: 10, 11 and 1441 minutes.

  $ pick ri_type,known,median,mean <pack/restricted/tables/M09-durations.stream | show --bare --decimals 1
  ri_type  known  median    mean
  -------  -----  ------  ------
  01           2    10.5    10.5
  05           1  1441.0  1441.0

P02 was admitted on the 14th day after the crisis, P04 on the 28th; P06's 28 days are
not over.

  $ pick person_id,result,admitted_on <pack/restricted/tables/M15-episodes.stream | show --bare
  person_id  result     admitted_on
  ---------  ---------  -----------
  P02        ADMITTED   2013-06-15
  P04        ADMITTED   2013-09-29
  P05        PREVENTED  -
  P06        PENDING    -

An export may have rows twice, and leave blank what a chart is labelled with: what is
there twice counts once and is listed, two criteria and two questions may have the same
words or none, and a form of no cycle is in no comparison of two.

  $ rm -r extracts; mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,site_id,start_date,end_date
  > S1,P01,ST1,2013-05-01,
  > END
  $ cat >extracts/criteria.csv <<'END'
  > criterion_id,instrument,statement,valid_from
  > P01,P,Signed,2010-01-01
  > F01,F,Signed,2010-01-01
  > P01,P,Signed,2010-01-01
  > Q01,Q,,
  > END
  $ { echo audit_id,cycle,audit_type,criterion_id,person_id,audited_on,result
  >   for n in $(seq -w 1 20); do
  >     for criterion in P01 F01 Q01; do
  >       echo "A1,1,BASELINE,$criterion,P$n,2013-04-30,NOT_MET"
  >       echo "A2,2,REAUDIT,$criterion,P$n,2014-02-28,MET"
  >     done
  >   done
  >   echo A2,2,REAUDIT,P01,P01,2014-02-28,MET
  >   echo A3,,,P01,P30,2014-02-28,MET
  >   } >extracts/checklist.csv
  $ cat >extracts/questions.csv <<'END'
  > question_id,statement,positive_at
  > Q1,,4
  > Q2,I feel safe,4
  > Q3,I feel safe,4
  > Q4,,4
  > END
  $ { echo feedback_id,site_id,respondent,collected_on,question_id,score
  >   for n in 1 2 3 4 5 6; do
  >     for question in 1 2 3 4; do echo "B$n,ST1,PERSON,2014-01-0$n,Q$question,5"; done
  >   done
  >   echo B6,ST1,PERSON,2014-01-06,Q4,5
  >   } >extracts/feedback.csv
  $ printf 'area_code,outcode\nA1,WR1\nA1,WR1\n' >extracts/anchors.csv
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,rating,rating_from,rating_notified_on,briefed_on,report_published_on
  > PR1,ST1,GOOD,2013-01-01,2013-01-02,2013-06-01,2013-07-01
  > PR1,ST1,RI,2013-10-01,2013-10-02,2013-09-01,2013-11-01
  > PR1,ST1,RI,2013-10-01,2013-10-02,2013-09-01,2013-11-01
  > END
  $ { echo kpi_id,label,unit,direction,target
  >   echo K1,Falls,count,down,1; echo K2,Falls,count,down,2; echo K2,Falls,count,down,2
  >   } >extracts/kpis.csv
  $ { echo provider_id,period_start,period_end,kpi_id,value,status
  >   for kpi in K1 K2; do echo "PR1,2014-03-01,2014-03-31,$kpi,1,FINAL"; done
  >   } >extracts/kpi_returns.csv
  $ { echo course_id,team,period_end,in_scope_n,trained_n
  >   echo C1,A,2014-03-31,10,5; echo C1,A,2014-03-31,10,5; } >extracts/training.csv
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said
  $ cut -d, -f1-3,5,6 pack/quality/rejects.csv | grep -v ' but blank'
  file,line,column,rule,severity
  anchors.csv,3,area_code,is a duplicate,error
  providers.csv,4,site_id,is a duplicate,error
  checklist.csv,122,person_id,is a duplicate,error
  criteria.csv,4,criterion_id,is a duplicate,error
  kpis.csv,4,kpi_id,is a duplicate,error
  feedback.csv,26,feedback_id,is a duplicate,error
  training.csv,3,course_id,is a duplicate,warning
  $ pick criterion_id cycle rows <pack/restricted/tables/M11-compliance.stream | show --bare
  criterion_id  cycle  rows
  ------------  -----  ----
  F01               1    20
  F01               2    20
  P01               1    20
  P01               2    20
  P01               -     1
  Q01               1    20
  Q01               2    20
  $ pick criterion_id first second <pack/restricted/tables/M11-reaudit.stream | show --bare
  criterion_id  first  second
  ------------  -----  ------
  F01               1       2
  P01               1       2
  Q01               1       2
  $ pick question_id answers <pack/restricted/tables/M28-feedback.stream | show --bare
  question_id  answers
  -----------  -------
  Q1                 6
  Q2                 6
  Q3                 6
  Q4                 6
  $ cut -d, -f1-4 pack/restricted/tables/M27-changes.csv
  site_id,provider_id,rating_from,former_rating
  ST1,PR1,2013-10-01,GOOD
  $ cd pack/restricted/charts; ls M11-reaudit.svg M28-feedback.svg M20-returns.svg; cd ../../..
  M11-reaudit.svg
  M20-returns.svg
  M28-feedback.svg

What the settings would have to say is told, too.

  $ keep table=M23b-by-deadline <pack/quality/not-possible.stream | pick reason | emit | tail -n 1
  no extract of reviews
  $ printf 'review_id,person_id,review_type,done_on\nV1,P01,CPA,2013-07-01\n' >extracts/reviews.csv
  $ placement-audit run extracts --as-at 2013-05-31 --out pack >said 2>&1 || cat said
  $ keep table=M23b-by-deadline <pack/quality/not-possible.stream | pick reason | emit | tail -n 1
  no review_list_on in the settings; no review_by in the settings
