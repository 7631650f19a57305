# settings.awk - read settings.ini: one line NAME VALUE for each setting.
#
#	awk -v shown=NAME -f words.awk -f settings.awk settings.csv [SETTINGS]
#
# settings.csv says which settings there are, what a value may be, and what it
# is when it is not given. Sections are for the reader's eye, except [rows] and
# [sha256], whose names are tables: how many rows each extract has, and its
# digest. A fault is told on standard error, as shown:LINE, with exit status 2.

BEGIN {
	tables = "placements persons leave incidents restraints reviews " \
		"checklist criteria kpi_returns kpis providers feedback " \
		"questions actions stocktake register training anchors " \
		"gazetteer"
	stated["census_date"] = "as_at"
}
FNR == NR {
	if (FNR > 1) {
		split_csv($0, field)
		order[++count] = field[2]
		form[field[2]] = field[3]
		preset[field[2]] = field[4]
		names = names " " field[2]
	}
	next
}

function refuse(sentence) {
	tell(shown ":" FNR ": " sentence)
	refused = 1
	exit 2
}

# In a list parted by blanks or '|'.
function is_among(word, list) {
	gsub(/\|/, " ", list)
	return index(" " list " ", " " word " ")
}

function check(name, value,    kind) {
	kind = form[name]
	if (kind == "date" && !is_date(value))
		refuse(name " is '" value "', which is not a date " \
			"(YYYY-MM-DD)")
	if (kind == "whole" && value !~ /^[0-9][0-9]?[0-9]?[0-9]?$/)
		refuse(name " is '" value "', which is not a whole number " \
			"from 0 to 9999")
	if (kind == "wholes" && value !~ /^[0-9]+( [0-9]+)*$/)
		refuse(name " is '" value "', which is no list of whole " \
			"numbers, parted by blanks")
	if (kind == "time" && value !~ /^[0-9][0-9]?[0-9]?[0-9]?(d|wd|m)$/)
		refuse(name " is '" value "', which is no time: write days " \
			"(28d), working days (5wd) or months (6m)")
	if (kind == "word" && value !~ /^[A-Za-z0-9._-]+$/)
		refuse(name " is '" value "', which is not one word of " \
			"letters and digits")
	if (kind == "words" && value !~ /^[A-Za-z0-9 .,:\/_-]+$/)
		refuse(name " may have letters, digits, blanks and .,:/_- " \
			"in it, nothing else")
	if (kind ~ /^word/ && looks_like(value) != "")
		refuse(name " holds what looks like " looks_like(value) \
			": data that identifies a person is refused")
	if (kind ~ /\|/ && !is_among(value, kind))
		refuse(name " is '" value "', which is not one of " kind)
}

function say(name, value) {
	if (name in stated)
		name = stated[name]
	if (name in seen)
		refuse(name " is set a second time")
	seen[name] = 1
	print name, value
}

# Of a table: its count of rows or its digest.
function say_of_table(name, value) {
	sub(/\.csv(\.gz)?$/, "", name)
	if (!is_among(name, tables))
		refuse("no extract is called '" name "'" \
			did_you_mean(name, tables))
	if (section == "rows" && value !~ /^[0-9]+$/)
		refuse(name " has '" value "' for its count of rows")
	value = tolower(value)
	sub(/^sha256:/, "", value)
	if (section == "sha256" && (length(value) != 64 ||
	    value ~ /[^0-9a-f]/))
		refuse(name " has '" value "' for its SHA-256 digest")
	say(section "_" name, value)
}

{
	sub(/\r$/, "")
	if (FNR == 1)
		sub(/^\357\273\277/, "")
	sub(/^[ \t]+/, "")
	sub(/[ \t]+$/, "")
}
/^$/ || /^[#;]/ { next }
/^\[[A-Za-z0-9_ ]+\]$/ {
	section = tolower(substr($0, 2, length($0) - 2))
	next
}
!/=/ { refuse("'" $0 "' is not NAME = VALUE") }
{
	name = $0
	sub(/[ \t]*=.*/, "", name)
	value = $0
	sub(/^[^=]*=[ \t]*/, "", value)
	if (section == "rows" || section == "sha256") {
		say_of_table(name, value)
		next
	}
	if (!(name in form))
		refuse("there is no setting '" name "'" \
			did_you_mean(name, names))
	if (value == "")
		next
	check(name, value)
	say(name, value)
}

END {
	for (i = 1; i <= count && !refused; i++)
		if (preset[order[i]] != "" && !(order[i] in seen))
			print order[i], preset[order[i]]
}
