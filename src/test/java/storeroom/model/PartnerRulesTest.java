package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/** The limits of suppliers, customers and the company itself. */
class PartnerRulesTest {

    private static PartnerDetailsBuilder nobody() {
        return PartnerDetails.supplier("Bolt & Co");
    }

    private static Optional<Rule> broken(PartnerDetailsBuilder partner) {
        return PartnerRules.brokenBy(partner.build());
    }

    @Test
    void aNameIsThereAndFits() {
        assertThat(broken(nobody())).isEmpty();
        assertThat(broken(nobody().name("  "))).contains(new Rule.TextMissing(Rule.Field.NAME));
        String longest = "n".repeat(PartnerDetails.NAME_LENGTH);
        assertThat(broken(nobody().name(longest))).isEmpty();
        assertThat(broken(nobody().name(longest + "n")))
                .contains(new Rule.TextTooLong(longest + "n", PartnerDetails.NAME_LENGTH));
    }

    @Test
    void somebodyIsSupplierOrCustomerOrBoth() {
        assertThat(broken(nobody().isSupplier(true).isCustomer(true))).isEmpty();
        assertThat(broken(nobody().isSupplier(false).isCustomer(true))).isEmpty();
        assertThat(broken(nobody().isSupplier(false)))
                .contains(new Rule.NeitherSupplierNorCustomer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@example.com", "anna.rossi+shop@mail.example.co.uk"})
    void anAddressThatMayBeOneIsTaken(String email) {
        assertThat(broken(nobody().email(email))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@example.com",
                "a b@example.com",
                "a@b@c.de",
                "a@b",
                "a@b."
            })
    void anAddressThatCannotBeOneIsRefused(String email) {
        assertThat(broken(nobody().email(email))).contains(new Rule.NoSuchEmail(email));
    }

    @Test
    void invoicesAreDueWithinSomeYears() {
        assertThat(broken(nobody().paymentDays(0))).isEmpty();
        assertThat(broken(nobody().paymentDays(PartnerDetails.PAYMENT_DAYS_LIMIT))).isEmpty();
        assertThat(broken(nobody().paymentDays(-1)))
                .contains(new Rule.NoSuchPaymentDays(PartnerDetails.PAYMENT_DAYS_LIMIT));
        assertThat(broken(nobody().paymentDays(1_001)))
                .contains(new Rule.NoSuchPaymentDays(PartnerDetails.PAYMENT_DAYS_LIMIT));
    }

    @Test
    void theOtherTextsHaveALength() {
        String address = "a".repeat(PartnerDetails.ADDRESS_LENGTH + 1);
        String number = "1".repeat(PartnerDetails.NUMBER_LENGTH + 1);
        String note = "x".repeat(PartnerDetails.NOTE_LENGTH + 1);
        assertThat(broken(nobody().address(address))).isPresent();
        assertThat(broken(nobody().phone(number))).isPresent();
        assertThat(broken(nobody().taxNumber(number))).isPresent();
        assertThat(broken(nobody().note(note))).isPresent();
        assertThat(broken(nobody().contact("c".repeat(301)))).isPresent();
    }

    @Test
    void eachFieldIsPutBackAsItWasRead() {
        PartnerDetails full =
                nobody().isCustomer(true)
                        .contact("Anna")
                        .address("Via Roma 1\n20100 Milano")
                        .email("a@example.com")
                        .phone("+39 02 1")
                        .taxNumber("IT1")
                        .paymentDays(30)
                        .note("Rings twice")
                        .active(false)
                        .build();
        PartnerDetailsBuilder copy = PartnerDetails.customer("?");
        for (PartnerField field : PartnerField.values()) {
            field.put(copy, field.of(full));
            assertThat(PartnerField.ofKey(field.key())).contains(field);
        }
        assertThat(copy.build()).isEqualTo(full);
        assertThat(PartnerField.differences(full, copy.phone("").build()))
                .containsExactly(
                        new PartnerField.Difference(
                                PartnerField.PHONE, Optional.of("+39 02 1"), Optional.empty()));
    }

    @Test
    void aPaperIsHeadedByWhatWasTypedAndNothingElse() {
        CompanyDetails company =
                new CompanyDetails(
                        "Bolt & Co",
                        "1 High Street\n\nYork",
                        "",
                        "shop@example.com",
                        "",
                        TaxRate.parse("22"));
        assertThat(company.letterhead())
                .isEqualTo(List.of("Bolt & Co", "1 High Street", "York", "shop@example.com"));
        assertThat(CompanyDetails.NONE.letterhead()).isEmpty();
        assertThat(CompanyDetails.NONE.broken()).isEmpty();
    }

    @Test
    void aTaxRateIsExact() {
        assertThat(TaxRate.parse("5.5")).isEqualTo(new TaxRate(550));
        assertThat(TaxRate.parse("22")).hasToString("22");
        assertThat(new TaxRate(1_050).toBigDecimal()).isEqualByComparingTo("10.5");
    }
}
