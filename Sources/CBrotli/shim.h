// brotli's decoding half (RFC 7932).
#pragma once
#include <brotli/decode.h>
