package dev.channelkit.examples;

import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.PageCursor;
import dev.channelkit.commons.page.Walk;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.Customer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the page on lists shows. */
final class Lists {
    private Lists() {}

    static void ahead(SesClient ses) {
        // snippet: ahead
        for (Customer c : ses.customers().list().readAhead(2)) {
            System.out.println(c.id() + " " + c.company());
        }
        // end
    }

    static void first(SesClient ses, Predicate<Customer> wanted) {
        // snippet: closed
        try (Walk<Customer> walk = ses.customers().list().readAhead(2).iterator()) {
            while (walk.hasNext()) {
                Customer c = walk.next();
                if (wanted.test(c)) {
                    System.out.println(c.id());
                    break; // what is still under way for pages ahead is cancelled
                }
            }
        }
        // end
    }

    static void stored(SesClient ses, Path file, Consumer<Customer> handled) throws IOException {
        // snippet: stored
        for (Page<Customer> page : ses.customers().list().readAhead(1).byPage()) {
            page.forEach(handled);
            Files.writeString(file, page.next().map(PageCursor::toString).orElse(""));
        }
        // end
    }

    static void resumed(SesClient ses, Path file, Consumer<Customer> handled) throws IOException {
        // snippet: resumed
        PageCursor cursor = PageCursor.parse(Files.readString(file));
        ses.customers().list().from(cursor).forEach(handled);
        // end
    }
}
