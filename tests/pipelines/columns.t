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
  M20-kpi M20-kpi-series M20-kpi-completeness M20-scorecard
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
