# settings-file.awk - a settings.ini with every setting and what it means.
#
#	awk -f words.awk -f settings-file.awk settings.csv [settings.mk]
#
# With the settings of a run (NAME := VALUE) the file says what it used, and
# makes the same pack again; without, it has the defaults.

FNR == 1 { file++ }
file == 1 && FNR > 1 && split_csv($0, field) && field[2] != "census_date" {
	name[++count] = field[2]
	section[count] = field[1]
	form[count] = field[3]
	value[field[2]] = field[4]
	meaning[count] = field[5]
}
file == 2 && split($0, half, " := ") == 2 { value[half[1]] = half[2] }

END {
	for (i = 1; i <= count; i++) {
		if (section[i] != section[i - 1])
			print (i > 1 ? "\n" : "") "[" section[i] "]"
		if (meaning[i] != "")
			comment(meaning[i] (form[i] ~ /\|/ ? " (" form[i] ")" \
				: "") ".")
		print name[i] " =" (value[name[i]] == "" ? "" : " ") \
			value[name[i]]
	}
}
