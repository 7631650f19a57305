Every edge case of the dates, each in a person of its own, worked out by hand from what
the measures mean. The audit is as at 31 March 2014, its period the year up to then.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,service_setting,start_date,end_date,ward_security,locked_ward,discharge_destination
  > S011,P01,PR1,SECURE,2013-05-01,2013-06-15,1,,53
  > S012,P01,PR1,HOSP_LD,2013-06-15,,0,Y,
  > S021,P02,PR1,HOSP_LD,2013-04-01,2013-09-01,0,N,53
  > S022,P02,PR1,SECURE,2013-08-01,,2,,
  > S031,P03,PR1,SECURE,2012-03-31,2014-02-01,1,,53
  > S032,P03,PR1,SECURE,2013-01-01,2013-02-01,3,,53
  > S033,P03,PR1,SECURE,2014-02-01,,1,,
  > S041,P04,PR1,SECURE,2013-02-01,,1,,
  > S042,P04,PR1,SECURE,2013-12-01,,1,,
  > S051,P05,PR1,SECURE,2012-06-01,,1,,
  > S061,P06,PR1,SECURE,2013-01-01,,1,,
  > S071,P07,PR1,SECURE,2013-10-01,2013-11-01,1,,
  > S072,P07,PR1,SECURE,2013-11-02,,1,,
  > S081,P08,PR1,SECURE,2013-04-10,2013-06-20,2,,37
  > S082,P08,PR1,SECURE,2013-09-18,,2,,
  > S091,P09,PR1,SECURE,2013-04-10,2013-06-20,2,,37
  > S092,P09,PR1,SECURE,2013-09-19,,2,,
  > S101,P10,PR1,SECURE,2013-04-10,2013-06-20,1,,51
  > S102,P10,PR1,SECURE,2013-09-18,,1,,
  > S111,P11,PR1,SECURE,2013-04-10,2013-06-20,1,,53
  > S112,P11,PR1,SECURE,2013-06-27,,1,,
  > S121,P12,PR1,SECURE,2013-04-10,2013-06-20,1,,53
  > S122,P12,PR1,SECURE,2013-06-28,,1,,
  > S131,P13,PR1,SECURE,2013-04-10,2013-06-20,1,,19
  > S132,P13,PR3,SUPPLIV,2013-06-20,2013-06-21,,,
  > S133,P13,PR1,SECURE,2013-06-21,,1,,
  > S141,P14,PR2,RESPITE,2014-03-01,,0,N,
  > S151,P15,PR1,HOSP_LD,2014-01-01,,,,
  > S161,P16,PR2,SECURE,2012-02-29,,1,,
  > S171,P17,PR1,SECURE,2014-03-31,,1,,
  > S181,P18,PR1,SECURE,2014-03-01,2014-03-31,1,,19
  > S191,P19,PR1,SECURE,2013-06-01,,1,,
  > S201,P20,PR1,SECURE,2013-07-01,2013-07-01,1,,19
  > S211,P21,PR1,SECURE,2012-10-01,2013-05-01,1,,19
  > S212,P21,PR1,SECURE,2013-05-31,2013-06-10,1,,19
  > S221,P22,PR1,SECURE,2012-10-01,2013-05-01,1,,19
  > S222,P22,PR1,SECURE,2013-06-01,2013-06-10,1,,19
  > S231,P23,PR1,SECURE,2012-10-01,2013-02-01,1,,19
  > S232,P23,PR1,SECURE,2014-02-01,2014-02-10,1,,19
  > S241,P24,PR1,SECURE,2012-10-01,2013-02-01,1,,19
  > S242,P24,PR1,SECURE,2014-02-02,2014-02-10,1,,19
  > S251,P25,PR1,SECURE,2013-08-31,,1,,
  > S261,P26,PR1,SECURE,,2014-02-01,1,,19
  > S271,P27,PR1,SECURE,2014-01-31,2014-01-30,1,,19
  > S281,P28,PR1,SECURE,2012-01-01,2012-06-01,1,,19
  > S281,P28,PR1,SECURE,2012-06-01,2012-07-01,2,,19
  > END
  $ { echo person_id,age_band,commissioner_code,died_on
  >   for n in $(seq -w 1 28); do
  >     echo "P$n,25-34,05T,$([ $n != 19 ] || echo 2013-09-01)"
  >   done
  >   echo P02,25-34,05J,; } >extracts/persons.csv
  $ cat >extracts/leave.csv <<'END'
  > stay_id,leave_type,start_date,end_date
  > S061,HOME,2013-12-24,2013-12-27
  > S061,S17,2014-03-29,
  > S072,AWOL,2013-12-01,2013-12-03
  > END
  $ cat >extracts/reviews.csv <<'END'
  > review_id,person_id,stay_id,review_type,done_on
  > V1,P05,S051,PLACEMENT,2013-10-02
  > V2,P06,S061,PLACEMENT,2013-10-03
  > END
  $ cat >extracts/restraints.csv <<'END'
  > ri_id,incident_id,person_id,stay_id,ri_type,start_date
  > R1,I1,P01,S012,09,2014-03-05
  > END
  $ printf 'period_start = 2013-04-01\n' >extracts/settings.ini
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said
  $ table() {
  >   local name=$1 people=$2
  >   shift 2
  >   keep "person_id=$people" <"pack/restricted/tables/$name.stream" | pick "$@" | show --bare
  > }
  $ lengths() {
  >   table M01-locked-secure "$1" person_id environment a=continuous_days b=locked_secure_days \
  >     upper=locked_secure_days_upper c=environment_days d=inpatient_days e=ward_days
  > }

A move on the same day (P01) does not break the time in hospital: 334 days since 1 May
2013, of which 289 since the move. Where stays overlap (P02) a day is of the most
restrictive: locked or secure since 1 August, 242 days, in hospital for 364. A stay inside
another (P03) does not shorten it: with the next one it makes 730 days, in low security for
the 423 since high security ended on 1 February 2013.

  $ lengths 'P01|P02|P03'
  person_id  environment    a    b  upper    c    d    e
  ---------  -----------  ---  ---  -----  ---  ---  ---
  P01        LOCKED       334  334    334  289  334  289
  P02        MED          242  242    242  242  364  242
  P03        LOW          730  730    730  423  730   58

An end that is missing before a later stay is that stay's start (P04); one without a
later stay is not an end (P05), and the stay is stale where nothing was heard for 180
days: since 2 October, not since 3 October (P06). The stays that P03 and P04 are in began
later than that.

  $ lengths 'P04|P05'
  person_id  environment    a    b  upper    c    d    e
  ---------  -----------  ---  ---  -----  ---  ---  ---
  P04        LOW          423  423    423  423  423  120
  P05        LOW          668  668    668  668  668  668
  $ table M01-locked-secure 'P02|P03|P04|P05|P06' person_id overlap end_imputed stale
  person_id  overlap  end_imputed  stale
  ---------  -------  -----------  -----
  P02        Y        N            Y
  P03        Y        N            N
  P04        N        Y            N
  P05        N        N            Y
  P06        N        N            N

Leave, at home or under section 17, does not break it, nor does going absent while the
bed is held; its days count, and are shown apart: 3 and the 2 up to the audit (P06), 2
(P07). When the stay was closed, the gap rule applies: the night of 1 November joins two
stays, and is no locked or secure day.

  $ lengths 'P06|P07'
  person_id  environment    a    b  upper    c    d    e
  ---------  -----------  ---  ---  -----  ---  ---  ---
  P06        LOW          454  454    454  454  454  454
  P07        LOW          181  180    180  181  181  149
  $ table M01-locked-secure 'P06|P07' person_id leave_days
  person_id  leave_days
  ---------  ----------
  P06                 5
  P07                 2

90 days in prison (P08) or in a general hospital (P10) are no gap in the community, and
no locked or secure days; 91 are a gap (P09). A transfer that was recorded 7 days late is
one (P11), after 8 days it is another time in hospital (P12), and so it is after a night
in supported living (P13).

  $ lengths 'P08|P09|P10|P11|P12|P13'
  person_id  environment    a    b  upper    c    d    e
  ---------  -----------  ---  ---  -----  ---  ---  ---
  P08        MED          355  265    265  355  355  194
  P09        MED          193  193    193  193  193  193
  P10        LOW          355  265    265  355  355  194
  P11        LOW          355  348    348  355  355  277
  P12        LOW          276  276    276  276  276  276
  P13        LOW          283  283    283  283  283  283
  $ table M01-locked-secure 'P08|P09|P10|P11|P12|P13' person_id via_custody via_acute bridged
  person_id  via_custody  via_acute  bridged
  ---------  -----------  ---------  -------
  P08        Y            N          N
  P09        N            N          N
  P10        N            Y          N
  P11        N            N          Y
  P12        N            N          N
  P13        N            N          N

Respite (P14) is told apart. Where security is missing (P15) nothing is locked or secure
but the upper bound. From 29 February 2012 (P16) it is 761 days. Who came on the day of
the audit has been there for 0 days (P17); who left on it (P18), or died (P19), is not in.

  $ lengths 'P14|P15|P16|P17|P18|P19'
  person_id  environment    a    b  upper    c    d    e
  ---------  -----------  ---  ---  -----  ---  ---  ---
  P14        OPEN           0    0      0   30   30   30
  P15        UNK            0    0     89   89   89   89
  P16        LOW          761  761    761  761  761  761
  P17        LOW            0    0      0    0    0    0
  $ table M01-locked-secure 'P14|P15' person_id respite
  person_id  respite
  ---------  -------
  P14        Y
  P15        N

People in hospital are counted with and without those in respite: 18, of whom P14 is one.

  $ cut -d, -f1,3 pack/restricted/tables/M02-respite.csv
  respite,people
  with,18
  without,17

A stay without a start (P26), one that ends before it starts (P27), and one whose
security changes in mid-stay (the second row of P28) are listed and not used. A person has
one commissioner, the last one in force: a second row is listed, too.

  $ keep severity=error <pack/quality/rejects.stream | pick file line column rule | emit --format tsv
  file	line	column	rule
  persons.csv	30	person_id	is a duplicate
  placements.csv	44	start_date	is required, but blank
  placements.csv	45	end_date	breaks the rule: >= start_date
  placements.csv	47	stay_id	is a duplicate
  $ keep characteristic=commissioner_code <pack/restricted/tables/M02-census.stream | pick group people | show --bare
  group  people
  -----  ------
  05T        18

What is used as it stands, and cannot all be right, is told of the stay: the overlaps of
P02 and P03, the end of P04's first stay, the transfer after which P12 was nowhere for 8
days, the bed that P19 held after death.

  $ pick line column value rule key other <pack/quality/crosscheck.stream | emit --format tsv
  line	column	value	rule	key	other
  5	start_date	2013-08-01	before the end of another hospital stay	S022	S021
  7	start_date	2013-01-01	before the end of another hospital stay	S032	S031
  9	end_date		missing, and a later hospital stay began	S041	S042
  23	discharge_destination	53	another hospital, where no stay begins	S121	
  33	end_date		after the person's death	S191	

Movements of the year. Seven were in hospital when it began: P03 to P06, P16, P21 and
P22. Of 23 admissions 3 were within 30 days of leaving (P12 after 8, P13 after 1, P21
after 30), 3 within 365 (P09 after 91, P22 after 31, P23 after 365), one after 366
(P24); 16 were the first. A move on the same day is none, nor is coming back from prison
within 90 days: P01, P02, P03, P04, P07, P08, P10 and P11 were transferred. P20 came and
went on one day. Of 12 discharges P09's was to prison, P12's to a hospital; P19 died,
which is none to the community.

  $ pick open_start admissions first readmissions_30 readmissions_365 readmissions_later transfers_in discharges open_end <pack/restricted/tables/M03-movements-year.stream | show --bare
  open_start  admissions  first  readmissions_30  readmissions_365  readmissions_later  transfers_in  discharges  open_end
  ----------  ----------  -----  ---------------  ----------------  ------------------  ------------  ----------  --------
           7          23     16                3                 3                   1             8          12        18
  $ pick to_community to_hospital to_penal died admissions_only discharges_only both <pack/restricted/tables/M03-movements-year.stream | show --bare
  to_community  to_hospital  to_penal  died  admissions_only  discharges_only  both
  ------------  -----------  --------  ----  ---------------  ---------------  ----
             9            1         1     1               13                2    10

Nights in hospital. In June P01 to P06, P16 and P19 had 30 each; P08, P09 and P10 19;
P11 19 and 4, P12 19 and 3, P13 19 and 10; P21 and P22 9: 389. In August P02's two stays
make 31 nights, not 62; with ten others for all of the month and P25's one that is 342. In
March 16 people and P25 had 31, leave or not, P17 one and P18 30: 558.

  $ keep 'month=2013-06-01|2013-08-01|2014-03-01' <pack/restricted/tables/M08-bed-days.stream | pick month bed_days people | show --bare
  month       bed_days  people
  ----------  --------  ------
  2013-06-01       389      16
  2013-08-01       342      12
  2014-03-01       558      19

PR2 never reported a restraint: that is not known to be 0, in no quarter. PR1 had none in
the quarters before, and one in the 1,398 bed days from January to March: 15 people had
90 each, P17 1, P18 30, P23 9 and P24 8. In the year it had 1068 + 959 + 1287 + 1398; P16
and P14, who were with PR2, 365 + 31.

  $ keep 'quarter=2013-10-01|2014-01-01' <pack/restricted/tables/M08-restraint-rate-provider.stream | pick quarter provider_id restraints people bed_days rate_per_1000 mean | show --bare --decimals 3
  quarter     provider_id  restraints  people  bed_days  rate_per_1000   mean
  ----------  -----------  ----------  ------  --------  -------------  -----
  2013-10-01  PR1                   0       0      1287          0.000  0.179
  2014-01-01  PR1                   1       1      1398          0.715  0.179
  2013-10-01  PR2                   -       -        92              -      -
  2014-01-01  PR2                   -       -       121              -      -
  $ keep provider_id=PR2 <pack/restricted/tables/M08-restraint-rate-provider.stream | take 1 | pick reason | emit | tail -n +2
  nothing was reported; no values: no mean and no limits; too few points yet: 0 of 12 values
  $ pick provider_id restraints bed_days value reason <pack/restricted/tables/M08-restraint-funnel.stream | show --bare --decimals 3
  provider_id  restraints  bed_days  value  reason
  -----------  ----------  --------  -----  --------------------------------------
  PR1                   1      4712  0.212  no tau2: fewer than two units have a z
  PR2                   -       396      -  the count is missing
  $ grep -o 'PR2:.*' pack/restricted/charts/M08-restraint-rate-provider.txt
  PR2: Control chart of restraints per 1,000 bed days: no data.

Six calendar months from 31 August end on 28 February: P25's first review has been due
for 31 days.

  $ table M23-review-list P25 review person_id chain_start due_on late_days
  review     person_id  chain_start  due_on      late_days
  ---------  ---------  -----------  ----------  ---------
  placement  P25        2013-08-31   2014-02-28         31

A leap year: on 29 February 2012 P16 had been there for 0 days and had one night; P28 had
been there for 31 + 28 days, and had 29 nights in the month. What came later is not known
yet.

  $ printf 'period_start = 2012-02-01\n' >extracts/settings.ini
  $ placement-audit run extracts --as-at 2012-02-29 --out leap >said 2>&1 || cat said
  $ pick person_id inpatient_days <leap/restricted/tables/M01-locked-secure.stream | show --bare
  person_id  inpatient_days
  ---------  --------------
  P16                     0
  P28                    59
  $ cat leap/restricted/tables/M08-bed-days.csv
  month,bed_days,people
  2012-02-01,30,2

Extended section 17 leave under a court judgment: from 30 November 2024 people on it are
not counted.

  $ mkdir later
  $ cat >later/placements.csv <<'END'
  > stay_id,person_id,provider_id,service_setting,start_date,end_date,ward_security,locked_ward,discharge_destination
  > S1,P01,PR1,SECURE,2024-01-01,,1,,
  > S2,P02,PR1,SECURE,2024-01-01,,1,,
  > END
  $ printf 'stay_id,leave_type,start_date,end_date\nS1,S17EXT,2024-03-01,\nS2,S17,2024-03-01,\n' >later/leave.csv
  $ for day in 29 30; do
  >   placement-audit run later --as-at 2024-11-$day --out later-pack >said 2>&1 || cat said
  >   cut -d, -f1,2 later-pack/restricted/tables/M02-census-now.csv
  > done
  census_date,people
  2024-11-29,2
  census_date,people
  2024-11-30,1

One end that is missing may be an oversight. Two of one person are told with the records
that were kept: S1 ends where S2 begins, and S2 where S3 does.

  $ mkdir repaired
  $ cat >repaired/placements.csv <<'END'
  > stay_id,person_id,provider_id,service_setting,start_date,end_date,ward_security,locked_ward,discharge_destination
  > S1,P01,PR1,SECURE,2013-01-01,,1,,
  > S2,P01,PR1,SECURE,2013-05-01,,1,,
  > S3,P01,PR1,SECURE,2013-09-01,,1,,
  > END
  $ placement-audit run repaired --as-at 2014-03-31 --out repaired-pack >said 2>&1 || cat said
  $ cut -d, -f1-3 repaired-pack/quality/kept.csv | grep chains
  Stays put in chains (people with more than one end imputed: 1),3,0
