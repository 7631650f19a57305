# extent.awk - end the run when it would be about nothing.
#
#	awk -v as_at=DATE -f extent.awk STREAM
#
# The stream has one record: stays, and the first day of the first of them.

BEGIN { FS = "\t" }
/^#/ || !header++ { next }
$1 == 0 {
	print "placement-audit: placements.csv has no stay that can be used;" \
		" `placement-audit check' says why" >"/dev/stderr"
	exit 3
}
$2 > as_at {
	print "placement-audit: as at " as_at " is before every stay: the" \
		" first began on " $2 >"/dev/stderr"
	exit 3
}
