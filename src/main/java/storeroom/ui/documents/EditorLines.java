package storeroom.ui.documents;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import storeroom.model.DocumentSums;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.ui.common.DraftLanguage;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;

/** The lines that are being written, and what they add up to. On the window's thread. */
final class EditorLines {

    private final Words words;
    private final ObservableList<EditorLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<DocumentSums>> sums =
            new ReadOnlyObjectWrapper<>(Optional.of(DocumentSums.NOTHING));
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");

    EditorLines(Words words) {
        this.words = words;
        lines.addListener(
                (ListChangeListener<EditorLine>)
                        change -> {
                            while (change.next()) {
                                change.getAddedSubList()
                                        .forEach(line -> line.whenChanged(this::changed));
                            }
                            changed();
                        });
    }

    private void changed() {
        sums.set(add());
        typed.set(LineCodec.write(lines));
    }

    /** Of the lines with nothing wrong. */
    private Optional<DocumentSums> add() {
        List<LineDetails> good =
                lines.stream()
                        .filter(line -> line.amount().get().isPresent())
                        .flatMap(line -> line.details().get().stream())
                        .toList();
        try {
            return Optional.of(DocumentSums.of(good));
        } catch (ArithmeticException e) {
            return Optional.empty(); // more than an amount can be
        }
    }

    /** All of them again, as {@link #typed} had them. */
    void restore(String text) {
        lines.setAll(LineCodec.read(text, words));
    }

    /** As a draft in another language is brought back. */
    static String in(DraftLanguage language, String text) {
        return LineCodec.in(language, text);
    }

    /** The line of an item that more can be added to. */
    Optional<EditorLine> of(ItemId item) {
        return lines.stream()
                .filter(line -> line.fixed().item().filter(item::equals).isPresent())
                .filter(line -> line.fixed().source().isEmpty())
                .findFirst();
    }

    /** Takes a line away; the sums follow. */
    void remove(EditorLine line) {
        lines.remove(line);
    }

    /** Moves a line by some places; to the end where that is nearer. */
    int move(int from, int by) {
        int to = Math.clamp(from + (long) by, 0, lines.size() - 1);
        if (to != from) {
            lines.add(to, lines.remove(from));
        }
        return to;
    }

    /** Says what is wrong in each cell; the first line that has something. */
    Optional<EditorLine> firstWrong() {
        return lines.stream()
                .map(line -> line.check() ? Optional.<EditorLine>empty() : Optional.of(line))
                .toList() // each says what is wrong with it
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is to be saved, once nothing is wrong. */
    List<LineDetails> details() {
        return lines.stream().map(line -> line.details().get().orElseThrow()).toList();
    }

    ObservableList<EditorLine> list() {
        return lines;
    }

    /** What they add up to; empty where that is more than an amount can be. */
    ReadOnlyObjectProperty<Optional<DocumentSums>> sums() {
        return sums.getReadOnlyProperty();
    }

    /** All that is typed, as one text. */
    ReadOnlyStringProperty typed() {
        return typed.getReadOnlyProperty();
    }
}
