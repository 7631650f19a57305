# pack-quality.mk - what is said about the data: a part of pack.mk, whose words
# it uses.

quality/rejects.stream: $(given:%=quality/%.rejects.stream)
	stack $^ $(into)
quality/data-quality.stream: $(given:%=quality/%.fields.stream)
	stack $^ $(into)
also := $(call when,restraints.ri_id restraints.stay_id restraints.person_id \
	restraints.ri_type restraints.start_date,\
	--restraints streams/restraints.stream) \
	$(call when,incidents.incident_id incidents.person_id \
	incidents.occurred_on,--incidents streams/incidents.stream) \
	$(call when,persons.person_id persons.died_on,\
	--persons streams/persons.stream) \
	$(call when,kpi_returns.provider_id kpi_returns.kpi_id \
	kpi_returns.period_start kpi_returns.period_end,\
	--kpi streams/kpi_returns.stream)
quality/crosscheck.stream: streams/placements.stream $(filter %.stream,$(also))
	crosscheck $(also) --gap $(transfer_gap_days) <$< $(into)
quality/not-possible.stream: gaps.tsv
	seal $< $(into)

# Each rule, and how many rows break it.
broken := rejects $(filter crosscheck,$(checks))
$(broken:%=parts/broken/%.stream): parts/broken/%.stream: quality/%.stream
	pick file,severity,rule,column <$< $(into)
quality/rules.stream: $(broken:%=parts/broken/%.stream)
	stack $^ | summarise --by file,severity,rule,column \
		--of rows=count | \
		order --by rows:down,file,rule,column $(into)

# How many placement records each step kept.
quality/kept.stream: tables/M01-locked-secure.stream
	flow <$< $(into)

# How many keys of each extract are found where they refer to.
quality/linkage.stream: quality/data-quality.stream
	keep 'refers_to present' <$< | interval --count not_found --of n \
		--per 100 --name not_found_pct | pick file field refers_to n \
		not_found not_found_pct $(into)

# Stays without an end, of which nothing has been heard for long.
quality/stale.stream: parts/present.stream
	keep stale=Y <$< | pick person_id $(call when,placements.provider_id,\
		provider_id) environment start_date ward_days $(into)

# Returns that came after their time, by provider.
quality/late-returns.stream: parts/returned.stream settings.mk
	timely --since period_end --done submitted_on \
		--within $(return_within) <$< | \
		outcomes --by provider_id --all $(into)

# What each provider with people in hospital has reported in the period. One
# that has reported nothing has no number there: that is no zero.
reports := $(if $(strip $(event_provider)),\
	$(call when,incidents.occurred_on,incidents)) \
	$(call when,restraints.stay_id restraints.start_date \
	placements.stay_id placements.provider_id,restraints) \
	$(if $(filter M20-kpi-completeness,$(tables)),kpi_returns)
by_reporter = keep 'provider_id present' | \
	summarise --by provider_id --of $(1)=count $(into)

parts/reports/incidents.stream: parts/events-period.stream
	<$< $(call by_reporter,incidents)
parts/reports/restraints.stream: streams/restraints.stream \
		streams/placements.stream
	keep $(during) <$< | join $(word 2,$^) --on stay_id \
		--take provider_id | $(call by_reporter,restraints)
parts/reports/kpi_returns.stream: parts/returned.stream
	<$< $(call by_reporter,kpi_returns)
quality/reports.stream: parts/chains.stream \
		$(reports:%=parts/reports/%.stream)
	beddays --by provider_id <$< | keep 'provider_id present' | \
		pick provider_id people bed_days \
		$(foreach report,$(reports),| join \
		parts/reports/$(report).stream --on provider_id) $(into)
