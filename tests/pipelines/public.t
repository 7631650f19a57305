A run makes two packs: restricted, and public, which a board paper may quote. The
attack of tests/disclosure tries to work out what is hidden in the public one: it
knows each published table, the policy and all that adds up, and solves the system.

  $ attack=$BIN/../tests/disclosure/attack
  $ sequence=$BIN/../tests/disclosure/sequence
  $ [ -x "$attack" ] || exit 80
  $ run() { placement-audit run "$ROOT/datasets/sample" "$@" >said 2>&1 || cat said; }
  $ run --as-at 2014-03-31 --out pack
  $ attack() { "$attack" --plan "$ROOT/pipeline/public.csv" --truth pack/restricted/tables "$@" | tee found | tail -1 | sed 's/.*: //'; }
  $ attack pack/public/tables
  0 worked out

Of fewer than five answers the restricted tables tell nothing either. The attack
finds nothing when it is told them:

  $ cp -r pack/restricted/tables truth
  $ for of in feedback respondents children; do cp .pack.work/parts/feedback-$of.stream truth/M28-$of.stream; done
  $ "$attack" --plan "$ROOT/pipeline/public.csv" --truth truth pack/public/tables | tail -1 | sed 's/.*: //'
  0 worked out

Nor does the order of rows tell which of two hidden numbers is the greater. Days of
delay are in order of the days in the restricted tables: published like that, they
would.

  $ "$sequence" --plan "$ROOT/pipeline/public.csv" --truth pack/restricted/tables pack/public/tables
  0 tables in an order that tells
  $ mkdir told
  $ pick party,reason <pack/restricted/tables/M32-reasons.stream | join pack/public/tables/M32-reasons.stream --on party,reason >told/M32-reasons.stream
  $ "$sequence" --plan "$ROOT/pipeline/public.csv" --truth pack/restricted/tables told
  M32-reasons: the order of rows tells which delayed_days is the greater
  1 tables in an order that tells
  [1]

Nothing there is about one person or one provider, and no head has the counts of an
earlier step:

  $ grep -rlE '\b(P0[0-9][0-9]|S0[0-9]{3}|PR0[0-9]|ST[0-9]{2})\b' pack/public --include=*.csv --include=*.txt --include=*.svg --include=*.stream
  [1]
  $ grep -hE '^#%(step|source)' pack/public/tables/M*.stream | cut -f 1-4 | sort -u
  #%step	1	-	suppress

Every count of 1 to 4 is hidden, and the rest are multiples of 5. Here is what is
said of people in hospital now, who are 29:

  $ grep -v '^#%' pack/public/tables/M04-environment.stream | cut -f 1,3-5,6,7
  environment	people	share_pct	known	people_hidden	share_pct_hidden
  HIGH	\N	\N	30	Y	Y
  LOCKED	5	17	30	N	N
  LOW	5	17	30	N	N
  MED	\N	\N	30	Y	Y
  OPEN	10	33	30	N	N
  $ cat pack/public/tables/A-policy.csv
  rule,value,meaning
  small_numbers,5,"Counts below this are hidden, and others that would give them away"
  round_to,5,"Other counts are rounded to the nearest multiple of this, and rates are made of them"
  median_from,10,Medians and quartiles are shown of so many or more

The attack can win. Where small numbers alone are hidden, it finds some of them from
rounded totals, and many more from exact ones:

  $ awk -F, -v OFS=, 'NR == 1 { print } NR > 1 { print $1, $2, $3, $4, $5, $6, "" }' "$ROOT/pipeline/public.csv" >alone.csv
  $ tables() { for table in $(tail -n +2 "$ROOT/pipeline/public.csv" | cut -d , -f 1); do ls $1/restricted/tables/$table.stream 2>/dev/null; done; }
  $ publish() { mkdir -p "$1" && suppress --policy local --folder "$@" >hidden.stream; }
  $ publish alone --plan alone.csv $(tables pack)
  $ attack alone | awk '{ print ($1 > 0) }'
  1
  $ grep '^M15c' found
  M15c-risk: AMBER: people: 1 must be from 1 to 3
  M15c-register: 2012-10-01: left: 1 must be from 1 to 2
  M15c-register: 2013-04-01: left: 1 must be from 1 to 2
  M15c-register: 2013-10-01: left: 1 must be from 1 to 2
  M15c-register: 2014-01-01: left: 2 must be from 1 to 3
  $ publish alone --plan alone.csv --to 1 $(tables pack)
  $ attack --to 1 alone | awk '{ print ($1 > 100) }'
  1
  $ publish exact --plan "$ROOT/pipeline/public.csv" --to 1 $(tables pack)
  $ attack --to 1 exact
  0 worked out

Two packs, of one month and the next. Together they tell no more than each:

  $ run --as-at 2014-02-28 --out february
  $ publish then --plan "$ROOT/pipeline/public.csv" $(tables february)
  $ publish now --plan "$ROOT/pipeline/public.csv" --previous then $(tables pack)
  $ attack --before then now
  0 worked out

Three packs, one month after the other, by either recipe. Whoever has kept all of
them finds nothing more:

  $ months() {
  >   previous= kept=
  >   for month in 2014-01-31 2014-02-28 2014-03-31; do
  >     run --recipe $1 --as-at $month --out $1-$month $previous
  >     "$attack" --plan "$ROOT/pipeline/public.csv" --truth $1-$month/restricted/tables $kept $1-$month/public/tables | tail -1 | sed 's/.*: //'
  >     previous="--previous $1-$month" kept="$kept --before $1-$month/public/tables"
  >   done
  > }
  $ months monthly
  0 worked out
  0 worked out
  0 worked out
  $ months quarterly
  0 worked out
  0 worked out
  0 worked out

Smaller and larger counties:

  $ county() { synth --people $1 --seed $2 --out county$1 >/dev/null && placement-audit run county$1 --as-at 2014-03-31 --out pack$1 >said 2>&1 || cat said; }
  $ check() { county $1 $2; "$attack" --plan "$ROOT/pipeline/public.csv" --truth pack$1/restricted/tables pack$1/public/tables | tail -1 | sed 's/.*: //'; }
  $ check 20 5
  0 worked out
  $ check 200 6
  0 worked out
