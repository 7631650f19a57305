emit writes the plain table for other programs

  $ {
  >   printf 'id:text:-:Person\tnote\tchange:number:d:It'\''s change\ton:date\tat:time\town:flag\n'
  >   printf 'P01\tWest, far\t-4.50\t2014-03-31\t09:30\tY\n'
  >   printf 'P02\tsaid "no"\t\\N\t\\N\t\\N\tN\n'
  >   printf '\\N\tone\\ttwo\\nthree\t+7\t2014-04-01\t\\N\t\\N\n'
  > } | seal >table.stream
  $ tail -n 5 table.stream
  P01	West, far	-4.50	2014-03-31	09:30	Y
  P02	said "no"	\N	\N	\N	N
  \N	one\ttwo\nthree	+7	2014-04-01	\N	\N
  #%flow	1	3	3
  #%end	3

CSV has quotes where they are needed and LF at the end of lines; an empty cell
is a missing value.

  $ emit <table.stream
  id,note,change,on,at,own
  P01,"West, far",-4.50,2014-03-31,09:30,Y
  P02,"said ""no""",,,,N
  ,"one	two
  three",+7,2014-04-01,,

A spreadsheet would run a text that begins with = + - or @ as a formula; an
apostrophe keeps it text. Numbers of a number column stay as they are, above.

  $ printf 'note\n=1+1\n+44\n-x\n@SUM(A1)\n\\tx\n\\rx\na=b\n' | seal | emit | od -An -c
     n   o   t   e  \n   '   =   1   +   1  \n   '   +   4   4  \n
     '   -   x  \n   '   @   S   U   M   (   A   1   )  \n   '  \t
     x  \n   "   '  \r   x   "  \n   a   =   b  \n

An empty text is not a missing value.

  $ { printf '#%%stream\t1\n#%%column\ta\ttext\t-\ta\n#%%column\tb\ttext\t-\tb\na\tb\n'
  >   printf '\t\\N\n#%%end\t1\n'; } | emit
  a,b
  "",

TSV has no quotes but the escapes of streams.

  $ emit --format tsv <table.stream
  id	note	change	on	at	own
  P01	West, far	-4.50	2014-03-31	09:30	Y
  P02	said "no"				N
  	one\ttwo\nthree	+7	2014-04-01		

SQL is a script for psql: a table with types, the labels as comments, and the
rows as COPY takes them.

  $ emit --format sql --table stays <table.stream
  BEGIN;
  CREATE TABLE "stays" (
  	"id" text,
  	"note" text,
  	"change" double precision,
  	"on" date,
  	"at" time,
  	"own" boolean
  );
  COMMENT ON COLUMN "stays"."id" IS 'Person';
  COMMENT ON COLUMN "stays"."note" IS 'note';
  COMMENT ON COLUMN "stays"."change" IS 'It''s change (d)';
  COMMENT ON COLUMN "stays"."on" IS 'on';
  COMMENT ON COLUMN "stays"."at" IS 'at';
  COMMENT ON COLUMN "stays"."own" IS 'own';
  COPY "stays" ("id", "note", "change", "on", "at", "own") FROM stdin;
  P01	West, far	-4.50	2014-03-31	09:30	Y
  P02	said "no"	\N	\N	\N	N
  \N	one\ttwo\nthree	+7	2014-04-01	\N	\N
  \.
  COMMIT;

JSON lines have typed values.

  $ emit --format jsonl <table.stream
  {"id":"P01","note":"West, far","change":-4.5,"on":"2014-03-31","at":"09:30","own":true}
  {"id":"P02","note":"said \"no\"","change":null,"on":null,"at":null,"own":false}
  {"id":null,"note":"one\u0009two\u000athree","change":7,"on":"2014-04-01","at":null,"own":null}

A file has its name only when all of it is there.

  $ emit -o table.csv <table.stream
  $ head -n 2 table.csv
  id,note,change,on,at,own
  P01,"West, far",-4.50,2014-03-31,09:30,Y
  $ head -n 9 table.stream | emit --output cut.csv
  emit: standard input: the stream stops after line 9, before its end line: an earlier step failed
  [4]
  $ ls
  table.csv
  table.stream
  $ emit --output nowhere/table.csv <table.stream
  emit: cannot write nowhere/table.csv.part: No such file or directory
  [5]

What is no file, such as a pipe, is written as it stands and stays what it is.

  $ mkfifo pipe
  $ head -n 1 <pipe >line & emit --output pipe <table.stream; wait; test -p pipe && cat line
  id,note,change,on,at,own
  $ rm pipe line

An empty table has its header row.

  $ take 0 <table.stream | emit
  id,note,change,on,at,own
  $ take 0 <table.stream | emit --format jsonl

A cell that is not what its column says never reaches a spreadsheet.

  $ sed 's/-4.50/=1+1/' table.stream | emit >/dev/null
  emit: standard input:10: column 'change': '=1+1' is not a number
  [3]
  $ sed 's/2014-04-01/=NOW()/' table.stream | emit >/dev/null
  emit: standard input:12: column 'on': '=NOW()' is not a date
  [3]
  $ emit --format xml <table.stream
  emit: --format: 'xml' is not one of csv|tsv|sql|jsonl
  [2]

Many streams are written in one go, each to a file of its name.

  $ cp table.stream other.stream; mkdir many
  $ emit --folder many table.stream other.stream
  $ ls many
  other.csv
  table.csv
  $ cmp many/other.csv table.csv
  $ emit table.stream | cmp - table.csv
  $ emit table.stream other.stream
  emit: more than one STREAM needs a --folder
  [2]
  $ emit --folder many --output x.csv table.stream
  emit: --folder takes STREAMs, and no --output
  [2]
  $ emit --folder many <table.stream
  emit: --folder takes STREAMs, and no --output
  [2]
  $ head -n 9 table.stream >cut.stream
  $ emit --folder many cut.stream
  emit: cut.stream: the stream stops after line 9, before its end line: an earlier step failed
  [4]
  $ ls many
  other.csv
  table.csv
