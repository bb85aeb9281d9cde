package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One version for each proposal with all its parts, which every write must name. */
@ExtendWith(SandboxExtension.class)
class SieSmartEtagTest {
    private static final SieSmartProfile USUAL = SieSmartProfile.usual();
    private static final String LABEL = "{\"label\": \"%s\"}";

    @Test
    void createAndReadTellTheTagAndWritesDoNot(Sandbox sandbox) {
        Raw api = Raw.siesmart(sandbox);
        Raw.Reply created = api.json("POST", "/proposals/proposal", "{\"officeId\": 1}");
        Deal deal = Deal.empty(api);

        assertThat(created.header("ETag")).matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z");
        assertThat(deal.tag()).isEqualTo(deal.tag()).isNotEmpty();
        assertThat(deal.get("/status").header("ETag")).isEmpty();
        Raw.Reply written = deal.json("PATCH", "", LABEL.formatted("A"));
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.header("ETag")).isEmpty();
    }

    @Test
    void aWriteWithoutATagFailsItsPreconditionAndChangesNothing(Sandbox sandbox) {
        Raw api = Raw.siesmart(sandbox);
        Deal deal = Deal.empty(api);

        Raw.Reply reply = api.json("PATCH", deal.path(""), LABEL.formatted("A"));

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.json().path("code").asText()).isEqualTo("PRECONDITION_FAILED");
        assertThat(deal.get("").json().path("label").isNull()).isTrue();
        assertThat(sandbox.report())
                .anyMatch(refusal -> refusal.problems().toString().contains("If-Match"));
    }

    @Test
    void anOldTagConflictsAlsoWithAChangeOfAnotherPart(Sandbox sandbox) {
        Deal deal = Deal.empty(Raw.siesmart(sandbox));
        String old = deal.tag();
        assertThat(deal.json("POST", "/assets", Deal.ASSET).status()).isEqualTo(200);

        Raw.Reply reply = deal.tagged(old).json("PATCH", deal.path(""), LABEL.formatted("A"));

        assertThat(reply.status()).isEqualTo(412);
        assertThat(deal.get("").json().path("label").isNull()).isTrue();
    }

    @Test
    void aTagIsTakenByteForByte(Sandbox sandbox) {
        Deal deal = Deal.empty(Raw.siesmart(sandbox));
        String tag = deal.tag();

        for (String other : List.of("\"" + tag + "\"", "W/" + tag, "*", tag.replace("Z", "+00:00"), tag + "0")) {
            assertThat(deal.tagged(other)
                            .json("PATCH", deal.path(""), LABEL.formatted("A"))
                            .status())
                    .as(other)
                    .isEqualTo(412);
        }
        assertThat(deal.tagged(tag)
                        .json("PATCH", deal.path(""), LABEL.formatted("A"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tagsRiseWithEveryChangeEvenWithinAMillisecondAndWhenTheClockGoesBack(Sandbox sandbox) {
        Deal deal = Deal.empty(Raw.siesmart(sandbox));

        List<String> tags = IntStream.range(0, 30)
                .mapToObj(i -> {
                    sandbox.siesmart().touch(deal.id());
                    sandbox.clock().advance(Duration.ofHours(-1));
                    return deal.tag();
                })
                .toList();

        assertThat(tags).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void somebodyElsesChangeMakesATagOld(Sandbox sandbox) {
        Deal deal = Deal.empty(Raw.siesmart(sandbox));
        String old = deal.tag();

        sandbox.siesmart().touch(deal.id());

        assertThat(deal.tagged(old)
                        .json("PATCH", deal.path(""), LABEL.formatted("A"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void ofTwoWritesWithOneTagOnePasses(Sandbox sandbox) {
        Raw api = Raw.siesmart(sandbox);
        Deal deal = Deal.empty(api);
        Raw tagged = deal.tagged(deal.tag());

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> tagged.json("PATCH", deal.path(""), LABEL.formatted("L" + i))
                        .status())
                .toList();

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
    }

    @Test
    void whatIsRefusedForItsContentKeepsTheVersion(Sandbox sandbox) {
        Deal deal = Deal.empty(Raw.siesmart(sandbox));
        String tag = deal.tag();

        assertThat(deal.json("PATCH", "", "{\"salesContactId\": 203}").status()).isEqualTo(422);

        assertThat(deal.tag()).isEqualTo(tag);
    }

    @Test
    void everyWriteMayAnswerATagInAnotherReading() {
        try (Sandbox sandbox = with(USUAL.withEtagOnWrites(true))) {
            Deal deal = Deal.empty(Raw.siesmart(sandbox));

            String label = deal.json("PATCH", "", LABEL.formatted("A")).header("ETag");
            assertThat(label).isEqualTo(deal.tag());
            assertThat(deal.upload("ID_COPY", "a.pdf", "x").header("ETag"))
                    .isEqualTo(deal.tag())
                    .isNotEqualTo(label);
        }
    }

    @Test
    void anOldTagMayAnswer409OrBeAccepted() {
        try (Sandbox sandbox = with(USUAL.withStaleTag("409"))) {
            Deal deal = Deal.empty(Raw.siesmart(sandbox));
            assertThat(deal.tagged("old")
                            .json("PATCH", deal.path(""), LABEL.formatted("A"))
                            .status())
                    .isEqualTo(409);
        }
        try (Sandbox sandbox = with(USUAL.withStaleTag("accept"))) {
            Deal deal = Deal.empty(Raw.siesmart(sandbox));
            assertThat(deal.tagged("old")
                            .json("PATCH", deal.path(""), LABEL.formatted("A"))
                            .status())
                    .isEqualTo(200);
            assertThat(deal.get("").json().path("label").asText()).isEqualTo("A");
            assertThat(sandbox.report()).hasSize(1);
        }
    }

    @Test
    void aMissingTagMayAnswer428() {
        try (Sandbox sandbox = with(USUAL.withMissingTag(428))) {
            Raw api = Raw.siesmart(sandbox);
            Deal deal = Deal.empty(api);
            assertThat(api.json("PATCH", deal.path(""), LABEL.formatted("A")).status())
                    .isEqualTo(428);
        }
    }

    @Test
    void tagsMayBeQuotedOrShowSeconds() {
        try (Sandbox sandbox = with(USUAL.withQuotedTags(true))) {
            assertThat(Deal.empty(Raw.siesmart(sandbox)).tag()).matches("\"[0-9-]{10}T[0-9:.]{12}Z\"");
        }
        try (Sandbox sandbox = with(USUAL.withCoarseTags(true))) {
            Deal deal = Deal.empty(Raw.siesmart(sandbox));
            // from here on each change is a millisecond later than the one before
            sandbox.clock().advance(Duration.ofDays(-1));
            while (deal.get("").json().path("modifiedAt").asText().matches(".*\\.99[0-9]Z")) {
                sandbox.siesmart().touch(deal.id());
            }
            String tag = deal.tag();
            deal.json("PATCH", "", LABEL.formatted("A"));

            assertThat(tag).matches("[0-9-]{10}T[0-9:]{8}Z");
            assertThat(deal.tagged(tag)
                            .json("PATCH", deal.path(""), LABEL.formatted("B"))
                            .status())
                    .as("an update is lost, as nothing tells them apart")
                    .isEqualTo(200);
        }
    }

    private static Sandbox with(SieSmartProfile profile) {
        return Sandbox.builder().siesmart(profile).start();
    }
}
