All charts share the options of a figure. A small table:

  $ cat >table <<'END'
  > area	environment	people:number:1:People in hospital
  > North	LOW	14
  > North	OPEN	9
  > South	LOW	3
  > South	MED	5
  > END
  $ seal --fact as_at=2014-03-31 --fact area=Exampleshire table >people
  $ bars() { barchart --x environment --y people "$@" <people; }
  $ words() { sed -n "s/^text .*'\(.*\)'\$/\1/p"; }

--output says what is made by how the name ends, and may be given several times.
Beside each picture go its words, for those who cannot see it, and its data.
Codes are spelt out in the picture, not in the data:

  $ mkdir out
  $ bars --each area -o 'out/bars-{}.svg' -o 'out/bars-{}.png' -o 'out/bars-{}.pdf'
  $ ls out
  bars-North.csv
  bars-North.pdf
  bars-North.png
  bars-North.svg
  bars-North.txt
  bars-South.csv
  bars-South.pdf
  bars-South.png
  bars-South.svg
  bars-South.txt
  $ cat out/bars-North.txt
  Low secure has the most people in hospital: 14
  
  Bar chart of people in hospital. Low secure 14; Open 9.
  $ tr -d '\r' <out/bars-South.csv
  area,environment,people
  South,LOW,3
  South,MED,5

The SVG names itself to screen readers; its ids are those of its file:

  $ head -n 3 out/bars-North.svg
  <svg xmlns="http://www.w3.org/2000/svg" width="16cm" height="8.5cm" viewBox="0 0 453.54 240.94" role="img" lang="en-GB" aria-labelledby="cbars-North-title cbars-North-desc" font-family="'Liberation Sans', Arial, sans-serif" fill="none" stroke-linejoin="round">
  <title id="cbars-North-title">Low secure has the most people in hospital: 14</title>
  <desc id="cbars-North-desc">Bar chart of people in hospital. Low secure 14; Open 9.</desc>

The PNG has 300 dots an inch, the PDF the as-at day as its date:

  $ head -c 29 out/bars-North.png | od -An -c | head -n 2
   211   P   N   G  \r  \n 032  \n  \0  \0  \0  \r   I   H   D   R
    \0  \0  \a   b  \0  \0 003 354  \b 003  \0  \0  \0
  $ strings out/bars-North.pdf | grep -o 'CreationDate (2014[0-9]*'
  CreationDate (20140331

The same input gives the same bytes:

  $ mkdir again
  $ bars --each area -o 'again/bars-{}.svg' -o 'again/bars-{}.png' -o 'again/bars-{}.pdf'
  $ diff -r out again

Without --output an SVG goes to standard output, --scene prints what would be
drawn, in points, with inks by name:

  $ bars --facet area | head -c 4
  <svg (no-eol)
  $ bars --facet area --scene | grep -E '^(scene|title|shape)'
  scene 453.54 240.94
  title Most people in hospital: Low secure; Medium secure
  shape 0 0 453.54 0 453.54 240.94 0 240.94 fill paper
  shape 67.11 76.99 207.32 76.99 207.32 102.99 67.11 102.99 fill category1 line outline 0.5
  shape 67.11 166.56 157.24 166.56 157.24 192.56 67.11 192.56 fill category1 line outline 0.5
  shape 295.88 76.99 345.95 76.99 345.95 102.99 295.88 102.99 fill category1 line outline 0.5
  shape 295.88 166.56 325.92 166.56 325.92 192.56 295.88 192.56 fill category1 line outline 0.5

Panels share their scale: 14, 9, 5 and 3 people are 140.21, 90.13, 50.07 and 30.04
points long, which is 10.015 points a person.

--format says what is made where FILE has no ending, one of each:

  $ bars --each area --format svg,scene -o 'out/two-{}'
  $ ls out/two*
  out/two-North.csv
  out/two-North.scene
  out/two-North.svg
  out/two-North.txt
  out/two-South.csv
  out/two-South.scene
  out/two-South.svg
  out/two-South.txt
  $ draw --folder again out/two-North.scene && cmp again/two-North.svg out/two-North.svg && echo the same
  the same

and what goes to standard output, which is text or one picture:

  $ bars --facet area --format png | head -c 4 | od -An -c
   211   P   N   G
  $ bars --facet area --format pdf -o - | head -c 5
  %PDF- (no-eol)
  $ bars --each area --format scene | grep '^title'
  title Low secure has the most people in hospital: 14
  title Medium secure has the most people in hospital: 5

A name that ends in a format is of that one:

  $ bars --facet area --format svg -o one.svg; ls one*
  one.csv
  one.svg
  one.txt
  $ bars --facet area --format png -o one.svg
  barchart: --output: 'one.svg' ends in .svg, and --format says png: leave one of them out
  [2]
  $ bars --facet area --format png,svg -o one.svg
  barchart: --output: 'one.svg' ends in .svg, and --format says png,svg: leave one of them out
  [2]
  $ bars --facet area --format svg,png
  barchart: --format: standard output takes one format; --output says where several go
  [2]
  $ bars --facet area --format jpg
  barchart: --format: 'jpg' is not one of svg, png, pdf and scene
  [2]
  $ bars --facet area --scene --format svg
  barchart: --scene and --format say two things
  [2]
  $ bars --each area --format svg
  barchart: --each makes many figures: --output says where, as in -o 'chart-{}.svg'
  [2]

A picture is not for a terminal:

  $ script -qec 'barchart --x environment --y people --facet area --format png <people' /dev/null </dev/null | tr -d '\r'
  barchart: --format: a .png is not for a terminal; --output says where it goes

An author may put other words in, or none where the document has its own caption:

  $ bars --facet area --scene | words | head -n 3
  Most people in hospital: Low secure; Medium secure
  People in hospital, Exampleshire
  As at 31 March 2014. n = 4 values.
  $ bars --facet area --title 'Most are in low security' --subtitle 'By area' --source 'Ward returns' --scene | words | head -n 3
  Most are in low security
  By area
  Source: Ward returns. n = 4 values.
  $ bars --facet area --title none --as-at 2014-06-30 --scene | words | head -n 2
  As at 30 June 2014. n = 4 values.
  North

Without a title in the picture, those who cannot see it are still told:

  $ bars --facet area --title none --scene | sed -n 's/^title //p'
  Most people in hospital: Low secure; Medium secure

Where the chart itself shows no time, --period takes it from the facts:

  $ seal --fact period_start=2013-04-01 --fact period_end=2014-03-31 table | barchart --x environment --y people --facet area --period --scene | words | sed -n '2p'
  People in hospital, 1 April 2013 to 31 March 2014

--words gives other words to codes than the report has:

  $ printf 'column,list,value,words\nenvironment,,LOW,Low\n' >words.csv
  $ bars --each area --words words.csv --scene | words | grep -xE 'Low|OPEN|MED'
  Low
  OPEN
  MED
  Low

--annotate names a stream of notes: what each is about stands in columns that are
called as the figure's are, as it stands there. A name gets a number, and the words
stand under the chart, so that they lie on nothing. Notes that say the same share one;
what has no words is no note:

  $ cat >table-of-notes <<'END'
  > environment	area	text
  > LOW	North	ward 3 closed in May
  > MED	\N	one site only
  > OPEN	\N	one site only
  > LOW	\N	\N
  > END
  $ seal table-of-notes >notes
  $ bars --facet area --annotate notes --scene | words
  Most people in hospital: Low secure; Medium secure
  People in hospital, Exampleshire
  [1] Ward 3 closed in May. [2] One site only.
  As at 31 March 2014. n = 4 values.
  North
  Low secure [1]
  Open [2]
  14
  9
  South
  Medium secure [2]
  Low secure
  5
  3

A value of --series has its number in the legend; a bar of one has what it is before the
words:

  $ bars --series area --kind grouped --annotate notes --scene | words | grep -F '['
  [1] North: ward 3 closed in May. [2] One site only.
  Low secure [1]
  Open [2]
  Medium secure [2]
  $ printf 'area\ttext\nSouth\topened in June\n' | seal >area-notes
  $ bars --series area --kind grouped --annotate area-notes --scene | words | grep -F '['
  [1] Opened in June.
  South [1]

They are told to those who cannot see the figure, and title and description have the
names themselves:

  $ bars --facet area --annotate notes --scene | grep -E '^(title|description)'
  title Most people in hospital: Low secure; Medium secure
  description Bar chart of people in hospital. North: Low secure 14; Open 9. South: Medium secure 5; Low secure 3. Noted: Low secure, ward 3 closed in May. Medium secure, one site only. Open, one site only.

A note about one panel, or one figure of --each, is in that alone. One that has no place
anywhere is told:

  $ printf 'environment\tarea\ttext\nLOW\tNorth\tclosed\nMED\tNorth\tlost\nLOWER\t\\N\tmistyped\n' | seal >few
  $ bars --each area --annotate few --format scene >scenes
  barchart: --annotate: no figure has a place for 'lost'
  barchart: --annotate: no figure has a place for 'mistyped'
  $ words <scenes | grep -F '['
  [1] Closed.
  Low secure [1]
  $ printf 'ward\ttext\nA\tx\n' | seal >others
  $ bars --facet area --annotate others --scene
  barchart: others has no column 'environment'
  [2]
  $ bars --facet area --annotate people --scene
  barchart: people has no column 'text'
  [2]

--label and --unit name columns that say what is measured:

  $ printf 'kpi\tword\tunit\tvalue:number\nK1\tStaff trained\tpct\t62.5\n' | seal | barchart --x kpi --y value --label word --unit unit --scene | words
  Staff trained: 62.5% for K1
  Staff trained, %
  n = 1 value
  K1
  62.5%

Sizes are those of a Word page, half of it, or a small multiple, which keeps its
title and leaves the other words to the page around it:

  $ for size in full half small 10x5; do bars --facet area --size $size --scene | sed -n '1p'; done
  scene 453.54 240.94
  scene 218.27 289
  scene 147.4 264.4
  scene 283.46 277.6
  $ bars --facet area --size small --scene | words | grep -c 'As at'
  0
  [1]

Colours are Making Data Count's and the Analysis Function's, the latter's alone, or
greys:

  $ for palette in mdc af mono; do bars --facet area --palette $palette | grep -c '#12436d'; done
  2
  2
  0
  [1]

Names of files are made of what is safe in one, and never meet:

  $ printf 'x\tg\tn:number\na\tA/B\t1\na\tA B\t2\na\t.hidden\t3\na\t\\N\t4\n' | seal | barchart --x x --y n --each g -o 'f-{}.svg'
  $ ls f-*.svg
  f-A-B-2.svg
  f-A-B.svg
  f-hidden.svg
  f-none.svg

What comes from data is text, in the picture and in a spreadsheet:

  $ printf 'x\tn:number:1:<b>A & B</b>\n=1+1\t1\n' | seal | barchart --x x --y n -o safe.svg
  $ grep -c '<b>' safe.svg
  0
  [1]
  $ grep '<title' safe.svg
  <title id="csafe-title">&lt;b&gt;A &amp; B&lt;/b&gt;: 1 for =1+1</title>
  $ tail -n 1 safe.csv | tr -d '\r'
  '=1+1,1

Faults:

  $ bars -o bars.jpg
  barchart: --output: 'bars.jpg' ends in none of .svg, .png, .pdf and .scene
  [2]
  $ bars --each area -o bars.svg
  barchart: --output: 'bars.svg' has no {} to stand for the value of --each
  [2]
  $ bars --each area
  barchart: --each makes many figures: --output says where, as in -o 'chart-{}.svg'
  [2]
  $ bars --each aera -o 'bars-{}.svg'
  barchart: standard input has no column 'aera'; did you mean 'area'?
  [2]
  $ bars --size 2x2
  barchart: --size: '2x2' is not full, half, small or WIDTHxHEIGHT, 4x3 to 100x100 cm
  [2]
  $ bars --palette pink
  barchart: --palette: 'pink' is not one of mdc|af|mono
  [2]
  $ bars --facet area -o nowhere/bars.svg
  barchart: cannot write nowhere/bars.svg.part: No such file or directory
  [5]
  $ printf 'x\tn:number\n\346\227\245\t1\n' | seal | barchart --x x --y n --scene
  barchart: the font Liberation Sans lacks the character U+65E5 in '日'
  [5]

No picture is left of a stream that was cut:

  $ head -n 9 people | barchart --x environment --y people --facet area -o cut.svg
  barchart: standard input: the stream stops after line 9, before its end line: an earlier step failed
  [4]
  $ ls cut*
  ls: cannot access 'cut*': No such file or directory
  [2]

What makes pictures is loaded only when one is asked for: then the program with it, in
the folder beside the programs, takes over.

  $ mkdir alone; cp "$BIN/barchart" alone
  $ barchart --example | alone/barchart --x environment --y people -o open.svg
  $ barchart --example | alone/barchart --x environment --y people -o open.png
  barchart: cannot run */alone-drawing/barchart: No such file or directory (glob)
  [5]
  $ ls open.*
  open.csv
  open.svg
  open.txt
