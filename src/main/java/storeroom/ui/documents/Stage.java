package storeroom.ui.documents;

import storeroom.model.Document;

import java.time.LocalDate;

/** How far a document is, as people say it. */
enum Stage {
    DRAFT("quiet"),
    /** Goods are to come. */
    SENT(""),
    /** Some of the goods came. */
    BEGUN(""),
    /** Goods should have come. */
    OVERDUE("warning"),
    BOOKED(""),
    CLOSED("quiet"),
    CANCELLED("quiet");

    private final String look;

    Stage(String look) {
        this.look = look;
    }

    /** The style of its dot; empty for the usual one. */
    String look() {
        return look;
    }

    static Stage of(DocumentRow row, LocalDate today) {
        Document document = row.document();
        return switch (document.state()) {
            case DRAFT -> DRAFT;
            case POSTED -> BOOKED;
            case CLOSED -> CLOSED;
            case CANCELLED -> CANCELLED;
            case SENT ->
                    document.header().due().filter(due -> due.isBefore(today)).isPresent()
                            ? OVERDUE
                            : row.begun() ? BEGUN : SENT;
        };
    }
}
