# pack-folder.mk - the pack as a folder: a part of pack.mk, whose words it uses.
#
# restricted/ and quality/ have lines about single people, public/ what has gone
# through disclosure control. Each part is made in out/, with a file in filled/
# that says it is there, as soon as what goes into it is; at last that folder
# with the streams becomes pack/, which placement-audit publishes. Whoever
# changes something in a published pack changes nothing here.

quality := rejects data-quality not-possible $(checks) disclosure risk audience
sheets := $(tables:%=tables/%.stream) $(quality:%=quality/%.stream)
parts_of_pack := tables quality charts public-tables public-charts
out_folders := $(shell mkdir -p filled out/restricted out/public)

# The extracts are what the settings say they are.
agreed: settings.mk quality/data-quality.stream
	awk -f "$(library)/words.awk" -f "$(library)/agreed.awk" $^ && touch $@

# $(call fill,FOLDER,STREAM...): those as CSV.
fill = rm -rf $(1) && mkdir -p $(1) && emit --folder $(1) $(2) && touch $@
public_streams = $(public_tables:%=public/tables/%)
filled/tables: $(tables:%=tables/%.stream)
	$(call fill,out/restricted/tables,$^)
filled/quality: $(quality:%=quality/%.stream)
	$(call fill,out/quality,$^)
filled/public-tables: $(public)
	$(call fill,out/public/tables,$(public_streams))

# $(call draw_all,FOLDER,CHART...): the scenes of those as pictures and as a book.
draw_all = rm -rf $(1) && mkdir -p $(1) && $(if $(2),draw \
	--format $(call listed,svg png pdf) --folder $(1) --book $(1).pdf \
	--title 'Placement Audit' --jobs 1 $(2:%=%/*.scene) && \
	cp $(2:%=%/*.txt) $(2:%=%/*.csv) $(1) &&) touch $@
filled/charts: $(charts:%=charts/%.made)
	$(call draw_all,out/restricted/charts,$(charts:%=charts/%))
filled/public-charts: $(public)
	$(call draw_all,out/public/charts,$(public_charts:%=public/charts/%))

out/restricted/report.html: filled/charts $(sheets)
	report --charts out/restricted/charts \
		--gaps quality/not-possible.stream \
		--output $@ --summary headlines.txt \
		$(filter-out %/not-possible.stream,$(sheets))
out/public/report.html: filled/public-charts $(public)
	report --public --charts out/public/charts \
		--gaps quality/not-possible.stream --output $@ \
		$(public_streams)
out/restricted/workbook.xlsx: $(sheets)
	workbook --output $@ $^
out/public/workbook.xlsx: $(public)
	workbook --marking '' --output $@ $(public_streams)

packed: agreed $(parts_of_pack:%=filled/%) $(foreach copy,restricted public,\
		out/$(copy)/report.html out/$(copy)/workbook.xlsx)
	rm -rf pack filled && mv out pack && \
		cp $(tables:%=tables/%.stream) pack/restricted/tables && \
		cp $(quality:%=quality/%.stream) pack/quality && \
		cp $(public_streams) pack/public/tables && \
		cp "$(library)/pack.txt" pack/README.txt
	awk -f "$(library)/words.awk" -f "$(library)/settings-file.awk" \
		"$(library)/settings.csv" settings.mk >pack/settings.ini \
		$(or_full)
	cd pack && find . -type f | LC_ALL=C sort | xargs sha256sum >../files
	awk -f "$(library)/words.awk" -f "$(library)/manifest.awk" files \
		settings.mk $(charts:%=charts/%.made) \
		$(public_charts:%=public/charts/%.made) $(sheets) \
		>pack/manifest.json $(or_full)
	touch $@
