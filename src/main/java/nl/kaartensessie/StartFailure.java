package nl.kaartensessie;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// Why the framework did not start, in a sentence for the person who started it. What is a fault of ours is told
/// with all that is known of it, on standard output.
final class StartFailure {

    private static final int DEEPEST_CAUSE = 30;
    private static final int LONGEST = 400;

    /// Classes of SQLSTATE in which the database was not even entered: no connection, no right, no such database,
    /// no room, shut down.
    private static final List<String> NOT_ENTERED = List.of("08", "28", "3D", "53", "57");

    private StartFailure() {}

    static String sentence(Throwable failure) {
        List<Throwable> chain = Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .map(Objects::requireNonNull)
                .toList();
        Optional<SQLException> database = first(chain, SQLException.class).filter(StartFailure::keptOut);
        if (database.isPresent()) {
            return "the database of quarkus.datasource.jdbc.url cannot be used (%s). See there, and"
                            .formatted(reason(database.get(), chain.getLast()))
                    + " quarkus.datasource.username and quarkus.datasource.password.";
        }
        Optional<FlywayException> tables = first(chain, FlywayException.class);
        if (tables.isPresent()) {
            return "the tables of the database do not fit this version (%s). Start the newest version that they were"
                            .formatted(line(tables.get()))
                    + " used with, or restore a backup.";
        }
        Optional<IOException> port = first(chain, IOException.class).filter(StartFailure::isOfAPort);
        if (port.isPresent()) {
            return "a port cannot be opened (" + line(port.get())
                    + "). Another program has it: see quarkus.http.port and quarkus.management.port.";
        }
        if (first(chain, ConfigurationException.class).isEmpty()
                && first(chain, ConfigValidationException.class).isEmpty()) {
            failure.printStackTrace(System.out);
        }
        return line(chain.getLast());
    }

    /// Netty's own way to the system, which it takes on Linux, has a failure of its own.
    private static boolean isOfAPort(IOException failure) {
        return failure instanceof BindException
                || String.valueOf(failure.getMessage()).startsWith("bind(");
    }

    private static boolean keptOut(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || NOT_ENTERED.stream().anyMatch(state::startsWith);
    }

    @SuppressWarnings("ReferenceEquality") // the failure itself
    private static String reason(SQLException failure, Throwable root) {
        return root == failure || String.valueOf(failure.getMessage()).contains(String.valueOf(root.getMessage()))
                ? line(failure)
                : line(failure) + " " + root.getClass().getSimpleName() + ": " + line(root);
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /// On one line, as it may be told.
    private static String line(Throwable failure) {
        String message = failure.getMessage() == null || failure.getMessage().isBlank()
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
        String line = message.lines()
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.matches("-+"))
                .collect(Collectors.joining(" "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
