# plan.awk - which outputs are possible with these extracts.
#
#	awk -v gaps=FILE -v chosen=SETTINGS -v recipe=RECIPE -f words.awk \
#		-f plan.awk outputs.csv STREAM...
#
# From the heads of the streams: writes `has`, all TABLE and TABLE.COLUMN that
# there are, and `tables`, `charts` and `checks` (of quality), the possible
# outputs, for make; and to the file gaps a table of the others and what they
# lack.
#
# outputs.csv: output, kind (table, chart, check, or part of a table), needs, what,
# and Y where the monthly pack has it too; the quarterly one has them all.
# needs are parted by blanks; each is a table, a column, another output, or one
# of the settings that were chosen (settings.NAME), or several of them parted by
# '|', one of which is enough.

# In words: what of the needs is not there; "" when all is.
function lacks(needs,    n, i, need, said, words, text) {
	n = split(needs, need, " ")
	for (i = 1; i <= n; i++) {
		words = lacks_one(need[i])
		if (words == "" || words in said)
			continue
		said[words] = 1
		text = text (text == "" ? "" : "; ") words
	}
	return text
}

function lacks_one(need,    n, i, choice, said, words, text) {
	n = split(need, choice, "|")
	for (i = 1; i <= n; i++)
		if (choice[i] in has)
			return ""
	for (i = 1; i <= n; i++) {
		words = missing(choice[i])
		if (words in said)
			continue
		said[words] = 1
		text = text (text == "" ? "" : ", and ") words
	}
	return text
}

function missing(name,    part) {
	if (name in reason)
		return reason[name]
	split(name, part, ".")
	if (part[1] == "settings")
		return "no " part[2] " in the settings"
	if (part[1] in has)
		return "no column " part[2] " in " part[1]
	return "no extract of " part[1]
}

# What is told of a person or a site is found by its key only: without the key
# the other columns are as good as not there.
function drop_keyless(    n, i, name, part, kept) {
	key["persons"] = "person_id"
	key["providers"] = "site_id"
	n = split(all, name, " ")
	for (i = 1; i <= n; i++) {
		split(name[i], part, ".")
		if (part[2] != "" && part[1] in key &&
		    !((part[1] "." key[part[1]]) in has)) {
			delete has[name[i]]
			reason[name[i]] = "no column " key[part[1]] " in " part[1]
		} else
			kept = kept " " name[i]
	}
	all = kept
}

BEGIN {
	for (i = split(chosen, name, " "); i > 0; i--)
		has[name[i]] = 1
}
FNR == 1 { file++ }
file == 1 && FNR > 1 {
	split_csv($0, field)
	count++
	output[count] = field[1]
	kind[count] = field[2]
	needs[count] = field[3]
	what[count] = field[4]
	wanted[count] = recipe != "monthly" || field[5] == "Y"
}
file == 1 { next }
FNR == 1 {
	split($0, cell, "\t")
	table = FILENAME
	sub(/.*\//, "", table)
	sub(/\.stream$/, "", table)
	has[table] = 1
	all = all " " table
}
/^#%column\t/ {
	split($0, cell, "\t")
	has[table "." cell[2]] = 1
	all = all " " table "." cell[2]
}
!/^#%/ { nextfile }

END {
	drop_keyless()
	print "what:text:-:What\ttable:text:-:Table\treason:text:-:Reason" >gaps
	for (i = 1; i <= count; i++) {
		words = lacks(needs[i])
		if (words == "") {
			has[output[i]] = 1
			if (wanted[i])
				possible[kind[i]] = possible[kind[i]] " " \
					output[i]
		} else if (!(output[i] in reason)) {
			reason[output[i]] = words
			if (wanted[i])
				print what[i] "\t" output[i] "\t" words >gaps
		}
	}
	print "has :=" all
	print "tables :=" possible["table"]
	print "charts :=" possible["chart"]
	print "checks :=" possible["check"]
}
