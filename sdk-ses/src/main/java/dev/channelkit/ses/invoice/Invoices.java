package dev.channelkit.ses.invoice;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.download.FileName;
import dev.channelkit.ses.api.InvoicesOperations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Billing statements, both those issued to customers and those issued to the caller, and what is done with them every month. */
public final class Invoices extends InvoicesOperations {

    public Invoices(Transport transport) {
        super(transport);
    }

    /**
     * Fetches the detailed files of an invoice. The API gives links to another host, which are good for a short time only, so they are
     * asked for and followed at once. That host is sent neither credentials nor any header of this client.
     *
     * @param directory where the files go; made if it is not there
     * @return the files, in the order of the links, named after the last segments of the links' paths; none if the invoice has no files
     * @throws dev.channelkit.commons.error.DownloadException if a host refuses a link, a link may not be followed (not HTTPS), or a file
     *     is too large
     * @throws dev.channelkit.commons.error.LocalFileException if a file of that name is there already, or cannot be written; files that
     *     came before it stay
     */
    public List<Path> downloadDetailed(String invoiceId, Path directory) {
        return downloadDetailed(invoiceId, directory, files -> {});
    }

    /** Like {@link #downloadDetailed(String, Path)}, with settings: overwriting, the largest file, the time for each. */
    public List<Path> downloadDetailed(String invoiceId, Path directory, Consumer<DetailedFiles> settings) {
        DetailedFiles files = new DetailedFiles();
        settings.accept(files);
        Set<String> taken = new HashSet<>();
        List<Path> paths = new ArrayList<>();
        for (String link : detailed(invoiceId).detailedInvoiceFilesUrls()) {
            paths.add(transport().download(files.download(link, directory, free(FileName.ofLink(link), taken))));
        }
        return List.copyOf(paths);
    }

    /** Two links may lead to files of one name, and some file systems take upper and lower case for one. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = FileName.numbered(name, number);
        }
        return free;
    }
}
