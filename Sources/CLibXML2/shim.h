// The SAX push parser of libxml2, and the table of HTML's named characters.
#pragma once
#include <libxml/xmlversion.h>
// Debian's headers bring in ICU's, which clash with those of Foundation; nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

// What libxml2 says on standard error where nobody asked it to; variadic, so Swift cannot write it.
static inline void depeche_say_nothing(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// Makes libxml2 silent on the calling thread but for the hooks of a parser.
static inline void depeche_silence_libxml2(void) {
  xmlSetGenericErrorFunc(NULL, depeche_say_nothing);
}
