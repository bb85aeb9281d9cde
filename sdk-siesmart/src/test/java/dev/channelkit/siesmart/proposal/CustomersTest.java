package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.proposal.Samples.READ;
import static dev.channelkit.siesmart.proposal.Samples.T1;
import static dev.channelkit.siesmart.proposal.Samples.T2;
import static dev.channelkit.siesmart.proposal.Samples.acme;
import static dev.channelkit.siesmart.proposal.Samples.proposal;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.BankAccount;
import dev.channelkit.siesmart.model.CustomerInput;
import dev.channelkit.siesmart.model.Person;
import dev.channelkit.siesmart.model.PostalAddress;
import dev.channelkit.siesmart.model.Proposal;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final String ADD = "POST /proposals/7/customer";
    private static final String PUT = "PUT /proposals/7/customer";
    private static final String BANK = "POST /proposals/7/customer/bank-account";
    private static final CustomerInput ACME = acme().build();
    private static final CustomerInput AT_HOME = acme().postalAddress(PostalAddress.builder()
                    .addressLine1("1 Test Road")
                    .addressLine2("")
                    .country("GB")
                    .build())
            .contact(Person.builder().lastName("Tester").build())
            .build();

    private static Versioned<Proposal> read() {
        return Samples.read(Proposal.builder());
    }

    private static MockResponse now(String tag, String members) {
        return tagged(tag, proposal("\"customer\":{\"customerId\":90,\"name\":\"Acme Ltd\"," + members + "}"));
    }

    @Test
    void attachesUnderTheTag() {
        try (StubbedSieSmart siesmart = inOrder(now(T2, "\"registrationNumber\":\"01234567\""))) {
            assertThat(siesmart.client().customers().add(read(), ACME).etag()).isEqualTo(ETag.of(T2));
            assertThat(siesmart.requests()).containsExactly(ADD);
            assertThat(siesmart.tags()).containsExactly(T1);
        }
    }

    @Test
    void settlesALostAnswerByTheFieldsThatWereSent() {
        try (StubbedSieSmart siesmart =
                inOrder(lost(), now(T2, "\"registrationNumber\":\"01234567\",\"email\":\"a@example.com\""))) {
            assertThat(siesmart.client().customers().replace(read(), ACME).etag())
                    .isEqualTo(ETag.of(T2));
            assertThat(siesmart.requests()).containsExactly(PUT, READ);
        }
    }

    @Test
    void settlesALostAnswerWhereOnlyTheTagIsKnown() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, "\"registrationNumber\":\"01234567\""))) {
            assertThat(siesmart.client().customers().add(7, ETag.of(T1), ACME).etag())
                    .isEqualTo(ETag.of(T2));
        }
    }

    @Test
    void knowsACustomerByTheIdAlone() {
        CustomerInput known = CustomerInput.builder().customerId(90).build();
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, "\"email\":null"))) {
            assertThat(siesmart.client().customers().add(read(), known).etag()).isEqualTo(ETag.of(T2));
        }
    }

    @Test
    void knowsAddressAndContactThoughTheAnswerHoldsMore() {
        String more = "\"registrationNumber\":\"01234567\",\"postalAddress\":{\"addressLine1\":\"1 Test Road\","
                + "\"addressLine2\":null,\"country\":\"GB\",\"id\":5},"
                + "\"contact\":{\"lastName\":\"Tester\",\"firstName\":null,\"phone\":\"\"}";
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, more))) {
            assertThat(siesmart.client().customers().add(read(), AT_HOME).etag())
                    .isEqualTo(ETag.of(T2));
        }
    }

    @Test
    void isUnknownWhereTheAddressIsAnother() {
        String elsewhere = "\"registrationNumber\":\"01234567\",\"postalAddress\":{\"addressLine1\":\"2 Test Road\","
                + "\"country\":\"GB\"},\"contact\":{\"lastName\":\"Tester\"}";
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, elsewhere))) {
            assertThatThrownBy(() -> siesmart.client().customers().add(read(), AT_HOME))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        String nowhere = "\"registrationNumber\":\"01234567\",\"contact\":{\"lastName\":\"Tester\"}";
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, nowhere))) {
            assertThatThrownBy(() -> siesmart.client().customers().add(read(), AT_HOME))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void isUnknownWhereTheCustomerIsAnotherOrMissing() {
        try (StubbedSieSmart siesmart = inOrder(lost(), now(T2, "\"registrationNumber\":\"76543210\""))) {
            assertThatThrownBy(() -> siesmart.client().customers().replace(7, ETag.of(T1), ACME))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, proposal("")))) {
            assertThatThrownBy(() -> siesmart.client().customers().add(read(), ACME))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void bankDetailsShowNowhereSoALostAnswerIsUnknown() {
        BankAccount account =
                BankAccount.builder().iban("ES0000000000000000000000").build();
        try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, proposal("")))) {
            assertThatThrownBy(() -> siesmart.client().customers().addBankAccount(read(), account))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(siesmart.requests()).containsExactly(BANK, READ);
        }
        try (StubbedSieSmart siesmart = inOrder(tagged(T2, proposal("")))) {
            siesmart.client().customers().addBankAccount(7, ETag.of(T1), account);

            assertThat(siesmart.requests()).containsExactly(BANK);
            assertThat(siesmart.received().get(0).getBody().utf8()).contains("\"iban\":\"ES0000000000000000000000\"");
        }
    }

    @Test
    void sendsNothingThatCannotBeRight() {
        CustomerInput nobody = CustomerInput.builder().email("a@example.com").build();
        try (StubbedSieSmart siesmart = inOrder()) {
            Customers customers = siesmart.client().customers();

            assertThatThrownBy(() -> customers.add(read(), nobody)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> customers.add(7, ETag.of(T1), nobody)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> customers.replace(read(), nobody)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> customers.replace(7, ETag.of(T1), nobody))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(siesmart.requests()).isEmpty();
        }
    }
}
