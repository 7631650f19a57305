moves lists the moves from one placement to another

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table --fact as_at=2014-03-31 --fact period_start=2014-01-01 --fact period_end=2014-03-31 >stays.stream <<'END'
  > person_id,stay_id,provider_id,service_setting,start_date:date,end_date:date,end_reason,move_reason,notice_days:number:d,weekly_cost:number:{GBP}/wk
  > P1,S1,PR1,SECURE,2013-05-01,2014-01-09,STEPDOWN,CLIN,14,4000
  > P1,S2,PR2,HOSP_LD,2014-01-09,2014-03-03,DISCH,,,3000
  > P1,S3,PR3,SUPPLIV,2014-03-04,,,,,1500
  > P2,S4,PR1,SECURE,2013-05-01,2014-01-08,DISCH,,,4000
  > P2,S5,PR3,SUPPLIV,2014-01-10,2014-02-01,BREAKDOWN,PROVIDER,0,1500
  > P2,S6,PR1,HOSP_LD,2014-02-01,,,,,
  > P3,S7,PR3,RESHOME,2013-01-01,,,,,1000
  > P3,S8,PR1,HOSP_LD,2014-02-01,2014-02-10,DISCH,,,3500
  > P3,S9,PR2,RESPITE,2014-02-10,2014-02-10,TRANSFER,,,3500
  > P3,S10,PR1,HOSP_LD,2014-02-10,2014-02-20,DISCH,,,3500
  > P4,S11,PR3,RESHOME,2013-01-01,2013-12-31,TRANSFER,CHOICE,28,1000
  > P4,S12,PR2,SUPPLIV,2013-12-31,2014-01-01,TRANSFER,CHOICE,30,1200
  > P4,S13,PR3,OWNHOME,2014-01-01,,,,,
  > END

P1 moved twice: down to another hospital on the day, and home the day after. P2's
supported living began two days after the hospital, which is a gap; it broke down
into hospital. P3's home is kept while in hospital, so the way there is no move;
on 10 February two stays followed each other. P4's first move was in December.

  $ moves <stays.stream | pick person_id,moved_on,kind,gap_days,left_start,left_stay_id,stay_id | rows
  person_id	moved_on	kind	gap_days	left_start	left_stay_id	stay_id
  P1	2014-01-09	BETWEEN_HOSPITALS	0	2013-05-01	S1	S2
  P1	2014-03-04	TO_COMMUNITY	1	2014-01-09	S2	S3
  P2	2014-02-01	TO_HOSPITAL	0	2014-01-10	S5	S6
  P3	2014-02-10	BETWEEN_HOSPITALS	0	2014-02-01	S8	S9
  P3	2014-02-10	BETWEEN_HOSPITALS	0	2014-02-10	S9	S10
  P4	2014-01-01	IN_COMMUNITY	0	2013-12-31	S12	S13
  $ moves <stays.stream | pick person_id,moved_on,end_reason,move_reason,notice_days,cost_before,cost_after,cost_change | rows
  person_id	moved_on	end_reason	move_reason	notice_days	cost_before	cost_after	cost_change
  P1	2014-01-09	STEPDOWN	CLIN	14	4000	3000	-1000
  P1	2014-03-04	DISCH	\N	\N	3000	1500	-1500
  P2	2014-02-01	BREAKDOWN	PROVIDER	0	1500	\N	\N
  P3	2014-02-10	DISCH	\N	\N	3500	3500	0
  P3	2014-02-10	TRANSFER	\N	\N	3500	3500	0
  P4	2014-01-01	TRANSFER	CHOICE	30	1200	\N	\N

Another gap, another period.

  $ moves --gap 2 <stays.stream | pick left_stay_id,stay_id,gap_days | take 3 | rows
  left_stay_id	stay_id	gap_days
  S1	S2	0
  S2	S3	1
  S4	S5	2
  $ moves --gap 0 --from 2013-12-31 --to 2014-01-09 <stays.stream | pick left_stay_id,stay_id | rows
  left_stay_id	stay_id
  S1	S2
  S11	S12
  S12	S13

Of what chain wrote the ends are those used, and a transfer that was recorded
late is a move too.

  $ printf 'person_id\tstay_id\tstart_date:date\tend_date:date\tdischarge_destination\nP1\tS1\t2014-01-01\t\t\nP1\tS2\t2014-02-01\t2014-02-20\t53\nP1\tS3\t2014-02-25\t\t\n' |
  >     seal --fact as_at=2014-03-31 --fact period_start=2014-01-01 --fact period_end=2014-03-31 | chain |
  >     moves | pick left_stay_id,left_environment,stay_id,environment,gap_days,kind | rows
  left_stay_id	left_environment	stay_id	environment	gap_days	kind
  S1	UNK	S2	UNK	0	BETWEEN_HOSPITALS
  S2	UNK	S3	UNK	5	BETWEEN_HOSPITALS

All columns, and an empty table.

  $ take 0 <stays.stream | moves | grep -v '^#%step\|^#%flow'
  #%stream	1
  #%fact	as_at	2014-03-31
  #%fact	period_start	2014-01-01
  #%fact	period_end	2014-03-31
  #%column	person_id	text	-	Person
  #%column	moved_on	date	-	Moved on
  #%column	kind	text	-	Kind of move
  #%column	gap_days	number	d	Days between
  #%column	left_start	date	-	Stay that was left, since
  #%column	left_stay_id	text	-	Stay that was left
  #%column	left_provider_id	text	-	Provider that was left
  #%column	left_environment	text	-	Environment that was left
  #%column	end_reason	text	-	End reason
  #%column	move_reason	text	-	Reason for the move
  #%column	notice_days	number	d	Notice given
  #%column	stay_id	text	-	Stay
  #%column	provider_id	text	-	Provider
  #%column	environment	text	-	Environment
  #%column	cost_before	number	{GBP}/wk	Weekly cost before
  #%column	cost_after	number	{GBP}/wk	Weekly cost after
  #%column	cost_change	number	{GBP}/wk	Change of weekly cost
  person_id	moved_on	kind	gap_days	left_start	left_stay_id	left_provider_id	left_environment	end_reason	move_reason	notice_days	stay_id	provider_id	environment	cost_before	cost_after	cost_change
  #%end	0

What is wrong is told exactly.

  $ order --by start_date <stays.stream | moves >/dev/null
  moves: standard input:20: column 'person_id': 'P1' comes after a greater one: rows must be in order of person_id and start_date
  [3]
  $ order --by person_id,start_date:down <stays.stream | moves >/dev/null
  moves: standard input:19: column 'start_date': '2014-01-09' comes after a greater one: rows must be in order of person_id and start_date
  [3]
  $ pick --drop person_id <stays.stream | moves
  moves: standard input has no column 'person_id'
  [2]
  $ moves --gap -1 <stays.stream
  moves: --gap: -1 is not between 0 and 365
  [2]
  $ moves --to 2014-12-31 <stays.stream
  moves: the last day, 2014-12-31, is after 2014-03-31, the date that the records are as at
  [2]
