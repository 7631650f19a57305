# compare - two tables row by row: ours, then the oracle's.
#
#	awk -v table=NAME -v keys=A,B -f compare.awk OURS THEIRS
#
# Columns are matched by name, rows by the key columns. A row that only one
# of them has is a difference, unless all that it counts is 0 and `counted` is
# set. Prints a line for each difference: seed, key, column, ours, theirs.

BEGIN {
	FS = "\t"
	parts = split(keys, key_names, ",")
}

/^#/ { next }

# The header of each file.
!(FILENAME in columns) {
	columns[FILENAME] = NF
	for (i = 1; i <= NF; i++)
		place[FILENAME, $i] = i
	if (FILENAME == ARGV[2])
		for (i = 1; i <= NF; i++)
			name[i] = $i
	next
}

{
	key = ""
	for (i = 1; i <= parts; i++)
		key = key " " $place[FILENAME, key_names[i]]
}

FILENAME == ARGV[1] {
	if (key in ours)
		tell(key, "the whole row", "twice", "once")
	ours[key] = $0
	next
}

!(key in ours) {
	if (!counted || adds_up($0))
		tell(key, "the whole row", "none", "there")
	next
}

{
	split(ours[key], cells, FS)
	for (i = 1; i <= NF; i++) {
		if (!((ARGV[1], name[i]) in place)) {
			tell(key, name[i], "no such column", $i)
			continue
		}
		cell = cells[place[ARGV[1], name[i]]]
		if (cell != $i && !near(cell, $i))
			tell(key, name[i], cell, $i)
	}
	delete ours[key]
}

END {
	for (key in ours)
		tell(key, "the whole row", "there", "none")
}

# Of the numbers in a row any is not 0, but for its key.
function adds_up(row,   cells, i, n) {
	n = split(row, cells, FS)
	for (i = 1; i <= n; i++)
		if (cells[i] ~ /^[0-9.]+$/ && cells[i] + 0 != 0 && \
		    !index("," keys ",", "," name[i] ","))
			return 1
	return 0
}

function near(a, b,   size) {
	if (a !~ /^-?[0-9.]+(e[-+][0-9]+)?$/ || \
	    b !~ /^-?[0-9.]+(e[-+][0-9]+)?$/)
		return 0
	size = (a < 0 ? -a : a) + (b < 0 ? -b : b) + 1e-6
	return (a - b < 0 ? b - a : a - b) <= 1e-9 * size
}

# A table that does not tell the seeds apart is told under the first of them.
function tell(key, column, mine, other,   which) {
	which = match(key, /s[0-9]+/) ? \
		substr(key, RSTART + 1, RLENGTH - 1) : seed
	printf "seed %s: %s%s: %s: ours %s, oracle %s\n", which, table, key, \
		column, mine, other
}
