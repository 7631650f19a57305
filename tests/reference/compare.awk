# compare.awk - is what we computed what the reference computed?
#
#	awk -v keys=facet,date [-v tolerance=1e-9] [-v loose=p=1e-6,q=1e-5] \
#		[-v notes=FILE] -f csv.awk -f compare.awk EXPECTED.csv OURS
#
# OURS is a stream, or a plain table with TAB between fields, whose columns are
# named as in EXPECTED. All columns that both have are compared, rows matched
# by the keys, never by position. Numbers may differ by the tolerance, relative
# to the greater one, or by 1e-13; with a tolerance ~1e-4 by that much where both
# are under 1, and else their inverses, as a search between 0 and 1 leaves it.
# Texts may not differ. NA,
# NaN, nothing and \N are all missing. Prints what differs; exit status 1 when
# something does, or when there was nothing to compare. To the file of notes go
# the columns of EXPECTED, each with 1 when we have it too and 0 when not.
BEGIN {
	key_count = split(keys, key_names, ",")
	if (tolerance == "")
		tolerance = 1e-9
	count = split(loose, items, ",")
	for (i = 1; i <= count; i++) {
		split(items[i], parts, "=")
		tolerance_of[parts[1]] = parts[2]
	}
}

function is_missing(text) {
	return text == "" || text == "NA" || text == "NaN" || text == "\\N"
}

function is_number(text) {
	return text ~ /^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$/
}

function absolute(x) {
	return x < 0 ? -x : x
}

# What a search between 0 and 1 found, or of which it found the inverse.
function sought(a, b, limit) {
	if (absolute(a) > 1 && absolute(b) > 1)
		return absolute(1 / a - 1 / b) <= limit
	return absolute(a - b) <= limit
}

function near(a, b, limit,	scale) {
	scale = absolute(a) > absolute(b) ? absolute(a) : absolute(b)
	return absolute(a - b) <= limit * scale + 1e-13
}

function agree(name, a, b) {
	if (is_missing(a) || is_missing(b))
		return is_missing(a) && is_missing(b)
	if (!is_number(a) || !is_number(b))
		return a == b
	if (tolerance_of[name] ~ /^~/)
		return sought(a + 0, b + 0, substr(tolerance_of[name], 2) + 0)
	if (name in tolerance_of && tolerance_of[name] != "")
		return near(a + 0, b + 0, tolerance_of[name] + 0)
	return near(a + 0, b + 0, tolerance + 0)
}

# A date or a text as it stands; a number so that 0.1 and 0.10 are one key.
function key_part(text) {
	if (is_missing(text))
		return "-"
	return is_number(text) ? sprintf("%.12g", text) : text
}

FNR == 1 {
	file++
	named = 0
}
file == 2 && /^#%/ { next }
{
	if (file == 1)
		width = csv_split($0, cells)
	else
		width = split($0, cells, "\t")
}
!named {
	named = 1
	for (i = 1; i <= width; i++)
		names[file, i] = cells[i]
	for (i = 1; i <= width; i++)
		place[file, cells[i]] = i
	widths[file] = width
	next
}
{
	key = ""
	for (k = 1; k <= key_count; k++)
		key = key (k > 1 ? " " : "") \
			key_part(cells[place[file, key_names[k]]])
	# the same key again: a second of that name
	key = key (++times[file, key] > 1 ? " #" times[file, key] : "")
	rows[file]++
	found[file, key] = 1
	if (file == 1) {
		for (i = 1; i <= width; i++)
			expected[key, names[1, i]] = cells[i]
		next
	}
	if (!((1, key) in found)) {
		print "  " key ": not expected"
		bad++
		next
	}
	for (i = 1; i <= width; i++) {
		name = names[2, i]
		if (!((1, name) in place))
			continue
		compared++
		if (!agree(name, expected[key, name], cells[i])) {
			print "  " key ": " name " is " cells[i] ", not " \
				expected[key, name]
			bad++
		}
	}
}
END {
	for (i = 1; i <= widths[1] && notes; i++)
		print ARGV[1], names[1, i], ((2, names[1, i]) in place) \
			>>notes
	if (rows[1] != rows[2]) {
		print "  " rows[2] + 0 " rows, not " rows[1] + 0
		bad++
	}
	if (!compared) {
		print "  nothing to compare"
		bad++
	}
	exit bad > 0
}
