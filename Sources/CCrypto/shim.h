// One call of libcrypto, and nothing else of it: SHA-256 of a buffer.
#pragma once
#include <openssl/sha.h>
