From a folder of extracts to a pack. Placements are all that is needed: here P01
moves from a low secure to a locked ward without a gap, P02 is on an open ward,
P03 was in medium security and went home.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,start_date,end_date,service_setting,ward_security,locked_ward,discharge_destination
  > S1,P01,2013-01-01,2013-12-31,SECURE,1,,53
  > S2,P01,2013-12-31,,HOSP_LD,0,Y,
  > S3,P02,2014-03-01,,HOSP_MH,0,N,
  > S4,P03,2013-06-01,2013-07-01,SECURE,2,,19
  > S5,P04,2013-06-09,2013-06-01,SECURE,2,,19
  > END
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said
  $ grep -E '^(placements|M01 now|M03 movements year|M02 census month) ' said | sort
  M01 now                                    1 row
  M02 census month                          12 rows
  M02 census month                       chart
  M03 movements year                         1 row
  placements                                 4 rows, 1 rejected
  $ sed -n -e '/^The pack/p' -e '/^As at/p' -e '/^- [0-9].*in hospital on/p' \
  >     -e '/^- .*secure setting on/p' -e '/^- .*error/p' said
  The pack is */pack; start with restricted/report.html. (glob)
  As at 31 March 2014
  - 1 error was found in the extracts; the row that has it is in no figure.
  - Who will mend the error in the extracts, so that the row counts?
  - 1 person was in a locked or secure setting on 31 March 2014; the longest continuous stay is 454 days, the median 454 days.
  - 2 people were in hospital on 31 March 2014.

A table's name begins with its measure. 1 January 2013 to 31 March 2014 are 365 and
89 days; P01 has been on the locked ward for 90 of them.

  $ cut -d, -f1,2,6-10 pack/restricted/tables/M01-locked-secure.csv
  person_id,environment,continuous_days,locked_secure_days,environment_days,inpatient_days,ward_days
  P01,LOCKED,454,454,90,454,90
  P02,OPEN,0,0,30,30,30
  $ cut -d, -f1-3,9,10,22 pack/restricted/tables/M03-movements-year.csv
  financial_year,open_start,admissions,discharges,to_community,open_end
  2013-04-01,1,2,1,1,2
  $ awk -F, 'NR > 1 { days += $2 } END { print days }' pack/restricted/tables/M08-bed-days.csv
  426
  $ cat pack/quality/rejects.csv
  file,line,column,value,rule,severity
  placements.csv,6,end_date,2013-06-01,breaks the rule: >= start_date,error

The pack has a report, tables, charts and what is to be said about the data; what
could not be made is listed. Nothing is left over.

  $ ls pack pack/restricted pack/quality
  pack:
  README.txt
  manifest.json
  public
  quality
  restricted
  settings.ini
  
  pack/quality:
  audience.csv
  audience.stream
  crosscheck.csv
  crosscheck.stream
  data-quality.csv
  data-quality.stream
  disclosure.csv
  disclosure.stream
  kept.csv
  kept.stream
  linkage.csv
  linkage.stream
  not-possible.csv
  not-possible.stream
  rejects.csv
  rejects.stream
  risk.csv
  risk.stream
  rules.csv
  rules.stream
  stale.csv
  stale.stream
  
  pack/restricted:
  charts
  charts.pdf
  report.html
  tables
  workbook.xlsx
  $ grep -e M05-distance, -e M12-progress, pack/quality/not-possible.csv
  How far each person is from home,M05-distance,no column site_id in placements; no extract of providers; no extract of persons
  The action plan,M12-progress,no extract of actions
  $ ls pack/restricted/charts/M02*
  pack/restricted/charts/M02-census-month.csv
  pack/restricted/charts/M02-census-month.pdf
  pack/restricted/charts/M02-census-month.png
  pack/restricted/charts/M02-census-month.svg
  pack/restricted/charts/M02-census-month.txt
  $ find . -name '*.part'

Each table is there as a sealed stream too, which proves itself complete.

  $ for stream in pack/*/*.stream pack/*/*/*.stream; do pick <$stream >copy || echo $stream; done

The manifest has the settings, and the SHA-256 of every extract and every file.

  $ (cd pack && find * -type f ! -name manifest.json) | LC_ALL=C sort >there
  $ grep -o '"path": "[^"]*"' pack/manifest.json | cut -d'"' -f4 | LC_ALL=C sort | diff - there
  $ grep '"file"' pack/manifest.json | sed "s/$(sha256sum <extracts/placements.csv | cut -c 1-64)/as it is/"
    {"file": "placements.csv", "rows": 5, "rejected": 1, "sha256": "as it is"}
  $ (cd pack && grep -o '"path": "[^"]*", "sha256": "[^"]*"' manifest.json | sed 's/"path": "\(.*\)", "sha256": "\(.*\)"/\2  \1/' | sha256sum --check --quiet)
  $ grep '"period' pack/manifest.json
    "period_end": "2014-03-31",
    "period_start": "2013-04-01",
  $ grep '"path": "restricted/tables/M08-bed-days.stream"' pack/manifest.json | grep -o '"command": "[^i][^"]*"'
  "command": "chain --gap 1 --custody-gap 90 --transfer-gap 7"
  "command": "beddays --every month"
  $ grep '"path": "restricted/charts/M02-census-month.svg"' pack/manifest.json | sed 's/.*"from"/"from"/'
  "from": "restricted/tables/M02-census-month.stream", "command": "linechart --x month --y people"},

With nothing changed, nothing is made again; a file with a new date but the same
contents is no change.

  $ cp -r pack before
  $ touch extracts/placements.csv
  $ placement-audit run extracts --as-at 2014-03-31 --out pack | head -n 1
  Nothing has changed since */pack was made. (glob)
  $ diff -r pack before

A change is made where it matters, and the pack is then what it would be if all
had been made anew, in another folder.

  $ echo S6,P05,2014-02-01,,SECURE,2,, >>extracts/placements.csv
  $ placement-audit run extracts --as-at 2014-03-31 --out pack |
  >     grep -e '^- .*in hospital on' -e 'secure setting on'
  - 2 people were in a locked or secure setting on 31 March 2014; the longest continuous stay is 454 days, the median 256 days.
  - 3 people were in hospital on 31 March 2014.
  $ mkdir 'else where'
  $ cp -r extracts 'else where/the extracts'
  $ placement-audit run 'else where/the extracts' --as-at 2014-03-31 --out 'else where/the pack' --jobs 1 >said
  $ diff -r pack 'else where/the pack'

A pack that is gone is put together again.

  $ rm -r pack
  $ placement-audit run extracts --as-at 2014-03-31 --out pack | grep -c ' rows$'
  0
  [1]
  $ diff -r pack 'else where/the pack'

Nor does it matter what else the shell exports, be it called like one of make's own
variables.

  $ charts=none tables=none parts=none GNUMAKEFLAGS=--dry-run MAKEFILES=none \
  >     placement-audit run extracts --as-at 2014-03-31 --out exported >said
  $ diff -r exported 'else where/the pack'

Another date, and an extract that was .csv and is .csv.gz.

  $ gzip extracts/placements.csv
  $ placement-audit run extracts --as-at=2013-06-30 --out pack |
  >     sed -n -e '/^The pack/p' -e '/^As at/p' -e '/^- [0-9].*in hospital on/p' \
  >     -e '/^- .*secure setting on/p' -e '/^- .*error/p'
  The pack is */pack; start with restricted/report.html. (glob)
  As at 30 June 2013
  - 1 error was found in the extracts; the row that has it is in no figure.
  - Who will mend the error in the extracts, so that the row counts?
  - 2 people were in a locked or secure setting on 30 June 2013; the longest continuous stay is 180 days, the median 105 days.
  - 2 people were in hospital on 30 June 2013.
