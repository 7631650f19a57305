# peer - what limits and survive find, in R: how long it takes.
#
#	Rscript tests/bench/peer.R SERIES STAYS
#
# SERIES is a stream with the columns series and value, STAYS one with group,
# time and event. Prints R's own processor seconds for each, the least of three runs,
# after reading and without its start; NA for stays where the package survival
# is not there. Only base R otherwise: NHSRplotthedots takes some forty times as
# long as this for the same limits.

seconds <- function(run) {
	least <- function(i) sum(system.time(run(), gcFirst = TRUE)[1:2])
	min(vapply(1:3, least, numeric(1)))
}

# Any stretch of seven alike, by the signs of a series.
stretch <- function(signs) {
	runs <- rle(signs)
	rep(runs$lengths >= 7 & runs$values != 0, runs$lengths)
}

# Limits of an XmR chart with moving ranges screened once, points beyond
# them, shifts and trends.
limits <- function(value) {
	ranges <- abs(diff(value))
	ranges <- ranges[ranges < 3.267 * mean(ranges)]
	reach <- 2.66 * mean(ranges)
	centre <- mean(value)
	list(centre = centre, lower = centre - reach, upper = centre + reach,
		beyond = abs(value - centre) > reach,
		shift = stretch(sign(value - centre)),
		trend = stretch(c(0, sign(diff(value)))))
}

curves <- function(stays) {
	found <- survival::survfit(survival::Surv(time, event) ~ group,
		data = stays, conf.type = "log-log")
	summary(found)$table
}

files <- commandArgs(trailingOnly = TRUE)
series <- read.delim(files[1], comment.char = "#")
stays <- read.delim(files[2], comment.char = "#")
known <- requireNamespace("survival", quietly = TRUE)
cat(seconds(function() lapply(split(series$value, series$series), limits)),
	if (known) seconds(function() curves(stays)) else NA, "\n")
