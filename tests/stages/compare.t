compare tells whether two audit cycles, or providers, differ by more than chance.
The audit and its re-audit: 32 of 50, then 44 of 50. Wilson's intervals are 0.501
to 0.759 and 0.762 to 0.944, so Newcombe's goes from 0.24 - sqrt(0.118^2 +
0.119^2) to 0.24 + sqrt(0.064^2 + 0.139^2). All cells are 6 off what the two have
together, 38 and 12 of 50, so chi-squared is 6^2 (2/38 + 2/12).

  $ seal >audit <<'END'
  > criterion	cycle:number	met:number	applicable:number
  > C1	2	44	50
  > C1	1	32	50
  > C2	1	0	15
  > C2	2	4	16
  > C3	1	9	9
  > C3	2	8	8
  > END
  $ plain() { grep -v '^#%'; }
  $ cycles() { compare --by criterion --between cycle --count met --of applicable "$@"; }
  $ cycles <audit | pick criterion,first,first_n,first_of,first_value,second,second_value,difference,lower_95,upper_95,verdict | show --bare --decimals 3
  criterion  first  first_n  first_of  first_value  second  second_value  difference  lower_95  upper_95  verdict
  ---------  -----  -------  --------  -----------  ------  ------------  ----------  --------  --------  ---------------
  C1             1       32        50        0.640       2         0.880       0.240     0.073     0.393  higher
  C2             1        0        15        0.000       2         0.250       0.250    -0.002     0.495  no_clear_change
  C3             1        9         9        1.000       2         1.000       0.000    -0.324     0.299  no_clear_change
  $ cycles <audit | pick criterion,chi_squared,p,chi_squared_corrected,p_corrected,p_exact | show --bare --decimals 5
  criterion  chi_squared        p  chi_squared_corrected  p_corrected  p_exact
  ---------  -----------  -------  ---------------------  -----------  -------
  C1             7.89474  0.00496                6.63377      0.01001  0.00912
  C2             4.30556  0.03799                2.36835      0.12382  0.10122
  C3                   -        -                      -            -  1.00000
  $ cycles <audit | pick criterion,odds_ratio,odds_ratio_lower_95,odds_ratio_upper_95,reason | show --bare --decimals 3
  criterion  odds_ratio  odds_ratio_lower_95  odds_ratio_upper_95  reason
  ---------  ----------  -------------------  -------------------  -------------------------------------------------------------------------
  C1              4.067                1.355               13.975  -
  C2                  -                0.672                    -  nobody in the first: no relative risk, and no upper end of the odds ratio
  C3                  -                0.000                    -  nobody has it, or everybody: there is nothing to test

The relative risk is the share of the second over that of the first, and its
interval that of its logarithm: of C1 0.88 / 0.64 is 1.375; 1/32 - 1/50 + 1/44 -
1/50 is 0.013977, with the root 0.118226, so that the ends are 1.375 times and
divided by exp(1.96 x 0.118226) = 1.26076. Of C5, 3 of 6 and then 7 of 7, 1/3 - 1/6
+ 1/7 - 1/7 has the root 0.408248: 2 times and divided by 2.22588. Where nobody in
the first had it there is none, where nobody in the second had it no interval.

  $ printf 'criterion\tcycle:number\tmet:number\tapplicable:number\nC4\t1\t4\t16\nC4\t2\t0\t15\nC5\t1\t3\t6\nC5\t2\t7\t7\n' | seal >more
  $ stack audit more | cycles | pick criterion,relative_risk,relative_risk_lower_95,relative_risk_upper_95,reason | show --bare --decimals 4
  criterion  relative_risk  relative_risk_lower_95  relative_risk_upper_95  reason
  ---------  -------------  ----------------------  ----------------------  -------------------------------------------------------------------------
  C1                1.3750                  1.0906                  1.7336  -
  C2                     -                       -                       -  nobody in the first: no relative risk, and no upper end of the odds ratio
  C3                1.0000                       -                       -  nobody has it, or everybody: there is nothing to test
  C4                0.0000                       -                       -  nobody in the second: the relative risk has no interval
  C5                2.0000                  0.8985                  4.4518  the odds ratio has no upper end

In 2013 the national census of people with a learning disability in hospital found 889
of 2,220 who were given antipsychotics restrained, and 221 of 1,030 who were not:
0.400450 / 0.214563 is 1.8664, published as 1.87. Of its logarithm, 0.62399, the
variance is 1/221 - 1/1030 + 1/889 - 1/2220 = 0.0045249 - 0.0009709 + 0.0011249 -
0.0004505 = 0.0042284, so that the ends are exp(0.62399 -+ 1.96 x 0.065026).

  $ printf 'given\tn:number\tof:number\nN\t221\t1030\nY\t889\t2220\n' | seal >census
  $ compare --between given --of of <census | pick relative_risk,relative_risk_lower_95,relative_risk_upper_95,verdict | show --bare --decimals 4
  relative_risk  relative_risk_lower_95  relative_risk_upper_95  verdict
  -------------  ----------------------  ----------------------  -------
         1.8664                  1.6430                  2.1200  higher
  $ compare --between given --of of --confidence 99.8 <census | plain | head -1 | tr '\t' '\n' | grep relative
  relative_risk
  relative_risk_lower_99_8
  relative_risk_upper_99_8

In percent, with better being up; the interval of R's prop.test; other
confidence:

  $ cycles --per 100 --direction up --interval wald --confidence 99.8 <audit | pick criterion,second_value,difference,lower_99_8,upper_99_8,verdict | show --bare --decimals 2
  criterion  second_value  difference  lower_99_8  upper_99_8  verdict
  ---------  ------------  ----------  ----------  ----------  ---------------
  C1                   88          24       -1.33       49.33  no_clear_change
  C2                   25          25       -8.45       58.45  no_clear_change
  C3                  100           0        0.00        0.00  no_clear_change
  $ cycles --interval wald-corrected <audit | pick criterion,lower_95,upper_95 | show --bare --decimals 4
  criterion  lower_95  upper_95
  ---------  --------  --------
  C1           0.0593    0.4207
  C2          -0.0268    0.5268
  C3           0.0000    0.0000

Three cycles are compared each with the one before, or with the first:

  $ printf 'cycle:number\tmet:number\tof:number\n1\t10\t40\n2\t20\t40\n10\t21\t40\n' | seal >three
  $ compare --between cycle --count met --of of --direction up <three | pick first,second,difference,p_exact,verdict | show --bare --decimals 3
  first  second  difference  p_exact  verdict
  -----  ------  ----------  -------  ---------------
      1       2       0.250    0.037  improved
      2      10       0.025    1.000  no_clear_change
  $ compare --between cycle --count met --of of --direction down --with first <three | pick first,second,difference,verdict | show --bare --decimals 3
  first  second  difference  verdict
  -----  ------  ----------  -------
      1       2       0.250  worse
      1      10       0.275  worse

or all at once, for a trend; numbers say how far apart they are, words are
equally far:

  $ compare --kind trend --between cycle --count met --of of <three | plain
  groups	chi_squared	p	verdict	reason
  3	3.1972812948884144	0.07376079196202465	no_clear_change	\N
  $ sed 's/cycle	number/cycle	text/' three | compare --kind trend --between cycle --count met --of of | pick groups,chi_squared,p,verdict | show --bare --decimals 4
  groups  chi_squared       p  verdict
  ------  -----------  ------  -------
       3       5.1151  0.0237  higher

Rates: 12 restraints in 1,000 bed days, then 25 in 1,100. That the second has 25
of 37 has a binomial interval, which is made into one of 1.89:

  $ printf 'half\tn:number\tdays:number\nA\t12\t1000\nB\t25\t1100\nC\t0\t500\nD\t7\t500\n' | seal | compare --kind rates --between half --of days --per 1000 --direction down | pick first_value,second_value,rate_ratio,lower_95,upper_95,p_exact,verdict,reason | show --bare --decimals 4
  first_value  second_value  rate_ratio  lower_95  upper_95  p_exact  verdict          reason
  -----------  ------------  ----------  --------  --------  -------  ---------------  -------------------------------------------------
      12.0000       22.7273      1.8939    0.9169    4.1375   0.0710  no_clear_change  -
      22.7273        0.0000      0.0000    0.0000    0.3498   0.0001  improved         -
       0.0000       14.0000           -    1.4413         -   0.0156  worse            no event in the first: the ratio has no upper end

The same people twice: 12 changed to Y and 4 from it, so (12 - 4)^2 / 16 = 4 and
(8 - 1)^2 / 16 = 3.0625; of 2^16 ways 2 x 2,517 are as uneven:

  $ seal >pairs <<'END'
  > in_2013	in_2014	n:number
  > Y	Y	30
  > Y	N	4
  > N	Y	12
  > N	N	6
  > N		5
  > END
  $ compare --kind paired --before in_2013 --after in_2014 <pairs | show --bare --decimals 5
  pairs  gained  lost  chi_squared        p  chi_squared_corrected  p_corrected  p_exact  verdict          reason
  -----  ------  ----  -----------  -------  ---------------------  -----------  -------  ---------------  ------
     52      12     4            4  0.04550                3.06250      0.08012  0.07681  no_clear_change  -
  $ compare --kind paired --before in_2013 --after in_2014 --yes N --direction down <pairs | pick gained,lost,verdict | plain
  gained	lost	verdict
  4	12	no_clear_change
  $ pick --drop n <pairs | compare --kind paired --before in_2013 --after in_2014 | pick pairs,gained,lost,p_exact | plain
  pairs	gained	lost	p_exact
  4	1	1	1

What cannot be told says why:

  $ seal >odd <<'END'
  > criterion	cycle:number	met:number	applicable:number
  > C1	1	3	5
  > C2	1	3	5
  > C2	2	0	0
  > C3	1	3	5
  > C3	2		5
  > C4	1	2.5	5
  > C4	2	3	5
  > END
  $ cycles <odd | pick criterion,first_value,second_value,difference,p,p_exact,verdict,reason | show --bare --decimals 2
  criterion  first_value  second_value  difference     p  p_exact  verdict          reason
  ---------  -----------  ------------  ----------  ----  -------  ---------------  -------------------------------------------------------
  C1                0.60             -           -     -        -  -                there is only one to compare
  C2                0.60             -           -     -        -  -                a denominator is 0
  C3                0.60             -           -     -        -  -                a count is missing
  C4                0.50          0.60        0.10  0.75        -  no_clear_change  no exact test: counts are not whole, or above a million
  $ compare --kind trend --by criterion --between cycle --count met --of applicable <odd | pick criterion,groups,p,reason | plain
  criterion	groups	p	reason
  C1	1	\N	fewer than two to compare, one without its numbers, or all alike
  C2	2	\N	fewer than two to compare, one without its numbers, or all alike
  C3	2	\N	fewer than two to compare, one without its numbers, or all alike
  C4	2	0.750620824165631	\N
  $ cycles --kind rates <odd | pick criterion,rate_ratio,reason | plain
  criterion	rate_ratio	reason
  C1	\N	there is only one to compare
  C2	\N	a denominator is 0
  C3	\N	a count is missing
  C4	\N	counts are not whole
  $ printf 'half\tn:number\tdays:number\nA\t0\t10\nB\t0\t11\n' | seal | compare --kind rates --between half --of days | pick rate_ratio,p_exact,verdict,reason | plain
  rate_ratio	p_exact	verdict	reason
  \N	\N	\N	there were no events
  $ keep in_2013=Y in_2014=Y <pairs | compare --kind paired --before in_2013 --after in_2014 | pick pairs,p,reason | plain
  pairs	p	reason
  30	\N	nobody changed

An empty table stays empty:

  $ take 0 <audit | cycles | tail -1
  #%end	0
  $ take 0 <pairs | compare --kind paired --before in_2013 --after in_2014 | tail -1
  #%end	0

What cannot be is refused:

  $ compare --of applicable --count met <audit
  compare: --between is missing: --kind proportions needs it
  [2]
  $ compare --between cycle --count met <audit
  compare: --of is missing: --kind proportions needs it
  [2]
  $ compare --kind paired --before met <audit
  compare: --after is missing: --kind paired needs it
  [2]
  $ cycles --confidence 95,99 <audit
  compare: --confidence: one is enough here
  [2]
  $ cycles --kind medians <audit
  compare: --kind: 'medians' is not one of proportions|rates|paired|trend
  [2]
  $ sed 's/	44	/	54	/' audit | cycles
  compare: standard input:8: column 'met': '54' is more than its denominator
  [3]
  $ sed 's/	44	/	-4	/' audit | cycles
  compare: standard input:8: column 'met': '-4' is negative
  [3]
  $ sed 's/	2	44	/	\\N	44	/' audit | cycles
  compare: standard input:8: column 'cycle': '\N' is none to compare
  [3]
