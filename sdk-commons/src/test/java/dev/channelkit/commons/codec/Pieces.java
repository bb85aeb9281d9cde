package dev.channelkit.commons.codec;

/** Bytes that arrive in pieces of one size. */
final class Pieces implements ByteFeed {
    private final byte[] all;
    private final int piece;
    private int at;

    Pieces(byte[] all, int piece) {
        this.all = all;
        this.piece = piece;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        if (count <= 0) {
            throw new AssertionError("asked for " + count);
        }
        if (at == all.length) {
            return -1;
        }
        int given = Math.min(Math.min(piece, count), all.length - at);
        System.arraycopy(all, at, into, offset, given);
        at += given;
        return given;
    }

    @Override
    public RuntimeException tooLarge(String what) {
        return new IllegalStateException(what + " is too large");
    }

    /** How many bytes have been asked for. */
    int taken() {
        return at;
    }
}
