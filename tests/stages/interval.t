interval adds how sure a proportion, a rate or a count is. Compliance with three
criteria, by Wilson's method; the exact value of 9 of 9 is 9 / (9 + 1.96^2), with
all digits of 1.96:

  $ seal >met <<'END'
  > criterion	met:number	applicable:number
  > C1	7	9
  > C2	9	9
  > C3	0	0
  > END
  $ plain() { grep -v '^#%'; }
  $ interval --count met --of applicable <met | plain
  criterion	met	applicable	value	lower_95	upper_95
  C1	7	9	0.7777777777777778	0.4525889691069* (glob)
  C2	9	9	1	0.70085495158* (glob)
  C3	0	0	\N	\N	\N

In percent, at two confidences, under a name:

  $ interval --count met --of applicable --per 100 --name met_pct --confidence 95,99.8 <met | grep '^#%column	[mlu]'
  #%column	met	number	-	met
  #%column	met_pct	number	%	met_pct
  #%column	lower_95	number	%	Lower end of the 95% interval
  #%column	upper_95	number	%	Upper end of the 95% interval
  #%column	lower_99_8	number	%	Lower end of the 99.8% interval
  #%column	upper_99_8	number	%	Upper end of the 99.8% interval

The exact interval of 1 of 1 begins at 0.025, whatever is believed:

  $ printf 'n:number\tall:number\n1\t1\n' | seal | interval --of all --method clopper-pearson | plain
  n	all	value	lower_95	upper_95
  1	1	1	0.025*	1 (glob)

The interval of R's prop.test is wider by half a person on either side:

  $ printf 'n:number\tall:number\n4\t5\n' | seal | interval --of all --method wilson-corrected | show --bare --decimals 4
  n  all   value  lower_95  upper_95
  -  ---  ------  --------  --------
  4    5  0.8000    0.2988    0.9895

Events may be more than the denominator. Under 10 the method count is exact
(Poisson), from 10 on it is Byar's; no event in 500 bed days, per 1,000, is -2
ln 0.025, and 20 in 100 are published as 12.211428834875937 to
30.889880369197066 per 100:

  $ printf 'n:number\tdays:number\n0\t500\n20\t100\n' | seal >rates
  $ interval --of days --per 1000 --method count <rates | plain | awk -F '\t' 'NR > 1 { printf "%.9f %.9f\n", $4, $5 }'
  0.000000000 7.377758908
  122.114288349 308.898803692

A count alone has an interval as well:

  $ printf 'n:number\n10\n' | seal | interval --method byar --confidence 99.8 | plain | awk -F '\t' 'NR > 1 { printf "%.9f %.9f\n", $3, $4 }'
  2.916318375 24.193724928
  $ printf 'n:number\n10\n\\N\n' | seal | interval --method poisson | plain | tail -1
  \N	\N	\N	\N

The exact interval of many events is that of R's poisson.test:

  $ printf 'n:number\n1736\n10253\n1000000\n' | seal | interval --method poisson | plain | awk -F '\t' 'NR > 1 { printf "%.6f %.6f\n", $3, $4 }'
  1655.288688 1819.629058
  10055.488578 10453.415392
  998040.983340 1001961.911945

The mean of values, which summarise finds with their number and spread, by
Student's t; that of 0 and 2 is 1 plus and minus tan(0.475 pi), and one value tells
nothing of the next:

  $ printf 'ward\tdays:number\nA\t0\nA\t2\nB\t7\n' | seal | summarise --by ward --of n=count:days,mean:days,sd:days | interval --count mean_days --of n --spread sd_days --method student | show --bare --decimals 4
  ward  n  mean_days  sd_days  value  lower_95  upper_95
  ----  -  ---------  -------  -----  --------  --------
  A     2          1   1.4142      1  -11.7062   13.7062
  B     1          7        -      7         -         -

What cannot be is refused:

  $ interval --count met --of applicable --method student <met
  interval: --spread is missing: a mean needs its standard deviation
  [2]
  $ interval --count met --method student <met
  interval: --of is missing: a mean needs its number of values
  [2]

  $ interval --count met <met
  interval: --of is missing: a proportion needs its denominator
  [2]
  $ interval --count met --of applicable --confidence 95,100 <met
  interval: --confidence: '100' is not a percentage between 0 and 100
  [2]
  $ interval --count met --of applicable --method wald <met
  interval: --method: 'wald' is not one of wilson|wilson-corrected|clopper-pearson|count|poisson|byar|student
  [2]
  $ sed 's/C1	7/C1	10/' met | interval --count met --of applicable
  interval: standard input:7: column 'met': '10' is more than its denominator
  [3]
  $ sed 's/C1	7/C1	-7/' met | interval --count met --of applicable --method count
  interval: standard input:7: column 'met': '-7' is negative
  [3]

An empty table stays empty:

  $ keep criterion=C9 <met | interval --count met --of applicable | plain
  criterion	met	applicable	value	lower_95	upper_95
