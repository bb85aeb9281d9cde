package dev.channelkit.siesmart.notification;

import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.siesmart.model.NotificationEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the provider posts to your address, below whatever framework you serve it with.
 *
 * <!-- snippet: SieSmartBasics#receive -->
 * <pre>{@code
 * NotificationReceiver receiver = NotificationReceiver.withKey(apiKey);
 * // in the handler of POST {basePath}/notifications; key is the header NotificationReceiver.KEY_HEADER
 * try {
 *     NotificationEvent event = receiver.receive(key, body);
 *     queue.add(event); // answer at once, work later
 *     return 200;
 * } catch (NotificationRefusedException e) {
 *     return e.status();
 * }
 * }</pre>
 *
 * <p>Take a notification as a hint and read the proposal: they may come twice, out of order, or not at all. What else the payload holds is
 * modelled; fields that are not known are kept. Thread-safe.
 */
public final class NotificationReceiver {
    /** The header that carries the key you registered. */
    public static final String KEY_HEADER = "X-API-KEY";
    /** What the provider adds to the address you registered. */
    public static final String PATH = "/notifications";

    private static final int MOST_BYTES = 64 * 1024;

    private final List<byte[]> keys;

    private NotificationReceiver(List<byte[]> keys) {
        this.keys = keys;
    }

    /**
     * Takes notifications that carry one of these keys.
     *
     * @param key the key you registered
     * @param others further ones, for the time in which one takes the place of another
     * @throws CredentialException if a key is blank
     */
    public static NotificationReceiver withKey(String key, String... others) {
        List<byte[]> digests = new ArrayList<>();
        digests.add(digest(known(key)));
        for (String other : others) {
            digests.add(digest(known(other)));
        }
        return new NotificationReceiver(List.copyOf(digests));
    }

    /** Takes whatever comes: for an address that was registered without a key, and is guarded otherwise. */
    public static NotificationReceiver withoutKey() {
        return new NotificationReceiver(List.of());
    }

    /**
     * Reads a notification. The key is compared in constant time, and before anything of the body is looked at.
     *
     * @param key the value of {@link #KEY_HEADER}; null when the request has none
     * @param body what was posted
     * @throws NotificationRefusedException if the key is missing or wrong, or the body is empty, larger than 64 KiB, or cannot be read
     */
    public NotificationEvent receive(@Nullable String key, byte @Nullable [] body) {
        checkKey(key);
        if (body == null || body.length == 0) {
            throw new NotificationRefusedException(NotificationRefusedException.Reason.EMPTY, "it has no body", null);
        }
        if (body.length > MOST_BYTES) {
            throw new NotificationRefusedException(
                    NotificationRefusedException.Reason.TOO_LARGE, "its body has more than 64 KiB", null);
        }
        NotificationEvent event;
        try {
            event = Json.read(body, NotificationEvent.codec(), ReadOptions.TOLERANT);
        } catch (RuntimeException e) {
            throw unreadable("its body is not JSON", e);
        }
        if (event == null || !namesASubscription(event)) {
            throw unreadable("its body names no subscription", null);
        }
        return event;
    }

    private static boolean namesASubscription(NotificationEvent event) {
        try {
            return !event.id().isBlank();
        } catch (MissingFieldException e) {
            return false; // absent, null, or nothing that could be an id
        }
    }

    private static NotificationRefusedException unreadable(String what, @Nullable RuntimeException cause) {
        return new NotificationRefusedException(NotificationRefusedException.Reason.UNREADABLE, what, cause);
    }

    private void checkKey(@Nullable String key) {
        if (keys.isEmpty()) {
            return;
        }
        byte[] given = digest(key == null ? "" : key);
        boolean right = false;
        for (byte[] known : keys) {
            right |= MessageDigest.isEqual(known, given); // all of them, whichever it is
        }
        if (!right) {
            throw new NotificationRefusedException(
                    NotificationRefusedException.Reason.KEY,
                    key == null ? "it carries no " + KEY_HEADER : "its " + KEY_HEADER + " is another",
                    null);
        }
    }

    private static String known(String key) {
        if (key.isBlank()) {
            throw new CredentialException(
                    "the key of notifications is blank",
                    CallDetails.none(),
                    "give the apiKey that was registered, or say withoutKey()",
                    null);
        }
        return key;
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
