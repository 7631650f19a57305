/* zipped - whether an archive of XML files, just written, holds them whole.
 *
 * The library that writes workbooks collects each part in a temporary file and
 * does not look whether that could be written: on a full disk the archive would
 * be a good one, of parts that are cut. So each part is read again to its last
 * tag.
 */
#ifndef METHODS_ZIPPED_H
#define METHODS_ZIPPED_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

/* Whether every member, stored or deflated, ends with the end tag of the
 * element that it begins with, and the directory follows the members (PKWARE,
 * APPNOTE 6.3.10, 4.3). Sizes must stand before each member; archives beyond
 * 4 GiB (zip64) are not known and count as not whole. *count: members. */
bool zipped_is_whole(struct slice archive, size_t *count);

#endif
