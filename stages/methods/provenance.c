/* provenance - where tables come from, as HTML: steps, records kept, sources.
 */
#include "stages/methods/provenance.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/html.h"
#include "stages/methods/output.h"
#include "stages/methods/words.h"

static const char dash[] = "\u2013";

static const char *count_words(size_t count)
{
	return words_number(pool_run(), (double)count, 0);
}

/* The flow line of that step, or NULL. */
static const struct flow *flow_of(const struct header *head, int step)
{
	for (size_t i = 0; i < head->flow_count; i++)
		if (head->flows[i].step == step)
			return &head->flows[i];
	return NULL;
}

static void put_step(struct output *out, const struct header *head,
		     const struct step *step, bool counts)
{
	const struct flow *flow = flow_of(head, step->number);

	html_print(out,
		   "<tr><th scope=\"row\">%zu</th><td><code>%s %s</code>"
		   "</td><td>%s</td>",
		   (size_t)step->number, step->program, step->arguments,
		   strcmp(step->parents, "-") ? step->parents : dash);
	if (counts)
		html_print(out,
			   "<td class=\"n\">%s</td><td class=\"n\">%s</td>"
			   "<td>%s</td>",
			   flow ? count_words(flow->in) : dash,
			   flow ? count_words(flow->out) : dash,
			   flow ? flow->remark : "");
	output_string(out, "</tr>\n");
}

void provenance_steps(struct output *output, const struct header *head,
		      bool counts)
{
	output_string(output, "<div class=\"scroll\" tabindex=\"0\" "
			      "role=\"region\" aria-label=\"Steps\"><table>"
			      "<thead><tr><th scope=\"col\">Step</th>"
			      "<th scope=\"col\">Command</th>"
			      "<th scope=\"col\">Reads from step</th>");
	if (counts)
		output_string(output,
			      "<th scope=\"col\" class=\"n\">Records in</th>"
			      "<th scope=\"col\" class=\"n\">Records out</th>"
			      "<th scope=\"col\">Remark</th>");
	output_string(output, "</tr></thead>\n<tbody>\n");
	for (size_t i = 0; i < head->step_count; i++)
		put_step(output, head, &head->steps[i], counts);
	output_string(output, "</tbody></table></div>\n");
}

static int compare_texts(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) : (a != NULL) - (b != NULL);
}

/* Steps that differ in their records only, one for each of several tables,
 * stay apart. */
static int compare_origins(const void *first, const void *second)
{
	const struct origin *a = first, *b = second;
	int order = strcmp(a->name, b->name);

	if (!order)
		order = strcmp(a->detail, b->detail);
	if (!order)
		order = strcmp(a->in, b->in);
	if (!order)
		order = compare_texts(a->out, b->out);
	if (!order)
		order = strcmp(a->remark, b->remark);
	return order;
}

static void add(struct origin **origins, size_t *count, struct origin origin)
{
	for (size_t i = 0; i < *count; i++)
		if (!compare_origins(&(*origins)[i], &origin))
			return;
	*origins = array_grow(*origins, *count, sizeof origin);
	(*origins)[(*count)++] = origin;
}

/* Whether the step reads no stream: then the records that came to it are those
 * of its source. */
static bool is_first(const struct header *head, int number)
{
	for (size_t i = 0; i < head->step_count; i++)
		if (head->steps[i].number == number)
			return !strcmp(head->steps[i].parents, "-");
	return false;
}

static void add_source(struct provenance *provenance, const struct header *head,
		       const struct source *source)
{
	const struct flow *flow = is_first(head, source->step)
					  ? flow_of(head, source->step)
					  : NULL;

	add(&provenance->sources, &provenance->source_count,
	    (struct origin){ .name = source->name,
			     .in = flow ? count_words(flow->in) : dash,
			     .remark = flow ? flow->remark : "",
			     .detail = source->digest });
}

void provenance_add(struct provenance *provenance, const struct header *head)
{
	for (size_t i = 0; i < head->source_count; i++)
		add_source(provenance, head, &head->sources[i]);
	for (size_t i = 0; i < head->step_count; i++) {
		const struct step *step = &head->steps[i];
		const struct flow *flow = flow_of(head, step->number);

		if (!flow || !*flow->remark || is_first(head, step->number))
			continue;
		add(&provenance->remarks, &provenance->remark_count,
		    (struct origin){ step->program, count_words(flow->in),
				     count_words(flow->out), flow->remark,
				     step->arguments });
	}
}

static void put_origin(struct output *out, const struct origin *origin,
		       bool counts)
{
	html_print(out, "<tr><th scope=\"row\">%s</th>", origin->name);
	if (counts)
		html_print(out, "<td class=\"n\">%s</td>", origin->in);
	if (counts && origin->out)
		html_print(out, "<td class=\"n\">%s</td>", origin->out);
	if (counts)
		html_print(out, "<td>%s</td>", origin->remark);
	html_print(out, "<td><code>%s</code></td></tr>\n", origin->detail);
}

/* Sorted, so that it does not matter in which order tables came. */
static void put_origins(struct output *out, struct origin *origins,
			size_t count, bool counts)
{
	if (count)
		qsort(origins, count, sizeof *origins, compare_origins);
	for (size_t i = 0; i < count; i++)
		put_origin(out, &origins[i], counts);
	output_string(out, "</tbody></table></div>\n");
}

void provenance_sources(struct output *output,
			const struct provenance *provenance, bool counts)
{
	output_string(output, "<div class=\"scroll\" tabindex=\"0\" "
			      "role=\"region\" aria-label=\"Sources\"><table>"
			      "<thead><tr><th scope=\"col\">File</th>");
	if (counts)
		output_string(output,
			      "<th scope=\"col\" class=\"n\">Records</th>"
			      "<th scope=\"col\">Remark</th>");
	output_string(output, "<th scope=\"col\">SHA-256</th></tr></thead>\n"
			      "<tbody>\n");
	put_origins(output, provenance->sources, provenance->source_count,
		    counts);
}

void provenance_remarks(struct output *output,
			const struct provenance *provenance)
{
	output_string(output, "<div class=\"scroll\" tabindex=\"0\" "
			      "role=\"region\" aria-label=\"Remarks of steps\">"
			      "<table><thead><tr><th scope=\"col\">Step</th>"
			      "<th scope=\"col\" class=\"n\">Records in</th>"
			      "<th scope=\"col\" class=\"n\">Records out</th>"
			      "<th scope=\"col\">Remark</th>"
			      "<th scope=\"col\">Options</th></tr></thead>\n"
			      "<tbody>\n");
	put_origins(output, provenance->remarks, provenance->remark_count,
		    true);
}
