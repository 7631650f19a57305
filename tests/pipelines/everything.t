With every extract: the documents as they were published, restraints of three
people, distances, KPIs.

  $ mkdir extracts
  $ cp "$ROOT/datasets/reference/worcestershire-actions.csv" extracts/actions.csv
  $ cp "$ROOT/datasets/reference/derby-stocktake.csv" extracts/stocktake.csv
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,provider_id,site_id,start_date,end_date,service_setting,ward_security,locked_ward,discharge_destination,funding_type
  > S1,P01,PR1,ST1,2012-11-20,,SECURE,1,,,HEALTH
  > S2,P02,PR1,ST1,2013-12-01,2014-02-01,SECURE,1,,53,HEALTH
  > S3,P02,PR2,ST2,2014-02-01,,HOSP_LD,0,Y,,JOINT
  > S4,P03,PR2,ST2,2014-02-09,,HOSP_LD,0,N,,CHC
  > END
  $ cat >extracts/persons.csv <<'END'
  > person_id,age_band,home_outcode,home_area,commissioner_code,commissioner_type,antipsychotic
  > P01,18-24,WR5,WORCS,05T,CCG,N
  > P02,25-34,WR1,WORCS,05T,CCG,R
  > P03,25-34,ZZ99,WORCS,05J,CCG,R
  > END
  $ cat >extracts/providers.csv <<'END'
  > provider_id,site_id,site_outcode,in_county,kind
  > PR1,ST1,NG1,N,HOSP
  > PR2,ST2,WR5,Y,HOSP
  > END
  $ cat >extracts/anchors.csv <<'END'
  > area_code,label,outcode
  > WORCS,County town,WR1
  > END
  $ cat >extracts/restraints.csv <<'END'
  > ri_id,incident_id,person_id,stay_id,ri_type,start_date,start_time,end_date,end_time,in_care_plan,injury_person
  > R1,I1,P01,S1,01,2014-01-05,10:00,2014-01-05,10:10,Y,N
  > R2,I1,P01,S1,14,2014-01-05,10:10,2014-01-05,10:12,Y,N
  > R3,I2,P01,S1,09,2014-02-03,10:00,2014-02-03,10:31,N,Y
  > R4,I3,P02,S3,09,2014-02-03,10:00,,,,
  > END
  $ cat >extracts/settings.ini <<'END'
  > [extract]
  > census_date = 2014-02-28
  > period_start = 2013-12-01
  > period_end = 2014-02-28
  > [rows]
  > placements = 4
  > persons = 3
  > END
  $ placement-audit run extracts --out pack >said
  $ grep -e '^actions' -e '^stocktake' said | sort
  actions                                   58 rows, 1 rejected
  stocktake                                 61 rows
  $ sed -n '/^As at/,/^What else/p' said
  As at 28 February 2014
  
  What got worse
  
  Nothing that is told here got worse by more than chance.
  
  What is below its standard
  
  - 7 actions of the plan are overdue; 49 of 58 are done (84.5%).
  
  What is not known
  
  - 1 error was found in the extracts; the row that has it is in no figure.
  - 94 tables could not be made, because the extracts lack what they need.
  - 2 measures have too few points to tell what is usual.
    - People in hospital: 3 in February 2014, up from 2 the month before, a year before is not known.
    - People in a locked or secure setting: 2 in February 2014, the same as the month before, a year before is not known.
  
  What to ask
  
  - Who will do the 7 overdue actions, and by when?
  - Who will mend the error in the extracts, so that the row counts?
  - Who will see to it that the extracts have what the 94 missing tables need?
  
  Figures
  
  - 2 people were in a locked or secure setting on 28 February 2014; the longest continuous stay is 465 days, the median 277 days.
  - 3 people were in hospital on 28 February 2014.
  - 2 admissions and 0 discharges in 2013/14, up to 28 February 2014: 1 person was in hospital before, 3 after.
  - 1 of 3 people are placed out of area (33.3%).
  - 85 of 116 points in the stocktake of DERBY, round 2013-06 (73.3%), a question that is asked twice counted each time.

P01 has been there for 465 days, P02 for 89: the median is 277. In January and
February they had 59 bed days each, and P03 20: 138. Four restraints in 138 bed
days are 29.0 per 1,000.

  $ cut -d, -f1-4,6 pack/restricted/tables/M06-restraints-quarter.csv
  quarter,restraints,incidents,people,rate_per_1000
  2013-10-01,0,0,0,0
  2014-01-01,4,3,2,28.985507246376812
  $ cut -d, -f1-5 pack/restricted/tables/M06-restraints-by-type.csv
  ri_type,restraints,incidents,people,bed_days
  01,1,1,1,200
  04,0,0,0,200
  05,0,0,0,200
  06,0,0,0,200
  09,2,2,2,200
  14,1,1,1,200

An answer that was left blank is not among those known; an injury counts once a
person.

  $ cut -d, -f1-5 pack/restricted/tables/M08b-in-care-plan.csv
  restraints,known,yes,no,yes_pct
  4,3,2,1,66.66666666666667
  $ cut -d, -f1-5 pack/restricted/tables/M08b-injury.csv
  people,known,yes,no,yes_pct
  2,1,1,0,100
  $ cut -d, -f2-5,9 pack/restricted/tables/M09-durations.csv
  ri_type,restraints,known,min,max
  01,1,1,10,10
  09,2,1,31,31
  14,1,1,2,2

In the three months to 28 February, which begin on 29 November, P01, who is given no
antipsychotic, and P02, of the two who are, were restrained.

  $ cut -d, -f1-5 pack/restricted/tables/M07c-three-months.csv
  kind,given,people,had,had_pct
  any,N,1,1,100
  any,Y,2,1,50
  any,All,3,2,66.66666666666667
  restraint,N,1,1,100
  restraint,Y,2,1,50
  restraint,All,3,2,66.66666666666667
  seclusion,N,1,0,0
  seclusion,Y,2,0,0
  seclusion,All,3,0,0

Distances are between districts: from WR5 to NG1 111.7 km, and from WR1, which also
stands for P03's home, to WR5 2.0 km.

  $ pick person_id,home_outcode,site_outcode,distance_km,distance_band,distance_basis <pack/restricted/tables/M05-distance.stream | show --bare
  person_id  home_outcode  site_outcode  distance_km  distance_band  distance_basis
  ---------  ------------  ------------  -----------  -------------  --------------
  P01        WR5           NG1                   112  Over 100km     home
  P02        WR1           WR5                     2  Up to 10km     home
  P03        ZZ99          WR5                     2  Up to 10km     county
  $ cut -d, -f1-5 pack/restricted/tables/M05b-out-of-area.csv
  funded,people,known,out_of_area,out_of_area_pct
  all,3,3,1,33.333333333333336
  health,2,2,1,50
  jointly,1,1,0,0

The action plan at 28 February 2014: of 58 actions 49 are done; of 54 with a due
month, all of them due, 47 are done and 7 overdue.

  $ pick n,done,done_pct,with_due,due,due_done,overdue,without_due <pack/restricted/tables/M12-progress.stream | show --bare --decimals 1
   n  done  done_pct  with_due  due  due_done  overdue  without_due
  --  ----  --------  --------  ---  --------  -------  -----------
  58    49      84.5        54   54        47        7            4
  $ grep -c '^W-' pack/restricted/tables/M12-overdue.csv
  7
  $ cut -d, -f1-3,5,6 pack/quality/rejects.csv | grep actions
  actions.csv,20,due_month,is not a month or a date,error
  $ grep total pack/restricted/tables/M13-stocktake.csv | cut -d, -f3,5-8
  total,60,57,83,114
  total_repeated,61,58,85,116

How a table was made is in its head; explain makes a script of it, with what the
measure means and the SHA-256 of the extracts. It makes the table again, byte for
byte. So it is for every table, whatever pipes made it.

  $ placement-audit explain M08-bed-days pack | sed -n '/^set/,$p' | sed 's/^[0-9a-f]\{64\}/SHA-256/'
  set -euo pipefail
  ln -s "$(cd "${1:?which folder of extracts?}" && pwd)" extracts
  mkdir -p quality streams
  sha256sum --check --quiet <<END
  SHA-256  extracts/persons.csv
  SHA-256  extracts/providers.csv
  SHA-256  extracts/placements.csv
  END
  ingest persons extracts/persons.csv --name persons.csv --as-at 2014-02-28 \
  	--fact period_start=2013-12-01 --fact period_end=2014-02-28 --dates iso \
  	--extra drop --rejects quality/persons.rejects.stream \
  	--quality quality/persons.fields.stream >streams/persons.stream
  ingest providers extracts/providers.csv --name providers.csv \
  	--as-at 2014-02-28 --fact period_start=2013-12-01 \
  	--fact period_end=2014-02-28 --dates iso --extra drop \
  	--rejects quality/providers.rejects.stream \
  	--quality quality/providers.fields.stream >streams/providers.stream
  ingest placements extracts/placements.csv --name placements.csv \
  	--as-at 2014-02-28 --fact period_start=2013-12-01 \
  	--fact period_end=2014-02-28 --dates iso \
  	--keys persons=streams/persons.stream \
  	--keys providers=streams/providers.stream --extra drop --lines \
  	--rejects quality/placements.rejects.stream \
  	--quality quality/placements.fields.stream >streams/placements.stream
  <streams/placements.stream join streams/persons.stream --on person_id |
  	join streams/providers.stream --on site_id,provider_id --first |
  	chain --gap 1 --custody-gap 90 --transfer-gap 7 |
  	beddays --every month
  $ cat >again <<'END'
  > for stream in pack/restricted/tables/*.stream pack/quality/{c,da,r}*.stream; do
  >   name=$(basename $stream .stream) folder=$(mktemp -d)
  >   placement-audit explain $name pack >script
  >   (cd $folder && bash $OLDPWD/script $OLDPWD/extracts 2>$OLDPWD/errors) >made || cat errors
  >   cmp made $stream
  >   rm -r $folder
  > done
  > END
  $ bash again

A chart too, and what differs is told by the digests.

  $ placement-audit explain M04-environment.svg pack >script
  $ mkdir folder; (cd folder && bash ../script ../extracts 2>../errors)
  $ cmp folder/M04-environment.svg pack/restricted/charts/M04-environment.svg
  $ echo >>extracts/persons.csv
  $ mkdir again2; (cd again2 && bash ../script ../extracts)
  extracts/persons.csv: FAILED
  sha256sum: WARNING: 1 computed checksum did NOT match
  [1]

What is not in the pack:

  $ placement-audit explain M01-sumary pack
  placement-audit: there is no 'M01-sumary' in the pack; did you mean 'M01-summary'?
  [2]
  $ placement-audit explain M12 pack
  placement-audit: 'M12' is several tables: M12-actions M12-overdue M12-progress-lead M12-progress-section M12-progress
  [2]
  $ placement-audit explain not-possible pack
  placement-audit: no pipe made 'not-possible': it lists what the extracts lack
  [2]
  $ placement-audit explain disclosure pack
  placement-audit: no pipe made 'disclosure': it tells what was hidden when all public tables were made, at once
  [2]
  $ placement-audit explain M12-progress extracts
  placement-audit: 'extracts' is not a pack
  [2]
  $ placement-audit explain
  placement-audit: explain what? A table or a chart of the pack, such as M01-summary
  [2]
