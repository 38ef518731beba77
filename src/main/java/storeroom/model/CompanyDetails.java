package storeroom.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The company as its papers name it. A text that nobody has typed is empty. Immutable.
 *
 * @param address as it stands on an envelope, over several lines
 * @param taxNumber VAT number, tax code
 * @param taxRate what a new line of an invoice begins with
 */
public record CompanyDetails(
        String name,
        String address,
        String taxNumber,
        String email,
        String phone,
        TaxRate taxRate) {

    /** Nothing typed yet. */
    public static final CompanyDetails NONE = new CompanyDetails("", "", "", "", "", TaxRate.NONE);

    /** The first limit that the record breaks, if any: the same as those of a partner. */
    public Optional<Rule> broken() {
        return PartnerRules.atMost(name, PartnerDetails.NAME_LENGTH)
                .or(() -> PartnerRules.atMost(address, PartnerDetails.ADDRESS_LENGTH))
                .or(() -> PartnerRules.atMost(taxNumber, PartnerDetails.NUMBER_LENGTH))
                .or(() -> PartnerRules.email(email))
                .or(() -> PartnerRules.atMost(phone, PartnerDetails.NUMBER_LENGTH));
    }

    /** What stands at the head of a paper, from top to bottom, without empty lines. */
    public List<String> letterhead() {
        return Stream.of(name, address, taxNumber, email, phone)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
