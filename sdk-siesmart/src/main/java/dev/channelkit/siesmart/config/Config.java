package dev.channelkit.siesmart.config;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.siesmart.api.ConfigOperations;
import dev.channelkit.siesmart.model.AssetCode;
import dev.channelkit.siesmart.model.CalculationConfig;
import dev.channelkit.siesmart.model.NamedCode;
import dev.channelkit.siesmart.model.NamedId;
import dev.channelkit.siesmart.model.Office;
import dev.channelkit.siesmart.model.RateCard;
import dev.channelkit.siesmart.model.SalesContact;
import java.time.Duration;
import java.util.List;

/**
 * What proposals are made of, most of it by office. It is the same in test and production and changes seldom, so answers are kept, for 12
 * hours by default, and shared by all threads; calls that come while one is on its way wait for its answer. Answers to the methods that end in
 * {@code Call}, and to those that take a query, are not kept.
 */
public final class Config extends ConfigOperations {
    private final KeptAnswers kept;

    /**
     * Made by the client.
     *
     * @param keep how long answers are used; zero for not at all
     */
    public Config(Transport transport, Duration keep) {
        super(transport);
        kept = new KeptAnswers(keep, transport.time());
    }

    /** Forgets all that was kept. */
    public void refresh() {
        kept.clear();
    }

    /** The offices you work for: branches, or configurations for one line of business. */
    @Override
    public List<Office> offices() {
        return kept.get("offices", super::offices);
    }

    /** Everybody who sells at an office, also those that are blocked. */
    @Override
    public List<SalesContact> salesContacts(long officeId) {
        return kept.get("salesContacts " + officeId, () -> super.salesContacts(officeId));
    }

    /** Those who sell at an office and are not blocked: whom to offer for a proposal. */
    public List<SalesContact> availableSalesContacts(long officeId) {
        return salesContacts(officeId).stream()
                .filter(contact -> !Boolean.TRUE.equals(contact.blocked()))
                .toList();
    }

    /** The codes of assets that are open to an office. */
    public List<AssetCode> assetCodes(long officeId) {
        return kept.get("assetCodes " + officeId, () -> assetCodes(q -> q.officeId(officeId)));
    }

    /** Products, price lists, payment methods and terms of an office. */
    public CalculationConfig calculationConfig(long officeId) {
        return kept.get("calculationConfig " + officeId, () -> calculationConfig(q -> q.officeId(officeId)));
    }

    /** The rate cards of an office. */
    public List<RateCard> rateCards(long officeId) {
        return kept.get("rateCards " + officeId, () -> rateCards(q -> q.officeId(officeId)));
    }

    /** The types of documents that an office takes. */
    public List<NamedCode> documentTypes(long officeId) {
        return kept.get("documentTypes " + officeId, () -> documentTypes(q -> q.officeId(officeId)));
    }

    /** The legal forms of customers in a country, an ISO 3166-1 code of two letters. */
    public List<NamedId> legalForms(String country) {
        return kept.get("legalForms " + country, () -> legalForms(q -> q.country(country)));
    }

    /** The titles of persons. */
    @Override
    public List<NamedId> titles() {
        return kept.get("titles", super::titles);
    }
}
