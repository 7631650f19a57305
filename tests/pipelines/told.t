M26. How soon each was told of an event, worked out by hand. The day of the audit is
Monday 31 March 2014. Of serious events (a serious incident, severe harm or death) one
working day is allowed, of others five. Friday 23 August was before a bank holiday, so
that one working day from it is Tuesday the 27th and five are Monday 2 September, as
from Saturday the 24th; one from Christmas Eve is the 27th.

  $ mkdir extracts
  $ printf '[extract]\nperiod_start = 2013-04-01\n' >extracts/settings.ini
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,service_setting,is_hospital,start_date,end_date,out_of_area
  > S1,P01,PR1,ST1,HOSP_LD,Y,2013-01-01,,Y
  > S2,P02,PR1,ST1,HOSP_LD,Y,2013-01-01,,N
  > END
  $ cat >extracts/incidents.csv <<'END'
  > incident_id,person_id,stay_id,occurred_on,event_type,severity,reported_to_jcu_on,reported_to_case_holder_on,commissioner_informed_on,host_notified_on,family_informed
  > I01,P01,S1,2013-08-23,SI,2,2013-08-27,2013-08-28,2013-08-27,2013-08-27,Y
  > I02,P01,S1,2013-08-23,SI,2,2013-08-27,2013-08-27,2013-08-28,,N
  > I03,P01,S1,2013-08-23,SH,3,2013-08-22,2013-08-27,2013-08-27,,NA_INVOLVED
  > I04,P01,S1,2013-08-23,SH,1,2013-09-02,,2013-09-02,,
  > I05,P02,S2,2013-08-23,SH,1,,2013-09-02,2013-09-03,2013-08-23,Y
  > I06,P02,S2,2013-08-24,SH,1,2013-08-24,2013-08-24,2013-09-02,,Y
  > I07,P02,S2,2013-08-24,COMP,1,2013-09-03,2013-09-03,2013-08-23,,NA_NOCONSENT
  > I08,P02,S2,2014-03-31,SI,1,,,,,
  > I09,P02,S2,2014-03-27,SI,1,,,,,N
  > I10,P02,S2,2014-03-28,SI,1,,,,,
  > I11,P02,S2,2013-03-31,SI,1,2013-03-31,2013-03-31,2013-03-31,,Y
  > I12,P02,S2,2013-10-01,SAFE,,2013-10-01,2013-10-08,2013-10-01,,Y
  > I13,P02,S2,2013-12-24,ACC,4,2013-12-27,2013-12-27,2013-12-27,,Y
  > I14,P02,S2,2014-03-31,COMP,1,2014-04-02,2014-04-02,2014-04-02,,
  > I15,,S2,2013-10-01,COMP,0,2013-10-01,2013-10-01,2013-10-01,,
  > END
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said
  $ table() {
  >     local name=$1
  >     shift
  >     pick "$@" <"pack/restricted/tables/$name.stream" | show --bare --decimals 1
  > }

The commissioner was told on the last day of I01, I03, I04, I06 and I13, at once of I12
and I15, and a day late of I02 and I05. Of I07 it had been told before it happened, which
cannot be. Of I09 it should have been told on the 28th. Today is the last day for I10,
and for I08 and I14 there is time: what is dated after today has not been done yet. I11
was before the period.

  $ table M26-informed informed within n due on_time late overdue pending wrong lag_max |
  >     sed -n '1,2p; /^commissioner/p'
  informed         within   n  due  on_time  late  overdue  pending  wrong  lag_max
  ---------------  ------  --  ---  -------  ----  -------  -------  -----  -------
  commissioner     1wd      7    5        3     1        1        2      0        5
  commissioner     5wd      7    5        4     1        0        1      1       11
  commissioner     All     14   10        7     2        1        3      1       11

The joint unit and the case holder must both be told. Of I02, I06, I12, I13 and I15 they
were in time, on I12's fifth day; of I01 the holder was told late, of I07 both, I04 and
I05 one of them never, I09 neither. Where one of the two days cannot be, as of I03,
nothing is known of both.

  $ table M26-informed informed within n due on_time late overdue pending wrong |
  >     sed -n '1,2p; /All/p'
  informed         within   n  due  on_time  late  overdue  pending  wrong
  ---------------  ------  --  ---  -------  ----  -------  -------  -----
  joint_unit       All     14   10        7     1        2        3      1
  case_holder      All     14   11        7     2        2        3      0
  commissioner     All     14   10        7     2        1        3      1
  host             All      4    4        1     0        3        0      0
  unit_and_holder  All     14   10        5     2        3        3      1

Only S1 is out of the county and has a host. That of S2 was told too, of I05, though it
is none.

The family: of events of a person, where it was to be told.

  $ table M26-family family_informed events share_pct
  family_informed  events  share_pct
  ---------------  ------  ---------
  N                     2       28.6
  NA_INVOLVED           1          -
  NA_NOCONSENT          1          -
  Y                     5       71.4
  -                     4          -
