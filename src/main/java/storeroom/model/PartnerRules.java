package storeroom.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** The limits that suppliers and customers keep, whoever writes them. */
public final class PartnerRules {

    /** Something, an @, and a domain; more only the mail itself can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private PartnerRules() {}

    /** The first rule that the record breaks by itself, if any. */
    public static Optional<Rule> brokenBy(PartnerDetails partner) {
        return name(partner.name())
                .or(() -> role(partner.isSupplier(), partner.isCustomer()))
                .or(() -> atMost(partner.contact(), PartnerDetails.NAME_LENGTH))
                .or(() -> atMost(partner.address(), PartnerDetails.ADDRESS_LENGTH))
                .or(() -> email(partner.email()))
                .or(() -> atMost(partner.phone(), PartnerDetails.NUMBER_LENGTH))
                .or(() -> atMost(partner.taxNumber(), PartnerDetails.NUMBER_LENGTH))
                .or(() -> paymentDays(partner.paymentDays()))
                .or(() -> atMost(partner.note(), PartnerDetails.NOTE_LENGTH));
    }

    /** A name must be there, and fit. */
    public static Optional<Rule> name(String name) {
        return name.isBlank()
                ? Optional.of(new Rule.TextMissing(Rule.Field.NAME))
                : atMost(name, PartnerDetails.NAME_LENGTH);
    }

    /** Somebody is a supplier, a customer or both. */
    public static Optional<Rule> role(boolean isSupplier, boolean isCustomer) {
        return isSupplier || isCustomer
                ? Optional.empty()
                : Optional.of(new Rule.NeitherSupplierNorCustomer());
    }

    /** An e-mail address may be missing; where there is one, it has a name and a domain. */
    public static Optional<Rule> email(String email) {
        return email.isEmpty() || EMAIL.matcher(email).matches()
                ? atMost(email, PartnerDetails.NAME_LENGTH)
                : Optional.of(new Rule.NoSuchEmail(email));
    }

    /** Invoices are due at once, or within {@link PartnerDetails#PAYMENT_DAYS_LIMIT} days. */
    public static Optional<Rule> paymentDays(int days) {
        return days < 0 || days > PartnerDetails.PAYMENT_DAYS_LIMIT
                ? Optional.of(new Rule.NoSuchPaymentDays(PartnerDetails.PAYMENT_DAYS_LIMIT))
                : Optional.empty();
    }

    static Optional<Rule> atMost(String text, int limit) {
        return text.length() > limit
                ? Optional.of(new Rule.TextTooLong(text, limit))
                : Optional.empty();
    }
}
