package storeroom.ui.common;

import storeroom.model.PriceBreak;
import storeroom.model.Quantity;
import storeroom.model.SupplierOffer;

import java.util.List;
import java.util.stream.Collectors;

/** How an item is bought, as people say it. */
public final class SupplierTexts {

    private final Words words;

    public SupplierTexts(Words words) {
        this.words = words;
    }

    /** {@code 1.20, from 100: 0.95}. */
    public String prices(SupplierOffer offer) {
        List<PriceBreak> prices = offer.terms().prices();
        if (prices.isEmpty()) {
            return words.say("supplier.noPrice");
        }
        return prices.stream().map(this::step).collect(Collectors.joining(" · "));
    }

    private String step(PriceBreak step) {
        String price = words.formats().money(step.price());
        return step.from().isZero()
                ? price
                : words.say("supplier.from", words.formats().quantity(step.from()), price);
    }

    /** {@code NF-1000 · 5 days · pack of 200}: what is known and not usual. */
    public String terms(SupplierOffer offer) {
        String code = offer.terms().code();
        String days =
                words.say(
                        "supplier.days",
                        words.formats().count(offer.terms().leadTimeDays()),
                        offer.terms().leadTimeDays());
        if (offer.terms().packSize().equals(Quantity.ONE)) {
            return code.isEmpty() ? days : words.say("supplier.terms.single", code, days);
        }
        String pack =
                words.say(
                        "supplier.pack",
                        words.formats().quantity(offer.terms().packSize()),
                        offer.unit());
        return code.isEmpty()
                ? words.say("supplier.terms.noCode", days, pack)
                : words.say("supplier.terms", code, days, pack);
    }
}
