cusum tells case by case whether the share of cases with an event has changed. With
even odds expected, an event adds ln(4/3) = 0.2877 to the sum that looks for twice
the odds, and no event takes ln(2/3) = -0.4055 from it, down to 0. The other sum, for
half the odds, is its mirror image. A sum that reaches the limit signals, and the
next case begins at 0 again:

  $ plain() { grep -v '^#%'; }
  $ { printf 'day:date\tevent:number\n'; i=0; for e in 1 1 0 1 1 1 1 0 0 0; do i=$((i + 1)); printf '2014-01-%02d\t%d\n' $i $e; done; } | seal >cases
  $ cusum --value event --target 0.5 --limit 1 <cases >summed
  $ plain <summed | awk 'NR == 1 { print $2, $5, $6, $8, $9; next } { printf "%s %.4f %s %.4f %s\n", $2, $5, $6, $8, $9 }'
  event cusum_up signal_up cusum_down signal_down
  1 0.2877 N 0.0000 N
  1 0.5754 N 0.0000 N
  0 0.1699 N -0.2877 N
  1 0.4576 N 0.0000 N
  1 0.7453 N 0.0000 N
  1 1.0329 Y 0.0000 N
  1 0.2877 N 0.0000 N
  0 0.0000 N -0.2877 N
  0 0.0000 N -0.5754 N
  0 0.0000 N -0.8630 N
  $ grep -E '^#%(fact|column)' summed
  #%fact	chart	cusum
  #%column	day	date	-	day
  #%column	event	number	-	event
  #%column	target_share	number	1	Expected share
  #%column	step_up	number	1	Evidence of more
  #%column	cusum_up	number	1	Sum for more events
  #%column	signal_up	flag	-	More events
  #%column	step_down	number	1	Evidence of fewer
  #%column	cusum_down	number	1	Sum for fewer events
  #%column	signal_down	flag	-	Fewer events
  #%column	reason	text	-	Remark

Another ratio: three times even odds are 3 in 4, so that an event adds ln 1.5.

  $ cusum --value event --target 0.5 --ratio 3 <cases | pick step_up,step_down | plain | sed -n '2p;4p' | awk '{ printf "%.6f %.6f\n", exp($1), exp($2) }'
  1.500000 0.500000
  0.500000 1.500000

What is expected may be the share of the first cases; --by makes a series of each
group, the cases of each in order of --x, a date or a number. Flags serve as well:

  $ seal >wards <<'END'
  > ward	case:number	injured:flag
  > B	2	N
  > A	1	Y
  > A	2	N
  > B	1	Y
  > A	3	
  > A	4	N
  > END
  $ cusum --value injured --by ward --x case --baseline 2 <wards | pick ward,case,injured,target_share,signal_up,reason | plain
  ward	case	injured	target_share	signal_up	reason
  A	1	Y	0.5	N	\N
  A	2	N	0.5	N	\N
  A	3	\N	0.5	\N	no value: passed over
  A	4	N	0.5	N	\N
  B	1	Y	0.5	N	\N
  B	2	N	0.5	N	\N

Where the first cases are all alike there are no odds to go by:

  $ cusum --value injured --by ward --x case --baseline 1 <wards | pick ward,target_share,cusum_up,reason | plain | sed -n 2p
  A	1	\N	no sums: the expected share is not between 0 and 1

An empty table stays empty, and what cannot be is named:

  $ keep event=2 <cases | cusum --value event --target 0.5 | plain | wc -l
  1
  $ sed "s/^\(2014.*\)	1$/\1	2/" cases | cusum --value event --target 0.5
  cusum: standard input:6: column 'event': '2' is neither 0 nor 1
  [3]
  $ cusum --value event <cases
  cusum: either --target SHARE or --baseline N says which share is expected
  [2]
  $ cusum --value event --target 0.5 --baseline 3 <cases
  cusum: either --target SHARE or --baseline N says which share is expected
  [2]
  $ cusum --value event --target 5 <cases
  cusum: --target is a share between 0 and 1
  [2]
  $ cusum --value event --target 0.5 --ratio 1 <cases
  cusum: --ratio must be over 1
  [2]
  $ cusum --value event --target 0.5 --limit 0 <cases
  cusum: --limit must be over 0
  [2]
  $ cusum --value injured --target 0.5 <wards
  cusum: standard input has no column of dates: --x names the column to go by
  [2]
  $ cusum --value ward --x case --target 0.5 <wards
  cusum: standard input: column 'ward' holds text, not number
  [2]
