package kz.kense.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Makes a connection refuse every write, so that a reader can never change the archive. */
final class QueryOnly implements JdbiPlugin {
  @Override
  public Connection customizeConnection(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma query_only = on");
    }
    return connection;
  }
}
