# csv.awk - one CSV record as fields (RFC 4180, no line feeds inside quotes).
function csv_split(line, fields,	n, field, i, c, quoted) {
	n = 0
	field = ""
	quoted = 0
	sub(/\r$/, "", line)
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\"" && quoted && substr(line, i + 1, 1) == "\"") {
			field = field c
			i++
		} else if (c == "\"") {
			quoted = !quoted
		} else if (c == "," && !quoted) {
			fields[++n] = field
			field = ""
		} else {
			field = field c
		}
	}
	fields[++n] = field
	return n
}
