# board-paper.awk - what belongs in a board paper, in its order.
#
#	awk -v folder=PACK/restricted -v chosen="CHART ..." -v aside=FOLDER \
#		-f words.awk -f board-paper.awk \
#		sections.csv measures.csv board-paper.csv
#
# Prints lines `kind TAB name TAB words`: a heading, a chart or a table of the
# folder with what its caption says, and at last the definitions of the measures
# that these are about. What the folder does not have is left out. `chosen`
# charts come in place of the list. For each table it writes aside/NAME.csv, by
# which `report` shows it: as in the report, but with the columns of the list.

function exists(path,    found, line) {
	found = (getline line <path) >= 0
	close(path)
	return found
}

# A heading is said when something is below it, and once.
function add(section, kind, name, words) {
	if (kind name in added)
		return
	added[kind name] = 1
	if (section != last && heading[section] != "")
		print "heading\t" section "\t" heading[section]
	last = section
	print kind "\t" name "\t" words
	sub(/-.*/, "", name)
	about[++about_count] = name
}

# Whether nothing of the chart may be told: its picture says so.
function is_hidden(name,    path, line) {
	path = folder "/charts/" name ".svg"
	getline line <path
	close(path)
	return line ~ /^<svg [^>]* data-hidden="all"/
}

function add_chart(section, name) {
	if (exists(folder "/charts/" name ".png") && is_hidden(name)) {
		add(section, "hidden", name, caption_of(name))
		return
	}
	if (exists(folder "/charts/" name ".png"))
		add(section, "chart", name, caption_of(name))
	else if (chosen != "")
		print "missing\t" name "\t"
}

function add_table(section, name, columns,    file) {
	if (name == "" || !exists(folder "/tables/" name ".stream"))
		return
	add(section, "table", name, title[name] == "" ? name : title[name])
	file = aside "/" name ".csv"
	print first_line >file
	print "paper,,," name "," name "," columns ",,," quoted(note[name]) \
		>file
	close(file)
}

function quoted(text) {
	gsub(/"/, "\"\"", text)
	return "\"" text "\""
}

# The row of sections.csv that names the chart, outright or by a last '*'.
function row_of(chart,    i, n, k, word, size) {
	for (i = 1; i <= rows; i++) {
		n = split(charts[i], word, " ")
		for (k = 1; k <= n; k++) {
			if (word[k] == chart)
				return i
			size = length(word[k]) - 1
			if (substr(word[k], size + 1) == "*" && \
			    substr(chart, 1, size) == substr(word[k], 1, size))
				return i
		}
	}
	return 0
}

function caption_of(chart,    row) {
	if (chart in title)
		return title[chart]
	row = row_of(chart)
	return row && words_of[row] != "" ? words_of[row] : chart
}

# M08-rate is about M08; M01-summary about M01a, M01b ...
function is_about(measure, id) {
	return measure == id || !(id in known) && \
		index(measure, id) == 1 && \
		substr(measure, length(id) + 1) !~ /^[0-9]/
}

FNR == 1 {
	if (!file++)
		first_line = $0
	next
}
{ split_csv($0, field) }
file == 1 {
	rows++
	section_of[rows] = field[1]
	charts[rows] = field[7]
	words_of[rows] = field[5]
	if (field[2] != "")
		heading[field[1]] = field[2]
	if (field[4] != "")
		title[field[4]] = field[5]
	note[field[4]] = field[9]
}
file == 2 {
	measure[++measures] = field[1]
	known[field[1]] = 1
	meaning[measures] = field[2] ": " field[3]
}
file == 3 && chosen == "" {
	n = split(field[2], chart, " ")
	for (k = 1; k <= n; k++)
		add_chart(field[1], chart[k])
	add_table(field[1], field[3], field[4])
}

END {
	n = split(chosen, chart, " ")
	for (k = 1; k <= n; k++)
		add_chart(section_of[row_of(chart[k])], chart[k])
	for (i = 1; i <= measures; i++)
		for (k = 1; k <= about_count; k++)
			if (is_about(measure[i], about[k])) {
				print "definition\t" measure[i] "\t" meaning[i]
				break
			}
}
