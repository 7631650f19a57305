# extent.awk - end the run when it would be about nothing.
#
#	awk -v as_at=DATE -f words.awk -f extent.awk STREAM
#
# The stream has one record: stays, and the first day of the first of them.

BEGIN { FS = "\t" }
/^#/ || !header++ { next }
$1 == 0 {
	tell("placements.csv has no stay that can be used;" \
		" `placement-audit check' says why")
	exit 3
}
$2 > as_at {
	tell("as at " as_at " is before every stay: the first began on " $2)
	exit 3
}
