package dev.channelkit.siesmart.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.siesmart.model.NotificationEvent;
import dev.channelkit.siesmart.model.NotificationEventType;
import dev.channelkit.siesmart.notification.NotificationRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationReceiverTest {
    private static final String KEY = "test-api-key";
    private static final NotificationReceiver RECEIVER = NotificationReceiver.withKey(KEY, "test-api-key-before");
    private static final String ID = "6f1b1f0e-52a7-4c1f-9a63-0d5f0a1c7e11";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsWhatItIsTold() {
        NotificationEvent event = RECEIVER.receive(
                KEY,
                bytes("{\"id\":\"" + ID + "\",\"eventType\":\"DECISION_RECEIVED\",\"proposalId\":\"480213\","
                        + "\"timestamp\":\"2026-01-13T11:40:00.000Z\",\"reason\":{\"code\":7}}"));

        assertThat(event.id()).isEqualTo(ID);
        assertThat(event.eventType()).isEqualTo(NotificationEventType.DECISION_RECEIVED);
        assertThat(event.proposalId()).isEqualTo(480_213L);
        assertThat(event.unknownFields()).containsOnlyKeys("reason");
    }

    @Test
    void readsAnEventOfAKindNeverSeen() {
        NotificationEvent event =
                RECEIVER.receive(KEY, bytes("{\"id\":\"" + ID + "\",\"eventType\":\"CONTRACT_ENDED\"}"));

        assertThat(event.eventType()).isEqualTo(NotificationEventType.of("CONTRACT_ENDED"));
        assertThat(event.proposalId()).isNull();
    }

    @Test
    void takesEitherKeyWhileOneTakesThePlaceOfAnother() {
        assertThat(RECEIVER.receive("test-api-key-before", bytes("{\"id\":\"" + ID + "\"}"))
                        .id())
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null | {\"id\":\"x\"} | KEY | 401",
                "'' | {\"id\":\"x\"} | KEY | 401",
                "test-api-keY | {\"id\":\"x\"} | KEY | 401",
                "test-api-key2 | {\"id\":\"x\"} | KEY | 401",
                "wrong | not even JSON | KEY | 401",
                "test-api-key | '' | EMPTY | 400",
                "test-api-key | null | EMPTY | 400",
                "test-api-key | <html/> | UNREADABLE | 400",
                "test-api-key | {} | UNREADABLE | 400",
                "test-api-key | {\"id\":null} | UNREADABLE | 400",
                "test-api-key | {\"id\":{\"of\":1}} | UNREADABLE | 400",
                "test-api-key | {\"id\":\" \"} | UNREADABLE | 400",
                "test-api-key | [] | UNREADABLE | 400",
                "test-api-key | null-literal | UNREADABLE | 400",
                "test-api-key | {\"id\":\"x\" | UNREADABLE | 400",
            })
    void refusesWhatItCannotActOn(String key, String body, Reason reason, int status) {
        byte[] posted = body == null ? null : bytes(body);

        assertThatThrownBy(() -> RECEIVER.receive(key, posted))
                .isInstanceOfSatisfying(NotificationRefusedException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.status()).isEqualTo(status);
                })
                .hasMessageNotContaining(KEY);
    }

    @Test
    void refusesWhatIsTooLargeToBeANotification() {
        assertThatThrownBy(() -> RECEIVER.receive(KEY, new byte[64 * 1024 + 1]))
                .isInstanceOfSatisfying(
                        NotificationRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void asksForNoKeyOnlyWhenToldSo() {
        assertThat(NotificationReceiver.withoutKey()
                        .receive(null, bytes("{\"id\":\"" + ID + "\"}"))
                        .id())
                .isEqualTo(ID);
        assertThatThrownBy(() -> NotificationReceiver.withKey(" ")).isInstanceOf(CredentialException.class);
    }
}
