package dev.channelkit.commons.codec;

/** A format that values are read from and written in. */
public enum Format {
    JSON("application/json"),
    XML("text/xml");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What a request that wants it names in {@code Accept}. */
    public String mediaType() {
        return mediaType;
    }
}
