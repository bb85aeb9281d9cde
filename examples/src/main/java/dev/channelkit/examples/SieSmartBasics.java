package dev.channelkit.examples;

import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.limit.WindowStore;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.SieSmartClientBuilder;
import dev.channelkit.siesmart.model.NotificationEvent;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalUpdate;
import dev.channelkit.siesmart.notification.NotificationReceiver;
import dev.channelkit.siesmart.notification.NotificationRefusedException;
import java.nio.file.Path;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What the doc comments of the SieSmart client show. */
final class SieSmartBasics {
    private SieSmartBasics() {}

    static Proposal update(SieSmartClientBuilder builder, String clientId, String clientSecret, long proposalId) {
        // snippet: update
        try (SieSmartClient siesmart = builder // SieSmartClient.builder().environment(SieSmartEnvironment.TEST)
                .credentials(clientId, clientSecret)
                .build()) {
            Versioned<Proposal> p = siesmart.proposals().get(proposalId);
            p = siesmart.proposals()
                    .update(p, ProposalUpdate.builder().label("CRM-7").build());
            return p.value();
        }
        // end
    }

    static void share(SieSmartClientBuilder builder, Path path) {
        // snippet: window
        builder.window(w -> w.store(WindowStore.file(path)));
        // end
    }

    static int receive(String apiKey, @Nullable String key, byte[] body, Queue<NotificationEvent> queue) {
        // snippet: receive
        NotificationReceiver receiver = NotificationReceiver.withKey(apiKey);
        // in the handler of POST {basePath}/notifications; key is the header NotificationReceiver.KEY_HEADER
        try {
            NotificationEvent event = receiver.receive(key, body);
            queue.add(event); // answer at once, work later
            return 200;
        } catch (NotificationRefusedException e) {
            return e.status();
        }
        // end
    }
}
