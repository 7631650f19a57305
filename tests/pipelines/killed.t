Whatever program fails, and however, there is no new pack, and the old one stays.
The programs here are the real ones but for the one that fails.

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,start_date,end_date,ward_security
  > S1,P01,2013-01-01,2013-12-31,1
  > S2,P02,2013-12-01,,2
  > END
  $ mkdir bin
  $ cp -s "$BIN"/* bin; rm bin/placement-audit; cp "$BIN/placement-audit" bin
  $ bin/placement-audit run extracts --as-at 2014-03-31 --out pack >said
  $ cp -r pack before
  $ breaks() {
  >   mv bin/$1 bin/$1.kept
  >   { echo '#!/bin/bash'; cat; } >bin/$1
  >   chmod +x bin/$1
  >   bin/placement-audit run extracts --as-at 2014-02-28 --out pack --jobs 1 >said 2>errors
  >   echo $?
  >   grep -v 'Killed\|^/bin/bash' errors
  >   diff -qr pack before
  >   find . -name '*.part' ! -path './.pack.work/*'
  >   mv bin/$1.kept bin/$1
  > }

One that is killed before it does anything:

  $ breaks movements <<<'kill -9 $$'
  5
  placement-audit: no pack was made

One that is killed when half is out: what comes after it sees no end line.

  $ breaks band <<<'"${0%/*}/band.kept" "$@" | head -c 400; kill -9 $$'
  4
  summarise: standard input: the stream stops after line *, before its end line: an earlier step failed (glob)
  placement-audit: no pack was made

One that does nothing and says all is well, one that fails with a sentence, and the
last of all.

  $ breaks timeline <<<'exit 0'
  4
  draw: charts/M01-timeline/M01-timeline.scene: the scene stops after line 0, before its end
  placement-audit: no pack was made
  $ breaks linechart <<<'echo linechart: no font >&2; exit 5'
  5
  linechart: no font
  placement-audit: no pack was made
  $ breaks report <<<'kill -9 $$'
  5
  placement-audit: no pack was made

What is no program of ours says 2 where the disk is full, which is wrong use with us.

  $ ln -s "$(type -P awk)" bin/awk
  $ for program in plan manifest; do
  >   breaks awk <<<"[[ \$* != */$program.awk* ]] || { echo awk: no room >&2; exit 2; }
  >     \"\$0.kept\" \"\$@\""
  > done
  5
  awk: no room
  placement-audit: no pack was made
  5
  awk: no room
  placement-audit: no pack was made
  $ rm bin/awk

A run that is stopped says so; it leaves its programs nothing to do.

  $ mv bin/chain bin/chain.kept
  $ printf '#!/bin/bash\nsleep 60\n' >bin/chain; chmod +x bin/chain
  $ rm -rf said .pack.work
  $ bin/placement-audit run extracts --as-at 2014-02-28 --out pack >said 2>errors &
  $ until grep -qs placements said; do sleep 0.1; done
  $ kill -TERM $!; wait $!
  [143]
  $ cat errors
  placement-audit: stopped; no pack was made
  $ diff -qr pack before
  $ mv bin/chain.kept bin/chain

After all that the next run is as good as the first.

  $ bin/placement-audit run extracts --as-at 2014-02-28 --out pack | grep 'The pack'
  The pack is */pack; start with restricted/report.html. (glob)
  $ bin/placement-audit run extracts --as-at 2014-02-28 --out other >said
  $ diff -qr pack other
  $ bin/placement-audit run extracts --as-at 2014-03-31 --out pack >said
  $ diff -qr pack before
