// The table of HTML's named characters of libxml2.
#pragma once
#include <libxml/xmlversion.h>
// Debian's headers bring in ICU's, which clash with those of Foundation; nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
