Every kind of chart is drawn of data that break charts: one point, two, 400; names
of 40 characters; all zeros; one huge outlier; negative values; a single group, 60
groups; 20 years; what is missing and what is hidden. Each is drawn in three sizes,
some with a target and notes as well:

  $ "$ROOT"/tests/charts/torture/draw 2>&1 | grep -v ' cm high, longer than a page; '
  [1]
  $ ls | sed 's/-.*//' | uniq | tr '\n' ' '
  barchart controlchart dotplot flowchart funnelplot heatmap linechart paretochart scorecard survivalcurve timeline  (no-eol)
  $ ls | sed 's/.*[.]//' | uniq
  scene

No text is cut off, lies on another one, on a line or across the edge of a shape, or is
too small to read, and no mark leaves the page:

  $ draw --check *.scene

Some of them, in greys, drawn in every format:

  $ mkdir drawn
  $ draw --format svg,png,pdf --palette mono --folder drawn --book drawn/book.pdf $(ls *.scene | awk 'NR % 46 == 1')
  $ ls drawn | sed 's/.*[.]//' | sort | uniq -c | awk '{ print $1, $2 }'
  13 pdf
  12 png
  12 svg
