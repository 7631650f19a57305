Official figures, calculated again from the counts published with them.

  $ cat >columns.awk <<'END'
  > BEGIN { count = split(wanted, want, " ") }
  > {
  >   n = csv_split($0, cell)
  >   for (i = 1; NR == 1 && i <= n; i++)
  >     at[cell[i]] = i
  >   for (i = 1; i <= count; i++)
  >     printf "%s%s", cell[at[want[i]]], i < count ? "\t" : "\n"
  > }
  > END
  $ published() {
  >   awk -v wanted="$2" -f "$ROOT/tests/reference/csv.awk" -f columns.awk \
  >     "$ROOT/datasets/published/$1.csv" | seal --types infer
  > }

The national census of people with a learning disability in hospital, 2013 to 2015:
the share of each row, rounded as it was published. Four of 27 do not come out: in
2013 one that its own counts do not give; in 2014 and 2015, when counts were rounded to
5, three that came from the unrounded ones.

  $ published ld_census 'census_date measure numerator denominator published_pct published_dp' >census.stream
  $ compare_shares() {
  >   emit --format tsv | awk -F '\t' 'NR > 1 {
  >     rows++
  >     rounded = int($7 * 10 ^ $6 + 0.5) / 10 ^ $6
  >     if (rounded == $5) same++
  >     else printf "%s %s: %s of %s is %.2f, published %s\n", $1, $2, $3, $4, $7, $5
  >   }
  >   END { print same " of " rows }'
  > }
  $ interval --count numerator --of denominator --per 100 --name pct <census.stream |
  >   compare_shares
  2013-09-30 restraint in 3 months | antipsychotic not given: 221 of 1030 is 21.46, published 22
  2014-09-30 continuing behavioural programme: 695 of 3230 is 21.52, published 21
  2014-09-30 self-harm in 3 months: 790 of 3230 is 24.46, published 25
  2015-09-30 self-harm in 3 months: 735 of 3000 is 24.50, published 24
  23 of 27

Restraint by antipsychotic in 2013: 889 of 2,220 over 221 of 1,030 is a relative risk of
1.87; in all 1,110 of 3,250 were restrained, 34.2%.

  $ published ld_census_2013_restraint_by_antipsychotic 'antipsychotic restrained total' >restrained.stream
  $ keep 'antipsychotic!=ALL' <restrained.stream | compare --kind rates --between antipsychotic --count restrained --of total | pick second second_events second_days first_events first_days ratio | show --bare --decimals 2
  $ interval --count restrained --of total --per 100 --name pct <restrained.stream | pick antipsychotic restrained total pct | show --bare --decimals 1

Assuring Transformation, September 2016: 2,475 in care from the month before and 90
admissions who were still in at its end are 2,565 inpatients.

  $ published at_mhsds_key_facts 'period_end measure value' | keep period_end=2016-09-30 >month.stream
  $ keep 'measure=in care from previous month|admissions to hospital (still in at end)' <month.stream |
  >   summarise --of inpatients=sum:value | emit
  inpatients
  2565
  $ keep measure=inpatients <month.stream | pick value | emit
  value
  2565

Of the shares published with that collection and its successor, two do not come out of
the rounded counts: women in February 2022, and discharges to the community in May 2017.

  $ published at_mhsds_key_facts 'period_end measure value denominator published_pct' |
  >   keep 'published_pct present' 'value present' >shares.stream
  $ interval --count value --of denominator --per 100 --name pct <shares.stream |
  >   pick period_end measure value denominator published_pct places=published_pct pct |
  >   emit --format tsv | awk -F '\t' -v OFS='\t' '{ $6 = NR > 1 ? 0 : $6 } 1' | seal | compare_shares
