rounds compares a stocktake with the round before it (M13)

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >answers.stream <<'END'
  > area_code,round,question_id,section,polarity,conditional_on,duplicate_of,answer
  > A,2014-03,1.1,1 Partnership,normal,,,Y
  > A,2014-03,1.2,1 Partnership,reverse,,,Y
  > A,2014-03,1.3,1 Partnership,normal,,,NA
  > A,2014-03,10.1,10 Transition,normal,,1.1,Y
  > A,2014-03,2.1,2 Money,normal,,,P
  > A,2014-03,2.2,2 Money,normal,2.1,,
  > A,2014-03,2.3,2 Money,normal,,,Y
  > A,2013-06,1.1,1 Partnership,normal,,,P
  > A,2013-06,1.2,1 Partnership,reverse,,,N
  > A,2013-06,1.3,1 Partnership,normal,,,Y
  > A,2013-06,10.1,10 Transition,normal,,1.1,N
  > A,2013-06,2.1,2 Money,normal,,,NK
  > A,2013-06,2.2,2 Money,normal,2.1,,P
  > A,2013-06,2.4,2 Money,normal,,,Y
  > A,2012-09,1.1,1 Partnership,normal,,,N
  > A,2012-09,3.1,3 Old,normal,,,N
  > B,2014-03,1.1,1 Partnership,normal,,,Y
  > END

Of area A the rounds of March 2014 and June 2013 are compared; that of 2012 is
older, and B has one round only. In section 1, 1.1 went from P (1 point) to Y
(2), better; 1.2, of reverse polarity, from N (2) to Y (0), worse; 1.3 does not
apply any more, so it is not compared: 3 points of 4 before, 2 of 4 now. In
section 2 only 2.1 scores in both rounds: not known is 0, P is 1. 10.1 went from
0 to 2, and repeats 1.1: it counts in its section and in the second total.

  $ rounds <answers.stream | rows | cut -f 4-13
  scope	section	questions	compared	better	same	worse	points_before	points	most_points
  section	1 Partnership	3	2	1	0	1	3	2	4
  section	2 Money	4	1	1	0	0	0	1	2
  section	10 Transition	1	1	1	0	0	0	2	2
  total	\N	7	3	2	0	1	3	3	6
  total_repeated	\N	8	4	3	0	1	3	5	8
  $ rounds <answers.stream | rows | cut -f 1-3,14-16
  area_code	round_before	round	before_pct	score_pct	change_pct
  A	2013-06	2014-03	75	50	-25
  A	2013-06	2014-03	0	50	50
  A	2013-06	2014-03	0	100	100
  A	2013-06	2014-03	50	50	0
  A	2013-06	2014-03	37.5	62.5	25

Question by question, with what is not compared too.

  $ rounds --questions <answers.stream | rows | cut -f 5,7-11
  question_id	answer_before	answer	points_before	points	outcome
  1.1	P	Y	1	2	better
  1.2	N	Y	2	0	worse
  1.3	Y	NA	2	\N	not_compared
  2.1	NK	P	0	1	better
  2.2	P	BLANK	1	\N	not_compared
  2.3	\N	Y	\N	2	not_compared
  2.4	Y	\N	2	\N	not_compared
  10.1	N	Y	0	2	better

A section of which nothing can be compared has no score; neither do rounds with
no question in common.

  $ table <<'END' | rounds | rows | cut -f 3-16
  > round,question_id,section,answer
  > 1,1.1,1 Partnership,Y
  > 2,1.2,1 Partnership,Y
  > END
  round	scope	section	questions	compared	better	same	worse	points_before	points	most_points	before_pct	score_pct	change_pct
  2	section	1 Partnership	2	0	0	0	0	0	0	0	\N	\N	\N
  2	total	\N	2	0	0	0	0	0	0	0	\N	\N	\N
  2	total_repeated	\N	2	0	0	0	0	0	0	0	\N	\N	\N

A question that repeats one which neither round asked counts after all; one
round, or none, has no rows.

  $ keep question_id!=1.1 <answers.stream | rounds | keep scope=total |
  >     pick compared,points_before,points | rows
  compared	points_before	points
  3	2	3
  $ keep round=2014-03 <answers.stream | rounds | rows | wc -l
  1
  $ keep round=2015-01 <answers.stream | rounds --questions | rows | wc -l
  1

An answer that came twice is refused, and so is one that is no code.

  $ table <<'END' | rounds
  > round,question_id,section,answer
  > 1,1.1,1 Partnership,Y
  > 2,1.1,1 Partnership,Y
  > 1,1.1,1 Partnership,N
  > END
  rounds: standard input:10: column 'question_id': '1.1' is answered twice in its area and round
  [3]
  $ table <<'END' | rounds
  > round,question_id,section,answer
  > 1,1.1,1 Partnership,MAYBE
  > END
  rounds: standard input:8: column 'answer': 'MAYBE' is none of Y, P, N, NA, NK and BLANK
  [3]
