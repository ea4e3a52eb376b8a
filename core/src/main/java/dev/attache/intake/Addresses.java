package dev.attache.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Fetches what stands at addresses; the intake itself knows no network. */
public interface Addresses {

  /** Fetches nothing. */
  Addresses NONE =
      address -> {
        throw new IOException("addresses are not fetched here; save the page and give the file");
      };

  /**
   * Fetches one address.
   *
   * @param address an address that begins with {@code http://} or {@code https://}
   * @throws IOException if it cannot be fetched or may not be; its message says why, on one line
   */
  Fetched fetch(String address) throws IOException;

  /**
   * What was fetched.
   *
   * @param address where it was found in the end, after redirects
   * @param bytes the body, without the codings that it was sent in
   * @param type the media type that came with it, or null
   */
  record Fetched(String address, byte[] bytes, @Nullable String type) {}
}
