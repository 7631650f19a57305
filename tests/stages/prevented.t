prevented tells which crises did not end in hospital

  $ table() { tr , '\t' | seal "$@"; }
  $ rows() { grep -v '^#%'; }
  $ table --fact as_at=2014-03-31 >register.stream <<'END'
  > person_id,risk,risk_from:date,crisis_on:date,crisis_outcome,alternative_used:flag
  > P01,RED,2013-12-29,2014-01-02,COMMUNITY,Y
  > P02,RED,2014-01-10,2014-01-10,ADMITTED,Y
  > P03,RED,2014-02-01,2014-02-03,COMMUNITY,Y
  > P04,RED,2014-01-01,2014-01-02,OTHER,N
  > P05,RED,2014-01-01,2014-01-02,OTHER,
  > P06,RED,2014-03-01,2014-03-03,RESPITE,Y
  > P07,RED,2014-03-02,2014-03-04,RESPITE,Y
  > P08,RED,2014-03-02,2014-03-04,ADMITTED,N
  > P09,GREEN,2013-01-01,,,
  > P10,RED,2014-01-20,,,Y
  > P11,AMBER,2014-02-10,2014-01-20,COMMUNITY,Y
  > P12,RED,2014-01-10,2014-01-10,ADMITTED,N
  > P01,RED,2014-01-05,2014-01-02,COMMUNITY,Y
  > P13,RED,,,,Y
  > P14,RED,2014-04-01,2014-04-02,COMMUNITY,Y
  > END
  $ table >admissions.stream <<'END'
  > person_id,start_date:date
  > P01,2014-01-31
  > P01,2014-01-01
  > P02,2014-01-15
  > P03,2014-03-03
  > P04,2013-12-01
  > P07,2014-03-10
  > END

P01's 28 days ended on 30 January, and the admission came a day later: prevented.
P03 was admitted on the 28th day. P04 and P05 were not admitted, but nothing says
that an alternative was used. P06's 28 days end on the as-at day; P07's and
P08's do not, so they are pending although both were admitted. P09 was never at
risk. P10's crisis is told by the day from which the risk was red; P11's by the
crisis, whatever the colour. P12 was admitted by its own account, to a hospital
that sent no stay. The second row about P01's crisis, P13 without a day, and P14
after the as-at day are left out.

  $ prevented --admissions admissions.stream <register.stream |
  >     pick person_id,episode_on,concern_on,decided_on,admitted_on,result,prevented | rows
  person_id	episode_on	concern_on	decided_on	admitted_on	result	prevented
  P01	2014-01-02	2013-12-29	2014-01-30	\N	PREVENTED	Y
  P02	2014-01-10	2014-01-10	2014-02-07	2014-01-15	ADMITTED	N
  P03	2014-02-03	2014-02-01	2014-03-03	2014-03-03	ADMITTED	N
  P04	2014-01-02	2014-01-01	2014-01-30	\N	NO_ALTERNATIVE	N
  P05	2014-01-02	2014-01-01	2014-01-30	\N	NO_ALTERNATIVE	N
  P06	2014-03-03	2014-03-01	2014-03-31	\N	PREVENTED	Y
  P07	2014-03-04	2014-03-02	2014-04-01	2014-03-10	PENDING	\N
  P08	2014-03-04	2014-03-02	2014-04-01	\N	PENDING	\N
  P10	2014-01-20	2014-01-20	2014-02-17	\N	PREVENTED	Y
  P11	2014-01-20	2014-01-20	2014-02-17	\N	PREVENTED	Y
  P12	2014-01-10	2014-01-10	2014-02-07	\N	ADMITTED	N
  $ prevented --admissions admissions.stream <register.stream | grep '^#%flow.3'
  #%flow	3	15	11	1 told a second time

Nine of the eleven are decided, four of them prevented. With 90 days, as at the
end of April, P14's has happened too, and crises up to 30 January are decided:
P01's ended in hospital after all.

  $ prevented --admissions admissions.stream <register.stream |
  >     summarise --of episodes=count,decided=count:prevented,prevented=yes:prevented,pct=pct:prevented | rows
  episodes	decided	prevented	pct
  11	9	4	44.44444444444444
  $ prevented --admissions admissions.stream --days 90 --as-at 2014-04-30 <register.stream |
  >     summarise --by result --of episodes=count | rows
  result	episodes
  ADMITTED	3
  NO_ALTERNATIVE	2
  PENDING	5
  PREVENTED	2

Empty tables.

  $ take 0 <register.stream | prevented --admissions admissions.stream | tail -n 1
  #%end	0
  $ take 0 <admissions.stream >none.stream
  $ prevented --admissions none.stream <register.stream | summarise --by result | rows
  result	n
  ADMITTED	2
  NO_ALTERNATIVE	2
  PENDING	2
  PREVENTED	5

A register that tells crises only, or the colour of the risk only, is enough. By crises
all are known but P10's, by the colour all but P11's, who was AMBER; they are then dated
by the day from which the risk was red, and P01's second row is another.

  $ pick --drop risk,risk_from <register.stream | prevented --admissions admissions.stream |
  >     pick person_id,episode_on,concern_on,result | rows | tail -n 3
  P08	2014-03-04	2014-03-04	PENDING
  P11	2014-01-20	2014-01-20	PREVENTED
  P12	2014-01-10	2014-01-10	ADMITTED
  $ pick --drop crisis_on,crisis_outcome <register.stream | prevented --admissions admissions.stream |
  >     pick person_id,episode_on | rows | paste -sd' '
  person_id	episode_on P01	2013-12-29 P02	2014-01-10 P03	2014-02-01 P04	2014-01-01 P05	2014-01-01 P06	2014-03-01 P07	2014-03-02 P08	2014-03-02 P10	2014-01-20 P12	2014-01-10 P01	2014-01-05

What is wrong is told exactly.

  $ pick --drop crisis_on,risk_from <register.stream | prevented --admissions admissions.stream
  prevented: standard input has no column 'risk_from'
  [2]
  $ prevented <register.stream
  prevented: --admissions is missing: who was admitted when?
  [2]
  $ prevented --admissions admissions.stream --days 0 <register.stream
  prevented: --days: 0 is not between 1 and 3650
  [2]
  $ pick --drop alternative_used <register.stream | prevented --admissions admissions.stream
  prevented: standard input has no column 'alternative_used'
  [2]
  $ pick --drop start_date <admissions.stream >wrong.stream
  $ prevented --admissions wrong.stream <register.stream
  prevented: wrong.stream has no column 'start_date'
  [2]
  $ grep -v '^#%fact' register.stream | prevented --admissions admissions.stream
  prevented: the stream has no fact 'as_at': give the date by an option
  [2]
  $ sed 's/2014-01-31/soon/' admissions.stream >wrong.stream
  $ prevented --admissions wrong.stream <register.stream
  prevented: wrong.stream:6: column 'start_date': 'soon' is not a date
  [3]
