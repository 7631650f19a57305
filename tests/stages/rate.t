rate counts restraints and relates them to occupied bed days. The bed days are
those of beddays, here of two providers over one quarter; in May nobody was at
PR1:

  $ seal --fact period_start=2014-04-01 --fact period_end=2014-06-30 >beds <<'END'
  > month:date	provider_id	bed_days:number:d	people:number
  > 2014-04-01	PR1	200	10
  > 2014-05-01	PR1	0	0
  > 2014-06-01	PR1	100	4
  > 2014-04-01	PR2	50	2
  > 2014-05-01	PR2	62	2
  > 2014-06-01	PR2	60	2
  > END
  $ seal >restraints <<'END'
  > ri_id	incident_id	person_id	ri_type	provider_id	start_date:date	end_date:date	negligible:flag
  > R1	I1	P01	01	PR1	2014-04-02	2014-04-02	N
  > R2	I1	P01	09	PR1	2014-04-02	2014-04-02	N
  > R2	I1	P01	09	PR1	2014-04-02	2014-04-02	N
  > R3	I2	P01	09	PR1	2014-04-30	2014-04-30	Y
  > R4	I3	P02	05	PR2	2014-04-30	2014-05-02	N
  > R5	I4	P03	09	PR1	2014-03-31	2014-04-01	N
  > R6	I5	P04	05	PR2	2014-06-30		N
  > R7	I6	P05	09	PR3	2014-05-05	2014-05-05	N
  > END
  $ plain() { grep -v '^#%'; }
  $ counts() { pick "$1",restraints,incidents,people,bed_days,rate_per_1000,inpatients,people_pct,reason | plain; }

Restraints, incidents and people are three counts. At PR1 in April there were
three restraints (R2 was sent twice), in two incidents, of one person; 3 in 200
bed days are 15 in 1,000, and one of ten inpatients is 10%. Groups and months
with bed days and no restraint count 0; without bed days there is no rate, and
reason says why.

  $ rate --bed-days beds --by provider_id --every month <restraints >rates
  $ counts month,provider_id <rates
  month	provider_id	restraints	incidents	people	bed_days	rate_per_1000	inpatients	people_pct	reason
  2014-04-01	PR1	3	2	1	200	15	10	10	\N
  2014-05-01	PR1	0	0	0	0	\N	0	\N	no bed days
  2014-06-01	PR1	0	0	0	100	0	4	0	\N
  2014-04-01	PR2	1	1	1	50	20	2	50	\N
  2014-05-01	PR2	0	0	0	62	0	2	0	\N
  2014-06-01	PR2	1	1	1	60	16.666666666666668	2	50	\N
  2014-04-01	PR3	0	0	0	\N	\N	\N	\N	no bed days given
  2014-05-01	PR3	1	1	1	\N	\N	\N	\N	no bed days given
  2014-06-01	PR3	0	0	0	\N	\N	\N	\N	no bed days given

Intervals are exact Poisson under 10 and Byar's from there: 3 events are 0.6187
to 8.7673 at 95% and 0.1905 to 13.0622 at 99.8%, here in a fifth of 1,000.

  $ pick month,provider_id,lower_95,upper_95,lower_99_8,upper_99_8 <rates | plain | awk -F '\t' 'NR == 2 { printf "%.6f %.6f %.6f %.6f\n", $3, $4, $5, $6 }'
  3.093361 43.836365 0.952667 65.311204

What was left out is in the flow line, and the period is a fact:

  $ grep -E '^#%(flow|fact)' rates
  #%fact	period_start	2014-04-01
  #%fact	period_end	2014-06-30
  #%flow	1	8	8
  #%flow	2	6	6
  #%flow	3	8	9	1 outside the period left out

Negligible force is left out of the statutory count:

  $ rate --bed-days beds --by provider_id --every month --exclude-negligible <restraints | counts month,provider_id | sed -n 2p
  2014-04-01	PR1	2	1	1	200	10	10	10	\N

By default an event belongs to the month in which it began, so that months add
up. With --basis active it counts wherever it was still going on: R4 in May, R5
in April, and R6, which has no end, from June on.

  $ rate --bed-days beds --by provider_id --every month --basis active <restraints | counts month,provider_id | head -7
  month	provider_id	restraints	incidents	people	bed_days	rate_per_1000	inpatients	people_pct	reason
  2014-04-01	PR1	4	3	2	200	20	10	20	\N
  2014-05-01	PR1	0	0	0	0	\N	0	\N	no bed days
  2014-06-01	PR1	0	0	0	100	0	4	0	\N
  2014-04-01	PR2	1	1	1	50	20	2	50	\N
  2014-05-01	PR2	1	1	1	62	16.129032258064516	2	50	\N
  2014-06-01	PR2	1	1	1	60	16.666666666666668	2	50	\N

By type, which the bed days know nothing of, each type is related to all bed
days; the types of concern have rows whether they occurred or not. This table is
of the whole quarter:

  $ seal --fact period_start=2014-04-01 --fact period_end=2014-06-30 >whole <<'END'
  > bed_days:number:d	people:number
  > 472	14
  > END
  $ rate --bed-days whole --by ri_type <restraints | counts ri_type
  ri_type	restraints	incidents	people	bed_days	rate_per_1000	inpatients	people_pct	reason
  01	1	1	1	472	2.1186440677966103	14	7.142857142857143	\N
  04	0	0	0	472	0	14	0	\N
  05	2	2	2	472	4.237288135593221	14	14.285714285714286	\N
  06	0	0	0	472	0	14	0	\N
  09	3	3	2	472	6.3559322033898304	14	14.285714285714286	\N
  14	0	0	0	472	0	14	0	\N

Without --by there is one row a period. The same serves for other events, by the
day they are counted on and the name they have:

  $ rate --bed-days whole --of events --date end_date <restraints | plain | cut -f 1-5
  events	incidents	people	bed_days	rate_per_1000
  6	5	4	472	12.711864406779661

Part of the period may be asked for, if it is made of whole months:

  $ rate --bed-days beds --by provider_id --every month --from 2014-06-01 <restraints | counts month,provider_id
  month	provider_id	restraints	incidents	people	bed_days	rate_per_1000	inpatients	people_pct	reason
  2014-06-01	PR1	0	0	0	100	0	4	0	\N
  2014-06-01	PR2	1	1	1	60	16.666666666666668	2	50	\N
  $ rate --bed-days beds --every month --by provider_id --from 2014-06-15 <restraints
  rate: the period cuts one that the bed days count whole: make the bed days for the same period
  [2]

Bed days of another table are refused:

  $ rate --bed-days beds --every month <restraints
  rate: beds:13: column 'bed_days': '50' is a second row for one group and period: make the bed days with the same --by and --every
  [3]
  $ rate --bed-days beds --every quarter <restraints
  rate: beds has no column 'quarter'
  [2]
  $ rate --bed-days whole --by provider <restraints
  rate: standard input has no column 'provider'; did you mean 'provider_id'?
  [2]
  $ rate <restraints
  rate: --bed-days is missing: rates need the stream that beddays makes
  [2]
  $ sed '/^#%fact/d' whole >timeless
  $ rate --bed-days timeless <restraints
  rate: the stream has no fact 'period_start': give the date by an option
  [2]
  $ rate --bed-days timeless --from 2014-04-01 --to 2014-06-30 <restraints | plain | cut -f 1,5
  restraints	rate_per_1000
  6	12.711864406779661

No restraints are no reason to be silent:

  $ keep ri_id=R0 <restraints >none
  $ rate --bed-days beds --every month --by provider_id <none | counts month,provider_id | tail -1
  2014-06-01	PR2	0	0	0	60	0	2	0	\N
  $ rate --bed-days whole <none | plain
  restraints	incidents	people	bed_days	rate_per_1000	lower_95	upper_95	lower_99_8	upper_99_8	inpatients	people_pct	reason
  0	0	0	472	0	0	7.815422* (glob)

A provider that never reported a restraint cannot be known to have had none. With
--reporter a group of that column is missing, not 0, when it has bed days and no
record in the whole input. So it is with PR4, not with PR2, whose only one in
this part came after it, nor with PR1, whose only one was of negligible force.

  $ seal --fact period_start=2014-04-01 --fact period_end=2014-04-30 >april <<'END'
  > month:date	provider_id	bed_days:number:d	people:number
  > 2014-04-01	PR1	200	10
  > 2014-04-01	PR2	50	2
  > 2014-04-01	PR4	90	3
  > END
  $ keep 'ri_id=R3|R6' <restraints >few
  $ rate --bed-days april --by provider_id --every month --exclude-negligible --reporter provider_id <few >reported
  $ counts month,provider_id <reported
  month	provider_id	restraints	incidents	people	bed_days	rate_per_1000	inpatients	people_pct	reason
  2014-04-01	PR1	0	0	0	200	0	10	0	\N
  2014-04-01	PR2	0	0	0	50	0	2	0	\N
  2014-04-01	PR4	\N	\N	\N	90	\N	3	\N	nothing was reported
  $ pick lower_95,upper_95,lower_99_8,upper_99_8 <reported | plain | tail -1
  \N	\N	\N	\N

It is missing in each type of restraint, too, and in a period without bed days:

  $ rate --bed-days april --by ri_type,provider_id --reporter provider_id <few | keep provider_id=PR4 | pick ri_type,restraints,bed_days,reason | plain
  ri_type	restraints	bed_days	reason
  01	\N	90	nothing was reported
  04	\N	90	nothing was reported
  05	\N	90	nothing was reported
  06	\N	90	nothing was reported
  09	\N	90	nothing was reported
  14	\N	90	nothing was reported
  $ keep provider_id=PR2 <restraints | rate --bed-days beds --by provider_id --every month --reporter provider_id | counts month,provider_id | head -4
  month	provider_id	restraints	incidents	people	bed_days	rate_per_1000	inpatients	people_pct	reason
  2014-04-01	PR1	\N	\N	\N	200	\N	10	\N	nothing was reported
  2014-05-01	PR1	\N	\N	\N	0	\N	0	\N	nothing was reported
  2014-06-01	PR1	\N	\N	\N	100	\N	4	\N	nothing was reported
  $ rate --bed-days april --by ri_type --reporter provider_id <restraints
  rate: --reporter: 'provider_id' is not one of the columns of --by
  [2]
  $ rate --bed-days april --reporter provider <restraints
  rate: standard input has no column 'provider'; did you mean 'provider_id'?
  [2]

An event without a date belongs to no period, and is counted as such:

  $ sed 's/2014-05-05/\\N/' restraints | rate --bed-days whole | tail -2
  #%flow	3	8	1	1 outside the period, 1 without a date left out
  #%end	1
