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

Two of the tables are not made up: they are the two documents, as published.

  $ cmp sample/actions.csv "$ROOT/datasets/reference/worcestershire-actions.csv"
  $ cmp sample/stocktake.csv "$ROOT/datasets/reference/derby-stocktake.csv"

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
  >     case $file in *actions.csv|*stocktake.csv) continue;; esac
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
