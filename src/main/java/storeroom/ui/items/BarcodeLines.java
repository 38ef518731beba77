package storeroom.ui.items;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.model.Barcode;
import storeroom.ui.common.DraftLanguage;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All codes of an item in its form: there is always a line to type into. */
public final class BarcodeLines {

    private final Words words;
    private final ObservableList<BarcodeLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    BarcodeLines(Words words) {
        this.words = words;
        set(List.of());
    }

    /** Puts these in the place of all that is typed. */
    void set(List<Barcode> barcodes) {
        lines.clear();
        barcodes.forEach(barcode -> append(BarcodeLine.of(barcode, words)));
        addIfNone();
        retell();
    }

    /** An empty line at the end, to be typed into. */
    void add() {
        append(BarcodeLine.of("", "", words));
    }

    /** Takes a line away; the last one is emptied instead. */
    void remove(BarcodeLine line) {
        lines.remove(line);
        addIfNone();
        retell();
    }

    private void addIfNone() {
        if (lines.isEmpty()) {
            add();
        }
    }

    private void append(BarcodeLine line) {
        line.code().text().addListener((_, _, _) -> retell());
        line.quantity().text().addListener((_, _, _) -> retell());
        lines.add(line);
    }

    private void retell() {
        text.set(
                lines.stream()
                        .filter(line -> !line.isEmpty())
                        .map(BarcodeLines::typed)
                        .collect(Collectors.joining("\n")));
    }

    private static String typed(BarcodeLine line) {
        String quantity = line.quantity().text().get();
        return line.code().text().get() + (quantity.isEmpty() ? "" : "\t" + quantity);
    }

    /** All that is typed as one text, for a draft; {@link #restore} reads it back. */
    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** The quantities in such a text as they are typed now. */
    static String inLanguageOfNow(DraftLanguage language, String typed) {
        return typed.lines()
                .map(line -> line.split("\t", 2))
                .map(
                        parts ->
                                parts.length == 1
                                        ? parts[0]
                                        : parts[0] + "\t" + language.quantity(parts[1]))
                .collect(Collectors.joining("\n"));
    }

    void restore(String typed) {
        lines.clear();
        typed.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", 2))
                .forEach(
                        parts ->
                                append(
                                        BarcodeLine.of(
                                                parts[0],
                                                parts.length > 1 ? parts[1] : "",
                                                words)));
        addIfNone();
        retell();
    }

    /** Says at each line what is wrong; true when nothing is. */
    boolean check() {
        boolean good = true;
        Set<String> codes = new HashSet<>();
        for (BarcodeLine line : List.copyOf(lines)) {
            good &= line.check();
            Optional<String> code = line.value().map(Barcode::code);
            if (code.isPresent() && !codes.add(code.get())) {
                line.code().refuse(words.say("item.barcode.twice"));
                good = false;
            }
        }
        return good;
    }

    /** Says at the line of this code that it cannot be had; true where there is such a line. */
    boolean refuse(String code, String sentence) {
        for (BarcodeLine line : lines) {
            if (line.value().map(Barcode::code).equals(Optional.of(code))) {
                line.code().refuse(sentence);
                return true;
            }
        }
        return false;
    }

    /** The codes that are right. */
    List<Barcode> values() {
        List<Barcode> values = new ArrayList<>();
        lines.forEach(line -> line.value().ifPresent(values::add));
        return values;
    }

    /** The lines, from top to bottom. */
    ObservableList<BarcodeLine> lines() {
        return lines;
    }
}
