package dev.channelkit.commons.query.sql;

/**
 * One level of a select's order; several apply in the order given. Made by a {@link SqlField}.
 *
 * @param field what is ordered by
 * @param ascending whether small values come first
 */
public record SqlOrder(SqlField field, boolean ascending) {

    void writeTo(StringBuilder out) {
        out.append(field.expression());
        if (!ascending) {
            out.append(" DESC");
        }
    }

    /** As it stands in a select; ascending is what goes without saying. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }
}
