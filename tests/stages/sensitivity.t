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
  $ sensitivity --scheme none gap0 <gap1
  sensitivity: /work/main/datasets/codes/los_bands.csv has no scheme 'none'; it has mhsds_lda, ld_census, board
  [2]

The streams must be of the same people at the same date:

  $ chain --as-at 2014-03-15 <placements | length >earlier
  $ sensitivity earlier <gap1
  sensitivity: standard input is as at 2014-03-31, earlier as at 2014-03-15
  [3]
  $ keep 'person_id!=P01' <gap1 | sensitivity gap0
  sensitivity: gap0:33: column 'person_id': 'P01' is nobody of the stream
  [3]
  $ stack gap1 <gap1 | sensitivity
  #%stream	1
  #%fact	as_at	2014-03-31
  #%fact	gap_days	1
  #%fact	custody_gap_days	90
  #%fact	transfer_gap_days	7
  #%step	1	-	seal	--fact as_at=2014-03-31
  #%step	2	1	chain	--gap 1
  #%step	3	2	length	
  #%step	4	3	stack	gap1
  #%step	5	4	sensitivity	
  #%column	gap_days	number	d	Gap that joins stays
  #%column	people	number	1	People in care
  #%column	continuous_days_median	number	d	M01a Median
  #%column	continuous_moved	number	1	M01a People in another band
  #%column	locked_secure_days_median	number	d	M01b Median
  #%column	locked_secure_moved	number	1	M01b People in another band
  #%column	inpatient_days_median	number	d	M01d Median
  #%column	inpatient_moved	number	1	M01d People in another band
  gap_days	people	continuous_days_median	continuous_moved	locked_secure_days_median	locked_secure_moved	inpatient_days_median	inpatient_moved
  1	4	18.5	0	18.5	0	18.5	0
  #%flow	1	7	7
  #%flow	2	7	7
  #%flow	3	7	4
  #%flow	4	4	4
  #%flow	5	4	1
  #%end	1
  $ take 0 <gap1 | sensitivity | grep -v '^#'
  gap_days	people	continuous_days_median	continuous_moved	locked_secure_days_median	locked_secure_moved	inpatient_days_median	inpatient_moved
  1	0	\N	0	\N	0	\N	0
