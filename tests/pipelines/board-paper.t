board-paper makes a Word document of a pack. It is made with pandoc, which need
not be installed for anything else.

  $ command -v pandoc zip unzip >tools || exit 80

  $ mkdir extracts
  $ cat >extracts/placements.csv <<'END'
  > stay_id,person_id,start_date,end_date,ward_security,locked_ward
  > S1,P01,2012-11-20,,1,
  > S2,P02,2013-12-01,2014-02-01,1,
  > S3,P02,2014-02-01,,0,Y
  > S4,P03,2014-02-09,,0,N
  > END
  $ placement-audit run extracts --as-at 2014-03-31 --out pack >said
  $ placement-audit board-paper pack --restricted --out paper.docx
  The paper is paper.docx.

It begins with the summary of the report. What the list of its contents
(report/board-paper.csv) names and the pack has not is left out.

  $ pandoc paper.docx --to plain --columns 200 | sed '/^$/d' >text
  $ head -n 2 text
  Restricted: not to be published or quoted from
  Summary
  $ sed -n '/^What could not/,$p' text | grep -e '^What' -e '^Where'
  What could not be told
  What the figures mean
  Where the figures come from

Captions are of Word's own style and count themselves.

  $ unzip -qo paper.docx -d parts
  $ tr -d '\n' <parts/word/document.xml | sed 's/<w:p>/\n/g' |
  >     grep '"Caption"' | sed 's/<[^>]*>//g'
  Figure 1. People in hospital at the end of each month
  Table 1. Time without a gap of those who are locked or secured now
  Figure 2. Each person in hospital
  Figure 3. People in hospital by the security of their ward
  Table 2. Admissions and discharges by financial year
  $ grep -o 'SEQ [A-Z][a-z]*' parts/word/document.xml | sort | uniq -c
        3 SEQ Figure
        2 SEQ Table

Each figure has the words for those who do not see it, and its size on paper: 16
cm are 454 points of 12,700 units.

  $ part() { tr -d '\n' <"parts/word/$1" | sed 's/></>\n</g'; }
  $ part document.xml | grep -c '<wp:docPr descr="[^"]'
  3
  $ part document.xml | grep -c '<w:drawing>'
  3
  $ part document.xml | grep -o '<wp:extent cx="[0-9]*"' | sort -u
  <wp:extent cx="5765800"

The heading of a table comes again on the next page. On top of each page stands
that the paper is restricted. Without --restricted the paper is made of the
public half of the pack, and says nothing there.

  $ part document.xml | grep -c '<w:tblHeader'
  1
  $ part header1.xml | grep -o '>Restricted[^<]*'
  >Restricted: not to be published or quoted from
  $ placement-audit board-paper pack --out public.docx
  The paper is public.docx.
  $ unzip -p public.docx word/header1.xml | grep -c Restricted
  0
  [1]
  $ placement-audit board-paper pack --restricted --out again.docx
  The paper is again.docx.

The same pack gives the same bytes. Nothing in the paper tells where or when it
was made.

  $ cmp paper.docx again.docx
  $ unzip -l again.docx | grep -vc '2014-03-31 12:00'
  5
  $ grep -l "$PWD" -r parts
  [1]

Charts can be chosen, in the order wanted; headings come with them.

  $ placement-audit board-paper pack --out=two.docx --title 'Two <figures>' \
  >     --charts M04-environment,M02-census-month
  The paper is two.docx.
  $ unzip -p two.docx docProps/core.xml | grep -o '<dc:title>[^/]*'
  <dc:title>Two &lt;figures&gt;<
  $ pandoc two.docx --to plain --wrap none | grep -e '^Figure \.' -e '^People in' -e '^Secur'
  Security of the setting
  People in hospital by the security of their ward: every number is hidden, because it is small or would give one away.
  People in hospital
  People in hospital at the end of each month: every number is hidden, because it is small or would give one away.

A template gives the look: a Word document whose styles are taken.

  $ pandoc --print-default-data-file reference.docx >mine.docx
  $ placement-audit board-paper pack --template mine.docx --out mine-paper.docx
  The paper is mine-paper.docx.
  $ unzip -l mine-paper.docx | grep -c header1
  0
  [1]

What cannot be made is not begun.

  $ placement-audit board-paper
  placement-audit: a paper of which pack? --help shows the usage
  [2]
  $ placement-audit board-paper pack
  placement-audit: write the paper where? Give --out PAPER.docx
  [2]
  $ placement-audit board-paper pack extracts --out x.docx
  placement-audit: 'extracts' is one operand too many; --help shows the usage
  [2]
  $ placement-audit board-paper extracts --out x.docx
  placement-audit: 'extracts' is not a pack
  [2]
  $ placement-audit board-paper nowhere --out x.docx
  placement-audit: there is no folder 'nowhere'
  [2]
  $ placement-audit board-paper pack --out nowhere/x.docx
  placement-audit: cannot make 'nowhere/x.docx': there is no folder 'nowhere'
  [5]
  $ placement-audit board-paper pack --out extracts
  placement-audit: 'extracts' is a folder
  [2]
  $ placement-audit board-paper pack --out
  placement-audit: --out needs a value
  [2]
  $ placement-audit board-paper pack --out x.docx --chart M02
  placement-audit: no option '--chart' (--help lists them); did you mean '--charts'?
  [2]
  $ placement-audit board-paper pack --out x.docx --charts M04-enviroment
  placement-audit: there is no chart 'M04-enviroment' in 'pack/public'; did you mean 'M04-environment'?
  [2]
  $ placement-audit board-paper pack --out x.docx --template y.docx
  placement-audit: there is no template 'y.docx'
  [2]
  $ rm -r pack/public
  $ placement-audit board-paper pack --out x.docx --public
  placement-audit: 'pack' has no public half
  [2]

Without pandoc one sentence says so.

  $ mkdir few
  $ ln -s /usr/bin/* few/
  $ rm few/pandoc
  $ PATH=$BIN:$PWD/few placement-audit board-paper pack --out x.docx
  placement-audit: a Word document is made with pandoc, which is not installed (on Debian: apt-get install pandoc)
  [5]
  $ ls *.docx *.part
  ls: cannot access '*.part': No such file or directory
  again.docx
  mine-paper.docx
  mine.docx
  paper.docx
  public.docx
  two.docx
  [2]
