package nl.kaartensessie.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Writes a table anew, so that nothing is left of the rows that were deleted or changed: its live rows are copied
/// beside it while everybody goes on, what changes meanwhile is noted and copied again, and at the end the copy
/// takes the table's place. Nobody waits for longer than that last moment, however large the table is.
///
/// `VACUUM (FULL)` does the same with the table locked from beginning to end.
///
/// The table has a primary key and no other table refers to it. Its indexes, triggers, foreign keys and grants
/// keep their names.
///
/// Thread rule: one thread, on a connection that nobody else uses.
final class TableCopy {

    /// So many changes are copied while everybody waits.
    private static final int FEW = 1_000;

    private static final int ROUNDS = 20;

    /// Which version of the software has changed the tables last.
    private static final String SCHEMA = "select coalesce(max(installed_rank), 0)::text from flyway_schema_history";

    private static final String KEY = """
            select string_agg(quote_ident(attname), ', ' order by attnum)
            from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
            where indrelid = '%1$s'::regclass and indisprimary
            """;

    private final Connection connection;
    private final String table;
    private final String fresh;
    private final String changed;
    private final String taken;
    private final String note;

    /// @param table its name as it stands in a statement
    TableCopy(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
        this.fresh = table + "_fresh";
        this.changed = table + "_changed";
        this.taken = table + "_taken";
        this.note = table + "_note";
    }

    /// @throws SQLException when it did not come to an end; the table is as it was
    void run() throws SQLException {
        // What one has left that was cut off, as when its server was killed.
        discard();
        try {
            copy();
        } catch (SQLException | RuntimeException e) {
            discardAfter(e);
            throw e;
        }
    }

    private void copy() throws SQLException {
        String schema = one(SCHEMA);
        String key = one(KEY);
        LockTimeout.patiently(connection, () -> prepare(key));
        execute("insert into %2$s select * from %1$s");
        executeAll("select format('create %%s index %%I on %2$s %%s', case when indisunique then 'unique' else '' end,"
                + " relname || '_fresh', substring(pg_get_indexdef(indexrelid) from ' (USING .*)$'))"
                + " from pg_index join pg_class on pg_class.oid = indexrelid"
                + " where indrelid = '%1$s'::regclass order by indexrelid");
        execute("analyze %2$s");
        LockTimeout.patiently(connection, () -> {
            for (int i = 0; i < ROUNDS && count() > FEW; i++) {
                inOneTransaction(() -> copyChanges(key));
            }
            inOneTransaction(() -> takePlace(key, schema));
        });
        executeAll("select format('alter table %1$s validate constraint %%I', conname) from pg_constraint"
                + " where conrelid = '%1$s'::regclass and contype = 'f' and not convalidated");
    }

    private void discard() throws SQLException {
        if (!one("select coalesce(to_regclass('%2$s')::text, '')").isEmpty()) {
            LockTimeout.patiently(
                    connection,
                    () -> inOneTransaction(() -> {
                        execute("drop function %5$s cascade");
                        execute("drop table %2$s, %3$s");
                    }));
        }
    }

    private void discardAfter(Exception failure) {
        try {
            discard();
        } catch (SQLException e) {
            // The next one does it.
            failure.addSuppressed(e);
        }
    }

    private void prepare(String key) throws SQLException {
        inOneTransaction(() -> {
            execute("create table %2$s (like %1$s including defaults including constraints including storage"
                    + " including compression including generated including identity)");
            executeAll("select format('alter table %2$s alter column %%I set statistics %%s', attname, attstattarget)"
                    + " from pg_attribute where attrelid = '%1$s'::regclass and attnum > 0 and attstattarget >= 0");
            executeAll("select format('alter table %2$s set (%%s)', array_to_string(reloptions, ', ')) from pg_class"
                    + " where oid = '%1$s'::regclass and reloptions is not null");
            execute("create unlogged table %3$s as select " + key + " from %1$s with no data");
            execute("create function %5$s() returns trigger language plpgsql as $$ begin insert into %3$s select " + key
                    + " from %5$s_rows; return null; end $$");
            for (String event : List.of("insert", "update", "delete")) {
                execute("create trigger %5$s_" + event + " after " + event + " on %1$s referencing "
                        + (event.equals("delete") ? "old" : "new")
                        + " table as %5$s_rows for each statement execute function %5$s()");
            }
        });
    }

    private long count() throws SQLException {
        return Long.parseLong(one("select count(*)::text from %3$s"));
    }

    /// What changes while this goes on is noted again, and comes with the next call.
    private void copyChanges(String key) throws SQLException {
        execute("create temporary table %4$s on commit drop as select * from %3$s with no data");
        execute("with those as (delete from %3$s returning *) insert into %4$s select distinct * from those");
        execute("analyze %4$s");
        execute("delete from %2$s where (" + key + ") in (select " + key + " from %4$s)");
        execute("insert into %2$s select * from %1$s where (" + key + ") in (select " + key + " from %4$s)");
    }

    private void takePlace(String key, String schema) throws SQLException {
        // In the order in which who erases takes them; its foreign keys hang on both tables.
        executeAll(
                "select distinct format('lock table %%s in access exclusive mode', confrelid::regclass) from pg_constraint"
                        + " where conrelid = '%1$s'::regclass and contype = 'f'");
        execute("lock table %1$s in access exclusive mode");
        if (!schema.equals(one(SCHEMA))) {
            throw new SQLException("A newer server has changed the tables meanwhile");
        }
        copyChanges(key);
        List<String> after = new ArrayList<>();
        after.addAll(all("select format('alter index %%I rename to %%I', relname || '_fresh', relname) from pg_index"
                + " join pg_class on pg_class.oid = indexrelid where indrelid = '%1$s'::regclass"));
        after.addAll(all("select format('alter table %1$s add constraint %%I %%s using index %%I', conname,"
                + " case contype when 'p' then 'primary key' else 'unique' end, conname) from pg_constraint"
                + " where conrelid = '%1$s'::regclass and contype in ('p', 'u')"));
        after.addAll(all("select format('alter table %1$s add constraint %%I %%s not valid', conname,"
                + " replace(pg_get_constraintdef(oid), ' NOT VALID', '')) from pg_constraint"
                + " where conrelid = '%1$s'::regclass and contype = 'f'"));
        after.addAll(all("select pg_get_triggerdef(oid) from pg_trigger where tgrelid = '%1$s'::regclass"
                + " and not tgisinternal and tgfoid <> '%5$s'::regproc"));
        after.addAll(all("select format('grant %%s on %1$s to %%s', privilege_type,"
                + " case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end)"
                + " from pg_class, aclexplode(relacl) where pg_class.oid = '%1$s'::regclass and grantee <> relowner"));
        execute("drop table %1$s, %3$s");
        execute("drop function %5$s");
        execute("alter table %2$s rename to %1$s");
        for (String statement : after) {
            run(statement);
        }
    }

    private void inOneTransaction(LockTimeout.Step work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /// @param template in which `%1$s` is the table, `%2$s` its copy, `%3$s` what has changed, `%4$s` what of
    /// that is
    ///     copied now, and `%5$s` what notes it
    private void execute(String template) throws SQLException {
        run(sql(template));
    }

    /// Executes every statement that this query answers with.
    private void executeAll(String template) throws SQLException {
        for (String statement : all(template)) {
            run(statement);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String template) throws SQLException {
        return all(template).getFirst();
    }

    private List<String> all(String template) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql(template))) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private String sql(String template) {
        return template.formatted(table, fresh, changed, taken, note);
    }
}
