agree finds how far two people agree who judged the same things, beyond what they
would by chance. Of 60 answers 52 are the same; as often as each says met and not,
45 x 43 + 15 x 17 of 3600 would be by chance, so kappa is (52/60 - 219/360) / (1 -
219/360):

  $ seal >judged <<'END'
  > criterion	auditor	checker	n:number
  > C1	met	met	40
  > C1	not	met	3
  > C1	met	not	5
  > C1	not	not	12
  > C2	met	met	9
  > C2	met		2
  > C3		not	1
  > END
  $ plain() { grep -v '^#%'; }
  $ agree --by criterion --first auditor --second checker --count n <judged | show --bare --decimals 4
  criterion  pairs  left_out  agreed_pct   kappa   error  lower_95  upper_95  reason
  ---------  -----  --------  ----------  ------  ------  --------  --------  --------------------------------
  C1            60         0     86.6667  0.6596  0.1101    0.4438    0.8754  -
  C2             9         2    100.0000       -       -         -         -  all gave one and the same answer
  C3             0         1           -       -       -         -         -  there are no pairs
  $ agree --first auditor --second checker --confidence 99.8 <judged | pick pairs,left_out,agreed_pct,lower_99_8 | show --bare --decimals 2
  pairs  left_out  agreed_pct  lower_99_8
  -----  --------  ----------  ----------
      5         2          60       -1.21

Near misses count in part where the answers have an order, which is given or that
of numbers. Between low, mid and high, low and high agree by nothing, mid by half
with linear weights and by three quarters with quadratic ones:

  $ seal >levels <<'END'
  > first	second	n:number
  > low	low	22
  > mid	low	4
  > high	low	1
  > low	mid	3
  > mid	mid	18
  > high	mid	5
  > mid	high	2
  > high	high	15
  > END
  $ for weights in none linear quadratic; do agree --count n --weights $weights --order low,mid,high <levels | pick kappa,error | plain | sed -n 2p; done
  0.6763255240443896	0.07388862085124748
  0.7355996222851747	0.06402795542634945
  0.797427652733119	0.05885762055064459
  $ grep -v '^#' levels | sed '1s/first/first:number/; 1s/second/second:number/; 1s/n$/n:number/; s/low/1/g; s/mid/2/g; s/high/10/g' | seal | agree --count n --weights linear | pick kappa | grep -v '^#'
  kappa
  0.7355996222851747
  $ agree --count n --weights linear --order high,mid,low <levels | pick kappa | plain
  kappa
  0.7355996222851747

Who always gives the same answer agrees no better than chance, for certain, and not
because of what the other says:

  $ printf 'first\tsecond\tn:number\nlow\tlow\t22\nlow\tmid\t3\nlow\thigh\t1\n' | seal >constant
  $ for weights in none linear quadratic; do agree --count n --weights $weights --order low,mid,high <constant | plain | sed -n 2p; done
  26	0	84.61538461538461	0	0	0	0	one always gave the same answer: kappa is 0 whatever the other said
  26	0	84.61538461538461	0	0	0	0	one always gave the same answer: kappa is 0 whatever the other said
  26	0	84.61538461538461	0	0	0	0	one always gave the same answer: kappa is 0 whatever the other said

An empty table stays empty:

  $ take 0 <levels | agree | tail -1
  #%end	0

What cannot be is refused:

  $ agree --weights linear <levels
  agree: --order is missing: weights need to know which answers are near each other
  [2]
  $ agree --order low,high <levels
  agree: standard input:8: column 'first': 'mid' is none of the answers of --order
  [3]
  $ agree --first auditor <levels
  agree: standard input has no column 'auditor'
  [2]
  $ agree --weights cubic <levels
  agree: --weights: 'cubic' is not one of none|linear|quadratic
  [2]
  $ agree --confidence 95,99 <levels
  agree: --confidence: one is enough here
  [2]
  $ sed 's/	22$/	2.5/' levels | agree --count n
  agree: standard input:7: column 'n': '2.5' is no whole number of times
  [3]
