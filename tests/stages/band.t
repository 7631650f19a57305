band adds the band of a number, and its order.

  $ seal >stays <<'END'
  > person_id	los_days:number:d:Length of stay
  > P01	0
  > P02	3
  > P03	3.5
  > P04	4
  > P05	688
  > P06	3653
  > P07	
  > P08	-1
  > END
  $ band los_days <stays | show --bare
  person_id  los_days  los_days_band  los_days_band_order
  ---------  --------  -------------  -------------------
  P01               0  0-3 days                         1
  P02               3  0-3 days                         1
  P03             3.5  0-3 days                         1
  P04               4  4-7 days                         2
  P05             688  1-2 years                        8
  P06            3653  10+ years                       11
  P07               -  -                                -
  P08              -1  -                                -
  $ band los_days <stays | grep -E '#%(column.los_days_band|flow.2)'
  #%column	los_days_band	text	-	Length of stay
  #%column	los_days_band_order	number	1	Length of stay, order of the band
  #%flow	2	8	8	1 in no band

A value between two bands is in the lower one, a negative length in none.

National code takes the limits as they are written, so that some numbers are
nowhere; it can be followed:

  $ band los_days --as-written <stays | pick los_days,los_days_band | grep -v '^#' | sed -n '3,5p'
  3	0-3 days
  3.5	\N
  4	4-7 days

Other schemes of the list, a name of one's own, other lists:

  $ band los_days --scheme board --list los_bands <stays | pick los_days_band | grep -v '^#' | head -n 3
  los_days_band
  under 6 months
  under 6 months
  $ band los_days --scheme ld_census --list los_bands --name group <stays | pick group,group_order | grep -v '^#' | tail -n 4
  1 to 2 years	3
  10 years or more	6
  \N	\N
  \N	\N
  $ printf 'minutes:number:min\n10.5\n61\n' | seal >minutes
  $ band minutes --list restraint_duration_bands --scheme physical <minutes | show --bare
  minutes  minutes_band  minutes_band_order
  -------  ------------  ------------------
     10.5  0-10 minutes                   1
       61  60+ minutes                    4
  $ band minutes --list restraint_duration_bands --scheme mechanical <minutes | pick minutes_band | grep -c '60+'
  1
  $ printf 'days:number:d\n-5\n0\n\\N\n' | seal >planned
  $ band days --list time_to_planned_discharge_bands <planned | show --bare
  days  days_band                  days_band_order
  ----  -------------------------  ---------------
    -5  Planned discharge overdue                1
     0  0 to 3 months                            2
     -  No planned date                          8

A list of one's own is a file:

  $ printf 'order,min_km,max_km,label\n2,20,,far\n1,0,19,near\n' >own.csv
  $ printf 'km:number:km\n19.5\n20\n' | seal | band km --list ./own.csv | show --bare
    km  km_band  km_band_order
  ----  -------  -------------
  19.5  near                 1
    20  far                  2

What is wrong is said:

  $ cp "$ROOT"/datasets/codes/los_bands.csv .
  $ band los_days --list ./los_bands.csv <stays
  band: ./los_bands.csv has several schemes: choose one by --scheme: mhsds_lda, ld_census, board
  [2]
  $ band los_days --list ./los_bands.csv --scheme bord <stays
  band: ./los_bands.csv has no scheme 'bord'; it has mhsds_lda, ld_census, board
  [2]
  $ band km --list ./own.csv --scheme board <minutes
  band: ./own.csv has no schemes: leave out --scheme
  [2]
  $ band person_id <stays
  band: standard input: column 'person_id' holds text, not number
  [2]
  $ band los <stays
  band: standard input has no column 'los'
  [2]
  $ band
  band: COLUMN is missing; --help shows the usage
  [2]
  $ printf 'order,min_km,max_km,label\n1,0,20,near\n2,10,,far\n' >wrong.csv
  $ band los_days --list ./wrong.csv <stays
  band: ./wrong.csv has bands that overlap
  [3]
  $ printf 'order,min_km,max_km,label\n1,0,x,near\n' >wrong.csv
  $ band los_days --list ./wrong.csv <stays
  band: ./wrong.csv:2: 'x' is not a number
  [3]
  $ printf 'order,min_km,max_km,label\n1,0\n' >wrong.csv
  $ band los_days --list ./wrong.csv <stays
  band: ./wrong.csv:2: 2 fields, the header row has 4
  [3]
  $ printf 'order,min_km,label\n1,0,near\n' >wrong.csv
  $ band los_days --list ./wrong.csv <stays
  band: ./wrong.csv: it has no column 'max_...'
  [3]
  $ printf 'n:number\n' | seal | band n | grep -v '^#'
  n	n_band	n_band_order
