# agreed.awk - whether the extracts are what the settings say.
#
#	awk -f words.awk -f agreed.awk settings.mk quality/data-quality.stream
#
# The stream tells how many rows each extract had, and its digest. Another
# digest ends the run; another count of rows is said, and the run goes on.

BEGIN { FS = "\t" }
FNR == NR {
	if (split($0, half, " := ") == 2)
		setting[half[1]] = half[2]
	next
}
$1 == "#%flow" { rows[$2] = $3 }
$1 == "#%source" {
	table = $3
	sub(/\.csv.*/, "", table)
	said = setting["sha256_" table]
	if (said != "" && $4 != "sha256:" said) {
		tell($3 " is not the file whose SHA-256 the settings give")
		wrong = 1
	}
	said = setting["rows_" table]
	if (said != "" && rows[$2] != said)
		tell($3 ": rows read " rows[$2] ", in the settings " said)
}
END { exit wrong ? 3 : 0 }
