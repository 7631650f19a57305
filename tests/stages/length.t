length tells how long each person in care has been in hospital, of the stays
that chain has joined.

  $ seal --fact as_at=2014-03-31 >placements <<'END'
  > person_id	stay_id	provider_id	start_date:date	end_date:date	ward_security	locked_ward:flag	discharge_destination	service_setting
  > P01	S11	PR1	2012-03-31	2013-03-31	0	N	53	HOSP_LD
  > P01	S12	PR2	2013-03-31	2013-12-31	1		51	SECURE
  > P01	S13	PR2	2014-01-10		1			SECURE
  > P02	S21	PR1	2014-03-31		0	Y		RESPITE
  > P03	S31	PR1	2014-03-01	2014-03-31	2		19	SECURE
  > P04	S41	PR1	2014-01-01	2014-06-30	0	N	19	HOSP_LD
  > P04	S42	PR3	2014-03-01					HOSP_LD
  > END
  $ chain <placements >chained
  $ length <chained | pick person_id,environment,continuous_days,locked_secure_days,locked_secure_days_upper,environment_days,inpatient_days,ward_days,stays | show --bare
  person_id  environment  continuous_days  locked_secure_days  locked_secure_days_upper  environment_days  inpatient_days  ward_days  stays
  ---------  -----------  ---------------  ------------------  ------------------------  ----------------  --------------  ---------  -----
  P01        LOW                      365                 355                       355               365             730         80      3
  P02        LOCKED                     0                   0                         0                 0               0          0      1
  P04        OPEN                       0                   0                        30                89              89         30      2

P01 came 730 days ago to an open ward, has been locked or secure for 365 days,
but for the 10 in a general hospital; these carry the low secure environment
before them. P02 was admitted on the census day, P03 left on it and is not in
care. P04 is in two places: the open stay is the known one, and the upper bound
counts the other from 1 March.

A row is the present stay, the one that began last, with its own columns:

  $ length <chained | pick person_id,stay_id,provider_id,chain_id,chain_start,via_acute,via_custody,bridged,overlap,end_imputed,respite | show --bare
  person_id  stay_id  provider_id  chain_id  chain_start  via_acute  via_custody  bridged  overlap  end_imputed  respite
  ---------  -------  -----------  --------  -----------  ---------  -----------  -------  -------  -----------  -------
  P01        S13      PR2          P01/1     2012-03-31   Y          N            N        N        N            N
  P02        S21      PR1          P02/1     2014-03-31   N          N            N        N        N            Y
  P04        S42      PR3          P04/1     2014-01-01   N          N            N        Y        N            N

Columns that chain added for one stay are gone: environment, end_imputed,
overlap and leave_days speak of the person.

  $ length <chained | grep -v '^#' | head -n 1 | tr '\t' '\n' | grep -cE 'end_used|joined|hospital|gap'
  0
  [1]

Somebody without an end and without a contact for 180 days is stale; without
contacts that is not known.

  $ seal >reviews <<'END'
  > person_id	done_on:date
  > P01	2013-10-02
  > P01	2012-01-01
  > P04	2014-04-01
  > END
  $ seal --fact as_at=2014-03-31 >old <<'END'
  > person_id	start_date:date	end_date:date
  > P01	2013-01-01	
  > P02	2013-10-01	
  > P03	2013-10-02	
  > P04	2013-01-01	
  > P05	2013-10-03	
  > P06	2013-01-01	2014-12-31
  > END
  $ chain <old | length --contacts reviews | pick person_id,stale | show --bare
  person_id  stale
  ---------  -----
  P01        Y
  P02        Y
  P03        Y
  P04        Y
  P05        N
  P06        N
  $ chain <old | length | pick person_id,stale | grep P01
  P01	\N

Days on leave count and are shown apart. People on extended section 17 leave are
left out from 30 November 2024, or where that is asked for.

  $ seal >leave <<'END'
  > stay_id	leave_type	start_date:date	end_date:date
  > S11	HOME	2012-12-24	2012-12-27
  > S13	S17	2014-03-29	
  > S21	S17EXT	2014-03-31	
  > END
  $ chain --leave leave <placements >on_leave
  $ length <on_leave | pick person_id,inpatient_days,leave_days | show --bare
  person_id  inpatient_days  leave_days
  ---------  --------------  ----------
  P01                   730           5
  P02                     0           0
  P04                    89           0
  $ length --exclude-extended-leave yes <on_leave | pick person_id,leave_days | show --bare
  person_id  leave_days
  ---------  ----------
  P01                 5
  P04                 0
  $ length --exclude-extended-leave yes <on_leave | grep '#%flow' | tail -n 1
  #%flow	4	7	2	people on extended leave left out: 1
  $ chain --as-at 2024-11-30 --leave leave <placements | length | pick person_id | grep -c P02
  0
  [1]
  $ chain --as-at 2024-11-29 --leave leave <placements | length | pick person_id | grep -c P02
  1
  $ chain --as-at 2024-11-30 --leave leave <placements | length --exclude-extended-leave no | pick person_id | grep -c P02
  1

Nobody in care, and what cannot be read:

  $ chain --as-at 2000-01-01 <placements | length | grep -v '^#%[^ef]'
  #%fact	as_at	2000-01-01
  #%fact	gap_days	1
  #%fact	custody_gap_days	90
  #%fact	transfer_gap_days	7
  person_id	stay_id	provider_id	start_date	end_date	ward_security	locked_ward	discharge_destination	service_setting	chain_id	chain_start	environment	continuous_days	locked_secure_days	locked_secure_days_upper	environment_days	inpatient_days	ward_days	leave_days	stays	end_imputed	overlap	via_custody	via_acute	bridged	respite	stale
  #%flow	1	7	7
  #%flow	2	7	7	after the census or death: 7
  #%flow	3	7	0
  #%end	0
  $ length <placements
  length: standard input has no column 'end_used'; did you mean 'end_date'?
  [2]
  $ order --by person_id:down <chained | length >/dev/null
  length: standard input:36: column 'person_id': 'P03' is out of order: rows must be in order of person_id
  [3]
  $ length --exclude-extended-leave perhaps <chained
  length: --exclude-extended-leave: 'perhaps' is not one of auto|yes|no
  [2]
