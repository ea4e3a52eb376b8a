package dev.attache.cli;

import dev.attache.intake.Addresses;
import dev.attache.web.WebClient;
import dev.attache.web.WebOptions;
import dev.attache.web.WebOptions.PrivateAddresses;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How addresses are fetched: the options that commands share. */
final class WebInputOptions {

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description = "Keeps fetched pages here and asks only whether they have changed.")
  private @Nullable Path cache;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      description = "Address or e-mail of yours, named to the sites that are asked.")
  private @Nullable String contact;

  @Option(
      names = "--max-redirects",
      paramLabel = "N",
      defaultValue = "5",
      converter = Words.Count.class,
      description = "The most redirects that are followed. Default: ${DEFAULT-VALUE}.")
  private int maxRedirects = 5;

  @Option(
      names = "--max-wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      converter = Words.Count.class,
      description = "How long one answer may take. Default: ${DEFAULT-VALUE}.")
  private int maxWait = 30;

  @Option(
      names = "--allow-private",
      description = "Fetches from this machine and from private networks too.")
  private boolean allowPrivate;

  private @Nullable WebClient client;

  /**
   * Fetches addresses; the client is made when the first is asked for, which most runs never do.
   *
   * @param maxBytes the most bytes one answer may have
   */
  Addresses addresses(int maxBytes) {
    return address -> {
      WebClient made = client == null ? client(maxBytes) : client;
      client = made;
      return made.fetch(address);
    };
  }

  /**
   * A client that follows the options.
   *
   * @param maxBytes the most bytes one answer may have
   */
  WebClient client(int maxBytes) {
    String version = Attache.class.getPackage().getImplementationVersion();
    String name = "attache/" + (version == null ? "0" : version);
    String who = contact == null ? "a news reader" : "+" + contact.replaceAll("[\\r\\n()]", "");
    return new WebClient(
        new WebOptions(
            name + " (" + who + ")",
            maxRedirects,
            maxBytes,
            Duration.ofSeconds(maxWait),
            cache,
            allowPrivate ? PrivateAddresses.ALLOWED : PrivateAddresses.REFUSED));
  }
}
