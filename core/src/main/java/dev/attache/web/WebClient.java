package dev.attache.web;

import dev.attache.intake.Addresses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over HTTP: names itself, keeps to robots.txt, follows a few redirects, reads so many
 * bytes for so long and no more, and asks no address of a private network unless allowed.
 */
public final class WebClient implements Addresses {

  private final WebOptions options;
  private final Clock clock;
  private final HttpClient client;
  private final @Nullable Cache cache;
  private final Map<String, Known> robots = new ConcurrentHashMap<>();

  /** A robots.txt is asked for again after this (RFC 9309, 2.4: 24 hours). */
  private static final Duration ROBOTS_HOLD = Duration.ofHours(24);

  private record Known(Robots rules, Instant until) {}

  /** Prepares a client; it serves any number of threads. */
  public WebClient(WebOptions options) {
    this(options, Clock.systemUTC());
  }

  WebClient(WebOptions options, Clock clock) {
    this.options = options;
    this.clock = clock;
    this.cache = options.cache() == null ? null : new Cache(options.cache());
    this.client =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .connectTimeout(options.timeout())
            .build();
  }

  @Override
  public Fetched fetch(String address) throws IOException {
    Reply kept = cache == null ? null : cache.find(address);
    Reply reply =
        get(address, kept == null ? null : kept.etag(), kept == null ? null : kept.lastModified());
    if (reply.status() == 304 && kept != null) {
      return new Fetched(kept.address(), kept.bytes(), kept.type());
    }
    if (reply.status() != 200) {
      throw new IOException("the server answered " + reply.status() + meaning(reply.status()));
    }
    if (cache != null) {
      cache.keep(address, reply);
    }
    return new Fetched(reply.address(), reply.bytes(), reply.type());
  }

  /**
   * Asks an address, if robots.txt allows it.
   *
   * @param etag the version that is known, or null
   * @param lastModified when what is known last changed, or null
   * @throws IOException if there is no answer, or it may not be asked; the message says why
   */
  public Reply get(String address, @Nullable String etag, @Nullable String lastModified)
      throws IOException {
    return follow(uri(address), etag, lastModified, true);
  }

  private static URI uri(String address) throws IOException {
    try {
      URI uri = new URI(address.strip().replace(" ", "%20"));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new IOException("only http and https are fetched, not " + scheme);
      }
      if (uri.getHost() == null) {
        throw new IOException("an address without a host; check it");
      }
      if (uri.getUserInfo() != null) {
        throw new IOException("an address with a password in it; take it out");
      }
      return uri;
    } catch (java.net.URISyntaxException e) {
      throw new IOException("not an address: " + e.getReason() + "; check it");
    }
  }

  private Reply follow(
      URI first, @Nullable String etag, @Nullable String lastModified, boolean asRobot)
      throws IOException {
    URI at = first;
    for (int hop = 0; hop <= options.maxRedirects(); hop++) {
      reach(at);
      if (asRobot && !rules(at).allows(path(at))) {
        throw new IOException(
            "the site's robots.txt asks robots not to fetch this; leave it, or save it by hand");
      }
      // what is known is of the first address; where it leads to now may be another page
      int limit = asRobot ? options.maxBytes() : Robots.MOST_BYTES;
      HttpResponse<byte[]> response = ask(at, etag, lastModified, limit);
      String location = response.headers().firstValue("location").orElse("");
      if (response.statusCode() / 100 != 3 || response.statusCode() == 304 || location.isBlank()) {
        return reply(at, response, limit);
      }
      try {
        at = uri(at.resolve(location.strip().replace(" ", "%20")).toString());
      } catch (IllegalArgumentException e) {
        throw new IOException("the server redirects to what is no address");
      }
    }
    throw new IOException("more than " + options.maxRedirects() + " redirects; check the address");
  }

  /** Refuses a host of a private network. */
  private void reach(URI uri) throws IOException {
    if (options.privateAddresses() == WebOptions.PrivateAddresses.ALLOWED) {
      return;
    }
    try {
      String host = uri.getHost().replaceAll("^\\[|\\]$", "");
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!Reach.isPublic(address)) {
          throw new IOException(
              "an address of this machine or a private network ("
                  + address.getHostAddress()
                  + "); it is asked only if private addresses are allowed");
        }
      }
    } catch (UnknownHostException e) {
      throw new IOException("no such host: " + uri.getHost() + "; check the address");
    }
  }

  private HttpResponse<byte[]> ask(
      URI uri, @Nullable String etag, @Nullable String lastModified, int limit) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(options.timeout())
            .header("User-Agent", options.userAgent())
            .header("Accept-Encoding", "gzip")
            .header("Accept", "text/html,application/xml,application/json,text/*;q=0.9,*/*;q=0.5");
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    if (lastModified != null) {
      request.header("If-Modified-Since", lastModified);
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new Collected(limit));
    try {
      return answer.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + options.timeout().toSeconds() + " s");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(said(cause), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching");
    }
  }

  private static String said(Throwable cause) {
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return "no answer in time";
    }
    if (cause instanceof java.net.ConnectException) {
      return "cannot connect; check the address, or try again later";
    }
    String message = cause.getMessage();
    return message == null ? "cannot be fetched: " + cause.getClass().getSimpleName() : message;
  }

  private Reply reply(URI at, HttpResponse<byte[]> response, int limit) throws IOException {
    java.net.http.HttpHeaders headers = response.headers();
    byte[] body = response.body() == null ? new byte[0] : response.body();
    String coding = headers.firstValue("content-encoding").orElse("");
    boolean gzip = body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    if (coding.toLowerCase(Locale.ROOT).contains("gzip") && gzip) {
      body = unpacked(body, limit);
    }
    return new Reply(
        at.toString(),
        response.statusCode(),
        body,
        headers.firstValue("content-type").orElse(null),
        headers.firstValue("etag").orElse(null),
        headers.firstValue("last-modified").orElse(null),
        retryAfter(headers.firstValue("retry-after").orElse("")));
  }

  private static byte[] unpacked(byte[] packed, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] block = new byte[1 << 14];
      for (int got = in.read(block); got >= 0; got = in.read(block)) {
        out.write(block, 0, got);
        if (out.size() > limit) {
          throw new IOException(
              "the answer unpacks to more than " + limit + " bytes; raise the limit");
        }
      }
    }
    return out.toByteArray();
  }

  /** Seconds from now that a Retry-After means: a figure, or a date. */
  private long retryAfter(String value) {
    String asked = value.strip();
    if (asked.matches("\\d{1,7}")) {
      return Long.parseLong(asked);
    }
    try {
      Instant until = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Math.max(0, Duration.between(clock.instant(), until).toSeconds());
    } catch (DateTimeException e) {
      return 0;
    }
  }

  private Robots rules(URI uri) {
    String site = uri.getScheme() + "://" + uri.getRawAuthority();
    Instant now = clock.instant();
    Known known = robots.get(site);
    if (known == null || known.until.isBefore(now)) {
      known = new Known(asked(site), now.plus(ROBOTS_HOLD));
      robots.put(site, known);
    }
    return known.rules;
  }

  /** What a site's robots.txt says; nothing allowed while it cannot be had (RFC 9309, 2.3.1). */
  private Robots asked(String site) {
    try {
      Reply reply = follow(URI.create(site + "/robots.txt"), null, null, false);
      if (reply.status() / 100 == 2) {
        String text = new String(reply.bytes(), StandardCharsets.UTF_8);
        return Robots.read(text, options.userAgent().split("[/\\s]", 2)[0]);
      }
      return reply.status() / 100 == 4 ? Robots.ALL : Robots.NONE;
    } catch (IOException e) {
      return Robots.NONE;
    }
  }

  private static String path(URI uri) {
    String query = uri.getRawQuery();
    return uri.getRawPath() + (query == null ? "" : "?" + query);
  }

  private static String meaning(int status) {
    return switch (status) {
      case 401, 402, 403 -> ": it does not let us";
      case 404, 410 -> ": there is nothing at this address";
      case 429 -> ": too many requests; try again later";
      default -> status >= 500 ? ": a fault of its own; try again later" : "";
    };
  }
}
