/* provenance - where tables come from, as HTML: steps, records kept, sources.
 */
#include "stages/methods/provenance.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/html.h"
#include "stages/methods/output.h"
#include "stages/methods/words.h"

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
		     const struct step *step)
{
	const struct flow *flow = flow_of(head, step->number);

	html_print(out, "<tr><th scope=\"row\">%zu</th><td><code>%s %s</code>"
			"</td><td>%s</td>", (size_t)step->number,
		   step->program, step->arguments,
		   strcmp(step->parents, "-") ? step->parents : "\u2013");
	html_print(out, "<td class=\"n\">%s</td><td class=\"n\">%s</td>"
			"<td>%s</td></tr>\n",
		   flow ? count_words(flow->in) : "\u2013",
		   flow ? count_words(flow->out) : "\u2013",
		   flow ? flow->remark : "");
}

void provenance_steps(struct output *output, const struct header *head)
{
	output_string(output, "<div class=\"scroll\" tabindex=\"0\" "
			      "role=\"region\" aria-label=\"Steps\"><table>"
			      "<thead><tr><th scope=\"col\">Step</th>"
			      "<th scope=\"col\">Command</th>"
			      "<th scope=\"col\">Reads from step</th>"
			      "<th scope=\"col\" class=\"n\">Records in</th>"
			      "<th scope=\"col\" class=\"n\">Records out</th>"
			      "<th scope=\"col\">Remark</th></tr></thead>\n"
			      "<tbody>\n");
	for (size_t i = 0; i < head->step_count; i++)
		put_step(output, head, &head->steps[i]);
	output_string(output, "</tbody></table></div>\n");
}

/* By name, detail and flow: steps that differ in their records only (one for
 * each of several tables) stay apart. */
static int compare_origins(const void *first, const void *second)
{
	const struct origin *a = first, *b = second;
	int order = strcmp(a->name, b->name);

	if (!order)
		order = strcmp(a->detail, b->detail);
	if (!order)
		order = (a->flow.in > b->flow.in) - (a->flow.in < b->flow.in);
	if (!order)
		order = (a->flow.out > b->flow.out) -
			(a->flow.out < b->flow.out);
	if (!order)
		order = strcmp(a->flow.remark, b->flow.remark);
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

void provenance_add(struct provenance *provenance, const struct header *head)
{
	static const struct flow none = { .remark = "" };

	for (size_t i = 0; i < head->source_count; i++) {
		const struct source *source = &head->sources[i];
		const struct flow *flow = flow_of(head, source->step);

		add(&provenance->sources, &provenance->source_count,
		    (struct origin){ source->name, source->digest,
				     flow ? *flow : none });
	}
	for (size_t i = 0; i < head->step_count; i++) {
		const struct step *step = &head->steps[i];
		const struct flow *flow = flow_of(head, step->number);

		if (flow && *flow->remark)
			add(&provenance->remarks, &provenance->remark_count,
			    (struct origin){ step->program, step->arguments,
					     *flow });
	}
}

/* Sorted, so that it does not matter in which order tables came. */
static void put_origins(struct output *out, struct origin *origins,
			size_t count)
{
	qsort(origins, count, sizeof *origins, compare_origins);
	for (size_t i = 0; i < count; i++) {
		html_print(out, "<tr><th scope=\"row\">%s</th>"
				"<td class=\"n\">%s</td>",
			   origins[i].name, count_words(origins[i].flow.in));
		html_print(out, "<td class=\"n\">%s</td><td>%s</td>"
				"<td><code>%s</code></td></tr>\n",
			   count_words(origins[i].flow.out),
			   origins[i].flow.remark, origins[i].detail);
	}
	output_string(out, "</tbody></table></div>\n");
}

static void put_head(struct output *out, const char *name, const char *title,
		     const char *detail)
{
	html_print(out, "<div class=\"scroll\" tabindex=\"0\" "
			"role=\"region\" aria-label=\"%s\"><table><thead><tr>"
			"<th scope=\"col\">%s</th>", title, name);
	html_print(out, "<th scope=\"col\" class=\"n\">Records in</th>"
			"<th scope=\"col\" class=\"n\">Records out</th>"
			"<th scope=\"col\">Remark</th>"
			"<th scope=\"col\">%s</th></tr></thead>\n<tbody>\n",
		   detail);
}

void provenance_sources(struct output *output,
			const struct provenance *provenance)
{
	put_head(output, "File", "Sources", "SHA-256");
	put_origins(output, provenance->sources, provenance->source_count);
}

void provenance_remarks(struct output *output,
			const struct provenance *provenance)
{
	put_head(output, "Step", "Records left out", "Options");
	put_origins(output, provenance->remarks, provenance->remark_count);
}
