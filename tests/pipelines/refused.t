What placement-audit is given is looked at before anything is made; each fault is
one sentence.

  $ mkdir extracts empty
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,start_date,end_date
  > S1,P01,2013-01-01,2013-12-31
  > END
  $ alias run='placement-audit run'; shopt -s expand_aliases

Wrong use is 2.

  $ placement-audit runn
  placement-audit: 'runn' is not a command (--help lists them); did you mean 'run'?
  [2]
  $ run
  placement-audit: which folder of extracts? --help shows the usage
  [2]
  $ run nowhere --out pack
  placement-audit: there is no folder 'nowhere'
  [2]
  $ run extracts/placements.csv --out pack
  placement-audit: 'extracts/placements.csv' is not a folder
  [2]
  $ run extracts more --out pack
  placement-audit: 'more' is one operand too many; --help shows the usage
  [2]
  $ run extracts --out pack
  placement-audit: as at which date? Give --as-at DATE, or as_at in settings.ini
  [2]
  $ run extracts --out pack --as-at 2014-02-29
  placement-audit: --as-at: '2014-02-29' is not a date (YYYY-MM-DD)
  [2]
  $ run extracts --out pack --as-at 28/02/2014
  placement-audit: --as-at: '28/02/2014' is not a date (YYYY-MM-DD)
  [2]
  $ run extracts --out pack --as-at
  placement-audit: --as-at needs a value
  [2]
  $ run extracts --out pack --asat=2014-03-31
  placement-audit: no option '--asat' (--help lists them); did you mean '--as-at'?
  [2]
  $ run extracts --as-at 2014-03-31 --jobs 0 --out pack
  placement-audit: --jobs: '0' is not a whole number from 1
  [2]
  $ run extracts --as-at 2014-03-31
  placement-audit: make the pack where? Give --out PACK
  [2]

The extracts stay as they are, and so does what is no pack.

  $ run extracts --as-at 2014-03-31 --out extracts/pack
  placement-audit: 'extracts/pack' lies in the folder of the extracts, which stays as it is
  [2]
  $ run extracts --as-at 2014-03-31 --out extracts
  placement-audit: 'extracts' lies in the folder of the extracts, which stays as it is
  [2]
  $ run extracts --as-at 2014-03-31 --out .
  placement-audit: the extracts lie in '.', which would be replaced
  [2]
  $ mkdir letters; touch letters/one
  $ run extracts --as-at 2014-03-31 --out letters
  placement-audit: 'letters' is there already and is not a pack
  [2]
  $ touch file
  $ run extracts --as-at 2014-03-31 --out file
  placement-audit: 'file' is there already and is not a pack
  [2]

What cannot be written is 5.

  $ run extracts --as-at 2014-03-31 --out no/where/pack
  placement-audit: cannot make 'no/where/pack': there is no folder 'no/where'
  [5]
  $ run extracts --as-at 2014-03-31 --out /proc/pack
  placement-audit: cannot write in '/proc'
  [5]
  $ mkdir .busy.work
  $ (flock 9; run extracts --as-at 2014-03-31 --out busy; exit $?) 9>.busy.work/lock
  placement-audit: another run is making '*/busy' now (glob)
  [5]

Bad data is 3: no placements, two of a kind, nothing in them, a date before all of
them, an extract without even a header row, or one that would identify a person.

  $ run empty --as-at 2014-03-31 --out pack
  placement-audit: there is no placements.csv (or .csv.gz) in 'empty'
  [3]
  $ gzip -k extracts/placements.csv
  $ run extracts --as-at 2014-03-31 --out pack
  placement-audit: both placements.csv and placements.csv.gz are in 'extracts': which of them counts?
  [3]
  $ rm extracts/placements.csv.gz
  $ head -n 1 extracts/placements.csv >empty/placements.csv
  $ run empty --as-at 2014-03-31 --out pack
  placements                                 0 rows
  placement-audit: placements.csv has no stay that can be used; `placement-audit check' says why
  placement-audit: no pack was made
  [3]
  $ run extracts --as-at 2012-12-31 --out pack
  placements                                 1 row
  placement-audit: as at 2012-12-31 is before every stay: the first began on 2013-01-01
  placement-audit: no pack was made
  [3]
  $ : >empty/placements.csv
  $ run empty --as-at 2014-03-31 --out pack
  ingest: placements.csv is empty: there is not even a header row
  placement-audit: no pack was made
  [3]
  $ : >extracts/restraints.csv
  $ run extracts --as-at 2014-03-31 --out pack
  placements                                 1 row
  ingest: restraints.csv is empty: there is not even a header row
  placement-audit: no pack was made
  [3]
  $ rm extracts/restraints.csv
  $ printf 'person_id,start_date\n' >empty/placements.csv
  $ run empty --as-at 2014-03-31 --out pack
  ingest: placements.csv:1: there is no column 'end_date' and none that means it
  placement-audit: no pack was made
  [3]
  $ printf 'person_id,start_date,end_date,surname\n' >empty/placements.csv
  $ run empty --as-at 2014-03-31 --out pack
  ingest: placements.csv:1: column 4 is named like a name: data that identifies a person is refused
  placement-audit: no pack was made
  [3]

What is called like an extract and is no file might never end: it is not begun.

  $ rm empty/placements.csv; mkfifo empty/placements.csv
  $ run empty --as-at 2014-03-31 --out pack
  placement-audit: cannot read 'empty/placements.csv': it is a pipe, not a file
  [5]
  $ placement-audit check empty --as-at 2014-03-31
  placement-audit: cannot read 'empty/placements.csv': it is a pipe, not a file
  [5]
  $ ln -sf /dev/zero empty/placements.csv
  $ run empty --as-at 2014-03-31 --out pack
  placement-audit: cannot read 'empty/placements.csv': it is a device, not a file
  [5]
  $ ln -sf nowhere empty/placements.csv
  $ run empty --as-at 2014-03-31 --out pack
  placement-audit: cannot read 'empty/placements.csv': it is a link to nothing
  [5]
  $ rm empty/placements.csv; mkdir empty/placements.csv
  $ run empty --as-at 2014-03-31 --out pack
  placement-audit: cannot read 'empty/placements.csv': it is a folder
  [5]
  $ rmdir empty/placements.csv
  $ mkfifo extracts/settings.ini extracts/persons.csv.gz
  $ run extracts --as-at 2014-03-31 --out pack
  placement-audit: cannot read 'extracts/persons.csv.gz': it is a pipe, not a file
  [5]
  $ rm extracts/persons.csv.gz
  $ run extracts --as-at 2014-03-31 --out pack
  placement-audit: cannot read 'extracts/settings.ini': it is a pipe, not a file
  [5]
  $ rm extracts/settings.ini

No message repeats what looks like an identifier.

  $ run extracts --as-at '999 000 0018' --out pack
  placement-audit: --as-at: '999 999 9999' is not a date (YYYY-MM-DD)
  [2]
  $ printf 'gap_days = born 3/4/1990\n' >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack
  placement-audit: settings.ini:1: gap_days is 'aaaa 9/9/9999', which is not a whole number from 0 to 9999
  [2]
  $ for words in 'Mr Test' 'test@example.org' 'wr5 2ab' '01905 123456' 'born 3 April 1990' '999-000-0018'; do
  >   echo "leave = $words" >settings.ini
  >   run extracts --settings settings.ini --as-at 2014-03-31 --out pack
  > done 2>&1 | sed 's/.*leave/leave/'
  leave holds what looks like a name: data that identifies a person is refused
  leave may have letters, digits, blanks and .,:/_- in it, nothing else
  leave holds what looks like a full postcode: data that identifies a person is refused
  leave holds what looks like a telephone number: data that identifies a person is refused
  leave holds what looks like a date of birth: data that identifies a person is refused
  leave holds what looks like an NHS number: data that identifies a person is refused
  $ rm settings.ini

A file that is called like no extract is said, and its name hidden where it may be
somebody's; one that is called nearly as one is asked about.

  $ touch 'extracts/Mr Test.csv'
  $ placement-audit check extracts --as-at 2014-03-31 2>&1 | grep 'no extract and'
  placement-audit: 'aa aaaa.aaa' is no extract and is not read
  $ rm extracts/Mr*

  $ cp extracts/placements.csv extracts/restaints.csv
  $ run extracts --as-at 2014-03-31 --out pack >said
  placement-audit: 'restaints.csv' is no extract and is not read; did you mean 'restraints'?

None of these left anything but a folder of work, which is hidden.

  $ rm -r pack extracts/restaints.csv
  $ ls
  empty
  extracts
  file
  letters
  said

Settings. The options come first; a name that is not known ends the run.

  $ printf '[policy]\ngap_dais = 2\n' >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack
  placement-audit: settings.ini:2: there is no setting 'gap_dais'; did you mean 'gap_days'?
  [2]
  $ printf 'gap_days = two\n' >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack
  placement-audit: settings.ini:1: gap_days is 'two', which is not a whole number from 0 to 9999
  [2]
  $ printf 'as_at = 2014-03-31\ncensus_date = 2014-03-31\n' >settings.ini
  $ run extracts --settings settings.ini --out pack
  placement-audit: settings.ini:2: as_at is set a second time
  [2]
  $ printf 'as_at = 31 March\n' >settings.ini
  $ run extracts --settings settings.ini --out pack
  placement-audit: settings.ini:1: as_at is '31 March', which is not a date (YYYY-MM-DD)
  [2]
  $ printf 'date_format = american\n' >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack
  placement-audit: settings.ini:1: date_format is 'american', which is not one of iso|day-first|YYYY-MM-DD|DD/MM/YYYY
  [2]
  $ printf 'gap_days\n' >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack
  placement-audit: settings.ini:1: 'gap_days' is not NAME = VALUE
  [2]
  $ printf '[rows]\nplacment = 3\n' >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack
  placement-audit: settings.ini:2: no extract is called 'placment'; did you mean 'placements'?
  [2]
  $ run extracts --settings nowhere.ini --as-at 2014-03-31 --out pack
  placement-audit: there is no file 'nowhere.ini' with settings
  [2]
  $ run extracts --settings extracts --as-at 2014-03-31 --out pack
  placement-audit: there is no file 'extracts' with settings
  [2]
  $ printf 'period_start = 2014-03-31\nperiod_end = 2014-01-01\n' >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack
  placement-audit: the period ends on 2014-01-01, before it begins on 2014-03-31
  [2]

They may say how many rows and which SHA-256 the extracts have.

  $ printf '[rows]\nplacements = 2\n' >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack >said
  placement-audit: placements.csv: rows read 1, in the settings 2
  $ printf '[sha256]\nplacements.csv = %064d\n' 0 >settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack >said
  placement-audit: placements.csv is not the file whose SHA-256 the settings give
  placement-audit: no pack was made
  [3]
  $ echo "placements = sha256:$(sha256sum <extracts/placements.csv | cut -c 1-64)" >>settings.ini
  $ sed -i 2d settings.ini
  $ run extracts --settings settings.ini --as-at 2014-03-31 --out pack | grep pack
  The pack is */pack; start with restricted/report.html. (glob)

The period ends with the as-at date at the latest; one that begins after it does not
count.

  $ printf 'period_start = 2013-10-01\nperiod_end = 2014-03-31\n' >extracts/settings.ini
  $ run extracts --as-at 2013-12-31 --out pack >said
  $ grep '"period' pack/manifest.json
    "period_end": "2013-12-31",
    "period_start": "2013-10-01",
  $ run extracts --as-at 2013-02-28 --out pack >said
  placement-audit: the period of the settings begins on 2013-10-01, after the as-at date: the year up to 2013-02-28 is taken
  $ grep '"period' pack/manifest.json
    "period_end": "2013-02-28",
    "period_start": "2012-03-01",

Dates are DD/MM/YYYY only where the settings say so.

  $ printf 'stay_id,person_id,start_date,end_date\nS1,P01,03/04/2013,\n' >extracts/placements.csv
  $ run extracts --as-at 2014-03-31 --out pack
  placements                                 0 rows, 1 rejected
  placement-audit: placements.csv has no stay that can be used; `placement-audit check' says why
  placement-audit: no pack was made
  [3]
  $ printf 'date_format = DD/MM/YYYY\n' >>extracts/settings.ini
  $ run extracts --as-at 2014-03-31 --out pack >said
  $ cut -d, -f1,5 pack/restricted/tables/M01-locked-secure.csv
  person_id,start_date
  P01,2013-04-03
