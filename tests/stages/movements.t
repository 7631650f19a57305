movements counts who came and who left. At the level of chains a move between
wards is neither.

  $ seal --fact as_at=2014-03-31 --fact period_start=2014-01-01 --fact period_end=2014-03-31 >placements <<'END'
  > person_id	stay_id	provider_id	start_date:date	end_date:date	discharge_destination
  > P01	S11	PR1	2013-05-14	2014-01-09	53
  > P01	S12	PR2	2014-01-09		
  > P02	S21	PR1	2013-12-01	2014-01-01	19
  > P02	S22	PR1	2014-01-31	2014-02-11	37
  > P02	S23	PR1	2014-03-14	2014-03-31	79
  > P03	S31	PR1	2014-01-10	2014-01-10	
  > P04	S41	PR2	2012-01-10	2012-11-10	19
  > P04	S42	PR2	2013-11-11		
  > P05	S51	PR1	2014-03-01	2014-03-20	49
  > P06	S61	PR2	2012-02-28	2013-02-28	29
  > P06	S62	PR2	2014-02-28	2014-03-01	88
  > P07	S71	PR2	2012-02-27	2013-02-27	29
  > P07	S72	PR2	2014-02-28	2014-03-01	89
  > P08	S81	PR2	2013-01-01	2013-12-31	19
  > END
  $ chain <placements >chained
  $ movements <chained | pick open_start,admissions,first,readmissions_30,readmissions_365,readmissions_later,transfers_in | show --bare
  open_start  admissions  first  readmissions_30  readmissions_365  readmissions_later  transfers_in
  ----------  ----------  -----  ---------------  ----------------  ------------------  ------------
           3           5      2                1                 1                   1             2
  $ movements <chained | pick discharges,to_community,to_hospital,to_penal,to_hospice,died,repatriated,not_applicable,to_unknown,transfers_out | show --bare
  discharges  to_community  to_hospital  to_penal  to_hospice  died  repatriated  not_applicable  to_unknown  transfers_out
  ----------  ------------  -----------  --------  ----------  ----  -----------  --------------  ----------  -------------
           6             1            1         0           1     1            1               0           1              2
  $ movements <chained | pick admissions_only,discharges_only,both,open_end | show --bare
  admissions_only  discharges_only  both  open_end
  ---------------  ---------------  ----  --------
                0                1     5         2

Open at the start were P01, P02 (who left on 1 January) and P04. P03 and P05 came
for the first time; P02 came back after 30 days, then after 31 in custody, which
is no discharge; P06 came back after 365 days, P07 after 366.
All but P01 and P04 left: P02 to the community and by death, P03 for an unknown
destination, P05 to a high secure hospital, P06 to a hospice, P07 by forced
repatriation. 3 + 5 - 6 = 2 are open at the end.

At the level of wards a transfer is an admission and a discharge of its own kind:
here P01's move on 9 January, and P02's to custody and back.

  $ movements --level ward <chained | pick open_start,admissions,first,transfers_in,discharges,transfers_out,open_end | show --bare
  open_start  admissions  first  transfers_in  discharges  transfers_out  open_end
  ----------  ----------  -----  ------------  ----------  -------------  --------
           3           7      2             2           8              2         2

Months, and groups: a chain stands with the stay that sets its end.

  $ movements --every month <chained | pick month,open_start,admissions,discharges,open_end,transfers_in,transfers_out | show --bare
  month       open_start  admissions  discharges  open_end  transfers_in  transfers_out
  ----------  ----------  ----------  ----------  --------  ------------  -------------
  2014-01-01           3           2           2         3             1              1
  2014-02-01           3           2           0         5             0              1
  2014-03-01           5           1           4         2             1              0
  $ movements --by provider_id --from 2014-01-01 --to 2014-01-31 <chained | pick provider_id,open_start,admissions,discharges,open_end | show --bare
  provider_id  open_start  admissions  discharges  open_end
  -----------  ----------  ----------  ----------  --------
  PR1                   1           2           2         1
  PR2                   2           0           0         2
  $ movements --by provider_id --level ward --every quarter <chained | pick provider_id,quarter,open_start,admissions,discharges,open_end | show --bare
  provider_id  quarter     open_start  admissions  discharges  open_end
  -----------  ----------  ----------  ----------  ----------  --------
  PR1          2014-01-01           2           4           6         0
  PR2          2014-01-01           1           3           2         2

Each of them can be listed:

  $ movements --list --by provider_id <chained | show --bare
  person_id  chain_id  stay_id  event      event_on    kind               provider_id
  ---------  --------  -------  ---------  ----------  -----------------  -----------
  P02        P02/1     S21      DISCHARGE  2014-01-01  COMMUNITY          PR1
  P02        P02/2     S22      ADMISSION  2014-01-31  READMISSION_30     PR1
  P02        P02/2     S23      DISCHARGE  2014-03-31  DIED               PR1
  P03        P03/1     S31      ADMISSION  2014-01-10  FIRST              PR1
  P03        P03/1     S31      DISCHARGE  2014-01-10  UNKNOWN            PR1
  P05        P05/1     S51      ADMISSION  2014-03-01  FIRST              PR1
  P05        P05/1     S51      DISCHARGE  2014-03-20  HOSPITAL           PR1
  P06        P06/2     S62      ADMISSION  2014-02-28  READMISSION_365    PR2
  P06        P06/2     S62      DISCHARGE  2014-03-01  HOSPICE            PR2
  P07        P07/2     S72      ADMISSION  2014-02-28  READMISSION_LATER  PR2
  P07        P07/2     S72      DISCHARGE  2014-03-01  REPATRIATED        PR2
  $ movements --list --level ward --from 2014-01-01 --to 2014-01-09 <chained | show --bare
  person_id  chain_id  stay_id  event      event_on    kind
  ---------  --------  -------  ---------  ----------  ---------
  P01        P01/1     S11      DISCHARGE  2014-01-09  TRANSFER
  P01        P01/1     S12      ADMISSION  2014-01-09  TRANSFER
  P02        P02/1     S21      DISCHARGE  2014-01-01  COMMUNITY

The identity open_end = open_start + admissions - discharges is asserted for every
group. A stay that ends before it starts, which neither ingest nor chain lets
through, would break it:

  $ sed 's/UNK\t2014-01-10/UNK\t2014-01-05/' chained | movements --level ward --by person_id >/dev/null
  movements: standard input:37: column 'end_used': '2014-01-05' is before the start
  [3]

An empty table, and what cannot be counted:

  $ chain --as-at 2000-01-01 <placements | movements --from 1999-01-01 --to 1999-12-31 | pick open_start,admissions,discharges,open_end | show --bare
  open_start  admissions  discharges  open_end
  ----------  ----------  ----------  --------
           0           0           0         0
  $ movements --from 2014-02-01 --to 2014-01-01 <chained
  movements: the first day, 2014-02-01, is after the last, 2014-01-01
  [2]
  $ movements --to 2014-06-30 <chained
  movements: the last day, 2014-06-30, is after 2014-03-31, the date that the records are as at
  [2]
  $ movements --level bed <chained
  movements: --level: 'bed' is not one of chain|ward
  [2]
  $ movements --by provider <chained
  movements: standard input has no column 'provider'; did you mean 'provider_id'?
  [2]
  $ movements <placements
  movements: standard input has no column 'end_used'; did you mean 'end_date'?
  [2]
