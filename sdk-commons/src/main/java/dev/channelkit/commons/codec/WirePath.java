package dev.channelkit.commons.codec;

/** How drift names a place: like a JSON pointer, but bounded, and printable whatever the names on the wire hold. */
final class WirePath {
    private static final int LONGEST = 200;
    private static final int LONGEST_STEP = 60;

    private WirePath() {}

    /** The path to where the innermost of these frames stands; from a long one its end is kept. */
    static String of(String prefix, ReadFrame[] frames, int depth) {
        StringBuilder path = new StringBuilder();
        for (int i = depth - 1; i >= 0; i--) {
            if (path.length() > LONGEST) {
                return path.insert(0, '…').toString();
            }
            path.insert(0, frames[i].step()).insert(0, '/');
        }
        path.insert(0, prefix);
        return path.length() == 0 ? "/" : path.toString();
    }

    static String printable(String name) {
        int length = Math.min(name.length(), LONGEST_STEP);
        StringBuilder step = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            step.append(
                    Character.isISOControl(c) || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029' ? '?' : c);
        }
        return name.length() > LONGEST_STEP ? step.append('…').toString() : step.toString();
    }
}
