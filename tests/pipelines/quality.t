What is said about the data: worked out by hand for the first quarter of 2014. P01
is with PR1 and P02 with PR2; nothing has been heard of P02 since 2012.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,start_date,end_date,ward_security
  > S1,P01,PR1,2013-11-01,,1
  > S2,P02,PR2,2012-06-01,,1
  > S3,P03,PR2,2014-01-31,2014-01-30,1
  > END
  $ cat >extracts/reviews.csv <<'END'
  > review_id,person_id,stay_id,review_type,due_on,done_on
  > V1,P01,S1,CTR_INPT,2014-01-15,2014-01-10
  > V2,P01,S9,CTR_INPT,2014-02-15,2014-02-10
  > V3,P02,S2,CTR_INPT,2012-09-01,2012-08-31
  > END
  $ cat >extracts/incidents.csv <<'END'
  > incident_id,person_id,stay_id,provider_id,occurred_on,event_type
  > I1,P01,S1,PR1,2014-01-05,SH
  > I2,P01,S1,PR1,2014-03-31,SH
  > I3,P01,S1,PR1,2013-12-31,SH
  > END

Returns are due within a month of the end of their period: that of January by 28
February, that of February by 28 March. One of three of PR1 came late, by 3 days,
and one of PR2 not at all.

  $ cat >extracts/kpis.csv <<'END'
  > kpi_id,label,unit,direction,target
  > K01,Plans reviewed,pct,up,90
  > END
  $ cat >extracts/kpi_returns.csv <<'END'
  > provider_id,kpi_id,period_start,period_end,numerator,denominator,value,submitted_on,status
  > PR1,K01,2013-12-01,2013-12-31,9,10,90,2014-01-31,FINAL
  > PR1,K01,2014-01-01,2014-01-31,9,10,90,2014-02-28,FINAL
  > PR1,K01,2014-02-01,2014-02-28,9,10,90,2014-03-31,FINAL
  > PR2,K01,2014-01-01,2014-01-31,,,,,MISSING
  > END
  $ cat >extracts/settings.ini <<'END'
  > as_at = 2014-03-31
  > period_start = 2014-01-01
  > END
  $ placement-audit run extracts --out pack >said
  $ cd pack/quality; ls *.csv
  audience.csv
  crosscheck.csv
  data-quality.csv
  disclosure.csv
  kept.csv
  late-returns.csv
  linkage.csv
  not-possible.csv
  rejects.csv
  reports.csv
  risk.csv
  rules.csv
  stale.csv

Every rule that is broken, and by how many rows:

  $ cat rules.csv
  file,severity,rule,column,rows
  placements.csv,error,breaks the rule: >= start_date,end_date,1
  reviews.csv,warning,is not in placements,stay_id,1

Keys are looked up in the other extracts; of three reviews one names a stay that is not
there.

  $ cat linkage.csv
  file,field,refers_to,n,not_found,not_found_pct
  incidents.csv,stay_id,placements,3,0,0
  reviews.csv,stay_id,placements,3,1,33.333333333333336
  kpi_returns.csv,kpi_id,kpis,4,0,0

A stay that has no end, and of which nothing has been heard for 180 days, is told:

  $ cat stale.csv
  person_id,provider_id,environment,start_date,ward_days
  P02,PR2,LOW,2012-06-01,668

PR2 has reported no event: that is no zero. Bed days: 90 nights of each.

  $ cat reports.csv
  provider_id,people,bed_days,incidents,kpi_returns
  PR1,1,90,2,2
  PR2,1,90,,

  $ cut -d, -f 1,3-6,12,17,18 late-returns.csv
  provider_id,due,on_time,late,overdue,on_time_pct,late_median,late_max
  PR1,2,1,1,0,50,3,3
  All,2,1,1,0,50,3,3
