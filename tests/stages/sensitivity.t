sensitivity shows what another gap would change: the medians, and how many
people would be in another band.

  $ seal --fact as_at=2014-03-31 >placements <<'END'
  > person_id	start_date:date	end_date:date	ward_security	discharge_destination
  > P01	2013-03-31	2014-03-01	1	19
  > P01	2014-03-02		1	
  > P02	2013-03-31	2014-03-01	1	19
  > P02	2014-03-04		1	
  > P03	2013-03-31	2014-03-01	1	19
  > P03	2014-03-29		1	
  > P04	2014-03-21		1	
  > END
  $ for gap in 0 1 3 28; do chain --gap $gap <placements | length >gap$gap; done
  $ sensitivity gap0 gap3 gap28 <gap1 | show --bare
  gap_days  people  continuous_days_median  continuous_moved  locked_secure_days_median  locked_secure_moved  inpatient_days_median  inpatient_moved
  --------  ------  ----------------------  ----------------  -------------------------  -------------------  ---------------------  ---------------
         0       4                    18.5                 1                       18.5                    1                   18.5                1
         1       4                    18.5                 0                       18.5                    0                   18.5                0
         3       4                   187.5                 1                        186                    1                  187.5                1
        28       4                     365                 2                      349.5                    2                    365                2

With gap 1 only P01's two stays are one: 365 days, in another band than the 29
days since 2 March. The lengths M01a are then 365, 27, 2 and 10 days, with a
median of 18.5; M01b is a day less for P01, who was nowhere on 1 March. At 3
days P02 joins, at 28 days P03.

Other bands, other people:

  $ sensitivity --scheme board gap0 <gap1 | pick gap_days,continuous_moved | show --bare
  gap_days  continuous_moved
  --------  ----------------
         0                 1
         1                 0
  $ cp "$ROOT/datasets/codes/los_bands.csv" .
  $ sensitivity --list los_bands.csv --scheme none gap0 <gap1
  sensitivity: los_bands.csv has no scheme 'none'; it has mhsds_lda, ld_census, board
  [2]

The streams must be of the same people at the same date:

  $ chain --as-at 2014-03-15 <placements | length >earlier
  $ sensitivity earlier <gap1
  sensitivity: standard input is as at 2014-03-31, earlier as at 2014-03-15
  [3]
  $ keep 'person_id!=P01' <gap1 | sensitivity gap0
  sensitivity: gap0:33: column 'person_id': 'P01' is nobody of the stream
  [3]
  $ stack gap1 gap1 | sensitivity
  sensitivity: standard input:38: column 'person_id': 'P01' has two rows
  [3]

Nobody has no median:

  $ take 0 <gap1 | sensitivity | grep -v '^#'
  gap_days	people	continuous_days_median	continuous_moved	locked_secure_days_median	locked_secure_moved	inpatient_days_median	inpatient_moved
  1	0	\N	0	\N	0	\N	0
