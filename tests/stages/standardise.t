standardise takes the age, or another make-up, out of rates. Area A has 10 events
in 1,000 of the young and 30 in 1,000 of the old, B the same rate of the young and
3 in 100 of the old; with 800 young and 200 old people both would have 0.8 x 10 +
0.2 x 30 = 14 per 1,000, although A's crude rate is 20 and B's 11.8.

  $ seal >areas <<'END'
  > area	age	n:number	people:number:1:People	standard:number	all_n:number	all_people:number
  > A	0-64	10	1000	800	30	3000
  > A	65+	30	1000	200	36	1200
  > B	0-64	20	2000	800	30	3000
  > B	65+	6	200	200	36	1200
  > C	0-64	2	500	800	30	3000
  > C	65+	1	50	200	36	1200
  > END
  $ plain() { grep -v '^#%'; }
  $ direct() { standardise --by area --of people "$@"; }
  $ direct --per 1000 <areas | show --bare --decimals 3
  area   n  people  value  lower_95  upper_95  reason
  ----  --  ------  -----  --------  --------  --------------------
  A     40    2000     14     9.019    20.307  -
  B     26    2200     14     8.634    21.196  -
  C      3     550      -         -         -  fewer than 10 events

Fewer than 10 events give no rate that way. The gamma interval suits them; for no
events it goes from 0 to -ln 0.025 of the widest weight, 0.8 / 500:

  $ keep area=C <areas | direct --per 1000 --interval gamma --minimum 0 --confidence 95,99.8 | show --bare --decimals 3
  area  n  people  value  lower_95  upper_95  lower_99_8  upper_99_8  reason
  ----  -  ------  -----  --------  --------  ----------  ----------  ------
  C     3     550  7.200     1.169    25.917       0.289      39.569  -
  $ sed 's/	[21]	\(50*\)	/	0	\1	/' areas | keep area=C | direct --per 1000 --interval gamma --minimum 0 | show --bare --decimals 4
  area  n  people  value  lower_95  upper_95  reason
  ----  -  ------  -----  --------  --------  ------
  C     0     550      0         0   14.7555  -
  $ sed 's/	[21]	\(50*\)	/	0	\1	/' areas | keep area=C | direct --minimum 0 | pick value,lower_95,reason | plain
  value	lower_95	reason
  0	\N	no events: Dobson's interval needs one

A standard like the own population changes nothing; then Dobson's interval is
Byar's, and Fay and Feuer's the exact one, here of 12 in 400:

  $ printf 'age\tn:number\tpeople:number\tstandard:number\n1\t5\t100\t1000\n2\t7\t300\t3000\n' | seal >own
  $ for method in byar poisson; do printf 'n:number\tof:number\n12\t400\n' | seal | interval --of of --method $method | pick value,lower_95,upper_95 | show --bare --decimals 7 | tail -1; done
  0.0300000  0.0154838  0.0524071
  0.0300000  0.0155014  0.0524040
  $ for method in dobson gamma; do standardise --of people --interval $method <own | pick value,lower_95,upper_95 | show --bare --decimals 7 | tail -1; done
  0.0300000  0.0154838  0.0524071
  0.0300000  0.0155014  0.0524040

The other way: with the rates of all areas, 10 and 30 per 1,000, A should have had
1000 x 0.01 + 1000 x 0.03 = 40 events. rate is that ratio times the crude rate of
all, 66 in 4,200:

  $ standardise --by area --method ratio --of people --reference-count all_n --reference-of all_people --per 100 <areas | show --bare --decimals 3
  area   n  people  expected  reference    value  lower_95  upper_95  reason
  ----  --  ------  --------  ---------  -------  --------  --------  ------
  A     40    2000    40.000      1.571  100.000    71.433   136.175  -
  B     26    2200    26.000      1.571  100.000    65.307   146.529  -
  C      3     550     6.500      1.571   46.154     9.518   134.881  -
  $ standardise --by area --method rate --of people --reference-count all_n --reference-of all_people --per 1000 <areas | pick area,expected,reference,value,lower_95,upper_95 | show --bare --decimals 3
  area  expected  reference   value  lower_95  upper_95
  ----  --------  ---------  ------  --------  --------
  A       40.000     15.714  15.714    11.225    21.399
  B       26.000     15.714  15.714    10.262    23.026
  C        6.500     15.714   7.253     1.496    21.196

People who have it again and again are what is independent. 4 people once and 3
people three times are 13 events; their variance is 4 + 27, not 13, which makes
the interval sqrt(31/13) times as wide:

  $ printf 'age\tpeople:number\tpop:number\tw:number\ttimes:number\nall\t4\t50\t100\t1\nall\t3\t50\t100\t3\n' | seal >repeats
  $ standardise --count people --of pop --weight w --times times --per 50 <repeats | show --bare --decimals 4
  people  pop  value  lower_95  upper_95  reason
  ------  ---  -----  --------  --------  ------
      13   50     13    3.6038   27.2558  -
  $ printf 'people:number\n13\n' | seal | interval --count people --method byar | show --bare --decimals 4
  people  value  lower_95  upper_95
  ------  -----  --------  --------
      13     13    6.9152   22.2317

Nothing is filled in:

  $ sed 's/A	0-64	10/A	0-64	\\N/; s/B	65+	6	200/B	65+	6	0/; s/50	200	36/50	\\N	36/' areas | direct | pick area,n,people,value,reason | plain
  area	n	people	value	reason
  A	\N	2000	\N	a count is missing
  B	26	2000	\N	a stratum's people are missing, or 0
  C	3	550	\N	a stratum's weight is missing
  $ sed 's/1200$/0/' areas | standardise --method ratio --of people --reference-count all_n --reference-of all_people | pick expected,value,reason | plain
  expected	value	reason
  \N	\N	a stratum's reference is missing, or of nobody
  $ sed 's/	all	3	50/	all	3	40/; s/all	3	50/all	3	40/' repeats | standardise --count people --of pop --weight w --times times | pick value,reason | plain
  value	reason
  \N	strata differ between numbers of times

An empty table stays empty:

  $ take 0 <areas | direct | tail -1
  #%end	0

What cannot be is refused:

  $ direct --weight europe <areas
  standardise: standard input has no column 'europe'
  [2]
  $ direct --method crude <areas
  standardise: --method: 'crude' is not one of direct|ratio|rate
  [2]
  $ direct --per 0 <areas
  standardise: --per: it is not above 0
  [2]
  $ direct --confidence none <areas
  standardise: --confidence: 'none' is not a percentage between 0 and 100
  [2]
  $ sed 's/A	0-64	10/A	0-64	-10/' areas | direct
  standardise: standard input:11: column 'n': '-10' is negative
  [3]
