funnel finds the units that differ from the rest by more than chance. Restraints
per 1,000 bed days of four providers: 111 in 17,400 bed days are 6.38, and PR4
should have had 9.6 where it had none. It is outside the exact limits, which are
its own.

  $ seal >restraints <<'END'
  > provider_id	restraints:number	bed_days:number:d
  > PR1	12	2000
  > PR1	10	2000
  > PR2	85	11000
  > PR3	4	900
  > PR4	0	1500
  > END
  $ plain() { grep -v '^#%'; }
  $ rates() { funnel --by provider_id --count restraints --of bed_days --type rate --per 1000 "$@"; }
  $ rates --adjust never <restraints | pick provider_id,restraints,bed_days,value,target,lower_95,upper_95,lower_99_8,upper_99_8,position | show --bare --decimals 2
  provider_id  restraints  bed_days  value  target  lower_95  upper_95  lower_99_8  upper_99_8  position
  -----------  ----------  --------  -----  ------  --------  --------  ----------  ----------  ----------
  PR1                  22      4000   5.50    6.38      3.91      9.09        2.74       10.74  within
  PR2                  85     11000   7.73    6.38      4.89      7.96        4.12        8.90  within
  PR3                   4       900   4.44    6.38      1.22     12.62        0.00       16.57  within
  PR4                   0      1500   0.00    6.38      2.36     11.04        0.77       13.95  below_99_8

Exact means: the limits of 95% are where a count has a chance under 2.5% on its
side. No event is as unlikely as that from 3.69 expected ones (-ln 0.025) on, and
an upper limit is a count of 1 where 1 - exp(-expected) is 0.025:

  $ printf 'unit\to:number\te:number\nA\t0\t3.6\nB\t0\t3.7\nC\t1\t0.0253\nD\t1\t0.0254\n' | seal | funnel --by unit --count o --of e --type ratio --adjust never | pick unit,position | plain
  unit	position
  A	within
  B	below_95
  C	above_95
  D	within

Restraints cluster, and providers differ. phi is how much more than by chance;
above 1 it is the adjusted limits that judge, unless --adjust says otherwise.
Roots of 0.81, 1 and 1.21 are two standard errors (1 / 2 sqrt 100) from each
other, so phi is (4 + 0 + 4) / 3, tau2 = (8 - 2) / (1200 - 400), and the limits of
95% are (1 - 0.196)^2 and (1 + 0.196)^2:

  $ printf 'unit\to:number\te:number\nA\t81\t100\nB\t100\t100\nC\t121\t100\n' | seal >ratios
  $ funnel --by unit --count o --of e --type ratio --trim 0 <ratios | pick unit,value,z,z_adjusted,adjusted_lower_95,adjusted_upper_95,position,judged_by,phi,tau2,units_used | show --bare --decimals 4
  unit   value        z  z_adjusted  adjusted_lower_95  adjusted_upper_95  position  judged_by     phi    tau2  units_used
  ----  ------  -------  ----------  -----------------  -----------------  --------  ---------  ------  ------  ----------
  A     0.8100  -2.0000     -1.0000             0.6464             1.4304  within    adjusted   2.6667  0.0075           3
  B     1.0000   0.0000      0.0000             0.6464             1.4304  within    adjusted   2.6667  0.0075           3
  C     1.2100   2.0000      1.0000             0.6464             1.4304  within    adjusted   2.6667  0.0075           3
  $ rates <restraints | pick provider_id,z,z_used,extreme,position,judged_by,phi | show --bare --decimals 3
  provider_id       z  z_used  extreme  position  judged_by    phi
  -----------  ------  ------  -------  --------  ---------  -----
  PR1          -0.722  -0.722  N        within    adjusted   5.737
  PR2           1.685   0.963  Y        within    adjusted   5.737
  PR3          -0.792  -0.792  N        within    adjusted   5.737
  PR4          -6.187  -4.568  Y        below_95  adjusted   5.737

Scores at either end are drawn in to the 10% and 90% quantiles first, so that
outliers do not hide themselves. The SHMI leaves such units out, on the scale of
the logarithm, where a unit without events has no score:

  $ rates --scale log --leave-out --trim 30 <restraints | pick provider_id,z,z_used,extreme,position,phi,units,units_used,reason | show --bare --decimals 3
  provider_id       z  z_used  extreme  position      phi  units  units_used  reason
  -----------  ------  ------  -------  ----------  -----  -----  ----------  --------------------------------------------------------
  PR1          -0.749  -0.749  N        within      1.570      4           2  -
  PR2           1.606   1.606  N        within      1.570      4           2  -
  PR3          -0.866       -  Y        within      1.570      4           2  -
  PR4               -       -  -        below_99_8  1.570      4           2  no z: nothing was observed, and nothing has no logarithm

Proportions are binomial. All of 3 is nothing special where half of all people
have it (one in eight); in 6 it has a chance of 1 in 64, and is:

  $ printf 'unit\tn:number\tall:number\nA\t3\t3\nB\t6\t6\nC\t41\t91\n' | seal >shares
  $ funnel --by unit --of all --per 100 --adjust never <shares | pick unit,value,target,upper_95,upper_99_8,position | show --bare --decimals 1
  unit  value  target  upper_95  upper_99_8  position
  ----  -----  ------  --------  ----------  --------
  A     100.0      50     100.0       100.0  within
  B     100.0      50      96.8       100.0  above_95
  C      45.1      50      60.8        66.6  within
  $ funnel --by unit --of all --per 100 --target 90 --adjust never --limits 90 <shares | pick unit,value,target,lower_90,upper_90,position | show --bare --decimals 1
  unit  value  target  lower_90  upper_90  position
  ----  -----  ------  --------  --------  --------
  A     100.0      90      40.7     100.0  within
  B     100.0      90      59.1     100.0  within
  C      45.1      90      84.1      95.4  below_90
  $ funnel --by unit --of all --adjust always <shares | pick unit,judged_by | plain | tail -1
  C	adjusted

Of the ratio of two counts one is binomial given both. Adjusted limits are on the
scale of its logarithm, where those of 12 expected and 10 are exp(ln 1.2 +- 1.96
sqrt(12 / 12.5^2 + 10 / 10.5^2)), but never within the exact ones:

  $ printf 'unit\tin:number\tout:number\nA\t12\t10\nB\t24\t20\n' | seal | funnel --by unit --count in --of out --type counts | pick unit,value,z,lower_95,upper_95,adjusted_lower_95,adjusted_upper_95,phi | show --bare --decimals 4
  unit   value        z  lower_95  upper_95  adjusted_lower_95  adjusted_upper_95     phi
  ----  ------  -------  --------  --------  -----------------  -----------------  ------
  A     1.2000  -0.0195    0.4597    3.3851             0.4597             3.3851  0.0003
  B     1.2000  -0.0138    0.6307    2.3574             0.6307             2.3574  0.0003

--within makes a funnel for each group; --minimum leaves units with few events
unjudged:

  $ seal >years <<'END'
  > year	provider_id	restraints:number	bed_days:number:d
  > 2013	PR1	22	4000
  > 2013	PR2	85	11000
  > 2013	PR3	4	900
  > 2014	PR2	20	9000
  > END
  $ rates --within year --minimum 5 <years | pick year,provider_id,restraints,target,units,position,reason | show --bare --decimals 2
  year  provider_id  restraints  target  units  position  reason
  ----  -----------  ----------  ------  -----  --------  --------------------------------------
  2013  PR1                  22    6.98      3  within    -
  2013  PR2                  85    6.98      3  within    -
  2013  PR3                   4    6.98      3  -         too few events to be judged
  2014  PR2                  20    2.22      1  within    no tau2: fewer than two units have a z

What has no value has no limits either, and says why:

  $ printf 'provider_id\trestraints:number\tbed_days:number\nA\t3\t0\nB\t\t10\nC\t3\t\nD\t3\t1000\n' | seal | rates | pick provider_id,value,lower_95,adjusted_lower_95,position,phi,tau2,reason | show --bare --decimals 2
  provider_id  value  lower_95  adjusted_lower_95  position  phi  tau2  reason
  -----------  -----  --------  -----------------  --------  ---  ----  --------------------------------------
  A                -         -                  -  -           -     -  the denominator is 0
  B                -         -                  -  -           -     -  the count is missing
  C                -         -                  -  -           -     -  the denominator is missing
  D                3         0                  -  within      0     -  no tau2: fewer than two units have a z
  $ printf 'provider_id\trestraints:number\tbed_days:number\nA\t0\t10\nB\t0\t20\n' | seal | rates | pick provider_id,value,target,z,lower_95,upper_95,position,phi | plain
  provider_id	value	target	z	lower_95	upper_95	position	phi
  A	0	0	0	0	0	within	0
  B	0	0	0	0	0	within	0

--curve gives the limits for drawing, at 100 denominators from the least to the
greatest, in equal steps of their logarithms:

  $ rates --curve --limits 95 <restraints | show --bare --decimals 4 | sed -n '1p;3p;$p'
    bed_days  target  lower_95  upper_95  adjusted_lower_95  adjusted_upper_95
    900.0000  6.3793    1.2205   12.6164             0.5785            18.4116
  11000.0000  6.3793    4.8861    7.9588             1.1326            15.8980

--compatible takes the limits of a package, mistakes and all. FunnelPlotR does
not square the limits that it compares with a value that is, 1 -+ 0.196, and the
spread that it has for the ratio of two counts is half of what it is:

  $ funnel --by unit --count o --of e --type ratio --trim 0 --compatible funnelplotr <ratios | pick unit,adjusted_lower_95,adjusted_upper_95,position | show --bare --decimals 6
  unit  adjusted_lower_95  adjusted_upper_95  position
  ----  -----------------  -----------------  --------
  A              0.804004           1.195996  within
  B              0.804004           1.195996  within
  C              0.804004           1.195996  above_95
  $ funnel --by unit --count o --of e --type ratio --trim 0 --compatible powerbi <ratios | pick unit,adjusted_lower_95,adjusted_upper_95,position | show --bare --decimals 6
  unit  adjusted_lower_95  adjusted_upper_95  position
  ----  -----------------  -----------------  --------
  A              0.646422           1.430407  within
  B              0.646422           1.430407  within
  C              0.646422           1.430407  within
  $ rates --compatible phe <restraints | pick provider_id,lower_95,upper_95,position,reason | show --bare --decimals 2
  provider_id  lower_95  upper_95  position    reason
  -----------  --------  --------  ----------  -----------------------------------
  PR1              4.21     10.18  within      -
  PR2              5.16      7.99  within      -
  PR3              2.49     23.41  within      -
  PR4              0.00         -  below_99_8  this package has no such limit here
  $ rates --compatible phe --curve --years 3 <restraints | pick restraints,target,lower_95,upper_95 | show --bare --decimals 4 | sed -n '1p;3p;$p'
  restraints  target  lower_95  upper_95
           1  6.3793    1.1450  251.9693
         100  6.3793    5.2450    7.8405
  $ funnel --by unit --count o --of e --type ratio --scale log --leave-out --compatible funnelplotr <ratios | plain | sed -n 2p | cut -f 3
  100
  $ sed 's/	100$/	100.125/' ratios | funnel --by unit --count o --of e --type ratio --scale log --leave-out --compatible funnelplotr | plain | sed -n 2p | cut -f 3
  100.12
  $ sed 's/	100$/	100.125/' ratios | funnel --by unit --count o --of e --type ratio --scale log --leave-out --compatible funnelplotr --unrounded | plain | sed -n 2p | cut -f 3
  100.125

A rate that was standardised elsewhere brings no denominator; it is worked back:

  $ printf 'area\tn:number\trate:number\nA\t20\t4\nB\t9\t3\n' | seal | funnel --by area --type rate --per 1000 --rate rate --minimum 10 | pick area,n,of,value,position,reason | plain
  area	n	of	value	position	reason
  A	20	5000	4	within	\N
  B	9	3000	3	\N	too few events to be judged

An empty table stays empty:

  $ take 0 <restraints | rates | tail -1
  #%end	0
  $ take 0 <restraints | rates --curve | tail -1
  #%end	0

What cannot be is refused:

  $ funnel --of bed_days <restraints
  funnel: --by is missing: it says what a unit is
  [2]
  $ funnel --by provider_id <restraints
  funnel: --of is missing: a unit needs its denominator
  [2]
  $ rates --of days <restraints
  funnel: standard input has no column 'days'
  [2]
  $ rates --limits 95,105 <restraints
  funnel: --limits: '105' is not a percentage between 0 and 100
  [2]
  $ rates --limits 95,95 <restraints
  funnel: --limits: 95 comes twice
  [2]
  $ rates --trim 50 <restraints
  funnel: --trim: it is not between 0 and 50
  [2]
  $ rates --per 0 <restraints
  funnel: --per: it is not above 0
  [2]
  $ rates --target -1 <restraints
  funnel: --target: it is not above 0
  [2]
  $ rates --compatible powerbi <restraints
  funnel: --compatible: powerbi knows no rates: give it a ratio, with the expected events
  [2]
  $ rates --compatible excel <restraints
  funnel: --compatible: 'excel' is not one of own|funnelplotr|powerbi|phe
  [2]
  $ sed 's/	85	/	-85	/' restraints | rates
  funnel: standard input:9: column 'restraints': '-85' is negative
  [3]
  $ funnel --by unit --of all <shares --count all --of n
  funnel: standard input:9: column 'all': '91' is more than its denominator
  [3]
  $ printf 'area\tn:number\trate:number\nA\t20\t4\nA\t9\t3\n' | seal | funnel --by area --type rate --rate rate
  funnel: standard input:8: column 'area': 'A' has a second row: rates cannot be added up
  [3]

What the value and the centre line are called goes by the type of funnel, and by
whether a target was given:

  $ printf 'unit\tn:number\tof:number\nA\t4\t10\nB\t6\t10\n' | seal >two
  $ called() { sed -n 's/^#%column\t\(value\|target\)\t.*\t/\1: /p'; }
  $ funnel --by unit --of of <two | called
  value: Share
  target: All together
  $ funnel --by unit --of of --type rate --target 0.3 <two | called
  value: Rate
  target: Target
  $ funnel --by unit --of of --type ratio <two | called
  value: Observed / expected
  target: As expected
  $ funnel --by unit --of of --curve <two | called
  target: All together
