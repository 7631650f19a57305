/* quoting - texts as other formats write them. */
#include "stages/methods/quoting.h"

#include <string.h>

static bool looks_like_formula(struct slice text)
{
	return text.size && memchr("=+-@\t\r", text.at[0], 6);
}

static bool needs_quotes(struct slice text)
{
	for (size_t i = 0; i < text.size; i++)
		if (memchr(",\"\n\r", text.at[i], 4))
			return true;
	return !text.size;
}

static void put_doubling(struct output *output, struct slice text, char quote)
{
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] == quote)
			output_byte(output, quote);
		output_byte(output, text.at[i]);
	}
}

void quote_csv(struct output *output, struct slice text)
{
	bool quotes = needs_quotes(text);

	if (quotes)
		output_byte(output, '"');
	if (looks_like_formula(text))
		output_byte(output, '\'');
	put_doubling(output, text, '"');
	if (quotes)
		output_byte(output, '"');
}

void quote_doubling(struct output *output, struct slice text, char quote)
{
	output_byte(output, quote);
	put_doubling(output, text, quote);
	output_byte(output, quote);
}

static void put_json_byte(struct output *output, char byte)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char code = (unsigned char)byte;

	if (code < ' ') {
		output_string(output, "\\u00");
		output_byte(output, digits[code >> 4]);
		output_byte(output, digits[code & 15]);
		return;
	}
	if (byte == '"' || byte == '\\')
		output_byte(output, '\\');
	output_byte(output, byte);
}

void quote_json(struct output *output, struct slice text)
{
	output_byte(output, '"');
	for (size_t i = 0; i < text.size; i++)
		put_json_byte(output, text.at[i]);
	output_byte(output, '"');
}
