trend tests whether a rate rises or falls. In two years of quarters a count halves
from one year to the next, 40 a quarter to 20, in the same number of bed days:

  $ seal >restraints <<'END'
  > quarter:date	n:number:1:Restraints	bed_days:number:d	ward
  > 2013-01-01	36	1000	Ash
  > 2013-04-01	44	1000	Ash
  > 2013-07-01	38	1000	Ash
  > 2013-10-01	42	1000	Ash
  > 2014-01-01	18	1000	Ash
  > 2014-04-01	24	1000	Ash
  > 2014-07-01	16	1000	Ash
  > 2014-10-01	22	1000	Ash
  > END
  $ plain() { grep -v '^#%'; }
  $ rounded() { awk -F '\t' -v OFS='\t' '{ for (i = 1; i <= NF; i++) if ($i ~ /^-?[0-9]+\.[0-9]/) $i = sprintf("%.4f", $i); print }'; }
  $ trend --of bed_days --break 2014-01-01 --change level --terms '' <restraints | pick model,term,irr,lower,upper,words | plain | rounded
  model	term	irr	lower	upper	words
  quasi-poisson	intercept	0.0400	0.0358	0.0446	\N
  quasi-poisson	level	0.5000	0.4136	0.6045	steps down by 50.0% at the break (95% interval: 39.6% to 58.6%)

The rates are 160 and 80 in 4,000. The squares about 40 are 16 + 16 + 4 + 4 over
40, those about 20 are 4 + 16 + 16 + 4 over 20: 3 for 6 degrees of freedom, so the
dispersion is 1/2, and the error of the logarithm of the ratio the square root
of half of 1/160 + 1/80. Poisson's is that of the whole:

  $ trend --model poisson --of bed_days --break 2014-01-01 --change level --terms '' <restraints | pick term,estimate,std_error,statistic,p_value | plain | rounded | tail -n 1
  level	-0.6931	0.1369	-5.0620	0.0000

Wald's interval is estimate -/+ 1.96 errors; profile_lower and profile_upper are
where the likelihood has fallen as far. --confidence asks for another one:

  $ trend --model poisson --confidence 99.8 --of bed_days --break 2014-01-01 --change level --terms '' <restraints | pick term,lower,upper,profile_lower,profile_upper | plain | rounded | tail -n 1
  level	0.3275	0.7634	0.3237	0.7570
  $ trend --confidence 0 --of bed_days <restraints
  trend: --confidence: '0' is not between 0 and 100
  [2]

fit has a row for the model as a whole, and says when it should not be trusted:

  $ trend --table fit --of bed_days --break 2014-01-01 --change level --terms '' <restraints | pick rows,events,exposure,degrees,dispersion,autocorrelation,reason | plain | rounded
  rows	events	exposure	degrees	dispersion	autocorrelation	reason
  8	240	8000	6	0.5000	-0.8138	dispersion 0.5: intervals are narrower than Poisson's
  $ sed 's/	44	/	94	/' restraints | trend --model poisson --table fit --of bed_days | pick dispersion,reason | grep -v '#%' | rounded
  trend: the counts vary up to 8.8 times as much as Poisson's (models: 1): its intervals are too narrow; use --model quasi-poisson or negative-binomial
  dispersion	reason
  8.8283	dispersion 8.8: errors and intervals are too small

Time is counted in periods: those that the column of dates is named after, or
those of --every. Without --break there is one straight line.

  $ trend --of bed_days <restraints | pick term,irr,words | plain | rounded
  term	irr	words
  intercept	0.0443	\N
  time	0.8846	falls by 11.5% a quarter (95% interval: 4.3% to 18.2%)
  $ trend --of bed_days --every year <restraints | pick term,irr,words | plain | rounded
  term	irr	words
  intercept	0.0400	\N
  time	0.5000	falls by 50.0% a year (95% interval: 39.6% to 58.6%)

A break adds a step and a change of slope, which counts from the period of that
date:

  $ trend --of bed_days --break 2014-01-01 <restraints | pick term,irr,words | plain | rounded
  term	irr	words
  intercept	0.0382	\N
  time	1.0305	no clear trend: +3.0% a quarter (95% interval: −8.2% to +15.7%)
  level	0.4503	steps down by 55.0% at the break (95% interval: 30.0% to 71.0%)
  slope	0.9900	no clear change of slope: −1.0% a quarter (95% interval: −19.0% to +21.0%)
  $ trend --of bed_days --break 2014-01-01 --change slope <restraints | pick term | plain
  term
  intercept
  time
  slope

Seasons: a level for each month or quarter but the first, or one wave a year.

  $ trend --of bed_days --terms '' --season levels <restraints | pick term,irr,words | plain | rounded
  term	irr	words
  intercept	0.0270	\N
  quarter_02	1.2593	no clear difference from January to March: +25.9% (95% interval: −50.3% to +219.1%)
  quarter_03	1.0000	no clear difference from January to March: 0.0% (95% interval: −62.5% to +166.9%)
  quarter_04	1.1852	no clear difference from January to March: +18.5% (95% interval: −53.8% to +204.2%)
  $ trend --of bed_days --season wave <restraints | pick term | plain
  term
  intercept
  time
  season_sine
  season_cosine
  $ trend --every week --season wave <restraints
  trend: --season needs months or quarters, not a week
  [2]

--terms takes columns instead of time: numbers, and texts with a level each.
--by makes a model of each group.

  $ seal >wards <<'END'
  > ward	n:number	staff:number	kind
  > Ash	8	1	LOW
  > Ash	4	2	LOW
  > Ash	2	3	MED
  > Elm	8	1	MED
  > Elm	32	2	LOW
  > Elm	128	3	LOW
  > END
  $ trend --terms kind <wards | pick term,irr | plain | rounded
  term	irr
  intercept	43.0000
  kind=MED	0.1163
  $ trend --terms staff --by ward <wards | pick ward,term,irr,words,reason | plain | rounded
  ward	term	irr	words	reason
  Ash	intercept	16.0000	\N	dispersion 0.0: intervals are narrower than Poisson's
  Ash	staff	0.5000	falls by 50.0% a unit of staff (95% interval: 50.0% to 50.0%)	dispersion 0.0: intervals are narrower than Poisson's
  Elm	intercept	2.0000	\N	dispersion 0.0: intervals are narrower than Poisson's
  Elm	staff	4.0000	rises by 300.0% a unit of staff (95% interval: 300.0% to 300.0%)	dispersion 0.0: intervals are narrower than Poisson's

negative-binomial lets the variance grow with the square of the mean. For the
counts 0, 0, 0 and 4 its theta is where 1/theta + ... + 1/(theta + 3) is
4 ln(1 + 1/theta). Where counts vary less than Poisson's there is none.

  $ printf 'ward\tn:number\nA\t0\nA\t0\nA\t0\nA\t4\n' | seal | trend --model negative-binomial --terms '' --table fit | pick theta,dispersion,reason | plain | rounded
  theta	dispersion	reason
  0.1583	0.5466	\N
  $ trend --model negative-binomial --of bed_days --break 2014-01-01 --change level --terms '' <restraints | pick term,irr,reason | plain
  term	irr	reason
  intercept	\N	varies no more than Poisson's: theta is infinite
  level	\N	varies no more than Poisson's: theta is infinite

fitted has the rows in order of time with what the model expects. A row that
lacks something is left out of the model and says what:

  $ seal >gaps <<'END'
  > month:date	n:number	bed_days:number
  > 2013-03-01	8	100
  > 2013-01-01	2	100
  > 2013-02-01	4	100
  > 2013-04-01		100
  > 2013-05-01	3	
  > 2013-06-01	3	0
  > 	3	100
  > 2013-07-01	128	100
  > END
  $ trend --model poisson --table fitted --of bed_days <gaps | pick month,n,bed_days,fitted,reason | plain | rounded
  month	n	bed_days	fitted	reason
  2013-01-01	2	100	2.0000	\N
  2013-02-01	4	100	4.0000	\N
  2013-03-01	8	100	8.0000	\N
  2013-04-01	\N	100	\N	no count
  2013-05-01	3	\N	\N	no exposure
  2013-06-01	3	0	\N	the exposure is 0
  2013-07-01	128	100	128.0000	\N
  \N	3	100	\N	no time
  $ trend --table fit --of bed_days <gaps | pick rows,left_out | plain
  rows	left_out
  4	4

residual is the error in standard deviations: the first quarter has 4 fewer than
40, whose variance is 40, or half of that for quasi-poisson.

  $ for model in poisson quasi-poisson; do trend --model $model --table fitted --of bed_days --break 2014-01-01 --change level --terms '' <restraints | pick residual | plain | sed -n 2p | rounded; done
  -0.6325
  -0.8944

What cannot be estimated says so, and the rest stands: a break after the last
row, a quarter without events, no events at all, as many terms as rows.

  $ trend --of bed_days --break 2020-01-01 <restraints | pick term,irr,reason | plain | rounded
  term	irr	reason
  intercept	0.0443	\N
  time	0.8846	\N
  level	\N	cannot be told apart from the terms before it
  slope	\N	cannot be told apart from the terms before it
  $ sed -E 's/(-04-01	)[0-9]+/\10/' restraints | trend --of bed_days --terms '' --season levels | pick term,irr,reason | plain | rounded
  term	irr	reason
  intercept	0.0270	\N
  quarter_02	\N	no finite estimate: no events on one side of it
  quarter_03	1.0000	\N
  quarter_04	1.1852	\N
  $ printf 'month:date\tn:number\n2013-01-01\t0\n2013-02-01\t0\n' | seal | trend | pick term,estimate,irr,reason | plain
  term	estimate	irr	reason
  intercept	\N	\N	no events: nothing to fit
  time	\N	\N	no events: nothing to fit
  $ printf 'month:date\tn:number\n2013-01-01\t4\n2013-02-01\t8\n' | seal | trend | pick term,irr,std_error,reason | plain | rounded
  term	irr	std_error	reason
  intercept	4.0000	\N	as many terms as rows: no error
  time	2.0000	\N	as many terms as rows: no error
  $ printf 'month:date\tn:number\n' | seal | trend | pick term,irr,reason | plain
  term	irr	reason
  intercept	\N	no rows to fit
  time	\N	no rows to fit
  $ printf 'month:date\tn:number\tward\n' | seal | trend --by ward --table fit | pick ward,rows | plain
  ward	rows

What cannot be read:

  $ trend --terms staff --break 2014-01-01 <wards
  trend: standard input has no column of dates: --x names the column to go by
  [2]
  $ trend <wards
  trend: standard input has no column of dates: --x names the column to go by
  [2]
  $ trend --x staff --break 2014-01-01 <wards
  trend: --break needs a column of dates
  [2]
  $ trend --x staff <wards | pick term,words | plain
  term	words
  intercept	\N
  time	no clear trend: +208.7% a unit of time (95% interval: −25.1% to +1,172.8%)
  $ trend --x ward <wards
  trend: standard input: column 'ward' holds text, not date
  [2]
  $ printf 'month:date\tn:number\n2013-01-01\t-1\n' | seal | trend
  trend: standard input:6: column 'n': '-1' is negative
  [3]
  $ printf 'month:date\tn:number\n2013-01-01\t1.5\n' | seal | trend
  trend: standard input:6: column 'n': '1.5' is not a whole number
  [3]
  $ printf 'month:date\tn:number\tb:number\n2013-01-01\t1\t-2\n' | seal | trend --of b
  trend: standard input:7: column 'b': '-2' is negative
  [3]
  $ trend --model logistic <restraints
  trend: --model: 'logistic' is not one of quasi-poisson|poisson|negative-binomial
  [2]
