A workbook of the sample has in each cell what the table has, as far as a reader
that is not ours can tell: texts and dates to the letter, numbers to 15 figures.

  $ /usr/bin/python3 -c 'import openpyxl' || exit 80
  $ placement-audit run "$ROOT/datasets/sample" --as-at 2014-03-31 --out pack >said
  $ workbook --output x.xlsx pack/restricted/tables/*.stream pack/quality/*.stream
  $ "$ROOT/tests/workbook/cells" x.xlsx --compare pack/{restricted/tables,quality}/*.csv
  * 0 differences (glob)

So has one of numbers that are hidden.

  $ cat >counts.tsv <<'END'
  > area	people:number	people_hidden:flag	restraints:number	restraints_hidden:flag
  > A	\N	Y	10	N
  > B	0	N	40	N
  > C	25	N	\N	Y
  > D	60	N	\N	N
  > END
  $ seal <counts.tsv >hidden.stream
  $ emit --output hidden.csv <hidden.stream
  $ workbook --output x.xlsx hidden.stream
  $ "$ROOT/tests/workbook/cells" x.xlsx --compare hidden.csv
  1 tables, 12 cells, 0 differences
