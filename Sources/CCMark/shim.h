// CommonMark with GitHub's extensions: from Markdown to HTML.
#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
