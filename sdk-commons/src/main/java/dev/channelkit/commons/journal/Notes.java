package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.ChannelKitException;

/** Text that may come from anywhere, made fit for a line of a journal. */
final class Notes {
    private Notes() {}

    /** What kind of failure it was; not its words, which may be the provider's and quote the request. */
    static String of(ChannelKitException e) {
        Integer status = e.details().status();
        String id = e.details().requestId();
        return e.getClass().getSimpleName()
                + (status == null ? "" : " " + status)
                + (id == null ? "" : ", request id " + id);
    }

    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
                .takeWhile(c -> line.length() < JournalEntry.LONGEST_NOTE - 1)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
