# pack-changes.mk - what changed: the last period of each series beside the one
# before and the same a year before, with what its control chart says. A part of
# pack.mk, whose words it uses.
#
# A series is a row here: compare_TABLE is what its table goes through. Where a
# table has two, a word after a dot tells them apart.
compare_M02-census-month := $(charted) --value people --direction down | \
	change --value people --direction down --measure 'People in hospital'
compare_M04-environment-month := keep 'environment=LOCKED|LOW|MED|HIGH' | \
	summarise --by month --of people=sum:people | \
	$(charted) --value people --direction down | \
	change --value people --direction down \
	--measure 'People in a locked or secure setting'
compare_M03-movements-quarter.admissions := $(charted) --value admissions | \
	change --value admissions --measure Admissions
compare_M03-movements-quarter.discharges := $(charted) --value discharges | \
	change --value discharges --measure Discharges
# The trend is read by month, the number told by quarter.
chart_M06-restraints-quarter := tables/M08-restraint-rate.stream
compare_M06-restraints-quarter := change --value rate_per_1000 \
	--chart $(chart_M06-restraints-quarter) --direction down \
	--measure 'Restraints per 1$(comma)000 occupied bed days'
compare_M08-restraint-rate-provider := keep 'provider_id present' | \
	change --by provider_id --value rate_per_1000 --direction down \
	--measure 'Restraints per 1$(comma)000 bed days'
compare_M10-events-month := change --value rate_per_1000 \
	--measure 'Notifiable events per 1$(comma)000 placement days'
compare_M20-kpi-series := classify unit --list kpi_unit --take ucum | \
	change --by kpi_id,provider_id --measure label --unit ucum \
	--direction direction | pick --drop group,kpi_id \
	--rename group=provider_id --label group=Of
compare_M03-movements-year.admissions := change --value admissions \
	--measure 'Admissions in the financial year'
compare_M03-movements-year.discharges := change --value discharges \
	--measure 'Discharges in the financial year'
compare_M06-restraints-year := change --value rate_per_1000 \
	--direction down --measure \
	'Restraints per 1$(comma)000 occupied bed days in the financial year'
compare_M15-prevented-year := change --value prevented_pct --direction up \
	--measure 'Crises that did not end in hospital'
compare_M30b-breakdowns := change --value per_100_years --direction down \
	--measure 'Breakdowns per 100 placement-years'
# Of counts made more often than a quarter the last.
compare_M21-training-series := $(charted) --by course_id --x period_end \
	--value trained_pct --direction up | period period_end --unit quarter \
	| take --last 1 --per course_id,quarter | change --by course_id \
	--x period_end --every quarter --value trained_pct --direction up \
	--measure 'Staff trained'
compare_M32-delays-month := $(charted) --value delayed_pct --direction down | \
	change --value delayed_pct --direction down \
	--measure 'Share of bed days that are delays'

table_of = $(firstword $(subst ., ,$(1)))
compared := $(sort $(patsubst compare_%,%,$(filter compare_%,$(.VARIABLES))))
compared := $(foreach series,$(compared),$(if $(filter \
	$(call table_of,$(series)),$(tables)),$(series)))
made_changes := $(shell mkdir -p parts/changes)

parts/changes/%.stream: tables/$$(call table_of,$$*).stream $$(chart_$$*)
	<$< $(compare_$*) $(into)
# Worse than a year before, whether or not by more than chance.
against_year := flag 'up_is_worse:direction=down;year_change>0' \
	'down_is_worse:direction=up;year_change<0' | \
	flag 'no_worse:up_is_worse!=Y;down_is_worse!=Y' | \
	flag 'worse:no_worse=N' | \
	pick --drop up_is_worse,down_is_worse,no_worse
tables/changes.stream: $(compared:%=parts/changes/%.stream)
	stack --name series --missing $^ | $(against_year) $(into)

# The same of tables as they are published, with limits of their own. Counts that
# were rounded, and shares of few, would seem to change where nothing did: only
# rates of many events are compared.
in_public_too := M06-restraints-quarter M06-restraints-year M10-events-month
public_compared := $(foreach series,$(filter $(compared),$(in_public_too)),\
	$(if $(filter $(series),$(published)),$(series)))
again_M10-events-month := $(charted) --value rate_per_1000 |

parts/public/M08-restraint-rate.stream: quality/disclosure.stream
	mkdir -p $(@D) && $(charted) --value rate_per_1000 --direction down \
		<public/tables/$(@F) $(into)
parts/public/changes/%.stream: quality/disclosure.stream \
		$$(subst tables/,parts/public/,$$(chart_$$*))
	mkdir -p $(@D) && <public/tables/$*.stream $(again_$*) \
		$(subst tables/,parts/public/,$(compare_$*)) $(into)
public/tables/changes.stream: $(public_compared:%=parts/public/changes/%.stream)
	stack --name series --missing $^ | $(against_year) $(into)

# To be published with the others, where there are any.
public_changes := $(if $(public_compared),changes.stream)
