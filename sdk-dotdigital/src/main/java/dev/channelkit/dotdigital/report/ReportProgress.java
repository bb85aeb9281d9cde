package dev.channelkit.dotdigital.report;

/**
 * How far a report has come.
 *
 * @param stage what is done
 * @param accountsRead how many accounts have been read one by one
 * @param accountsKnown how many there are to be read so, as far as is known; 0 while the whole estate is tried
 */
public record ReportProgress(Stage stage, int accountsRead, int accountsKnown) {

    /** What is done. */
    public enum Stage {
        /** The whole estate is asked for. */
        WHOLE_ESTATE,
        /** That took the provider too long; accounts are listed. */
        FALLING_BACK,
        /** An account has been read. */
        ACCOUNT_READ,
        /** All is read. */
        DONE
    }
}
