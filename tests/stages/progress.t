progress tells how far an action plan has come (M12)

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table --fact as_at=2014-02-28 >plan.stream <<'END'
  > action_ref,due_month,lead_role,status_text
  > A1,2012-12,L01,COMPLETED but ongoing
  > A2,2014-02,L01/L03,ongoing through reviews
  > A3,2014-03,L03,
  > A4,,L03/L03,well under way
  > A5,2014-02-27,,Complete. See plan
  > END

The words decide by the longest beginning on the list, whatever their case. A
due month means its last day. Words on no list are reported, never guessed.

  $ progress <plan.stream
  #%stream	1
  #%fact	as_at	2014-02-28
  #%step	1	-	seal	--fact as_at=2014-02-28
  #%step	2	1	progress	
  #%column	action_ref	text	-	action_ref
  #%column	due_month	text	-	due_month
  #%column	lead_role	text	-	lead_role
  #%column	status_text	text	-	status_text
  #%column	status	text	-	Status
  #%column	done	flag	-	Done
  #%column	due_on	date	-	Due on
  #%column	overdue	flag	-	Overdue
  action_ref	due_month	lead_role	status_text	status	done	due_on	overdue
  A1	2012-12	L01	COMPLETED but ongoing	COMPLETED_CONTINUING	Y	2012-12-31	N
  A2	2014-02	L01/L03	ongoing through reviews	ONGOING	N	2014-02-28	Y
  A3	2014-03	L03	\N	BLANK	N	2014-03-31	N
  A4	\N	L03/L03	well under way	UNKNOWN_WORDS	N	\N	N
  A5	2014-02-27	\N	Complete. See plan	COMPLETED	Y	2014-02-27	N
  #%flow	1	5	5
  #%flow	2	5	5	1 with words on no list
  #%end	5

Another day makes other actions due; the day itself counts.

  $ progress --as-at 2014-02-27 <plan.stream | keep overdue=Y | rows | tail -n +2
  $ progress --as-at 2014-03-31 <plan.stream | keep overdue=Y | rows | cut -f 1
  action_ref
  A2
  A3

The totals of all, and of each lead role: an action with several leads counts
once under each, so that these add up to more than all.

  $ progress --totals <plan.stream | emit
  n,done,done_pct,completed_continuing,completed,ongoing,incomplete,not_started,spot_check,blank,unknown_words,with_due,due,due_done,overdue,without_due
  5,2,40,1,1,1,0,0,0,1,1,4,3,2,1,1
  $ progress --totals --by lead_role <plan.stream |
  >     pick lead_role,n,done,due,due_done,overdue,without_due | rows
  lead_role	n	done	due	due_done	overdue	without_due
  L01	2	1	2	1	1	0
  L03	3	0	1	0	1	1
  \N	1	1	1	1	0	0

The action plan as published in 2013, at the end of February 2014. One row has
lead and date in each other's columns: ingest rejects it.

  $ ingest actions "$ROOT/datasets/reference/worcestershire-actions.csv" \
  >     --as-at 2014-02-28 >actions.stream
  ingest: worcestershire-actions.csv: 1 of 59 rows rejected, 0 kept with a warning (--rejects FILE lists them)
  $ progress --totals <actions.stream | emit --format jsonl | tr -d '{}"' | tr , '\n'
  n:58
  done:49
  done_pct:84.48275862068965
  completed_continuing:3
  completed:46
  ongoing:3
  incomplete:1
  not_started:0
  spot_check:1
  blank:4
  unknown_words:0
  with_due:54
  due:54
  due_done:47
  overdue:7
  without_due:4
  $ progress --totals --by section <actions.stream |
  >     pick section,n,done,due,due_done,overdue,without_due | show --bare
  section                                     n  done  due  due_done  overdue  without_due
  -----------------------------------------  --  ----  ---  --------  -------  -----------
  1 Pre-placement                            18    18   16        16        0            2
  2 In-placement                             28    22   27        22        5            1
  3 Performance and reporting                 8     6    7         6        1            1
  4 Lead commissioner and safeguarding role   4     3    4         3        1            0

Another list of beginnings; a status on it becomes a column of the totals.

  $ printf 'begins_with,status,done\nwell,WELL,Y\n' >codes.csv
  $ progress --codes codes.csv --totals <plan.stream |
  >     pick n,done,well,unknown_words | rows
  n	done	well	unknown_words
  5	1	1	4

An empty plan.

  $ take 0 <plan.stream | progress --totals | pick n,done_pct,overdue | rows
  n	done_pct	overdue
  0	\N	0
  $ take 0 <plan.stream | progress --totals --by lead_role | tail -n 1
  #%end	0

What is wrong is told exactly.

  $ sed 's/2012-12/L02/' plan.stream | progress >/dev/null
  progress: standard input:9: column 'due_month': 'L02' is neither a month (YYYY-MM) nor a date
  [3]
  $ sed 's/2012-12/2012-13/' plan.stream | progress >/dev/null
  progress: standard input:9: column 'due_month': '2012-13' is neither a month (YYYY-MM) nor a date
  [3]
  $ grep -v '^#%fact' plan.stream | progress
  progress: the stream has no fact 'as_at': give the date by an option
  [2]
  $ progress --by lead_role <plan.stream
  progress: --by needs --totals
  [2]
  $ pick --drop status_text <plan.stream | progress
  progress: standard input has no column 'status_text'
  [2]
  $ progress --codes nowhere.csv <plan.stream
  progress: cannot open nowhere.csv: No such file or directory
  [5]
  $ printf 'status,done\n' >codes.csv
  $ progress --codes codes.csv <plan.stream
  progress: codes.csv:1: there is no column 'begins_with'
  [3]
