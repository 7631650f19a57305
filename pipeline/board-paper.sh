#!/bin/bash
# board-paper.sh - a Word document out of a pack; placement-audit reads it in.
#
# Everything comes from the pack: the sentences and tables as `report` says
# them, the charts as they were drawn. It is put together as HTML, which pandoc
# makes a Word document of.
#
# shellcheck disable=SC2154 # the front end's variables
readonly default_title='Clinical audit of inpatient placements'

board_paper() {
	read_paper_arguments "$@"
	open_pack
	need_tool pandoc pandoc
	[ -n "$template" ] || need_tool zip zip
	paper=$(mktemp -d) || fail "$bad_system" 'no temporary folder can be made'
	trap 'rm -rf -- "$paper"' EXIT
	read_pack
	write_paper >"$paper/paper.html"
	make_document
	echo "The paper is $out."
}

read_paper_arguments() {
	local charts=
	out='' template='' chosen='' wanted='' title='' operands=()
	while [ $# -gt 0 ]; do
		case $1 in
		--*=*)
			set -- "${1%%=*}" "${1#*=}" "${@:2}"
			continue
			;;
		--help | -h)
			usage_of board-paper
			exit
			;;
		--public | --restricted) wanted=${1#--} ;;
		-o | --out | --charts | --title | --template)
			[ $# -ge 2 ] ||
				fail "$bad_usage" "$1 needs a value"
			case $1 in
			-o | --out) out=$2 ;;
			--charts) charts=$2 ;;
			--title) title=$2 ;;
			--template) template=$2 ;;
			esac
			shift
			;;
		-?*)
			fail "$bad_usage" "no option '$1' (--help lists" \
				"them)$(nearest "$1" --out --charts --title \
				--template --public --restricted)"
			;;
		*) operands+=("$1") ;;
		esac
		shift
	done
	chosen=${charts//,/ }
	check_paper_arguments
}

check_paper_arguments() {
	local parent what
	[ ${#operands[@]} -gt 0 ] || fail "$bad_usage" 'a paper of which pack?' \
		'--help shows the usage'
	[ ${#operands[@]} -eq 1 ] || fail "$bad_usage" \
		"'${operands[1]}' is one operand too many;" \
		'--help shows the usage'
	[ -n "$out" ] || fail "$bad_usage" 'write the paper where?' \
		'Give --out PAPER.docx'
	[ ! -d "$out" ] || fail "$bad_usage" "'$out' is a folder"
	parent=$(dirname -- "$out")
	[ -d "$parent" ] || fail "$bad_system" "cannot make '$out':" \
		"there is no folder '$parent'"
	[ -z "$template" ] || [ -r "$template" ] || fail "$bad_usage" \
		"there is no template '$template'"
	what=$(awk_with looks-like.awk -- "$title")
	[ -z "$what" ] || fail "$bad_data" "--title holds what looks like" \
		"$what: data that identifies a person is refused"
}

# The public half of the pack where there is one, unless the other is wanted.
open_pack() {
	pack=${operands[0]}
	[ -d "$pack" ] || fail "$bad_usage" "there is no folder '$pack'"
	is_pack || fail "$bad_usage" "'$pack' is not a pack"
	[ "$wanted" != public ] || [ -d "$pack/public/tables" ] ||
		fail "$bad_usage" "'$pack' has no public half"
	if [ -z "$wanted" ]; then
		wanted=public
		[ -d "$pack/public/tables" ] || wanted=restricted
	fi
	half=$(cd "$pack/$wanted" && pwd)
	marking=
	[ "$wanted" = public ] ||
		marking='Restricted: not to be published or quoted from'
}

need_tool() {
	command -v "$1" >/dev/null || fail "$bad_system" \
		"a Word document is made with $1, which is not installed" \
		"(on Debian: apt-get install $1)"
}

# Sets what the paper says at its beginning: as_at and period. The plan is what
# it holds, the summary its sentences.
read_pack() {
	local name value
	declare -gA known=()
	while read -r name value; do
		known[$name]=$value
	done < <(sed -nE 's/^ *"([a-z_]+)": "(.*)",?$/\1 \2/p' \
		"$pack/manifest.json")
	as_at=${known[as_at]:-}
	is_date "$as_at" || fail "$bad_data" \
		"'$pack/manifest.json' does not tell the date of the audit"
	awk_with board-paper.awk -v folder="$half" -v chosen="$chosen" \
		-v aside="$paper" \
		"$data"/report/{sections,measures,board-paper}.csv >"$paper/plan"
	refuse_missing
	say_summary
}

# Of the restricted half it goes by what is said about the data, too.
say_summary() {
	local quality=$pack/quality also=() table
	[ "$wanted" = public ] || for table in rejects data-quality crosscheck; do
		[ ! -e "$quality/$table.stream" ] ||
			also+=("$quality/$table.stream")
	done
	[ "$wanted" = public ] || [ ! -e "$quality/not-possible.stream" ] ||
		also+=(--gaps "$quality/not-possible.stream")
	report --output "$paper/page.html" --summary "$paper/summary" \
		"$half"/tables/*.stream "${also[@]}"
}

# A chart that was asked for and is not there.
refuse_missing() {
	local kind name charts=("$half"/charts/*.png)
	charts=("${charts[@]##*/}")
	while IFS=$'\t' read -r kind name _; do
		[ "$kind" != missing ] || fail "$bad_usage" \
			"there is no chart '$name' in '$pack/$wanted'$(
			nearest "$name" "${charts[@]%.png}")"
	done <"$paper/plan"
}

in_words() {
	date -d "$1" '+%-d %B %Y'
}

# What comes in as HTML; quotes too, because it may stand in an attribute.
escaped() {
	sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g'
}

caption() {
	printf '<div class="caption" data-of="%s">%s</div>\n' "$1" "$2"
}

# Paragraphs: one of a style of the template.
styled() {
	printf '<div data-custom-style="%s"><p>%s</p></div>\n' "$1" "$2"
}

write_paper() {
	local kind name words defining=''
	[ -z "$marking" ] || styled Marking "$marking"
	write_summary
	while IFS=$'\t' read -r kind name words; do
		words=$(escaped <<<"$words")
		case $kind in
		heading) printf '<h1>%s</h1>\n' "$words" ;;
		chart) write_chart "$name" "$words" ;;
		hidden)
			printf '<p>%s: every number is hidden, because ' \
				"$words"
			echo 'it is small or would give one away.</p>'
			;;
		table) write_table "$name" "$words" ;;
		definition)
			[ -n "$defining" ] || write_gaps
			[ -n "$defining" ] ||
				echo '<h1>What the figures mean</h1>'
			defining=yes
			printf '<p><b>%s</b> %s</p>\n' "$name" "$words"
			;;
		esac
	done <"$paper/plan"
	[ -n "$defining" ] || write_gaps
	write_origin
}

# Lines that begin with "- " are points, those further in points of the one
# before, those that end a sentence paragraphs, and others headings; when it is
# as at stands above already.
write_summary() {
	echo '<h1>Summary</h1>'
	escaped <"$paper/summary" | awk '
	function within(depth) {
		while (inside < depth) {
			print "<ul>"
			inside++
		}
		while (inside > depth) {
			print "</li></ul>"
			inside--
		}
	}
	function point(depth) {
		if (inside < depth)
			within(depth)
		else {
			within(depth)
			print "</li>"
		}
		print "<li><p>" $0 "</p>"
	}
	/^As at / || !NF { next }
	sub(/^- /, "") { point(1); next }
	sub(/^  - /, "") { point(2); next }
	{ within(0) }
	/[.?!]$/ { print "<p>" $0 "</p>"; next }
	{ print "<h2>" $0 "</h2>" }
	END { within(0) }'
}

# The words for those who do not see a chart stand beside it.
write_chart() {
	local words=''
	[ ! -e "$half/charts/$1.txt" ] ||
		words=$(tr -s '\n' ' ' <"$half/charts/$1.txt" | escaped)
	printf '<div data-custom-style="Figure"><p>'
	printf '<img src="charts/%s.png" alt="%s"></p></div>\n' \
		"$(escaped <<<"$1")" "${words% }"
	caption Figure "$2"
}

write_table() {
	caption Table "$2"
	report --sections "$paper/$1.csv" --rows 40 --most-rows 40 \
		"$half/tables/$1.stream" |
		awk -f "$library/board-paper-table.awk"
}

# What the extracts lacked; it is told in the restricted half alone.
write_gaps() {
	local gaps=$pack/quality/not-possible.stream
	[ "$wanted" = restricted ] && [ -e "$gaps" ] || return 0
	grep -v '^#' "$gaps" | tail -n +2 | escaped | awk -F '\t' '
	NR == 1 {
		print "<h1>What could not be told</h1><table><thead><tr>" \
			"<th>What</th><th>Reason</th></tr></thead>"
	}
	{ print "<tr><td>" $1 "</td><td>" $3 "</td></tr>" }
	END { if (NR) print "</table>" }'
}

write_origin() {
	local files
	files=$(sed -nE 's/^  \{"file": "([^"]*)", "rows".*/\1/p' \
		"$pack/manifest.json" | paste -s -d , | sed 's/,/, /g' | escaped)
	echo '<h1>Where the figures come from</h1>'
	printf '<p>Placement Audit %s made them from %s. %s</p>\n' \
		"$(escaped <<<"${known[version]:-}")" "$files" \
		'The command <code>placement-audit explain</code>, with the
		name of a table or chart of the pack, prints how it was made.'
}

make_document() {
	local span=''
	[ -n "$template" ] || make_template
	[ -z "${known[period_start]:-}" ] || span=", for the period from $(
		in_words "${known[period_start]}") to $(
		in_words "${known[period_end]}")"
	template=$(realpath -- "$template")
	(
		cd "$half" || exit
		SOURCE_DATE_EPOCH=$(date -d "$as_at 12:00 UTC" +%s) \
			pandoc --from html --to docx \
			--output "$paper/paper.docx" --lua-filter \
			"$library/board-paper.lua" \
			--reference-doc "$template" \
			--metadata title="${title:-$default_title}" \
			--metadata subtitle="As at $(in_words "$as_at")$span" \
			--metadata lang=en-GB "$paper/paper.html"
	) || fail "$bad_system" 'pandoc could not make the paper'
	if ! cp -- "$paper/paper.docx" "$out.part" ||
		! mv -- "$out.part" "$out"
	then
		rm -f -- "$out.part"
		fail "$bad_system" "cannot write '$out'"
	fi
}

# The template that comes along is kept as its parts; the marking belongs on
# top of each page. Word would show the times of its files: they are that of
# the audit.
make_template() {
	cp -r "$data/report/board-paper" "$paper/template"
	sed -i "s/@MARKING@/$marking/" "$paper/template/word/header1.xml"
	template=$paper/template.docx
	(
		cd "$paper/template" || exit
		find . -exec touch -d "$as_at 12:00 UTC" {} +
		find . -type f | sort | TZ=UTC zip -q -X -D -@ "$template"
	)
}
