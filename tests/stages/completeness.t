completeness counts how much of each column is filled

  $ printf 'site_id\trating:text:-:Rating\tbeds:number:1:Beds\nST1\tGOOD\t10\nST2\t\t24\nST3\tUNKNOWN\t\n' |
  >     seal >sites.stream

A row for each column, in their order. UNKNOWN is filled.

  $ completeness <sites.stream | show --bare --decimals 1
  column   label    n  filled  missing  filled_pct
  -------  -------  -  ------  -------  ----------
  site_id  site_id  3       3        0       100.0
  rating   Rating   3       2        1        66.7
  beds     Beds     3       2        1        66.7

Some columns only.

  $ completeness --of beds,site_id <sites.stream | emit
  column,label,n,filled,missing,filled_pct
  beds,Beds,3,2,1,66.66666666666667
  site_id,site_id,3,3,0,100

Of no rows nothing is filled, and there is no share.

  $ take 0 <sites.stream | completeness | emit
  column,label,n,filled,missing,filled_pct
  site_id,site_id,0,0,0,
  rating,Rating,0,0,0,
  beds,Beds,0,0,0,

What is wrong is told exactly.

  $ completeness --of bed <sites.stream
  completeness: standard input has no column 'bed'; did you mean 'beds'?
  [2]
  $ completeness rating <sites.stream
  completeness: 'rating' is one operand too many; --help shows the usage
  [2]
  $ head -n 7 sites.stream | completeness
  completeness: standard input: the stream stops after line 7, before its end line: an earlier step failed
  [4]
