controlchart draws what limits found. Twelve months at 48 and 52 in turn, then one
at 61; limits are 50 - 2.66 x 4 = 39.36 and 50 + 2.66 x 4 = 60.64:

  $ cat >series <<'END'
  > month:date	rate:number:1:Incidents per 1,000 bed days
  > 2013-01-01	48
  > 2013-02-01	52
  > 2013-03-01	48
  > 2013-04-01	52
  > 2013-05-01	48
  > 2013-06-01	52
  > 2013-07-01	48
  > 2013-08-01	52
  > 2013-09-01	48
  > 2013-10-01	52
  > 2013-11-01	48
  > 2013-12-01	52
  > 2014-01-01	61
  > END
  $ seal --fact as_at=2014-01-31 series >rates
  $ found() { limits --value rate --direction down --baseline 12 "$@" <rates; }
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }

The title says what the last point means, the lines are labelled where they end,
and the shape of a point says as much as its colour:

  $ found | controlchart --scene | words
  Incidents per 1,000 bed days above the usual range in January 2014
  Incidents per 1,000 bed days, monthly, January 2013 to January 2014
  Limits and rules of Making Data Count (2023).
  As at 31 January 2014. n = 13 months.
  Usual variation
  Unusual: concern
  40
  45
  50
  55
  60
  Jan
  Apr
  Jul
  Oct
  Jan
  2013
  2014
  Baseline
  Upper limit 60.6
  Lower limit 39.4
  Mean 50.0
  Latest 61

The description stands in for the picture:

  $ found --target 40 | controlchart --scene | sed -n 's/^description //p' | fold -s -w 78
  Control chart of incidents per 1,000 bed days, monthly, January 2013 to 
  January 2014: 13 values, from 48 (January 2013) to 61 (January 2014); latest 
  61 in January 2014. Mean 50, limits 39.4 to 60.6. Unusual: above the upper 
  limit, January 2014. Target 40: it is hit and missed by chance. Limits and 
  rules of Making Data Count (2023).

Variation and assurance icons are paths, in groups that are named:

  $ found --target 40 | controlchart --scene | grep -E '^group [a-z]+_'
  group concern_high
  group hit_or_miss

In panels they are as high as the panel's name, 14 points with the ring, which is
1.12 wide: the radius to its middle is (14 - 1.12) / 2:

  $ awk -F '\t' -v OFS='\t' 'NR == 1 { print "ward", $0; next } { print "Alder", $0; rows[NR] = $0 } END { for (i = 2; i <= NR; i++) print "Birch", rows[i] }' series | seal >wards
  $ limits --value rate --direction down --by ward <wards | controlchart --facet ward --scene | awk '/line icon_/ { print $4, $NF }' | uniq
  6.44 1.12

Unusual points are larger than usual ones, to be told from them in a grey copy: here
the twelve circles, of 2.7 x 0.85:

  $ found | controlchart --scene | sed -n '/^group series/,$p' | grep -c '^circle [0-9.]* [0-9.]* 2.3 fill common '
  12

A target may be given here, and then counts for every point:

  $ found | controlchart --target 45 --scene | words | grep Target
  Target 45

Where limits were rebased they break, and the reason is printed; so is what
an author marks. Under 12 points limits are trial limits, and the chart says so:

  $ printf 'date:date\ttext\n2013-03-01\tNew policy\n' | seal >marks
  $ limits --value rate --direction down --rebase '2013-07-01:Ward moved' <rates | controlchart --annotate marks --scene | words | grep -E 'moved|policy|rial|few'
  Incidents per 1,000 bed days: too few months to judge change
  Trial limits: only 7 values since they were rebased. Limits and rules of Making Data Count (2023).
  Ward moved
  New policy
  $ limits --value rate --direction down <rates | controlchart --annotate marks --scene | grep -o 'Noted: .*'
  Noted: 1 March 2013: New policy.

Where there are to be no trial limits the chart has a mean, and says why it says no more;
so do several charts of which none can tell a change. A run chart can, without limits.

  $ head -n 4 <(grep -v '^#' rates) | sed '1s/.*/month:date\trate:number:1:Incidents/' | seal >three
  $ limits --value rate --no-trial <three | controlchart --scene | words | grep -E 'few|imit'
  Incidents: too few months to judge change
  Too few points yet: 3 of 12 values. Limits and rules of Making Data Count (2023).
  $ for unit in A B; do grep -v '^#' three | sed "1d;s/^/$unit\t/"; done | sed '1i unit\tmonth:date\trate:number:1:Incidents' | seal >two
  $ limits --value rate --by unit --no-trial <two | controlchart --facet unit --scene | words | grep few
  Incidents: too few months to judge change
  $ limits --value rate --chart run --profile anhoej <rates | controlchart --scene | words | grep -E 'usual|few|^Median'
  Incidents per 1,000 bed days: no unusual change since January 2013
  Median 52

The drawn lower limit is not below 0 where no value is. Five months of 0 and 10
have a mean of 4 and ranges of 10; 4 - 2.66 x 10 is -22.6:

  $ seal <<'END' | limits --screening 0 | controlchart --scene | words | grep -E 'limit'
  > month:date	value:number:1:Restraints
  > 2013-01-01	0
  > 2013-02-01	10
  > 2013-03-01	0
  > 2013-04-01	10
  > 2013-05-01	0
  > END
  Trial limits: only 5 values. Limits and rules of Making Data Count (2023). The lower limit, −22.6, is drawn at 0, the least
  Upper limit 30.6
  Lower limit 0

A month without a value leaves a gap, and is counted in the source line:

  $ sed 's/^2013-05-01	48/2013-05-01	/' series | seal | limits --value rate --direction down | controlchart --scene >gap
  $ words <gap | grep 'n ='
  n = 12 months; 1 left out, without a value
  $ grep -c '^line .*line common_line 1.5' gap
  2

So does one that suppress has hidden, which a hatched square at the foot of the
plot tells from the other:

  $ printf 'month:date\tvalue:number:1:Falls\tvalue_hidden:flag\tmean:number\tlower_limit:number\tupper_limit:number\n' >falls
  $ printf '2013-%s-01\t%s\t%s\t9\t1\t17\n' 01 8 N 02 '\N' Y 03 10 N 04 '\N' N 05 9 N >>falls
  $ seal falls | controlchart --scene >gap
  $ words <gap | grep -i hidden
  n = 3 months; 1 hidden, 1 left out, without a value
  Hidden: too few to publish
  $ grep -c '^shape .* fill shade line axis 0.5' gap
  2

An empty table gives a figure that says so:

  $ head -n 1 series | seal | limits --value rate | controlchart --scene | words
  Incidents per 1,000 bed days: no data
  Incidents per 1,000 bed days
  Limits and rules of Making Data Count (2023).
  n = 0 months
  No data

Faults:

  $ controlchart --scene <rates
  controlchart: standard input has no column 'value'
  [2]
  $ found | controlchart --x rate --scene
  controlchart: standard input: column 'rate' holds number, not date
  [2]
  $ found | sed 's/above_limit/too_high/' | controlchart --scene
  controlchart: standard input:40: column 'special_cause': 'too_high' is not a word that limits writes
  [3]
  $ found | sed 's/^2013-03-01/\\N/' | controlchart --scene
  controlchart: standard input:30: column 'month': '\N' is no date: a point needs one
  [3]
  $ found | head -n 30 | controlchart --scene
  controlchart: standard input: the stream stops after line 30, before its end line: an earlier step failed
  [4]
