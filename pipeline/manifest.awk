# manifest.awk - what a pack holds and how each file in it was made, as JSON.
#
#	awk -f words.awk -f manifest.awk FILES settings.mk CHART.made...
#		STREAM...
#
# FILES is what sha256sum said in the folder of the pack. One object a line, so
# that a line can be found with grep. It must not depend on when or where the
# pack was made.

function quoted(text) {
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	gsub(/\t/, "\\t", text)
	return "\"" text "\""
}

# The file's name without folder and ending.
function base(path) {
	sub(/.*\//, "", path)
	sub(/\.(stream|made|csv)$/, "", path)
	return path
}

function begin_file() {
	reading = FILENAME ~ /\.stream$/ ? "stream" : \
		FILENAME ~ /\.made$/ ? "chart" : \
		FILENAME ~ /\.mk$/ ? "settings" : "files"
	name = base(FILENAME)
	if (reading == "stream")
		place[name] = FILENAME ~ /^quality/ ? "quality" : \
			"restricted/tables"
}

# `1,2` or `-` as a list.
function numbers(text) {
	return "[" (text == "-" ? "" : text) "]"
}

# A list to which something comes.
function joined(list) {
	return list == "" ? "" : list ", "
}

function add_step(    command) {
	command = $4 ($5 == "" ? "" : " " $5)
	steps[name] = joined(steps[name]) "{\"step\": " $2 \
		", \"reads\": " numbers($3) ", \"command\": " \
		quoted(command) "}"
}

# The stream that has all the extracts in it tells what each one held.
function add_source() {
	sources[name] = joined(sources[name]) quoted($3)
	if (name != "data-quality")
		return
	sub(/^sha256:/, "", $4)
	rejected = said[$2]
	sub(/ .*/, "", rejected)
	inputs[++input_count] = "{\"file\": " quoted($3) ", \"rows\": " \
		taken[$2] ", \"rejected\": " rejected + 0 \
		", \"sha256\": " quoted($4) "}"
}

function print_list(title, list, count, stop,    i) {
	print quoted(title) ": ["
	for (i = 1; i <= count; i++)
		print "  " list[i] (i < count ? "," : "")
	print "]" stop
}

# The chart that a figure is of, which may be one of several.
function chart_of(name, drawn) {
	while (!(name in drawn) && sub(/-[^-]*$/, "", name))
		;
	return name
}

function made(from, command) {
	return (from == "" ? "" : "\"from\": " quoted(from) ", ") \
		"\"command\": " quoted(command)
}

# How a file of the pack came about: from a stream and by a command, or by the
# steps of a stream.
function origin(path,    from, ending, copy) {
	from = base(path)
	ending = path
	sub(/.*\./, "", ending)
	copy = path ~ /^public\// ? "public" : "restricted"
	if (path ~ /\/charts\//) {
		sub(/\.[a-z]*$/, "", from)
		from = copy == "public" ? chart_of(from, drawn_public) : \
			chart_of(from, drawn)
		return made((copy == "public" ? "public/tables" : \
			place[from]) "/" from ".stream", copy == "public" ? \
			drawn_public[from] : drawn[from])
	}
	if (ending == "stream" && copy == "public")
		return made(place[from] == "" ? "" : \
			place[from] "/" from ".stream", "suppress")
	if (ending == "stream")
		return "\"extracts\": [" sources[from] "], \"steps\": [" \
			steps[from] "]"
	if (ending == "csv")
		return made((copy == "public" ? "public/tables" : \
			place[from]) "/" from ".stream", "emit --format csv")
	if (ending == "html")
		return made(copy "/tables, " copy "/charts, quality", "report")
	if (ending == "pdf")
		return made(copy "/charts", "draw --book")
	if (ending == "xlsx")
		return made(copy "/tables", "workbook")
	return made("", "cp")
}

FNR == 1 { begin_file() }
reading == "files" {
	path[++path_count] = substr($0, 69)
	digest[path_count] = substr($0, 1, 64)
	next
}
reading == "settings" {
	if (split($0, half, " := ") == 2 && half[1] == "version")
		version = half[2]
	else if (half[1] != "made_with" && half[1] != "given" && half[1] !~ /^previous/)
		settings[++setting_count] = quoted(half[1]) ": " \
			quoted(half[2])
	next
}
reading == "chart" {
	if (FILENAME ~ /^public/)
		drawn_public[name] = $0
	else
		drawn[name] = $0
	next
}
/^#%/ {
	FS = "\t"
	$0 = $0
}
/^#%step\t/ { add_step() }
/^#%flow\t/ {
	taken[$2] = $3
	said[$2] = $5
}
/^#%source\t/ { add_source() }

END {
	print "{"
	print "\"program\": \"placement-audit\","
	print "\"version\": " quoted(version) ","
	print "\"settings\": {"
	for (i = 1; i <= setting_count; i++)
		print "  " settings[i] (i < setting_count ? "," : "")
	print "},"
	print_list("inputs", inputs, input_count, ",")
	for (i = 1; i <= path_count; i++)
		outputs[i] = "{\"path\": " quoted(path[i]) ", \"sha256\": " \
			quoted(digest[i]) ", " origin(path[i]) "}"
	print_list("outputs", outputs, path_count, "")
	print "}"
}
