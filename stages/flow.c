/* flow - how many records each step of a stream kept, as a table.
 *
 * Every stream counts in its tail what went into each step and what came out.
 * This stage tells it in words, along the way that the records themselves
 * came; the tables that were looked up on the way are not followed. A record
 * is left out only where a step chooses among records: where it makes new
 * ones (people of stays, counts of people) nothing is lost, and it is said
 * that they are of another kind.
 */
#include "pipeline/stage.h"

#include "stages/methods/table_input.h"

static bool all;

static const struct option options[] = {
	{ "all", .flag = &all,
	  .help = "the steps too that keep every record and remark on nothing" },
	{ 0 },
};

static const struct stage stage = {
	.name = "flow",
	.purpose = "tell how many records each step of a stream kept",
	.about =
		"One row a step, from the first to the last, with what was left out "
		"there and why. Of a join only the stream that was added to is "
		"followed. remade is Y where a step does not choose among records but "
		"makes others of them, as people of stays: then nothing is left out, "
		"and numbers before and after are not to be compared.\n\n"
		"The rows of the input are read, but not used: its tail tells.",
	.options = options,
	.reads = "any columns; the steps and flow lines of the stream",
	.writes = "step, kept, dropped, why, remade, program, arguments",
	.example = "",
	.input = "person_id\nP01\nP02\n",
};

/* How a program is told: what its records are; what became of the others,
 * where it chooses among them. */
static const struct telling {
	const char *program;
	const char *words;
	const char *dropped;
} tellings[] = {
	{ "ingest", "Rows accepted", "against a rule for their columns" },
	{ "seal", "Rows of a plain table", NULL },
	{ "keep", "", "not so" },
	{ "take", "", "not among them" },
	{ "join", "", "without a match" },
	{ "chain", "Stays put in chains", NULL },
	{ "length", "People in hospital on the day", NULL },
	{ "runs", "Runs of days in one environment", NULL },
	{ "summarise", "Groups counted", NULL },
	{ "census", "Counts of people in hospital", NULL },
	{ "movements", "Counts of admissions and discharges", NULL },
	{ "rate", "Rates", NULL },
	{ "outcomes", "Counts of what was in time", NULL },
	{ "limits", "Points of control charts", NULL },
	{ "stack", "Rows of all streams together", NULL },
};

static const struct telling *telling_of(const char *program)
{
	for (size_t i = 0; i < sizeof tellings / sizeof *tellings; i++)
		if (!strcmp(tellings[i].program, program))
			return &tellings[i];
	return NULL;
}

/* The next argument of a command line as it was quoted for the shell; false
 * after the last. */
static bool next_argument(const char **at, const char **argument)
{
	char *text = pool_take(pool_run(), strlen(*at) + 1), *end = text;
	bool quoted = false;

	*at += strspn(*at, " ");
	if (!**at)
		return false;
	for (; **at && (quoted || **at != ' '); (*at)++) {
		if (**at == '\'') {
			quoted = !quoted;
			continue;
		}
		if (**at == '\\' && !quoted && (*at)[1])
			(*at)++;
		*end++ = **at;
	}
	*argument = text;
	return true;
}

/* "status!=FINAL|NIL" as "status is not FINAL or NIL". */
static const char *condition_words(const char *condition)
{
	static const char *const signs[][2] = {
		{ "!=", " is not " }, { "<=", " up to " }, { ">=", " from " },
		{ "=", " is " },      { "<", " below " },  { ">", " above " },
	};
	size_t size = strcspn(condition, "!<>=");
	char *name = pool_copy(pool_run(), condition, size);
	const char *text = name;
	struct slice rest = slice_of(condition + size);

	for (; *name; name++)
		if (*name == '_')
			*name = ' ';
	for (size_t i = 0; i < 6; i++) {
		size_t length = strlen(signs[i][0]);

		if (strncmp(rest.at, signs[i][0], length))
			continue;
		text = text_format(pool_run(), "%s%s", text, signs[i][1]);
		rest = slice_of(rest.at + length);
		break;
	}
	for (struct slice one = slice_cut(&rest, '|'); one.at;
	     one = slice_cut(&rest, '|'))
		text = text_format(pool_run(), "%s%.*s%s", text, (int)one.size,
				   one.at, rest.at ? " or " : "");
	return text;
}

/* "Rows that fit: status is FINAL, start date from 2013-04-01". */
static const char *keep_words(const char *arguments)
{
	const char *begin = "Rows that fit", *joint = ", ", *text = "";
	const char *argument;

	while (next_argument(&arguments, &argument)) {
		if (!strcmp(argument, "--drop"))
			begin = "Rows that do not fit";
		else if (!strcmp(argument, "--any"))
			joint = " or ";
		else
			text = text_format(pool_run(), "%s%s%s", text,
					   *text ? joint : "",
					   condition_words(argument));
	}
	return text_format(pool_run(), "%s: %s", begin, text);
}

/* The file of a join, without folder and extension. */
static const char *join_words(const char *arguments)
{
	const char *path = "";

	next_argument(&arguments, &path);
	return text_format(pool_run(), "Joined to %s", table_name(path));
}

/* "The last 1 of each person_id", "The first 50". */
static const char *take_words(const char *arguments)
{
	const char *which = "first", *number = "", *per = "", *argument;

	while (next_argument(&arguments, &argument)) {
		if (!strcmp(argument, "--last"))
			which = "last";
		else if (!strcmp(argument, "--per"))
			next_argument(&arguments, &per);
		else
			number = argument;
	}
	return text_format(pool_run(), "The %s %s%s%s", which, number,
			   *per ? " of each " : "", per);
}

static const char *words_of(const struct step *step, bool remade)
{
	const struct telling *telling = telling_of(step->program);

	if (!strcmp(step->program, "keep"))
		return keep_words(step->arguments);
	if (!strcmp(step->program, "join"))
		return join_words(step->arguments);
	if (!strcmp(step->program, "take"))
		return take_words(step->arguments);
	if (telling)
		return telling->words;
	return text_format(pool_run(), "Rows %s %s",
			   remade ? "made by" : "after", step->program);
}

static const struct flow *flow_of(const struct header *head, int step)
{
	for (size_t i = 0; i < head->flow_count; i++)
		if (head->flows[i].step == step)
			return &head->flows[i];
	return NULL;
}

static const char *source_of(const struct header *head, int step)
{
	for (size_t i = 0; i < head->source_count; i++)
		if (head->sources[i].step == step)
			return head->sources[i].name;
	return NULL;
}

/* The number of the step that this one's records come from; 0 for none. */
static long parent_of(const struct step *step)
{
	struct slice rest = slice_of(step->parents);
	long parent;

	if (!number_read_whole(slice_cut(&rest, ','), &parent))
		return 0;
	return parent;
}

/* A remark that is not about nothing ("0 without a match"), and says more than
 * the count of those left out does. */
static bool is_remarkable(const struct flow *flow, bool chooses)
{
	return *flow->remark && strncmp(flow->remark, "0 ", 2) &&
	       !(chooses && flow->out < flow->in);
}

struct row {
	const struct step *step;
	const char *words;
	double kept, dropped;
	const char *why;
	bool remade;
};

static void write_row(struct writer *out, const struct row *row)
{
	writer_string(out, row->words);
	writer_number(out, row->kept);
	writer_number(out, row->dropped);
	if (row->dropped > 0)
		writer_string(out, row->why);
	else
		writer_missing(out);
	writer_flag(out, row->remade ? 'Y' : 'N');
	writer_string(out, row->step->program);
	writer_string(out, row->step->arguments);
	writer_end_record(out);
}

/* Why a step left records out; keep remarks on those that lack a value. */
static const char *why_of(const struct step *step, const struct flow *flow)
{
	const char *why = telling_of(step->program)->dropped;

	if (strcmp(step->program, "keep"))
		return why;
	if (strstr(step->arguments, "--drop"))
		return "these do";
	if (*flow->remark)
		return text_format(pool_run(), "%s; %s", why, flow->remark);
	return why;
}

static void write_step(struct writer *out, const struct step *step,
		       const struct flow *flow)
{
	const struct telling *telling = telling_of(step->program);
	bool chooses = telling && telling->dropped && flow->out <= flow->in;
	struct row row = { .step = step,
			   .kept = (double)flow->out,
			   .remade = !chooses && flow->in != flow->out };

	if (chooses) {
		row.dropped = (double)(flow->in - flow->out);
		row.why = why_of(step, flow);
	}
	row.words = words_of(step, row.remade);
	if (is_remarkable(flow, chooses))
		row.words = text_format(pool_run(), "%s (%s)", row.words,
					flow->remark);
	else if (flow->in == flow->out && !all)
		return;
	write_row(out, &row);
}

/* What the first step read. */
static void write_start(struct writer *out, const struct header *head,
			const struct step *step, const struct flow *flow)
{
	const char *source = source_of(head, step->number);
	struct row row = { .step = step,
			   .words = source ? text_format(pool_run(),
							 "Rows of %s", source)
					   : "Rows read",
			   .kept = (double)flow->in };

	write_row(out, &row);
}

/* From the first step down to this one. */
static void write_way(struct writer *out, const struct header *head,
		      long number)
{
	const struct step *way[1000];
	size_t length = 0;

	for (; number > 0 && (size_t)number <= head->step_count;
	     number = parent_of(way[length++])) {
		if (length == sizeof way / sizeof *way)
			fail(BAD_DATA, "the stream took over %zu steps",
			     length);
		way[length] = &head->steps[number - 1];
	}
	for (size_t i = length; i--;) {
		const struct flow *flow = flow_of(head, way[i]->number);

		if (!flow)
			continue;
		if (i + 1 == length)
			write_start(out, head, way[i], flow);
		write_step(out, way[i], flow);
	}
}

int main(int argc, char **argv)
{
	const struct header *head;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	head = reader_header(in);
	out = stage_write(NULL);
	writer_column(out, "step", TEXT, "-", "Step");
	writer_column(out, "kept", NUMBER, "1", "Records");
	writer_column(out, "dropped", NUMBER, "1", "Left out");
	writer_column(out, "why", TEXT, "-", "Why");
	writer_column(out, "remade", FLAG, "-", "Of another kind");
	writer_column(out, "program", TEXT, "-", "Program");
	writer_column(out, "arguments", TEXT, "-", "Arguments");
	reader_drain(in);
	write_way(out, head, (long)head->step_count);
	return stage_end();
}
