package storeroom.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column has which field: as the mapping says, and for all other fields as the headers say.
 * Immutable once made.
 */
final class Columns {

    private final List<String> headers;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);

    private Columns(List<String> headers) {
        this.headers = headers;
    }

    /**
     * @param headers of the file and, behind them, of what is joined to it
     * @throws ImportRefusedException for a field or a header that does not exist
     */
    static Columns of(ImportRequest request, List<String> headers, Messages messages) {
        Columns columns = new Columns(headers);
        List<Field> closed = columns.map(request, messages);
        for (Field field : Field.of(request.kind())) {
            if (!closed.contains(field)) {
                columns.recognise(field);
            }
        }
        return columns;
    }

    private List<Field> map(ImportRequest request, Messages messages) {
        List<Field> named = new ArrayList<>();
        request.mapping()
                .forEach(
                        (title, header) -> {
                            Field field =
                                    Field.named(title, request.kind())
                                            .orElseThrow(
                                                    () -> noField(title, request.kind(), messages));
                            named.add(field);
                            if (!header.isBlank()) {
                                places.put(field, place(request, header.strip(), messages));
                            }
                        });
        return named;
    }

    private static ImportRefusedException noField(
            String title, ImportRequest.Kind kind, Messages messages) {
        List<String> known = Field.of(kind).stream().map(Field::title).toList();
        return new ImportRefusedException(
                messages.get("map.noField", title, String.join(", ", known)));
    }

    private int place(ImportRequest request, String header, Messages messages) {
        int found = -1;
        for (int i = 0; i < headers.size(); i++) {
            if (Headers.folded(headers.get(i)).equals(Headers.folded(header))
                    && !headers.get(i).isEmpty()) {
                if (found >= 0 && headers.get(found).equals(headers.get(i))) {
                    throw new ImportRefusedException(
                            messages.get(
                                    "map.twice",
                                    String.valueOf(request.file().getFileName()),
                                    header));
                }
                found = found >= 0 && headers.get(found).equals(header) ? found : i;
            }
        }
        if (found < 0) {
            throw new ImportRefusedException(
                    messages.get(
                            "map.noHeader",
                            String.valueOf(request.file().getFileName()),
                            header,
                            String.join(", ", named(headers))));
        }
        return found;
    }

    private static List<String> named(List<String> headers) {
        return headers.stream().filter(header -> !header.isEmpty()).toList();
    }

    private void recognise(Field field) {
        List<String> folded = headers.stream().map(Headers::folded).toList();
        for (String synonym : field.synonyms()) {
            int at = folded.indexOf(synonym);
            boolean isClear = Collections.frequency(folded, synonym) == 1;
            if (isClear && !places.containsValue(at)) {
                places.put(field, at);
                return;
            }
        }
    }

    /** All column names; those that mean nothing by themselves are empty. */
    List<String> headers() {
        return List.copyOf(headers);
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /** The place of a field among the headers; -1 where the file does not have it. */
    int at(Field field) {
        return places.getOrDefault(field, -1);
    }

    /** The header of a field, for messages; its own name where the file does not have it. */
    String header(Field field) {
        return has(field) ? headers.get(at(field)) : field.title();
    }

    BitSet places() {
        BitSet set = new BitSet();
        places.values().forEach(set::set);
        return set;
    }

    /** Field → header. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        places.forEach((field, at) -> names.put(field.title(), headers.get(at)));
        return Collections.unmodifiableMap(names);
    }

    /** Headers that mean nothing here. */
    List<String> unread() {
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!places.containsValue(i) && !headers.get(i).isEmpty()) {
                unread.add(headers.get(i));
            }
        }
        return List.copyOf(unread);
    }
}
