# pack.mk - how a pack is made: one rule a target, one visible pipe a rule.
#
# placement-audit runs it in a work folder, which has
#
#	extracts	a link to the folder of the extracts
#	inputs/TABLE	touched when the extract is another than the last time
#	settings.mk	the settings, and `given`, the tables there are
#
# and in which are made, by name: streams/ the extracts as streams; parts/ what
# is wanted on the way; tables/ and charts/ what a pack shows; quality/ what is
# said about the data. Each is a stream that is whole, or not there: a target
# is written aside and gets its name last.
#
# Paths are all relative, so that the steps in the heads of the streams, and
# with them every byte of the pack, do not depend on where it is made.

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

into = >$@.part && mv $@.part $@ && echo "made $@"
comma := ,
# $(call when,WHAT...,TEXT): the text, where all of the tables, columns (as
# TABLE.COLUMN) or outputs are there.
when = $(if $(filter-out $(has),$(1)),,$(2))

include settings.mk
has := $(given)
.PHONY: pack check
pack: packed
check: quality/rejects.stream quality/crosscheck.stream

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
# Those of which crosscheck tells the lines.
numbered := placements incidents restraints kpi_returns

.SECONDEXPANSION:
streams/%.stream: inputs/% settings.mk \
		$$(patsubst %,streams/%.stream,$$(call referred,$$*))
	ingest $* $(wildcard extracts/$*.csv extracts/$*.csv.gz) \
		--name $(notdir $(wildcard extracts/$*.csv extracts/$*.csv.gz)) \
		--as-at $(as_at) --fact period_start=$(period_start) \
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
plan.mk gaps.tsv &: parts/extent.stream $(given:%=streams/%.stream) \
		$(library)/outputs.csv
	awk -v gaps=gaps.tsv -f $(library)/words.awk -f $(library)/plan.awk \
		$(library)/outputs.csv $(given:%=streams/%.stream) >$@.part && \
		mv $@.part $@
