package storeroom.ui.booking;

import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.ui.booking.Entry.Amount;
import storeroom.ui.booking.ScanRow.Fault;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.Draft;

import java.time.Instant;
import java.time.LocalDate;
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
    private static final int FIELDS = 12;

    /** Behind the others, which is where it was not before. */
    private static final int POSITION = 12;

    private ScanDraft() {}

    /** How far a scan was; a fault is one of {@link Fault}. */
    enum Stage {
        WAITING,
        NOT_SAVED,
        REFUSED,
        UNKNOWN,
        UNCLEAR
    }

    /**
     * A scan as it was kept.
     *
     * @param fault of one that is unclear
     * @param position among those of its draft: several may come within a millisecond
     */
    record Kept(Entry entry, Stage stage, Optional<Fault> fault, int position) {}

    /**
     * @param rows the earliest first
     */
    static Draft of(String id, Instant now, List<ScanRow> rows) {
        Map<String, String> texts = new HashMap<>();
        for (ScanRow row : rows) {
            String text = text(row.entry(), row.state().get());
            texts.put(row.entry().id(), text + BETWEEN + texts.size());
        }
        return new Draft(id, FORM, now, texts);
    }

    private static String text(Entry entry, State state) {
        return String.join(
                BETWEEN,
                String.valueOf(entry.at().toEpochMilli()),
                entry.day().toString(),
                stage(state).name(),
                state instanceof State.Unclear(Fault fault) ? fault.name() : "",
                entry.kind().name(),
                entry.amount() instanceof Amount.Known(Quantity times) ? times.toString() : "",
                entry.amount() instanceof Amount.Missing(String typed) ? plain(typed) : "",
                place(entry.location()),
                place(entry.to()),
                plain(entry.document()),
                plain(entry.typed()),
                plain(entry.code()));
    }

    private static Stage stage(State state) {
        return switch (state) {
            case State.Unknown _ -> Stage.UNKNOWN;
            case State.Refused _ -> Stage.REFUSED;
            case State.Unclear _ -> Stage.UNCLEAR;
            case State.NotSaved _ -> Stage.NOT_SAVED;
            case State.Waiting _, State.Booked _, State.TakenBack _ -> Stage.WAITING;
        };
    }

    private static String place(Optional<LocationId> location) {
        return location.map(one -> String.valueOf(one.value())).orElse("");
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
        all.sort(
                Comparator.comparing((Kept kept) -> kept.entry().at())
                        .thenComparingInt(Kept::position));
        return all;
    }

    private static Kept read(String id, String text) {
        String[] fields = text.split(BETWEEN, -1);
        if (fields.length != FIELDS && fields.length != POSITION + 1) {
            throw new IllegalArgumentException("no scan: " + fields.length + " fields");
        }
        Entry entry =
                new Entry(
                        id,
                        Instant.ofEpochMilli(Long.parseLong(fields[0])),
                        LocalDate.parse(fields[1]),
                        fields[10],
                        fields[11],
                        fields[5].isEmpty()
                                ? new Amount.Missing(fields[6])
                                : new Amount.Known(Quantity.parse(fields[5])),
                        MovementKind.valueOf(fields[4]),
                        place(fields[7]),
                        place(fields[8]),
                        fields[9]);
        return new Kept(
                entry,
                Stage.valueOf(fields[2]),
                fields[3].isEmpty() ? Optional.empty() : Optional.of(Fault.valueOf(fields[3])),
                fields.length > POSITION ? Integer.parseInt(fields[POSITION]) : 0);
    }

    private static Optional<LocationId> place(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocationId(Long.parseLong(text)));
    }
}
