# tables.awk - the data that every chart must survive, the same at each run.
#
#	awk -v shape=series|names|people|stays -v kind=CASE -f tables.awk
#
# A table as seal reads it. The cases are those of a difficult reality: one
# point, two, 400; names of 40 characters; all zeros; one huge outlier; below
# zero; one group, 60 groups; 20 years; what is missing and what is hidden.

# 0 to 1, the same on every machine (Park and Miller 1988, "minimal standard").
function chance()
{
	seed = (16807 * seed) % 2147483647
	return seed / 2147483647
}

function day(year, month, date)
{
	return sprintf("%04d-%02d-%02d", year, month, date)
}

# Monday n weeks after 5 January 2004; civil dates from days since 1 March 2000
# (in years that begin in March leap days come last).
function week(n,    days, years, months)
{
	days = 1405 + 7 * n
	years = int((days - int(days / 1461)) / 365)
	days -= 365 * years + int(years / 4)
	months = int((5 * days + 2) / 153)
	return day(2000 + years + (months >= 10), (months + 2) % 12 + 1,
		days - int((153 * months + 2) / 5) + 1)
}

function month(n)
{
	return day(1994 + int(n / 12), n % 12 + 1, 1)
}

function name(n)
{
	if (kind != "long")
		return sprintf("Ward %d", n)
	return sprintf("Assessment and treatment unit, adults %2d", n)
}

function value(n)
{
	if (kind == "zeros")
		return 0
	if (kind == "outlier" && n == 5)
		return 250000
	if (kind == "negatives")
		return int(chance() * 80) - 50
	if (kind == "gaps" && n % 7 == 3)
		return "\\N"
	return 5 + int(chance() * 40)
}

# The flag NAME_hidden of suppress: of the gaps every second one.
function hidden(n)
{
	return kind == "gaps" && n % 14 == 3 ? "Y" : "N"
}

function count_of(one, two, many, usual)
{
	if (kind == "one")
		return one
	if (kind == "two")
		return two
	return kind == "many" ? many : usual
}

function series(    groups, points, g, i)
{
	groups = kind == "sixty" ? 60 : kind == "long" ? 3 : 1
	points = kind == "decades" ? 240 : count_of(1, 2, 400, 24)
	label = kind == "long" ? "Restrictive interventions of all kinds, " \
		"planned and unplanned, for each 1,000 occupied bed days" : \
		"Restraints"
	printf "date:date\tname\tvalue:number:1:%s\tvalue_hidden:flag\n", label
	for (g = 1; g <= groups; g++)
		for (i = 0; i < points; i++)
			printf "%s\t%s\t%s\t%s\n",
				(kind == "many" ? week(i) : month(i)),
				name(g), value(i), hidden(i)
}

# A number for each name in three parts, with a denominator, and one that falls.
function names(    groups, g, p)
{
	groups = kind == "sixty" ? 60 : count_of(1, 2, 120, 8)
	print "name\tpart\tn:number:1:People\tn_hidden:flag\t" \
		"of:number:1:All people\tfirst:flag\tleft:number"
	for (g = 1; g <= groups; g++)
		for (p = 1; p <= 3; p++)
			printf "%s\t%s\t%s\t%s\t%d\t%s\t%d\n", name(g),
				(kind == "long" ? name(p + 50) : "Part " p),
				value(g * 3 + p), hidden(g * 3 + p),
				50 + int(chance() * 1000), (p == 1 ? "Y" : "N"),
				(kind == "zeros" ? 0 : 5000 - 7 * g)
}

# A row a person, with a number.
function people(    groups, points, g, i)
{
	groups = kind == "sixty" ? 60 : kind == "long" ? 4 : 1
	points = count_of(1, 2, 400, 24)
	print "person_id\tname\tvalue:number:km:Distance from home\t" \
		"value_hidden:flag"
	for (g = 1; g <= groups; g++)
		for (i = 0; i < points; i++)
			printf "P%d-%d\t%s\t%s\t%s\n", g, i, name(g),
				value(i), hidden(i)
}

# A row a stay, of people with one to three stays each.
function stays(    groups, g, i, from, to)
{
	groups = kind == "sixty" ? 60 : count_of(1, 2, 133, 12)
	print "person_id\tname\tstart_date:date\tend_date:date\tenvironment"
	for (g = 1; g <= groups; g++)
		for (i = 0; i < (kind == "one" ? 1 : 3); i++) {
			from = 200 - int(chance() * \
				(kind == "decades" ? 200 : 30))
			to = kind == "zeros" ? from : \
				from + int(chance() * 20)
			printf "%s\t%s\t%s\t%s\t%s\n",
				(kind == "long" ? name(g) : "P" g), name(g % 3),
				month(from), (to > 200 ? "\\N" : month(to)),
				substr("LOW OPENMED HIGH", 1 + 4 * (i % 4), 4)
		}
}

BEGIN {
	seed = 20140331
	if (shape == "series")
		series()
	else if (shape == "names")
		names()
	else if (shape == "people")
		people()
	else
		stays()
}
