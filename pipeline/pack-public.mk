# pack-public.mk - what may be published: a part of pack.mk, whose words it
# uses. Everything in public/ is made from tables that have gone through
# disclosure control together, by the rules of public.csv.
#
# previous is a folder of tables of the pack that was published before.
published := $(filter $(shell tail -n +2 "$(library)/public.csv" | \
	cut -d , -f 1),$(tables))

# Where few answered, the tables have no numbers any more; what to hide is
# decided on all of them.
made_apart := $(filter M28-feedback M28-respondents M28-children,$(published))
parts/public/M28-%.stream: parts/feedback-%.stream
	mkdir -p $(@D) && cp $< $@
as_it_is := $(filter-out $(made_apart),$(published))
to_publish := $(as_it_is:%=tables/%.stream) \
	$(made_apart:%=parts/public/%.stream)

# One program for all tables, because they tell of the same people. How many
# numbers were hidden is public, and why is not.
quality/disclosure.stream: $(to_publish) settings.mk
	rm -rf public/tables && mkdir -p public/tables && \
		suppress --policy local --plan public.csv \
		--folder public/tables --below $(small_numbers) \
		--to $(round_to) --middles-from $(median_from) \
		$(if $(previous),--previous "$(previous)") $(to_publish) $(into)
public/tables/A-hidden.stream: quality/disclosure.stream
	pick table numbers shown <$< | keep 'numbers>0' $(into)
policy_line = '$(1)\t$(2)\t$(3)\n'
public/tables/A-policy.stream: settings.mk quality/disclosure.stream
	printf $(call policy_line,rule,value:number,meaning)$(call \
		policy_line,small_numbers,$(small_numbers),Counts below \
		this are hidden$(comma) and others that would give them \
		away)$(call policy_line,round_to,$(round_to),Other counts \
		are rounded to the nearest multiple of this$(comma) and rates \
		are made of them)$(call policy_line,median_from,$(median_from),Medians \
		and quartiles are shown of so many or more) | \
		seal --fact as_at=$(as_at) $(into)

# The smallest groups that what is known of people makes.
known_of_people := $(call when,persons.person_id,$(filter age_band gender \
	ethnic_group home_area commissioner_code,\
	$(patsubst persons.%,%,$(filter persons.%,$(has))))) environment
quality/risk.stream: parts/present.stream
	risk --of $(call listed,$(known_of_people)) --below $(small_numbers) \
		<$< $(into)

# Who may have which part of the pack, and what is in it.
quality/audience.stream: quality/disclosure.stream quality/risk.stream
	printf $(call policy_line,part,audience,holds)$(call \
		policy_line,restricted,Those who have to know of each person \
		for the audit,$(words $(tables)) tables and $(words \
		$(charts)) charts$(comma) with lines about single people \
		under pseudonyms)$(call \
		policy_line,quality,Those who keep the extracts,Cells of the \
		extracts and how few people share what is known of them)$(call \
		policy_line,public,Everybody,$(words $(public_tables)) tables \
		and $(words $(public_charts)) charts after disclosure \
		control) | seal --fact as_at=$(as_at) $(into)

# Charts of the tables as published, by the commands of the restricted ones:
# without intervals, which would give exact numbers away, and with limits of
# their own.
drawable := M02-census-month M04-environment M04-environment-month \
	M05-distance-bands M06-restraints-by-type M08-restraint-rate \
	M10-events-month M10-events-type M10-events-weekday-hours \
	M11-compliance M20-returns \
	M09-duration-bands M12-progress-section M13-stocktake M14-providers \
	M16-form-timing M19-host-letter M24-support \
	M21-training-series M22-planned-bands M25-legal-status M26-informed \
	M27-ratings M28-feedback M29-visits-rag M30-notice M31-outcomes \
	M32-delays-month M32-parties M33-people
public_charts := $(filter $(drawable),$(charts))
public_drawings := $(shell mkdir -p public/charts $(public_charts:%=public/charts/%))
in_public := s/ --lower [a-z0-9_]* --upper [a-z0-9_]*//;s/keep too_few=N | *//;s/ .compliance_pct present.//
public/charts/M08-restraint-rate.made: again = $(charted) \
	--value rate_per_1000 --direction down |
public/charts/M10-events-month.made: again = $(charted) --value rate_per_1000 |
# Criteria of which no percentage may be told would be most of the map.
public/charts/M11-compliance.made: again = join <(keep \
	'compliance_pct present' <public/tables/M11-compliance.stream | \
	take 1 --per criterion_id | pick criterion_id) --on criterion_id \
	--kind inner |

public/charts/%.made: charts/%.made quality/disclosure.stream
	draw=$$(sed '$(in_public)' $<) && rm -f public/charts/$*/* && \
		<public/tables/$*.stream eval "$(again) $$draw \
		-o 'public/charts/$*/$*$$([[ $$draw != *--each* ]] || \
		echo -{}).scene'" && echo "$(again) $$draw" >$@ && \
		echo "made $@"

public_tables = $(notdir $(to_publish)) A-policy.stream A-hidden.stream \
	$(public_changes)
public = $(public_changes:%=public/tables/%) quality/disclosure.stream \
	public/tables/A-policy.stream public/tables/A-hidden.stream \
	$(public_charts:%=public/charts/%.made)
