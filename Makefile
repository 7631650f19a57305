# Placement Audit: what is where, and what make can do.
#
# One rule: a .c directly in stages/ or charts/ is a program; in pipeline/,
# stages/methods/ or charts/draw/ it is library; in tests/unit/ a test; in
# tests/fuzz/ a fuzz target; in tests/oracle/ a program of the reference
# implementation. datasets/synth.c is a program too, with its parts in
# datasets/synth/. All are found by wildcard: adding a stage is adding a
# file, and nothing here names one.
#
# What is made goes below $(build). `make help` lists the targets; V=1 shows
# the commands.

version := 0.1.0
build ?= build
prefix ?= /usr/local
DESTDIR ?=

CC = gcc
CFLAGS ?= -O2 -g
language := -std=c11 -D_GNU_SOURCE -I. -DVERSION='"$(version)"'
warnings := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wold-style-definition -Wvla -Wformat=2 -Wundef -Wpointer-arith \
	-Wwrite-strings -Wredundant-decls -Wimplicit-fallthrough \
	-Wno-format-nonliteral -Wno-missing-field-initializers

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc)
endif
say = $(if $(V),,@echo "  $(1)	$@" &&)

# What is there.
bin := $(build)/bin
objects = $(patsubst %.c,$(build)/%.o,$(wildcard $(1)))
stages := $(patsubst stages/%.c,$(bin)/%,$(wildcard stages/*.c))
charts := $(patsubst charts/%.c,$(bin)/%,$(wildcard charts/*.c))
painters := $(patsubst $(bin)/%,$(bin)-drawing/%,$(filter-out %/draw,$(charts)))
synth := $(patsubst datasets/%.c,$(bin)/%,$(wildcard datasets/synth.c))
front := $(patsubst pipeline/%,$(bin)/%,$(filter-out \
	%.c %.h %/setup,$(wildcard pipeline/*)))
units := $(patsubst %.c,$(build)/%,$(wildcard tests/unit/*.c))
tools := $(patsubst %.c,$(build)/%,$(wildcard tests/contract/*.c))
attackers := $(patsubst %.c,$(build)/%,$(wildcard tests/disclosure/*.c))
oracles := $(patsubst %.c,$(build)/%,$(wildcard tests/oracle/*.c))
meters := $(patsubst %.c,$(build)/%,$(wildcard tests/bench/*.c))
dice := $(patsubst %.c,$(build)/%,$(wildcard tests/simulate/*.c))
fuzzers := $(patsubst %.c,$(build)/%,$(wildcard tests/fuzz/*.c))

# pkg-config is asked once at most, and only by a build that draws.
drawing := pangocairo pangoft2 cairo-svg cairo-pdf libpng
draw_flags = $(eval draw_flags := $$(shell \
	pkg-config --cflags $(drawing)))$(draw_flags)
draw_libs = $(eval draw_libs := $$(shell \
	pkg-config --libs $(drawing)))$(draw_libs)
libs := -lcsv -lgsl -lgslcblas -lxlsxwriter -lcrypto -lz \
	-lm -pthread

.PHONY: all
all: $(stages) $(charts) $(painters) $(synth) $(front) ## build every program (also: make)

# Libraries.
archives := $(build)/libdraw.a $(build)/libmethods.a $(build)/libpipeline.a
$(build)/libpipeline.a: $(call objects,pipeline/*.c)
$(build)/libmethods.a: $(call objects,stages/methods/*.c)
$(build)/libdraw.a: $(call objects,charts/draw/*.c)
$(archives): | $(build)/
	$(call say,ar)rm -f $@ && ar rcs $@ $^

# Programs.
link = $(call say,link)$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--as-needed -o $@ \
	$(filter %.o,$^) $(filter %.a,$^)
$(stages): $(bin)/%: $(build)/stages/%.o
$(charts): $(bin)/%: $(build)/charts/%.o
$(synth): $(bin)/%: $(build)/datasets/%.o \
		$(call objects,datasets/synth/*.c)
$(stages) $(synth): $(filter-out %/libdraw.a,$(archives)) | $(bin)/
	$(link) $(libs)
$(charts): $(archives) | $(bin)/
	$(link) $(draw_libs) $(libs)
# Charts load the libraries that make pictures only when one is asked for: then
# the same program with them, in the folder bin-drawing, takes over.
$(painters): $(bin)-drawing/%: $(build)/charts/%.o $(archives) | $(bin)-drawing/
	$(link) -Wl,-u,canvas_png $(draw_libs) $(libs)
$(units): %: %.o $(archives)
	$(link) -lcmocka $(draw_libs) $(libs)
$(tools) $(meters): %: %.o
	$(link) -lcsv
$(dice): %: %.o
	$(link) $(libs)
$(attackers): %: %.o $(filter-out %/libdraw.a,$(archives))
	$(link) -lglpk $(libs)
$(oracles): %: %.o $(call objects,tests/oracle/parts/*.c) \
		$(build)/libpipeline.a
	$(link) -lm
$(fuzzers): %: %.o $(call objects,tests/fuzz/support/*.c) \
		$(filter-out %/libdraw.a,$(archives))
	$(link) -fsanitize=fuzzer $(libs)
$(front): $(bin)/%: pipeline/% | $(bin)/
	$(call say,copy)install $(if $(suffix $@),-m 644) $< $@

# Objects.
$(build)/charts/%.o $(build)/tests/unit/%.o: includes = $(draw_flags)
$(build)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,cc)$(CC) $(language) $(CFLAGS) $(warnings) $(includes) \
		-MMD -MP -c -o $@ $<
$(build)/ $(bin)/ $(bin)-drawing/:
	@mkdir -p $@
-include $(wildcard $(addprefix $(build)/,$(addsuffix /*.d,pipeline stages \
	stages/methods charts charts/draw datasets datasets/synth \
	tests/unit tests/contract tests/bench tests/disclosure tests/oracle tests/oracle/parts \
	tests/fuzz tests/fuzz/support tests/simulate)))

# The front end and the tests call make themselves, on their own terms.
apart := env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL

.PHONY: run test test-browser units format bench gallery simulate lint sanitized fuzz fuzzers
as_at = $(shell sed -n "s/^census_date *= *//p" datasets/sample/settings.ini)
run: ## install what is missing, build, audit datasets/sample
	@pipeline/setup
	@$(MAKE) --silent all
	@$(apart) $(bin)/placement-audit run datasets/sample \
		--as-at $(as_at) --out $(build)/pack

units: $(units) $(tools) $(oracles) $(attackers)

test: ## the same set-up, then every test
	@pipeline/setup test
	@$(MAKE) --silent all units
	@$(apart) tests/all $(build)

test-browser: ## install Chromium and what npm has, look at the report in it
	@pipeline/setup test browser
	@$(MAKE) --silent all
	@$(apart) tests/browser/run $(build) --install

bench: ## speed and memory beside libcsv, DuckDB and R, of whole packs (rows= people= months=)
	@pipeline/setup
	@$(MAKE) --silent all $(meters)
	@$(apart) tests/bench/bench $(build) $(or $(rows),5000000) \
		$(or $(people),40000) $(or $(months),36)

simulate: ## false alarms and coverage, as tests/simulate/README.md has them
	@pipeline/setup test
	@$(MAKE) --silent all $(dice)
	@$(apart) tests/simulate/run $(build) $(if $(write),--write)

gallery: run ## every kind of chart on one page, build/gallery.html
	@$(apart) tests/charts/gallery $(build)

lint: ## format, static analysis, shell scripts, man pages
	@pipeline/setup test lint
	@$(MAKE) --silent all
	@tests/lint $(build) $(language) $(warnings)

format: ## lay out every source as clang-format says
	@pipeline/setup lint
	clang-format -i $(sort $(shell find $(wildcard pipeline stages charts \
		datasets tests) -name "*.[ch]"))

# The programs and tests again, with every bad access or undefined step fatal.
sanitizers := -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
sanitized: ## tests under address and undefined behaviour sanitizers
	@pipeline/setup test
	@$(MAKE) --silent build=$(build)/sanitized \
		CFLAGS='-O1 -g $(sanitizers)' all units
	@$(apart) ASAN_OPTIONS=detect_leaks=0 \
		tests/all $(build)/sanitized units transcripts reference oracle

# Fuzz targets bring their own fail() and allocator, see tests/fuzz/support.
fuzzing := -O1 -g -fsanitize=fuzzer-no-link,address,undefined \
	-fno-sanitize-recover=all -include tests/fuzz/support/memory.h
seconds ?= 20
fuzz: ## a bounded run of every fuzz target (seconds=20)
	@pipeline/setup test fuzz
	@$(MAKE) --silent all
	@$(MAKE) --silent build=$(build)/fuzz CC=clang \
		CFLAGS='$(fuzzing)' fuzzers
	@$(apart) tests/fuzz/run $(build) $(seconds)

fuzzers: $(fuzzers)

# Installed, the stages are out of PATH, in libexec; placement-audit alone is
# a command, and `placement-audit --exec-path` tells where they are.
bindir := $(DESTDIR)$(prefix)/bin
libexecdir := $(DESTDIR)$(prefix)/libexec/placement-audit
sharedir := $(DESTDIR)$(prefix)/share/placement-audit
mandir := $(DESTDIR)$(prefix)/share/man/man1
.PHONY: install uninstall clean help
install: all ## install below prefix=/usr/local (and DESTDIR=)
	install -d "$(bindir)" "$(libexecdir)" "$(libexecdir)-drawing" \
		"$(sharedir)" "$(mandir)"
	install $(bin)/placement-audit "$(bindir)"
	install $(stages) $(charts) $(synth) "$(libexecdir)"
	install $(painters) "$(libexecdir)-drawing"
	install -m 644 $(filter-out %/placement-audit,$(front)) \
		"$(libexecdir)"
	install -m 644 pipeline/placement-audit.1 "$(mandir)"
	tar -C datasets --exclude=synth --exclude=synth.c -cf - . | \
		tar -C "$(sharedir)" --no-same-owner -xf -
	for program in $(notdir $(stages) $(charts) $(synth)); do \
		$(bin)/$$program --man \
			>"$(mandir)/placement-audit-$$program.1" || exit; \
	done

uninstall: ## remove what install put there
	rm -rf "$(libexecdir)" "$(libexecdir)-drawing" "$(sharedir)"
	rm -f "$(bindir)"/placement-audit "$(mandir)"/placement-audit.1 \
		"$(mandir)"/placement-audit-*.1

clean: ## remove what was made
	rm -rf $(build)

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | \
		awk -F '\t' '{ printf "make %-12s %s\n", $$1, $$2 }'
