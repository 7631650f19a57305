/* glossary - words for the codes in tables.
 *
 * A CSV list with the columns column, list, value, words: in the column of
 * that name (of whatever table), the value reads as the words; without a value
 * they are the heading of the column, in place of its label. Where `list`
 * names a code list instead (a CSV file with the columns code and label, such
 * as codes/delay_reason.csv), all of its labels are taken.
 */
#ifndef METHODS_GLOSSARY_H
#define METHODS_GLOSSARY_H

struct glossary;

/* path_of gives the path of a code list by its name. */
struct glossary *glossary_read(const char *path,
			       const char *(*path_of)(const char *name));

/* The words, or NULL where the glossary has none. */
const char *glossary_words(const struct glossary *glossary, const char *column,
			   const char *value);

#endif
