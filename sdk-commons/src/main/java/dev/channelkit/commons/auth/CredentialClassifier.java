package dev.channelkit.commons.auth;

/** Tells from an answer whether the credential sent with the request is dead: what a provider says instead of, or besides, 401. */
@FunctionalInterface
public interface CredentialClassifier {
    /** A 401, and nothing else. */
    CredentialClassifier UNAUTHORIZED = answer -> answer.status() == 401;

    /** Whether the provider refused the request because of its credential, so that nothing was done. */
    boolean isDead(AnswerPeek answer);
}
