package dev.channelkit.sandbox.internal.siesmart;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The versions of proposals as {@code ETag} and {@code If-Match} have them. */
final class Versions {
    private final SieSmartProfile profile;

    Versions(SieSmartProfile profile) {
        this.profile = profile;
    }

    /** The answer to creating or reading a proposal: always with its tag. */
    Answer tagged(Answer answer, Proposal proposal) {
        return answer.withHeader("ETag", tag(proposal));
    }

    /** The answer to another write: with a tag in some readings. */
    Answer written(Answer answer, Proposal proposal) {
        return profile.etagOnWrites() ? tagged(answer, proposal) : answer;
    }

    /** Refuses a write that is meant for another version; one without a tag passes, as the spec has seen to those that need one. */
    void check(Proposal proposal, Exchange exchange) {
        Optional<String> sent = exchange.request().headers().first("If-Match");
        if (sent.isEmpty() || sent.get().equals(tag(proposal))) {
            return;
        }
        switch (profile.staleTag()) {
            case "accept" -> exchange.remark("If-Match is '" + sent.get() + "', not '" + tag(proposal) + "'");
            case "409" -> throw new RefusedException(409, "The proposal has been changed by somebody else", List.of());
            default -> throw new RefusedException(412, "If-Match does not name the current version", List.of());
        }
    }

    private String tag(Proposal proposal) {
        Instant version = proposal.version();
        String text =
                profile.coarseTags() ? version.truncatedTo(ChronoUnit.SECONDS).toString() : Times.text(version);
        return profile.quotedTags() ? '"' + text + '"' : text;
    }
}
