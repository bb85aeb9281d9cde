package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The envelope around a page of customers. */
public class CustomerAnswer {
    public @Nullable Boolean success;
    public @Nullable String message;
    public @Nullable Data data;

    /** What holds the page. */
    public static class Data {
        @JacksonXmlElementWrapper(useWrapping = false)
        public @Nullable List<Customer> customer;
    }
}
