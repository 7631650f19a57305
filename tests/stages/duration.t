duration finds how many minutes each restrictive intervention lasted, or says why
that cannot be told:

  $ seal --fact period_end=2014-01-31 >ri <<'END'
  > ri_id	ri_type	start_date:date	start_time:time	end_date:date	end_time:time
  > R1	09	2014-01-09	21:40	2014-01-09	21:51
  > R2	05	2014-01-20	23:30	2014-01-21	01:00
  > R3	05	2014-01-30	10:00		
  > R4	01	2014-01-30	10:00	2014-01-30	
  > R5	01	2014-01-30		2014-01-30	10:00
  > R6	01	2014-01-30	10:00	2014-01-30	10:00
  > R7	01	2014-01-30	10:00	2014-01-30	09:59
  > R8	06	2014-01-01	00:00	2014-02-01	00:00
  > R9	01	2014-01-02	10:00	2014-01-02	11:01
  > END
  $ plain() { grep -v '^#%'; }
  $ duration <ri | pick ri_id,duration_min,duration_reason,duration_group,duration_band,duration_order | plain
  ri_id	duration_min	duration_reason	duration_group	duration_band	duration_order
  R1	11	\N	restraint	11-30 minutes	2
  R2	90	\N	seclusion	0-24 hours	1
  R3	\N	end not complete	seclusion	\N	\N
  R4	\N	end not complete	restraint	\N	\N
  R5	\N	start not complete	restraint	\N	\N
  R6	\N	zero or negative	restraint	\N	\N
  R7	\N	zero or negative	restraint	\N	\N
  R8	\N	ends after the period	segregation	\N	\N
  R9	61	\N	restraint	60+ minutes	4

The period ends with the fact period_end, or as --to says. 31 days are 44,640
minutes, and the bands of segregation are months:

  $ duration --to 2014-02-28 <ri | keep ri_id=R8 | pick duration_min,duration_band | plain
  duration_min	duration_band
  44640	1-3 months

Minutes without a reason make the median; the flow line says how many have none:

  $ duration <ri | summarise --by duration_group --of 'n=count,used=count:duration_min,median:duration_min' | plain
  duration_group	n	used	median_duration_min
  restraint	6	2	36
  seclusion	2	1	90
  segregation	1	0	\N
  $ duration <ri | grep '^#%flow'
  #%flow	1	9	9
  #%flow	2	9	9	6 have no duration

Where the columns stay_start and stay_end are there, an intervention must lie
within them:

  $ seal <<'END' | duration --to 2014-12-31 | pick ri_id,duration_min,duration_reason | plain
  > ri_id	ri_type	start_date:date	start_time:time	end_date:date	end_time:time	stay_start:date	stay_end:date
  > R1	09	2014-01-09	21:40	2014-01-09	21:52	2014-01-09	2014-01-09
  > R2	09	2014-01-09	21:40	2014-01-09	21:52	2014-01-10	
  > R3	09	2014-01-09	21:40	2014-01-10	21:52	2013-01-10	2014-01-09
  > R4	09	2014-01-09	21:40	2014-01-09	21:52		
  > R5	09	2014-01-09	21:40	2014-01-09	21:40	2014-01-10	
  > END
  ri_id	duration_min	duration_reason
  R1	12	\N
  R2	\N	not within the stay
  R3	\N	not within the stay
  R4	12	\N
  R5	\N	zero or negative

Where nobody knows what was done, no list of bands is the right one:

  $ seal <<'END' | duration --to 2014-12-31 | pick ri_type,duration_min,duration_group,duration_band | plain
  > ri_type	start_date:date	start_time:time	end_date:date	end_time:time
  > UNKNOWN	2014-01-09	21:40	2014-01-09	21:52
  > 	2014-01-09	21:40	2014-01-09	21:52
  > END
  ri_type	duration_min	duration_group	duration_band
  UNKNOWN	12	UNKNOWN	\N
  \N	12	UNKNOWN	\N

An empty table stays empty:

  $ keep ri_id=R0 <ri | duration | plain | wc -l
  1

Bands may come from another list, and columns must be there and of their type:

  $ printf 'group,order,min_minutes,max_minutes,label\nphysical,1,0,,any\nseclusion,1,0,,any\nsegregation,1,0,,any\n' >bands.csv
  $ duration --bands bands.csv <ri | keep ri_id=R9 | pick duration_band | plain
  duration_band
  any
  $ pick --drop end_time <ri | duration
  duration: standard input has no column 'end_time'; did you mean 'end_date'?
  [2]
  $ duration --to 2014-02-30 <ri
  duration: --to: '2014-02-30' is not a date (YYYY-MM-DD)
  [2]
