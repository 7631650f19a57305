funnelplot draws what funnel found:

  $ cat >table <<'END'
  > provider_id:text:-:Provider	restraints:number:1:Restraints	bed_days:number:d:Bed days
  > PR1	12	4000
  > PR2	95	11000
  > PR3	4	900
  > PR4	0	1500
  > PR5	61	5000
  > END
  $ seal table >counts
  $ find_limits() { funnel --by provider_id --count restraints --of bed_days --type rate --per 1000 "$@"; }
  $ judge() { find_limits "$@" | pick --label 'value=Restraints per 1,000 bed days' --label target=All; }
  $ judge --adjust never <counts >units
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }
  $ funnelplot --scene <units >scene
  $ words <scene
  Of 5 providers, PR5 is above, PR1 and PR4 below the 99.8% limits
  Restraints per 1,000 bed days
  Limits are those of each provider, joined.
  n = 5 providers
  Above 99.8%
  Below 99.8%
  Within the limits
  Limits with overdispersion
  0
  2
  4
  6
  8
  10
  12
  0
  2,000
  4,000
  6,000
  8,000
  10,000
  Bed days
  PR4
  PR1
  PR5
  95%
  95%
  99.8%
  99.8%
  All 7.7

What is within the limits is a grey circle, what is above them a triangle that points
up, what is below one that points down; beyond the outer limits they are filled:

  $ sed -n '/^group points/,/^end/p' scene | cut -d' ' -f1,8-
  group
  circle outline 0.5
  circle outline 0.5
  shape fill neutral line outline 0.75
  shape fill neutral line outline 0.75
  shape fill neutral line outline 0.75
  end

The description names those outside:

  $ sed -n 's/^description //p' scene | fold -s -w 78
  Funnel plot of restraints per 1,000 bed days against bed days. 5 providers. 
  All: 7.7. Above the 99.8% limit: PR5 12.2 (of 5,000). Below the 99.8% limit: 
  PR1 3 (of 4,000), PR4 0 (of 1,500). Within the limits: 2. Limits are those of 
  each provider, joined.

Limits belong to denominators. Between units they are drawn best from what --curve
of funnel gives for the same records, at 100 denominators; otherwise those of the
units are joined:

  $ find_limits --adjust never --curve <counts >curve
  $ funnelplot --curve curve --scene <units | awk '/^group limits/,/^end/' | awk '/line limit/ { print (NF - 4 - /dashed|dotted/) / 2 " points" }' | sort | uniq -c
        8 100 points
  $ funnelplot --scene <units | awk '/^group limits/,/^end/' | awk '/line limit/ { print (NF - 4 - /dashed|dotted/) / 2 " points" }' | sort | uniq -c
        8 5 points

Where units were judged by limits that allow for overdispersion, those are drawn,
and the limits by chance alone are dotted beside them:

  $ judge <counts >adjusted
  $ funnelplot --scene <adjusted >scene
  $ words <scene | grep -E 'providers|Limits'
  Of 5 providers, PR4 is below the 95% limit
  Limits allow for overdispersion: providers differ by more than chance. Phi is 11.7. Limits are those of each provider, joined.
  n = 5 providers
  Limits by chance alone
  $ sed -n '/^group limits/,/^end/p' scene | grep -c dotted
  4

--better says which way is better, for colours, --target draws a line to compare
with, and --annotate has units named with a remark, whether they are outside or not:

  $ funnelplot --better down --scene <units | grep -o 'fill \(concern\|improvement\)' | sort | uniq -c
        2 fill concern
        3 fill improvement
  $ printf 'provider_id\ttext\nPR3\tnew ward\n' | seal >marks
  $ funnelplot --target 5 --annotate marks --scene <units | words | grep -E 'PR3|Target'
  PR3: new ward
  Target 5
  $ printf 'provider_id\ttext\nPR3\tnew ward\nPR9\tclosed\n' | seal >marks
  $ funnelplot --annotate marks --scene <units >scene
  funnelplot: --annotate: no figure has a place for 'closed'
  $ grep -o 'Noted: .*' scene
  Noted: PR3, new ward.

Names that have no room are counted, and how many of them are beyond the outer
limit. Here six units share a place, where one of them can be named:

  $ awk 'BEGIN { OFS = "\t"; print "unit", "n:number", "of:number"; for (i = 1; i <= 30; i++) print "Regional hospital " i, (i > 24 ? 70 : 30), 100 }' | seal >thirty
  $ funnel --by unit --of of --adjust never <thirty | funnelplot --scene | words | grep -E 'not named|^Regional'
  Regional hospital 25
  5 more beyond 99.8%, not named

Where most units would crowd at one end of the axis it is logarithmic, unless
--scale says otherwise:

  $ cat <<'END' | seal >wide
  > provider_id	restraints:number	bed_days:number:d:Bed days
  > PR1	1	100
  > PR2	2	200
  > PR3	3	300
  > PR4	4	400
  > PR5	100	20000
  > END
  $ ticks() { sed -n '/^group x-axis/,/^end/p' | words | paste -sd' '; }
  $ judge <wide | funnelplot --scene | ticks
  100 1,000 10,000
  $ judge <wide | funnelplot --scale linear --scene | ticks
  0 5,000 10,000 15,000 20,000

A funnel for each year, on the same axes, and a curve for each of them:

  $ cat <<'END' | seal >years
  > year:date	provider_id:text:-:Provider	restraints:number	bed_days:number:d:Bed days
  > 2012-01-01	PR1	12	4000
  > 2012-01-01	PR2	95	11000
  > 2013-01-01	PR1	40	4000
  > 2013-01-01	PR2	20	11000
  > END
  $ judge --within year <years >two
  $ find_limits --within year --curve <years >two-curves
  $ funnelplot --facet year --curve two-curves --scene <two | words | grep -E 'limit|20'
  All 4 providers are within the limits
  Within the limits
  95% limit
  99.8% limit
  2012-01-01
  20
  2013-01-01
  20
  $ funnelplot --scene <two
  funnelplot: standard input:33: column 'target': '4' differs from that of the rows before: --facet or --each keeps funnels apart
  [3]

Hidden values, and units that were not judged, are told apart from all others:

  $ cat <<'END' | seal >hidden
  > provider_id:text:-:Provider	bed_days:number:d:Bed days	value:number:1:Restraints per 1,000 bed days	target:number:1:All	lower_95:number	upper_95:number	position	value_hidden:flag
  > PR1	4000	3	6	4	9	below_95	N
  > PR2	900	\N	6	1	12	\N	Y
  > PR3	700	7	6	1	12	\N	N
  > PR4	2000	5	6	2	11	within	N
  > PR5	\N	\N	\N	\N	\N	\N	N
  > END
  $ funnelplot --scene <hidden | words | grep -vE '^[0-9,]*$'
  Of 2 providers, PR1 is below the 95% limit
  Restraints per 1,000 bed days
  Limits are those of each provider, joined.
  n = 3 providers; 1 not judged; 1 hidden, 1 left out, without a value
  Below 95%
  Within the limits
  Not judged
  Hidden: too few to publish
  Bed days
  PR1
  95%
  95%
  All 6

One unit, and none:

  $ head -n 2 table | seal | judge | funnelplot --scene | words | head -n 1
  The one provider is within the limits
  $ head -n 1 table | seal | judge | funnelplot --scene | words
  Restraints per 1,000 bed days: no data
  Restraints per 1,000 bed days
  n = 0 providers
  No data

Two units without events: nothing to tell them apart by:

  $ printf 'provider_id:text:-:Provider\trestraints:number\tbed_days:number:d:Bed days\nA\t0\t100\nB\t0\t200\n' | seal | judge | funnelplot --scene | words | head -n 1
  Both providers are within the limits

Faults:

  $ funnelplot --scene <counts
  funnelplot: standard input has no column 'value'
  [2]
  $ funnelplot --of restrains --scene <units
  funnelplot: standard input has no column 'restrains'; did you mean 'restraints'?
  [2]
  $ funnelplot --by unit --scene <units
  funnelplot: standard input has no column 'unit'; did you mean 'units'?
  [2]
  $ funnelplot --better sideways --scene <units
  funnelplot: --better: 'sideways' is not one of neither|up|down
  [2]
  $ funnel --by provider_id --count restraints --of bed_days --type rate --limits 90,95,99 <counts | funnelplot --scene
  funnelplot: standard input has more than 2 pairs of limits, which cannot be told apart
  [2]
  $ find_limits --limits 95 --curve <counts >one
  $ funnelplot --curve one --scene <units
  funnelplot: --curve: one has other limits than standard input
  [2]
  $ sed 's/above_99_8/over/' units | funnelplot --scene
  funnelplot: standard input:34: column 'position': 'over' is not a word that funnel writes
  [3]
  $ funnelplot --curve missing --scene <units
  funnelplot: cannot open missing: No such file or directory
  [5]
