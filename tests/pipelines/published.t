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
  >     rounded = int($6 * 10 ^ $7 + 0.5) / 10 ^ $7
  >     if (rounded == $5) same++
  >     else printf "%s %s: %s of %s is %.2f, published %s\n", $1, $2, $3, $4, $6, $5
  >   }
  >   END { print same " of " rows }'
  > }
  $ interval --count numerator --of denominator --per 100 --name pct <census.stream |
  >   pick census_date,measure,numerator,denominator,published_pct,pct,published_dp | compare_shares
  2013-09-30 restraint in 3 months | antipsychotic not given: 221 of 1030 is 21.46, published 22
  2014-09-30 continuing behavioural programme: 695 of 3230 is 21.52, published 21
  2014-09-30 self-harm in 3 months: 790 of 3230 is 24.46, published 25
  2015-09-30 self-harm in 3 months: 735 of 3000 is 24.50, published 24
  23 of 27

Restraint by antipsychotic in 2013: 889 of 2,220 over 221 of 1,030 is a relative risk of
1.87, with an interval from 1.64 to 2.12: the variance of its logarithm, 0.62399, is
1/889 - 1/2220 + 1/221 - 1/1030 = 0.0042284. In all 1,110 of 3,250 were restrained, 34.2%.

  $ published ld_census_2013_restraint_by_antipsychotic 'antipsychotic restrained total' >restrained.stream
  $ keep 'antipsychotic!=ALL' <restrained.stream |
  >   compare --between antipsychotic --count restrained --of total --per 100 --direction down >compared.stream
  $ pick first,first_n,first_of,first_value,second,second_n,second_of,second_value,difference <compared.stream | show --bare --decimals 2
  first  first_n  first_of  first_value  second  second_n  second_of  second_value  difference
  -----  -------  --------  -----------  ------  --------  ---------  ------------  ----------
  N          221      1030        21.46  Y            889       2220         40.05       18.59
  $ pick relative_risk,relative_risk_lower_95,relative_risk_upper_95,verdict,reason <compared.stream | show --bare --decimals 2
  relative_risk  relative_risk_lower_95  relative_risk_upper_95  verdict  reason
  -------------  ----------------------  ----------------------  -------  ------
           1.87                    1.64                    2.12  worse    -
  $ interval --count restrained --of total --per 100 --name pct <restrained.stream | pick antipsychotic,restrained,total,pct | show --bare --decimals 1
  antipsychotic  restrained  total   pct
  -------------  ----------  -----  ----
  Y                     889   2220  40.0
  N                     221   1030  21.5
  ALL                  1110   3250  34.2

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

Of the 27 shares published with that collection and its successor, two do not come out
of the rounded counts: discharges to the community in May 2017, and women in February
2022.

  $ published at_mhsds_key_facts 'period_end measure value denominator published_pct' |
  >   keep 'published_pct present' 'value present' |
  >   interval --count value --of denominator --per 100 --name pct |
  >   pick period_end,measure,value,denominator,published_pct,pct | compare_shares
  2017-05-31 discharged to community: 100 of 140 is 71.43, published 69
  2022-02-28 female: 1075 of 3505 is 30.67, published 30
  25 of 27

Distances in April 2022 are of those known, not of all 2,000: 330 are 24% and 505 are 36%
of 1,385, but 16.5% and 25.25% of 2,000. The successor keeps the unknown: 525 of 3,390 are
15%.
