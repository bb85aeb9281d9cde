package dev.channelkit.sandbox.internal.billingplatform.store;

import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.sql.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/**
 * Tables in memory, one for each entity, that no other connection sees and that go when it is closed. Names come from the model, values
 * are parameters. Not safe for several threads.
 */
final class Database implements AutoCloseable {
    private static final String BIN = "$bin";

    private final Connection connection;

    Database() {
        try {
            Connection opened =
                    new Driver().connect("jdbc:h2:mem:;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", new Properties());
            if (opened == null) {
                throw new SQLException("The driver does not know its own address");
            }
            connection = opened;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void create(EntityModel entity) {
        String columns = entity.fields().stream().map(Database::column).collect(Collectors.joining(", "));
        execute("CREATE TABLE " + quoted(entity.name()) + " (" + columns + ", " + quoted(BIN)
                + " BOOLEAN DEFAULT FALSE NOT NULL, PRIMARY KEY (" + quoted(EntityModel.ID) + "))");
        entity.fields().forEach(field -> index(entity, field));
    }

    private void index(EntityModel entity, FieldModel field) {
        if (field.unique() || field.externalKey()) {
            execute("CREATE INDEX ON " + quoted(entity.name()) + " (" + quoted(field.name()) + ")");
        }
    }

    void addColumn(EntityModel entity, FieldModel field) {
        execute("ALTER TABLE " + quoted(entity.name()) + " DROP COLUMN IF EXISTS " + quoted(field.name()));
        execute("ALTER TABLE " + quoted(entity.name()) + " ADD COLUMN " + column(field));
        index(entity, field);
    }

    private static String column(FieldModel field) {
        return quoted(field.name()) + " " + field.type().column();
    }

    void drop(EntityModel entity) {
        execute("DROP TABLE " + quoted(entity.name()));
    }

    /** Puts all rows of a seed into their table, or none. */
    void fill(Seed seed) {
        String places = seed.fields().stream().map(f -> "?").collect(Collectors.joining(", "));
        String text =
                "INSERT INTO " + quoted(seed.entity()) + " (" + quoted(seed.fields()) + ") VALUES (" + places + ")";
        try (PreparedStatement insert = connection.prepareStatement(text)) {
            connection.setAutoCommit(false);
            try {
                for (int i = 0; i < seed.size(); i++) {
                    set(insert, Arrays.asList(seed.row(i)));
                    insert.execute();
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw misfit(seed, e);
        }
    }

    private static IllegalStateException misfit(Seed seed, SQLException e) {
        String reason = String.valueOf(e.getMessage()).replaceFirst("(?s);.*", "");
        return new IllegalStateException(
                "The records made up for " + seed.entity() + " do not fit its schema in specs/billingplatform ("
                        + reason + "): correct them, in the Seeds class of this package that makes them",
                e);
    }

    void insert(EntityModel entity, Map<String, @Nullable Object> values) {
        String places = values.keySet().stream().map(f -> "?").collect(Collectors.joining(", "));
        run(
                "INSERT INTO " + quoted(entity.name()) + " (" + quoted(List.copyOf(values.keySet())) + ") VALUES ("
                        + places + ")",
                new ArrayList<>(values.values()));
    }

    void update(EntityModel entity, long id, Map<String, @Nullable Object> values) {
        String sets =
                values.keySet().stream().map(field -> quoted(field) + " = ?").collect(Collectors.joining(", "));
        List<@Nullable Object> parameters = new ArrayList<>(values.values());
        parameters.add(id);
        run(
                "UPDATE " + quoted(entity.name()) + " SET " + sets + " WHERE " + quoted(EntityModel.ID) + " = ?",
                parameters);
    }

    void bin(EntityModel entity, long id, boolean in) {
        run(
                "UPDATE " + quoted(entity.name()) + " SET " + quoted(BIN) + " = ? WHERE " + quoted(EntityModel.ID)
                        + " = ?",
                List.of(in, id));
    }

    void purge(EntityModel entity, long id) {
        run("DELETE FROM " + quoted(entity.name()) + " WHERE " + quoted(EntityModel.ID) + " = ?", List.of(id));
    }

    /** The ids of the records, in the recycle bin or outside, that have this value; two at most. */
    List<Long> ids(EntityModel entity, FieldModel field, Object value, boolean inBin) {
        String text = "SELECT " + quoted(EntityModel.ID) + " FROM " + quoted(entity.name()) + " WHERE "
                + quoted(field.name()) + " = ? AND " + quoted(BIN) + " = ? ORDER BY 1 FETCH FIRST 2 ROWS ONLY";
        return numbers(text, List.of(value, inBin));
    }

    /** What a record has in a field, as the database keeps it; null if it has nothing. */
    @Nullable Object value(EntityModel entity, FieldModel field, long id) {
        String text = "SELECT " + quoted(field.name()) + " FROM " + quoted(entity.name()) + " WHERE "
                + quoted(EntityModel.ID) + " = ?";
        try (PreparedStatement query = connection.prepareStatement(text)) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many records stand outside the recycle bin. */
    long count(EntityModel entity) {
        return numbers("SELECT COUNT(*) FROM " + quoted(entity.name()) + " WHERE NOT " + quoted(BIN), List.of())
                .get(0);
    }

    /** The greatest id, the recycle bin's records included; 0 without any. */
    long lastId(EntityModel entity) {
        return numbers(
                        "SELECT COALESCE(MAX(" + quoted(EntityModel.ID) + "), 0) FROM " + quoted(entity.name()),
                        List.of())
                .get(0);
    }

    /** The rows of a query, as records have them. */
    List<Map<String, Object>> query(Statement statement) {
        try (PreparedStatement query = connection.prepareStatement(statement.sql())) {
            set(query, statement.parameters());
            try (ResultSet rows = query.executeQuery()) {
                return Rows.of(rows, statement.columns());
            }
        } catch (SQLException e) {
            // the database judges what the tree does not show, such as a number that is too large
            throw new RefusedException(
                    RefusedException.Reason.SYNTAX, "The query cannot be run (" + e.getSQLState() + ")");
        }
    }

    private List<Long> numbers(String text, List<Object> parameters) {
        try (PreparedStatement query = connection.prepareStatement(text)) {
            set(query, parameters);
            List<Long> numbers = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void run(String text, List<? extends @Nullable Object> parameters) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void set(PreparedStatement statement, List<? extends @Nullable Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    private void execute(String text) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String quoted(List<String> names) {
        return names.stream().map(Database::quoted).collect(Collectors.joining(", "));
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The database of the simulated tenant failed", e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
