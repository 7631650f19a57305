# headlines.awk - the figures a board asks for first, as lines to read.
#
#	awk -f headlines.awk STREAM...
#
# Takes what it needs from streams by their names; what is not there gets no
# line.

function words(date,    part, month) {
	split(date, part, "-")
	split("January February March April May June July August September " \
		"October November December", month, " ")
	return part[3] + 0 " " month[part[2] + 0] " " part[1]
}

function quarter(date,    name) {
	split("January-March April-June July-September October-December", \
		name, " ")
	return name[int((substr(date, 6, 2) + 2) / 3)] " " substr(date, 1, 4)
}

# 1234567 as 1,234,567; up to one decimal.
function figure(number,    text, tail) {
	if (number == "" || number == "\\N")
		return "not known"
	text = sprintf("%.1f", number + 0)
	sub(/\.0$/, "", text)
	if (match(text, /\.[0-9]$/)) {
		tail = substr(text, RSTART)
		text = substr(text, 1, RSTART - 1)
	}
	while (length(text) > 3) {
		tail = "," substr(text, length(text) - 2) tail
		text = substr(text, 1, length(text) - 3)
	}
	return text tail
}

function rate(number) {
	return number == "\\N" ? "not known" : sprintf("%.1f", number)
}

function say(what, value) {
	printf "  %-52s %s\n", what, value
}

# The value of a column in the last record of a table that was kept.
function of(table, column) {
	return value[table, column]
}

BEGIN { FS = "\t" }
FNR == 1 {
	table = FILENAME
	sub(/.*\//, "", table)
	sub(/\.stream$/, "", table)
	width = 0
}
$1 == "#%fact" && $2 == "as_at" { as_at = $3 }
$1 == "#%flow" && table == "data-quality" && $5 ~ / rejected$/ {
	rejected += $5
}
/^#/ { next }
!width {
	width = split($0, column, "\t")
	there[table] = 1
	next
}
table == "M13-stocktake" {
	if ($3 == "total")
		points = figure($7) " of " figure($8) " points"
	if ($3 == "total_repeated")
		repeated = figure($7) " of " figure($8)
	next
}
table == "M05b-out-of-area" && $1 != "all" { next }
{
	for (i = 1; i <= width; i++)
		value[table, column[i]] = $i
}

END {
	print "As at " words(as_at)
	say("People in hospital", figure(of("M02-census-now", "people")))
	if ("M01-now" in there) {
		say("of them in locked or secure settings", \
			figure(of("M01-now", "people")))
		say("Longest without a gap in the community", \
			figure(of("M01-now", "max")) " days")
		say("Median", figure(of("M01-now", "median")) " days")
	}
	if ("M05b-out-of-area" in there)
		say("Placed out of county", \
			figure(of("M05b-out-of-area", "out_of_area")) " of " \
			figure(of("M05b-out-of-area", "known")))
	if ("M06-restraints-quarter" in there)
		say("Restraints per 1,000 bed days, " \
			quarter(of("M06-restraints-quarter", "quarter")), \
			rate(of("M06-restraints-quarter", "rate_per_1000")))
	if ("M12-progress" in there)
		say("Actions overdue", figure(of("M12-progress", "overdue")) \
			" of " figure(of("M12-progress", "n")))
	if ("M13-stocktake" in there)
		say("Stocktake", points " (" repeated \
			" with questions asked twice)")
	say("Rows rejected", figure(rejected + 0) \
		" (quality/rejects.csv)")
}
