package dev.channelkit.sandbox.internal.billingplatform.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row is asked for. */
sealed interface Condition {
    record And(List<Condition> parts) implements Condition {}

    record Or(List<Condition> parts) implements Condition {}

    record Not(Condition of) implements Condition {}

    /** @param operator one of {@code = <> < <= > >=} */
    record Comparison(Term left, String operator, Term right) implements Condition {}

    record In(Term term, List<Term> values, boolean not) implements Condition {}

    record Between(Term term, Term low, Term high, boolean not) implements Condition {}

    record Like(Term term, String pattern, @Nullable String escape, boolean not) implements Condition {}

    record IsNull(Term term, boolean not) implements Condition {}
}
