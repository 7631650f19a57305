check reads the extracts and says what is wrong with them; it makes nothing. Its
answer is its exit status: 1 when a row is rejected.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,start_date,end_date,ward_security
  > S1,P01,2013-01-01,2013-12-31,1
  > S2,P01,2013-12-01,,7
  > S3,P02,2014-03-01,2014-02-01,0
  > S3,P03,2014-03-01,2014-04-01,0
  > S4,P04,,2014-04-01,0
  > END
  $ placement-audit check extracts --as-at 2014-03-31 >said
  [1]
  $ sed '/^not possible/d' said
  placements: 5 rows, 2 rejected, 1 kept with a warning
         1  end_date: breaks the rule: >= start_date (error), line 4
         1  start_date: is required, but blank (error), line 6
         1  ward_security: is not on the code list (warning), line 3
  between rows and extracts: 1 finding
         1  placements.csv start_date: before the end of another hospital stay (warning), line 3
  $ grep -e M02-census -e M12-progress, -e M01-now said
  not possible: M02-census (People in hospital by who they are): no extract of persons
  $ ls
  extracts
  said

S3 of P02 was rejected, so S3 of P03 is the first of that key that was kept. Without
errors the answer is yes; warnings alone do not change it.

  $ sed -i -e /P02/d -e /P04/d extracts/placements.csv
  $ placement-audit check extracts --as-at 2014-03-31 | head -n 2
  placements: 3 rows, 0 rejected, 1 kept with a warning
         1  ward_security: is not on the code list (warning), line 3

Whatever is wrong is told, with the first lines that have it.

  $ mkdir worse
  $ { echo stay_id,person_id,start_date,end_date,start_time,notice_days,weekly_cost
  >   for n in 1 2 3 4; do echo "S1,P0$n,2013-01-01,,,,"; done
  >   echo 'S6,P06,2014-02-30,,25:00,five,1OO'
  >   echo 'S7,P,2013-01-01,2014-13-01,,,'
  >   } >worse/placements.csv
  $ placement-audit check worse --as-at 2014-03-31 | head -n 8
  placements: 6 rows, 5 rejected, 0 kept with a warning
         3  stay_id: is a duplicate (error), lines 3, 4, 5
         1  end_date: is not a date (error), line 7
         1  notice_days: is not a whole number (error), line 6
         1  person_id: is not a pseudonym ([A-Za-z0-9_-], 3 to 32) (error), line 7
         1  start_date: is not a date (error), line 6
         1  start_time: is not a time of day (error), line 6
         1  weekly_cost: is not a number (error), line 6
  $ sed -i '2,5p' worse/placements.csv
  $ placement-audit check worse --as-at 2014-03-31 | sed -n 2p
         7  stay_id: is a duplicate (error), lines 3, 4, 5 and others
  $ rm -r worse

The settings of the folder count, and what cannot be read at all is told.

  $ echo 'as_at = 2014-03-31' >extracts/settings.ini
  $ placement-audit check extracts | head -n 1
  placements: 3 rows, 0 rejected, 1 kept with a warning
  $ echo 'person_id,e_mail' >extracts/persons.csv
  $ placement-audit check extracts
  ingest: persons.csv:1: column 2 is named like an e-mail address: data that identifies a person is refused
  placement-audit: not all could be checked
  [3]

A dry run prints the commands that would make the pack, and makes nothing.

  $ rm extracts/persons.csv
  $ placement-audit run extracts --dry-run >commands
  $ head -n 2 commands
  # In a folder where extracts/ is */extracts, (glob)
  # with PATH=*:$PATH (glob)
  $ grep -e '^ingest' -e '^beddays --every month' commands
  ingest placements extracts/placements.csv --name placements.csv --as-at 2014-03-31 \
  beddays --every month <parts/chains.stream >tables/M08-bed-days.stream
  $ ls
  commands
  extracts
  said

What cannot be written is no answer.

  $ placement-audit check extracts --as-at 2014-03-31 2>said >/dev/full
  [5]
  $ tail -n 1 said
  placement-audit: cannot write what was found

Where the programs are, so that a shell script can use them:

  $ (PATH=$(placement-audit --exec-path):$PATH; chain --version)
  chain (Placement Audit) * (glob)
  $ placement-audit --version
  placement-audit (Placement Audit) * (glob)
  $ placement-audit --help | head -n 1
  placement-audit - audit inpatient placements from a folder of extracts
  $ placement-audit | diff - <(placement-audit --help)

Each command has a usage of its own.

  $ placement-audit settings --help
  Usage: placement-audit settings
  
  settings prints a settings.ini with every setting, what it means, and its
           default, to be changed and kept with the extracts
  
  Exit status: 0 done; 1 check found rows that are rejected; 2 wrong use; 3 bad
  data; 4 a program ended early; 5 cannot read, write or run something.
  $ for command in run check explain board-paper
  > do
  >     placement-audit $command nowhere --help >said && grep -E '^[A-Z].*:' said
  > done
  Usage: placement-audit run EXTRACTS --out PACK [OPTION]...
  Options of run and check:
  Options of run:
  Exit status: 0 done; 1 check found rows that are rejected; 2 wrong use; 3 bad
  Usage: placement-audit check EXTRACTS [OPTION]...
  Options of run and check:
  Exit status: 0 done; 1 check found rows that are rejected; 2 wrong use; 3 bad
  Usage: placement-audit explain NAME [PACK]
  Exit status: 0 done; 1 check found rows that are rejected; 2 wrong use; 3 bad
  Usage: placement-audit board-paper PACK --out PAPER.docx [OPTION]...
  Options of board-paper:
  Exit status: 0 done; 1 check found rows that are rejected; 2 wrong use; 3 bad
  $ placement-audit explain -h | sed -n 3,4p
  explain  prints how a table or chart of a pack was made, as a shell script
           that makes it again
