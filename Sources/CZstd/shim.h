// Zstandard (RFC 8878), and its names for what can be wrong.
#pragma once
#include <zstd.h>
#include <zstd_errors.h>
