package nl.kaartensessie.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.kaartensessie.journal.GroupCommit.Append;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Stores batches over one connection, which it keeps while there is work: when many join at once the pool is in
/// demand, and everybody waits for the log.
///
/// Thread rule: one thread.
final class KeptConnection implements GroupCommit.Store {

    private static final Logger LOG = Logger.getLogger(KeptConnection.class);

    private final DataSource dataSource;
    private final MessageBus bus;
    private @Nullable Connection kept;

    KeptConnection(DataSource dataSource, MessageBus bus) {
        this.dataSource = dataSource;
        this.bus = bus;
    }

    @Override
    public Map<String, Boolean> commit(List<Append> batch) throws SQLException {
        try {
            return BatchInsert.commit(connection(), batch, bus::appended);
        } catch (Throwable e) {
            rest();
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = kept;
        if (connection == null) {
            connection = dataSource.getConnection();
            kept = connection;
        }
        return connection;
    }

    /// Gives the connection back, without what was not committed: the pool tells whether it is still good.
    @Override
    public void rest() {
        Connection connection = kept;
        kept = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("A connection broke", e);
        }
    }
}
