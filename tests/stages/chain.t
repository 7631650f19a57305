chain joins the stays of a person where there was no gap in the community. Rows
come in any order and go out by person; all their columns stay.

  $ plain() { grep -v '^#%'; }
  $ seal --fact as_at=2014-03-31 >placements <<'END'
  > person_id	stay_id	start_date:date	end_date:date	ward_security	locked_ward:flag	discharge_destination	service_setting
  > P02	S21	2013-11-01	2014-02-11	0	N	19	HOSP_LD
  > P01	S11	2012-05-14	2013-01-09	1		53	SECURE
  > P02	S22	2014-03-01		0	N		HOSP_LD
  > P01	S12	2013-01-09		0	Y		REHAB
  > P03	S31	2013-06-01	2013-06-20	2		37	SECURE
  > P03	S32	2013-09-18		2			SECURE
  > P04	S41	2013-01-05	2013-02-01	4		51	HOSP_MH
  > P04	S42	2013-02-03	2013-02-03	0		87	HOSP_MH
  > P04	S43	2013-02-10		3			SECURE
  > END
  $ joined() { pick stay_id,environment,end_used,chain_id,chain_start,joined,gap_days,last_ending,destination_group | show --bare; }
  $ chain <placements | joined
  stay_id  environment  end_used    chain_id  chain_start  joined    gap_days  last_ending  destination_group
  -------  -----------  ----------  --------  -----------  --------  --------  -----------  -----------------
  S11      LOW          2013-01-09  P01/1     2012-05-14   FIRST            -  N            HOSPITAL
  S12      LOCKED       -           P01/1     2012-05-14   TRANSFER         0  Y            -
  S21      OPEN         2014-02-11  P02/1     2013-11-01   FIRST            -  Y            COMMUNITY
  S22      OPEN         -           P02/2     2014-03-01   NEW             18  Y            -
  S31      MED          2013-06-20  P03/1     2013-06-01   FIRST            -  N            PENAL
  S32      MED          -           P03/1     2013-06-01   CUSTODY         90  Y            -
  S41      LOCKED       2013-02-01  P04/1     2013-01-05   FIRST            -  N            HOSPITAL
  S42      UNK          2013-02-03  P04/1     2013-01-05   ACUTE            2  N            HOSPITAL
  S43      HIGH         -           P04/1     2013-01-05   BRIDGED          7  Y            -

P01 moved on the day (TRANSFER). P02 was at home for 18 days, so another chain
begins (NEW). P03 was in court's custody for 90 days and came back, P04 in a
general hospital (ACUTE), and its next transfer was recorded 7 days late
(BRIDGED).

The gaps are options. With 17 days P02 was away too long as well, and with 18
not; custody of 90 days is too long where 89 are allowed.

  $ chain --gap 17 <placements | pick stay_id,joined | plain | grep S22
  S22	NEW
  $ chain --gap 18 <placements | pick stay_id,joined | plain | grep S22
  S22	TRANSFER
  $ chain --custody-gap 89 <placements | pick stay_id,joined | plain | grep S32
  S32	NEW
  $ chain --transfer-gap 6 <placements | pick stay_id,joined | plain | grep S43
  S43	NEW

Chaining what is chained already, with another gap, is the same as doing so at
once: columns that chain makes are made anew.

  $ chain <placements | chain --gap 18 | plain >again
  $ chain --gap 18 <placements | plain | cmp - again

The gaps are facts of the chains, and so is the date:

  $ chain --gap 3 --as-at 2013-12-31 <placements | grep fact
  #%fact	as_at	2013-12-31
  #%fact	gap_days	3
  #%fact	custody_gap_days	90
  #%fact	transfer_gap_days	7
  #%step	1	-	seal	--fact as_at=2014-03-31

A stay that starts after that date is in no chain, but the end of the one before
is imputed from it. Two such repairs of one person are told in the flow line.

  $ seal --fact as_at=2014-03-31 >repairs <<'END'
  > person_id	stay_id	start_date:date	end_date:date
  > P05	S51	2013-01-01	
  > P05	S52	2013-06-01	
  > P05	S53	2014-06-01	
  > END
  $ chain <repairs | pick stay_id,end_date,end_used,end_imputed,chain_id,joined | show --bare
  stay_id  end_date  end_used    end_imputed  chain_id  joined
  -------  --------  ----------  -----------  --------  --------
  S51      -         2013-06-01  Y            P05/1     FIRST
  S52      -         2014-06-01  Y            P05/1     TRANSFER
  S53      -         -           N            -         -
  $ chain <repairs | grep flow
  #%flow	1	3	3
  #%flow	2	3	3	after the census or death: 1, people with more than one end imputed: 1

A night in a placement that is no hospital breaks the chain, even between two
days; and is_hospital counts before the setting.

  $ seal --fact as_at=2014-03-31 >settings <<'END'
  > person_id	stay_id	start_date:date	end_date:date	service_setting	is_hospital:flag
  > P06	S61	2013-01-01	2013-02-01	SECURE	
  > P06	S62	2013-02-01	2013-02-02	SUPPLIV	
  > P06	S63	2013-02-02	2013-03-01	RESHOME	Y
  > P06	S64	2013-03-02		UNKNOWN	
  > END
  $ chain <settings | pick stay_id,hospital,chain_id,joined,gap_days,environment | show --bare
  stay_id  hospital  chain_id  joined    gap_days  environment
  -------  --------  --------  --------  --------  -----------
  S61      Y         P06/1     FIRST            -  UNK
  S63      Y         P06/2     NEW              1  UNK
  S64      Y         P06/2     TRANSFER         1  UNK
  S62      N         -         -                -  -
  $ chain <settings | grep flow
  #%flow	1	4	4
  #%flow	2	4	4	in no hospital: 1

Death ends a chain, and nobody is placed anywhere after it: died_on (joined
from persons) cuts a stay short, in a home as in a hospital, and a stay after it
is in no chain and has no nights.

  $ seal --fact as_at=2014-03-31 >deaths <<'END'
  > person_id	stay_id	start_date:date	end_date:date	is_hospital:flag	discharge_destination	end_reason	died_on:date
  > P07	S71	2013-01-01		Y		DISCH	2013-05-01
  > P07	S72	2013-06-01		Y			2013-05-01
  > P07	S73	2013-03-01		N			2013-05-01
  > P07	S74	2013-07-01		N			2013-05-01
  > P08	S81	2013-01-01	2013-02-01	Y	99	DEATH	
  > P08	S82	2013-02-01	2013-03-01	Y	79		
  > END
  $ chain <deaths | pick stay_id,end_used,chain_id,joined,destination_group | show --bare
  stay_id  end_used    chain_id  joined  destination_group
  -------  ----------  --------  ------  -----------------
  S71      2013-05-01  P07/1     FIRST   DIED
  S73      2013-05-01  -         -       -
  S72      2013-06-01  -         -       -
  S74      2013-07-01  -         -       -
  S81      2013-02-01  P08/1     FIRST   DIED
  S82      2013-03-01  P08/2     NEW     DIED

Whoever died on the day the stay ended was not discharged, wherever the record
says they went (P10, P11), unless the day before (P12) or to another hospital, where
they died (P13). Of two stays that end on that day one was by death (P14): that is
one death and, of wards, one move.

  $ seal --fact as_at=2014-03-31 >last <<'END'
  > person_id	stay_id	start_date:date	end_date:date	is_hospital:flag	discharge_destination	died_on:date
  > P10	SA1	2013-01-01	2013-02-01	Y	19	2013-02-01
  > P11	SB1	2013-01-01	2013-02-01	Y	51	2013-02-01
  > P12	SC1	2013-01-01	2013-01-31	Y	19	2013-02-01
  > P13	SD1	2013-01-01	2013-02-01	Y	87	2013-02-01
  > P13	SD2	2013-02-01	2013-02-01	Y	19	2013-02-01
  > P14	SE1	2013-01-01	2013-02-01	Y	19	
  > P14	SE2	2013-01-10	2013-02-01	Y	79	
  > END
  $ chain <last | pick stay_id,end_used,joined,last_ending,destination_group | show --bare
  stay_id  end_used    joined    last_ending  destination_group
  -------  ----------  --------  -----------  -----------------
  SA1      2013-02-01  FIRST     Y            DIED
  SB1      2013-02-01  FIRST     Y            DIED
  SC1      2013-01-31  FIRST     Y            COMMUNITY
  SD1      2013-02-01  FIRST     N            HOSPITAL
  SD2      2013-02-01  TRANSFER  Y            DIED
  SE1      2013-02-01  FIRST     N            COMMUNITY
  SE2      2013-02-01  TRANSFER  Y            DIED
  $ for level in chain ward; do
  >   chain <last | movements --level $level --from 2013-01-01 --to 2013-03-31 --every quarter |
  >   pick to_community,to_hospital,died,transfers_out,open_end | show --bare
  > done
  to_community  to_hospital  died  transfers_out  open_end
  ------------  -----------  ----  -------------  --------
             1            0     4              2         0
  to_community  to_hospital  died  transfers_out  open_end
  ------------  -----------  ----  -------------  --------
             1            0     4              2         0

Stays that overlap are one chain, which ends with the last of them.

  $ seal --fact as_at=2014-03-31 >overlaps <<'END'
  > person_id	stay_id	start_date:date	end_date:date
  > P09	S91	2013-01-01	2013-12-01
  > P09	S92	2013-02-01	2013-03-01
  > P09	S93	2013-12-02	2013-12-24
  > END
  $ chain <overlaps | pick stay_id,overlap,chain_end,joined,gap_days,last_ending | show --bare
  stay_id  overlap  chain_end   joined    gap_days  last_ending
  -------  -------  ----------  --------  --------  -----------
  S91      N        2013-12-24  FIRST            -  N
  S92      Y        2013-12-24  TRANSFER      -303  N
  S93      N        2013-12-24  TRANSFER         1  Y

Leave is a stream of its own, by stay. Its days are counted up to the census
date; extended section 17 leave is also written down, for length and census.

  $ seal >leave <<'END'
  > stay_id	leave_type	start_date:date	end_date:date
  > S12	HOME	2013-12-24	2013-12-27
  > S12	S17	2013-12-26	2014-01-02
  > S22	S17EXT	2014-03-21	
  > S21	S17EXT	2014-02-01	2014-03-01
  > S99	HOME	2014-01-01	2014-01-02
  > END
  $ chain --leave leave <placements | pick stay_id,leave_days,extended_leave | show --bare
  stay_id  leave_days  extended_leave
  -------  ----------  ---------------------
  S11               0  -
  S12               9  -
  S21              10  2014-02-01/2014-02-11
  S22              10  2014-03-21/
  S31               0  -
  S32               0  -
  S41               0  -
  S42               0  -
  S43               0  -

On leave from two stays that overlap, each day counts once, with the first.

  $ seal >leave <<'END'
  > stay_id	leave_type	start_date:date	end_date:date
  > S91	S17	2013-02-01	2013-02-11
  > S92	HOME	2013-02-06	2013-02-14
  > END
  $ chain --leave leave <overlaps | pick stay_id,leave_days | show --bare
  stay_id  leave_days
  -------  ----------
  S91              10
  S92               3
  S93               0

An empty table, and what cannot be read:

  $ printf 'person_id\tstart_date:date\tend_date:date\n' | seal | chain --as-at 2014-03-31 | plain | cut -f 1-5
  person_id	start_date	end_date	hospital	environment
  $ printf 'person_id\tstart_date:date\tend_date:date\n' | seal | chain
  chain: the stream has no fact 'as_at': give the date by an option
  [2]
  $ printf 'person_id\tstart_date:date\tend_date:date\nP01\t2014-02-01\t2014-01-31\n' | seal | chain --as-at 2014-03-31
  chain: standard input:7: column 'end_date': '2014-01-31' is before the start
  [3]
  $ printf 'person_id\tstart_date:date\tend_date:date\n\\N\t2014-02-01\t2014-02-11\n' | seal | chain --as-at 2014-03-31
  chain: standard input:7: column 'person_id': '\N' is no person
  [3]
  $ printf 'person_id\tstart_date:date\tend_date:date\nP01\t\t2014-02-11\n' | seal | chain --as-at 2014-03-31 | grep -E '#%(flow.2|end)'
  #%flow	2	1	0	left out for want of a start: 1
  #%end	0
  $ printf 'person_id\tstart:date\tend_date:date\n' | seal | chain --as-at 2014-03-31
  chain: standard input has no column 'start_date'; did you mean 'start'?
  [2]
  $ printf 'person_id\tstart_date\tend_date:date\n' | seal | chain --as-at 2014-03-31
  chain: standard input: column 'start_date' holds text, not date
  [2]
  $ chain --gap -1 </dev/null
  chain: --gap: -1 is not between 0 and 3650
  [2]
  $ chain --gap one </dev/null
  chain: --gap: 'one' is not a whole number
  [2]
