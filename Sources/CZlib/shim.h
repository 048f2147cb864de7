// zlib. `inflateInit2` and `deflateInit2` are macros that check the version of the header, which Swift
// does not see.
#pragma once
#include <zlib.h>

static inline int depeche_inflate_begin(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

// As small as zlib can, with as much memory as it can use.
static inline int depeche_deflate_begin(z_stream *stream, int window_bits) {
  return deflateInit2(stream, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY);
}
