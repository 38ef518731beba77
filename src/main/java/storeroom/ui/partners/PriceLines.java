package storeroom.ui.partners;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.model.PriceBreak;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All price breaks in their card: there is always a line to type into. */
final class PriceLines {

    private final Words words;
    private final ObservableList<PriceLine> lines = FXCollections.observableArrayList();

    PriceLines(Words words) {
        this.words = words;
        add();
    }

    /** Puts these in the place of all that is typed. */
    void set(List<PriceBreak> prices) {
        lines.setAll(prices.stream().map(step -> PriceLine.of(step, words)).toList());
        addIfNone();
    }

    /** An empty line at the end, to be typed into. */
    void add() {
        lines.add(PriceLine.of("", "", words));
    }

    /** Takes a line away; the last one is emptied instead. */
    void remove(PriceLine line) {
        lines.remove(line);
        addIfNone();
    }

    private void addIfNone() {
        if (lines.isEmpty()) {
            add();
        }
    }

    /** Says at each line what is wrong; true when nothing is. */
    boolean check() {
        boolean good = true;
        Set<Quantity> from = new HashSet<>();
        for (PriceLine line : List.copyOf(lines)) {
            boolean right = line.check(words);
            good &= right;
            if (right && line.value().filter(step -> !from.add(step.from())).isPresent()) {
                Quantity twice = line.value().orElseThrow().from();
                line.from().refuse(words.rules().say(new Rule.PriceTwice(twice)));
                good = false;
            }
        }
        return good;
    }

    /** The breaks that are right. */
    List<PriceBreak> values() {
        List<PriceBreak> values = new ArrayList<>();
        lines.forEach(line -> line.value().ifPresent(values::add));
        return values;
    }

    /** What is typed, for comparing. */
    String typed() {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> !line.isEmpty())
                .forEach(
                        line ->
                                text.append(line.from().text().get())
                                        .append('=')
                                        .append(line.price().text().get())
                                        .append('\n'));
        return text.toString();
    }

    /** The lines, from top to bottom. */
    ObservableList<PriceLine> lines() {
        return lines;
    }
}
