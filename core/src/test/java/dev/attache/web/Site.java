package dev.attache.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine, for tests: pages by path, and what was asked. */
final class Site implements AutoCloseable {

  /** One page. */
  record Page(int status, Map<String, String> headers, byte[] body) {}

  final Map<String, Page> pages = Collections.synchronizedMap(new HashMap<>());
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  final List<Headers> headers = Collections.synchronizedList(new ArrayList<>());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path);
          headers.add(exchange.getRequestHeaders());
          Page page = pages.getOrDefault(path, new Page(404, Map.of(), new byte[0]));
          page.headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
          String etag = page.headers.get("ETag");
          boolean same =
              etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          if (same) {
            exchange.sendResponseHeaders(304, -1);
          } else if (path.startsWith("/stall")) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            return; // and never ends
          } else {
            exchange.sendResponseHeaders(
                page.status, page.body.length == 0 ? -1 : page.body.length);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(page.body);
            }
          }
          exchange.close();
        });
    server.start();
  }

  void page(String path, int status, String body, String... headers) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      fields.put(headers[i], headers[i + 1]);
    }
    pages.put(path, new Page(status, fields, body.getBytes(StandardCharsets.UTF_8)));
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
