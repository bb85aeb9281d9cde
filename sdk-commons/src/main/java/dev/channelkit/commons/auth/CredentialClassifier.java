package dev.channelkit.commons.auth;

import dev.channelkit.commons.operation.DeadCredential;
import dev.channelkit.commons.operation.DeadCredential.Verdict;

/** Tells from an answer whether the credential sent with the request is dead: what a provider says instead of, or besides, 401. */
@FunctionalInterface
public interface CredentialClassifier {
    /** A 401, and nothing else. */
    CredentialClassifier UNAUTHORIZED = answer -> answer.status() == 401;

    /** Whether the provider refused the request because of its credential, so that nothing was done. */
    boolean isDead(AnswerPeek answer);

    /**
     * The same, told apart from an answer that holds more than the refusal: after that one the credential is not used again either, but the
     * call ends with the answer as it is, and never goes out again.
     */
    default Verdict judge(AnswerPeek answer) {
        return isDead(answer) ? Verdict.DEAD : Verdict.ALIVE;
    }

    /** By the forms that a spec declares; bodies are looked into as far as that takes. */
    static CredentialClassifier of(DeadCredential forms) {
        return new DeclaredForms(forms);
    }
}
