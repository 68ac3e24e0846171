package nl.kaartensessie.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Waiting for the lock of a whole table in short pieces: whoever else wants the table waits behind us no longer
/// than one of them, and who holds it, such as a backup, is given minutes.
///
/// Thread rule: it keeps nothing.
final class LockTimeout {

    private static final String SET = "set lock_timeout = '1s'";
    private static final String RESET = "reset lock_timeout";
    private static final String PAUSE = "select pg_sleep(3)";
    private static final int TRIES = 100;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private LockTimeout() {}

    /// Does `step`, again when a lock could not be had in time.
    static void patiently(Connection connection, Step step) throws SQLException {
        for (int i = 1; ; i++) {
            try {
                execute(connection, SET);
                step.run();
                return;
            } catch (SQLException e) {
                boolean isInTheWay = LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
                if (!isInTheWay || i == TRIES) {
                    throw e;
                }
            } finally {
                execute(connection, RESET);
            }
            execute(connection, PAUSE);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    interface Step {
        void run() throws SQLException;
    }
}
