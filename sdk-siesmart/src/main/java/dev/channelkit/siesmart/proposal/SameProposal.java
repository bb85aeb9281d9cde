package dev.channelkit.siesmart.proposal;

import dev.channelkit.siesmart.model.Asset;
import dev.channelkit.siesmart.model.AssetInput;
import dev.channelkit.siesmart.model.Calculation;
import dev.channelkit.siesmart.model.CalculationInput;
import dev.channelkit.siesmart.model.Customer;
import dev.channelkit.siesmart.model.CustomerInput;
import dev.channelkit.siesmart.model.Person;
import dev.channelkit.siesmart.model.PostalAddress;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalUpdate;
import org.jspecify.annotations.Nullable;

/** Whether a proposal, or a part of it, is as it was sent, field by field. */
final class SameProposal {
    private SameProposal() {}

    static boolean update(ProposalUpdate sent, Proposal now) {
        return Same.ifSent(sent.has(ProposalUpdate.Field.LABEL), sent.label(), now.label())
                && Same.ifSent(
                        sent.has(ProposalUpdate.Field.SALES_CONTACT_ID), sent.salesContactId(), now.salesContactId())
                && Same.ifSent(
                        sent.has(ProposalUpdate.Field.SPECIAL_CONDITION_TEXT),
                        sent.specialConditionText(),
                        now.specialConditionText())
                && Same.ifSent(
                        sent.has(ProposalUpdate.Field.SCHEDULE_ASSETS_DESCRIPTION),
                        sent.scheduleAssetsDescription(),
                        now.scheduleAssetsDescription());
    }

    static boolean customer(CustomerInput sent, @Nullable Customer now) {
        return now != null
                && Same.ifSent(sent.has(CustomerInput.Field.CUSTOMER_ID), sent.customerId(), now.customerId())
                && Same.ifSent(sent.has(CustomerInput.Field.NAME), sent.name(), now.name())
                && Same.ifSent(sent.has(CustomerInput.Field.TRADING_NAME), sent.tradingName(), now.tradingName())
                && Same.ifSent(sent.has(CustomerInput.Field.LEGAL_FORM_ID), sent.legalFormId(), now.legalFormId())
                && Same.ifSent(
                        sent.has(CustomerInput.Field.REGISTRATION_NUMBER),
                        sent.registrationNumber(),
                        now.registrationNumber())
                && Same.ifSent(sent.has(CustomerInput.Field.VAT_NUMBER), sent.vatNumber(), now.vatNumber())
                && (!sent.has(CustomerInput.Field.POSTAL_ADDRESS) || address(sent.postalAddress(), now.postalAddress()))
                && (!sent.has(CustomerInput.Field.CONTACT) || person(sent.contact(), now.contact()))
                && Same.ifSent(sent.has(CustomerInput.Field.EMAIL), sent.email(), now.email())
                && Same.ifSent(sent.has(CustomerInput.Field.PHONE), sent.phone(), now.phone())
                && Same.ifSent(sent.has(CustomerInput.Field.CELL_PHONE), sent.cellPhone(), now.cellPhone())
                && Same.ifSent(sent.has(CustomerInput.Field.TRADING_SINCE), sent.tradingSince(), now.tradingSince());
    }

    private static boolean address(@Nullable PostalAddress sent, @Nullable PostalAddress now) {
        if (sent == null || now == null) {
            return sent == now;
        }
        return Same.ifSent(sent.has(PostalAddress.Field.ADDRESS_LINE1), sent.addressLine1(), now.addressLine1())
                && Same.ifSent(sent.has(PostalAddress.Field.ADDRESS_LINE2), sent.addressLine2(), now.addressLine2())
                && Same.ifSent(sent.has(PostalAddress.Field.CITY), sent.city(), now.city())
                && Same.ifSent(sent.has(PostalAddress.Field.REGION), sent.region(), now.region())
                && Same.ifSent(sent.has(PostalAddress.Field.POSTCODE), sent.postcode(), now.postcode())
                && Same.ifSent(sent.has(PostalAddress.Field.COUNTRY), sent.country(), now.country());
    }

    private static boolean person(@Nullable Person sent, @Nullable Person now) {
        if (sent == null || now == null) {
            return sent == now;
        }
        return Same.ifSent(sent.has(Person.Field.TITLE_ID), sent.titleId(), now.titleId())
                && Same.ifSent(sent.has(Person.Field.FIRST_NAME), sent.firstName(), now.firstName())
                && Same.ifSent(sent.has(Person.Field.LAST_NAME), sent.lastName(), now.lastName())
                && Same.ifSent(sent.has(Person.Field.EMAIL), sent.email(), now.email())
                && Same.ifSent(sent.has(Person.Field.PHONE), sent.phone(), now.phone())
                && Same.ifSent(sent.has(Person.Field.CELL_PHONE), sent.cellPhone(), now.cellPhone())
                && Same.ifSent(sent.has(Person.Field.DATE_OF_BIRTH), sent.dateOfBirth(), now.dateOfBirth());
    }

    static boolean asset(AssetInput sent, Asset now) {
        return Same.ifSent(true, sent.iacCode(), now.iacCode())
                && Same.ifSent(true, sent.quantity(), now.quantity())
                && Same.ifSent(true, sent.unitPrice(), now.unitPrice())
                && Same.ifSent(sent.has(AssetInput.Field.DESCRIPTION), sent.description(), now.description())
                && Same.ifSent(sent.has(AssetInput.Field.MANUFACTURER), sent.manufacturer(), now.manufacturer())
                && Same.ifSent(sent.has(AssetInput.Field.MODEL), sent.model(), now.model())
                && Same.ifSent(sent.has(AssetInput.Field.SERIAL_NUMBER), sent.serialNumber(), now.serialNumber())
                && Same.ifSent(sent.has(AssetInput.Field.CONDITION), sent.condition(), now.condition())
                && Same.ifSent(
                        sent.has(AssetInput.Field.YEAR_OF_MANUFACTURE),
                        sent.yearOfManufacture(),
                        now.yearOfManufacture());
    }

    static boolean calculation(CalculationInput sent, @Nullable Calculation now) {
        return now != null
                && Same.ifSent(true, sent.marketProductId(), now.marketProductId())
                && Same.ifSent(true, sent.priceListId(), now.priceListId())
                && Same.ifSent(true, sent.paymentMethodId(), now.paymentMethodId())
                && Same.ifSent(true, sent.termMonths(), now.termMonths())
                && Same.ifSent(true, sent.purchasePrice(), now.purchasePrice())
                && Same.ifSent(
                        sent.has(CalculationInput.Field.PAYMENT_FREQUENCY),
                        sent.paymentFrequency(),
                        now.paymentFrequency())
                && Same.ifSent(
                        sent.has(CalculationInput.Field.PAYMENTS_IN_ADVANCE),
                        sent.paymentsInAdvance(),
                        now.paymentsInAdvance())
                && Same.ifSent(sent.has(CalculationInput.Field.DEPOSIT), sent.deposit(), now.deposit())
                && Same.ifSent(
                        sent.has(CalculationInput.Field.RESIDUAL_VALUE), sent.residualValue(), now.residualValue())
                && Same.ifSent(sent.has(CalculationInput.Field.COMMISSION), sent.commission(), now.commission());
    }
}
