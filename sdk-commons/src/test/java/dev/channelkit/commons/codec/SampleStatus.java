package dev.channelkit.commons.codec;

/** An open enum in the shape that the generator gives them. */
final class SampleStatus {
    static final SampleStatus ACTIVE = new SampleStatus("active");
    static final Codec<SampleStatus> CODEC = Scalars.open("SampleStatus", SampleStatus::of, SampleStatus::value);

    private final String value;

    private SampleStatus(String value) {
        this.value = value;
    }

    static SampleStatus of(String value) {
        return value.equals("active") ? ACTIVE : new SampleStatus(value);
    }

    String value() {
        return value;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SampleStatus other && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
