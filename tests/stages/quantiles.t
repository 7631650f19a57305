quantiles divides rows into equal groups by the size of a number, and leaves them
in their order:

  $ seal >rates <<'END'
  > region	provider_id	rate:number
  > N	PR1	9
  > N	PR2	2
  > N	PR3	30
  > N	PR4	4
  > S	PR5	1
  > S	PR6	
  > S	PR7	7
  > END
  $ plain() { grep -v '^#%'; }
  $ quantiles --value rate --groups 3 <rates | plain
  region	provider_id	rate	quantile	reason
  N	PR1	9	3	\N
  N	PR2	2	1	\N
  N	PR3	30	3	\N
  N	PR4	4	2	\N
  S	PR5	1	1	\N
  S	PR6	\N	\N	the value is missing
  S	PR7	7	2	\N
  $ quantiles --value rate --groups 2 --highest-first --name half <rates | pick provider_id,rate,half | plain
  provider_id	rate	half
  PR1	9	1
  PR2	2	2
  PR3	30	1
  PR4	4	2
  PR5	1	2
  PR6	\N	\N
  PR7	7	1

Equal values are in one group, that of the lowest rank: here of 1 2 2 4, and the
halves are floor(3 - ceil((5 - rank) / 2)):

  $ printf 'x:number\n7\n9\n7\n1\n' | seal | quantiles --value x --groups 2 | pick x,quantile | plain
  x	quantile
  7	1
  9	2
  7	1
  1	1

Each region for itself; two values make no three groups:

  $ quantiles --value rate --groups 3 --by region <rates | plain | cut -f 1-5
  region	provider_id	rate	quantile	reason
  N	PR1	9	2	\N
  N	PR2	2	1	\N
  N	PR3	30	3	\N
  N	PR4	4	1	\N
  S	PR5	1	\N	there are fewer values than groups
  S	PR6	\N	\N	the value is missing
  S	PR7	7	\N	there are fewer values than groups

A reason that was there is replaced, and an empty table stays empty:

  $ quantiles --value rate <rates | quantiles --value rate --groups 2 --name half | plain | head -2
  region	provider_id	rate	quantile	half	reason
  N	PR1	9	4	2	\N
  $ take 0 <rates | quantiles --value rate | tail -1
  #%end	0

What cannot be is refused:

  $ quantiles <rates
  quantiles: standard input has no column 'value'
  [2]
  $ quantiles --value region <rates
  quantiles: standard input: column 'region' holds text, not number
  [2]
  $ quantiles --value rate --groups 1 <rates
  quantiles: --groups: 1 is not between 2 and 1000
  [2]
  $ quantiles --value rate --name Half <rates
  quantiles: 'Half' is not a name for a column: lower case letters, digits and '_'
  [2]
  $ quantiles --value rate --name rate <rates
  quantiles: the output would have two columns 'rate'
  [2]
