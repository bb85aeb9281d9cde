package dev.channelkit.commons.operation;

import java.util.List;
import java.util.Set;

/**
 * How a provider says that the credential of a call is no longer good ({@code x-dead-credential}), other than by words for people.
 *
 * @param status statuses that say so by themselves
 * @param codes codes that say so: in a list of errors and where the envelope keeps its code, and inside the {@code entries} of an answer
 * @param errors words that say so where the envelope keeps its code, in any case
 * @param entries names of the texts of an entry of an answer, such as the result for one record, that may hold one of the codes; in any case
 * @param done names of what an entry holds that was processed, such as an id: blank, false, 0 and null say nothing; in any case
 * @param envelope where errors keep their code, and their list
 */
public record DeadCredential(
        Set<Integer> status,
        Set<String> codes,
        Set<String> errors,
        List<String> entries,
        List<String> done,
        Envelope envelope) {

    public DeadCredential {
        status = Set.copyOf(status);
        codes = Set.copyOf(codes);
        errors = Set.copyOf(errors);
        entries = List.copyOf(entries);
        done = List.copyOf(done);
    }

    /** What an answer says of the credential it was asked for with. */
    public enum Verdict {
        /** Nothing against it. */
        ALIVE,
        /** It is dead, and that is all there is: nothing was done. */
        DEAD,
        /** It is dead, but there is more in the answer: some of what was asked for may have been done. */
        PARTLY
    }
}
