package dev.attache.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database that a ledger lies in: opened, its schema checked and brought up to date. */
final class Database implements AutoCloseable {

  /** The schema of this version of Attaché: the number of its last migration. */
  static final int SCHEMA = 4;

  private static final int BUSY_MILLIS = 60_000;

  /** How long a server may take to answer. */
  private static final long ANSWER_MILLIS = 10_000;

  private final String name;
  private final Dialect dialect;
  private final Jdbi jdbi;
  private final Connection connection;
  private final @Nullable HikariDataSource pool;
  private final boolean writes;

  private Database(String name, Dialect dialect, DataSource source, boolean writes)
      throws SQLException {
    this.name = name;
    this.dialect = dialect;
    this.writes = writes;
    this.pool = source instanceof HikariDataSource hikari ? hikari : null;
    try {
      boolean current;
      try (Connection first = source.getConnection()) {
        current = isCurrent(first);
      }
      if (!current) {
        Schema.migrate(source, dialect);
      }
      this.connection = source.getConnection();
    } catch (SQLException | RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw e;
    }
    this.jdbi = Jdbi.create(connection);
    KeptStatements kept = new KeptStatements();
    jdbi.setStatementBuilderFactory(c -> kept);
  }

  /**
   * Opens a ledger to write it; makes it where there is none, and brings an older one up to date.
   *
   * @param location a file, or {@code postgresql://user@host/database}
   * @throws LedgerException if it cannot be opened, is no ledger, or is of a newer version
   */
  static Database toWrite(String location) {
    return open(location, true);
  }

  /**
   * Opens a ledger to read it; nothing is written.
   *
   * @throws LedgerException if there is none, or it is of another version
   */
  static Database toRead(String location) {
    return open(location, false);
  }

  private static Database open(String location, boolean writes) {
    boolean server = location.startsWith("postgresql://") || location.startsWith("postgres://");
    try {
      return server ? server(location, writes) : file(location, writes);
    } catch (SQLException | RuntimeException e) {
      throw Faults.of(server ? withoutPassword(location) : location, e);
    }
  }

  private static Database file(String location, boolean writes) throws SQLException {
    int query = location.indexOf('?');
    Path path = Path.of(query < 0 ? location : location.substring(0, query));
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerException("no folder " + folder + " to keep a ledger in; make it first");
    }
    if (!writes && !Files.isRegularFile(path)) {
      throw new LedgerException(
          "no ledger " + path + "; keep one with: attache read --into " + path + " INPUT…");
    }
    if (writes && !Files.isWritable(Files.exists(path) ? path : folder)) {
      throw new LedgerException(
          path + " cannot be written: no permission; keep the ledger in another folder");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setReadOnly(!writes);
    config.setCacheSize(-64_000);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    if (writes) {
      // killed at any moment, a write-ahead log loses nothing that was committed
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + location);
    return new Database(path.toString(), Dialect.SQLITE, source, writes);
  }

  private static Database server(String location, boolean writes) throws SQLException {
    URI uri = URI.create(location);
    HikariConfig config = new HikariConfig();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
    config.setJdbcUrl("jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query);
    String user = uri.getUserInfo();
    if (user != null) {
      int colon = user.indexOf(':');
      config.setUsername(colon < 0 ? user : user.substring(0, colon));
      if (colon >= 0) {
        config.setPassword(user.substring(colon + 1));
      }
    }
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(ANSWER_MILLIS);
    config.setReadOnly(!writes);
    config.setPoolName("attache-ledger");
    return new Database(
        withoutPassword(location), Dialect.POSTGRESQL, new HikariDataSource(config), writes);
  }

  /** An address that may be shown. */
  static String withoutPassword(String location) {
    return location.replaceFirst("(//[^:/@]+):[^@/]*@", "$1@");
  }

  private boolean isCurrent(Connection first) throws SQLException {
    int found = version(first);
    if (found > SCHEMA) {
      throw new LedgerException(
          name
              + " is a ledger of schema "
              + found
              + ", made by a newer Attaché; this one knows schemas up to "
              + SCHEMA
              + ": use the newer one");
    }
    if (found < SCHEMA && !writes) {
      throw new LedgerException(
          found == 0
              ? name + " is no ledger of Attaché's"
              : name
                  + " is a ledger of the older schema "
                  + found
                  + "; any command that writes it (attache read --into) brings it up to date");
    }
    // Flyway's own table is there from the first moment on: a ledger that was being made is
    // finished
    if (found == 0 && hasTable(first, "%") && !hasTable(first, "schema_history")) {
      throw new LedgerException(
          name + " is a database, but no ledger of Attaché's; give another name");
    }
    return found == SCHEMA;
  }

  /** The schema's version; 0 where there is no ledger. */
  private int version(Connection first) throws SQLException {
    if (!hasTable(first, "schema_version")) {
      return 0;
    }
    try (Statement statement = first.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(version) FROM schema_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private boolean hasTable(Connection first, String table) throws SQLException {
    String[] kinds = {"TABLE"};
    String schema = dialect == Dialect.POSTGRESQL ? first.getSchema() : null;
    try (ResultSet tables = first.getMetaData().getTables(null, schema, table, kinds)) {
      return tables.next();
    }
  }

  Jdbi jdbi() {
    return jdbi;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The one connection. */
  Connection connection() {
    return connection;
  }

  /** The location as it may be shown. */
  String name() {
    return name;
  }

  @Override
  public void close() {
    try {
      if (dialect == Dialect.SQLITE && writes && connection.getAutoCommit()) {
        settle();
      }
      connection.close();
    } catch (SQLException e) {
      throw Faults.of(name, e);
    } finally {
      if (pool != null) {
        pool.close();
      }
    }
  }

  /** Leaves one plain file, which opens in folders that may not be written as well. */
  private void settle() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("PRAGMA optimize");
      statement.execute("PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      // somebody else has it open, or the disk is full: the log stays beside the file
      String ignored = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      assert !ignored.isEmpty();
    }
  }
}
