share adds what part of its group each count is. The unknown are not part of
the whole, but how many they are stands in every row:

  $ seal >census <<'END'
  > month:date	environment	n:number:1:People
  > 2014-01-01	LOW	6
  > 2014-01-01	MED	2
  > 2014-01-01	UNKNOWN	2
  > 2014-02-01	LOW	3
  > 2014-02-01	NONE	1
  > 2014-02-01		1
  > END
  $ plain() { grep -v '^#%'; }
  $ share --within month <census | plain
  month	environment	n	share_pct	known_n	unknown_n
  2014-01-01	LOW	6	75	8	2
  2014-01-01	MED	2	25	8	2
  2014-01-01	UNKNOWN	2	\N	8	2
  2014-02-01	LOW	3	75	4	1
  2014-02-01	NONE	1	25	4	1
  2014-02-01	\N	1	\N	4	1

--unknown names further values that mean so, and --include-unknown makes all of
them part of the whole:

  $ share --within month --unknown NONE <census | plain | tail -3
  2014-02-01	LOW	3	100	3	2
  2014-02-01	NONE	1	\N	3	2
  2014-02-01	\N	1	\N	3	2
  $ share --within month --include-unknown <census | plain | tail -3
  2014-02-01	LOW	3	60	5	0
  2014-02-01	NONE	1	20	5	0
  2014-02-01	\N	1	20	5	0

Without --within the whole table is one group. The category is the first column
that --within does not name; --category names another:

  $ share --category environment <census | plain | head -3
  month	environment	n	share_pct	known_n	unknown_n
  2014-01-01	LOW	6	50	12	3
  2014-01-01	MED	2	16.666666666666668	12	3

--interval adds the 95% interval by Wilson's method, which for 3 of 3 reaches
down to 3 / (3 + 1.96^2):

  $ share --within month --unknown NONE --interval <census | plain | sed -n 5p
  2014-02-01	LOW	3	100	3	2	43.85029682*	100 (glob)

A row whose category is All is a total, which summarise --all makes. It is not
counted a second time:

  $ seal >total <<'END'
  > sector	people:number
  > IND	9
  > NHS	1
  > All	10
  > END
  $ share --of people <total | plain
  sector	people	share_pct	known_n	unknown_n
  IND	9	90	10	0
  NHS	1	10	10	0
  All	10	\N	10	0

Where nothing is known there is no share. A missing count is no count:

  $ seal <<'END' | share | plain
  > sector	n:number
  > IND	0
  > NHS	
  > END
  sector	n	share_pct	known_n	unknown_n
  IND	0	\N	0	0
  NHS	\N	\N	0	0

An empty table stays empty, and what cannot be is refused:

  $ keep n=99 <census | share | plain
  month	environment	n	share_pct	known_n	unknown_n
  $ share --of people <census
  share: standard input has no column 'people'
  [2]
  $ share --of environment <census
  share: standard input: column 'environment' holds text, not number
  [2]
  $ share --within month,environment <census
  share: no column is left to be the category: --category names one
  [2]
  $ sed 's/MED	2/MED	-2/' census | share
  share: standard input:8: column 'n': '-2' is negative and has no share
  [3]
