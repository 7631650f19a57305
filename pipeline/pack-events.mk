# pack-events.mk - what happens to people, and what is done in time: M10 M14 to
# M19 M23 M24 M26 M27 M29 M30 M34. A part of pack.mk, whose words it uses.

# The national review: everybody in hospital on 1 April 2013, by 1 June. Where
# the period covers it, unless the settings name another one.
ifneq ($(and $(filter 2013-04-01,\
	$(lastword $(sort $(period_start) 2013-04-01))),$(filter $(as_at),\
	$(lastword $(sort $(as_at) 2013-06-01)))),)
review_list_on ?= 2013-04-01
review_by ?= 2013-06-01
endif

# The days on which a protocol came into force and by which hosts had to be told
# of who was placed then, and those of a national review, are set or not used.
chosen := $(foreach name,protocol_on retrospective_by review_list_on review_by,\
	$(if $($(name)),settings.$(name)))

# Folders of parts, made once and not by each recipe.
folders := broken contacts episodes flagged hosts hurt-or-held informed \
	kept-up lately letters list of-type outside reports respite review \
	support visit
made_folders := $(shell mkdir -p $(folders:%=parts/%))

# $(call within,COLUMN,CONDITION:TIME): that rule, where the column is there.
within = $(call when,$(1),--within '$(2)')
# $(call in_period,COLUMN): conditions for keep.
in_period = '$(1)>=$(period_start)' '$(1)<=$(period_end)'
child := $(call when,persons.age_band,age_band=Under 18)

# The list of sites as it was in force on the day of the audit.
on_site := $(call listed,site_id \
	$(call when,providers.provider_id,provider_id))
parts/sites.stream: streams/providers.stream
	<$< $(call when,providers.rating_from,keep --drop \
		'rating_from>$(as_at)' | order --by $(on_site)$(comma)rating_from \
		--missing first |) take --last 1 --per $(on_site) $(into)

# Stays that have begun: none after the day of the audit, or after the person's
# death.
parts/begun.stream: parts/chains.stream
	keep 'start_date<=$(as_at)' <$< $(call when,persons.person_id \
		persons.died_on,| keep --drop 'start_date>@died_on') $(into)

# M10 Notifiable events, at the provider of their own or of their stay. Events
# happen wherever people are placed, so they are related to the days of all
# placements, not of hospital stays only.
provider_of_stay = join streams/placements.stream --on stay_id \
	--take provider_id
event_provider := $(call when,incidents.provider_id,own) \
	$(call when,incidents.stay_id placements.stay_id \
	placements.provider_id,stay)
parts/events-own.stream: streams/incidents.stream
	keep 'provider_id present' <$< $(into)
parts/events-stay.stream: streams/incidents.stream streams/placements.stream
	<$< $(call when,incidents.provider_id,keep 'provider_id missing' | \
		pick --drop provider_id |) $(provider_of_stay) $(into)
parts/events.stream: $(or $(strip $(event_provider:%=parts/events-%.stream)),\
		streams/incidents.stream)
	stack $^ $(into)
parts/events-period.stream: parts/events.stream
	keep $(call in_period,occurred_on) <$< $(into)

placement_days = pick person_id start_date end_used <$< | \
	beddays --every $(1) | pick $(1) placement_days=bed_days \
	--label 'placement_days=Placement days'
parts/placement-days.stream: parts/chains.stream
	$(call placement_days,month) $(into)
tables/M10-events-month.stream: parts/events-period.stream \
		parts/placement-days.stream
	summarise --by occurred_on:month --of events=count <$< | \
		fill --value 0 | join $(word 2,$^) --on month | \
		interval --method count --count events --of placement_days \
		--per 1000 --name rate_per_1000 --confidence 95,99.8 | \
		pick --label 'events=Notifiable events' --label \
		'rate_per_1000=Notifiable events per 1,000 placement days' | \
		$(charted) --value rate_per_1000 $(into)

# Events so rare that half of the months have none: days between them.
parts/rare.stream: parts/events-period.stream
	summarise --by event_type,occurred_on:month --of events=count <$< | \
		fill --by event_type --value 0 | summarise --by event_type \
		--of median=median:events,events=sum:events | \
		keep 'median<1' 'event_type!=UNKNOWN' $(into)
tables/M10-rare.stream: parts/events-period.stream parts/rare.stream
	join $(word 2,$^) --on event_type --kind inner --take events <$< | \
		order --by event_type,occurred_on | \
		pick event_type occurred_on events | \
		$(charted) --by event_type --x occurred_on \
		--between events --chart auto \
		--direction up $(into)
tables/M10-events-type.stream: parts/events-period.stream
	summarise --by event_type \
		--of events=count,people=distinct:person_id <$< | \
		share --of events --category event_type | \
		pick --label 'events=Notifiable events' $(into)
tables/M10-events-type-provider.stream: parts/events-period.stream
	summarise --by event_type,provider_id \
		--of events=count,people=distinct:person_id <$< $(into)
tables/M10-events-weekday-hours.stream: parts/events-period.stream
	pattern <$< $(into)
by_provider := $(if $(strip $(event_provider)),--by provider_id --all)
tables/M10-concentration.stream: parts/events-period.stream
	concentration $(by_provider) <$< $(into)
# A repeat may come after the period, so that all events are looked at. An event
# of which the days have not passed is pending, and no part of the share.
followed := events=count:pending_7 $(foreach days,7 28,\
	pending_$(days)=yes:pending_$(days) \
	decided_$(days)=count:followed_$(days) \
	followed_$(days)=yes:followed_$(days) \
	followed_$(days)_pct=pct:followed_$(days))
tables/M10-repeats.stream: parts/events.stream
	order --by $(call listed,person_id occurred_on \
		$(call when,incidents.occurred_at,occurred_at)) <$< | repeats | \
		keep $(call in_period,occurred_on) | \
		summarise $(by_provider) --of $(call listed,$(followed)) | \
		pick --label 'events=Events of people' $(into)

# M14 The list of providers, and the reviews of them that were due.
by_sector := $(call when,providers.sector,--by sector --all)
facts := $(foreach fact,on_framework accredited whistleblowing_policy \
	associate_commissioner,$(if $(filter providers.$(fact),$(has)),$(fact)))
plain := pick --label yes=Yes --label no=No
$(facts:%=parts/list/%.stream): parts/list/%.stream: parts/sites.stream
	<$< $(call answers,sites,$*) | $(plain) $(into)
tables/M14-providers.stream: $(facts:%=parts/list/%.stream)
	stack --name fact $^ $(into)
tables/M14-list-age.stream: parts/sites.stream
	days --from last_quality_review_on --name review_age_days <$< | \
		summarise $(by_sector) \
		--of $(call listed,sites=count known=count:review_age_days \
		$(call five,review_age_days)) $(into)
tables/M14-meetings.stream: streams/reviews.stream
	keep 'review_type=QA_MEETING|QAVISIT|CONTRACT|ANNUAL' \
		$(call in_period,due_on) <$< | \
		flag 'held:done_on<=$(as_at)' | \
		summarise --by review_type --of due=count,held=yes:held | \
		interval --count held --of due --per 100 --name held_pct $(into)
tables/M14-completeness.stream: parts/sites.stream
	completeness <$< | pick --label label=Column $(into)

# M15 The register, and crises that did not end in hospital.
parts/admissions.stream: parts/chains.stream
	keep hospital=Y 'joined=FIRST|NEW' <$< | pick person_id start_date \
		$(into)
# Who had left the register before a crisis was not on it.
on_it := $(call when,register.left_on register.crisis_on,\
	keep --drop 'left_on<@crisis_on' |)
parts/episodes/%.stream: streams/register.stream parts/admissions.stream
	<$< $(on_it) prevented --admissions $(word 2,$^) --days $* | \
		keep $(call in_period,episode_on) | flag pending:result=PENDING \
		admitted:result=ADMITTED no_alternative:result=NO_ALTERNATIVE \
		$(into)
counted_episodes := episodes=count pending=yes:pending admitted=yes:admitted \
	no_alternative=yes:no_alternative prevented=yes:prevented \
	decided=count:prevented
tables/M15-prevented.stream: $(prevented_days:%=parts/episodes/%.stream)
	stack --name window_days $^ | summarise --by window_days \
		--of $(call listed,$(counted_episodes)) | \
		interval --count prevented --of decided --per 100 \
		--name prevented_pct $(into)
tables/M15-prevented-year.stream: \
		parts/episodes/$(firstword $(prevented_days)).stream
	summarise --by episode_on:financial_year \
		--of $(call listed,$(counted_episodes)) <$< | \
		interval --count prevented --of decided --per 100 \
		--name prevented_pct $(into)
tables/M15-episodes.stream: \
		parts/episodes/$(firstword $(prevented_days)).stream
	pick person_id $(call when,register.risk,risk) concern_on episode_on \
		result admitted_on alternative_used $(call when,register.flagged_team_on,\
		flagged_team_on) $(call when,register.flagged_commissioner_on,\
		flagged_commissioner_on) <$< $(into)
flagged := $(foreach whom,team commissioner,$(if \
	$(filter register.flagged_$(whom)_on,$(has)),$(whom)))
$(flagged:%=parts/flagged/in-time-%.stream): parts/flagged/in-time-%.stream: \
		parts/episodes/$(firstword $(prevented_days)).stream
	timely --since concern_on --done flagged_$*_on \
		--within $(flag_$*_within) <$< | outcomes $(into)
$(flagged:%=parts/flagged/before-admission-%.stream): \
		parts/flagged/before-admission-%.stream: \
		parts/episodes/$(firstword $(prevented_days)).stream
	keep 'admitted_on present' <$< | \
		timely --due admitted_on --done flagged_$*_on | outcomes $(into)
tables/M15b-flags.stream: $(flagged:%=parts/flagged/in-time-%.stream) \
		$(flagged:%=parts/flagged/before-admission-%.stream)
	stack --name standard $^ $(into)
tables/M15c-register.stream: streams/register.stream
	register --every quarter <$< $(into)
# On the register on the day of the audit: of several rows of a person the one
# that was updated last.
parts/on-register.stream: streams/register.stream
	keep 'entered_on<=$(as_at)' <$< | keep --drop 'left_on<=$(as_at)' | \
		order --by person_id,last_updated_on --missing first | \
		take --last 1 --per person_id | timely --again \
		--done last_updated_on --within $(register_within) | \
		pick --rename updated=on_time \
		--label 'updated=Updated in time' $(into)
kept_up := $(call when,register.first_contact_held,first_contact_held) updated
$(kept_up:%=parts/kept-up/%.stream): parts/kept-up/%.stream: \
		parts/on-register.stream
	<$< $(call answers,people,$*) | $(plain) $(into)
tables/M15c-kept-up.stream: $(kept_up:%=parts/kept-up/%.stream)
	stack --name fact $^ $(into)
tables/M15c-risk.stream: parts/on-register.stream
	summarise --by risk --of people=count <$< | \
		share --of people --category risk $(into)

# M16 The funding request form: the first day that one is known to have been
# complete. Where the instrument is in use at all, every placement that began in
# the period needs its form, unless all that was asked of it did not apply. One
# without an audit has none on record, or is left out, as the settings say.
#
# An audit that names the person alone is of their last placement that had begun
# by then. $(call of_person_alone,TABLE): such rows.
of_person_alone = <$< $(call when,$(1).stay_id,keep 'stay_id missing' | \
	pick --drop stay_id |) keep 'person_id present'
parts/audits-stay.stream: streams/checklist.stream
	keep 'stay_id present' <$< $(into)
parts/audits-person.stream: streams/checklist.stream parts/begun.stream
	$(call of_person_alone,checklist) | latest $(word 2,$^) \
		--on person_id --date start_date --up-to audited_on \
		--take stay_id $(into)
parts/audits.stream: $(call when,checklist.stay_id,parts/audits-stay.stream) \
		$(call when,checklist.person_id,parts/audits-person.stream)
	stack $^ $(into)
of_instrument = join streams/criteria.stream --on criterion_id --first \
	--take instrument | keep instrument=$(1)
parts/forms-%.stream: parts/audits.stream streams/criteria.stream
	<$< $(call of_instrument,$*) 'result!=NA|EXCEPTION' | \
		order --by stay_id,completed_on | take 1 --per stay_id | \
		pick stay_id completed_on audited_on $(into)
parts/spared-%.stream: parts/audits.stream streams/criteria.stream
	<$< $(call of_instrument,$*) 'result=NA|EXCEPTION' | \
		flag 'spared:result present' | pick stay_id spared $(into)
parts/in-use-%.stream: streams/checklist.stream streams/criteria.stream
	<$< $(call of_instrument,$*) | take 1 | \
		flag 'in_use:instrument present' | pick in_use $(into)
parts/starts.stream: parts/begun.stream
	keep $(call in_period,start_date) <$< $(into)
# A start is never missing, so that no row has the first.
left_out_not-met := start_date missing
left_out_left-out := audited_on missing
parts/starts-with-%.stream: parts/starts.stream parts/forms-%.stream \
		parts/spared-%.stream parts/in-use-%.stream
	flag 'in_use:start_date present' <$< | \
		join $(word 4,$^) --on in_use --kind inner | \
		join $(word 2,$^) --on stay_id | \
		join $(word 3,$^) --on stay_id --first --take spared | \
		keep --drop 'audited_on missing' spared=Y | \
		pick --drop in_use,spared | \
		flag 'left_out:$(left_out_$(unaudited))' $(into)
form_rules := $(call within,placements.emergency,emergency=Y:$(form_within)) \
	$(call within,placements.emergency,emergency=N:0d) \
	$(call within,placements.admission_plan,admission_plan=2:$(form_within)) \
	$(call within,placements.admission_plan,admission_plan=1:0d)
parts/funded.stream: parts/starts-with-F.stream
	timely --since start_date --done completed_on \
		$(or $(strip $(form_rules)),--within 0d) <$< $(into)
tables/M16-form.stream: parts/funded.stream
	outcomes --by within --all --leave-out left_out <$< $(into)
tables/M16-form-timing.stream: parts/funded.stream
	keep 'outcome!=PENDING' left_out=N <$< | \
		band lag_days --list form_timing_bands --name timing | \
		summarise --by timing_order,timing --of placements=count | \
		share --of placements --category timing $(into)
tables/M16-form-held.stream: parts/funded.stream
	keep --any 'outcome!=PENDING' left_out=Y <$< | \
		flag counted:left_out=N | summarise --of $(call listed,\
		placements=yes:counted audited=count:audited_on \
		with_form=count:lag_days left_out=yes:left_out) | \
		interval --count with_form --of placements --per 100 \
		--name with_form_pct | pick --label placements=Placements \
		--label 'left_out=Left out' $(into)
# What a form must hold, signatures among it, is whatever the criteria say of
# the instrument F.
tables/M16-form-criteria.stream: tables/M11-criteria.stream
	keep instrument=F <$< $(into)

# M17 Money: means and medians of five people or more only.
parts/open.stream: parts/chains.stream
	keep 'start_date<=$(as_at)' <$< | keep --drop 'end_used<=$(as_at)' \
		$(into)
parts/costs.stream: parts/open.stream
	summarise --by funding_type --all --of $(call listed,\
		people=distinct:person_id placements=count \
		known=count:weekly_cost weekly_sum=sum:weekly_cost \
		weekly_mean=mean:weekly_cost weekly_median=median:weekly_cost) \
		<$< | flag 'all:funding_type present;funding_type=All' $(into)
parts/costs-of-few.stream: parts/costs.stream
	keep 'known>0' 'known<5' <$< | \
		pick --drop weekly_mean,weekly_median $(into)
parts/costs-of-none.stream: parts/costs.stream
	keep known=0 <$< | \
		pick --drop weekly_sum,weekly_mean,weekly_median $(into)
tables/M17-funding.stream: parts/costs.stream parts/costs-of-few.stream \
		parts/costs-of-none.stream
	keep 'known>=5' <$< | stack --missing - $(wordlist 2,3,$^) | \
		order --by all,funding_type | pick --drop all $(into)
changes = before=mean:cost_before after=mean:cost_after \
	change=mean:cost_change change_median=median:cost_change
parts/cost-changes.stream: parts/moves.stream
	keep 'cost_change present' <$< | summarise --by kind --all \
		--of $(call listed,known=count $(changes)) | \
		keep 'known>=5' $(into)
tables/M17-moves.stream: parts/moves.stream parts/cost-changes.stream
	summarise --by kind --all --of moves=count,known=count:cost_change \
		<$< | join $(word 2,$^) --on kind \
		--take before,after,change,change_median $(into)

# M18 Reviews of providers: known of a site, or of the provider of all its
# sites.
parts/reviews-of-site.stream: streams/providers.stream
	keep 'last_quality_review_on present' <$< | \
		pick site_id done_on=last_quality_review_on $(into)
parts/reviews-of-provider.stream: streams/reviews.stream parts/sites.stream
	keep 'review_type=QAVISIT|ANNUAL' 'done_on present' <$< | \
		join $(word 2,$^) --on provider_id --kind inner --every \
		--take site_id | pick site_id done_on $(into)
parts/quality-reviews.stream: parts/reviews-of-site.stream $(call when,\
		reviews.provider_id reviews.review_type reviews.done_on \
		providers.provider_id,parts/reviews-of-provider.stream)
	stack $^ $(into)
tables/M18-before-start.stream: parts/starts.stream \
		parts/quality-reviews.stream
	latest $(word 2,$^) --on site_id --up-to start_date \
		--take reviewed_on=done_on <$< | timely --since start_date \
		--done reviewed_on --within 0d --earliest -$(quality_within) | \
		outcomes $(by_sector) $(into)
# Whether a site was accredited when a placement began: before its first row on
# the list, as that row says.
parts/listed-first.stream: streams/providers.stream
	order --by $(site)$(comma)rating_from --missing first <$< | \
		take 1 --per $(site) | pick --drop rating_from $(into)
parts/listed.stream: parts/listed-first.stream streams/providers.stream
	stack --missing - $(word 2,$^) <$< $(into)
tables/M18b-checklist.stream: parts/starts-with-Q.stream \
		$(call when,providers.rating_from,parts/listed.stream)
	<$< $(call when,providers.rating_from,pick --drop accredited | \
		latest $(word 2,$^) --on $(site) --date rating_from \
		--up-to start_date --undated --take accredited |) \
		keep accredited=N | \
		timely --since start_date --done completed_on --within 0d | \
		outcomes --leave-out left_out $(into)
parts/of-type/%.stream: streams/reviews.stream
	keep 'review_type=$*' <$< $(into)
tables/M18c-annual.stream: parts/sites.stream parts/of-type/ANNUAL.stream
	<$< $(call when,providers.kind,keep kind=HOSP |) \
		take 1 --per provider_id | latest $(word 2,$^) \
		--on provider_id --take annual_on=done_on | timely --again \
		--done annual_on --within $(annual_within) | \
		outcomes $(by_sector) $(into)

# M19 Hosts: who is placed out of the county, and who was told.
away := $(call when,providers.site_id providers.in_county placements.site_id,\
	in_county=N) \
	$(call when,placements.out_of_area,out_of_area=Y)
parts/out-of-county.stream: parts/begun.stream
	keep --any $(away) <$< $(into)
# A letter that names the person alone tells of their next placement or, where
# none follows, of the last.
parts/letters-stay.stream: parts/of-type/HOSTLETTER.stream
	keep 'stay_id present' <$< $(into)
parts/letters-next.stream: parts/of-type/HOSTLETTER.stream \
		parts/out-of-county.stream
	$(call of_person_alone,reviews) | latest $(word 2,$^) \
		--on person_id --date start_date --from done_on \
		--take stay_id $(into)
parts/letters-last.stream: parts/letters-next.stream parts/out-of-county.stream
	keep 'stay_id missing' <$< | pick --drop stay_id | \
		latest $(word 2,$^) --on person_id --date start_date \
		--up-to done_on --take stay_id $(into)
parts/host-letters.stream: $(call when,reviews.stay_id,\
		parts/letters-stay.stream) $(call when,reviews.person_id,\
		parts/letters-next.stream parts/letters-last.stream)
	stack $^ $(into)
parts/letters/%.stream: parts/host-letters.stream
	keep 'recipient=$*|BOTH' 'done_on present' <$< | \
		order --by stay_id,done_on $(into)
first_letter = join $(1) --on stay_id --first --take $(2)=done_on
# From the protocol on by the day it begins; what was open then by a day that
# the settings say.
ifeq ($(and $(protocol_on),$(retrospective_by)),)
hosted := keep $(call in_period,start_date)
letter_rules := --within 0d
else
hosted := keep 'start_date<=$(period_end)' | \
	keep --drop 'end_used<=$(protocol_on)'
letter_rules := --within 'start_date<$(protocol_on):$(retrospective_by)' \
	--within 0d
endif
parts/hosted.stream: parts/out-of-county.stream \
		parts/letters/HOST_COMM.stream \
		parts/letters/HOST_LA_CONTRACTS.stream
	<$< $(hosted) | $(call first_letter,$(word 2,$^),host_comm_on) | \
		$(call first_letter,$(word 3,$^),host_la_on) $(into)
told_host_commissioner := host_comm_on
told_contracts_team := host_la_on
told_both := host_comm_on,host_la_on
hosts := host_commissioner contracts_team both
$(hosts:%=parts/hosts/%.stream): parts/hosts/%.stream: parts/hosted.stream
	timely --since start_date --done $(told_$*) \
		$(letter_rules) <$< | outcomes $(into)
tables/M19-host-letter.stream: $(hosts:%=parts/hosts/%.stream)
	stack --name recipient $^ $(into)
tables/M19-letter-list.stream: parts/hosted.stream
	timely --since start_date --done host_comm_on,host_la_on \
		$(letter_rules) <$< | keep 'outcome!=ON_TIME' | \
		order --by late_days:down,person_id | \
		pick person_id stay_id $(call when,placements.provider_id,\
		provider_id) start_date due_on \
		host_comm_on host_la_on late_days outcome $(into)
# A concern is one audit of a placement; the host is told of it by person, or by a
# stay of theirs.
parts/notices-own.stream: parts/of-type/HOSTCONCERN.stream
	keep 'person_id present' <$< $(into)
parts/notices-stay.stream: parts/of-type/HOSTCONCERN.stream \
		streams/placements.stream
	keep 'person_id missing' <$< | pick --drop person_id | \
		join $(word 2,$^) --on stay_id --take person_id $(into)
parts/notices.stream: parts/notices-own.stream $(call when,reviews.stay_id,\
		parts/notices-stay.stream)
	stack $^ $(into)
tables/M19b-concerns.stream: parts/audits.stream \
		parts/out-of-county.stream parts/notices.stream
	keep concern_raised=Y $(call in_period,audited_on) <$< | \
		take 1 --per audit_id,stay_id | pick stay_id audited_on | \
		join $(word 2,$^) --on stay_id --kind inner --take person_id | \
		latest $(word 3,$^) --on person_id --from audited_on \
		--take told_on=done_on | \
		timely --since audited_on --done told_on \
		--within $(concern_within) | outcomes $(into)

# M26 How soon each was told of an event; before it nobody can have been.
told_joint_unit := reported_to_jcu_on
told_case_holder := reported_to_case_holder_on
told_commissioner := commissioner_informed_on
told_host := host_notified_on
told_regulator := regulator_notified_on
told_unit_and_holder := $(told_joint_unit),$(told_case_holder)
informed := $(foreach whom,joint_unit case_holder commissioner regulator,\
	$(call when,incidents.$(told_$(whom)),$(whom))) \
	$(if $(strip $(away)),$(call when,incidents.$(told_host) \
	incidents.stay_id placements.stay_id,host)) \
	$(call when,incidents.$(told_joint_unit) \
	incidents.$(told_case_holder),unit_and_holder)
event_rules := \
	$(call within,incidents.severity,severity=3|4:$(serious_within)) \
	--within 'event_type=SI:$(serious_within)' --within $(event_within)
# Only those out of the county have a host.
has_host = $(if $(filter host,$(1)),join parts/out-of-county.stream \
	--on stay_id --kind inner --take placed_on=start_date |)
$(informed:%=parts/informed/%.stream): parts/informed/%.stream: \
		parts/events-period.stream \
		$$(if $$(filter host,$$*),parts/out-of-county.stream)
	<$< $(call has_host,$*) timely --since occurred_on \
		--done $(told_$*) $(event_rules) --never-before | \
		outcomes --by within --all $(into)
tables/M26-informed.stream: $(informed:%=parts/informed/%.stream)
	stack --name informed $^ $(into)
tables/M26-family.stream: parts/events-period.stream
	keep 'person_id present' <$< | summarise --by family_informed \
		--of events=count | share --of events --category family_informed \
		--unknown NA_INVOLVED --unknown NA_NOCONSENT $(into)

# M27 Ratings of the sites, and of those that people are in.
here := $(subst $(comma),$(blank),$(site))
parts/sited.stream: parts/open.stream
	pick $(here) person_id <$< $(into)
# A rating that ended and was not followed by another is in force no more.
parts/rated-still.stream: parts/sites.stream
	keep --drop 'rating_to<$(as_at)' <$< $(into)
parts/rated-once.stream: parts/sites.stream
	keep 'rating_to<$(as_at)' <$< | pick --drop rating $(into)
parts/rated.stream: parts/rated-still.stream parts/rated-once.stream
	stack --missing $^ $(into)
tables/M27-ratings.stream: $(or $(call when,providers.rating_to,\
		parts/rated.stream),parts/sites.stream) parts/sited.stream
	join $(word 2,$^) --on $(site) --every <$< | summarise --by rating \
		--of sites=distinct:site_id,people=distinct:person_id | \
		share --of sites --category rating --unknown NOT_RATED | \
		pick rating sites sites_pct=share_pct people \
		--label 'sites_pct=Share of sites' | \
		share --of people --category rating --unknown NOT_RATED | \
		classify rating --take place=order | order --by place | \
		pick rating sites sites_pct people people_pct=share_pct \
		--label 'people_pct=Share of people' $(into)
# Where a rating is not known nothing is known to have changed.
parts/ratings.stream: streams/providers.stream
	keep 'rating present' 'rating!=UNKNOWN' <$< $(into)
parts/rating-changes.stream: parts/ratings.stream
	latest $< --on $(on_site) --date rating_from --up-to rating_from \
		--apart --take former_rating=rating <$< | \
		keep 'former_rating present' 'rating!=@former_rating' \
		$(call in_period,rating_from) | \
		timely --since rating_from --done rating_notified_on \
		--within $(rating_within) --never-before $(into)
tables/M27-changes.stream: parts/rating-changes.stream
	pick $(subst $(comma),$(blank),$(on_site)) rating_from former_rating rating \
		rating_notified_on lag_days outcome <$< $(into)
tables/M27-notified.stream: parts/rating-changes.stream
	outcomes <$< $(into)
tables/M27b-briefed.stream: streams/providers.stream
	keep $(call in_period,report_published_on) <$< | \
		timely --since report_published_on --done briefed_on \
		--within -1d | outcomes $(by_sector) $(into)

# M23 Reviews of people in hospital, of their present time there.
parts/contacts.stream: streams/reviews.stream
	keep 'done_on present' 'person_id present' <$< | \
		order --by person_id,done_on $(into)
types_ctr := CTR_POST|CTR_INPT
types_placement := PLACEMENT
types_review := $(types_placement)|$(types_ctr)
types_any := $(types_review)|CARE_PLAN|CPA
types_advocate := ADVOCATE
types_family := FAMILY
types_worker := COORD
parts/contacts/%.stream: parts/contacts.stream
	keep 'review_type=$(types_$*)' <$< $(into)
rules_placement := --since chain_start --within $(review_within)
rules_ctr := --since chain_start \
	$(if $(child),--within '$(child):$(ctr_child_within)') \
	--within 'environment=LOW|MED|HIGH:$(ctr_secure_within)' \
	--within $(ctr_within)
rules_any := --within 6m
parts/review/%.stream: parts/present.stream parts/contacts/%.stream
	cycle --gaps --since chain_start \
		--contacts $(word 2,$^) <$< | timely --again $(rules_$*) \
		--done last_on $(into)
reviews := $(foreach kind,placement ctr,parts/review/$(kind).stream)
tables/M23-reviews.stream: $(reviews)
	stack --name review $^ | outcomes --by review,within $(into)
tables/M23-review-list.stream: $(reviews)
	stack --name review $^ | keep outcome=OVERDUE | \
		order --by late_days:down,person_id | pick review person_id \
		environment chain_start last_on due_on late_days $(into)
tables/M23-over-6-months.stream: parts/review/any.stream
	flag 'never:last_on missing' <$< | summarise --of $(call listed,\
		people=count over_6_months=no:on_time never=yes:never) | \
		interval --count over_6_months --of people --per 100 \
		--name over_6_months_pct $(into)
# The first review since: the first time of the cycle. One after they had left
# again is none of it.
first_review = cycle --contacts $(word 2,$^) $(1) | keep round=1
admission_rules := $(if $(child),--every \
	'$(child):$(ctr_admission_child_within)') --every $(ctr_admission_within)
tables/M23-ctr-admission.stream: parts/starts.stream parts/contacts/ctr.stream
	keep hospital=Y 'joined=FIRST|NEW' <$< | \
		$(call first_review,--until chain_end $(admission_rules)) | \
		timely --since start_date --until chain_end | \
		outcomes --by within --all $(into)
# M23b Everybody in hospital on a day, reviewed by another one. Of those who had
# left by then without it some had died.
parts/ways-out.stream: parts/chains.stream
	keep last_ending=Y <$< | pick person_id chain_id \
		way_out=destination_group $(into)
tables/M23b-by-deadline.stream: parts/chains.stream \
		parts/contacts/review.stream parts/ways-out.stream
	keep hospital=Y 'start_date<=$(review_list_on)' <$< | \
		keep --drop 'end_used<=$(review_list_on)' | \
		take --last 1 --per person_id | \
		$(call first_review,--since chain_start --every 0d) | \
		timely --since chain_start --within $(review_by) \
		--until chain_end | join $(word 3,$^) --on person_id,chain_id | \
		flag 'reviewed:outcome=ON_TIME' 'late:outcome=LATE' \
		'overdue:outcome=OVERDUE' 'pending:outcome=PENDING' \
		'ended:outcome=ENDED' 'died:outcome=ENDED;way_out=DIED' | \
		summarise --of $(call listed,people=count $(foreach was,\
		reviewed late overdue pending ended died,$(was)=yes:$(was))) | \
		interval --count reviewed --of people --per 100 \
		--name reviewed_pct | pick --label 'late=Reviewed later' \
		--label 'overdue=Not reviewed' \
		--label 'ended=Left or died without a review' \
		--label 'died=Died without a review' $(into)

# M24 Who is there for the person, and how long ago they were.
known_advocate := advocate_type present;advocate_type!=UNKNOWN
has_advocate := advocate_type!=0
known_family := family_involvement=1|2|3|4|5
has_family := family_involvement=1
known_worker := named_worker=Y|N
has_worker := named_worker=Y
supporters := $(call when,placements.advocate_type,advocate) \
	$(call when,placements.family_involvement,family) \
	$(call when,placements.named_worker,worker)
# A contact is recent wherever it was, before they came too; gaps are since.
parts/support/%.stream: parts/present.stream parts/contacts/%.stream
	cycle --gaps --since chain_start \
		--contacts $(word 2,$^) <$< | \
		latest $(word 2,$^) --on person_id --take contact_on=done_on | \
		days --from contact_on --name contact_days | \
		flag 'known:$(known_$*)' 'allocated:$(known_$*);$(has_$*)' \
		'contact_28:contact_on present;contact_days<=28' \
		'contact_56:contact_on present;contact_days<=56' $(into)
tables/M24-support.stream: $(supporters:%=parts/support/%.stream)
	stack --name supporter $^ | summarise --by supporter \
		--of $(call listed,people=count known=yes:known \
		allocated=yes:allocated contact_28=yes:contact_28 \
		contact_28_pct=pct:contact_28 contact_56=yes:contact_56 \
		contact_56_pct=pct:contact_56 \
		longest_gap_median=median:longest_gap_days \
		longest_gap_max=max:longest_gap_days) | \
		interval --count allocated --of known --per 100 \
		--name allocated_pct | pick --label known=Known $(into)
tables/M24-support-list.stream: $(supporters:%=parts/support/%.stream)
	stack --name supporter $^ | pick person_id supporter chain_start \
		allocated contacts last_on gap_days longest_gap_days | \
		order --by person_id,supporter $(into)
# M24c Days of the present stay without both: until the later of the two came,
# and up to now where there is no worker or no consultant.
parts/both-named.stream: parts/present.stream
	keep named_worker=Y named_consultant=Y 'named_worker_since present' \
		'named_consultant_since present' <$< $(into)
parts/not-named.stream: parts/present.stream
	keep --any named_worker=N named_consultant=N <$< | \
		pick --drop named_worker_since,named_consultant_since $(into)
parts/covered.stream: parts/both-named.stream parts/not-named.stream
	stack --missing $^ | timely --since start_date --within 0d \
		--done named_worker_since,named_consultant_since | \
		flag 'with_gap:late_days>0' $(into)
tables/M24c-covered.stream: parts/covered.stream
	summarise --of $(call listed,people=count with_gap=yes:with_gap \
		uncovered_median=median:late_days uncovered_max=max:late_days \
		uncovered_days=sum:late_days) <$< | interval --count with_gap \
		--of people --per 100 --name with_gap_pct $(into)
tables/M24c-both.stream: parts/present.stream
	flag 'both:named_worker=Y;named_consultant=Y' <$< | \
		$(call answers,people,both) | $(plain) $(into)

# M29 Visits to people in hospital: due so long after the last one.
parts/visits.stream: parts/of-type/VISIT.stream
	keep 'done_on present' 'stay_id present' <$< | order --by stay_id \
		$(into)
of_site := $(call listed,$(call when,providers.rag,site_rag=rag) \
	$(call when,providers.in_county,site_in_county=in_county))
parts/visited.stream: parts/chains.stream \
		$(call when,providers.site_id,parts/sites.stream)
	keep 'joined present' <$< | keep --drop 'end_used<$(period_start)' | \
		$(if $(and $(of_site),$(call when,placements.site_id \
		providers.site_id,Y)),\
		join parts/sites.stream --on $(site) --first \
		--take $(of_site) |) \
		order --by stay_id $(into)
rules_rag := --every 'site_rag=R:$(visit_red)' \
	--every 'site_rag=A:$(visit_amber)' --every 'site_rag=G:$(visit_green)'
rules_oversight := $(if $(child),--every '$(child):$(visit_child)') \
	--every $(visit_adult)
rules_agreed := --every visit_interval_days
bases := $(call when,providers.site_id providers.rag placements.site_id,rag) \
	oversight \
	$(call when,placements.visit_interval_days,agreed)
parts/visit/%.stream: parts/visited.stream parts/visits.stream
	cycle --on stay_id --contacts $(word 2,$^) \
		--until end_used $(rules_$*) <$< | \
		keep $(call in_period,due_on) | timely --since from_on \
		--grace $(visit_grace) --until end_used $(into)
tables/M29-visits.stream: $(bases:%=parts/visit/%.stream)
	stack --name basis $^ | outcomes --by basis $(into)
tables/M29-visits-rag.stream: parts/visit/rag.stream
	outcomes --by site_rag <$< | classify site_rag --list rag --take order | \
		order --by order | pick --drop order $(into)
tables/M29-visits-security.stream: parts/visit/oversight.stream
	outcomes --by environment <$< $(into)
tables/M29-visits-county.stream: parts/visit/oversight.stream
	outcomes --by site_in_county <$< $(into)
tables/M29-overdue.stream: parts/visit/$(firstword $(bases)).stream
	keep outcome=OVERDUE <$< | keep --drop 'end_used<=$(as_at)' | \
		order --by late_days:down,person_id | pick person_id stay_id \
		environment from_on due_on late_days $(into)

# M30 Moves, and placements that broke down.
parts/moves.stream: parts/begun.stream
	order --by $(call listed,person_id start_date $(call \
		when,placements.stay_id,stay_id)) <$< | \
		moves --gap $(gap_days) $(into)
tables/M30-meetings.stream: parts/moves.stream parts/of-type/BIM.stream
	latest $(word 2,$^) --on person_id --up-to moved_on \
		--take meeting_on=done_on <$< | flag \
		'meeting_first:meeting_on present;meeting_on>=@left_start' | \
		summarise --by kind --all \
		--of moves=count,meeting_first=yes:meeting_first | \
		interval --count meeting_first --of moves --per 100 \
		--name meeting_first_pct $(into)
tables/M30-notice.stream: parts/moves.stream
	band notice_days --list notice_bands --name notice <$< | \
		summarise --by notice_order,notice --of moves=count | \
		share --of moves --category notice --unknown 'Not recorded' \
		$(into)
tables/M30-moves.stream: parts/moves.stream
	pick person_id moved_on kind left_stay_id stay_id end_reason \
		move_reason notice_days <$< $(into)
parts/placement-days-year.stream: parts/chains.stream
	$(call placement_days,financial_year) $(into)
tables/M30b-breakdowns.stream: parts/chains.stream \
		parts/placement-days-year.stream
	keep end_reason=BREAKDOWN $(call in_period,end_date) <$< | \
		summarise --by end_date:financial_year --of breakdowns=count | \
		fill --period financial_year --value 0 | \
		join $(word 2,$^) --on financial_year | \
		interval --method count --count breakdowns --of placement_days \
		--per 36525 --name per_100_years | pick --label \
		'per_100_years=Breakdowns per 100 placement-years' $(into)

# M34 Transition.
# Needs are those of any of a person's rows on the register.
needs := $(call when,register.person_id,$(strip $(foreach column,\
	needs_health likely_service,\
	$(if $(filter register.$(column),$(has)),$(column)))))
parts/needs.stream: streams/register.stream
	order --by $(call listed,person_id $(needs:needs_health=needs_health:down)) \
		<$< | take 1 --per person_id | \
		pick person_id $(needs) $(call when,register.transition_year,\
		transition_year) $(into)
parts/young.stream: streams/persons.stream $(if $(needs),parts/needs.stream)
	<$< $(call when,persons.died_on,keep 'died_on missing' |) \
		$(if $(needs),join $(word 2,$^) --on person_id,pick) $(into)
reaching = transition $(call when,register.transition_year,$(if $(needs),\
	--reaches transition_year))
tables/M34-transition.stream: parts/young.stream
	$(reaching) <$< $(into)
tables/M34-needs.stream: parts/young.stream
	$(reaching) --by needs_health <$< $(into)
tables/M34-services.stream: parts/young.stream
	$(reaching) --by likely_service <$< $(into)
tables/M34-transition-list.stream: parts/young.stream
	$(reaching) --list <$< | pick person_id birth_year financial_year \
		$(needs) $(into)

in_time = pick --label 'on_time_pct=$(1)' | barchart --y on_time_pct \
	--lower lower_95 --upper upper_95
charts/M10-events-month.made: draw = controlchart --x month
charts/M10-rare.made: draw = keep 'events>=8' | controlchart --x occurred_on \
	--facet event_type
charts/M10-events-type.made: draw = paretochart --x event_type --y events \
	--period
charts/M10-events-weekday-hours.made: draw = keep 'hours!=Unknown' | \
	pick --label 'events=Notifiable events' | \
	heatmap --x hours --y weekday --value events --period
charts/M14-providers.made: draw = pick --label 'yes_pct=Sites that say yes' | \
	barchart --x fact --y yes_pct --lower lower_95 --upper upper_95 \
	--direction up --subtitle 'Percent of the sites known, on $(day)'
charts/M17-funding.made: draw = keep funding_type!=All 'weekly_sum present' | \
	pick --label 'weekly_sum=Weekly cost in pounds' | \
	barchart --x funding_type --y weekly_sum \
	--subtitle 'Placements open on $(day)'
charts/M19-host-letter.made: draw = barchart --x recipient --y on_time_pct \
	--lower lower_95 --upper upper_95 --order given --direction up --period
charts/M24-support.made: draw = pick --label 'allocated_pct=People with support' | \
	barchart --x supporter --y allocated_pct --lower lower_95 \
	--upper upper_95 --direction up \
	--subtitle 'Percent of the people known, in hospital on $(day)'
charts/M16-form-timing.made: draw = pick --label \
	'placements=Placements that need a form' | barchart --x timing \
	--y placements --order given --whole
charts/M26-informed.made: draw = keep within=All | \
	$(call in_time,Events told in time) --x informed --direction up
charts/M27-ratings.made: draw = pick --label 'people=People placed' | \
	barchart --x rating --y people --order given --whole
charts/M29-visits-rag.made: draw = $(call in_time,Visits in time) \
	--x site_rag --order given --direction up
charts/M30-notice.made: draw = barchart --x notice --y moves --order given \
	--whole
