package dev.channelkit.dotdigital;

/**
 * What the service is called in its URL. The vendor's pages disagree: the overview names the service endpoint in the singular, the one
 * operation that is published with its URL stands below the plural.
 */
public enum DotdigitalService {
    /** {@code ResellerService}, the default: https://docs.cpaas.dotdigital.com/reference/partner-reseller-api. */
    SINGULAR("ResellerService"),
    /** {@code ResellerServices}: https://docs.cpaas.dotdigital.com/reference/add-user. */
    PLURAL("ResellerServices");

    private static final String HOST = "https://services-cpaas.dotdigital.com/WebApi/";

    private final String segment;

    DotdigitalService(String segment) {
        this.segment = segment;
    }

    /** As it stands in the URL. */
    public String segment() {
        return segment;
    }

    /** The base URL at the vendor's host. */
    String baseUrl() {
        return HOST + segment;
    }

    /** What to try should nothing be found below a base URL. */
    static String advice(String baseUrl) {
        String last = baseUrl.replaceFirst("/+$", "").replaceFirst("^.*/", "");
        for (DotdigitalService service : values()) {
            if (last.equals(service.segment)) {
                DotdigitalService other = service == SINGULAR ? PLURAL : SINGULAR;
                return "the vendor's pages call the service " + service.segment + " and " + other.segment
                        + "; this client calls it " + service.segment
                        + ", so try the other one: service(DotdigitalService."
                        + other + ") of the builder";
            }
        }
        return "check that the base URL ends in the name of the service, which is " + SINGULAR.segment + " or "
                + PLURAL.segment;
    }
}
