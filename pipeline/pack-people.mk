# pack-people.mk - who people are, and whether they move on: M11 M20 to M22 M25
# M28 M31 to M33. A part of pack.mk, whose words it uses.

# $(call groups,COLUMN): the census by that column, as one characteristic.
groups = $(census) --by $(1) | pick group=$(1) census_date people stays \
	share_pct known unknown --label group=Group

# M25 Legal status.
parts/legal-status.stream: parts/chains.stream
	classify legal_status --take legal_group=lda_group <$< $(into)
tables/M25-legal-status.stream: parts/legal-status.stream
	$(census) --by legal_group <$< $(into)
tables/M25-sections.stream: parts/legal-status.stream
	$(census) --by legal_group,legal_status <$< $(into)
tables/M25-dols.stream: parts/chains.stream
	$(census) --by dols_status <$< $(into)

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

# M21 Training, at the end of each period; of each course and team the last.
refreshers := $(call when,training.refresher_due_n,\
	refreshers_due=sum:refresher_due_n)
trained = summarise --by $(1),period_end --of $(call listed,\
	in_scope=sum:in_scope_n trained=sum:trained_n $(refreshers)) | \
	interval --count trained --of in_scope --per 100 --name trained_pct

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
	<$< $(children) join streams/questions.stream --on question_id --first \
		--take statement,positive_at | \
		flag 'positive:score>=@positive_at' \
		$(if $(children),'child:age_band=Under 18') $(into)
parts/responses.stream: streams/feedback.stream
	period collected_on --unit quarter <$< | \
		summarise --by quarter,site_id,respondent,question_id \
		--of rows=count,invited=max:invited_n | \
		summarise --by quarter,site_id,respondent \
		--of responses=max:rows,invited=max:invited $(into)
tables/M28-responses.stream: parts/responses.stream
	keep 'responses<=@invited' <$< | summarise --by quarter,respondent \
		--of sites=count,responses=sum:responses,invited=sum:invited | \
		interval --count responses --of invited --per 100 \
		--name response_pct $(into)
positive = summarise --by $(1) --of $(call listed,answers=count:score \
	positive=yes:positive mean_score=mean:score) | \
	interval --count positive --of answers --per 100 --name positive_pct
# Of fewer than five answers nothing but that they are too few.
parts/feedback-%.stream: parts/feedback.stream
	<$< $(asked_$*) $(call positive,$(by_$*)) | \
		flag 'too_few:answers<5' $(into)
tables/M28-%.stream: parts/feedback-%.stream
	keep too_few=Y <$< | pick $(by_$*) too_few >parts/few-$*.stream
	keep too_few=N <$< | stack --missing - parts/few-$*.stream | \
		order --by $(by_$*) $(into)
by_feedback := question_id,statement,respondent
by_respondents := respondent
by_children := question_id,statement
asked_feedback := $(if $(children),keep --drop child=Y |)
asked_respondents := $(asked_feedback)
asked_children := keep child=Y |

# M32 Delays: who is ready to leave and has not left.
parts/delays.stream: parts/chains.stream
	delays <$< | classify delay_reason --take \
		reason=label,party=local_theme | pick --label reason=Reason \
		--label 'party=Whose delay' $(into)

# M33 Who people are. Rates of groups of fewer than twenty say nothing.
characteristics := $(foreach column,age_band gender,\
	$(if $(filter persons.$(column),$(has)),$(column))) \
	$(call when,persons.ethnic_group,ethnicity)
grouped := $(call when,persons.ethnic_group,\
	classify ethnic_group --take ethnicity=group |)
taken := $(subst ethnicity,ethnic_group,$(characteristics))

parts/people.stream: parts/chains.stream
	<$< $(grouped) pick person_id $(characteristics) start_date end_used \
		environment joined extended_leave $(into)
$(characteristics:%=parts/who/%.stream): parts/who/%.stream: parts/people.stream
	mkdir -p $(@D) && <$< $(call groups,$*) $(into)
tables/M33-people.stream: $(characteristics:%=parts/who/%.stream)
	stack --name characteristic $^ $(into)
parts/restrained.stream: streams/restraints.stream streams/persons.stream
	<$< join streams/persons.stream --on person_id \
		--take $(call listed,$(taken)) \
		| $(grouped) pick $(into)
parts/who-bed-days/%.stream: parts/people.stream
	mkdir -p $(@D) && beddays --by $* <$< $(into)
parts/who-restrained/%.stream: parts/restrained.stream \
		parts/who-bed-days/%.stream
	mkdir -p $(@D) && rate --by $* --bed-days $(word 2,$^) <$< | \
		pick --rename group=$* --label group=Group | \
		flag 'large_enough:inpatients>=20' $(into)
tables/M33-restraint-rate.stream: \
		$(characteristics:%=parts/who-restrained/%.stream)
	stack --name characteristic $^ $(into)
