/* names - how people are named in words.
 *
 * No list of names is kept here: a name is told by what stands around it, or by
 * how a cell is made that should hold no words at all. So a bare name in a
 * sentence is not found. The text is ASCII; bytes beyond it stand for letters.
 */
#ifndef PIPELINE_NAMES_H
#define PIPELINE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

/* Whether a title and a name begin at i: Mr, Mrs, Ms, Miss, Mx, Dr, Prof,
 * Sister and the like, a dot or not, and then a word that begins with a capital
 * (or an initial and such a word) and is none of names_of_roles. "near miss"
 * is none. */
bool names_titled_at(struct slice text, size_t i);
/* Whether a birth and its day, month or year begin at i: "born 3/4/1990",
 * "DOB: 3 April 90", "birthday on 3.4.". */
bool names_birth_at(struct slice text, size_t i);

/* Whether a key is made like a name: nothing but words, each a capital and
 * small letters, two of them ("Test-Patient", "TestPatient") or one of four
 * letters or more; or words of any letters with blanks or commas between. */
bool names_in_key(struct slice text);
/* Whether a role is made like a name: two to four words, each a capital and
 * small letters or, but for one, an initial, and none that roles are made of
 * (manager, nurse, team, head, north ...). Roles are parted by / , ; & and +.
 */
bool names_in_role(struct slice text);

#endif
