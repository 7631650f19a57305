KPI returns, worked out by hand: M20. The audit is as at 31 March 2014, its period the
year up to then. Values are not returned at all, only numerators and denominators.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,service_setting,start_date,end_date,ward_security
  > S1,P01,PR1,SECURE,2013-06-01,,1
  > END
  $ cat >extracts/kpis.csv <<'END'
  > kpi_id,label,unit,direction,target,target_type,amber_tolerance,valid_from,valid_to
  > K1,On the limit,count,down,10.32,max,,,
  > K2,Seven in a row,count,down,,,,,
  > K3,One on the mean,count,down,,,,,
  > K4,An outlier,count,down,18.6,max,30,,
  > K5,Eleven points,count,down,1,max,,,
  > K6,Neither way is better,count,,,,,,
  > K7,How they came,count,down,5,max,1,,
  > K8,Shares,pct,up,95,min,5,,
  > K9,A new target,pct,up,90,min,5,2013-01-01,2013-09-30
  > K9,A new target,pct,up,95,min,5,2013-10-01,
  > END
  $ series() { # kpi first-month numerators
  >   local kpi=$1 month=$2 numerator
  >   shift 2
  >   for numerator; do
  >     echo "PR1,$month,$(date -d "$month 1 month 1 day ago" +%F),$kpi,$numerator,,,FINAL"
  >     month=$(date -d "$month 1 month" +%F)
  >   done
  > }
  $ { echo provider_id,period_start,period_end,kpi_id,numerator,denominator,submitted_on,status
  >   series K1 2013-04-01 4 6 4 6 4 6 4 6 4 6 4 6
  >   series K2 2013-04-01 4 6 4 6 4 8 10 8 10 8 10 8
  >   series K3 2013-04-01 5 6 4 6 4 8 10 8 7 8 10 8
  >   series K4 2013-04-01 10 12 10 12 10 12 10 12 10 12 10 40
  >   series K5 2013-05-01 4 6 4 6 4 6 4 6 4 6 0
  >   series K6 2012-04-01 4 6 4 6 4 6 4 6 4 6 4 6 4 6 4 6 4 6 4 6 4 6 4 6
  >   echo PR2,2013-04-01,2013-04-30,K7,5,,2013-06-01,FINAL
  >   echo PR2,2013-04-01,2013-04-30,K7,3,,2013-05-10,PROVISIONAL
  >   echo PR2,2013-05-01,2013-05-31,K7,,,2013-06-10,NIL
  >   echo PR2,2013-06-01,2013-06-30,K7,6,,2013-07-10,PROVISIONAL
  >   echo PR2,2013-07-01,2013-07-31,K7,,,,MISSING
  >   echo PR3,2012-12-01,2012-12-31,K7,2,,2013-01-10,FINAL
  >   echo PR2,2013-04-01,2013-04-30,K8,57,60,2013-05-10,FINAL
  >   echo PR2,2013-05-01,2013-05-31,K8,,60,2013-06-10,NIL
  >   echo PR2,2013-06-01,2013-06-30,K8,,,2013-07-10,NIL
  >   echo PR2,2013-07-01,2013-07-31,K8,0,0,2013-08-10,FINAL
  >   echo PR2,2013-09-01,2013-09-30,K9,92,100,2013-10-10,FINAL
  >   echo PR2,2013-10-01,2013-10-31,K9,92,100,2013-11-10,FINAL
  > } >extracts/kpi_returns.csv
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said
  $ series=pack/restricted/tables/M20-kpi-series.stream

K1 goes to and fro between 4 and 6: its mean is 5, its moving ranges 2, its limits 5 -+
2.66 x 2. A target on a limit is not beyond it. K2 has a mean of 86/12 and ranges of 24/11
at the mean; its last seven points are above the mean. In K3 the mean is 7, and one of
those points lies on it: they are no run. K4 has a range of 28, over 3.267 x 48/11: it is left out,
and the limits are 160/12 -+ 5.32.

  $ keep 'kpi_id<=K4' <$series | take --last 1 --per kpi_id |
  >   pick kpi_id value mean lower_limit upper_limit special_cause variation assurance screened |
  >   show --bare --decimals 3
  kpi_id  value    mean  lower_limit  upper_limit  special_cause  variation     assurance    screened
  ------  -----  ------  -----------  -----------  -------------  ------------  -----------  --------
  K1          6   5.000       -0.320       10.320  none           common_cause  hit_or_miss         0
  K2          8   7.167        1.363       12.970  shift_high     concern_high  not_known           0
  K3          8   7.000        1.922       12.078  none           common_cause  not_known           0
  K4         40  13.333        8.013       18.653  above_limit    concern_high  hit_or_miss         1
  $ keep kpi_id=K2 <$series | pick month special_cause | show --bare | grep -c shift_high
  7
  $ keep kpi_id=K3 <$series | pick month special_cause | show --bare | grep -c shift
  0
  [1]

Eleven points, the last of them 0, are too few for limits, and what lies beyond a target
has no verdict, only its colour. Twelve of K6 are from before the period and count:
neither way being better, nothing is good or bad.

  $ keep 'kpi_id=K5|K6' <$series | take --last 1 --per kpi_id |
  >   pick kpi_id value mean lower_limit upper_limit variation assurance reason | show --bare --decimals 3
  kpi_id  value   mean  lower_limit  upper_limit  variation     assurance  reason
  ------  -----  -----  -----------  -----------  ------------  ---------  -----------------------------------
  K5          0  4.545            -            -  not_known     not_known  too few points yet: 11 of 12 values
  K6          6  5.000       -0.320       10.320  common_cause  not_known  -
  $ keep kpi_id=K6 <$series | grep -vc '^#'
  25

A later return takes the place of an earlier one. A nil return is one, of which the
numerator is 0: no share follows from that alone. What was said to be missing and what
never came are told apart; PR3 came last before the period, and is still due.

  $ keep 'kpi_id=K7|K8' <$series | pick kpi_id provider_id month value status | show --bare
  kpi_id  provider_id  month       value  status
  ------  -----------  ----------  -----  -----------
  K7      PR2          2013-04-01      5  FINAL
  K7      PR2          2013-05-01      0  NIL
  K7      PR2          2013-06-01      6  PROVISIONAL
  K7      PR3          2012-12-01      2  FINAL
  K8      PR2          2013-04-01     95  FINAL
  K8      PR2          2013-05-01      0  NIL
  K8      PR2          2013-06-01      -  NIL
  K8      PR2          2013-07-01      -  FINAL
  $ keep 'kpi_id>=K5' <pack/restricted/tables/M20-scorecard.stream |
  >   pick kpi_id provider_id month latest target rag due returned final nil provisional said_missing never_came | show --bare
  kpi_id  provider_id  month       latest  target  rag    due  returned  final  nil  provisional  said_missing  never_came
  ------  -----------  ----------  ------  ------  -----  ---  --------  -----  ---  -----------  ------------  ----------
  K5      PR1          2014-03-01       0       1  GREEN   12        11     11    0            0             0           1
  K6      PR1          2014-03-01       6       -  -       12        12     12    0            0             0           0
  K7      PR2          2013-06-01       6       5  AMBER   12         2      1    1            1             1           8
  K7      PR3          2012-12-01       2       5  GREEN   12         0      0    0            0             0          12
  K8      PR2          2013-07-01       -      95  -       12         4      2    2            0             0           8
  K9      PR2          2013-10-01      92      95  AMBER   12         2      2    0            0             0          10

The target is the one that was in force, and each version of an indicator is due in its
own months.

  $ keep kpi_id=K9 <$series | pick month value target | show --bare
  month       value  target
  ----------  -----  ------
  2013-09-01     92      90
  2013-10-01     92      95

The settings say how many points it takes.

  $ printf '[standards]\nlimits_from = 11\n' >extracts/settings.ini
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said
  $ keep kpi_id=K5 <$series | take --last 1 | pick variation reason | show --bare
  variation     reason
  ------------  ------
  common_cause  -

How many returns came is published of all providers together, by indicator, and so is a
chart of it; values, which are those of single providers, are not.

  $ ls pack/public/tables pack/public/charts | grep -o 'M20.*csv' | sort -u
  M20-returns.csv
  $ cut -d, -f 1-5 pack/public/charts/M20-returns.csv
  kpi_id,label,due,returned,final
  K1,On the limit,12,12,12
  K2,Seven in a row,12,12,12
  K3,One on the mean,12,12,12
  K4,An outlier,12,12,12
  K5,Eleven points,12,11,11
  K6,Neither way is better,12,12,12
  K7,How they came,24,2,1
  K8,Shares,12,4,2
  K9,A new target,12,2,2
