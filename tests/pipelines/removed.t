An extract that is taken away takes its own sections with it and leaves the others as
they are, byte for byte. What is gone is listed, with the reason. What stays and
changes is what that extract says something about: whether somebody is a child
(persons), where a site is and how safe (providers), what became of people (reviews,
leave, register), what else happened (incidents, restraints), and the list of all that changed.

  $ synth --people 15 --months 18 --seed 3 --out all 2>said
  $ placement-audit run all --as-at 2014-03-31 --out pack >said
  $ tables() { (cd $1/restricted/tables; ls *.csv); }
  $ without() {
  >   cp -r all extracts; rm extracts/$1.csv
  >   placement-audit run extracts --as-at 2014-03-31 --out other >said || cat said
  >   tables pack >before; tables other >after
  >   echo $1: $(for table in $(comm -12 before after); do
  >     cmp -s {pack,other}/restricted/tables/$table || echo ${table%.csv}; done)
  >   comm -13 before after
  >   for table in $(comm -23 before after); do
  >     grep -q ",${table%.csv}," other/quality/not-possible.csv || echo "$table is not told of"
  >   done
  >   rm -r extracts other
  > }
  $ for table in $(ls all/*.csv | sed 's/.*\///; s/\.csv//' | grep -v placements); do without $table; done
  actions:
  anchors:
  checklist:
  criteria:
  feedback:
  incidents: M07c-antipsychotic M07c-three-months changes
  kpi_returns: changes
  kpis: changes
  leave: M01-locked-secure
  persons: M07c-three-months M23-ctr-admission M23-review-list M23-reviews M28-feedback M28-respondents M29-visits-county M29-visits-security M29-visits
  providers: M29-overdue M29-visits M31-nearer M31-people M31-target
  questions:
  register: M34-transition-list changes
  restraints: M07c-antipsychotic M07c-three-months changes
  reviews: M01-locked-secure M18-before-start M31-people M31-target
  stocktake:
  training: changes

Placements alone still make a pack.

  $ mkdir alone; cp all/placements.csv alone
  $ placement-audit run alone --as-at 2014-03-31 --out pack2 >said
  $ tables pack2 | sed 's/[-.].*//' | sort -u | xargs
  M01 M02 M03 M04 M04b M05b M08 M17 M22 M24c M25 M30 M30b M32 changes
  $ ls pack2/restricted/charts/*.svg | wc -l
  16
