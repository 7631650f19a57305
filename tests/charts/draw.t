A chart program writes what is to be drawn, as text, to a name that ends in
.scene; draw makes the pictures. That is much quicker for many charts, because the
font is loaded once and the work is shared out between processes.

  $ cat >table <<'END'
  > area	environment	people:number:1:People in hospital
  > North	LOW	14
  > North	OPEN	9
  > South	LOW	3
  > South	MED	5
  > END
  $ seal --fact as_at=2014-03-31 table >people
  $ barchart --x environment --y people --each area -o '{}.scene' <people
  $ ls
  North.csv
  North.scene
  North.txt
  South.csv
  South.scene
  South.txt
  people
  table
  $ draw --format svg,png,pdf North.scene South.scene
  $ ls North.*
  North.csv
  North.pdf
  North.png
  North.scene
  North.svg
  North.txt

A scene is in points from the top left corner, with inks by name:

  $ head -n 5 South.scene
  scene 453.54 240.94
  title Medium secure has the most people in hospital: 5
  description Bar chart of people in hospital. Medium secure 5; Low secure 3.
  created 2014-03-31
  shape 0 0 453.54 0 453.54 240.94 0 240.94 fill paper
  $ tail -n 2 South.scene
  end
  end scene

The pictures are the same, to the byte, as those that the chart programs make, for
every kind of chart and however many processes there are:

  $ mkdir own drawn
  $ for source in "$ROOT"/charts/*.c
  > do
  >   kind=$(basename "$source" .c)
  >   [ $kind != draw ] || continue
  >   arguments=$($kind --help | sed -n "s/^ *[\$] $kind --example | $kind//p" | sed "s/--scene//")
  >   for palette in mdc mono
  >   do
  >     eval "$kind --example | $kind $arguments --palette $palette $(printf " -o own/$kind-$palette.%s" svg png pdf scene)" | grep -v '.'
  >   done
  > done
  [1]
  $ for palette in mdc mono
  > do
  >   draw --format svg,png,pdf --palette $palette --folder drawn own/*-$palette.scene
  > done
  $ rm own/*.csv own/*.scene own/*.txt
  $ diff -r own drawn
  $ mkdir alone
  $ draw --jobs 1 --format png --folder alone North.scene South.scene
  $ cmp alone/North.png North.png
  $ cmp alone/South.png South.png

--book makes one PDF of all, a page each with its title in the outline:

  $ draw --format none --book book.pdf --title 'Charts of March' North.scene South.scene
  $ strings book.pdf | grep -o '/Title (.*)\|CreationDate (2014[0-9]*'
  /Title (Low secure has the most people in hospital: 14)
  /Title (Medium secure has the most people in hospital: 5)
  /Title (Charts of March)
  CreationDate (20140331
  $ strings book.pdf | grep -c '^ *<< /Type /Page '
  2
  $ cp book.pdf first.pdf
  $ draw --format none --book book.pdf --title 'Charts of March' North.scene South.scene
  $ cmp first.pdf book.pdf

Nothing is written unless all scenes can be read:

  $ head -n 20 South.scene >cut.scene
  $ rm North.svg
  $ draw North.scene cut.scene
  draw: cut.scene: the scene stops after line 20, before its end
  [4]
  $ ls North.svg
  ls: cannot access 'North.svg': No such file or directory
  [2]
  $ sed 's/fill paper/fill pink/' South.scene >pink.scene
  $ draw pink.scene
  draw: pink.scene:5: 'pink' is not an ink
  [3]

A picture needs the font; no other is taken in its place. An SVG and a scene do
without:

  $ mkdir empty
  $ PLACEMENT_AUDIT_FONTS=$PWD/empty draw --format png North.scene
  draw: the font Liberation Sans is not in the folder */empty, which PLACEMENT_AUDIT_FONTS names (glob)
  [5]
  $ PLACEMENT_AUDIT_FONTS=$PWD/empty barchart --x environment --y people --facet area -o all.pdf <people
  barchart: the font Liberation Sans is not in the folder */empty, which PLACEMENT_AUDIT_FONTS names (glob)
  [5]
  $ PLACEMENT_AUDIT_FONTS=$PWD/empty draw North.scene

--check draws nothing. It looks for what a reader would stumble over:

  $ draw --help | tr -s ' \n' ' ' | grep -o 'draw nothing; .* too small'
  draw nothing; say which texts lie on others or on marks, leave the page or are too small
  $ draw --check North.scene South.scene
  $ sed "/'Low secure'/{p;s/Low/Very low/;}" South.scene >lies.scene
  $ sed "s/^text [0-9.]* \(.* 'Low secure'\)/text 3 \1/" South.scene >cut.scene
  $ sed "s/ [0-9.]* 'Low secure'/ 7 'Low secure'/" South.scene >small.scene
  $ sed 's/^end scene/circle 450 20 5 fill text\n&/' South.scene >off.scene
  $ draw --check lies.scene cut.scene small.scene off.scene
  draw: lies.scene: 'Very low secure' lies on 'Low secure'
  draw: cut.scene: 'Low secure' is cut off by the edge
  draw: small.scene: 'Low secure' is too small to read
  draw: off.scene: a mark at 450.00 20.00 is off the page
  [1]

Other faults:

  $ draw
  draw: SCENE... is missing; --help shows the usage
  [2]
  $ draw North.svg
  draw: 'North.svg' does not end in .scene
  [2]
  $ draw missing.scene
  draw: cannot open missing.scene: No such file or directory
  [5]
  $ draw --format svg,gif North.scene
  draw: --format: 'gif' is not one of svg, png and pdf
  [2]
  $ draw --folder alone North.scene ./North.scene
  draw: two scenes would both become alone/North
  [2]
  $ draw --folder nowhere North.scene
  draw: cannot write nowhere/North.svg.part: No such file or directory
  [5]
