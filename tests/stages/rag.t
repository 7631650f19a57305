rag adds the colour of a value against its target.

  $ seal >values <<'END'
  > kpi	value:number	target:number	target_type	amber_tolerance:number
  > K1	95	95	min	10
  > K1	85	95	min	10
  > K1	84.9	95	min	10
  > K2	5	5	max	1
  > K2	6	5	max	1
  > K2	6.01	5	max	1
  > K3	3.7	4	min	0.3
  > K3	3.69	4	min	0.3
  > K4	12	10	band	2
  > K4	7.9	10	band	2
  > K5	94	95	min	\N
  > K6	\N	95	min	10
  > K7	95	\N	\N	\N
  > END
  $ rag <values | show --bare
  kpi  value  target  target_type  amber_tolerance  rag
  ---  -----  ------  -----------  ---------------  -----
  K1      95      95  min                       10  GREEN
  K1      85      95  min                       10  AMBER
  K1    84.9      95  min                       10  RED
  K2       5       5  max                        1  GREEN
  K2       6       5  max                        1  AMBER
  K2    6.01       5  max                        1  RED
  K3     3.7       4  min                      0.3  AMBER
  K3    3.69       4  min                      0.3  RED
  K4      12      10  band                       2  GREEN
  K4     7.9      10  band                       2  RED
  K5      94      95  min                        -  RED
  K6       -      95  min                       10  -
  K7      95       -  -                          -  -

The columns may be called otherwise. Without a tolerance nothing is amber, and
without a kind nothing has a colour.

  $ pick pct=value,standard=target,way=target_type <values | \
  > rag --value pct --target standard --kind way | pick rag | grep -v '^#' \
  > | sort | uniq -c | sed 's/^ *//'
  2 GREEN
  9 RED
  2 \N
  1 rag
  $ pick value,target <values | rag | grep -v '^#' | cut -f 3 | sort -u
  \N
  rag

An empty table stays empty, and what is wrong is said.

  $ keep kpi=K99 <values | rag | grep -v '^#' | wc -l
  1
  $ rag --value values <values
  rag: standard input has no column 'values'; did you mean 'value'?
  [2]
  $ rag --target kpi <values
  rag: standard input: column 'kpi' holds text, not number
  [2]
  $ printf 'value:number\ttarget:number\tamber_tolerance:number\n1\t2\t-1\n' | seal | rag
  rag: standard input:7: column 'amber_tolerance': '-1' is negative
  [3]
