M16 and M18b. Where funding request forms are audited at all, a placement that began
in the period and stands in no audit has no form on record: that is overdue, or
pending while it may still come. The same holds of the checklist before placements
at sites that are not accredited.

S1's form came the day before it began. Of S2 nothing is known, and as a planned
placement it should have been there on 10 June. S3, an emergency, began on the Friday
before the audit, so that there are five working days from the 30th. All that was
asked of S4 does not apply, so that it needs none. S5 began before the period. S6
would have begun the day after the person's death, which nobody needs a form for;
S7 began on that day.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,is_hospital,start_date,end_date,emergency
  > S1,P01,PR1,ST1,HOSP_LD,Y,2014-05-12,,N
  > S2,P02,PR1,ST1,HOSP_LD,Y,2014-06-10,,N
  > S3,P03,PR1,ST1,HOSP_LD,Y,2014-06-27,,Y
  > S4,P04,PR1,ST1,HOSP_LD,Y,2014-05-01,,N
  > S5,P05,PR1,ST1,HOSP_LD,Y,2014-03-31,,N
  > S6,P06,PR1,ST1,RESHOME,N,2014-06-03,,N
  > S7,P07,PR1,ST1,HOSP_LD,Y,2014-06-02,2014-06-02,N
  > END
  $ cat >extracts/persons.csv <<'END'
  > person_id,age_band,home_area,commissioner_code,commissioner_type,antipsychotic,died_on
  > P01,25-34,WORCS,05T,CCG,N,
  > P02,25-34,WORCS,05T,CCG,N,
  > P03,25-34,WORCS,05T,CCG,N,
  > P04,25-34,WORCS,05T,CCG,N,
  > P05,25-34,WORCS,05T,CCG,N,
  > P06,25-34,WORCS,05T,CCG,N,2014-06-02
  > P07,25-34,WORCS,05T,CCG,N,2014-06-02
  > END
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,site_outcode,sector,in_county,kind,rating_from,accredited
  > PR1,ST1,WR5,IND,Y,HOSP,2012-01-01,N
  > END
  $ cat >extracts/criteria.csv <<'END'
  > criterion_id,instrument,statement,population,standard_pct
  > F01,F,A funding request form is on file,all,100
  > Q02,Q,A checklist was completed before admission,new,100
  > END
  $ cat >extracts/checklist.csv <<'END'
  > audit_id,criterion_id,person_id,stay_id,audited_on,completed_on,result
  > A1,F01,P01,S1,2014-06-20,2014-05-11,MET
  > A2,F01,P04,S4,2014-06-20,,NA
  > A1,Q02,P01,S1,2014-06-20,2014-05-12,MET
  > END
  $ printf '[extract]\nperiod_start = 2014-04-01\n' >extracts/settings.ini
  $ audit() {
  >     rm -rf pack
  >     placement-audit run extracts --as-at 2014-06-30 --out pack >said 2>&1 || cat said
  > }
  $ table() {
  >     local name=$1
  >     shift
  >     pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1
  > }
  $ audit
  $ table M16-form within n due on_time late overdue pending left_out
  within  n  due  on_time  late  overdue  pending  left_out
  ------  -  ---  -------  ----  -------  -------  --------
  0d      3    3        1     0        2        0         0
  5wd     1    0        0     0        0        1         0
  All     4    3        1     0        2        1         0
  $ table M16-form-held placements audited with_form with_form_pct left_out
  placements  audited  with_form  with_form_pct  left_out
  ----------  -------  ---------  -------------  --------
           3        1          1           33.3         0
  $ table M16-form-timing timing placements
  timing                             placements
  ---------------------------------  ----------
  On the day of admission or before           1
  No form                                     2

The checklist of S1 came on the day it began; S2, S3, S4 and S7 are without. None of
the providers was reviewed; of the death of P06 nothing is said there either.

  $ table M18b-checklist n due on_time overdue left_out
  n  due  on_time  overdue  left_out
  -  ---  -------  -------  --------
  5    5        1        4         0
  $ unknown() {
  >     sed 's/<[^>]*>//g' pack/restricted/report.html |
  >         grep -o '[A-Za-z0-9 ]* placements were [^.]*\.' | sort -u
  > }
  $ unknown
  Only 1 of 3 placements were audited for a funding request form: the others count as without one.

Where an audit took a sample of the placements, the settings leave the others out:
S2, S3 and S7. How many they are is told beside what is counted. S4 was audited,
and needs no form; its checklist was not.

  $ set_unaudited() {
  >     printf '[extract]\nperiod_start = 2014-04-01\n[standards]\nunaudited = %s\n' \
  >         "$1" >extracts/settings.ini
  > }
  $ set_unaudited left-out
  $ audit
  $ table M16-form within n due on_time overdue pending left_out
  within  n  due  on_time  overdue  pending  left_out
  ------  -  ---  -------  -------  -------  --------
  0d      1    1        1        0        0         2
  5wd     0    0        0        0        0         1
  All     1    1        1        0        0         3
  $ table M16-form-held placements audited with_form with_form_pct left_out
  placements  audited  with_form  with_form_pct  left_out
  ----------  -------  ---------  -------------  --------
           1        1          1            100         3
  $ table M16-form-timing timing placements
  timing                             placements
  ---------------------------------  ----------
  On the day of admission or before           1
  $ table M18b-checklist n due on_time overdue left_out
  n  due  on_time  overdue  left_out
  -  ---  -------  -------  --------
  1    1        1        0         4
  $ unknown
  3 placements were not audited for a funding request form and are left out.

The pack says so.

  $ grep unaudited pack/settings.ini
  unaudited = left-out
  $ set_unaudited forgotten
  $ audit
  placement-audit: settings.ini:4: unaudited is 'forgotten', which is not one of not-met|left-out

A form that no audit has looked at is not in use: nothing is said of it.

  $ set_unaudited not-met
  $ sed -i /Q02,P/d extracts/checklist.csv
  $ audit
  $ table M18b-checklist n due on_time overdue left_out
  n  due  on_time  overdue  left_out
  -  ---  -------  -------  --------
  0    0        0        0         0
  $ table M16-form-held placements audited with_form
  placements  audited  with_form
  ----------  -------  ---------
           3        1          1

Deadlines. The day of the audit is now Monday 31 March 2014. A planned placement needs
its form by the day it begins: T01's came on that day, T02's a fortnight before, T03's
a day after, T04's 2, T05's 7, T06's 28 and T07's 29 days after. T08's was not recorded;
T09 begins today, so that there is time until midnight. T10's is dated after the audit,
when it was not there.

An emergency has five working days. T11 and T12 began on Thursday 22 August; the 26th was
a bank holiday, so that Friday the 30th is in time and Saturday is late. T13 and T14 began
on Christmas Eve, with three bank holidays and a weekend until 3 January. T15 began on a
Saturday, five working days before the next Friday. T16 had until Friday the 28th, T17
has until tomorrow, and T18, whose form is dated after the audit too, until Friday.
Whether T19 was one is not known, so that nothing is due; its form came 3 days after.

The audits of T03 and T08 name the person alone: they are of the last placement of
theirs that had begun by then.

  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,service_setting,is_hospital,start_date,end_date,emergency,admission_plan
  > T01,P01,HOSP_LD,Y,2013-06-03,,N,
  > T02,P02,HOSP_LD,Y,2013-06-03,,N,
  > T03,P03,HOSP_LD,Y,2013-06-03,,N,
  > T04,P04,HOSP_LD,Y,2013-04-01,,,1
  > T05,P05,HOSP_LD,Y,2013-07-01,2013-07-01,N,
  > T06,P06,HOSP_LD,Y,2013-07-01,,N,
  > T07,P07,RESHOME,N,2013-07-01,,N,
  > T08,P08,HOSP_LD,Y,2014-01-10,,N,
  > T09,P09,HOSP_LD,Y,2014-03-31,,N,
  > T10,P10,HOSP_LD,Y,2014-03-20,,N,
  > T11,P11,HOSP_LD,Y,2013-08-22,,Y,
  > T12,P12,HOSP_LD,Y,2013-08-22,,Y,
  > T13,P13,HOSP_LD,Y,2013-12-24,,Y,
  > T14,P14,HOSP_LD,Y,2013-12-24,,,2
  > T15,P15,HOSP_LD,Y,2013-06-08,,Y,
  > T16,P16,HOSP_LD,Y,2014-03-21,,Y,
  > T17,P17,HOSP_LD,Y,2014-03-25,,Y,
  > T18,P18,HOSP_LD,Y,2014-03-28,,Y,
  > T19,P19,HOSP_LD,Y,2013-07-01,,,9
  > END
  $ {
  >     echo audit_id,criterion_id,person_id,stay_id,audited_on,completed_on,result
  >     while read -r stay completed; do
  >         echo "A1,F01,,$stay,2014-03-31,$completed,MET"
  >     done <<'END'
  > T01 2013-06-03
  > T02 2013-05-20
  > T04 2013-04-03
  > T05 2013-07-08
  > T06 2013-07-29
  > T07 2013-07-30
  > T10 2014-04-02
  > T11 2013-08-30
  > T12 2013-08-31
  > T13 2014-01-03
  > T14 2014-01-04
  > T15 2013-06-14
  > T18 2014-04-02
  > T19 2013-07-04
  > END
  >     echo A1,F01,P03,,2014-03-31,2013-06-04,MET
  >     echo A1,F01,P08,,2014-03-31,,NOT_RECORDED
  > } >extracts/checklist.csv
  $ rm extracts/persons.csv extracts/providers.csv
  $ printf '[extract]\nperiod_start = 2013-04-01\n' >extracts/settings.ini
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said
  $ table M16-form within n due on_time late overdue pending not_due lag_max late_max
  within   n  due  on_time  late  overdue  pending  not_due  lag_max  late_max
  ------  --  ---  -------  ----  -------  -------  -------  -------  --------
  0d      10    9        2     5        2        1        0       29        80
  5wd      8    6        3     2        1        2        0       11         3
  -        1    0        0     0        0        0        1        3         -
  All     19   15        5     7        3        3        1       29        80
  $ table M16-form-timing timing placements share_pct
  timing                             placements  share_pct
  ---------------------------------  ----------  ---------
  On the day of admission or before           2       12.5
  Within 2 days after                         2       12.5
  3-7 days after                              3       18.8
  8-28 days after                             5       31.3
  Over 28 days after                          1        6.3
  No form                                     3       18.8
  $ table M16-form-held placements audited with_form with_form_pct
  placements  audited  with_form  with_form_pct
  ----------  -------  ---------  -------------
          16       15         13           81.3
