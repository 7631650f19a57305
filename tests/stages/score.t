score scores the sections of a stocktake (M13)

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >answers.stream <<'END'
  > question_id,section,polarity,conditional_on,duplicate_of,answer
  > 1.1,1 Partnership,normal,,,Y
  > 1.2,1 Partnership,reverse,,,N
  > 1.3,1 Partnership,normal,1.2,,BLANK
  > 10.1,10 Transition,normal,,1.1,P
  > 10.2,10 Transition,reverse,,,Y
  > 2.1,2 Money,,,,NK
  > 2.2,2 Money,normal,,,
  > 2.3,2 Money,normal,,,NA
  > 2.4,2 Money,normal,,,P
  > END

Y is worth 2, P 1, N 0, the other way round for reverse polarity. 2.1 (not
known) and 2.2 (not answered) are worth nothing and stay in the score; 2.3 (not
applicable) and 1.3 (blank, and asked on a condition) leave it. 10.1 repeats
1.1, so that it is in the second total only.

  $ score <answers.stream | pick --drop area_code,round,coded_twice,agreed_pct,kappa,latest |
  >     show --bare --decimals 1
  scope           section        questions  counted  points  most_points  score_pct  not_applicable  not_known  unanswered
  --------------  -------------  ---------  -------  ------  -----------  ---------  --------------  ---------  ----------
  section         1 Partnership          3        2       4            4      100.0               1          0           0
  section         2 Money                4        3       1            6       16.7               1          1           1
  section         10 Transition          2        2       1            4       25.0               0          0           0
  total           -                      8        6       5           12       41.7               2          1           1
  total_repeated  -                      9        7       6           14       42.9               2          1           1
  $ score --questions <answers.stream | rows | cut -f 1,6,7
  question_id	answer	points
  1.1	Y	2
  1.2	N	2
  1.3	BLANK	\N
  10.1	P	1
  10.2	Y	0
  2.1	NK	0
  2.2	\N	0
  2.3	NA	\N
  2.4	P	1

A question that repeats one which was not asked counts after all.

  $ keep question_id!=1.1 <answers.stream | score | keep scope=total |
  >     pick counted,points | rows
  counted	points
  6	4

The stocktake as published in 2013: 85 of 116 points with 7.1, which repeats 6.1,
counted twice, and 83 of 114 with it counted once.

  $ ingest stocktake "$ROOT/datasets/reference/derby-stocktake.csv" \
  >     --as-at 2014-02-28 2>/dev/null | score |
  >     pick scope,section,points,most_points,score_pct,not_known |
  >     show --bare --decimals 1
  scope           section                              points  most_points  score_pct  not_known
  --------------  -----------------------------------  ------  -----------  ---------  ---------
  section         1 Models of partnership                  15           18       83.3          0
  section         2 Understanding the money                 1           10       10.0          0
  section         3 Case management for individuals         8           10       80.0          0
  section         4 Current review programme               16           18       88.9          0
  section         5 Safeguarding                           10           16       62.5          1
  section         6 Commissioning arrangements             13           18       72.2          0
  section         7 Local teams and services                6            6      100.0          0
  section         8 Prevention and crisis response          4            6       66.7          0
  section         9 Understanding the population            4            4      100.0          0
  section         10 Transition planning                    3            4       75.0          0
  section         11 Market requirements and capacity       5            6       83.3          0
  total           -                                        83          114       72.8          1
  total_repeated  -                                        85          116       73.3          1

With a second coder's answers it tells how far the two agree. Of four pairs
three agree: 75%. By chance 2/4 x 3/4 (Y) + 2/4 x 1/4 (N) = 1/2 would, so kappa
is (3/4 - 1/2) / (1 - 1/2) = 1/2. The last round of each area is the latest.

  $ table <<'END' >twice.stream
  > area_code,round,question_id,section,answer,second_answer
  > B,2,1.1,1,Y,Y
  > B,2,1.2,1,Y,Y
  > B,2,1.3,1,N,N
  > B,2,1.4,1,N,Y
  > B,2,1.5,1,P,
  > A,2,1.1,1,Y,Y
  > B,1,1.1,1,Y,
  > END
  $ score <twice.stream | keep scope=total |
  >     pick area_code,round,points,coded_twice,agreed_pct,kappa,latest | rows
  area_code	round	points	coded_twice	agreed_pct	kappa	latest
  A	2	2	1	100	\N	Y
  B	1	2	0	\N	\N	N
  B	2	5	4	75	0.5	Y

An empty stocktake.

  $ take 0 <answers.stream | score | tail -n 1
  #%end	0

What is wrong is told exactly.

  $ sed 's/	NK$/	maybe/' answers.stream | score >/dev/null
  score: standard input:15: column 'answer': 'maybe' is none of Y, P, N, NA, NK and BLANK
  [3]
  $ sed 's/reverse/upside down/' answers.stream | score >/dev/null
  score: standard input:11: column 'polarity': 'upside down' is neither normal nor reverse
  [3]
  $ sed 's/^10.2/10.1/' answers.stream | score >/dev/null
  score: standard input:14: column 'question_id': '10.1' is answered twice in its area and round
  [3]
  $ pick --drop section <answers.stream | score
  score: standard input has no column 'section'
  [2]
