// libcurl's easy interface. `curl_easy_setopt` takes any number of arguments of any type, which Swift
// does not see: one function for each type that an option can have.
#pragma once
#include <curl/curl.h>

typedef size_t (*depeche_curl_callback)(char *bytes, size_t size, size_t count, void *receiver);

static inline CURLcode depeche_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode depeche_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode depeche_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode depeche_curl_set_list(CURL *handle, CURLoption option,
                                             struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode depeche_curl_set_receiver(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode depeche_curl_set_callback(CURL *handle, CURLoption option,
                                                 depeche_curl_callback value) {
  return curl_easy_setopt(handle, option, value);
}
