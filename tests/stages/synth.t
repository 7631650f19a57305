synth makes the extracts of a county that does not exist

  $ synth --help | sed -n 1,3p
  synth - make the extracts of a county that does not exist
  
  Usage: synth [OPTION]...

The sample of this repository comes from one command, and whoever runs it gets
the same bytes.

  $ synth --people 60 --months 36 --seed 207 --dirt 10 --out sample
  $ diff -r sample "$ROOT/datasets/sample"
  $ ls sample
  actions.csv
  anchors.csv
  checklist.csv
  criteria.csv
  feedback.csv
  incidents.csv
  kpi_returns.csv
  kpis.csv
  leave.csv
  persons.csv
  placements.csv
  providers.csv
  questions.csv
  register.csv
  restraints.csv
  reviews.csv
  settings.ini
  stocktake.csv
  training.csv

The two documents are there as published. A second round of the stocktake is made up
after it: of the same questions, in the same order, each row marked, a question that
repeats another answered like it. The second reader of that round agrees for the most
part.

  $ cmp sample/actions.csv "$ROOT/datasets/reference/worcestershire-actions.csv"
  $ sed 1d "$ROOT/datasets/reference/derby-stocktake.csv" | sed 's/$/,,,,,,/' >published
  $ sed -n 2,62p sample/stocktake.csv | cmp - published
  $ sed -n '63,$p' sample/stocktake.csv | cut -d, -f2,13 | sort | uniq -c | sed 's/^ *//'
  61 2014-03-SYNTH,synthetic
  $ sed -n '63,$p' sample/stocktake.csv | cut -d, -f1,3-8 >asked
  $ cut -d, -f1,3-8 published | cmp - asked
  $ awk -F, '$2 ~ /SYNTH/ { answer[$3] = $9; same[$8] = $3; n[$9 == $12]++
  >         same[$3] = $8 == "" ? $3 : $8 }
  >     END { for (q in answer) if (answer[q] != answer[same[q]]) print q
  >         print (n[1] >= 45 && n[0] >= 3) }' sample/stocktake.csv
  1

Answers get better more often than worse, and never by two steps; to a question where
No is good, better is down.

  $ awk -F, 'NR > 1 { worth = index("NPY", $9)
  >         if (!worth || $9 == "NK" || $9 == "NA") next
  >         if ($6 == "reverse") worth = 4 - worth
  >         if ($2 !~ /SYNTH/) { before[$3] = worth; next }
  >         if (!($3 in before)) next
  >         step = worth - before[$3]; n[step]++
  >         if ($11 == "Y" && worth == 3 || $10 == "Y" && worth < 3) print }
  >     END { print n[2] + n[-2] + 0, (n[1] > n[-1]), (n[-1] > 0) }' sample/stocktake.csv
  0 1 1

The settings say what was made: the period ends on the last day, and begins so
many months before the day after it.

  $ synth --people 5 --months 6 --as-at 2020-02-29 --seed 3 --out small
  $ sed -n 1,8p small/settings.ini
  [extract]
  extract_id = SYNTH-5-6-3
  source_system = synth
  period_start = 2019-09-01
  period_end = 2020-02-29
  census_date = 2020-02-29
  prepared_on = 2020-02-29
  date_format = YYYY-MM-DD
  $ sed 1d small/persons.csv | cut -d, -f1 | paste -s -d ' '
  P001 P002 P003 P004 P005

The same seed gives the same extracts, another seed other ones.

  $ synth --seed 7 --out one
  $ synth --seed 7 --out two
  $ synth --seed 8 --out three
  $ diff -r one two
  $ cmp -s one/placements.csv three/placements.csv
  [1]

A person is the same however many follow.

  $ synth --people 900 --seed 7 --out many
  $ head -n 30 one/persons.csv >few
  $ head -n 30 many/persons.csv | cmp - few

One table alone is what it is among the others.

  $ synth --seed 7 --table restraints --out alone
  $ ls alone
  restraints.csv
  $ cmp alone/restraints.csv one/restraints.csv

Every column is one that a dictionary knows.

  $ for file in one/*.csv
  > do
  >     table=$(basename "$file" .csv)
  >     head -n 1 "$file" | tr , '\n' | sort >words
  >     cut -d, -f1 "$ROOT/datasets/dictionary/$table.csv" | sort >fields
  >     comm -23 words fields
  > done

No run of digits is long enough for a telephone or an NHS number, and no record
is short of a cell.

  $ grep -rlE '[0-9]{10}' one many
  [1]
  $ for file in one/*.csv
  > do
  >     case $file in *actions.csv) continue;; esac
  >     awk -F, 'NR == 1 { width = NF } NF != width' "$file"
  > done

Without dirt every stay ends after it began, and ids stand once.

  $ synth --people 900 --seed 7 --dirt 0 --out clean
  $ awk -F, 'NR > 1 && $10 != "" && $10 < $8' clean/placements.csv
  $ cut -d, -f1 clean/placements.csv | sort | uniq -d
  $ cut -d, -f1 clean/incidents.csv | sort | uniq -d

A worker comes after having been named, and whom nobody is named for has none. Hosts
are told of concerns about placements outside the county, not before the first audit,
and of each audit that raised one once.

  $ column() { head -n 1 clean/$1.csv | tr , '\n' | grep -nx $2 | cut -d: -f1; }
  $ awk -F, -v since=$(column placements named_worker_since) '
  >     NR == FNR { named[$1] = $since; next }
  >     $5 == "COORD" { n++ }
  >     $5 == "COORD" && $8 != "" && (named[$3] == "" || $8 < named[$3])
  >     END { print (n > 1000) }' clean/placements.csv clean/reviews.csv
  1
  $ awk -F, '
  >     FILENAME ~ /placements/ { site[$1] = $5; next }
  >     FILENAME ~ /providers/ { county[$2] = $5; next }
  >     FILENAME ~ /checklist/ { if ($13 == "Y" && county[site[$7]] == "N" &&
  >         !seen[$1]++) raised[$7]++; next }
  >     $5 == "HOSTCONCERN" { raised[$3]--; n++ }
  >     $5 == "HOSTCONCERN" && $8 != "" && $8 < "2013-03-31"
  >     END { for (stay in raised) if (raised[stay]) print stay, raised[stay]
  >         print (n > 100) }' clean/placements.csv clean/providers.csv \
  >     clean/checklist.csv clean/reviews.csv
  1

Nothing happens to the dead: no stay, review, event or entry of the register comes
after. Of some the stay was never ended in the record.

  $ awk -F, -v died=$(column persons died_on) -v left=$(column register left_reason) '
  >     FNR == 1 { next }
  >     FILENAME ~ /persons/ { day[$1] = $died; n += $died != ""; next }
  >     FILENAME ~ /placements/ && day[$3] != "" { lost += $10 == ""
  >         noted += $10 == day[$3] && $21 == 79 && $22 == "DEATH"
  >         if ($8 > day[$3] || $10 > day[$3]) print }
  >     FILENAME ~ /reviews/ && day[$2] != "" && $8 > day[$2] + 6
  >     FILENAME ~ /incidents/ && $2 != "" && day[$2] != "" && $5 > day[$2]
  >     FILENAME ~ /restraints/ && day[$3] != "" && $6 > day[$3]
  >     FILENAME ~ /register/ && day[$1] != "" && ($3 != day[$1] || $left != "DIED")
  >     END { print (n > 10), (n == lost + noted), (lost > 3), (noted > 3) }' \
  >     clean/persons.csv clean/placements.csv clean/reviews.csv \
  >     clean/incidents.csv clean/restraints.csv clean/register.csv
  1 1 1 1

Children are asked each quarter, wherever they are placed, and by nobody else's survey;
as many answer as were invited, or fewer.

  $ awk -F, '
  >     NR == FNR { child[$1] = $2 == "Under 18"; next }
  >     FNR > 1 && $2 != "" && child[$2] != ($1 ~ /^C/)
  >     $1 ~ /^C/ && $7 == "EX1" { asked[substr($5, 1, 7) $3]++
  >         invited[substr($5, 1, 7) $3] = $9; n++ }
  >     END { for (s in asked) few += asked[s] < invited[s]
  >         print (n > 100), (few > 0) }' clean/persons.csv clean/feedback.csv
  1 1

Some have respite on the last day. Some events are those of a whole unit and nobody's
own.

  $ awk -F, '$6 == "RESPITE" && $10 == "" { n++ } END { print (n > 3) }' clean/placements.csv
  1
  $ awk -F, '$1 ~ /^U/ { n++ } $1 ~ /^U/ && ($2 $3 != "" || $4 == "")
  >     END { print (n > 30) }' clean/incidents.csv
  1

Nobody signs a form that is not there, and who pays nothing signs nothing.

  $ awk -F, -v funding=$(column placements funding_type) '
  >     NR == FNR { pays[$1] = $funding; next }
  >     $4 == "F01" { form[$1] = $10 }
  >     $4 ~ /F0[56]/ { n[$10]++ }
  >     $4 ~ /F0[56]/ && $10 == "MET" && form[$1] ~ /^NOT/
  >     $4 == "F06" && pays[$7] !~ /JOINT|S117|SOCIAL_NHS/ && $10 != "NA"
  >     END { print (n["MET"] > 100), (n["NOT_MET"] > 10), (n["NOT_RECORDED"] > 10) }' \
  >     clean/placements.csv clean/checklist.csv
  1 1 1

With dirt, some do not, and one began on a day that never was.

  $ awk -F, 'NR > 1 && $10 != "" && $10 < $8 { print $1, $8, $10 }' \
  >     sample/placements.csv
  S0002 2011-03-23 2011-03-20
  S0119 2013-02-30 2012-12-17
  S0135 2012-06-07 2012-06-04
  $ cut -d, -f1 sample/placements.csv | sort | uniq -d
  S0146

For benchmarks: so many incidents, of nine columns, in order of date.

  $ synth --people 500 --months 12 --table incidents --rows 2000 --out bench
  $ ls bench
  incidents.csv
  $ head -n 1 bench/incidents.csv
  incident_id,person_id,stay_id,provider_id,occurred_on,occurred_at,event_type,severity,closed_on
  $ sed 1d bench/incidents.csv | wc -l
  2000
  $ sed 1d bench/incidents.csv | cut -d, -f5 | sort -c
  $ sed 1d bench/incidents.csv | cut -d, -f5 | sed -n '1p;$p'
  2013-04-01
  2014-03-31

What it does not take:

  $ synth
  synth: --out FOLDER is needed
  [2]
  $ synth --out x --table incident
  synth: there is no table 'incident'; did you mean 'incidents'?
  [2]
  $ synth --out x --rows 10
  synth: --rows goes with --table incidents
  [2]
  $ synth --out x --dirt 101
  synth: --dirt is a percentage from 0 to 100
  [2]
  $ synth --out few/x
  synth: few/x: cannot make the folder: Not a directory
  [5]
