# pack-people.mk - who people are, and whether they move on: M11 M20 to M22 M25
# M28 M31 to M33. A part of pack.mk, whose words it uses.

# $(call groups,COLUMN): the census by that column, as one characteristic.
groups = $(census) --by $(1) | pick group=$(1) census_date people stays \
	share_pct known unknown --label group=Group

# M11 Compliance with the criteria of the audit. A criterion is the same one
# while it is valid, so a re-audit never compares two versions of it. The audit
# that a re-audit is compared with may have been before the period.
audit := $(strip $(foreach column,cycle audit_type,\
	$(if $(filter checklist.$(column),$(has)),$(column))))
about := $(strip $(foreach column,instrument statement population valid_from \
	valid_to exception_codes standard_pct partly_counts,\
	$(if $(filter criteria.$(column),$(has)),$(column))))
criterion := $(filter instrument,$(about)) criterion_id \
	$(filter statement valid_from,$(about))
valid := $(if $(filter valid_from,$(about)),| keep --any \
	'valid_from missing' 'valid_from<=@audited_on') \
	$(if $(filter valid_to,$(about)),| keep --any \
	'valid_to missing' 'valid_to>=@audited_on')

parts/asked.stream: streams/checklist.stream streams/criteria.stream
	keep 'audited_on<=$(period_end)' <$< | keep --any \
		'audited_on>=$(period_start)' \
		$(call when,checklist.cycle,'cycle present') \
		$(if $(about),| join streams/criteria.stream --on criterion_id \
		--every --take $(call listed,$(about))) $(valid) $(into)

# Whom a criterion asks for, as far as that is known: of the stay that was
# audited, or of a person's last one by then; an age is that at the audit's end,
# as everywhere. Who is not known to be outside is in: that the auditor looked
# is evidence too.
stay_facts := $(foreach column,stay_id person_id start_date funding_type \
	emergency admission_plan out_of_area,$(if \
	$(filter placements.$(column),$(has)),$(column))) \
	$(call when,placements.site_id providers.site_id providers.in_county,\
	in_county)
facts_taken = $(call listed,stay_start=start_date $(filter-out stay_id \
	person_id start_date,$(stay_facts)))
parts/audited-stays.stream: streams/placements.stream \
		$(filter streams/providers.stream,$(used))
	<$< $(sites) pick $(stay_facts) $(into)
parts/asked-stay.stream: parts/asked.stream parts/audited-stays.stream
	keep 'stay_id present' <$< | join $(word 2,$^) --on stay_id --first \
		--take $(facts_taken) $(into)
parts/asked-person.stream: parts/asked.stream parts/audited-stays.stream
	<$< $(without_stay) latest $(word 2,$^) --on person_id \
		--date start_date --up-to audited_on --take $(facts_taken) \
		$(into)
parts/asked-others.stream: parts/asked.stream
	<$< $(without_stay) pick $(into)
asked_stay := $(call when,checklist.stay_id placements.stay_id,stay)
without_stay := $(if $(asked_stay),keep 'stay_id missing' |)
asked_of := $(asked_stay) $(or $(call when,checklist.person_id,person),others)
parts/asked-known.stream: $(asked_of:%=parts/asked-%.stream)
	stack --missing $^ $(call when,checklist.person_id persons.person_id \
		persons.age_band,| join streams/persons.stream --on person_id \
		--take age_band) $(into)

# Rules of which no two hold for one row.
outsiders := $(call when,criteria.population,\
	$(if $(filter stay person,$(asked_of)),old $(call when,placements.funding_type,others_money) \
	$(if $(filter in_county,$(stay_facts)),in_county) \
	$(call when,placements.out_of_area,in_area) \
	$(call when,placements.emergency,no_emergency) \
	$(call when,placements.admission_plan,planned)) \
	$(call when,checklist.person_id persons.person_id persons.age_band,adult))
is_old := population=new 'stay_start<$(period_start)' \
	'audited_on>=$(period_start)'
is_others_money := population=HEALTH 'funding_type=JOINT|S117|SOCIAL|SOCIAL_NHS'
is_in_county := population=OOA in_county=Y \
	$(call when,placements.out_of_area,'out_of_area!=Y')
is_in_area := population=OOA out_of_area=N \
	$(if $(filter in_county,$(stay_facts)),'in_county missing')
is_no_emergency := population=emergency emergency=N
is_planned := population=emergency admission_plan=1 \
	$(call when,placements.emergency,'emergency missing')
is_adult := population=CYP 'age_band present' \
	'age_band!=Under 18|Unknown|UNKNOWN'
$(outsiders:%=parts/outside/%.stream): parts/outside/%.stream: \
		parts/asked-known.stream
	keep $(is_$*) <$< | flag 'outside_population:criterion_id present' \
		$(into)
parts/inside.stream: parts/asked-known.stream
	<$< $(foreach who,$(outsiders),keep --drop $(is_$(who)) |) \
		flag 'outside_population:criterion_id missing' $(into)
parts/checks.stream: parts/inside.stream $(outsiders:%=parts/outside/%.stream)
	stack $^ $(into)
tables/M11-compliance.stream: parts/checks.stream settings.mk
	comply --by $(call listed,$(criterion) $(audit)) \
		--tolerance $(tolerance_points) <$< | \
		order --by $(call listed,$(criterion) $(audit)) $(into)
# The last version of a criterion in its last audit, of which a spot check takes
# the place only where there was no other.
in_turn := order --missing first --by $(call listed,\
	$(filter valid_from,$(about)) $(filter cycle,$(audit)) criterion_id)
parts/spot-checks.stream: tables/M11-compliance.stream
	keep audit_type=SPOT <$< | $(in_turn) $(into)
spot_checks := $(if $(filter audit_type,$(audit)),parts/spot-checks.stream)
tables/M11-criteria.stream: tables/M11-compliance.stream $(spot_checks)
	<$< $(if $(spot_checks),keep 'audit_type!=SPOT' |) $(in_turn) | \
		stack $(spot_checks) - | take --last 1 --per criterion_id | \
		order --by $(call listed,$(criterion)) $(into)
tables/M11-all-or-none.stream: parts/checks.stream
	comply --by $(call listed,$(filter instrument,$(about)) $(audit)) \
		--per person_id <$< $(into)
tables/M11-reaudit.stream: tables/M11-compliance.stream
	keep 'audit_type!=SPOT' 'cycle present' <$< | \
		compare --by $(call listed,$(criterion)) \
		--between cycle --count met --of denominator --per 100 \
		--direction up $(into)
tables/M11-exceptions.stream: parts/checks.stream
	keep result=EXCEPTION outside_population=N <$< | \
		summarise --by $(call listed,$(criterion) \
		exception_code) --of cases=count $(into)

# M25 Legal status.
parts/legal-status.stream: parts/chains.stream
	classify legal_status --take legal_group=lda_group <$< $(into)
tables/M25-legal-status.stream: parts/legal-status.stream
	$(census) --by legal_group <$< $(into)
tables/M25-sections.stream: parts/legal-status.stream
	$(census) --by legal_group,legal_status <$< $(into)
# Liberty is taken in care homes too, so whoever is placed anywhere counts.
dols := dols_status $(call when,placements.dols_until,dols_until)
parts/placed-elsewhere.stream: parts/chains.stream
	keep hospital=N 'start_date<=$(as_at)' <$< | \
		keep --drop 'end_used<=$(as_at)' | \
		pick person_id hospital $(dols) $(into)
parts/dols.stream: parts/present.stream parts/placed-elsewhere.stream
	flag 'hospital:person_id present' <$< | pick person_id hospital \
		$(dols) | stack - $(word 2,$^) | \
		pick --label 'hospital=In hospital' $(into)
tables/M25-dols.stream: parts/dols.stream
	summarise --by hospital,dols_status --of people=distinct:person_id \
		<$< | share --of people --within hospital \
		--category dols_status $(into)
tables/M25-dols-expiring.stream: parts/dols.stream settings.mk
	keep 'dols_status=STANDARD|URGENT' <$< | days --to dols_until \
		--name days_left | keep 'days_left<=$(dols_days)' | \
		order --by dols_until,person_id | \
		pick --label 'days_left=Days left' $(into)

# M20 The scorecard. A return is due for every month in which an indicator was
# valid, from each provider that ever sent it: what never came is missing, not
# zero, and a nil return is not missing.
series := provider_id,kpi_id
kpi_valid := $(strip $(foreach column,valid_from valid_to,\
	$(if $(filter kpis.$(column),$(has)),$(column))))
judged := $(strip $(foreach column,target_type amber_tolerance,\
	$(if $(filter kpis.$(column),$(has)),$(column))))
in_force := $(if $(kpi_valid),join streams/kpis.stream --on kpi_id --every \
	--take $(call listed,$(kpi_valid)) |) \
	$(if $(filter valid_from,$(kpi_valid)),keep --any \
	'valid_from missing' 'valid_from<=@month' |) \
	$(if $(filter valid_to,$(kpi_valid)),keep --any \
	'valid_to missing' 'valid_to>=@month' |) \
	$(if $(kpi_valid),take 1 --per $(due) |)

# Due are the periods that lie within that of the audit, and what came early:
# every month, or every quarter where returns are for more than 45 days each.
first_due := $(shell date +%F -d "$$(date +%Y-%m-01 \
	-d '$(period_start) 1 day ago') 1 month")
last_due = $(shell date +%F -d "$$(date +%Y-%m-01 \
	-d '$(period_end) 1 day') $(1) ago")
fill_due = fill --by $(series) --period $(1) | \
	pick provider_id kpi_id month=$(1) status | \
	keep 'month>=$(first_due)' | \
	keep --any 'status present' 'month<=$(call last_due,$(2))'
long := $(call when,kpi_returns.period_end,span_days>45)

# One that went silent before the period is still due.
parts/silent.stream: parts/returns.stream
	take --last 1 --per $(series) <$< | \
		keep 'period_start<$(period_start)' $(into)
parts/return-spans.stream: parts/returns.stream parts/silent.stream
	keep 'period_start>=$(period_start)' <$< | stack - $(word 2,$^) | \
		$(if $(long),days --from period_start --to period_end \
		--name span_days |) pick $(into)
parts/due-quarters.stream: parts/return-spans.stream
	keep '$(long)' <$< | period period_start --unit quarter | \
		take --last 1 --per $(series),quarter | \
		$(call fill_due,quarter,3 months) $(into)
parts/expected.stream: parts/return-spans.stream streams/kpis.stream \
		$(if $(long),parts/due-quarters.stream)
	<$< $(if $(long),keep --drop '$(long)' |) \
		$(call fill_due,month,1 month) | \
		$(if $(long),stack - $(word 3,$^) | \
		order --by $(series)$(comma)month |) \
		$(in_force) pick $(series) month status $(into)
parts/return-counts.stream: parts/expected.stream
	flag 'final:status=FINAL' 'nil:status=NIL' \
		'provisional:status=PROVISIONAL' 'said_missing:status=MISSING' \
		'returned:status=FINAL|NIL' <$< | summarise --by $(series) \
		--of $(call listed,due=count $(foreach kind,returned final nil \
		provisional said_missing,$(kind)=yes:$(kind)) \
		never_came=missing:status) | interval --count returned \
		--of due --per 100 --name returned_pct | \
		pick --drop lower_95,upper_95 \
		--label 'returned_pct=Returns that came' $(into)
parts/last-returns.stream: parts/expected.stream
	take --last 1 --per $(series) <$< | pick $(series) last_due=month \
		last_status=status --label 'last_due=Last return due' \
		--label 'last_status=Last return' $(into)
tables/M20-scorecard.stream: parts/return-counts.stream tables/M20-kpi.stream \
		parts/last-returns.stream
	join tables/M20-kpi.stream --on $(series) --take $(call listed,label \
		latest=value month unit target mean lower_limit upper_limit \
		variation assurance reason $(judged)) <$< | \
		rag --value latest | \
		join parts/last-returns.stream --on $(series) | \
		pick kpi_id label provider_id month latest unit target \
		variation assurance rag last_due last_status due returned \
		returned_pct final nil provisional said_missing never_came \
		mean lower_limit upper_limit reason | \
		order --by kpi_id,provider_id $(into)

# Returns of all providers together: which of them is late is not published.
# An indicator that went by several names has the last one.
return_kinds := due returned final nil provisional said_missing never_came
parts/kpi-labels.stream: tables/M20-kpi.stream
	keep 'label present' <$< | order --missing first --by kpi_id,month | \
		take --last 1 --per kpi_id | pick kpi_id label $(into)
tables/M20-returns.stream: tables/M20-scorecard.stream parts/kpi-labels.stream
	summarise --by kpi_id --of $(call listed,$(foreach kind,\
		$(return_kinds),$(kind)=sum:$(kind))) <$< | \
		join $(word 2,$^) --on kpi_id | \
		pick kpi_id label $(return_kinds) | interval --count returned --of due --per 100 \
		--name returned_pct | \
		pick --label 'returned_pct=Returns that came' $(into)

# M22 Planned discharge.
planned := planned_discharge_on

parts/planned.stream: parts/present.stream
	days --to $(planned) --name days_to_discharge <$< | \
		band days_to_discharge --list time_to_planned_discharge_bands \
		--name planned $(into)
tables/M22-planned.stream: parts/planned.stream
	summarise --of $(call listed,people=count planned=count:$(planned)) \
		<$< | interval --count planned --of people --per 100 \
		--name planned_pct $(into)
tables/M22-planned-bands.stream: parts/planned.stream
	summarise --by planned_order,planned --of people=count <$< | \
		share --of people --category planned $(into)
tables/M22-overdue.stream: parts/planned.stream
	keep 'days_to_discharge<0' <$< | order --by $(planned),person_id | \
		days --from $(planned) --name overdue_days | \
		pick person_id environment chain_start $(planned) \
		overdue_days --label 'overdue_days=Days overdue' $(into)

# A slip is a planned date that a later one took the place of, in the present
# chain of stays, whose rows are in their order: an extract has one date for
# each stay.
tables/M22-slips.stream: parts/chains.stream parts/present.stream
	keep '$(planned) present' 'chain_id present' <$< | \
		previous --per person_id,chain_id \
		--take planned_before=$(planned) | \
		flag 'slipped:$(planned)>@planned_before' | \
		summarise --by person_id,chain_id --of $(call listed,\
		plans=count slips=yes:slipped first_planned=min:$(planned) \
		last_planned=max:$(planned)) | join $(word 2,$^) \
		--on person_id,chain_id --kind inner --take environment | \
		keep 'slips>0' | pick person_id environment plans slips \
		first_planned last_planned $(into)

# M21 Training, at the end of each period; of each course and team the last.
refreshers := $(call when,training.refresher_due_n,\
	refreshers_due=sum:refresher_due_n)
trained = summarise --by $(1),period_end --of $(call listed,\
	in_scope=sum:in_scope_n trained=sum:trained_n $(refreshers)) | \
	interval --count trained --of in_scope --per 100 --name trained_pct | \
	pick --label 'trained_pct=Staff trained'

tables/M21-training-series.stream: streams/training.stream
	<$< $(call trained,course_id) $(into)
tables/M21-training.stream: tables/M21-training-series.stream
	take --last 1 --per course_id <$< $(into)
tables/M21-training-team.stream: streams/training.stream
	<$< $(call trained,team) | take --last 1 --per team $(into)

# M28 Feedback. A response has a row for each question, so that those of a
# site in a quarter are as many as the question answered most has rows; all
# its rows say how many people were invited. Children are told apart.
children := $(call when,feedback.person_id persons.person_id persons.age_band,\
	join streams/persons.stream --on person_id --take age_band |)
parts/feedback.stream: streams/feedback.stream streams/questions.stream \
		$(if $(children),streams/persons.stream)
	<$< keep 'collected_on>=$(period_start)' 'collected_on<=$(period_end)' \
		| $(children) join streams/questions.stream --on question_id \
		--first --take statement,positive_at | \
		flag 'positive:score>=@positive_at' \
		$(if $(children),'child:age_band=Under 18') $(into)
parts/responses.stream: streams/feedback.stream
	keep 'collected_on>=$(period_start)' 'collected_on<=$(period_end)' \
		<$< | period collected_on --unit quarter | \
		summarise --by quarter,site_id,respondent,question_id \
		--of rows=count,invited=max:invited_n | \
		summarise --by quarter,site_id,respondent \
		--of responses=max:rows,invited=max:invited $(into)
# A site that does not say how many it invited, or fewer than answered, cannot
# be used.
parts/invited.stream: parts/responses.stream
	keep 'responses<=@invited' <$< | summarise --by quarter,respondent \
		--of responses=sum:responses,invited=sum:invited $(into)
tables/M28-responses.stream: parts/responses.stream parts/invited.stream
	flag 'told:invited present;responses<=@invited' <$< | \
		summarise --by quarter,respondent \
		--of sites=yes:told,left_out=no:told | \
		join $(word 2,$^) --on quarter,respondent | \
		pick --label sites=Sites --label 'left_out=Sites left out' | \
		interval --count responses --of invited --per 100 \
		--name response_pct $(into)
positive = summarise --by $(1) --of $(call listed,answers=count:score \
	positive=yes:positive mean_score=mean:score) | \
	interval --count positive --of answers --per 100 --name positive_pct | \
	pick --label 'positive_pct=Positive answers'
# Of fewer than five answers nothing but that they are too few: all else is
# hidden.
parts/feedback-%.stream: parts/feedback.stream
	<$< $(asked_$*) $(call positive,$(by_$*)) | \
		flag 'too_few:answers<5' $(into)
hidden_of_few := $(foreach number,answers positive mean_score positive_pct \
	lower_95 upper_95,'$(number)_hidden:too_few=Y')
tables/M28-%.stream: parts/feedback-%.stream
	keep too_few=Y <$< | pick $(by_$*) too_few >parts/few-$*.stream
	keep too_few=N <$< | stack --missing - parts/few-$*.stream | \
		order --by $(by_$*) | flag $(hidden_of_few) $(into)
by_feedback := question_id,statement,respondent
by_respondents := respondent
by_children := question_id,statement
asked_feedback := $(if $(children),keep --drop child=Y |)
asked_respondents := $(asked_feedback)
asked_children := keep child=Y |

# M31 The promise that whoever was found to be in hospital wrongly would have
# left by the target day.
far := $(if $(filter M05-distance,$(tables)),distance \
	$(addprefix --anchors ,$(anchors)) \
	$(addprefix --gazetteer ,$(gazetteer)) |)

# Somebody was found to be there rightly after all where the last review since
# the list said that the placement goes on or that a hospital is needed.
reviewed_since := $(call when,reviews.person_id reviews.review_type \
	reviews.done_on reviews.outcome,parts/reviewed-since.stream)
reviewed := $(if $(reviewed_since),| latest $(reviewed_since) --on person_id \
	--up-to outcome_on --take review_outcome=outcome | \
	flag 'appropriate_later:review_outcome=CONTINUE|1|4;moved=N')
parts/reviewed-since.stream: streams/reviews.stream settings.mk
	keep 'review_type=$(types_review)' 'done_on>$(listed_on)' <$< | \
		keep 'outcome present' 'outcome!=8|9|UNKNOWN' $(into)
tables/M31-people.stream: parts/chains.stream settings.mk \
		$(reviewed_since) $(if $(far),$(anchors) $(gazetteer))
	<$< $(far) target --listed $(listed_on) --target $(target_on) \
		$(reviewed) $(into)
tables/M31-outcomes.stream: tables/M31-people.stream
	summarise --by outcome --of people=count <$< | share --of people \
		--include-unknown $(into)
# Without places nobody is known to be nearer home, which is not that nobody is.
# The promise was to everybody on the list, so that whoever was lost sight of is
# part of its share. That of those whose outcome is known stands beside it.
of_known = interval --count community --of known --per 100 \
	--name community_known_pct | pick --drop lower_95,upper_95
tables/M31-target.stream: tables/M31-people.stream
	flag 'known:outcome!=UNKNOWN' 'unknown:outcome=UNKNOWN' \
		'community:outcome=COMMUNITY' 'died:outcome=DIED' <$< | \
		summarise --of $(call listed,listed=count known=yes:known \
		unknown=yes:unknown community=yes:community died=yes:died \
		$(if $(reviewed),appropriate_later=yes:appropriate_later) \
		moved=yes:moved $(if $(far),nearer=yes:nearer) \
		less_restrictive=yes:less_restrictive both=yes:both \
		both_known=count:both) | $(of_known) | interval \
		--count community --of listed --per 100 --name community_pct | \
		pick --label 'known=Outcome known' \
		--label 'unknown=Outcome not known' $(into)
tables/M31-nearer.stream: tables/M31-people.stream
	keep moved=Y <$< | summarise --by less_restrictive,nearer \
		--of people=count $(into)

# M32 Delays: who is ready to leave and has not left. Delays are counted as
# stays are.
why := $(call when,placements.delay_reason,delay_reason reason party)
reasons := $(if $(why),| classify delay_reason --take \
	reason=label$(comma)party=local_theme | \
	pick --label reason=Reason --label 'party=Waiting for')
as_stays = pick person_id $(why) start_date=delay_start end_used=delay_end \
	environment joined extended_leave
waited := --rename delayed_days=bed_days \
	--label 'delayed_days=Days of delay' --label 'people=People delayed'

parts/delays.stream: parts/chains.stream
	delays <$< $(reasons) $(into)
parts/delay-spells.stream: parts/delays.stream
	$(as_stays) <$< $(into)
tables/M32-delayed.stream: parts/delays.stream
	keep delayed=Y <$< | order --by delay_days:down,person_id | \
		pick person_id $(call when,placements.provider_id,provider_id) \
		environment $(why) delay_start delay_days $(into)
tables/M32-delayed-now.stream: parts/delay-spells.stream \
		tables/M02-census-now.stream
	$(census) <$< | join $(word 2,$^) --on census_date \
		--take inpatients=people | interval --count people \
		--of inpatients --per 100 --name people_pct | \
		pick census_date people inpatients people_pct lower_95 \
		upper_95 --label 'people=People delayed' $(into)
tables/M32-delays-month.stream: parts/delay-spells.stream \
		tables/M08-bed-days.stream
	beddays --nights --every month <$< | pick $(waited) | join $(word 2,$^) \
		--on month --take bed_days | interval --count delayed_days \
		--of bed_days --per 100 --name delayed_pct | \
		pick --drop lower_95,upper_95 \
		--label 'delayed_pct=Share of bed days that are delays' $(into)
delayed_by = beddays --nights --by $(1) | pick $(waited) | \
	keep 'delayed_days>0' | \
	order --by delayed_days:down,$(lastword $(subst $(comma), ,$(1)))

tables/M32-reasons.stream: parts/delay-spells.stream
	<$< $(call delayed_by,party$(comma)reason) | share --of delayed_days \
		--category reason --unknown 'Reason not known' $(into)
tables/M32-parties.stream: parts/delay-spells.stream
	<$< $(call delayed_by,party) | share --of delayed_days \
		--category party --unknown unknown $(into)

# M33 Who people are. Rates of groups of fewer than twenty say nothing.
characteristics := $(call when,persons.age_band,age_band) \
	$(call when,persons.gender,sex) \
	$(call when,persons.ethnic_group,ethnicity)
grouped := $(call when,persons.gender,classify gender --take sex=label |) \
	$(call when,persons.ethnic_group,\
	classify ethnic_group --take ethnicity=group |)
taken := $(filter age_band,$(characteristics)) $(patsubst persons.%,%,\
	$(filter persons.gender persons.ethnic_group,$(has)))

parts/people.stream: parts/chains.stream
	<$< $(grouped) pick person_id $(characteristics) start_date end_used \
		environment joined extended_leave $(into)
$(characteristics:%=parts/who/%.stream): parts/who/%.stream: parts/people.stream
	mkdir -p $(@D) && <$< $(call groups,$*) $(into)
in_order = classify group --list age_bands --key label --take place=order | \
	order --by characteristic,place,group | pick --drop place
tables/M33-people.stream: $(characteristics:%=parts/who/%.stream)
	stack --name characteristic $^ | $(in_order) $(into)
parts/restrained.stream: streams/restraints.stream streams/persons.stream
	<$< join streams/persons.stream --on person_id \
		--take $(call listed,$(taken)) \
		| $(grouped) pick $(into)
parts/who-bed-days/%.stream: parts/people.stream
	mkdir -p $(@D) && beddays --by $* <$< $(into)
parts/who-restrained/%.stream: parts/restrained.stream \
		parts/who-bed-days/%.stream
	mkdir -p $(@D) && $(rate) --by $* --bed-days $(word 2,$^) <$< | \
		pick --rename group=$* --label group=Group | \
		flag 'large_enough:inpatients>=20' $(into)
tables/M33-restraint-rate.stream: \
		$(characteristics:%=parts/who-restrained/%.stream)
	stack --name characteristic $^ | $(in_order) $(into)

# Charts, as pack.mk draws them.
charts/M21-training-series.made: draw = linechart --x period_end \
	--y trained_pct --facet course_id
charts/M20-returns.made: draw = barchart --x kpi_id --names label \
	--y returned_pct --direction up --period
charts/M22-planned-bands.made: draw = barchart --x planned --y people \
	--order given --whole --subtitle 'People in hospital on $(day)'
charts/M25-legal-status.made: draw = barchart --x legal_group --y people \
	--order given --whole --subtitle 'People in hospital on $(day)'
charts/M28-feedback.made: draw = keep too_few=N | barchart --x question_id \
	--names statement --y positive_pct --series respondent --kind grouped --direction up \
	--period
charts/M32-parties.made: draw = barchart --x party --y delayed_days --period
charts/M32-reasons.made: draw = paretochart --x reason --y delayed_days \
	--period
charts/M32-delays-month.made: draw = $(charted) --value delayed_pct \
	--direction down | controlchart --x month
charts/M33-people.made: draw = keep 'group present' | barchart --x group \
	--y people --facet characteristic --order given \
	--subtitle 'People in hospital on $(day)'
charts/M11-compliance.made: draw = keep 'audit_type!=SPOT' \
	'compliance_pct present' | take --last 1 --per criterion_id,cycle | \
	heatmap --x cycle --y criterion_id --names statement \
	--value compliance_pct --direction up --missing 'Fewer than 20 cases' \
	--subtitle 'Percent of cases that met the criterion'
charts/M11-reaudit.made: draw = keep 'first_of>=10' 'second_of>=10' | \
	$(if $(filter valid_from,$(about)),order --missing first \
	--by valid_from | take --last 1 --per criterion_id |) \
	order --by $(call listed,$(filter instrument,$(about)) criterion_id) | \
	pick --label 'difference=Change since the audit before' | barchart \
	--x criterion_id --names statement --y difference --lower lower_95 --upper upper_95 \
	--order given --subtitle 'Percentage points with 95% intervals'
charts/M31-outcomes.made: draw = barchart --x outcome --y people \
	--whole --subtitle 'People who were to leave hospital by the target date'
