package storeroom.ui.documents;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import storeroom.model.Document;
import storeroom.model.DocumentLine;
import storeroom.model.LineDetails;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.util.Optional;

/** What came of one line of an order, or of an item that nobody ordered. */
final class ReceiveRow {

    /**
     * What was ordered.
     *
     * @param order its number
     */
    record Ordered(Document order, DocumentLine line) {}

    private final Words words;
    private final Optional<Ordered> ordered;
    private final LineDetails details;
    private final String sku;
    private final String unit;
    private final Input<Quantity> accepted;
    private final Input<Quantity> rejected;
    private final Input<String> reason;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    private ReceiveRow(
            Words words, Optional<Ordered> ordered, LineDetails details, String sku, String unit) {
        this.words = words;
        this.ordered = ordered;
        this.details = details;
        this.sku = sku;
        this.unit = unit;
        Inputs inputs = new Inputs(words);
        accepted = new Input<>("", inputs::level);
        rejected = new Input<>("", inputs::level);
        reason = new Input<>("", inputs.text(NewMovement.NOTE_LENGTH));
        accepted.value().addListener((_, _, _) -> sayExcess());
        rejected.value().addListener((_, _, _) -> sayExcess());
        sayExcess();
    }

    /** A line of an order. */
    static ReceiveRow of(Document order, DocumentLine line, Words words) {
        return new ReceiveRow(
                words,
                Optional.of(new Ordered(order, line)),
                line.details().withSource(Optional.of(line.id())),
                line.sku(),
                line.unit());
    }

    /** An item that nobody ordered, at what it costs. */
    static ReceiveRow unordered(LineDetails details, String sku, String unit, Words words) {
        return new ReceiveRow(words, Optional.empty(), details, sku, unit);
    }

    private void sayExcess() {
        if (ordered.isEmpty()) {
            hint.set(words.say("receive.unordered"));
            return;
        }
        Quantity left = left();
        hint.set(
                accepted.value()
                        .get()
                        .filter(now -> now.compareTo(left) > 0)
                        .map(
                                now ->
                                        words.say(
                                                "receive.excess",
                                                words.formats().quantity(now.minus(left)),
                                                unit))
                        .orElse(""));
    }

    /** What is still to come. */
    Quantity left() {
        return ordered.map(one -> one.line().left()).orElse(Quantity.ZERO);
    }

    /** All of it came. */
    void fill() {
        if (accepted.text().get().isBlank() && rejected.text().get().isBlank()) {
            accepted.text().set(words.formats().quantity(left()));
        }
    }

    /** More of it was found in the delivery. */
    void add(Quantity more) {
        accepted.value()
                .get()
                .ifPresent(now -> accepted.text().set(words.formats().quantity(now.plus(more))));
    }

    boolean check() {
        return Input.checkAll(accepted, rejected, reason);
    }

    /** Whether anything is typed into it. */
    boolean isTyped() {
        return !accepted.text().get().isBlank()
                || !rejected.text().get().isBlank()
                || !reason.text().get().isBlank();
    }

    /** What is to be booked of it; empty where nothing came. */
    Optional<LineDetails> booked() {
        Quantity good = accepted.value().get().orElse(Quantity.ZERO);
        Quantity bad = rejected.value().get().orElse(Quantity.ZERO);
        if (good.isZero() && bad.isZero()) {
            return Optional.empty();
        }
        return Optional.of(
                new LineDetails(
                        details.item(),
                        details.text(),
                        good,
                        details.unitPrice(),
                        details.discount(),
                        details.tax(),
                        Optional.empty(),
                        details.source(),
                        bad,
                        reason.value().get().orElse(""),
                        Optional.empty()));
    }

    Optional<Ordered> ordered() {
        return ordered;
    }

    LineDetails details() {
        return details;
    }

    String sku() {
        return sku;
    }

    String unit() {
        return unit;
    }

    Input<Quantity> accepted() {
        return accepted;
    }

    Input<Quantity> rejected() {
        return rejected;
    }

    Input<String> reason() {
        return reason;
    }

    /** What is to be known of it, such as that there is more than was ordered. */
    ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }
}
