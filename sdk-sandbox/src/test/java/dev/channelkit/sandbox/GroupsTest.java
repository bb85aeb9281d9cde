package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class GroupsTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void livesFromCreationToDeletion() {
        String id =
                ses.post("/groups", Map.of("name", "Nya")).values("group", "id").get(0);
        ses.put("/groups/" + id, Map.of("description", "Nytt"));

        JsonNode group = ses.get("/groups/" + id).items("group").get(0);
        Raw.Reply deleted = ses.send("DELETE", "/groups/" + id, "", "");

        assertThat(group.path("name").asText()).isEqualTo("Nya");
        assertThat(group.path("description").asText()).isEqualTo("Nytt");
        assertThat(group.path("customersCount").asInt()).isZero();
        assertThat(deleted.json().path("success").asBoolean()).isTrue();
        assertThat(ses.get("/groups/" + id).status()).isEqualTo(404);
        assertThat(ses.send("DELETE", "/groups/" + id, "", "").status()).isEqualTo(404);
    }

    @Test
    void countsItsMembers() {
        JsonNode group =
                ses.get("/groups/23?relations=customers").items("group").get(0);

        assertThat(group.path("customersCount").asInt())
                .isPositive()
                .isEqualTo(group.path("customers").size());
        assertThat(ses.get("/groups?filter[customersCount]="
                                + group.path("customersCount").asInt())
                        .values("group", "id"))
                .contains("23");
    }

    @Test
    void leavesItsMembersWithoutAGroupWhenItIsDeleted() {
        int before = ses.get("/customers?limit=3000").items("customer").size();

        ses.send("DELETE", "/groups/23", "", "");

        JsonNode member =
                ses.get("/customers/101?relations=group").items("customer").get(0);
        assertThat(member.path("groupId").isNull()).isTrue();
        assertThat(member.has("group")).isFalse();
        assertThat(ses.get("/customers?limit=3000").items("customer")).hasSize(before);
    }

    @Test
    void neverGivesAnIdASecondTime() {
        String first =
                ses.post("/groups", Map.of("name", "A")).values("group", "id").get(0);
        ses.send("DELETE", "/groups/" + first, "", "");

        String second =
                ses.post("/groups", Map.of("name", "B")).values("group", "id").get(0);

        assertThat(second).isNotEqualTo(first);
    }
}
