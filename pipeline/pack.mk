# pack.mk - how a pack is made: one rule a target, one visible pipe a rule.
#
# placement-audit runs it in a work folder, which has
#
#	extracts	a link to the folder of the extracts
#	inputs/TABLE	touched when the extract is not the one last read
#	settings.mk	the settings, and `given`, the tables there are
#
# and in which are made, by name: streams/ the extracts as streams; parts/ what
# is wanted on the way; tables/ and charts/ what a pack shows; quality/ what is
# said about the data. Each is a stream, which ends in a line that only a whole
# one has; make deletes what a rule that failed has begun, and placement-audit
# begins anew where make itself was killed.
#
# Paths are all relative, so that the steps in the heads of the streams, and
# with them every byte of the pack, do not depend on where it is made.

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

into = >$@ && echo "made $@"
comma := ,
blank := $() $()
# $(call listed,A B C): A,B,C
listed = $(subst $(blank),$(comma),$(strip $(1)))
# $(call when,WHAT...,TEXT): the text, where all of the tables, columns (as
# TABLE.COLUMN) or outputs are there.
when = $(if $(filter-out $(has),$(1)),,$(2))

# What awk cannot write is 2 to it, which is wrong use to us: it becomes 5.
or_full = || exit $$(($$? == 2 ? 5 : $$?))

include settings.mk
# Control charts have limits, and verdicts, from so many points on.
charted := limits --no-trial --minimum $(patsubst 0,1,$(limits_from))
has := $(given)
.DEFAULT_GOAL := pack

# From extracts to streams. A column that refers to another table is checked
# against it, where it is there.
refers_persons := gazetteer
refers_providers := gazetteer
refers_anchors := gazetteer
refers_placements := persons providers
refers_leave := placements
refers_incidents := persons providers placements
refers_restraints := persons placements incidents
refers_reviews := persons providers placements
refers_checklist := criteria persons providers placements
refers_kpi_returns := kpis providers
refers_feedback := questions persons providers
refers_register := persons
referred = $(filter $(given),$(refers_$(1)))
extract = $(wildcard extracts/$*.csv extracts/$*.csv.gz)
streams_of = $(addprefix streams/,$(addsuffix .stream,$(1)))
# Those of which crosscheck tells the lines.
numbered := placements incidents restraints kpi_returns

.SECONDEXPANSION:
streams/%.stream: inputs/% settings.mk \
		$$(call streams_of,$$(call referred,$$*))
	ingest $* $(extract) --name $(notdir $(extract)) --as-at $(as_at) \
		--fact period_start=$(period_start) \
		--fact period_end=$(period_end) --dates $(date_format) \
		$(foreach table,$(call referred,$*),--keys \
			$(table)=streams/$(table).stream) \
		--extra drop $(if $(filter $*,$(numbered)),--lines) \
		--rejects quality/$*.rejects.stream \
		--quality quality/$*.fields.stream $(into)
quality/%.rejects.stream quality/%.fields.stream: streams/%.stream ;

# What is there, and so which outputs are possible: `has`, `tables`, `charts`.
# Make reads it again when it has changed.
include plan.mk
plan.mk: parts/extent.stream settings.mk
	awk -v gaps=gaps.tsv -v chosen="$(chosen)" -v recipe=$(recipe) \
		-f "$(library)/words.awk" -f "$(library)/plan.awk" "$(library)/outputs.csv" \
		$(filter-out $<,$(filter %.stream,$^)) >$@ $(or_full)
plan.mk: $(given:%=streams/%.stream)
gaps.tsv: plan.mk ;

# An audit as at a date before all stays would be empty: it ends here.
parts/extent.stream: streams/placements.stream
	summarise --of stays=count,first=min:start_date <$< >$@ && \
		awk -v as_at=$(as_at) -f "$(library)/words.awk" \
		-f "$(library)/extent.awk" $@

# Stays with what is known of the person and the site, in chains.
site := $(call listed,site_id \
	$(call when,placements.provider_id providers.provider_id,provider_id))
persons := $(call when,persons.person_id,\
	join streams/persons.stream --on person_id |)
sites := $(call when,placements.site_id providers.site_id,\
	join streams/providers.stream --on $(site) --first |)
on_leave := $(call when,placements.stay_id leave.stay_id leave.leave_type \
	leave.start_date leave.end_date,--leave streams/leave.stream)
contacts := $(call when,reviews.person_id reviews.done_on,\
	--contacts streams/reviews.stream)
chain = chain --gap $(1) --custody-gap $(custody_gap_days) \
	--transfer-gap $(transfer_gap_days) $(on_leave)
length = length $(contacts) --exclude-extended-leave $(exclude_extended_leave)
used := $(patsubst %,streams/%.stream,$(filter $(given),\
	persons providers leave reviews))

parts/chains.stream: streams/placements.stream $(used)
	<$< $(persons) $(sites) $(call chain,$(gap_days)) $(into)
parts/present.stream: parts/chains.stream $(used)
	$(length) <$< $(into)

# $(call five,COLUMN): the five numbers of a distribution.
five = min=min:$(1) lower_quartile=q25:$(1) median=median:$(1) \
	upper_quartile=q75:$(1) max=max:$(1)

# M01 Locked or secure without a gap in the community.
# Whether a ward is locked matters where its security is known to be none.
secure := $(filter placements.ward_security,$(has))
lengths := $(if $(secure),continuous_days locked_secure_days environment_days) \
	inpatient_days ward_days
over := over_1_year over_2_years over_5_years
gaps := $(filter-out $(gap_days),0 1 3 28)

tables/M01-locked-secure.stream: parts/present.stream
	pick person_id $(call when,placements.provider_id,provider_id) \
		$(call when,placements.site_id,site_id) environment chain_id \
		chain_start start_date $(lengths) \
		$(if $(secure),locked_secure_days_upper) leave_days stays \
		end_imputed overlap via_custody via_acute bridged respite \
		stale <$< $(into)
$(lengths:%=parts/%.stream): parts/%.stream: parts/present.stream
	pick person_id environment days=$* --label days=Days <$< $(into)
parts/lengths.stream: $(lengths:%=parts/%.stream)
	stack --name length $^ $(into)
tables/M01-summary.stream: parts/lengths.stream
	summarise --by length --of $(call listed,people=count:days \
		$(call five,days)) <$< $(into)
tables/M01-now.stream: parts/present.stream
	keep 'environment=LOCKED|LOW|MED|HIGH' <$< | \
		summarise --of $(call listed,people=count \
		$(call five,continuous_days)) $(into)
tables/M01-bands.stream: parts/lengths.stream
	band days --name band <$< | \
		summarise --by length,band_order,band --of people=count | \
		share --of people --within length --category band $(into)
$(over:%=parts/%.stream): parts/%.stream: parts/lengths.stream
	band days --list los_over --scheme $* --name longer <$< | \
		summarise --by length \
		--of people=count:days,longer=count:longer $(into)
tables/M01-over.stream: $(over:%=parts/%.stream)
	stack --name over $^ | interval --count longer --of people --per 100 \
		--name longer_pct $(into)
parts/gap-%.stream: streams/placements.stream $(used)
	<$< $(persons) $(sites) $(call chain,$*) | $(length) $(into)
tables/M01-sensitivity.stream: parts/present.stream $(gaps:%=parts/gap-%.stream)
	sensitivity $(filter-out $<,$^) <$< $(if $(secure),,| pick gap_days \
		people inpatient_days_median inpatient_moved) $(into)
parts/runs.stream: parts/chains.stream
	runs <$< $(into)
parts/longest.stream: parts/present.stream
	order --by continuous_days:down,person_id <$< | take 50 $(into)
tables/M01-timeline.stream: parts/runs.stream parts/longest.stream
	join parts/longest.stream --on person_id --kind inner \
		--take continuous_days <$< $(into)

# M01 How long people stay, stays that go on included.
parts/whole-stays.stream: parts/chains.stream
	keep 'joined present' last_ending=Y <$< | pick person_id chain_id \
		chain_start chain_end $(into)
tables/M01-survival.stream: parts/whole-stays.stream
	survive --start chain_start --end chain_end <$< $(into)
tables/M01-survival-quantiles.stream: parts/whole-stays.stream
	survive --table quantiles --start chain_start --end chain_end <$< \
		$(into)
tables/M01-survival-environment.stream: parts/runs.stream
	survive --by environment <$< $(into)

# M02 Census.
census = census --exclude-extended-leave $(exclude_extended_leave)
who := $(foreach column,commissioner_code home_area age_band,\
	$(if $(filter persons.$(column),$(has)),$(column)))

$(who:%=parts/census/%.stream): parts/census/%.stream: parts/chains.stream
	$(census) --by $* <$< | pick group=$* census_date people stays \
		share_pct known unknown --label group=Group $(into)
tables/M02-census.stream: $(who:%=parts/census/%.stream)
	stack --name characteristic $^ $(into)
# What is told of a cohort is for those who have to know, however many it has:
# public.csv does not name this one.
tables/M02-cohort-month.stream: parts/chains.stream
	$(census) --by cohort --every month <$< | keep 'cohort present' | \
		pick cohort month census_date people $(into)
tables/M02-census-now.stream: parts/chains.stream
	$(census) <$< $(into)
# Official tables come with and without people in respite.
parts/respite/with.stream: parts/chains.stream
	$(census) <$< $(into)
parts/respite/without.stream: parts/chains.stream
	keep --drop service_setting=RESPITE <$< | $(census) $(into)
tables/M02-respite.stream: parts/respite/with.stream parts/respite/without.stream
	stack --name respite $^ | pick --label respite=Respite $(into)
tables/M02-census-month.stream: parts/chains.stream
	$(census) --every month <$< $(into)

# M03 Flow.
tables/M03-movements-month.stream: parts/chains.stream
	movements --every month <$< $(into)
tables/M03-movements-quarter.stream: parts/chains.stream
	movements --every quarter <$< $(into)
tables/M03-movements-year.stream: parts/chains.stream
	movements --every financial_year <$< $(into)
tables/M03-movements-wards.stream: parts/chains.stream
	movements --level ward --every financial_year <$< $(into)
tables/M03-movement-list.stream: parts/chains.stream
	movements --list <$< $(into)

# M04 Environment.
tables/M04-environment.stream: parts/chains.stream
	$(census) --by environment <$< $(into)
tables/M04-environment-month.stream: parts/chains.stream
	$(census) --by environment --every month <$< $(into)
# Official tables count the wards that stays are on.
tables/M04-ward-security.stream: parts/chains.stream
	classify ward_security --take security=label <$< | \
		$(census) --by security | pick security census_date stays \
		people $(into)
tables/M04b-moves.stream: parts/runs.stream
	steps <$< $(into)

# M05 Distance from home.
ifneq ($(and $(call when,anchors.area_code,Y),$(filter anchors.outcode \
	anchors.lat,$(has))),)
anchors := streams/anchors.stream
else ifneq ($(home_anchor),)
anchors := parts/anchors.stream
endif
gazetteer := $(patsubst %,streams/%.stream,$(filter gazetteer,$(given)))

parts/anchors.stream: settings.mk
	printf 'area_code\toutcode\n\t$(home_anchor)\n' | \
		seal --fact home_anchor=$(home_anchor) $(into)
tables/M05-distance.stream: parts/present.stream $(anchors) $(gazetteer)
	distance $(addprefix --anchors ,$(anchors)) \
		$(addprefix --gazetteer ,$(gazetteer)) <$< | \
		pick person_id environment home_outcode \
		$(call when,persons.home_area,home_area) site_id site_outcode \
		$(call when,placements.funding_type,funding_type) distance_km \
		distance_exact_km distance_band distance_band_order \
		distance_basis same_outcode under_km near_edge \
		supplied_differs placed_out_of_area $(into)
tables/M05-summary.stream: tables/M05-distance.stream
	flag 'from_county:distance_basis=county' <$< | \
		summarise --by environment --all --of $(call listed,\
		people=count known=count:distance_km \
		$(call five,distance_km) from_county=yes:from_county \
		near_edge=yes:near_edge supplied_differs=yes:supplied_differs) | \
		pick --label 'from_county=Measured from the county' $(into)
tables/M05-distance-bands.stream: tables/M05-distance.stream
	summarise --by distance_band_order,distance_band --of people=count \
		<$< | share --of people --category distance_band \
		--unknown Unknown $(into)
# Who is out of area is told without distances too.
placed := $(or $(filter tables/M05-distance.stream,\
	$(tables:%=tables/%.stream)),parts/placed-where.stream)
parts/placed-where.stream: parts/present.stream
	distance <$< | pick person_id \
		$(call when,placements.funding_type,funding_type) \
		placed_out_of_area $(into)
funded_all := 'person_id present'
funded_health := 'funding_type=HEALTH|CHC'
funded_jointly := 'funding_type=JOINT'
parts/out-of-area/%.stream: $(placed)
	keep $(funded_$*) <$< | summarise --of $(call listed,people=count \
		known=count:placed_out_of_area \
		out_of_area=yes:placed_out_of_area) | \
		interval --count out_of_area --of known --per 100 \
		--name out_of_area_pct $(into)
tables/M05b-out-of-area.stream: $(foreach whom,all \
		$(call when,placements.funding_type,health jointly),\
		parts/out-of-area/$(whom).stream)
	stack --name funded $^ $(into)

# M06-M08 Restrictive interventions, related to the bed days of all inpatients. A
# provider that has never reported any is missing, not 0.
not_negligible := $(filter left-out,$(negligible_force))
rate := rate --basis $(restraint_basis) \
	$(if $(not_negligible),--exclude-negligible)
# The same restraints, where no rate is wanted.
during := 'start_date>=$(period_start)' 'start_date<=$(period_end)'
of_started := keep $(during)
of_active := keep 'start_date<=$(period_end)' $(call when,restraints.end_date,| \
	keep --any 'end_date>=$(period_start)' 'end_date missing')
counted := $(of_$(restraint_basis)) $(if $(not_negligible),$(call when,\
	restraints.negligible,| keep 'negligible!=Y'))

tables/M08-bed-days.stream: parts/chains.stream
	beddays --every month <$< $(into)
parts/bed-days.stream: parts/chains.stream
	beddays <$< $(into)
parts/bed-days-quarter.stream: parts/chains.stream
	beddays --every quarter <$< $(into)
parts/bed-days-year.stream: parts/chains.stream
	beddays --every financial_year <$< $(into)
parts/bed-days-provider.stream: parts/chains.stream
	beddays --by provider_id --every quarter <$< $(into)

tables/M06-restraints-by-type.stream: streams/restraints.stream \
		parts/bed-days.stream
	$(rate) --by ri_type --bed-days parts/bed-days.stream <$< $(into)
tables/M06-restraints-quarter.stream: streams/restraints.stream \
		parts/bed-days-quarter.stream
	$(rate) --every quarter --bed-days parts/bed-days-quarter.stream <$< \
		$(into)
tables/M06-restraints-year.stream: streams/restraints.stream \
		parts/bed-days-year.stream
	$(rate) --every financial_year --bed-days parts/bed-days-year.stream <$< \
		$(into)
tables/M07b-people-restrained.stream: tables/M06-restraints-year.stream
	pick financial_year people inpatients people_pct <$< $(into)
tables/M08-restraint-rate.stream: streams/restraints.stream \
		tables/M08-bed-days.stream
	$(rate) --every month --bed-days tables/M08-bed-days.stream <$< | \
		$(charted) --value rate_per_1000 --direction down $(into)
tables/M08-restraint-rate-provider.stream: streams/restraints.stream \
		streams/placements.stream parts/bed-days-provider.stream
	join streams/placements.stream --on stay_id --take provider_id <$< | \
		$(rate) --by provider_id --every quarter --reporter provider_id \
		--bed-days parts/bed-days-provider.stream | \
		$(charted) --by provider_id --value rate_per_1000 --direction down \
		$(into)

# They cluster in few people, which intervals of counts do not know.
tables/M06-concentration.stream: streams/restraints.stream
	<$< $(counted) | concentration --date start_date \
		$(if $(filter active,$(restraint_basis)),$(call when,\
		restraints.end_date,--until end_date)) | \
		pick restraints=events people per_person=events_per_person \
		top_1_pct top_3_pct top_5_pct gini $(into)

# M08 Providers beside each other, over the whole period.
funnelled = keep 'provider_id present' | funnel --by provider_id \
	--count restraints --of bed_days --type rate --per 1000
tables/M08-restraint-funnel.stream: tables/M08-restraint-rate-provider.stream
	<$< $(funnelled) | pick \
		--label 'value=Restraints per 1,000 bed days' \
		--label 'target=All providers' $(into)
parts/restraint-funnel-curve.stream: tables/M08-restraint-rate-provider.stream
	<$< $(funnelled) --curve $(into)

# M08b Of the restraints that M06 counts; an injury counts once a person.
answers = summarise --of $(1)=count,known=count:$(2),yes=yes:$(2),no=no:$(2) | \
	interval --count yes --of known --per 100 --name yes_pct
tables/M08b-in-care-plan.stream: streams/restraints.stream
	<$< $(counted) | $(call answers,restraints,in_care_plan) $(into)
tables/M08b-de-escalation.stream: streams/restraints.stream
	<$< $(counted) | $(call answers,restraints,avoid_effort) $(into)
tables/M08b-injury.stream: streams/restraints.stream
	<$< $(counted) | order --by person_id,injury_person:down | \
		take 1 --per person_id | $(call answers,people,injury_person) \
		$(into)
tables/M08b-debrief.stream: streams/restraints.stream
	<$< $(counted) | summarise --by debrief_person \
		--of restraints=count | share --of restraints \
		--category debrief_person --unknown NA $(into)

# M09 How long restraints last.
parts/durations.stream: streams/restraints.stream streams/placements.stream
	<$< $(counted) | $(call when,restraints.stay_id placements.stay_id,\
		join streams/placements.stream --on stay_id \
		--take stay_start=start_date$(comma)stay_end=end_date |) \
		duration $(into)
tables/M09-durations.stream: parts/durations.stream
	summarise --by duration_group,ri_type --of $(call listed,\
		restraints=count known=count:duration_min \
		$(call five,duration_min) mean=mean:duration_min) <$< $(into)
tables/M09-duration-bands.stream: parts/durations.stream
	summarise --by duration_group,duration_order,duration_band \
		--of restraints=count <$< | share --of restraints \
		--within duration_group --category duration_band $(into)

tables/M09-left-out.stream: parts/durations.stream
	keep 'duration_min missing' <$< | summarise \
		--by duration_group,duration_reason --of restraints=count \
		$(into)

# M07c What the national census asked: whether a person in hospital had been hurt,
# held or secluded in the three months to the audit, and whether those who are
# given antipsychotics more often than others. A kind of event whose extract is
# not there is left out.
hurts := $(call when,incidents.person_id incidents.occurred_on \
	incidents.event_type,self_harm accident assault)
holds := $(call when,restraints.person_id restraints.start_date \
	restraints.ri_type,restraint seclusion)
lately := $(strip $(hurts) $(holds))
medicine := $(call when,persons.antipsychotic,given)
of_self_harm := event_type=SH
of_accident := event_type=ACC
of_assault := event_type=ASSLT
of_restraint := ri_type=01|07|08|09|10|11|12|13
of_seclusion := ri_type=05
in_3_months = '$(1)>=$(three_months_from)' '$(1)<=$(as_at)'

$(hurts:%=parts/lately/%.stream): parts/lately/%.stream: \
		streams/incidents.stream
	keep $(call in_3_months,occurred_on) '$(of_$*)' <$< | \
		summarise --by person_id --of $*=count $(into)
$(holds:%=parts/lately/%.stream): parts/lately/%.stream: \
		streams/restraints.stream
	keep $(call in_3_months,start_date) '$(of_$*)' <$< | \
		summarise --by person_id --of $*=count $(into)
parts/lately.stream: parts/present.stream $(lately:%=parts/lately/%.stream)
	<$< $(if $(medicine),classify antipsychotic --take given |) \
		pick person_id $(medicine) \
		$(foreach kind,$(lately),| join parts/lately/$(kind).stream \
		--on person_id) | flag \
		$(foreach kind,$(lately),'had_$(kind):$(kind) present') \
		'nothing:$(subst $(blank), missing;,$(lately)) missing' | \
		flag 'had_any:nothing=N' $(into)
# Where nothing is known of medicine there is one row, for all.
ifneq ($(medicine),)
parts/hurt-or-held/%.stream: parts/lately.stream
	summarise --by given --all --of people=count,had=yes:had_$* <$< $(into)
else
parts/hurt-or-held/%.stream: parts/lately.stream
	mkdir -p $(@D)/$* && summarise --of people=count,had=yes:had_$* <$< \
		>$(@D)/$*/All.stream && \
		stack --name given $(@D)/$*/All.stream $(into)
endif
tables/M07c-three-months.stream: $(patsubst %,parts/hurt-or-held/%.stream,\
		any $(lately))
	stack --name kind $^ | interval --count had --of people --per 100 \
		--name had_pct | pick --label 'kind=In the three months' \
		--label 'given=Given antipsychotics' --label 'had=With any' \
		$(into)
tables/M07c-antipsychotic.stream: tables/M07c-three-months.stream
	keep 'given=Y|N' <$< | compare --by kind --between given \
		--count had --of people --per 100 --direction down | \
		pick --rename not_given_n=first_n --rename not_given_of=first_of \
		--rename given_n=second_n --rename given_of=second_of \
		--label 'not_given_n=With any when not given' \
		--label 'not_given_of=Not given' \
		--label 'given_n=With any when given' \
		--label 'given_of=Given' $(into)

# M12 Action plan.
tables/M12-actions.stream: streams/actions.stream
	progress <$< $(into)
tables/M12-overdue.stream: tables/M12-actions.stream
	keep overdue=Y <$< | order --by due_on $(into)
tables/M12-progress.stream: streams/actions.stream
	progress --totals <$< $(into)
tables/M12-progress-section.stream: streams/actions.stream
	progress --totals --by section <$< $(into)
tables/M12-progress-lead.stream: streams/actions.stream
	progress --totals --by lead_role <$< $(into)

# M13 Stocktake: of two answers to one question the last.
answered := $(call listed,question_id $(foreach column,area_code round,\
	$(call when,stocktake.$(column),$(column))))
parts/answers.stream: streams/stocktake.stream
	take --last 1 --per $(answered) <$< $(into)
tables/M13-stocktake.stream: parts/answers.stream
	score <$< $(into)
offers := $(foreach column,good_practice support_requested,\
	$(if $(filter stocktake.$(column),$(has)),$(column)))
tables/M13-offers.stream: parts/answers.stream
	summarise --by $(call listed,$(filter-out question_id,\
		$(subst $(comma),$(blank),$(answered))) section) \
		--of $(call listed,questions=count $(foreach column,$(offers),\
		$(column)=yes:$(column))) <$< $(into)
tables/M13-questions.stream: parts/answers.stream
	score --questions <$< $(into)
# The two last rounds side by side; where there is one round, no rows.
tables/M13-rounds.stream: parts/answers.stream
	rounds <$< $(into)
tables/M13-changes.stream: parts/answers.stream
	rounds --questions <$< $(into)

# M20 KPIs: of returns for the same month the one that came last. A value that
# was left blank is worked out. A trend is of all returns, those before the
# period too.
due := provider_id,kpi_id,month
parts/returns.stream: streams/kpi_returns.stream
	keep 'period_start<=$(period_end)' <$< | period period_start | \
		order --missing first --by $(call listed,$(due) \
		$(call when,kpi_returns.submitted_on,submitted_on)) | \
		take --last 1 --per $(due) $(into)
# An indicator that does not say which way is better has none. Its target is the
# one in force in the month of the return.
parts/neutral.stream: streams/kpis.stream
	keep --drop 'direction=up|down|neutral' <$< | pick --drop direction \
		$(into)
parts/kpis.stream: streams/kpis.stream parts/neutral.stream
	keep 'direction=up|down|neutral' <$< | stack --missing - $(word 2,$^) \
		$(into)
targets := $(call listed,$(foreach column,target target_type amber_tolerance,\
	$(if $(filter kpis.$(column),$(has)),$(column))))
on_target := $(if $(targets),| $(if $(filter kpis.valid_from,$(has)),latest \
	streams/kpis.stream --on kpi_id --date valid_from --up-to month \
	--undated,join streams/kpis.stream --on kpi_id --first) \
	--take $(targets))
parts/valued.stream: parts/returns.stream parts/kpis.stream streams/kpis.stream
	keep 'status!=MISSING' <$< | \
		join $(word 2,$^) --on kpi_id --first --kind inner \
		--take label,unit,direction $(on_target) | \
		classify unit --list kpi_unit --take multiplier | divide | \
		pick --drop multiplier $(into)
tables/M20-kpi-series.stream: parts/valued.stream
	$(charted) --x month --by kpi_id,provider_id --direction direction \
		$(call when,kpis.target,--target target) <$< $(into)
tables/M20-kpi.stream: tables/M20-kpi-series.stream
	take --last 1 --per kpi_id,provider_id <$< | \
		pick kpi_id label provider_id month value unit target \
		$(call when,kpis.target_type,target_type) \
		$(call when,kpis.amber_tolerance,amber_tolerance) mean \
		lower_limit upper_limit variation assurance reason $(into)
parts/returned.stream: parts/returns.stream
	keep 'status=FINAL|NIL' 'period_start>=$(period_start)' <$< $(into)
tables/M20-kpi-completeness.stream: parts/expected.stream
	flag 'returned:status=FINAL|NIL' <$< | summarise --by provider_id \
		--of due=count,returned=yes:returned | \
		interval --count returned --of due --per 100 \
		--name returned_pct $(into)

include $(subst $(blank),\$(blank),$(library))/pack-people.mk
include $(subst $(blank),\$(blank),$(library))/pack-events.mk
include $(subst $(blank),\$(blank),$(library))/pack-quality.mk

# Charts: each lays out the table of its name, as a scene, in a folder of its
# own, because it may be several figures; one program draws them all.
day := $(shell date -d $(as_at) '+%-d %B %Y')
drawings := $(shell mkdir -p charts $(charts:%=charts/%))

# What is there from before goes first: a program that ends well and draws
# nothing must be found out.
lay_out = $(if $(each),rm -f charts/$*/*,: >charts/$*/$*.scene) && <$< $(draw) \
	-o 'charts/$*/$*$(each).scene' && echo "$(draw)" >$@ && echo "made $@"
charts/%.made: tables/%.stream
	$(lay_out)
charts/kept.made: charts/%.made: quality/%.stream
	$(lay_out)

# Environments from the least to the most restrictive.
by_restriction := classify environment --list environment_derived \
	--take order | order --by order

charts/M01-locked-secure.made: draw = $(by_restriction) | pick \
	--label '$(firstword $(lengths))=$(if $(secure),Days locked or secure without a gap,Days in hospital)' | \
	dotplot --x $(firstword $(lengths)) \
	--group environment --subtitle 'People in hospital on $(day)'
charts/M01-timeline.made: draw = timeline
charts/M01-survival.made: draw = survivalcurve
charts/M01-survival-environment.made: draw = $(by_restriction),time | \
	survivalcurve --facet environment --noun spell \
	--subtitle 'Share of spells in one environment that last longer'
charts/M02-census-month.made: draw = linechart --x month --y people
charts/M03-movements-quarter.made: draw = unpivot \
	--columns admissions,discharges --name movement --value people \
	--labels | pick --label 'people=Moves in and out' | linechart --x quarter \
	--y people --series movement
charts/M04-environment.made: draw = $(by_restriction) | barchart --x environment --y people \
	--order given --whole --subtitle 'People in hospital on $(day)'
charts/M04-environment-month.made: draw = $(by_restriction),month | linechart --x month --y people \
	--facet environment
charts/M05-distance.made: draw = $(by_restriction) | dotplot --x distance_km --group environment \
	--bands distance_bands --scheme mhsds_lda --subtitle 'People in hospital on $(day)'
charts/M05-distance-bands.made: draw = barchart --x distance_band --y people \
	--order given --whole --subtitle 'People in hospital on $(day)'
charts/M06-restraints-by-type.made: draw = barchart --x ri_type \
	--y rate_per_1000 --lower lower_95 --upper upper_95 --period
charts/M08-restraint-rate.made: draw = controlchart --x month
charts/M08-restraint-rate-provider.made: draw = keep 'provider_id present' | \
	controlchart --x quarter --facet provider_id
charts/M08-restraint-funnel.made: parts/restraint-funnel-curve.stream
charts/M08-restraint-funnel.made: draw = funnelplot --better down --period \
	--curve parts/restraint-funnel-curve.stream
charts/M09-duration-bands.made: draw = keep duration_group=restraint \
	'duration_band present' | barchart --x duration_band --y restraints \
	--order given --whole --period
charts/M12-progress-section.made: draw = pick section done_pct \
	--label 'done_pct=Actions done' | barchart --x section --y done_pct \
	--order given --direction up --subtitle 'On $(day)'
charts/M13-stocktake.made: draw = keep scope=section | heatmap --x round \
	--y section --value score_pct --direction up --low 0 --high 100 \
	--each area_code --latest \
	--subtitle 'Points in percent of what could be had'
charts/M20-kpi-series.made: draw = controlchart --x month \
	--facet provider_id --each kpi_id --label label --unit unit
charts/M20-scorecard.made: tables/M20-kpi-series.stream
charts/M20-scorecard.made: draw = pick kpi_id provider_id name=label rag | \
	join tables/M20-kpi-series.stream --on kpi_id,provider_id --every \
	--take $(call listed,month value unit direction target mean \
	lower_limit upper_limit phase special_cause point_type variation \
	assurance) | pick --label kpi_id=Indicator | \
	scorecard --x month --by kpi_id --names name --each provider_id \
	--order worst
charts/kept.made: draw = flowchart --records 'placement records'
charts/M13-stocktake.made charts/M20-kpi-series.made \
	charts/M20-scorecard.made: each = -{}

include $(subst $(blank),\$(blank),$(library))/pack-public.mk
include $(subst $(blank),\$(blank),$(library))/pack-changes.mk
include $(subst $(blank),\$(blank),$(library))/pack-folder.mk

.PHONY: pack check
pack: packed
check: quality/rejects.stream gaps.tsv \
	$(patsubst %,quality/%.stream,$(filter crosscheck,$(checks)))
