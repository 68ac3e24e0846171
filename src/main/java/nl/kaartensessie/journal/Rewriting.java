package nl.kaartensessie.journal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Erased means erased: once a day, when something was erased or forgotten since, what PostgreSQL keeps of it is
/// written over or removed. Rows that are gone stay behind in the files of tables and indexes, in the write-ahead
/// log, and among the messages between servers.
///
/// One server does it. A night that was missed, as when the machine was off, is made up for at the next start.
///
/// Thread rule: one of the scheduler's threads; it takes one connection of the pool for as long as it needs.
@ApplicationScoped
public class Rewriting {

    private static final Logger LOG = Logger.getLogger(Rewriting.class);

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final String NO_RIGHT = "42501";

    /// Any number that nobody else uses.
    private static final long ADVISORY_LOCK = 0x6b61617274656e31L;

    private static final String TABLES = """
            select quote_ident(relname) from pg_class join pg_attribute on attrelid = pg_class.oid
            where relnamespace = current_schema()::regnamespace and relkind = 'r' and relpersistence = 'p'
              and attname = 'room_id' and not attisdropped and relname !~ '_fresh$'
            order by relname
            """;

    /// More than PostgreSQL keeps of its messages once they are read: two files of 256 KB.
    private static final String FILL_MESSAGES =
            "select pg_notify('kaartensessie_nothing', i || repeat(' ', 7900))" + " from generate_series(1, 40) as i";

    /// The rest of the one before is filled with zeros.
    private static final String NEXT_SEGMENT =
            "select pg_logical_emit_message(false, 'kaartensessie', ''); select pg_switch_wal()";

    private static final String HAS_USED_SEGMENTS = """
            select exists (select from pg_ls_waldir()
            where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_insert_lsn()))
            """;

    /// Twice as many as PostgreSQL keeps, unless it is told to.
    private static final int MOST_SEGMENTS = 128;

    private final DataSource dataSource;
    private final Clock clock;
    private final LocalTime at;
    private final ZoneId zone;
    private volatile Instant notBefore = Instant.MIN;
    private volatile boolean toldOfRights;

    Rewriting(
            DataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "kaartensessie.keep.rewrite", defaultValue = "03:30") LocalTime at,
            @ConfigProperty(name = "kaartensessie.zone", defaultValue = "Europe/Amsterdam") ZoneId zone) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.at = at;
        this.zone = zone;
    }

    @Scheduled(every = "1M", delayed = "10S", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            rewriteIfDue();
        } catch (SQLException e) {
            if (isAway(e)) {
                LOG.debug("The database is away");
                return;
            }
            // Its message may hold what people wrote.
            LOG.warnf(
                    "What was erased could not be taken out of the files of the database (SQLSTATE %s); trying again"
                            + " in an hour",
                    e.getSQLState());
            notBefore = clock.instant().plus(PAUSE);
        }
    }

    /// @return whether it was
    boolean rewriteIfDue() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Instant since = dueSince(connection);
            if (since == null || since.isAfter(lastTime()) || !isTrue(connection, "select pg_try_advisory_lock(%d)")) {
                return false;
            }
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
            try {
                rewrite(connection);
            } finally {
                isTrue(connection, "select pg_advisory_unlock(%d)");
                connection.setNetworkTimeout(Runnable::run, patience);
            }
            return true;
        }
    }

    /// Others tell of that.
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private void rewrite(Connection connection) throws SQLException {
        Instant begun = clock.instant();
        // What is erased from now on has to wait for the next time. Should this one break off, it is still due.
        run(connection, "update rewriting set begun_for = coalesce(begun_for, due_since), due_since = null");
        for (String table : tables(connection)) {
            new TableCopy(connection, table).run();
        }
        // Small: who waits for these waits for a moment.
        LockTimeout.patiently(connection, () -> run(connection, "vacuum (full) room"));
        LockTimeout.patiently(connection, () -> run(connection, "vacuum (full) card_feedback"));
        LockTimeout.patiently(connection, () -> run(connection, "vacuum (full) pg_statistic"));
        clearMessages(connection);
        boolean complete = clearLog(connection);
        try (PreparedStatement done =
                connection.prepareStatement("update rewriting set begun_for = null, done_at = ?")) {
            done.setTimestamp(1, Timestamp.from(clock.instant()));
            done.executeUpdate();
        }
        LOG.infof(
                "What was erased is gone from the %s of the database, in %d s",
                complete ? "files and the write-ahead log" : "tables",
                Duration.between(begun, clock.instant()).toSeconds());
    }

    /// Since when something waits; null for never.
    private static @Nullable Instant dueSince(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select least(due_since, begun_for) from rewriting")) {
            row.next();
            Timestamp since = row.getTimestamp(1);
            return since == null ? null : since.toInstant();
        }
    }

    /// When it was time, the last time that it was.
    private Instant lastTime() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.with(at);
        return (today.isAfter(now) ? now.minusDays(1).with(at) : today).toInstant();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static void clearMessages(Connection connection) throws SQLException {
        run(connection, FILL_MESSAGES);
        // Every server reads them meanwhile, and passes over them.
        run(connection, "select pg_sleep(1)");
        run(connection, FILL_MESSAGES);
    }

    /// @return whether nothing of it is left there, as far as this server may see to that
    private boolean clearLog(Connection connection) throws SQLException {
        if (isTrue(connection, "select current_setting('wal_recycle')::boolean")) {
            tell("wal_recycle is on");
            return false;
        }
        try {
            run(connection, NEXT_SEGMENT);
            // Those that were kept for later use, while it was on, hold what they held.
            for (int i = 0; i < MOST_SEGMENTS && isTrue(connection, HAS_USED_SEGMENTS); i++) {
                run(connection, NEXT_SEGMENT);
            }
            run(connection, "checkpoint");
            return true;
        } catch (SQLException e) {
            if (!NO_RIGHT.equals(e.getSQLState())) {
                throw e;
            }
            tell("the service may not clear it");
            return false;
        }
    }

    private void tell(String reason) {
        if (!toldOfRights) {
            toldOfRights = true;
            LOG.warnf(
                    "What was erased stays in the write-ahead log of the database for a while, as %s: see 'What is"
                            + " erased' in the operator's guide",
                    reason);
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.formatted(ADVISORY_LOCK))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
