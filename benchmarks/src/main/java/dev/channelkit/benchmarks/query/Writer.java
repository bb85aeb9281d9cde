package dev.channelkit.benchmarks.query;

/** A way to write a query. */
interface Writer {

    /** The text as it goes to the provider. */
    String write(Wanted wanted);
}
