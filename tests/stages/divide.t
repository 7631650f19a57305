A KPI may be returned as numerator and denominator alone. The value is then worked
out as its unit has it: 57 of 60 is 95%, 6 in 240 bed days are 25 per 1,000, 63 days
among 9 people are 7 each, and a count is its numerator. A value that was returned
stays, even where the division says something else.

  $ seal >returns <<'END'
  > kpi_id	unit	numerator:number	denominator:number	value:number	status
  > K01	rate	6	240		FINAL
  > K02	count	3			FINAL
  > K02	count	0		0	NIL
  > K03	pct	57	60		FINAL
  > K03	pct	57	60	94	FINAL
  > K08	days	63	9		PROVISIONAL
  > K10	score	9	2		FINAL
  > END
  $ classify unit --list kpi_unit --take multiplier <returns >known
  $ divide <known | pick --drop multiplier | show --bare
  kpi_id  unit   numerator  denominator  value  status
  ------  -----  ---------  -----------  -----  -----------
  K01     rate           6          240     25  FINAL
  K02     count          3            -      3  FINAL
  K02     count          0            -      0  NIL
  K03     pct           57           60     95  FINAL
  K03     pct           57           60     94  FINAL
  K08     days          63            9      7  PROVISIONAL
  K10     score          9            2    4.5  FINAL

Nothing is worked out without a numerator or a denominator, by a denominator of 0,
or for a unit that is on no list; all stay missing.

  $ seal <<'END' | classify unit --list kpi_unit --take multiplier | divide | pick value | grep -v '^#'
  > unit	numerator:number	denominator:number	value:number
  > pct		60	
  > pct	57		
  > pct	0	0	
  > ells	57	60	
  > 	57	60	
  > count		60	
  > END
  value
  \N
  \N
  \N
  \N
  \N
  \N

Returns without these columns keep the values they have.

  $ pick --drop numerator,denominator <known | divide | pick value | grep -v '^#' | tail -n +2 | paste -s
  \N	\N	0	\N	94	\N	\N
  $ pick --drop denominator <known | divide | pick value | grep -v '^#' | tail -n +2 | paste -s
  \N	3	0	\N	94	\N	\N

The columns may have other names.

  $ pick of=denominator,n=numerator,in=unit,score=value,times=multiplier <known |
  > divide --value score --count n --of of --unit in --per times | pick score | grep -v '^#' | tail -n +2 | paste -s
  25	3	0	95	94	7	4.5

  $ divide <known | grep '^#%flow' | tail -n 1
  #%flow	3	7	7	5 worked out
  $ keep kpi_id=K99 <known | divide | grep -v '^#' | wc -l
  1

Where values were not returned at all the column is added. A nil return that leaves its
numerator blank means 0, by whatever there is to divide by.

  $ pick --drop value <known | divide | pick kpi_id,value | show --bare
  kpi_id  value
  ------  -----
  K01        25
  K02         3
  K02         0
  K03        95
  K03        95
  K08         7
  K10       4.5
  $ seal <<'END' | classify unit --list kpi_unit --take multiplier | divide --value result --status came | pick unit,denominator,result | show --bare
  > unit	denominator:number	came
  > count		NIL
  > pct	60	NIL
  > rate	200	NIL
  > pct		NIL
  > pct	0	NIL
  > count		FINAL
  > END
  unit   denominator  result
  -----  -----------  ------
  count            -       0
  pct             60       0
  rate           200       0
  pct              -       -
  pct              0       -
  count            -       -

What is no number of that kind is told.

  $ divide --value unit <known
  divide: standard input: column 'unit' holds text, not number
  [2]
  $ printf 'unit\tmultiplier\tnumerator:number\tdenominator:number\tvalue:number\npct\t100\t1\t-2\t\\N\n' | seal | divide
  divide: standard input:9: column 'denominator': '-2' is negative
  [3]
