ranks tests whether groups differ in a number with a long tail, by the order of the
values. 1 2 against 3 4 have the ranks 3 and 7, so H = 12 / 20 (9/2 + 49/2) - 15 =
2.4; of four pairs none is greater in the first, where two are expected:

  $ seal >stays <<'END'
  > year	ward	days:number
  > 2013	B	3
  > 2013	A	1
  > 2013	A	2
  > 2013	B	400
  > 2013	B	
  > 2014	A	5
  > 2014	A	5
  > 2014	B	5
  > 2014	B	7
  > 2014	C	
  > END
  $ plain() { grep -v '^#%'; }
  $ ranks --by year --between ward --value days <stays | show --bare --decimals 4
  year  groups  values       h  degrees       p  w  p_wilcoxon  p_wilcoxon_corrected  reason
  ----  ------  ------  ------  -------  ------  -  ----------  --------------------  ------
  2013       2       4  2.4000        1  0.1213  0      0.1213                0.2453  -
  2014       2       4  1.0000        1  0.3173  1      0.3173                0.6171  -

Ties are corrected for: 5 5 against 5 7 share the ranks 2 2 2 4, and 0.6 / (1 - 24 /
60) = 1. Of three groups there is no w:

  $ sed 's/	C	.*/	C	8/' stays | ranks --by year --between ward --value days | pick year,groups,values,degrees,w | plain
  year	groups	values	degrees	w
  2013	2	4	1	0
  2014	3	5	2	\N

What cannot be told says why:

  $ keep ward=A <stays | ranks --by year --between ward --value days | pick year,groups,values,p,reason | plain
  year	groups	values	p	reason
  2013	1	2	\N	fewer than two groups have values
  2014	1	2	\N	fewer than two groups have values
  $ keep days=5 <stays | ranks --between ward --value days | pick groups,values,p,reason | plain
  groups	values	p	reason
  2	3	\N	all values are equal

An empty table stays empty:

  $ take 0 <stays | ranks --between ward --value days | tail -1
  #%end	0

What cannot be is refused:

  $ ranks --value days <stays
  ranks: --between is missing: it says what the groups are
  [2]
  $ ranks --between ward <stays
  ranks: standard input has no column 'value'
  [2]
  $ ranks --between ward --value year <stays
  ranks: standard input: column 'year' holds text, not number
  [2]
  $ sed 's/	B	400/	\\N	400/' stays | ranks --between ward --value days
  ranks: standard input:10: column 'ward': '\N' is none to compare
  [3]
