package storeroom.ui.documents;

import storeroom.model.ItemId;
import storeroom.model.LineId;
import storeroom.model.LotId;
import storeroom.ui.common.DraftLanguage;
import storeroom.ui.common.Words;
import storeroom.ui.documents.EditorLine.Cells;
import storeroom.ui.documents.EditorLine.Fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines as one text, for what is typed and not saved: one on each line, fields between tabs. */
final class LineCodec {

    private static final int FIELDS = 12;
    private static final int QUANTITY = 8;

    private LineCodec() {}

    static String write(List<EditorLine> lines) {
        StringBuilder text = new StringBuilder(lines.size() * 80);
        for (EditorLine line : lines) {
            Fixed fixed = line.fixed();
            Cells cells = line.cells();
            List<String> fields =
                    List.of(
                            key(fixed.item().map(ItemId::value)),
                            fixed.sku(),
                            fixed.unit(),
                            key(fixed.source().map(LineId::value)),
                            fixed.expected().map(LocalDate::toString).orElse(""),
                            key(fixed.lot().map(LotId::value)),
                            fixed.note(),
                            cells.text(),
                            cells.quantity(),
                            cells.price(),
                            cells.discount(),
                            cells.tax());
            for (int i = 0; i < fields.size(); i++) {
                escape(fields.get(i), text);
                text.append(i < fields.size() - 1 ? '\t' : '\n');
            }
        }
        return text.toString();
    }

    private static String key(Optional<Long> id) {
        return id.map(String::valueOf).orElse("");
    }

    /**
     * The lines again.
     *
     * @throws IllegalArgumentException when the text was not written here
     */
    static List<EditorLine> read(String text, Words words) {
        return fields(text).stream().map(fields -> line(fields, words)).toList();
    }

    private static List<List<String>> fields(String text) {
        List<List<String>> all = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                List<String> fields = new ArrayList<>();
                for (String field : line.split("\t", -1)) {
                    fields.add(unescaped(field));
                }
                if (fields.size() != FIELDS) {
                    throw new IllegalArgumentException("no line of a document: " + line);
                }
                all.add(fields);
            }
        }
        return all;
    }

    private static EditorLine line(List<String> fields, Words words) {
        Fixed fixed =
                new Fixed(
                        id(fields.get(0), ItemId::new),
                        fields.get(1),
                        fields.get(2),
                        id(fields.get(3), LineId::new),
                        some(fields.get(4)).map(LocalDate::parse),
                        id(fields.get(5), LotId::new),
                        fields.get(6));
        Cells cells =
                new Cells(
                        fields.get(7),
                        fields.get(QUANTITY),
                        fields.get(9),
                        fields.get(10),
                        fields.get(11));
        return new EditorLine(words, fixed, cells);
    }

    private static <T> Optional<T> id(String text, Function<Long, T> of) {
        return some(text).map(Long::valueOf).map(of);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    /** The same with its numbers as they are typed in the language of now. */
    static String in(DraftLanguage language, String text) {
        return fields(text).stream()
                .map(
                        fields -> {
                            List<String> now = new ArrayList<>(fields);
                            now.set(QUANTITY, language.quantity(fields.get(QUANTITY)));
                            now.set(9, language.money(fields.get(9)));
                            now.set(10, language.quantity(fields.get(10)));
                            now.set(11, language.quantity(fields.get(11)));
                            return now;
                        })
                .map(
                        fields ->
                                fields.stream()
                                        .map(
                                                field -> {
                                                    StringBuilder one = new StringBuilder();
                                                    escape(field, one);
                                                    return one;
                                                })
                                        .collect(Collectors.joining("\t", "", "\n")))
                .collect(Collectors.joining());
    }

    private static void escape(String field, StringBuilder to) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                default -> to.append(c);
            }
        }
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                char next = field.charAt(++i);
                text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
