risk counts how few people share what is known of them: for each column of --of,
for each pair of them, and for all together. Of six people below, one is alone in
an environment, and two in their age band; with both known, four are alone.

  $ seal >people <<'END'
  > person_id	age_band	environment	gender
  > P01	18-24	LOW	1
  > P02	18-24	LOW	1
  > P03	18-24	MED	2
  > P04	25-34	MED	1
  > P05		LOW	1
  > P06	18-24	HIGH	1
  > END
  $ plain() { grep -v '^#%'; }
  $ risk --of age_band,environment --below 3 <people | plain
  known	columns	people	groups	smallest	alone	in_small	in_small_pct
  age_band	1	6	3	1	2	2	33.3
  environment	1	6	3	1	1	3	50
  age_band + environment	2	6	5	1	4	6	100

With three or more columns the last row is all of them. A missing value is a value
of its own.

  $ risk --of age_band,environment,gender <people | pick known,groups,smallest,alone | plain
  known	groups	smallest	alone
  age_band	3	1	2
  environment	3	1	1
  gender	2	1	1
  age_band + environment	5	1	4
  age_band + gender	4	1	3
  environment + gender	4	1	3
  age_band + environment + gender	5	1	4

Nobody has no smallest group:

  $ take 0 <people | risk --of gender | plain
  known	columns	people	groups	smallest	alone	in_small	in_small_pct
  gender	1	0	0	\N	0	0	\N

  $ risk <people
  risk: --of says which columns may be known
  [2]
  $ risk --of gendre <people
  risk: standard input has no column 'gendre'; did you mean 'gender'?
  [2]
  $ risk --of gender --below 1 <people
  risk: --below: 1 is not between 2 and 1000
  [2]
