package storeroom.ui.booking;

import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Scan;
import storeroom.ui.common.Draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scans that are not booked yet, as a draft: they outlive the program, and keep their numbers. */
final class ScanDraft {

    /** The name of these drafts. */
    static final String FORM = "scans";

    private static final String BETWEEN = "\t";
    private static final int FIELDS = 8;

    private ScanDraft() {}

    /** A scan of an earlier day. */
    record Kept(Scan scan, Instant at) {}

    static Draft of(String id, Instant now, List<ScanRow> rows) {
        Map<String, String> texts = new HashMap<>();
        for (ScanRow row : rows) {
            texts.put(row.scan().id(), text(row));
        }
        return new Draft(id, FORM, now, texts);
    }

    private static String text(ScanRow row) {
        Scan scan = row.scan();
        return String.join(
                BETWEEN,
                String.valueOf(row.at().toEpochMilli()),
                scan.kind().name(),
                scan.times().toString(),
                String.valueOf(scan.location().value()),
                scan.to().map(to -> String.valueOf(to.value())).orElse(""),
                plain(scan.document()),
                plain(scan.typed()),
                plain(scan.code()));
    }

    private static String plain(String text) {
        return text.replace('\t', ' ');
    }

    /**
     * The scans of a draft, the earliest first.
     *
     * @throws IllegalArgumentException when it is none of these drafts
     */
    static List<Kept> read(Draft draft) {
        List<Kept> all = new ArrayList<>();
        draft.texts().forEach((id, text) -> all.add(read(id, text)));
        all.sort(Comparator.comparing(Kept::at));
        return all;
    }

    private static Kept read(String id, String text) {
        String[] fields = text.split(BETWEEN, -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("no scan: " + fields.length + " fields");
        }
        return new Kept(
                new Scan(
                        id,
                        fields[6],
                        fields[7],
                        Quantity.parse(fields[2]),
                        MovementKind.valueOf(fields[1]),
                        new LocationId(Long.parseLong(fields[3])),
                        fields[4].isEmpty()
                                ? Optional.empty()
                                : Optional.of(new LocationId(Long.parseLong(fields[4]))),
                        fields[5]),
                Instant.ofEpochMilli(Long.parseLong(fields[0])));
    }
}
