M16 and M18b. Where funding request forms are audited at all, a placement that began
in the period and stands in no audit has no form on record: that is overdue, or
pending while it may still come. The same holds of the checklist before placements
at sites that are not accredited.

S1's form came the day before it began. Of S2 nothing is known, and as a planned
placement it should have been there on 10 June. S3, an emergency, began on the Friday
before the audit, so that there are five working days from the 30th. All that was
asked of S4 does not apply, so that it needs none. S5 began before the period.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,is_hospital,start_date,end_date,emergency
  > S1,P01,PR1,ST1,HOSP_LD,Y,2014-05-12,,N
  > S2,P02,PR1,ST1,HOSP_LD,Y,2014-06-10,,N
  > S3,P03,PR1,ST1,HOSP_LD,Y,2014-06-27,,Y
  > S4,P04,PR1,ST1,HOSP_LD,Y,2014-05-01,,N
  > S5,P05,PR1,ST1,HOSP_LD,Y,2014-03-31,,N
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
  $ table M16-form within n due on_time late overdue pending
  within  n  due  on_time  late  overdue  pending
  ------  -  ---  -------  ----  -------  -------
  0d      2    2        1     0        1        0
  5wd     1    0        0     0        0        1
  All     3    2        1     0        1        1
  $ table M16-form-held placements audited with_form with_form_pct
  placements  audited  with_form  with_form_pct
  ----------  -------  ---------  -------------
           2        1          1             50
  $ table M16-form-timing timing placements share_pct
  timing                             placements  share_pct
  ---------------------------------  ----------  ---------
  On the day of admission or before           1         50
  No form                                     1         50

The checklist of S1 came on the day it began; S2, S3 and S4 are without.

  $ table M18b-checklist n due on_time overdue
  n  due  on_time  overdue
  -  ---  -------  -------
  4    4        1        3

A form that no audit has looked at is not in use: nothing is said of it.

  $ sed -i /Q02,P/d extracts/checklist.csv
  $ audit
  $ table M18b-checklist n due on_time overdue
  n  due  on_time  overdue
  -  ---  -------  -------
  0    0        0        0
  $ table M16-form-held placements audited with_form
  placements  audited  with_form
  ----------  -------  ---------
           2        1          1
