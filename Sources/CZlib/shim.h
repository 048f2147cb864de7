// zlib's inflating half. `inflateInit2` is a macro that checks the version of the header, which Swift
// does not see.
#pragma once
#include <zlib.h>

static inline int depeche_inflate_begin(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
