# board-paper-table.awk - the table of a page that `report` made of one stream.
#
#	report STREAM | awk -f board-paper-table.awk
#
# Prints the first table without its caption, and then what its caption and the
# page note about it: words for codes, units, decimals are as in the report.

function keep_notes(line) {
	while (match(line, /<(span|p) class="note">[^<]*</)) {
		note = substr(line, RSTART, RLENGTH - 1)
		sub(/^[^>]*>/, "", note)
		notes = notes (notes == "" ? "" : " ") note
		line = substr(line, RSTART + RLENGTH)
	}
}

/<table/ && !began {
	began = inside = 1
	sub(/.*<table/, "<table")
}
began && !closed && /class="note"/ { keep_notes($0) }
inside {
	gsub(/<caption.*<\/caption>/, "")
	ends = sub(/<\/table>.*/, "</table>")
	if ($0 != "")
		print
	inside = !ends
}
/<details class="made"/ { closed = 1 }

END {
	if (notes != "")
		print "<div data-custom-style=\"Note\">" notes "</div>"
}
