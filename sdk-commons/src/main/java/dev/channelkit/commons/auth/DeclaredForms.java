package dev.channelkit.commons.auth;

import dev.channelkit.commons.codec.DeadAnswers;
import dev.channelkit.commons.operation.DeadCredential;
import dev.channelkit.commons.operation.DeadCredential.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges answers by the forms that a spec declares. Of an answer that shows none of them in its first 4 KiB, no more is looked at. */
record DeclaredForms(DeadCredential forms) implements CredentialClassifier {
    /** A refusal of any length that could be meant; what is longer says more than that. */
    private static final int LONGEST = 1024 * 1024;

    @Override
    public boolean isDead(AnswerPeek answer) {
        return judge(answer) == Verdict.DEAD;
    }

    @Override
    public Verdict judge(AnswerPeek answer) {
        Verdict told = inside(answer);
        return told == Verdict.ALIVE && forms.status().contains(answer.status()) ? Verdict.DEAD : told;
    }

    private Verdict inside(AnswerPeek answer) {
        boolean mayBe = isText(answer.header("Content-Type")) && answer.firstCharacter() == '{';
        if (!mayBe || !DeadAnswers.isSuspect(answer.bodyStart(), forms)) {
            return Verdict.ALIVE;
        }
        String body = answer.body(LONGEST);
        return DeadAnswers.judge(body == null ? answer.bodyStart() : body, forms);
    }

    /** What is called a file is none of these, and may be endless. */
    private static boolean isText(@Nullable String type) {
        if (type == null) {
            return true;
        }
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("json") || lower.startsWith("text/");
    }
}
