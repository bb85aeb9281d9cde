package dev.channelkit.benchmarks.run;

import dev.channelkit.benchmarks.run.Rounds.Fork;
import dev.channelkit.benchmarks.run.Rounds.ForkFailedException;
import java.util.List;
import java.util.Locale;

/** Says what is being measured and what came of it, a line for each JVM. */
final class Progress implements Rounds.Forks {
    private final Rounds.Forks forks;
    private int all;
    private int done;

    Progress(Rounds.Forks forks) {
        this.forks = forks;
    }

    void begin(Jdk jdk, List<Row> rows, Pace pace) {
        all = pace.rounds() * Rounds.order(rows, 0, pace.isFull()).size();
        System.out.printf(
                Locale.ROOT,
                "JDK %d (%s): %s form, %d rows, %d JVMs, about %.0f minutes%n",
                jdk.feature(),
                jdk.vm(),
                pace.name(),
                rows.size(),
                all,
                Math.ceil(pace.of(rows).toSeconds() / 60.0));
    }

    @Override
    public List<Measured> run(Fork fork, Pace pace) throws ForkFailedException {
        done++;
        String head = String.format(Locale.ROOT, "%3d/%d %s %s", done, all, fork.row(), fork.label());
        try {
            List<Measured> measured = forks.run(fork, pace);
            List<Measured> own = measured.stream()
                    .filter(one ->
                            one.row().equals(fork.row().id()) && one.peer().equals(fork.label()))
                    .toList();
            Figure mean = Figure.of(own.stream().map(Measured::score).toList());
            System.out.println(
                    head + ": " + Numbers.plain(mean.value()) + " " + own.get(0).unit());
            return measured;
        } catch (ForkFailedException e) {
            System.out.println(head + ": FAILED, " + e.getMessage());
            throw e;
        }
    }
}
