M19. Who is placed out of the county is known to the host commissioner and to the host
authority's contracts team, worked out by hand. The day of the audit is Monday 31
March 2014. The protocol came into force on 1 June 2013: who was placed out of the
county by then had to be told of by 30 September, who came from that day on by the
day they came.

E1 to E7 were there before. The letter of E1 came on the last day, that of E2 a day
after, and E3 had two, of which the later counts. Of E4 one of the two hosts was told;
E5's letter had gone out before there was a protocol. E6 left on 1 June, so that it was
not open then; E7 left the day after, and nobody was told. E8 is in the county.

N1 to N4 are new. N1's letter came on the day, N2's the day after, N3's two the
day before and four days after; N4 began on the day of the protocol itself, and no
later day was allowed for it. Of N5 no letter is recorded as sent. N6 would have begun
after the person's death, N7 and N8 will begin after the day of the audit.

The letters of N1 and N2 name the person alone: such a letter tells of the next
placement of theirs or, where none follows, of the last.

  $ mkdir extracts
  $ cat >extracts/settings.ini <<'END'
  > [extract]
  > period_start = 2013-04-01
  > [promises]
  > protocol_on = 2013-06-01
  > retrospective_by = 2013-09-30
  > END
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,site_outcode,sector,in_county,kind
  > PR1,ST1,WR5,IND,Y,HOSP
  > PR7,ST7,NG1,IND,N,RESHOME
  > PR8,ST8,NG1,IND,N,HOSP
  > END
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,is_hospital,start_date,end_date
  > E1,P01,PR8,ST8,HOSP_LD,Y,2012-01-01,
  > E2,P02,PR8,ST8,HOSP_LD,Y,2012-01-01,
  > E3,P03,PR8,ST8,HOSP_LD,Y,2012-01-01,
  > E4,P04,PR7,ST7,RESHOME,N,2012-01-01,
  > E5,P05,PR7,ST7,RESHOME,N,2012-01-01,
  > E6,P06,PR7,ST7,RESHOME,N,2012-01-01,2013-06-01
  > E7,P07,PR7,ST7,RESHOME,N,2012-01-01,2013-06-02
  > E8,P08,PR1,ST1,HOSP_LD,Y,2012-01-01,
  > N1,P11,PR8,ST8,HOSP_LD,Y,2013-07-01,
  > N2,P12,PR8,ST8,HOSP_LD,Y,2013-07-01,
  > N3,P13,PR8,ST8,HOSP_LD,Y,2013-07-01,
  > N4,P14,PR8,ST8,HOSP_LD,Y,2013-06-01,
  > N5,P15,PR7,ST7,RESHOME,N,2013-07-01,
  > N6,P16,PR7,ST7,RESHOME,N,2013-07-01,
  > N7,P17,PR7,ST7,RESHOME,N,2014-04-10,
  > N8,P18,PR8,ST8,HOSP_LD,Y,2014-04-10,
  > END
  $ cat >extracts/persons.csv <<'END'
  > person_id,age_band,home_area,commissioner_code,commissioner_type,antipsychotic,died_on
  > P16,25-34,WORCS,05T,CCG,N,2013-06-30
  > END
  $ for person in 01 02 03 04 05 06 07 08 11 12 13 14 15 17 18; do
  >     echo "P$person,25-34,WORCS,05T,CCG,N,"
  > done >>extracts/persons.csv
  $ cat >extracts/reviews.csv <<'END'
  > review_id,person_id,stay_id,review_type,done_on,recipient
  > L01,P01,E1,HOSTLETTER,2013-09-30,BOTH
  > L02,P02,E2,HOSTLETTER,2013-10-01,BOTH
  > L03,P03,E3,HOSTLETTER,2013-08-01,HOST_COMM
  > L04,P03,E3,HOSTLETTER,2013-08-02,HOST_LA_CONTRACTS
  > L05,P04,E4,HOSTLETTER,2013-08-01,HOST_COMM
  > L06,P05,E5,HOSTLETTER,2012-02-01,BOTH
  > L07,P11,,HOSTLETTER,2013-07-01,BOTH
  > L08,P12,,HOSTLETTER,2013-07-02,BOTH
  > L09,P13,N3,HOSTLETTER,2013-06-30,HOST_COMM
  > L10,P13,N3,HOSTLETTER,2013-07-05,HOST_LA_CONTRACTS
  > L11,P14,N4,HOSTLETTER,2013-09-01,BOTH
  > L12,P15,N5,HOSTLETTER,,BOTH
  > C01,P01,E1,HOSTCONCERN,2013-09-02,
  > C02,P02,E2,HOSTCONCERN,2013-09-03,
  > C03,P03,E3,HOSTCONCERN,2013-08-20,
  > C04,P08,E8,HOSTCONCERN,2013-08-23,
  > C05,,E4,HOSTCONCERN,2013-08-23,
  > C06,P05,,HOSTCONCERN,2013-08-23,
  > END
  $ cat >extracts/criteria.csv <<'END'
  > criterion_id,instrument,statement,population,standard_pct
  > R01,R,The person was seen alone,all,100
  > R02,R,The care plan is up to date,all,100
  > END
  $ cat >extracts/checklist.csv <<'END'
  > audit_id,criterion_id,person_id,stay_id,audited_on,result,concern_raised
  > A01,R01,P01,E1,2013-08-23,NOT_MET,Y
  > A01,R02,P01,E1,2013-08-23,NOT_MET,Y
  > A02,R01,P02,E2,2013-08-23,NOT_MET,Y
  > A03,R01,P03,E3,2013-08-23,NOT_MET,Y
  > A04,R01,P04,E4,2013-08-23,NOT_MET,Y
  > A05,R01,,E5,2013-08-23,NOT_MET,Y
  > A06,R01,P08,E8,2013-08-23,NOT_MET,Y
  > A07,R01,P11,N1,2014-03-21,NOT_MET,Y
  > A08,R01,P12,N2,2014-03-25,NOT_MET,Y
  > A09,R01,P13,N3,2013-03-31,NOT_MET,Y
  > A10,R01,P14,N4,2014-03-01,MET,N
  > A11,R01,P16,N6,2014-03-01,NOT_MET,Y
  > A12,R01,P17,N7,2014-03-01,NOT_MET,Y
  > A13,R01,P18,N8,2014-03-01,NOT_MET,Y
  > END
  $ audit() {
  >     rm -rf pack
  >     placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said
  > }
  $ table() {
  >     local name=$1
  >     shift
  >     pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1
  > }
  $ audit
  $ table M19-host-letter recipient n due on_time late overdue
  recipient           n  due  on_time  late  overdue
  -----------------  --  ---  -------  ----  -------
  host_commissioner  11   11        6     3        2
  contracts_team     11   11        4     4        3
  both               11   11        4     4        3
  $ table M19-letter-list stay_id start_date due_on late_days outcome
  stay_id  start_date  due_on      late_days  outcome
  -------  ----------  ----------  ---------  -------
  N5       2013-07-01  2013-07-01        273  OVERDUE
  E4       2012-01-01  2013-09-30        182  OVERDUE
  E7       2012-01-01  2013-09-30        182  OVERDUE
  N4       2013-06-01  2013-06-01         92  LATE
  N3       2013-07-01  2013-07-01          4  LATE
  E2       2012-01-01  2013-09-30          1  LATE
  N2       2013-07-01  2013-07-01          1  LATE

M19b. A concern of Friday 23 August is to be told by Monday 2 September, since the 26th
was a bank holiday: E1's was, once for the two criteria of one audit; E2's was told a
day late; and what E3's host heard before is no answer. E4's and E5's were told on the
day, though the one notice names the stay alone and the other the person, and the audit
of E5 the stay. Of N1's nobody was told by Friday 28 March; there is time yet for
N2's. E8 is in the county, N3's audit was before the period, and N6, N7 and N8 are no
placements.

  $ table M19b-concerns n due on_time late overdue pending lag_max
  n  due  on_time  late  overdue  pending  lag_max
  -  ---  -------  ----  -------  -------  -------
  7    6        3     1        2        1       11

Of a deadline that lies ahead nothing is overdue yet: E2's letter is in time, and E4
and E7 are pending. What began since is judged as before.

  $ sed -i 's/^retrospective_by.*/retrospective_by = 2014-06-30/' extracts/settings.ini
  $ audit
  $ table M19-host-letter recipient n due on_time late overdue pending
  recipient           n  due  on_time  late  overdue  pending
  -----------------  --  ---  -------  ----  -------  -------
  host_commissioner  11   10        7     2        1        1
  contracts_team     11    9        5     3        1        2
  both               11    9        5     3        1        2

Without a protocol those count that began in the period.

  $ sed -i '/^protocol_on/d; /^retrospective_by/d' extracts/settings.ini
  $ audit
  $ table M19-host-letter recipient n due on_time late overdue
  recipient          n  due  on_time  late  overdue
  -----------------  -  ---  -------  ----  -------
  host_commissioner  5    5        2     2        1
  contracts_team     5    5        1     3        1
  both               5    5        1     3        1

Nobody here was placed twice, so that the person tells which placement it is: without
a column of stays the letters are the same, and the notices of those that have a person.

  $ cut -d, -f 1,2,4- extracts/reviews.csv >new && mv new extracts/reviews.csv
  $ cut -d, -f 1-3,5- extracts/checklist.csv >new && mv new extracts/checklist.csv
  $ audit
  $ table M19-host-letter recipient n due on_time late overdue
  recipient          n  due  on_time  late  overdue
  -----------------  -  ---  -------  ----  -------
  host_commissioner  5    5        2     2        1
  contracts_team     5    5        1     3        1
  both               5    5        1     3        1
  $ table M19b-concerns n due on_time late overdue pending
  n  due  on_time  late  overdue  pending
  -  ---  -------  ----  -------  -------
  6    5        1     1        3        1
