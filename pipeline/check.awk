# check.awk - what the checks found, for people to read.
#
#	awk -f words.awk -f check.awk quality/TABLE.rejects.stream...
#		quality/crosscheck.stream gaps.tsv
#
# Exit status 1 when a row was rejected.

function begin_file() {
	finish_file()
	kind = FILENAME ~ /gaps\.tsv$/ ? "gaps" : \
		FILENAME ~ /crosscheck/ ? "crosscheck" : "extract"
	table = FILENAME
	sub(/.*\//, "", table)
	sub(/\..*/, "", table)
	split("", count)
	split("", lines)
	split("", worst)
	rows = rejected = doubted = findings = 0
}

function finish_file(    rule) {
	if (table == "" || kind == "gaps")
		return
	if (kind == "extract")
		printf "%s: %d rows, %d rejected, %d kept with a warning\n", \
			table, rows, rejected, doubted
	else if (findings)
		printf "between rows and extracts: %d finding%s\n", findings, \
			findings == 1 ? "" : "s"
	any = any || rejected
	while ((rule = most()) != "") {
		printf "%8d  %s%s\n", count[rule], rule, where(rule)
		delete count[rule]
	}
}

# The first three lines that break the rule, and that there are others.
function where(rule) {
	if (lines[rule] == "")
		return ""
	return (lines[rule] ~ /,/ ? ", lines " : ", line ") lines[rule] \
		(count[rule] > 3 ? " and others" : "")
}

# The rule with the most findings; of several the first by its words.
function most(    rule, best) {
	for (rule in count)
		if (best == "" || count[rule] > count[best] || \
		    (count[rule] == count[best] && rule < best))
			best = rule
	return best
}

BEGIN { FS = "\t" }
FNR == 1 { begin_file() }
kind == "gaps" {
	if (FNR > 1)
		print "not possible: " $2 " (" $1 "): " $3
	next
}
$1 == "#%flow" && $2 == 1 { rows = $3 }
/^#/ { next }
!header[FILENAME]++ { next }
{
	findings++
	rule = (kind == "extract" ? "" : $1 " ") \
		($3 == "\\N" ? "" : $3 ": ") $5 " (" $6 ")"
	if (++count[rule] <= 3 && $2 != "\\N")
		lines[rule] = lines[rule] (count[rule] > 1 ? ", " : "") $2
	line = $1 ":" $2
	if (kind != "extract")
		next
	if (!(line in worst))
		doubted++
	if ($6 == "error" && worst[line] != "error") {
		doubted--
		rejected++
		worst[line] = "error"
	} else if (!(line in worst)) {
		worst[line] = "warning"
	}
}
END {
	finish_file()
	exit any ? 1 : 0
}
