package dev.channelkit.sandbox.internal.billingplatform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private static final EntityModel DEPOT = EntityModel.of("C_DEPOT", List.of(FieldModel.text("City")));
    private static final Seed TWICE_THE_SAME =
            new Seed("C_DEPOT", 2, List.of(EntityModel.ID, "City"), number -> new Object[] {7L, "Graz"});

    private final Database database = new Database();

    @BeforeEach
    void create() {
        database.create(DEPOT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fillsATableWhollyOrNotAtAll() {
        assertThatThrownBy(() -> database.fill(TWICE_THE_SAME)).isInstanceOf(IllegalStateException.class);

        assertThat(database.count(DEPOT)).isZero();
    }

    @Test
    void saysWhichMadeUpRecordsASpecHasLeftBehind() {
        Seed renamed = new Seed("C_DEPOT", 1, List.of(EntityModel.ID, "Town"), number -> new Object[] {7L, "Graz"});

        assertThatThrownBy(() -> database.fill(renamed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The records made up for C_DEPOT")
                .hasMessageContaining("Column \"Town\" not found): correct them")
                .hasMessageNotContaining("INSERT");
    }

    @Test
    void keepsWhatIsWrittenAfterAFillThatFailed() {
        assertThatThrownBy(() -> database.fill(TWICE_THE_SAME)).isInstanceOf(IllegalStateException.class);
        database.insert(DEPOT, Map.of(EntityModel.ID, 8L, "City", "Linz"));
        assertThatThrownBy(() -> database.fill(TWICE_THE_SAME)).isInstanceOf(IllegalStateException.class);

        assertThat(database.lastId(DEPOT)).isEqualTo(8);
        assertThat(database.count(DEPOT)).isOne();
    }
}
