package storeroom.ui.partners;

import storeroom.model.PartnerDetails;
import storeroom.ui.common.Words;

/** Suppliers and customers, as people say them. */
final class PartnerTexts {

    private PartnerTexts() {}

    /** {@code Supplier}, {@code Supplier and customer}. */
    static String role(PartnerDetails partner, Words words) {
        String which =
                !partner.isCustomer() ? "supplier" : partner.isSupplier() ? "both" : "customer";
        return words.say("partner.role." + which);
    }

    /** The last line of an address that says the place; empty where there is none. */
    static String place(PartnerDetails partner) {
        String[] lines = partner.address().strip().split("\\R", -1);
        return lines.length < 2 ? partner.address().strip() : lines[1].strip();
    }
}
