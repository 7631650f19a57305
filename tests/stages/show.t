show prints the stream as a table for people

  $ table() { tr , '\t' | seal "$@"; }
  $ table --fact as_at=2014-03-31 >stays.stream <<'END'
  > person_id:text:-:Person,unit:text:-:Unit,los_days:number:d:Length of stay,share_pct:number:%:Share
  > P014,Ysbyty Glân,688,12.345
  > P015,,,0.125
  > P016,West,9,-3
  > END

Numbers stand at the right, '-' is a missing value.

  $ show <stays.stream
  as_at: 2014-03-31
  
  person_id  unit         los_days  share_pct
  ---------  -----------  --------  ---------
  P014       Ysbyty Glân       688     12.345
  P015       -                   -      0.125
  P016       West                9         -3
  
  3 rows

--labels shows what columns are called for people, with their units; --bare
leaves out facts and count.

  $ pick person_id,los_days <stays.stream | show --labels --bare
  Person  Length of stay (d)
  ------  ------------------
  P014                   688
  P015                     -
  P016                     9

--decimals rounds, half away from zero; a column of whole numbers stays one.

  $ pick los_days,share_pct <stays.stream | show --bare --decimals 2
  los_days  share_pct
  --------  ---------
       688      12.35
         -       0.13
         9      -3.00

--width cuts texts, the longest first and never below eight characters; numbers
are never cut.

  $ table <<'END' >long.stream
  > topic,area,n:number
  > Arrangements to resolve differences,Worcestershire,1000000
  > Jargon,,1
  > END
  $ show --bare --width 40 <long.stream
  topic            area                  n
  ---------------  --------------  -------
  Arrangements t…  Worcestershire  1000000
  Jargon           -                     1
  $ show --bare --width 1 <long.stream
  topic     area            n
  --------  --------  -------
  Arrange…  Worcest…  1000000
  Jargon    -               1
  $ show --bare --width 0 <long.stream | head -n 1
  topic                                area                  n

Escapes stay as they are, and control characters, which could confuse a
terminal, become '?'.

  $ printf 'note\none\\ttwo\n\033[31mred\n\\#four\n' | seal | show --bare
  note
  --------
  one\ttwo
  ?[31mred
  #four

An empty table, and one row.

  $ take 0 <stays.stream | pick person_id | show
  as_at: 2014-03-31
  
  person_id
  ---------
  
  0 rows
  $ take 1 <stays.stream | pick person_id | show | tail -n 1
  1 row

Of a stream that is not whole it shows nothing at all.

  $ head -n 9 stays.stream | show
  show: standard input: the stream stops after line 9, before its end line: an earlier step failed
  [4]
  $ sed 's/688/many/' stays.stream | show
  show: standard input:9: column 'los_days': 'many' is not a number
  [3]
  $ show --decimals 99 <stays.stream
  show: --decimals: 99 is not between -1 and 15
  [2]
