# words.awk - what the front end's awk programs have in common.

# How many letters must change to make b of a (Levenshtein).
function distance(a, b,    i, j, up, left, cost, row) {
	for (j = 0; j <= length(b); j++)
		row[j] = j
	for (i = 1; i <= length(a); i++) {
		left = row[0]
		row[0] = i
		for (j = 1; j <= length(b); j++) {
			up = row[j]
			cost = left + (substr(a, i, 1) != substr(b, j, 1))
			if (row[j] + 1 < cost)
				cost = row[j] + 1
			if (row[j - 1] + 1 < cost)
				cost = row[j - 1] + 1
			row[j] = cost
			left = up
		}
	}
	return row[length(b)]
}

# "; did you mean 'x'?" with the nearest of names (parted by blanks), or
# nothing when none is near.
function did_you_mean(word, names,    n, i, name, near, least, far) {
	least = 1 + int(length(word) / 3)
	n = split(names, name, " ")
	for (i = 1; i <= n; i++) {
		far = distance(word, name[i])
		if (far <= least && (near == "" || far < distance(word, near)))
			near = name[i]
	}
	return near == "" ? "" : "; did you mean '" near "'?"
}

function is_leap(year) {
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

# A day that exists, written YYYY-MM-DD.
function is_date(text,    part, last) {
	if (text !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/)
		return 0
	split(text, part, "-")
	last = substr("312831303130313130313031", part[2] * 2 - 1, 2) + 0
	if (part[2] == 2)
		last += is_leap(part[1] + 0)
	return part[1] >= 1000 && part[3] >= 1 && part[3] <= last
}

# The fields of a line of CSV without line ends in it, in field[1..n].
function split_csv(line, field,    n, rest) {
	while (1) {
		n++
		if (match(line, /^"([^"]|"")*"/)) {
			field[n] = substr(line, 2, RLENGTH - 2)
			gsub(/""/, "\"", field[n])
		} else {
			match(line, /^[^,]*/)
			field[n] = substr(line, 1, RLENGTH)
		}
		rest = substr(line, RLENGTH + 1)
		if (rest == "")
			return n
		line = substr(rest, 2)
	}
}

# Prints a comment, no line of it longer than is read with ease.
function comment(text,    n, i, word, line) {
	n = split(text, word, " ")
	for (i = 1; i <= n; i++) {
		if (length(line) + length(word[i]) > 75) {
			print "# " line
			line = ""
		}
		line = line (line == "" ? "" : " ") word[i]
	}
	print "# " line
}

# A sentence on standard error, in one piece: others write there at the same time.
function tell(sentence) {
	printf "%s", "placement-audit: " sentence "\n" >"/dev/stderr"
}
