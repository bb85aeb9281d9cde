package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.proposal.Samples.READ;
import static dev.channelkit.siesmart.proposal.Samples.T1;
import static dev.channelkit.siesmart.proposal.Samples.T2;
import static dev.channelkit.siesmart.proposal.Samples.forklift;
import static dev.channelkit.siesmart.proposal.Samples.proposal;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static dev.channelkit.testsupport.stub.StubServer.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.Asset;
import dev.channelkit.siesmart.model.AssetInput;
import dev.channelkit.siesmart.model.Proposal;
import java.math.BigDecimal;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final String ADD = "POST /proposals/7/assets";
    private static final String PUT = "PUT /proposals/7/assets/31";
    private static final String DELETE = "DELETE /proposals/7/assets/31";
    private static final String FORKLIFT =
            "{\"assetId\":31,\"iacCode\":\"ITE2201\",\"quantity\":1,\"unitPrice\":18000,\"condition\":\"NEW\"}";
    private static final String NUMBERED = FORKLIFT.replace("}", ",\"serialNumber\":\"SN-1\"}");
    private static final AssetInput WITH_SERIAL =
            forklift().serialNumber("SN-1").build();

    private static Versioned<Proposal> empty() {
        return Samples.read(Proposal.builder());
    }

    private static Versioned<Proposal> holding(String... serials) {
        List<Asset> assets = List.of(serials).stream()
                .map(serial -> Asset.builder()
                        .assetId(31)
                        .iacCode("ITE2201")
                        .serialNumber(serial)
                        .build())
                .toList();
        return Samples.read(Proposal.builder().assets(assets));
    }

    private static MockResponse now(String tag, String... assets) {
        return tagged(tag, proposal("\"assets\":[" + String.join(",", assets) + "]"));
    }

    @Test
    void addsUnderTheTagAndReadsTheNewOneWhereItIsMissing() {
        try (StubbedSieSmart siesmart = inOrder(ok(proposal("\"assets\":[" + FORKLIFT + "]")), now(T2, FORKLIFT))) {
            Versioned<Proposal> now =
                    siesmart.client().assets().add(empty(), forklift().build());

            assertThat(now.etag().value()).isEqualTo(T2);
            assertThat(now.value().assets()).extracting(Asset::assetId).containsExactly(31L);
            assertThat(siesmart.requests()).containsExactly(ADD, READ);
            assertThat(siesmart.tags()).containsExactly(T1, null);
        }
    }

    @Test
    void aSerialNumberSettlesALostAdd() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, NUMBERED))) {
            assertThat(siesmart.client().assets().add(empty(), WITH_SERIAL).etag())
                    .isEqualTo(ETag.of(T2));
            assertThat(siesmart.requests()).containsExactly(ADD, READ);
        }
    }

    @Test
    void withoutASerialNumberALostAddIsUnknown() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, FORKLIFT))) {
            assertThatThrownBy(() ->
                            siesmart.client().assets().add(empty(), forklift().build()))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(siesmart.requests()).containsExactly(ADD, READ);
        }
    }

    @Test
    void aBlankSerialNumberIsNone() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, FORKLIFT))) {
            assertThatThrownBy(() -> siesmart.client()
                            .assets()
                            .add(empty(), forklift().serialNumber(" ").build()))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void aSerialNumberThatWasThereBeforeSettlesNothing() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, NUMBERED))) {
            assertThatThrownBy(() -> siesmart.client().assets().add(holding("SN-1"), WITH_SERIAL))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void anotherAssetOfThatSerialNumberSettlesNothing() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, NUMBERED.replace("18000", "17000")))) {
            assertThatThrownBy(() -> siesmart.client().assets().add(empty(), WITH_SERIAL))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void aSerialNumberSettlesNothingWhereOnlyTheTagIsKnown() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, NUMBERED))) {
            assertThatThrownBy(() -> siesmart.client().assets().add(7, ETag.of(T1), WITH_SERIAL))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void addsOnceMoreUnderTheSameTagWhereNothingHasMoved() {
        try (StubbedSieSmart siesmart =
                inOrder(lost(), tagged(T1, "{\"proposalId\":7}"), now(T2, FORKLIFT), status(418))) {
            siesmart.client().assets().add(empty(), forklift().build());

            assertThat(siesmart.requests()).containsExactly(ADD, READ, ADD);
            assertThat(siesmart.tags()).containsExactly(T1, null, T1);
        }
    }

    @Test
    void replacesAndSettlesALostAnswerByWhatIsThere() {
        AssetInput dearer = forklift().unitPrice(new BigDecimal("18000.5")).build();
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, FORKLIFT.replace("18000", "18000.50")))) {
            assertThat(siesmart.client()
                            .assets()
                            .replace(holding("x"), 31, dearer)
                            .etag())
                    .isEqualTo(ETag.of(T2));
            assertThat(siesmart.requests()).containsExactly(PUT, READ);
        }
    }

    @Test
    void isUnknownWhereALostReplacementIsNotThere() {
        AssetInput dearer = forklift().unitPrice(new BigDecimal("18001")).build();
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, FORKLIFT))) {
            assertThatThrownBy(() -> siesmart.client().assets().replace(7, 31, ETag.of(T1), dearer))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2))) {
            assertThatThrownBy(() -> siesmart.client().assets().replace(holding("x"), 31, dearer))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void leavesTheStaleToTheCaller() {
        try (StubbedSieSmart siesmart = inOrder(status(412))) {
            assertThatThrownBy(() -> siesmart.client().assets().replace(holding("x"), 31, WITH_SERIAL))
                    .isInstanceOf(PreconditionFailedException.class);
            assertThat(siesmart.requests()).containsExactly(PUT);
        }
    }

    @Test
    void deletesAndGivesTheVersionWithout() {
        try (StubbedSieSmart siesmart = inOrder(noContent(), now(T2))) {
            Versioned<Proposal> now = siesmart.client().assets().delete(holding("x"), 31);

            assertThat(now.etag().value()).isEqualTo(T2);
            assertThat(now.value().assets()).isEmpty();
            assertThat(siesmart.requests()).containsExactly(DELETE, READ);
        }
    }

    @Test
    void settlesALostDeletionByWhatIsThere() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2))) {
            assertThat(siesmart.client().assets().delete(holding("x"), 31).etag())
                    .isEqualTo(ETag.of(T2));
        }
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, FORKLIFT))) {
            assertThatThrownBy(() -> siesmart.client().assets().delete(holding("x"), 31))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void aProposalWithoutAListOfAssetsSettlesNoDeletionOfOneOfTwo() {
        try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, "{\"proposalId\":7}"))) {
            assertThatThrownBy(() -> siesmart.client().assets().delete(holding("SN-1", "SN-2"), 31))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void deletesOnceWhereOnlyTheTagIsKnown() {
        try (StubbedSieSmart siesmart = inOrder(lost())) {
            assertThatThrownBy(() -> siesmart.client().assets().delete(7, 31, ETag.of(T1)))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(siesmart.requests()).containsExactly(DELETE);
            assertThat(siesmart.tags()).containsExactly(T1);
        }
    }

    @Test
    void sendsNothingThatCannotBeRight() {
        AssetInput none = forklift().quantity(0).build();
        try (StubbedSieSmart siesmart = inOrder()) {
            Assets assets = siesmart.client().assets();

            assertThatThrownBy(() -> assets.add(empty(), none)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> assets.add(7, ETag.of(T1), none)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> assets.replace(empty(), 31, none)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> assets.replace(7, 31, ETag.of(T1), none))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(siesmart.requests()).isEmpty();
        }
    }
}
