package storeroom.ui.documents;

import storeroom.model.Document;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentState;

import java.util.Set;

/** What can be done with a document that is chosen. */
enum Deed {
    EDIT("fth-edit-2", "Shortcut+E"),
    SEND("fth-send", "Shortcut+Enter"),
    BOOK("fth-check", "Shortcut+Enter"),
    RECEIVE("fth-download", "Shortcut+R"),
    BILL("fth-file-text", "Shortcut+I"),
    TAKE_BACK("fth-corner-up-left", "Shortcut+Shift+R"),
    CLOSE("fth-archive", "Shortcut+L"),
    REOPEN("fth-rotate-ccw", "Shortcut+Shift+L"),
    PDF("fth-file", "Shortcut+Shift+S"),
    PRINT("fth-printer", "Shortcut+P"),
    DUPLICATE("fth-copy", "Shortcut+Shift+D"),
    CANCEL("fth-x-circle", "Shortcut+T"),
    DELETE("fth-trash-2", "Shortcut+Shift+Delete");

    private final String icon;
    private final String key;

    Deed(String icon, String key) {
        this.icon = icon;
        this.key = key;
    }

    /** Feather's name of its icon. */
    String icon() {
        return icon;
    }

    /** The key that does it. */
    String key() {
        return key;
    }

    /** Whether it is ever done on that side of trade. */
    boolean isOf(Side side) {
        return switch (this) {
            case SEND, RECEIVE, CLOSE, REOPEN -> side == Side.BUYING;
            case BOOK, BILL, TAKE_BACK -> side == Side.SELLING;
            case EDIT, PDF, PRINT, DUPLICATE, CANCEL, DELETE -> true;
        };
    }

    /** Whether it can be done with this one as it is. */
    boolean fits(Document document) {
        DocumentKind kind = document.kind();
        DocumentState state = document.state();
        return switch (this) {
            case EDIT, DELETE -> state == DocumentState.DRAFT;
            case SEND -> kind == DocumentKind.PURCHASE_ORDER && state == DocumentState.DRAFT;
            case BOOK -> kind.isOutgoing() && state == DocumentState.DRAFT;
            case RECEIVE, CLOSE -> state == DocumentState.SENT;
            case REOPEN -> state == DocumentState.CLOSED;
            case BILL -> kind == DocumentKind.DELIVERY_NOTE && state == DocumentState.POSTED;
            case TAKE_BACK -> kind.isOutgoing() && state == DocumentState.POSTED;
            case PDF, PRINT -> true;
            case DUPLICATE -> kind == DocumentKind.PURCHASE_ORDER || kind.isOutgoing();
            case CANCEL -> !Set.of(DocumentState.DRAFT, DocumentState.CANCELLED).contains(state);
        };
    }

    /** Whether it changes nothing, so that who looks on may do it. */
    boolean isReading() {
        return this == PDF || this == PRINT;
    }

    /** What is done with it first, as things usually go; it has a button at the document. */
    boolean isNext() {
        return switch (this) {
            case SEND, BOOK, RECEIVE, BILL, REOPEN -> true;
            case EDIT, TAKE_BACK, CLOSE, PDF, PRINT, DUPLICATE, CANCEL, DELETE -> false;
        };
    }
}
