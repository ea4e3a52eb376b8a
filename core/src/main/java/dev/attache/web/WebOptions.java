package dev.attache.web;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the web is asked.
 *
 * @param userAgent who asks, with an address to complain to; its first word is the name that
 *     robots.txt files know
 * @param maxRedirects the most redirects that are followed
 * @param maxBytes the most bytes that one answer may have, unpacked
 * @param timeout how long one answer may take, from first to last byte
 * @param cache folder that keeps what was fetched, to ask whether it has changed; null for none
 * @param privateAddresses whether addresses of this machine and of private networks may be asked
 */
public record WebOptions(
    String userAgent,
    int maxRedirects,
    int maxBytes,
    Duration timeout,
    @Nullable Path cache,
    PrivateAddresses privateAddresses) {

  /** Whether addresses of this machine and of private networks may be asked. */
  public enum PrivateAddresses {
    /** They may not. */
    REFUSED,
    /** They may: the caller trusts every address. */
    ALLOWED
  }

  /** The options that hold unless others are given. */
  public static final WebOptions DEFAULT =
      new WebOptions(
          "attache (a news reader)",
          5,
          10_000_000,
          Duration.ofSeconds(30),
          null,
          PrivateAddresses.REFUSED);

  /** These options with a folder that keeps what was fetched. */
  public WebOptions withCache(@Nullable Path folder) {
    return new WebOptions(userAgent, maxRedirects, maxBytes, timeout, folder, privateAddresses);
  }

  /** These options with private addresses refused or allowed. */
  public WebOptions withPrivateAddresses(PrivateAddresses other) {
    return new WebOptions(userAgent, maxRedirects, maxBytes, timeout, cache, other);
  }

  /** These options with another limit on bytes. */
  public WebOptions withMaxBytes(int other) {
    return new WebOptions(userAgent, maxRedirects, other, timeout, cache, privateAddresses);
  }

  /** These options with another limit on time. */
  public WebOptions withTimeout(Duration other) {
    return new WebOptions(userAgent, maxRedirects, maxBytes, other, cache, privateAddresses);
  }

  /** These options with another name to be known by. */
  public WebOptions withUserAgent(String other) {
    return new WebOptions(other, maxRedirects, maxBytes, timeout, cache, privateAddresses);
  }
}
