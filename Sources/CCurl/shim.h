// libcurl's easy and multi interfaces. `curl_easy_setopt` takes any number of arguments of any type, which Swift
// does not see: one function for each type that an option can have.
#pragma once
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

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

typedef curl_socket_t (*depeche_curl_opener)(void *receiver, curlsocktype purpose,
                                             struct curl_sockaddr *address);

static inline CURLcode depeche_curl_set_opener(CURL *handle, depeche_curl_opener value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode depeche_curl_set_sender(CURL *handle, curl_prereq_callback value) {
  return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}

static inline CURLcode depeche_curl_get_number(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode depeche_curl_get_text(CURL *handle, CURLINFO info, const char **value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode depeche_curl_get_owner(CURL *handle, void **value) {
  return curl_easy_getinfo(handle, CURLINFO_PRIVATE, value);
}

// The bytes of the network address that a connection is about to be opened to: 4, 16, or none of
// another family. libcurl's structure is longer than its declaration.
static inline int depeche_curl_address(const struct curl_sockaddr *address, unsigned char bytes[16]) {
  if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
    memcpy(bytes, &((const struct sockaddr_in *)&address->addr)->sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
    memcpy(bytes, &((const struct sockaddr_in6 *)&address->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}

static inline CURLMcode depeche_curl_multi_set_number(CURLM *handle, CURLMoption option,
                                                      long value) {
  return curl_multi_setopt(handle, option, value);
}
