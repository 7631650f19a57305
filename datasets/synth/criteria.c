/* criteria - what the audits of the made-up county ask.
 *
 * W and D are sections of the two documents in reference/. Exceptions: E1 the
 * person lacks capacity and was not asked, E2 emergency out of hours, E3 there
 * is no family, E4 the person does not consent.
 */
#include "datasets/synth/criteria.h"

const struct criterion criteria[] = {
	{ "P01", "P", "W 2.1",
	  "A hospital outside the county was the last resort and the "
	  "reason is on file",
	  "OOA", 100, NULL, 2, 68, 86 },
	{ "P02", "P", "W 2.1",
	  "A discharge plan with outcomes was agreed at or before "
	  "admission",
	  "new", 100, "E2", 2, 61, 74 },
	{ "P03", "P", "W 2.3",
	  "A best interest meeting was held before any move", "all", 100, "E4",
	  1, 57, 79 },
	{ "P04", "P", "W 4.2",
	  "The host commissioner was told of concerns that a "
	  "checklist raised",
	  "OOA", 100, NULL, 1, 66, 71 },
	{ "P05", "P", "W 1.3",
	  "The host commissioner and the contracts team were told of "
	  "the placement",
	  "OOA", 100, NULL, 2, 48, 83 },
	{ "P06", "P", "W 1.3", "The NHS contract holds quality KPIs", "HEALTH",
	  100, NULL, 1, 71, 90 },
	{ "P07", "P", "W 1.3",
	  "Expected outcomes are written into the contract", "HEALTH", 95, NULL,
	  1, 52, 63 },
	{ "F01", "F", "W 1.2", "A funding request form is on file", "all", 100,
	  NULL, 1, 84, 96 },
	{ "F02", "F", "W 1.2",
	  "The funding request form was completed before admission", "new", 95,
	  "E2", 1, 69, 82 },
	{ "F03", "F", "W 1.2",
	  "The form followed an emergency admission within five "
	  "working days",
	  "emergency", 100, NULL, 1, 58, 77 },
	{ "F04", "F", "D 6.3", "The split of funding is on the form", "all", 95,
	  NULL, 1, 88, 93 },
	{ "F05", "F", "W 1.2", "The form is signed by the health funder", "all",
	  100, NULL, 1, 89, 97, HEALTH_FUNDER },
	{ "F06", "F", "W 1.2", "The form is signed by the social care funder",
	  "all", 100, NULL, 1, 62, 76, CARE_FUNDER },
	{ "Q01", "Q", "W 1.3",
	  "The provider was accredited or reviewed within six months "
	  "before admission",
	  "new", 100, NULL, 2, 63, 81 },
	{ "Q02", "Q", "W 1.3",
	  "A checklist was completed before admission off the "
	  "accredited list",
	  "new", 100, "E2", 2, 54, 76 },
	{ "Q03", "Q", "W 1.3",
	  "The latest inspection report was read before placing", "new", 95,
	  NULL, 1, 72, 88 },
	{ "Q04", "Q", "W 1.3",
	  "Restraint and safeguarding policies were seen before "
	  "placing",
	  "new", 95, NULL, 1, 60, 69 },
	{ "R01", "R", "W 2.2",
	  "The placement review checklist was completed in the last "
	  "six months",
	  "all", 100, NULL, 2, 73, 91 },
	{ "R02", "R", "W 2.2",
	  "An independent advocate is allocated and in contact", "all", 95,
	  "E4", 1, 76, 87 },
	{ "R03", "R", "W 2.2",
	  "Use of physical intervention was discussed at the review", "all", 95,
	  NULL, 2, 59, 84 },
	{ "R04", "R", "W 2.2", "The care plan is signed up to by all parties",
	  "all", 95, "E1|E4", 1, 67, 72 },
	{ "R05", "R", "W 2.2", "Family access is agreed and recorded", "all",
	  95, "E3|E4", 1, 78, 89 },
	{ "R06", "R", "W 2.2",
	  "DoLS and Mental Health Act papers are up to date", "all", 100, NULL,
	  2, 86, 97 },
	{ "R07", "R", "W 2.4",
	  "A named worker and a named consultant are in place", "all", 100,
	  NULL, 2, 70, 80 },
	{ "C01", "C", "W 2.2",
	  "Every notifiable event reached the commissioning unit", "CYP", 100,
	  NULL, 2, 75, 92 },
	{ "C02", "C", "W 2.2",
	  "Visits were made as the RAG-rated schedule says", "CYP", 90, NULL, 1,
	  64, 78 },
	{ "V01", "REVQ", "D 4.8", "The review describes behaviour support",
	  "all", 90, NULL, 1, 55, 70 },
	{ "V02", "REVQ", "D 4.6",
	  "The person or an advocate took part in the review", "all", 90, "E4",
	  1, 74, 88 },
	{ "S01", "SPOT", "W 3.1", "A sampled record agrees with the register",
	  "all", 95, NULL, 1, 82, 90 },
};
const size_t criterion_count = sizeof criteria / sizeof *criteria;

const struct question questions[] = {
	{ "EX1", "I feel safe here", 370 },
	{ "EX2", "Staff listen to me", 380 },
	{ "EX3", "I know what my plan for leaving says", 310 },
	{ "EX4", "I can see my family and friends when I want", 340 },
	{ "EX5", "I have enough to do during the day", 320 },
	{ "EX6", "When I am upset staff help me calm down", 350 },
	{ "EX7", "Somebody outside the unit speaks up for me", 360 },
	{ "EX8", "I would want a friend to be cared for here", 330 },
};
const size_t question_count = sizeof questions / sizeof *questions;
