workbook makes one Excel workbook, a sheet for each table. What is in it is told
here by a reader that is not ours: where a cell is, what it is, its value.

  $ /usr/bin/python3 -c 'import openpyxl' || exit 80
  $ cells() { "$ROOT/tests/workbook/cells" "$@"; }
  $ book() { workbook --output x.xlsx "$@"; }
  $ sheets() { unzip -p ${1-x.xlsx} xl/workbook.xml | grep -o '<sheet name="[^"]*'; }

  $ printf '%s\n' 'type	on:date	at:time	rate:number:/1000.d:Rate	days:number:d:Length of stay	locked:flag' \
  >     '01	2013-04-02	09:30	1.25	12	Y' '05	\N	\N	\N	1200	\N' |
  >     seal --fact as_at=2014-03-31 > M98-example.stream
  $ book M98-example.stream
  $ cells x.xlsx M98-example
  A1 text 'M98-example'
  A2 text 'Contents'
  A3 text 'type'
  B3 text 'on'
  C3 text 'at'
  D3 text 'Rate'
  E3 text 'Length of stay (days)'
  F3 text 'locked'
  A4 text '01'
  B4 date '2013-04-02'
  C4 time '09:30'
  D4 number '1.25'
  E4 number '12'
  F4 text 'Y'
  A5 text '05'
  E5 number '1200'

Numbers are numbers, dates are dates, codes and flags are texts; what is missing
is no cell. Decimals are those of the column, dates as in ISO 8601. The row of
headings stays in sight, has filters, and comes again on each printed page.

  $ unzip -p x.xlsx xl/styles.xml | grep -o 'formatCode="[^"]*"' | sort -u
  formatCode="#,##0"
  formatCode="#,##0.0"
  formatCode="hh:mm"
  formatCode="yyyy-mm-dd"
  $ sheet() { unzip -p x.xlsx xl/worksheets/sheet$1.xml; }
  $ sheet 6 | grep -o -e '<pane [^>]*' -e '<autoFilter [^/]*' -e '<pageSetup [^/]*'
  <pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/
  <autoFilter ref="A3:F5"
  <pageSetup paperSize="9" fitToHeight="0" orientation="landscape"
  $ unzip -p x.xlsx xl/workbook.xml | grep -o "'M98-example'![^<]*"
  'M98-example'!$A$3:$F$5
  'M98-example'!$3:$3

The first sheet says what there is, and leads there.

  $ sheets
  <sheet name="Contents
  <sheet name="Definitions
  <sheet name="Sources
  <sheet name="Columns
  <sheet name="Commands
  <sheet name="M98-example
  $ cells x.xlsx Contents
  A1 text 'Clinical audit of inpatient placements'
  A2 text 'Restricted: lines about single people. Not to be published or quoted.'
  A3 text 'As at 31 March 2014'
  A4 text 'An empty cell is a value that is missing. * is a number that is hidden so that nobody can be recognised.'
  A5 text 'Made by Placement Audit 0.1.0. The sheets Definitions, Sources, Columns and Commands tell how.'
  A6 text 'Sheet'
  B6 text 'What it shows'
  C6 text 'Measures'
  D6 text 'Rows'
  E6 text 'Extracts'
  F6 text 'Remark'
  A7 text 'M98-example'
  B7 text 'M98-example'
  D7 number '2'
  $ sheet 1 | grep -o 'location="[^"]*"'
  location="'M98-example'!A1"
  $ cells x.xlsx Columns | tail -n 5
  A9 text 'M98-example'
  B9 text 'locked'
  C9 text 'locked'
  D9 text 'flag'
  E9 text '-'
  $ cells x.xlsx Commands | tail -n 5
  A4 text 'M98-example'
  B4 number '1'
  D4 text 'seal --fact as_at=2014-03-31'
  E4 number '2'
  F4 number '2'

Titles, notes and definitions are those of the report.

  $ summarise --of people=count < M98-example.stream > M08b-injury.stream
  $ book M08b-injury.stream --title 'Of one & all' --marking ''
  $ cells x.xlsx M08b-injury | head -n 2
  A1 text 'People injured in a restraint'
  A2 text 'M08b Quality of restraints: Share of restraints foreseen in the care plan, with injury to the person, after de-escalation was tried, and followed by a debrief; where a debrief does not apply it is in no share.'
  $ cells x.xlsx Definitions | cut -c 1-60 | tail -n 5
  A4 text 'M08b'
  B4 text 'Quality of restraints'
  C4 text 'Share of restraints foreseen in the care plan, with
  D4 text 'yes / (yes + no), unknown apart'
  E4 text 'NHS England, published code of the mental health mo
  $ cells x.xlsx Contents | head -n 2
  A1 text 'Of one & all'
  A2 text 'As at 31 March 2014'
  $ cat > titles.csv <<'END'
  > section,heading,measures,table,title,columns,charts,show,note
  > A,First things,A1 A2,plain,How it is,,,,Mind the gap.
  > END
  $ cat > meanings.csv <<'END'
  > measure,name,definition,formula,source
  > A1,Ones,What is one.,1,here
  > A2,Twos,What is two.,2,there
  > END
  $ mv M08b-injury.stream plain.stream
  $ book plain.stream --sections titles.csv --definitions meanings.csv
  $ cells x.xlsx plain
  A1 text 'How it is'
  A2 text 'A1 Ones; A2 Twos: see Definitions'
  A3 text 'Mind the gap.'
  A4 text 'Contents'
  A5 text 'People'
  A6 number '2'

A text is never a formula, whatever it begins with. What XML cannot hold is
replaced; what would be read as an escape is escaped (this reader shows it).

  $ printf 'text\n=1+1\n+1\n-1\n@A1\n007\n two \n<b>&"\n_x0041_\na\\nb\na\001b\nbad\377\nhttp://example.org\n' |
  >     seal > text.stream
  $ book text.stream
  $ cells x.xlsx text | tail -n +4
  A4 text '=1+1'
  A5 text '+1'
  A6 text '-1'
  A7 text '@A1'
  A8 text '007'
  A9 text 'two'
  A10 text '<b>&"'
  A11 text '_x005F_x0041_'
  A12 text 'a\nb'
  A13 text 'a�b'
  A14 text 'bad�'
  A15 text 'http://example.org'
  $ sheet 6 | grep -c -e '<f>' -e hyperlink.*example
  0
  [1]

A hidden number is a star; its flag has no column. A flag that is called so
without hiding a column stays.

  $ printf '%s\n' 'n:number	n_hidden:flag	well_hidden:flag' '7	N	Y' '\N	Y	N' '\N	N	N' |
  >     seal > hidden.stream
  $ book hidden.stream
  $ cells x.xlsx hidden | tail -n +3
  A3 text 'Number'
  B3 text 'well_hidden'
  A4 number '7'
  B4 text 'Y'
  A5 text '*'
  B5 text 'N'
  B6 text 'N'
  $ cells x.xlsx Contents | tail -n 1
  F6 text '1 number hidden'

What Excel cannot hold otherwise becomes a text: a day before it begins to count
and a number that is too great.

  $ printf 'on:date\tn:number\n1900-02-28\t1e308\n1900-03-01\t-1e307\n9999-12-31\t123456789.5\n' |
  >     seal > far.stream
  $ book far.stream
  $ cells x.xlsx far | tail -n +5
  A4 text '1900-02-28'
  B4 text '1e+308'
  A5 date '1900-03-01'
  B5 number '-1e+307'
  A6 date '9999-12-31'
  B6 number '123456789.5'

A text that is longer than a cell holds is cut, and it is said.

  $ { printf 'text\n'; head -c 32767 /dev/zero | tr '\0' x; echo
  >     head -c 32768 /dev/zero | tr '\0' x; echo; } | seal > long.stream
  $ book long.stream
  $ cells x.xlsx long | tail -n +4 | awk '{ print $1, length($3) - 2, substr($0, length($0) - 7) }'
  A4 32767 xxxxxxx'
  A5 32760 x [cut]'
  $ cells x.xlsx Contents | tail -n 1
  F6 text '1 text cut after 32,767 characters: the CSV file has all'

A table of more rows than a sheet takes goes on in the next one.

  $ seq 5 | sed '1i n:number' | seal > many.stream
  $ book many.stream --rows 2
  $ sheets | tail -n 3
  <sheet name="many
  <sheet name="many (2)
  <sheet name="many (3)
  $ cells x.xlsx 'many (3)'
  A1 text 'many'
  A2 text 'Contents'
  A3 text 'Number'
  A4 number '5'
  $ cells x.xlsx Contents | tail -n 2
  D6 number '5'
  F6 text 'on 3 sheets'

A sheet is called after the file; names are made such that Excel takes them.

  $ for name in a-name-of-more-than-31-characters-1 a-name-of-more-than-31-characters-2 \
  >     Contents history "it's"; do cp text.stream "$name.stream"; done
  $ book a-*.stream Contents.stream history.stream "it's.stream"
  $ sheets | tail -n 5
  <sheet name="a-name-of-more-than-31-characte
  <sheet name="a-name-of-more-than-31-charac~2
  <sheet name="Contents~2
  <sheet name="history-
  <sheet name="it-s

An empty table has its headings; without operands one table is read from
standard input, and without --output the workbook goes to standard output.

  $ take 0 < text.stream | workbook > x.xlsx
  $ cells x.xlsx table
  A1 text 'table'
  A2 text 'Contents'
  A3 text 'text'

Two labels that are the same are told apart.

  $ printf 'a:text:-:Same\tb:text:-:Same\n1\t2\n' | seal | workbook > x.xlsx
  $ cells x.xlsx table | grep Same
  A3 text 'Same [a]'
  B3 text 'Same [b]'

The same tables give the same bytes, dated as at; without that, 1980.

  $ book M98-example.stream
  $ workbook M98-example.stream > again.xlsx
  $ cmp x.xlsx again.xlsx
  $ unzip -p x.xlsx docProps/core.xml | grep -o '20[0-9-]*T[0-9:]*Z' | sort -u
  2014-03-31T12:00:00Z
  $ unzip -l x.xlsx | grep -c '1980-01-01 00:00'
  14
  $ unzip -p x.xlsx '*' | grep -c "$PWD"
  0
  [1]

Nothing is written unless all of it is there.

  $ rm x.xlsx
  $ head -n -1 text.stream | workbook --output x.xlsx
  workbook: standard input: the stream stops after line 17, before its end line: an earlier step failed
  [4]
  $ printf 'n:number\nmany\n' | seal | workbook --output x.xlsx
  seal: standard input:2: 'many' is not a number
  workbook: standard input: nothing came: an earlier step failed
  [4]
  $ sed 's/2014-03-31/2014-04-30/' M98-example.stream > later.stream
  $ book M98-example.stream later.stream
  workbook: later.stream has the fact as_at 2014-04-30, tables before it have 2014-03-31
  [3]
  $ book --output nowhere/x.xlsx text.stream
  workbook: cannot write nowhere/x.xlsx.part: No such file or directory
  [5]
  $ book --rows 0 text.stream
  workbook: --rows: 0 is not between 1 and 1000000
  [2]
  $ book nothing.stream
  workbook: cannot open nothing.stream: No such file or directory
  [5]
  $ workbook < text.stream > /dev/full
  workbook: cannot write standard output: No space left on device
  [5]
  $ TMPDIR=nowhere book text.stream
  workbook: cannot write in 'nowhere': No such file or directory
  [5]
  $ seq 20000 | sed '1i n:number' | seal > many.stream
  $ (trap '' XFSZ; ulimit -f 200; book many.stream)
  workbook: cannot write in '/tmp': File too large
  [5]
  $ ls *.xlsx *.part
  ls: cannot access '*.part': No such file or directory
  again.xlsx
  [2]
