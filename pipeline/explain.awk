# explain.awk - how a stream was made, as a script that makes it again.
#
#	awk -v title=NAME -v draw=COMMAND -f words.awk -f explain.awk
#		measures.csv data-quality.stream STREAM
#
# The steps in the head of STREAM are a graph: each says which others it reads.
# A step that feeds one other through its standard input is written as a part
# of that one's pipe; any other gets a file, of the name under which it is
# read. data-quality.stream knows how all extracts were read.

# The measure that a name begins with: M08b-injury is about M08b, or else M08.
function is_about(measure,    id) {
	id = title
	sub(/-.*/, "", id)
	return index(id, measure) == 1 && \
		substr(id, length(measure) + 1) !~ /^[0-9]/
}

# The streams that a step reads by name, in the order of its arguments.
function files_of(step, file,    n, i, word, count) {
	n = split(arguments[step], word, " ")
	for (i = 1; i <= n; i++) {
		sub(/^[A-Za-z_]+=/, "", word[i])
		if (word[i] ~ /\.stream$/)
			file[++count] = word[i]
	}
	return count + 0
}

# Which step comes in through standard input, and what files hold the others.
function look_at(step,    n, i, parent, file, count) {
	if (parents[step] == "-")
		return
	n = split(parents[step], parent, ",")
	count = files_of(step, file)
	if (count == n - 1) {
		input[step] = parent[1]
		readers[parent[1]]++
	}
	for (i = 1; i <= count && i <= n; i++)
		name[parent[n - count + i]] = file[i]
}

function table_of(step,    word) {
	split(arguments[step], word, " ")
	return word[1]
}

# Folded before options.
function folded(command,    n, i, part, line, text) {
	n = split(command, part, / --/)
	line = part[1]
	for (i = 2; i <= n; i++) {
		if (length(line) + length(part[i]) > 72) {
			text = text line " \\\n\t"
			line = "--" part[i]
		} else {
			line = line " --" part[i]
		}
	}
	return text line
}

function pipe(step,    from, text) {
	text = folded(program[step] (arguments[step] == "" ? "" : " ") \
		arguments[step])
	from = input[step]
	if (from == "")
		return text
	if (from in name)
		return "<" name[from] " " text
	return pipe(from) " |\n\t" text
}

function write(text, file) {
	script[++line_count] = text (file == "" ? "" : " >" file)
	if (sub(/\/[^\/]*$/, "", file))
		folders[file] = 1
}

# An extract, after those that its keys are in.
function read_extract(table,    step, n, i, word) {
	if (table in read)
		return
	read[table] = 1
	step = extract[table]
	n = split(arguments[step], word, " ")
	for (i = 2; i <= n; i++)
		if (word[i - 1] == "--keys") {
			sub(/=.*/, "", word[i])
			read_extract(word[i])
		}
	hashes[++hash_count] = digest[table]
	write(pipe(step), "streams/" table ".stream")
}

function make(step) {
	if (program[step] == "ingest")
		read_extract(table_of(step))
	else if (step == last)
		write(pipe(step), draw == "" ? "" : title ".stream")
	else if (step in name)
		write(pipe(step), name[step])
}

BEGIN { FS = "\t" }
FNR == 1 { reading++ }
reading == 1 {
	split_csv($0, cell)
	if (FNR > 1 && is_about(cell[1]))
		about[++about_count] = cell[1] " " cell[2] ": " cell[3]
	next
}
# Steps of data-quality.stream have a letter, so as not to be mistaken.
$1 == "#%step" {
	step = (reading == 2 ? "q" : "") $2
	parents[step] = $3
	program[step] = $4
	arguments[step] = $5
	if (reading == 2 && $4 == "ingest")
		extract[table_of(step)] = step
	if (reading == 3)
		last = $2
}
$1 == "#%source" && reading == 2 {
	sub(/^sha256:/, "", $4)
	digest[table_of("q" $2)] = $4 "  extracts/" $3
}

END {
	for (step = 1; step <= last; step++)
		look_at(step)
	for (step = 1; step <= last; step++)
		if (program[step] == "ingest")
			name[step] = "streams/" table_of(step) ".stream"
		else if (readers[step] > 1 && !(step in name))
			name[step] = "parts/step-" step ".stream"
	for (step = 1; step <= last; step++)
		make(step)
	if (draw != "")
		write("<" title ".stream " draw)
	print "#!/bin/bash"
	comment("How " title " was made, and how to make it again: in an" \
		" empty folder, with the folder of the extracts as operand," \
		" and PATH=$(placement-audit --exec-path):$PATH.")
	for (i = 1; i <= about_count; i++) {
		print "#"
		comment(about[i])
	}
	print "set -euo pipefail"
	print "ln -s \"$(cd \"${1:?which folder of extracts?}\" && pwd)\"" \
		" extracts"
	printf "mkdir -p quality"
	for (folder in folders)
		printf " %s", folder
	print "\nsha256sum --check --quiet <<END"
	for (i = 1; i <= hash_count; i++)
		print hashes[i]
	print "END"
	for (i = 1; i <= line_count; i++)
		print script[i]
}
