ingest reads a CSV extract through its dictionary into a stream. Columns are
found by name or alias, in any order; they leave in the dictionary's order.

  $ cat > persons.csv <<'END'
  > pseudonym,age_band,gender,home_area,home_outcode
  > P001,25-34,1,WORCS,WR5
  > P002,35-44,2,WORCS,DY10
  > END
  $ ingest persons persons.csv --as-at 2014-03-31
  #%stream	1
  #%fact	absent_columns	birth_year,ethnic_group,patient_category,commissioner_code,commissioner_type,cohort,on_register,inappropriate_flag,antipsychotic,died_on
  #%fact	as_at	2014-03-31
  #%fact	table	persons
  #%step	1	-	ingest	persons persons.csv --as-at 2014-03-31
  #%column	person_id	text	-	Person
  #%column	age_band	text	-	Age band
  #%column	gender	text	-	Gender
  #%column	home_outcode	text	-	Home outward code
  #%column	home_area	text	-	Home area
  person_id	age_band	gender	home_outcode	home_area
  P001	25-34	1	WR5	WORCS
  P002	35-44	2	DY10	WORCS
  #%flow	1	2	2
  #%source	1	persons.csv	sha256:b32434184b0e29a077e99fa3f8792f827a1db929dbc38314d709368a0da4adfa
  #%end	2

Standard input serves as well; then the file has no name of its own.

  $ ingest persons --name persons.csv < persons.csv | grep source
  #%source	1	persons.csv	sha256:b32434184b0e29a077e99fa3f8792f827a1db929dbc38314d709368a0da4adfa

Rows with an error are rejected, rows with a warning are kept; a code that is
not on its list becomes UNKNOWN. Every finding goes to the rejects.

  $ cat > placements.csv <<'END'
  > stay_id,person_id,start_date,end_date,legal_status,notes_code
  > S1,P001,2012-05-14,2013-02-30,03,x
  > S2,P001,2012-05-14,,03,x
  > S3,P002,2013-01-09,2013-01-08,03,x
  > S2,P002,2013-01-09,,03,x
  > S4,,2013-01-09,,03,x
  > S5,P0 3,2013-01-09,,03,x
  > S6,P009,2013-01-09,,77,x
  > S7,P002,2015-01-09,,03,x
  > S8,P002,2013-01-09,03,x
  > "S9,P002,2013-01-09,,03,x
  > 
  > S10,P002,2013-01-09,,03,x
  > END
  $ ingest persons persons.csv > persons.stream
  $ ingest placements placements.csv --as-at 2014-03-31 --keys persons=persons.stream --rejects rejects.stream --quality quality.stream --extra drop > placements.stream
  ingest: placements.csv: column 'notes_code' is not in the dictionary: left out
  ingest: placements.csv: 7 of 11 rows rejected, 2 kept with a warning
  $ grep -v '^#' placements.stream
  stay_id	person_id	start_date	end_date	legal_status
  S2	P001	2012-05-14	\N	03
  S6	P009	2013-01-09	\N	UNKNOWN
  S7	P002	2015-01-09	\N	03
  S10	P002	2013-01-09	\N	03
  $ grep -v '^#' rejects.stream
  file	line	column	value	rule	severity
  placements.csv	2	end_date	2013-02-30	is not a date	error
  placements.csv	4	end_date	2013-01-08	breaks the rule: >= start_date	error
  placements.csv	5	stay_id	S2	is a duplicate	error
  placements.csv	6	person_id		is required, but blank	error
  placements.csv	7	person_id	a9 9	is not a pseudonym ([A-Za-z0-9_-], 3 to 32)	error
  placements.csv	8	legal_status	77	is not on the code list	warning
  placements.csv	8	person_id	P009	is not in persons	warning
  placements.csv	9	start_date	2015-01-09	breaks the rule: <= @as_at	warning
  placements.csv	10	\N	\N	has 5 fields where the header has 6	error
  placements.csv	11	\N	\N	a quote is opened and never closed	error
  $ grep -v '^#' quality.stream | grep -E '^file|	(stay_id|person_id|start_date|legal_status)	'
  file	field	label	in_file	n	missing	distinct	unknown_code	wrong_type	refers_to	not_found
  placements.csv	stay_id	Stay	Y	9	0	4	0	0	\N	\N
  placements.csv	person_id	Person	Y	7	1	3	0	1	persons	1
  placements.csv	start_date	Start date	Y	9	0	3	0	0	\N	\N
  placements.csv	legal_status	Legal status	Y	9	0	2	1	0	\N	\N
  $ tail -n 3 placements.stream | sed 's/:.*//'
  #%flow	1	11	4	7 rejected
  #%source	1	placements.csv	sha256
  #%end	4

--check writes no rows and answers yes or no.

  $ ingest placements placements.csv --check
  ingest: placements.csv: column 'notes_code' is not in the dictionary: kept as text
  ingest: placements.csv: 7 of 11 rows rejected, 1 kept with a warning (--rejects FILE lists them)
  [1]
  $ ingest persons persons.csv --check

--max-rejects gives up.

  $ ingest placements placements.csv --max-rejects 2 > /dev/null
  ingest: placements.csv: column 'notes_code' is not in the dictionary: kept as text
  ingest: placements.csv:5: more than 2 rows are rejected
  [3]

--lines keeps the line of the extract; --extra keep is the default.

  $ ingest placements placements.csv --lines 2> /dev/null | grep -v '^#'
  stay_id	person_id	start_date	end_date	legal_status	notes_code	source_line
  S2	P001	2012-05-14	\N	03	x	3
  S6	P009	2013-01-09	\N	UNKNOWN	x	8
  S7	P002	2015-01-09	\N	03	x	9
  S10	P002	2013-01-09	\N	03	x	13

What would identify a person is refused; the value is never repeated.

  $ printf 'person_id,age_band,home_area\nP001,25-34,WORCS\n9990000018,25-34,WORCS\n' | ingest persons
  ingest: standard input:3: column 'person_id' holds what looks like an NHS number: data that identifies a person is refused
  [3]
  $ printf 'person_id,age_band,home_area,note\nP001,25-34,WORCS,lives at WR5 2AB\n' | ingest persons > /dev/null
  ingest: standard input: column 'note' is not in the dictionary: kept as text
  ingest: standard input:2: column 'note' holds what looks like a full postcode: data that identifies a person is refused
  [3]
  $ printf 'person_id,age_band,home_area\nP001,somebody@example.org,WORCS\n' | ingest persons > /dev/null
  ingest: standard input:2: column 'age_band' holds what looks like an e-mail address: data that identifies a person is refused
  [3]
  $ printf 'person_id,Date of Birth\nP001,1990-01-01\n' | ingest persons
  ingest: standard input:1: column 2 is named like a date of birth: data that identifies a person is refused
  [3]
  $ printf 'person_id,surname\nP001,x\n' | ingest persons
  ingest: standard input:1: column 2 is named like a name: data that identifies a person is refused
  [3]

It does not matter where: in a column of numbers, a column that is left out, a
row that is rejected, a file that has no header row, what the user says himself.

  $ printf 'person_id,start_date,end_date,weekly_cost\nP001,2013-01-09,,9990000018\n' | ingest placements > /dev/null
  ingest: standard input:2: column 'weekly_cost' holds what looks like an NHS number: data that identifies a person is refused
  [3]
  $ printf 'person_id,note\nP001,999 000 0018\n' | ingest persons --extra drop > /dev/null
  ingest: standard input: column 'note' is not in the dictionary: left out
  ingest: standard input:2: column 'note' holds what looks like an NHS number: data that identifies a person is refused
  [3]
  $ printf 'person_id,home_area\nP001,WORCS,wr5 2ab\n' | ingest persons > /dev/null
  ingest: standard input:2: field 3 holds what looks like a full postcode: data that identifies a person is refused
  [3]
  $ printf 'P001,01905 123456\nP002,\n' | ingest persons
  ingest: standard input:1: column 2 is named like a telephone number: data that identifies a person is refused
  [3]
  $ ingest persons persons.csv --name 'all 9990000018.csv'
  ingest: --name holds what looks like an NHS number: data that identifies a person is refused
  [3]
  $ cp persons.csv 'visit to WR5 2AB.csv'; ingest persons 'visit to WR5 2AB.csv' --name persons.csv
  ingest: the name of the file holds what looks like a full postcode: data that identifies a person is refused
  [3]
  $ ingest persons persons.csv --fact 'note=ask somebody@example.org'
  ingest: --fact holds what looks like an e-mail address: data that identifies a person is refused
  [3]

A name is known by the title before it, or where a pseudonym or a role is made like
one; a date of birth by the word for it; a column that is called like people holds
them.

  $ printf 'person_id,home_area\nP001,Mr Test Patient\n' | ingest persons > /dev/null
  ingest: standard input:2: column 'home_area' holds what looks like a name: data that identifies a person is refused
  [3]
  $ printf 'person_id,home_area\nP001,"Test, born 3/4/1990"\n' | ingest persons > /dev/null
  ingest: standard input:2: column 'home_area' holds what looks like a date of birth: data that identifies a person is refused
  [3]
  $ printf 'person_id\nTest-Patient\n' | ingest persons > /dev/null
  ingest: standard input:2: column 'person_id' holds what looks like a name: data that identifies a person is refused
  [3]
  $ printf 'person_id,resident\nP001,T\n' | ingest persons
  ingest: standard input:1: column 2 is named like a name: data that identifies a person is refused
  [3]
  $ printf 'action_ref,section,label,due_month,lead_role,status_text\nA1,1,Train,2014-01,L01/Test Example,\n' >actions.csv
  $ ingest actions actions.csv > /dev/null
  ingest: actions.csv:2: column 'lead_role' holds what looks like a name: data that identifies a person is refused
  [3]
  $ sed -i 's/Test Example/Head of Service/' actions.csv; ingest actions actions.csv | tail -n 1
  #%end	1

Nor does any message repeat it.

  $ ingest persons persons.csv --as-at '999 000 0018'
  ingest: --as-at: '999 999 9999' is not a date (YYYY-MM-DD)
  [2]
  $ ingest persons 'nowhere/Dr Test.csv'
  ingest: the name of the file holds what looks like a name: data that identifies a person is refused
  [3]
  $ ingest 'Mr Test' persons.csv
  ingest: there is no table 'aa aaaa' (no aaaaaaaaaa/aa aaaa.aaa)
  [2]

Pseudonyms that only look a little like it are not refused, nor roles and events.

  $ printf 'person_id\nP999000001\n4e9990000018aab0\n0000012345\n' | ingest persons | tail -n 1
  #%end	3
  $ printf 'person_id,home_area\nP001,Near Miss Review\nP002,Dr led clinic\n' | ingest persons | tail -n 1
  #%end	2

A note in the wrong cell is shown by its shape only, and so is a word where no
code belongs; a code in capitals is told, so that it can be mended.

  $ printf 'person_id,died_on\nP001,went home in May 2013\n' | ingest persons --rejects r.stream > /dev/null
  ingest: standard input: 1 of 1 rows rejected, 0 kept with a warning
  $ grep -v '^#' r.stream
  file	line	column	value	rule	severity
  standard input	2	died_on	aaaa aaaa aa aaa 9999	is not a date	error
  $ printf 'person_id,died_on,gender\nP001,Somebody,Woman\nP002,,WOM\n' | ingest persons --rejects r.stream > /dev/null
  ingest: standard input: 1 of 2 rows rejected, 1 kept with a warning
  $ grep -v '^#' r.stream
  file	line	column	value	rule	severity
  standard input	2	gender	aaaaa	is not on the code list	warning
  standard input	2	died_on	aaaaaaaa	is not a date	error
  standard input	3	gender	WOM	is not on the code list	warning

Dates are ISO unless the user says otherwise: 03/04/2013 is never guessed.

  $ printf 'person_id,died_on\nP001,03/04/2013\n' > day-first.csv
  $ ingest persons day-first.csv | grep '^P'
  ingest: day-first.csv: 1 of 1 rows rejected, 0 kept with a warning (--rejects FILE lists them)
  [1]
  $ ingest persons day-first.csv --dates day-first | grep '^P'
  P001	2013-04-03

Semicolons and TABs are found out and said; so are other encodings.

  $ printf 'person_id;home_area\nP001;WORCS\n' | ingest persons | grep '^P'
  ingest: standard input: fields are parted by semicolons
  P001	WORCS
  $ printf 'person_id\thome_area\nP001\tWORCS\n' | ingest persons | grep '^P'
  ingest: standard input: fields are parted by TABs
  P001	WORCS
  $ printf 'action_ref,label\nW-1,caf\351 visit\n' | ingest actions | grep '^W'
  ingest: standard input:2: byte 0xe9 is no UTF-8: read as Windows-1252 (--encoding settles it)
  W-1	café visit
  $ printf 'action_ref,label\nW-1,caf\303\251 visit\nW-2,\351\n' | ingest actions
  ingest: standard input:3: byte 0xe9 is no UTF-8, although the text before it is: say --encoding
  [3]
  $ printf '\377\376p\0e\0r\0s\0o\0n\0_\0i\0d\0\n\0P\0001\0002\0003\0\n\0' | ingest persons | grep '^P'
  ingest: standard input: read as UTF-16
  P123
  $ printf '\357\273\277person_id\r\nP001\r\n' | ingest persons | grep '^P'
  P001
  $ gzip -c persons.csv > persons.csv.gz
  $ ingest persons persons.csv.gz | grep '^P'
  P001	25-34	1	WR5	WORCS
  P002	35-44	2	DY10	WORCS
  $ head -c 60 persons.csv.gz | ingest persons > /dev/null
  ingest: standard input: the compressed data stops before its end
  [4]

Some take the file for text although it is none.

  $ printf 'person_id,home_area\nP001,A\0\n' | ingest persons --encoding UTF-8
  ingest: standard input:2: a NUL byte: this is no text
  [3]
  $ printf 'PK\003\004 and so on' | ingest persons
  ingest: standard input is a workbook or another zip archive: save the sheet as CSV
  [3]

Quoted fields may hold anything; TAB, LF and backslash leave escaped.

  $ printf 'action_ref,label\nW-1,"two\nlines, a ""quote"" and a \\ "\n' | ingest actions | grep '^W'
  W-1	two\nlines, a "quote" and a \\

What stands for missing in a stream is text in an extract.

  $ printf 'action_ref,label,other\nW-1,\\N,\\N\nW-2,,\nW-3,#,\\t\n' | ingest actions 2> /dev/null | grep '^W'
  W-1	\\N	\\N
  W-2	\N	\N
  W-3	#	\\t

Columns that the dictionary does not know keep their names as far as names of a
stream go: twice the same, or one that is taken, gets a number.

  $ printf 'person_id,Cost (GBP),cost-gbp,,died.on,x y\nP001,1,2,3,4,5\n' | ingest persons 2> /dev/null | grep -v '^#'
  person_id	cost_gbp	cost_gbp_2	column_4	died_on_2	x_y
  P001	1	2	3	4	5

What cannot be read ends with one sentence.

  $ ingest person persons.csv
  ingest: there is no table 'person' (no dictionary/person.csv)
  [2]
  $ ingest persons absent.csv
  ingest: cannot open absent.csv: No such file or directory
  [5]
  $ ingest persons .
  ingest: cannot read .: it is a folder
  [5]
  $ ingest persons /dev/null
  ingest: null is empty: there is not even a header row
  [3]
  $ printf 'stay_id,person_id,start_date\n' | ingest placements
  ingest: standard input:1: there is no column 'end_date' and none that means it
  [3]
  $ printf 'person_id,client_id\n' | ingest persons
  ingest: standard input:1: columns 1 and 2 both mean 'person_id'
  [3]
  $ printf '1,2,3\n4,5,6\n' | ingest persons
  ingest: standard input:1: none of its columns is in the dictionary of 'persons': is this the header row?
  [3]
  $ ingest persons < .
  ingest: cannot read standard input: it is a folder
  [5]
  $ ingest persons <&-
  ingest: cannot read standard input: Bad file descriptor
  [5]
  $ ingest persons persons.csv --delimeter comma
  ingest: no option '--delimeter'; did you mean '--delimiter'?; --help lists them
  [2]
  $ ingest persons persons.csv --as-at 31/03/2014
  ingest: --as-at: '31/03/2014' is not a date (YYYY-MM-DD)
  [2]
  $ ingest persons persons.csv --fact extract
  ingest: --fact: 'extract' is not NAME=VALUE
  [2]
  $ ingest persons persons.csv --fact Extract=2
  ingest: --fact: 'Extract=2' is not NAME=VALUE
  [2]
  $ ingest persons persons.csv --fact table=other
  ingest: --fact: 'table' is a fact that ingest finds out itself
  [2]
  $ ingest persons persons.csv --fact extract=1 --fact extract=2
  ingest: --fact: 'extract' is given twice
  [2]
  $ ingest placements placements.csv --keys persons.stream
  ingest: --keys: 'persons.stream' is not TABLE=FILE
  [2]
  $ ingest placements placements.csv --keys person=persons.stream
  ingest: --keys: no field of 'placements' refers to 'person'
  [2]
  $ ingest persons persons.csv --encoding EBCDIC-OF-OLD
  ingest: 'EBCDIC-OF-OLD' is not an encoding that is known here
  [2]
  $ ingest
  ingest: TABLE [FILE] is missing; --help shows the usage
  [2]
  $ ingest persons persons.csv > /dev/full
  ingest: cannot write standard output: No space left on device
  [5]

  $ ingest persons persons.csv >&-
  ingest: cannot write standard output: Bad file descriptor
  [5]

No list takes the place of a file that is read, of the other list, or of the
stream; a device keeps its place.

  $ ingest persons persons.csv --rejects ./persons.csv
  ingest: --rejects would write over persons.csv, which is read
  [2]
  $ ingest placements placements.csv --keys persons=persons.stream --quality persons.stream
  ingest: --quality would write over persons.stream, which is read
  [2]
  $ ingest persons persons.csv --rejects same --quality same
  ingest: two outputs would go to same
  [2]
  $ ingest persons persons.csv --rejects -
  ingest: two outputs would go to standard output
  [2]
  $ ingest persons persons.csv --check --rejects - | tail -n 1
  #%end	0
  $ ingest persons persons.csv --rejects /dev/null --quality /dev/null > /dev/null
  $ test -c /dev/null
  $ ingest persons persons.csv --rejects nowhere/r.stream > /dev/null
  ingest: cannot write nowhere/r.stream.part: No such file or directory
  [5]

Killed half way, it leaves no list under its name and no end line.

  $ mkfifo slow
  $ ingest persons --rejects cut.stream < slow > out.stream &
  > exec 9> slow; printf 'person_id\nP001\n' >&9
  > until [ -e cut.stream.part ]; do sleep 0.01; done
  > kill $!; wait $!
  [143]
  $ exec 9>&-; ls cut.stream*
  cut.stream.part
  $ take 5 < out.stream
  take: standard input: nothing came: an earlier step failed
  [4]

Work that takes longer than a second is told to the file whose number is in
PLACEMENT_AUDIT_PROGRESS, a whole line at a time: the table, bytes done and of
the whole (0: not known), rows, and how many of them were rejected.

  $ rows() { seq -f 'P%07.0f' "$1" "$2"; echo 'P 1'; }
  $ { echo person_id; rows 1 16382; sleep 1.2; rows 20001 20002; } | PLACEMENT_AUDIT_PROGRESS=7 ingest persons 7> told > persons.out
  ingest: standard input: 2 of 16386 rows rejected, 0 kept with a warning (--rejects FILE lists them)
  $ sed 's/ [0-9]* 0 / BYTES 0 /' told
  progress persons BYTES 0 16384 1

It never comes between the records, and a number that is none, or is that of no
open file, is as good as no number.

  $ ingest persons persons.csv > plain.out
  $ for file in 1 7 x ''; do PLACEMENT_AUDIT_PROGRESS=$file ingest persons persons.csv | cmp - plain.out; done

A header row alone is a table with no rows.

  $ printf 'person_id\n' | ingest persons | tail -n 3
  #%flow	1	0	0
  #%source	1	standard input	sha256:31c4faee38d8402525377036bd1ea031901442abfc206d0860c0d2fbe6283727
  #%end	0

The two documents behind the audit read as they were published: the action
plan has one row whose lead and date stand in each other's columns.

  $ ingest actions $ROOT/datasets/reference/worcestershire-actions.csv --rejects r.stream | grep '^#%flow'
  ingest: worcestershire-actions.csv: 1 of 59 rows rejected, 0 kept with a warning
  #%flow	1	59	58	1 rejected
  $ grep -v '^#' r.stream
  file	line	column	value	rule	severity
  worcestershire-actions.csv	20	due_month	L02	is not a month or a date	error
  $ ingest stocktake $ROOT/datasets/reference/derby-stocktake.csv | grep '^#%flow'
  #%flow	1	61	61
