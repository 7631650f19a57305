unpivot makes a row of each of some columns

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table >wide.stream <<'END'
  > quarter:date,site,admissions:number:1:All admissions,discharges:number:1,rate:number:%
  > 2014-01-01,A,5,1,20.5
  > 2014-04-01,B,3,,0
  > END

The other columns are repeated; what is missing stays missing.

  $ unpivot --columns discharges,admissions --name movement --value people \
  >     <wide.stream | tee long.stream | rows
  quarter	site	rate	movement	people
  2014-01-01	A	20.5	discharges	1
  2014-01-01	A	20.5	admissions	5
  2014-04-01	B	0	discharges	\N
  2014-04-01	B	0	admissions	3
  $ grep -e '^#%column	people' -e '^#%end' long.stream
  #%column	people	number	1	Value
  #%end	4
  $ unpivot --columns admissions --labels <wide.stream | rows | cut -f 5,6
  name	value
  All admissions	5
  All admissions	3

What is hidden stays hidden, and a column that is never hidden is not.

  $ table <<'END' | unpivot --columns first,again,all --value people | rows
  > month,first:number:1,again:number:1,all:number:1,first_hidden:flag,again_hidden:flag
  > 1,,5,5,Y,N
  > END
  month	name	people	people_hidden
  1	first	\N	Y
  1	again	5	N
  1	all	5	N

What cannot be is told.

  $ unpivot <wide.stream
  unpivot: --columns LIST is needed
  [2]
  $ unpivot --columns admissions,discharged <wide.stream
  unpivot: standard input has no column 'discharged'; did you mean 'discharges'?
  [2]
  $ unpivot --columns admissions,site <wide.stream
  unpivot: standard input: column 'site' holds text, not number
  [2]
  $ unpivot --columns admissions,rate <wide.stream
  unpivot: the columns 'admissions' and 'rate' are of different units, '1' and '%'
  [2]
  $ unpivot --columns admissions --name site <wide.stream
  unpivot: there is a column 'site' already: give another --name or --value
  [2]
