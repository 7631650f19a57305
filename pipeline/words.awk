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

# Whether there are ten digits in it, with or without blanks and hyphens, whose
# last one checks the others as in NHS numbers (modulus 11).
function has_nhs_number(text,    i, j, sum) {
	gsub(/[ .\/_-]/, "", text)
	for (i = 1; i <= length(text) - 9; i++) {
		if (substr(text, i, 10) !~ /^[0-9]+$/)
			continue
		sum = 0
		for (j = 0; j < 9; j++)
			sum += substr(text, i + j, 1) * (10 - j)
		if ((11 - sum % 11) % 11 == substr(text, i + 9, 1) + 0)
			return 1
	}
	return 0
}

# A telephone number: + and ten digits or more, or 0 and nine or ten.
function has_telephone(text) {
	gsub(/[ ().-]/, "", text)
	return text ~ /\+[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]/ ||
		(" " text " ") ~ /[^0-9A-Za-z]0[1235789][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]?[^0-9A-Za-z]/
}

# What it looks like, for "holds what looks like ...", or nothing: in short what
# ingest refuses (pipeline/identity.h).
function looks_like(text,    words) {
	words = " " text " "
	if (has_nhs_number(text))
		return "an NHS number"
	if (text ~ /[^ ]@[A-Za-z0-9-]+\.[A-Za-z]/)
		return "an e-mail address"
	if (toupper(words) ~ /[^A-Z0-9][A-PR-UWYZ][A-Z]?[0-9][0-9A-Z]? *[0-9][ABD-HJLNP-UW-Z][ABD-HJLNP-UW-Z][^A-Z0-9]/)
		return "a full postcode"
	if (has_telephone(text))
		return "a telephone number"
	if (words ~ /[^A-Za-z](Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Rev|MR|MRS|MISS|DR|PROF)[. _-]+[A-Z][. A-Za-z]/)
		return "a name"
	if (tolower(words) ~ /[^a-z](born|dob|d\.o\.b|birth|birthday)[^a-z0-9]*(on |in |is |the )*[0-9]/)
		return "a date of birth"
	return ""
}

# The sentence without what looks like that in its quotes: outlines instead.
function hide(sentence,    n, i, part, whole) {
	n = split(sentence, part, "'")
	for (i = 1; i <= n; i++) {
		if (i % 2 == 0 && looks_like(part[i]) != "") {
			gsub(/[0-9]/, "9", part[i])
			gsub(/[A-Za-z]/, "a", part[i])
		}
		whole = whole (i > 1 ? "'" : "") part[i]
	}
	return whole
}

# A sentence on standard error, in one piece: others write there at the same time.
function tell(sentence) {
	printf "%s", "placement-audit: " hide(sentence) "\n" >"/dev/stderr"
}
