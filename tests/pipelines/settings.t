Settings are one file: every setting, what it means, and what it is unless said.

  $ placement-audit settings >all.ini
  $ grep -B 1 '^gap_days' all.ini
  # Days between two stays that are no gap.
  gap_days = 1
  $ placement-audit settings all.ini
  placement-audit: 'all.ini' is one operand too many; --help shows the usage
  [2]

It is taken as it stands, and a pack has the one that it was made with.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,start_date,end_date,ward_security
  > S1,P01,2013-01-01,2013-12-30,1
  > S2,P01,2014-01-01,,1
  > END
  $ placement-audit run extracts --settings all.ini --as-at 2014-03-31 --out pack >said
  $ cut -d, -f 1,6-8 pack/restricted/tables/M01-locked-secure.csv
  person_id,continuous_days,locked_secure_days,environment_days
  P01,89,89,89
  $ diff all.ini pack/settings.ini | grep = | tr '<>' '-+'
  - as_at =
  + as_at = 2014-03-31
  - period_start =
  - period_end =
  + period_start = 2013-04-01
  + period_end = 2014-03-31

With the settings of a pack the same pack is made again.

  $ placement-audit run extracts --settings pack/settings.ini --out again >said
  $ diff -r pack again

A value that is changed there changes tables, charts and report together: with a gap
of two days the two stays are one.

  $ sed -i 's/^gap_days = 1/gap_days = 2/' all.ini
  $ placement-audit run extracts --settings all.ini --as-at 2014-03-31 --out pack >said
  $ cut -d, -f 1,6-8 pack/restricted/tables/M01-locked-secure.csv
  person_id,continuous_days,locked_secure_days,environment_days
  P01,454,452,454
  $ grep -o '[0-9]* day' pack/restricted/charts/M01-locked-secure.txt | head -n 1
  454 day
  $ grep -q 'longest continuous stay is 454 days' pack/restricted/report.html

The monthly pack has the KPI returns and what is counted by month; the quarterly one
has everything.

  $ placement-audit run extracts --recipe monthly --as-at 2014-03-31 --out monthly >said
  $ ls monthly/restricted/tables/*.csv | sed 's/.*\///'
  M01-now.csv
  M02-census-month.csv
  M02-census-now.csv
  M03-movements-month.csv
  M04-environment-month.csv
  M04-environment.csv
  M08-bed-days.csv
  changes.csv
  $ grep '^recipe' monthly/settings.ini
  recipe = monthly
  $ placement-audit run extracts --recipe weekly --as-at 2014-03-31 --out weekly
  placement-audit: --recipe: 'weekly' is not one of monthly|quarterly
  [2]
  $ printf 'recipe = yearly\n' >bad.ini
  $ placement-audit run extracts --settings bad.ini --as-at 2014-03-31 --out weekly
  placement-audit: bad.ini:1: recipe is 'yearly', which is not one of quarterly|monthly
  [2]

What would identify a person is refused there too, and not repeated.

  $ printf 'source_system = list 999-000-0018\n' >bad.ini
  $ placement-audit run extracts --settings bad.ini --as-at 2014-03-31 --out weekly
  placement-audit: bad.ini:1: source_system holds what looks like an NHS number: data that identifies a person is refused
  [2]
