report makes one page of HTML out of tables

  $ table() { tr '|' '\t' | seal "$@"; }
  $ table --fact as_at=2014-03-31 >M12-progress.stream <<'END'
  > n:number:1:Actions|done:number:1:Done|done_pct:number:%:Share done|overdue:number:1:Overdue
  > 58|49|84.48275862068965|7
  > END
  $ table --fact as_at=2014-03-31 --fact period_start=2013-04-01 \
  >     --fact period_end=2014-03-31 >restraints.stream <<'END'
  > month:date:-:Month|provider:text:-:Provider|rate:number:1:Rate|paid:number:GBP:Paid|flagged:flag:-:Flagged|met_on:date:-:Met on
  > 2014-01-01|PR01|12.25|1500|Y|2014-01-09
  > 2014-02-01|PR01|9.5|-20|N|
  > 2014-03-01|<b>"R&D"|||Y|2014-03-31
  > END

Without anything else the sections and sentences are those of
datasets/report. What it has not been given makes no sentence and no section.

  $ report M12-progress.stream restraints.stream >page.html
  $ grep -A 3 'class="marking"' page.html
  <p class="marking">Restricted: lines about single people. Not to be published or quoted.</p>
  <h1>Clinical audit of inpatient placements</h1>
  <p class="about">As at 31 March 2014, for the period from 1 April 2013 to 31 March 2014</p>
  </header>
  $ grep '<li>' page.html
  <li><strong>7</strong> actions of the plan are overdue; 49 of 58 are done (84.5%). <span class="links"><a href="#s-M12">The action plan</a> <a href="#d-M12">definition</a> <a href="#made-M12-progress">command</a></span></li>
  <li>Who will do the 7 overdue actions, and by when? <span class="links"><a href="#s-M12">The action plan</a> <a href="#d-M12">definition</a> <a href="#made-M12-progress">command</a></span></li>
  <li><a href="#s-M12">The action plan</a></li>
  <li><a href="#s-further">Further tables and charts</a></li>
  <li><a href="#sources">Sources and records kept</a></li>
  <li><strong>7</strong> actions of the plan are overdue; 49 of 58 are done (84.5%).</li>

A table of one row stands upright. One that is in no section comes at the end,
under its own name. Numbers are rounded for display, a period reads as such,
and what stands in the stream stays beside it for sorting and saving. Nothing
in the data becomes markup.

  $ sed -n '/id="t-M12-progress"/,/<\/table>/p' page.html
  <div class="scroll whole" tabindex="0" role="region" aria-labelledby="t-M12-progress-caption"><table id="t-M12-progress">
  <caption id="t-M12-progress-caption"><span class="caption"><b>Table 1.</b> How far the plan has come</span> <a href="#d-M12">What it means</a></caption>
  <tbody>
  <tr><th scope="row">Number</th><td class="n">58</td></tr>
  <tr><th scope="row">Done</th><td class="n">49</td></tr>
  <tr><th scope="row">Share done</th><td class="n">84.5%</td></tr>
  <tr><th scope="row">Overdue</th><td class="n">7</td></tr>
  </tbody></table></div>
  $ sed -n '/id="t-restraints"/,/<\/table>/p' page.html
  <div class="scroll whole" tabindex="0" role="region" aria-labelledby="t-restraints-caption"><table id="t-restraints">
  <caption id="t-restraints-caption"><span class="caption"><b>Table 2.</b> restraints</span> <span class="note">– stands for what is not known or does not apply.</span></caption>
  <thead><tr><th scope="col" data-name="month">Month</th><th scope="col" data-name="provider">Provider</th><th scope="col" class="n" data-name="rate">Rate</th><th scope="col" class="n" data-name="paid">Paid <small>£</small></th><th scope="col" data-name="flagged">Flagged</th><th scope="col" data-name="met_on">Met on</th></tr></thead>
  <tbody>
  <tr><th scope="row" class="d" data-v="2014-01-01">January 2014</th><td>PR01</td><td class="n" data-v="12.25">12.3</td><td class="n" data-v="1500">1,500</td><td data-v="Y">Yes</td><td class="d" data-v="2014-01-09">9 Jan 2014</td></tr>
  <tr><th scope="row" class="d" data-v="2014-02-01">February 2014</th><td>PR01</td><td class="n">9.5</td><td class="n" data-v="-20">−20</td><td data-v="N">No</td><td class="d" data-v="">–</td></tr>
  <tr><th scope="row" class="d" data-v="2014-03-01">March 2014</th><td>&lt;b&gt;&quot;R&amp;D&quot;</td><td class="n" data-v="">–</td><td class="n" data-v="">–</td><td data-v="Y">Yes</td><td class="d" data-v="2014-03-31">31 Mar 2014</td></tr>
  </tbody></table></div>

The steps that made a table, with their records, are below it; what all tables
were made from, and what was left out on the way, is at the end.

  $ printf 'course_id,team,role_group,period_end,in_scope_n,trained_n,refresher_due_n\n' >training.csv
  $ printf 'C1,T1,nurse,2014-03-31,20,18,4\nC1,T2,nurse,2014-02-30,9,8,\nC1,T3,nurse,2014-03-31,9,8,\n' >>training.csv
  $ ingest training training.csv 2>/dev/null | keep 'refresher_due_n>3' >trained.stream
  $ report trained.stream >page.html
  $ sed -n '/How table 1/,/<\/details>/p' page.html | grep -A 9 '<tbody>'
  <tbody>
  <tr><th scope="row">1</th><td><code>ingest training training.csv</code></td><td>–</td><td class="n">3</td><td class="n">2</td><td>1 rejected</td></tr>
  <tr><th scope="row">2</th><td><code>keep 'refresher_due_n&gt;3'</code></td><td>1</td><td class="n">2</td><td class="n">1</td><td>1 of those left out lack a value</td></tr>
  </tbody></table></div>
  </details>
  $ sed -n '/id="sources"/,$p' page.html | grep '<tr><th scope="row"'
  <tr><th scope="row">training.csv</th><td class="n">3</td><td>1 rejected</td><td><code>sha256:3d3a9978cf832a46d17e26b8e9db8a18ccde16611d968abec55eeb0cc320a630</code></td></tr>
  <tr><th scope="row">keep</th><td class="n">2</td><td class="n">1</td><td>1 of those left out lack a value</td><td><code>'refresher_due_n&gt;3'</code></td></tr>
  $ sha256sum <training.csv
  3d3a9978cf832a46d17e26b8e9db8a18ccde16611d968abec55eeb0cc320a630  -

The content security policy lets in the page's own style and script alone, by
their hashes.

  $ hash_of() {
  >     sed -n "/^.*<$1>/,/<\/$1>/p" page.html | sed "1s/.*<$1>//" |
  >         sed "s/<\/$1>.*//" | head -c -1 | sha256sum | head -c 64 |
  >         sed 's/../\\x&/g' | xargs -0 printf '%b' | base64
  > }
  $ grep -o "style-src '[^']*'" page.html | grep -c "sha256-$(hash_of style)"
  1
  $ grep -o "script-src '[^']*'" page.html | grep -c "sha256-$(hash_of script)"
  1
  $ grep -o "default-src[^;]*" page.html
  default-src 'none'


Sections, sentences and definitions may come from other lists. A table can be
open, folded, or only mentioned; columns are chosen by name.

  $ cat >sections.csv <<'END'
  > section,heading,measures,table,title,columns,charts,show,note
  > R,Restraint,M08 M99,restraints,Restraints by month,month rate no_such_column,rate,,Few people make up most.
  > R,,,trained,Who is trained,,rate-*,folded,
  > A,The plan,,M12-progress,The plan,,,file,
  > Z,Nothing here,,absent,Absent,,,,
  > END
  $ cat >headlines.csv <<'END'
  > section,place,table,when,figure,text,none,each
  > R,told,restraints,rate<10,{rate},"in {month}, {count} of {records} {records?month:months}, as at {as_at}",,
  > R,told,restraints,rate>100,,never said,"No month was over 100, of {records}.",
  > R,told,restraints,rate missing,{provider},cost {paid},,
  > R,,restraints,met_on>=2014-03-01;flagged=Y,,{count} {count?month:months} met on {met_on},,
  > Z,told,absent,,1,never said,,
  > END
  $ cat >summary.csv <<'END'
  > place,heading,show,open,none
  > told,What is told,figures,,
  > asked,What to ask,questions,,
  > other,What else,list,1,There is nothing else.
  > END
  $ cat >definitions.csv <<'END'
  > measure,name,definition,formula,source
  > M08,Rate,How often,1000 x n / days,a table
  > END
  $ lists="--sections sections.csv --headlines headlines.csv"
  $ lists="$lists --definitions definitions.csv --places summary.csv"
  $ report $lists restraints.stream trained.stream M12-progress.stream >page.html

A sentence is about the last record for which its conditions hold; where they
hold for none it is the sentence for that; where a value is missing it is left
unsaid.

  $ grep '^<li>' page.html
  <li><strong>9.5</strong> <span>in February 2014, 1 of 3 months, as at 31 March 2014</span> <span class="links"><a href="#s-R">Restraint</a> <a href="#d-M08">definition</a> <a href="#made-restraints">command</a></span></li>
  <li><span>No month was over 100, of 3.</span> <span class="links"><a href="#s-R">Restraint</a> <a href="#d-M08">definition</a> <a href="#made-restraints">command</a></span></li>
  <li><a href="#s-R">Restraint</a></li>
  <li><a href="#s-A">The plan</a></li>
  <li><a href="#sources">Sources and records kept</a></li>
  <li><strong>9.5</strong> in February 2014, 1 of 3 months, as at 31 March 2014</li>
  <li>No month was over 100, of 3.</li>
  <li>1 month met on 31 March 2014</li>
  $ grep -e '<h[12]' -e 'Table [0-9]' -e 'the file' -e '<d[td]>' page.html
  <h1>Clinical audit of inpatient placements</h1>
  <h2 id="h-summary">Summary</h2>
  <h2 id="h-contents">Contents</h2>
  <h2 id="hs-R">Restraint</h2>
  <caption id="t-restraints-caption"><span class="caption"><b>Table 1.</b> Restraints by month</span> <span class="note">Few people make up most.</span> <span class="note">– stands for what is not known or does not apply.</span> <a href="#d-M08">What it means</a></caption>
  <details><summary>Table 2. Who is trained (1 row)</summary>
  <caption id="t-trained-caption"><span class="caption"><b>Table 2.</b> Who is trained</span> <a href="#d-M08">What it means</a></caption>
  <dd>How often</dd>
  <dd>How it is worked out: 1000 x n / days</dd>
  <dd>Source: a table</dd>
  <h2 id="hs-A">The plan</h2>
  <p class="note">The plan: 1 row, in the file M12-progress.csv of the pack.</p>
  <h2 id="h-sources">Sources and records kept</h2>

--summary writes the summary as text too.

  $ report $lists --summary said.txt restraints.stream >/dev/null; cat said.txt
  As at 31 March 2014
  
  What is told
  
  - 9.5 in February 2014, 1 of 3 months, as at 31 March 2014
  - No month was over 100, of 3.
  
  What else
  
  Not known: the tables that would tell are not here.

A sentence may be said of each record for which the conditions hold: after the
sentence about them all, folded away where there are more than the place leaves
open; or instead of one. Then each leads to the section or table it is about.

  $ cat >each.csv <<'END'
  > section,place,table,when,figure,text,none,each
  > R,other,restraints,flagged present,{count},months are told:,,{month} {rate}
  > {provider},other,restraints,flagged=Y,{month}:,,,{rate}
  > R,asked,restraints,rate>10,,Why {rate}?,,
  > END
  $ lists_of_each="--sections sections.csv --places summary.csv"
  $ report $lists_of_each --headlines each.csv --definitions definitions.csv \
  >     restraints.stream --summary said.txt | sed -n '/<h3>/,/<\/section>/p'
  <h3>What to ask</h3>
  <ul class="findings">
  <li>Why 12.3? <span class="links"><a href="#s-R">Restraint</a> <a href="#d-M08">definition</a> <a href="#made-restraints">command</a></span></li>
  </ul>
  <h3>What else</h3>
  <ul class="findings">
  <li><strong>3</strong> months are told: <span class="links"><a href="#s-R">Restraint</a> <a href="#d-M08">definition</a> <a href="#made-restraints">command</a></span><details class="which"><summary>Which 2</summary><ul>
  <li>January 2014 12.3</li>
  <li>February 2014 9.5</li>
  </ul></details></li>
  <li><strong>January 2014:</strong> 12.3</li>
  </ul>
  </section>
  $ cat said.txt
  As at 31 March 2014
  
  What to ask
  
  - Why 12.3?
  
  What else
  
  - 3 months are told:
  - January 2014: 12.3
  $ cat >about.csv <<'END'
  > section,place,table,when,figure,text,none,each
  > {series},other,change,,{series}:,,,{words}
  > END
  $ table >change.stream <<'END'
  > series|words
  > restraints.first|went up
  > A|went down
  > nowhere|stayed
  > END
  $ report $lists_of_each --headlines about.csv --definitions definitions.csv \
  >     restraints.stream change.stream M12-progress.stream >page.html
  $ sed -n '/<h3>What else/,/<\/ul>/p' page.html
  <h3>What else</h3>
  <ul class="findings">
  <li><strong>restraints.first:</strong> went up <span class="links"><a href="#s-R">Restraint</a> <a href="#d-M08">definition</a> <a href="#made-restraints">command</a></span></li>
  <li><strong>A:</strong> went down <span class="links"><a href="#s-A">The plan</a> <a href="#made-change">command</a></span></li>
  <li><strong>nowhere:</strong> stayed</li>
  </ul>
  $ sed -n '/<section id="s-R"/,/<\/ul>/p' page.html
  <section id="s-R" aria-labelledby="hs-R">
  <h2 id="hs-R">Restraint</h2>
  <ul class="findings">
  <li><strong>restraints.first:</strong> went up</li>
  </ul>

Charts go in as they are, before the table of their row; one that no row names
comes at the end.

  $ mkdir one two
  $ svg() { printf '<?xml version="1.0"?>\n<svg id="%s"><title>%s</title></svg>\n' "$1" "$1"; }
  $ svg monthly >one/rate.svg; svg nurse >two/rate-nurse.svg
  $ svg doctor >two/rate-doctor.svg; svg map >two/map.svg; echo >two/map.txt
  $ report $lists --charts one --charts two restraints.stream trained.stream |
  >     grep -e '<svg' -e '<figcaption' -e '<h2 id="hs' -e '<caption'
  <h2 id="hs-R">Restraint</h2>
  <svg id="monthly"><title>monthly</title></svg>
  </div><figcaption>Figure 1 <a href="#d-M08">What it means</a></figcaption></figure>
  <caption id="t-restraints-caption"><span class="caption"><b>Table 1.</b> Restraints by month</span> <span class="note">Few people make up most.</span> <span class="note">– stands for what is not known or does not apply.</span> <a href="#d-M08">What it means</a></caption>
  <svg id="doctor"><title>doctor</title></svg>
  </div><figcaption>Figure 2 <a href="#d-M08">What it means</a></figcaption></figure>
  <svg id="nurse"><title>nurse</title></svg>
  </div><figcaption>Figure 3 <a href="#d-M08">What it means</a></figcaption></figure>
  <caption id="t-trained-caption"><span class="caption"><b>Table 2.</b> Who is trained</span> <a href="#d-M08">What it means</a></caption>
  <h2 id="hs-further">Further tables and charts</h2>
  <svg id="map"><title>map</title></svg>
  </div><figcaption>Figure 4</figcaption></figure>

A chart of nothing but hidden values is left out, and does not count:

  $ mkdir three && svg monthly | sed 's/<svg/& data-hidden="all"/' >three/rate.svg
  $ report $lists --charts three --charts two restraints.stream trained.stream |
  >     grep -e '<svg' -e '<figcaption' -e 'left out:'
  <p>The chart is left out: every number in it is hidden, because it is small or would give one away.</p>
  <svg id="doctor"><title>doctor</title></svg>
  </div><figcaption>Figure 1 <a href="#d-M08">What it means</a></figcaption></figure>
  <svg id="nurse"><title>nurse</title></svg>
  </div><figcaption>Figure 2 <a href="#d-M08">What it means</a></figcaption></figure>
  <svg id="map"><title>map</title></svg>
  </div><figcaption>Figure 3</figcaption></figure>

What could not be made is said with the reason, and so is then what the
sections name and nobody made.

  $ table >gaps.stream <<'END'
  > what|table|reason
  > Restraints by ward|M06-wards|no column ward_id in restraints
  > Funding|M16-funding|no extract of funding
  > Wards|M02-wards|no column ward_id in restraints
  > END
  $ report $lists --gaps gaps.stream restraints.stream | sed -n '/id="gaps"/,/<\/section>/p'
  <section id="gaps" aria-labelledby="h-gaps">
  <h2 id="h-gaps">Not in this pack</h2>
  <ul>
  <li>No column ward_id in restraints
  <ul>
  <li>Restraints by ward (M06-wards)</li>
  <li>Wards (M02-wards)</li>
  </ul></li>
  <li>No extract of funding
  <ul>
  <li>Funding (M16-funding)</li>
  </ul></li>
  <li>Was not made
  <ul>
  <li>Who is trained (trained)</li>
  <li>The plan (M12-progress)</li>
  <li>Absent (absent)</li>
  </ul></li>
  </ul>
  </section>

Long tables are folded after --rows rows, and cut at --most-rows; the file in
the pack has them all, and sentences count them all.

  $ report $lists --rows 1 --most-rows 2 restraints.stream >page.html
  $ grep -c '<tr><th scope="row" class="d"' page.html
  2
  $ grep -e '<summary>The other' -e 'This page' -e '<strong>' page.html
  <li><strong>9.5</strong> <span>in February 2014, 1 of 3 months, as at 31 March 2014</span> <span class="links"><a href="#s-R">Restraint</a> <a href="#d-M08">definition</a> <a href="#made-restraints">command</a></span></li>
  <li><strong>9.5</strong> in February 2014, 1 of 3 months, as at 31 March 2014</li>
  <details class="rest" data-of="t-restraints"><summary>The other 1 row</summary>
  <p class="note">This page shows 2 of 3 rows; the file restraints.csv in the pack has all.</p>

--title and --marking are escaped too; '' marks nothing. --output names the
file when all of it is there. The same input gives the same bytes.

  $ report --title 'A & B' --marking '' --output page.html <restraints.stream
  $ grep -e '<title' -e '<h1' -e marking\" -e '<b>Table' page.html
  <title>A &amp; B</title>
  <h1>A &amp; B</h1>
  <caption id="t-table-caption"><span class="caption"><b>Table 1.</b> table</span> <span class="note">– stands for what is not known or does not apply.</span></caption>
  $ report --title 'A & B' --marking '' <restraints.stream | cmp - page.html

An empty table says so.

  $ take 0 <restraints.stream | report | grep -o 'The table has no rows.*'
  The table has no rows.</span></caption>

Every table that a pack can have has its place in the page, and every measure
of a section is defined.

  $ cd "$ROOT"
  $ comm -23 <(grep ',table,' pipeline/outputs.csv | cut -d , -f 1 | sort) \
  >     <(cut -d , -f 4 datasets/report/sections.csv | sed 1d | sort)
  $ comm -13 <(cut -d , -f 1 datasets/report/measures.csv | sort -u) \
  >     <(sed 1d datasets/report/sections.csv | cut -d , -f 3 | tr ' ' '\n' |
  >         grep . | sort -u)
  $ cd - >/dev/null

Public tables

A number that was hidden (COLUMN_hidden) reads as an asterisk, which is
explained, and the flag is no column of the page. With --public no counts of
records are told either, because a record may be a person.

  $ table --fact as_at=2014-03-31 >M06-public.stream <<'END'
  > month:date:-:Month|people:number:1:People|people_hidden:flag:-:People (hidden)|rate:number:1:Rate
  > 2014-01-01|15|N|2
  > 2014-02-01||Y|
  > END
  $ report --public M06-public.stream >page.html
  $ sed -n '/<table id/,/<\/table>/p' page.html
  <div class="scroll whole" tabindex="0" role="region" aria-labelledby="t-M06-public-caption"><table id="t-M06-public">
  <caption id="t-M06-public-caption"><span class="caption"><b>Table 1.</b> M06-public</span> <span class="note">– stands for what is not known or does not apply.</span> <span class="note">* stands for a number that is hidden: it is small, or would give one away that is.</span></caption>
  <thead><tr><th scope="col" data-name="month">Month</th><th scope="col" class="n" data-name="people">People</th><th scope="col" class="n" data-name="rate">Rate</th></tr></thead>
  <tbody>
  <tr><th scope="row" class="d" data-v="2014-01-01">January 2014</th><td class="n">15</td><td class="n">2</td></tr>
  <tr><th scope="row" class="d" data-v="2014-02-01">February 2014</th><td class="n">*</td><td class="n" data-v="">–</td></tr>
  </tbody></table></div>
  $ grep -e 'class="marking"' page.html
  <p class="marking">Public copy: numbers that are small, or would give one away that is, are hidden.</p>
  $ sed -n '/<details class="made"/,/<\/details>/p' page.html
  <details class="made" id="made-M06-public"><summary>How table 1 was made</summary>
  <p>The file M06-public.csv in the pack holds it with all its columns. <code>placement-audit explain M06-public</code> prints these steps.</p>
  <div class="scroll" tabindex="0" role="region" aria-label="Steps"><table><thead><tr><th scope="col">Step</th><th scope="col">Command</th><th scope="col">Reads from step</th></tr></thead>
  <tbody>
  <tr><th scope="row">1</th><td><code>seal --fact as_at=2014-03-31</code></td><td>–</td></tr>
  </tbody></table></div>
  </details>
  $ sed -n '/id="sources"/,$p' page.html | grep -o '<p>The files.*digests, are in manifest.json of the pack'
  <p>The files that the figures come from, and their digests, are in manifest.json of the pack
  $ keep month=2014-02-01 <M06-public.stream | report --public | grep '<td'
  <tr><th scope="row">Month</th><td>February 2014</td></tr>
  <tr><th scope="row">People</th><td class="n">*</td></tr>
  <tr><th scope="row">Rate</th><td class="n">–</td></tr>
  <tr><th scope="row">1</th><td><code>seal --fact as_at=2014-03-31</code></td><td>–</td></tr>
  <tr><th scope="row">2</th><td><code>keep month=2014-02-01</code></td><td>1</td></tr>

What it refuses

  $ head -n 15 restraints.stream >cut.stream
  $ report cut.stream --output never.html
  report: cut.stream: the stream stops after line 15, before its end line: an earlier step failed
  [4]
  $ ls never.html* 2>&1 | wc -l
  1
  $ report restraints.stream ./restraints.stream
  report: two tables are called 'restraints'
  [2]
  $ table --fact as_at=2013-03-31 <<'END' >older.stream
  > n
  > 1
  > END
  $ report restraints.stream older.stream
  report: older.stream has the fact as_at 2013-03-31, tables before it have 2014-03-31
  [3]
  $ report --rows 0 restraints.stream
  report: --rows: 0 is not between 1 and 100000
  [2]
  $ report --charts nowhere restraints.stream
  report: cannot open nowhere: No such file or directory
  [5]
  $ mkdir bad same; printf '<svg><title>half' >bad/half.svg
  $ report --charts bad restraints.stream --output never.html
  report: bad/half.svg: the picture is not whole
  [3]
  $ svg monthly >same/other.svg
  $ report --charts one --charts same restraints.stream >/dev/null
  report: same/other.svg: the id 'monthly' is in the page already
  [3]
  $ sed 's/rate<10/rate<ten/' headlines.csv >wrong.csv
  $ report --headlines wrong.csv restraints.stream
  report: a headline says 'rate<ten', but column 'rate' holds number
  [3]
  $ sed 's/folded/hidden/' sections.csv >wrong.csv
  $ report --sections wrong.csv restraints.stream
  report: wrong.csv:3: 'hidden' is neither blank nor folded nor file
  [3]
  $ sed 's/,list,/,lines,/' summary.csv >wrong.csv
  $ report --places wrong.csv restraints.stream
  report: wrong.csv:4: 'lines' is neither figures nor list nor questions
  [3]
  $ sed 's/,list,1,/,list,some,/' summary.csv >wrong.csv
  $ report --places wrong.csv restraints.stream
  report: wrong.csv:4: 'some' is no number of lines
  [3]
  $ cut -d , -f 1-8 sections.csv >wrong.csv
  $ report --sections wrong.csv restraints.stream
  report: wrong.csv:1: there is no column 'note'
  [3]
