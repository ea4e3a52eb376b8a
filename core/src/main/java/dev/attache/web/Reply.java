package dev.attache.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param address where it was found in the end, after redirects
 * @param status the status code
 * @param bytes the body, unpacked; empty where there is none
 * @param type the media type, or null
 * @param etag the server's name of this version, or null
 * @param lastModified when it last changed, as the server wrote it, or null
 * @param retryAfter seconds after which the server wants to be asked again; 0 if it says nothing
 */
public record Reply(
    String address,
    int status,
    byte[] bytes,
    @Nullable String type,
    @Nullable String etag,
    @Nullable String lastModified,
    long retryAfter) {}
