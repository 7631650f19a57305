The stocktake in two rounds, worked out by hand.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,start_date,end_date
  > S1,P01,2013-12-01,
  > END
  $ cat >extracts/stocktake.csv <<'END'
  > area_code,round,question_id,section,topic,duplicate_of,answer,second_answer
  > NORTH,2013-06,1.1,1 Partnership,Joint plan,,P,
  > NORTH,2013-06,1.2,1 Partnership,Joint budget,,Y,
  > NORTH,2013-06,2.1,2 Money,Costs known,1.1,N,
  > NORTH,2014-03,1.1,1 Partnership,Joint plan,,Y,Y
  > NORTH,2014-03,1.2,1 Partnership,Joint budget,,P,P
  > NORTH,2014-03,2.1,2 Money,Costs known,1.1,Y,N
  > NORTH,2014-03,2.2,2 Money,Costs told,,N,N
  > END
  $ audit() { placement-audit run extracts --as-at 2014-03-31 --out pack >said 2>&1 || cat said; }
  $ table() { pick "$2" <"pack/restricted/tables/$1.stream" | show --bare --decimals 1; }
  $ audit

Like for like, 1.1, 1.2 and 2.1: 1 + 2 + 0 of 6 points before, 2 + 1 + 2 now. 2.1
repeats 1.1 and is in the second total only. With 2.2, which is new, the round has
5 of 8 points.

  $ table M13-rounds scope,section,compared,better,same,worse,points_before,points,most_points,change_pct
  scope           section        compared  better  same  worse  points_before  points  most_points  change_pct
  --------------  -------------  --------  ------  ----  -----  -------------  ------  -----------  ----------
  section         1 Partnership         2       1     0      1              3       3            4         0.0
  section         2 Money               1       1     0      0              0       2            2       100.0
  total           -                     2       1     0      1              3       3            4         0.0
  total_repeated  -                     3       2     0      1              3       5            6        33.3
  $ table M13-changes question_id,answer_before,answer,outcome
  question_id  answer_before  answer  outcome
  -----------  -------------  ------  ------------
  1.1          P              Y       better
  1.2          Y              P       worse
  2.1          N              Y       better
  2.2          -              N       not_compared
  $ table M13-stocktake round,scope,section,points,most_points,latest
  round    scope           section        points  most_points  latest
  -------  --------------  -------------  ------  -----------  ------
  2013-06  section         1 Partnership       3            4  N
  2013-06  section         2 Money             0            2  N
  2013-06  total           -                   3            4  N
  2013-06  total_repeated  -                   3            6  N
  2014-03  section         1 Partnership       3            4  Y
  2014-03  section         2 Money             2            4  Y
  2014-03  total           -                   3            6  Y
  2014-03  total_repeated  -                   5            8  Y
  $ cut -d, -f1,7- pack/public/tables/M13-rounds.csv
  area_code,compared,better,same,worse,points_before,points,most_points,before_pct,score_pct,change_pct
  NORTH,2,1,0,1,3,3,4,75,75,0
  NORTH,1,1,0,0,0,2,2,0,100,100
  NORTH,2,1,0,1,3,3,4,75,75,0
  NORTH,3,2,0,1,3,5,6,50,83.33333333333333,33.333333333333336

The summary is about the last round, and tells what changed. The coders agree on three of
four; by chance 2/4 x 1/4 (Y) + 1/4 x 1/4 (P) + 1/4 x 2/4 (N) = 5/16 would, so
kappa is (12/16 - 5/16) / (11/16) = 7/11, and 1 with 2.1 left out.

  $ grep -i 'of the stocktake\|stocktake of\|stocktake:' said
  - 1 answer of the stocktake is worse than in the round before.
  - Stocktake: NORTH, 5 of 6 points in round 2014-03, 3 in round 2013-06: 2 answers are better and 1 worse.
  - 5 of 8 points in the stocktake of NORTH, round 2014-03 (62.5%), a question that is asked twice counted each time.
  $ table M13-stocktake round,scope,coded_twice,agreed_pct,kappa | grep 2014-03.*total
  2014-03  total                     3         100    1.0
  2014-03  total_repeated            4          75    0.6

Of one round nothing is compared.

  $ grep -v 2013-06 extracts/stocktake.csv >one && mv one extracts/stocktake.csv
  $ audit
  $ table M13-rounds scope,compared
  scope  compared
  -----  --------
  $ grep -i 'of the stocktake\|stocktake of\|stocktake:' said
  - 5 of 8 points in the stocktake of NORTH, round 2014-03 (62.5%), a question that is asked twice counted each time.
