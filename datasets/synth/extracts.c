/* extracts - the folder being made: its tables, its period, its counters. */
#include "datasets/synth/extracts.h"

#include <string.h>

#include "datasets/synth/county.h"
#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"

static const struct {
	const char *name;
	const char *header;
} tables[TABLES] = {
	[PERSONS] = { "persons",
		      "person_id,age_band,birth_year,gender,ethnic_group,"
		      "patient_category,home_outcode,home_area,"
		      "commissioner_code,commissioner_type,cohort,on_register,"
		      "inappropriate_flag,antipsychotic,died_on" },
	[PLACEMENTS] = { "placements",
			 "stay_id,spell_id,person_id,provider_id,site_id,"
			 "service_setting,is_hospital,start_date,start_time,"
			 "end_date,end_time,ward_security,locked_ward,mh_class,"
			 "legal_status,dols_status,dols_until,"
			 "admission_plan,emergency,"
			 "admission_source,discharge_destination,end_reason,"
			 "move_reason,notice_days,planned_discharge_on,"
			 "discharge_plan_agreed_on,discharge_plan_status,"
			 "ready_on,ready_until,delay_reason,funding_type,"
			 "nhs_share_pct,weekly_cost,contract_type,"
			 "kpis_in_contract,outcomes_recorded_on,out_of_area,"
			 "oap_reason,advocate_type,family_involvement,"
			 "named_worker,named_worker_since,named_consultant,"
			 "named_consultant_since,visit_interval_days,"
			 "distance_km_supplied" },
	[LEAVE] = { "leave", "stay_id,leave_type,start_date,end_date" },
	[INCIDENTS] = { "incidents",
			"incident_id,person_id,stay_id,provider_id,occurred_on,"
			"occurred_at,ended_on,ended_at,event_type,severity,"
			"reported_to_jcu_on,reported_to_case_holder_on,"
			"commissioner_informed_on,host_notified_on,"
			"regulator_notified_on,family_informed,lacks_capacity,"
			"safeguarding_outcome,closed_on" },
	[RESTRAINTS] = { "restraints",
			 "ri_id,incident_id,person_id,stay_id,ri_type,"
			 "start_date,start_time,end_date,end_time,reason,"
			 "in_care_plan,outsider_involved,police_involved,"
			 "injury_person,injury_staff,injury_other,avoid_effort,"
			 "notified,debrief_person,debrief_staff,negligible" },
	[REVIEWS] = { "reviews",
		      "review_id,person_id,stay_id,provider_id,review_type,"
		      "due_on,planned_on,done_on,mode,outcome,attend_person,"
		      "attend_family,attend_advocate,attend_commissioner,"
		      "attend_social_care,attend_expert,recipient" },
	[CHECKLIST] = { "checklist",
			"audit_id,cycle,audit_type,criterion_id,person_id,"
			"provider_id,stay_id,audited_on,completed_on,result,"
			"exception_code,auditor_role,concern_raised" },
	[CRITERIA] = { "criteria",
		       "criterion_id,instrument,seed_ref,statement,population,"
		       "standard_pct,exception_codes,weight,valid_from,"
		       "valid_to" },
	[KPI_RETURNS] = { "kpi_returns",
			  "provider_id,site_id,period_start,period_end,kpi_id,"
			  "numerator,denominator,value,submitted_on,status" },
	[KPIS] = { "kpis",
		   "kpi_id,label,unit,numerator_label,denominator_label,"
		   "direction,target,target_type,amber_tolerance,owner,"
		   "valid_from,valid_to" },
	[PROVIDERS_TABLE] = { "providers",
			      "provider_id,site_id,site_outcode,sector,"
			      "in_county,kind,regulator,rating,rating_from,"
			      "rating_to,rating_notified_on,inspected_on,"
			      "briefed_on,report_published_on,accredited,"
			      "last_quality_review_on,rag,on_framework,beds,"
			      "beds_available,cyp_placed_n,sw_contact_held,"
			      "associate_commissioner,whistleblowing_policy" },
	[FEEDBACK] = { "feedback",
		       "feedback_id,person_id,site_id,respondent,"
		       "collected_on,instrument,question_id,score,invited_n" },
	[QUESTIONS] = { "questions",
			"question_id,instrument,statement,positive_at,"
			"valid_from,valid_to" },
	[REGISTER] = { "register",
		       "person_id,entered_on,left_on,left_reason,risk,"
		       "risk_from,first_contact_held,last_updated_on,crisis_on,"
		       "crisis_outcome,alternative_used,flagged_team_on,"
		       "flagged_commissioner_on,needs_health,transition_year,"
		       "likely_service" },
	[TRAINING] = { "training",
		       "course_id,team,role_group,period_end,in_scope_n,"
		       "trained_n,refresher_due_n" },
	[ANCHORS] = { "anchors", "area_code,label,outcode,lat,lon,basis" },
	[STOCKTAKE] = { "stocktake",
			"area_code,round,question_id,section,topic,polarity,"
			"conditional_on,duplicate_of,answer,good_practice,"
			"support_requested,second_answer,evidence_ref,"
			"completed_on,signed_hwb,signed_la,signed_ccg" },
};

void extracts_begin(struct extracts *extracts)
{
	extracts->first = date_add_months(extracts->last + 1,
					  -extracts->months);
	extracts->digits = 3;
	for (long most = 999; most < extracts->people; most = most * 10 + 9)
		extracts->digits++;
	extracts->counts = pool_take(
		pool_run(), (size_t)PROVIDERS * (size_t)extracts->months *
				    sizeof *extracts->counts);
}

static void check_name(const char *only)
{
	const char *names[TABLES], *nearest;

	for (int i = 0; i < TABLES; i++) {
		names[i] = tables[i].name;
		if (strcmp(only, names[i]) == 0)
			return;
	}
	nearest = text_nearest(only, names, TABLES);
	if (nearest)
		fail(BAD_USAGE, "there is no table '%s'; did you mean '%s'?",
		     only, nearest);
	fail(BAD_USAGE, "there is no table '%s'", only);
}

void extracts_open(struct extracts *extracts, const char *only)
{
	if (only)
		check_name(only);
	for (int i = 0; i < TABLES; i++)
		extracts->sheets[i] = sheet_open(
			extracts->folder, tables[i].name, tables[i].header,
			!only || strcmp(only, tables[i].name) == 0);
}

void extracts_close(struct extracts *extracts)
{
	for (int i = 0; i < TABLES; i++)
		sheet_close(extracts->sheets[i]);
}

int extracts_month(const struct extracts *extracts, int month)
{
	return date_add_months(extracts->first, month);
}

int extracts_month_of(const struct extracts *extracts, int date)
{
	struct calendar_date first = date_parts(extracts->first);
	struct calendar_date day = date_parts(date);

	return (day.year - first.year) * 12 + day.month - first.month -
	       (day.day < first.day);
}

struct month_count *extracts_count(const struct extracts *extracts,
				   int provider, int month)
{
	return &extracts->counts[(provider - 1) * extracts->months + month];
}

int extracts_dirt(struct extracts *extracts, struct random *random,
		  enum dirt_place place, int kinds)
{
	int share = place < DIRT_IN_INCIDENTS ? extracts->dirt
					      : extracts->dirt / 10;

	if (!random_chance(random, share))
		return kinds;
	return extracts->turns[place]++ % kinds;
}
