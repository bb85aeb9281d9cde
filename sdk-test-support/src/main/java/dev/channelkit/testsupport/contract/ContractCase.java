package dev.channelkit.testsupport.contract;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.page.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One operation, how a client calls it with the arguments of the spec's examples, and what the provider may answer. Immutable.
 *
 * @param operation the operation under test
 * @param invoker calls it once, through the public API
 * @param givesNothing whether the call gives nothing, even where the answer has a body
 * @param walk opens a walk over all pages of what the invoker asks for one page of; null where there are no pages
 * @param answers every documented answer that has an example
 */
public record ContractCase<C>(
        Operation operation,
        Invoker<C> invoker,
        boolean givesNothing,
        @Nullable Walk<C> walk,
        List<Answer> answers) {

    public ContractCase {
        Objects.requireNonNull(operation);
        Objects.requireNonNull(invoker);
        answers = List.copyOf(answers);
    }

    /** A case without answers so far. */
    public static <C> ContractCase<C> of(Operation operation, Invoker<C> invoker) {
        return new ContractCase<>(operation, invoker, false, null, List.of());
    }

    /** This case of a call that gives nothing. */
    public ContractCase<C> nothing() {
        return new ContractCase<>(operation, invoker, true, walk, answers);
    }

    /** This case with a walk over all pages, from the first one, with everything else that the examples ask for. */
    public ContractCase<C> walk(Walk<C> all) {
        return new ContractCase<>(operation, invoker, givesNothing, all, answers);
    }

    /**
     * This case with one more answer.
     *
     * @param example the example file, relative to the root file of the spec: {@code examples/listCustomers/200.yaml}
     */
    public ContractCase<C> answer(int status, String contentType, String example) {
        return with(new Answer(status, contentType, example));
    }

    /** This case with one more answer, which has no body. */
    public ContractCase<C> answer(int status) {
        return with(new Answer(status, null, null));
    }

    private ContractCase<C> with(Answer answer) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(answer);
        return new ContractCase<>(operation, invoker, givesNothing, walk, more);
    }

    /** Calls one operation of a client, once: a list is asked for one page. */
    @FunctionalInterface
    public interface Invoker<C> {

        /** Makes the call and hands back what it gave; null from a call that gives nothing. */
        @Nullable Object invoke(C client);
    }

    /** Opens a list of all pages, which is not asked for before it is walked. */
    @FunctionalInterface
    public interface Walk<C> {
        Pages<?> over(C client);
    }

    /**
     * One documented answer.
     *
     * @param contentType null when the answer has no body
     * @param example the example file; null when the answer has no body
     */
    public record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String example) {

        boolean isXml() {
            return contentType != null && contentType.endsWith("xml");
        }

        @Override
        public String toString() {
            return example == null ? Integer.toString(status) : status + " " + example;
        }
    }
}
