follow tells what make makes: a line for each stream or chart, with its records.

  $ mkdir streams tables charts
  $ seal <<'END' >tables/M01-summary.stream
  > person_id	days:number:d
  > P01	3
  > P02	4
  > END
  $ take 1 <tables/M01-summary.stream >tables/M02-one.stream
  $ printf 'made tables/M01-summary.stream\nmade tables/M02-one.stream\nmade charts/M01-lengths.made\nmade parts/x.stream\n' | follow
  M01 summary                                2 rows
  M02 one                                    1 row
  M01 lengths                            chart

Of an extract it tells how many rows were rejected, too.

  $ printf 'stay_id,person_id,start_date,end_date\nS1,P01,2013-01-01,\nS2,P02,01/02/2013,\n' >placements.csv
  $ ingest placements placements.csv >streams/placements.stream 2>said
  $ cat said
  ingest: placements.csv: 1 of 2 rows rejected, 0 kept with a warning (--rejects FILE lists them)
  $ { cat said; echo 'made streams/placements.stream'; } | follow
  placements                                 1 row, 1 rejected

What has been read so far is shown on a terminal only.

  $ echo 'progress placements 5000000 10000000 120000 3' | follow
  $ { echo 'progress placements 5000000 10000000 120000 3'; echo 'made charts/M1.made'; } >lines
  $ script -qec 'follow <lines' /dev/null | tr '\r\033' '<^'
  <^[Kplacements                            120000 rows, 50% of 10.0 MB, 3 rejected<^[KM1                                     chart<

In which folder make runs can be said.

  $ mkdir work; mv tables work
  $ echo 'made tables/M02-one.stream' | follow --folder work
  M02 one                                    1 row

A sentence of a program goes to standard error as it stands; what make says of itself
does not, but its exit status is the first one that is told.

  $ follow <<'END' 2>said
  > chain: standard input: line 3 is wrong
  > make: *** [pack.mk:80: parts/chains.stream] Error 3
  > make: *** Waiting for unfinished jobs....
  > make: *** [pack.mk:90: parts/runs.stream] Error 4
  > END
  [3]
  $ cat said
  chain: standard input: line 3 is wrong

A program that was killed, or that is none of ours, has no exit status of ours.

  $ echo 'make: *** [pack.mk:80: parts/chains.stream] Killed' | follow
  [5]
  $ echo 'make: *** [pack.mk:80: parts/chains.stream] Error 127' | follow
  [5]

When make itself cannot go on, it says why.

  $ echo "make: *** No rule to make target 'x'.  Stop." | follow
  make: *** No rule to make target 'x'.  Stop.
  [5]

A stream that is not there has no number.

  $ echo 'made tables/M09.stream' | follow
  M09                                          rows
  $ follow --folder
  follow: --folder needs a value: FOLDER
  [2]
