package dev.channelkit.benchmarks.run;

/** What is to be reached, work by work, in the order of the results. A goal without a {@link Row} stands there as not measured. */
public enum Goal {
    DECODE(
            20,
            "decode a 100-item page of each provider (two or more timestamps an item)",
            "≥ 1.5 × Jackson databind, ≥ 4 × stock; allocation ≤ 1.1 × databind, ≤ 0.3 × stock"),
    DECODE_PLAIN(6, "the same without timestamps", "≥ 1.2 × Jackson databind"),
    ENCODE(6, "encode a 200-record batch", "≥ 1.2 × Jackson databind, ≥ 3 × stock"),
    XML(1, "XML page", "≥ 1.0 × Jackson XmlMapper"),
    CALL(
            4,
            "one call over loopback, 1 KB answer, 1 and 8 threads",
            "throughput ≥ 0.95 × the fastest hand-written peer, ≥ 1.2 × stock"),
    PAGING(
            4,
            "page through 1,000,000 records",
            "heap flat under `-Xmx64m`; time ≤ 1.1 × the hand-written loop; an opt-in read-ahead that beats it"),
    STREAMING(
            2,
            "1,000,000-row report and query answers",
            "streamed: first row handled before the last byte has arrived"),
    FIRST_CALL(2, "first call in a fresh JVM", "≤ 1.15 × bare OkHttp + Gson"),
    LIMITER(
            9,
            "limiter",
            "≤ 300 ns uncontended; with 64 threads total throughput ≥ 0.5 × of one thread, FIFO among waiters"),
    CREDENTIALS(8, "credential source: fresh token, 64 threads", "no lock taken; ≤ 20 ns over reading the clock"),
    RENDERING(4, "filter / OData / SQL rendering", "≤ 2 × of concatenating by hand"),
    FOOTPRINT(2, "footprint of sdk-siesmart at run time", "≤ 5 MB, ≤ 12 jars"),
    VIRTUAL_THREADS(3, "10,000 calls in flight on virtual threads (JDK 25)", "all complete, memory flat"),
    GROWTH(
            5,
            "how cost grows: decode against size and depth, calls against threads, limiter against waiting callers, build time"
                    + " against operations",
            "linear or better"),
    /** Measured because it tells something, without a goal. */
    NONE(0, "beside the goals", "none");

    private final int limits;
    private final String work;
    private final String text;

    Goal(int limits, String work, String text) {
        this.limits = limits;
        this.work = work;
        this.text = text;
    }

    /** How many {@link Bound bounds} it takes at least to say that this is reached: one for each provider, peer and clause. */
    int limits() {
        return limits;
    }

    public String work() {
        return work;
    }

    public String text() {
        return text;
    }
}
