classify adds what a code list says of a code: here the groups of the national
tables.

  $ seal >stays <<'END'
  > person_id	legal_status:text:-:Legal status
  > P01	03
  > P02	09
  > P03	77
  > P04	\N
  > P05	99
  > END
  $ classify legal_status --take legal_group=lda_group <stays | show --bare
  person_id  legal_status  legal_group
  ---------  ------------  ------------------------
  P01        03            Part 2
  P02        09            Part 3 with restrictions
  P03        77            UNKNOWN
  P04        -             -
  P05        99            Informal

A code that is on no list is UNKNOWN, and counted; a missing one stays missing.

  $ classify legal_status <stays | grep -e '^#%flow.2' -e '^#%column.label'
  #%column	label	text	-	Legal status
  #%flow	2	5	5	1 on no list

Several columns at once, from a list that is not called as the column is:

  $ printf 'why\n35\n01\n98\n' | seal >delays
  $ classify why --list delay_reason --take reason=label,party=local_theme \
  > <delays | show --bare
  why  reason                                          party
  ---  ----------------------------------------------  -------
  35   Delays to NHS-led assessments in the community  NHS
  01   Awaiting care coordinator allocation            NHS
  98   Reason not known                                unknown

A list of one's own is a file; --key names the column of its codes. What it
says nothing of is missing.

  $ printf 'team,area\nN,North\nS,\n' >teams.csv
  $ printf 'team\nN\nS\nX\n' | seal | \
  > classify team --list teams.csv --key team --take area | show --bare
  team  area
  ----  -------
  N     North
  S     -
  X     UNKNOWN

An empty table stays empty.

  $ printf 'legal_status\n' | seal | classify legal_status | grep -v '^#'
  legal_status	label

What is wrong is said:

  $ classify
  classify: COLUMN is missing; --help shows the usage
  [2]
  $ classify legal_status --list "$ROOT/datasets/codes/legal_status.csv" \
  > --take shire <stays 2>&1 | sed 's:/.*/codes:codes:'
  classify: codes/legal_status.csv has no column 'shire'
  $ classify legal_status --list teams.csv --take area <stays
  classify: teams.csv has no column 'code'
  [2]
  $ classify person_id <stays
  classify: the data file codes/person_id.csv is not installed; PLACEMENT_AUDIT_DATA can name its folder
  [5]
  $ printf 'code,label\n1,One\n1,Two\n' >twice.csv
  $ printf 'n\n1\n' | seal | classify n --list twice.csv
  classify: twice.csv:3: the code '1' comes twice
  [3]
  $ printf 'code,label\n1\n' >ragged.csv
  $ printf 'n\n1\n' | seal | classify n --list ragged.csv
  classify: ragged.csv:2: not as many fields as the head
  [3]
  $ printf 'n:number\n1\n' | seal | classify n --list twice.csv
  classify: twice.csv:3: the code '1' comes twice
  [3]
