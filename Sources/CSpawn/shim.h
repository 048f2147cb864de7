// Two calls of the C library that its headers show to GNU programs only, and so not to Swift: in which folder a new
// process begins, and that it inherits no descriptor from a number on (glibc 2.29 and 2.34).
#pragma once
#include <spawn.h>

#if defined(__linux__)
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
#endif
