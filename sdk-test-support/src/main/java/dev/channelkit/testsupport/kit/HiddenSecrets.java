package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.testsupport.contract.ContractCase.Answer;
import dev.channelkit.testsupport.kit.Aside.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A provider that echoes every secret of a request in its errors: nobody is shown one. */
record HiddenSecrets<C extends AutoCloseable>(FailedCall<C> call) {

    /**
     * How secrets are hidden is no matter of the status, but of what becomes of it: a refusal, a dead credential, an open outcome. What has secrets of
     * its own, and the first operation of each kind, try each; the others take turns.
     */
    void hide() {
        List<Answer> kinds = kinds();
        int turn = kit().turn(call.operation()) % kinds.size();
        boolean rest = kit().isFirst(call.operation()); // the rest, too
        for (int i = 0; i < kinds.size(); i++) {
            if (i == 0 || rest) {
                rest |= hide(kinds.get((turn + i) % kinds.size())).hasOwn();
            }
        }
    }

    private Kit<C> kit() {
        return call.kit();
    }

    private List<Answer> kinds() {
        Map<String, Answer> kinds = new LinkedHashMap<>();
        for (Answer answer : call.errors()) {
            int status = answer.status();
            String kind = status == 401 ? "dead" : status < 300 ? "inside" : status < 500 ? "refused" : "open";
            kinds.putIfAbsent(kind, answer);
        }
        return new ArrayList<>(kinds.values());
    }

    private EchoedError hide(Answer answer) {
        EchoedError echo = new EchoedError(kit().spec(), call.operation(), answer, call.says(answer));
        kit().server().answer(call.operation().id(), echo::to);
        call.issueAnother();
        StringBuilder heard = new StringBuilder();
        try (HeardLog log = new HeardLog()) {
            C client = kit().client(settings -> settings.listener(new HeardListener(heard)));

            Throwable failure =
                    End.of(() -> call.contract().invoker().invoke(client)).failure();

            String told = failure == null ? "" : Told.by(failure);
            assertThat(echo.shownIn(told)).as("secrets that a %s tells", answer).isEmpty();
            assertThat(echo.shownIn(log.text()))
                    .as("secrets in the log of a %s", answer)
                    .isEmpty();
            assertThat(echo.shownIn(heard.toString()))
                    .as("secrets that the listener hears of a %s", answer)
                    .isEmpty();
        }
        if (kit().spec().carriesCredentials(call.operation())) {
            assertThat(echo.secrets()).as("secrets to echo").isPositive();
        }
        return echo;
    }
}
