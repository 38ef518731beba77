package storeroom.ui.documents;

import storeroom.db.Reader;
import storeroom.model.CompanyDetails;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.Location;
import storeroom.model.Partner;
import storeroom.model.Percent;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Draft;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens the forms of documents, each with what it begins with. On the window's thread. */
final class DocumentForms {

    private final OpenCompany open;
    private final Overlay overlay;
    private final Consumer<DocumentId> reveal;
    private boolean opening;

    /**
     * @param reveal shows a document in its list
     */
    DocumentForms(OpenCompany open, Overlay overlay, Consumer<DocumentId> reveal) {
        this.open = open;
        this.overlay = overlay;
        this.reveal = reveal;
    }

    /** Writes a new document. */
    void add(DocumentKind kind) {
        whenRead(
                reader -> startOf(reader, kind, Optional.empty()),
                start -> edit(start, Optional.empty()));
    }

    /** Goes on with a draft. */
    void edit(DocumentId draft) {
        whenRead(
                reader ->
                        startOf(
                                reader,
                                document(reader, draft).kind(),
                                Optional.of(document(reader, draft))),
                start -> edit(start, Optional.empty()));
    }

    /** Goes on with what was typed last time. */
    void goOn(Draft typed, EditorStart start) {
        edit(start, Optional.of(typed));
    }

    private void edit(EditorStart start, Optional<Draft> typed) {
        EditorCard.show(new EditorViewModel(open, start, typed, reveal), overlay, open.words());
    }

    /** What the form of a document begins with. Not on the window's thread. */
    EditorStart startOf(Reader reader, DocumentKind kind, Optional<Document> draft) {
        var company = open.company();
        CompanyDetails details = company.profile().details(reader);
        List<DocumentLine> lines =
                draft.map(one -> company.paperwork().lines().list(reader, one.id()))
                        .orElse(List.of());
        return new EditorStart(
                kind,
                draft,
                lines,
                draft.map(Document::header)
                        .flatMap(DocumentHeader::partner)
                        .flatMap(id -> company.partners().find(reader, id)),
                company.locations().list(reader),
                new Percent(details.taxRate().hundredths()));
    }

    private Document document(Reader reader, DocumentId id) {
        return open.company()
                .paperwork()
                .documents()
                .find(reader, id)
                .orElseThrow(() -> new RuleBrokenException(new Rule.UnknownDocument()));
    }

    /** What the form of a delivery begins with. */
    private record Delivery(
            Optional<Document> order, Optional<Partner> supplier, List<Location> locations) {}

    /** Books what a supplier brought. */
    void receive(Optional<DocumentId> order) {
        whenRead(
                reader -> {
                    Optional<Document> one = order.map(id -> document(reader, id));
                    return new Delivery(
                            one,
                            one.map(Document::header)
                                    .flatMap(DocumentHeader::partner)
                                    .flatMap(id -> open.company().partners().find(reader, id)),
                            open.company().locations().list(reader));
                },
                start ->
                        ReceiveCard.show(
                                new ReceiveViewModel(
                                        open,
                                        start.order(),
                                        start.supplier(),
                                        start.locations(),
                                        reveal),
                                overlay));
    }

    /** What the form of a return begins with. */
    private record Back(Document document, List<ReturnRow> rows, List<Location> locations) {}

    /** Books what a customer brought back. */
    void takeBack(DocumentId document) {
        whenRead(
                reader ->
                        new Back(
                                document(reader, document),
                                rows(reader, document),
                                open.company().locations().list(reader)),
                start ->
                        ReturnCard.show(
                                new ReturnViewModel(
                                        open,
                                        start.document(),
                                        start.rows(),
                                        start.locations(),
                                        reveal),
                                overlay));
    }

    private List<ReturnRow> rows(Reader reader, DocumentId document) {
        return open.company().paperwork().lines().list(reader, document).stream()
                .filter(line -> line.details().item().isPresent())
                .map(line -> new ReturnRow(line, left(reader, line), open.words()))
                .toList();
    }

    /** What an invoice only bills comes back of the delivery note that it left with. */
    private Quantity left(Reader reader, DocumentLine line) {
        Quantity own = line.details().quantity();
        return line.details()
                .source()
                .flatMap(id -> open.company().paperwork().lines().find(reader, id))
                .map(DocumentLine::left)
                .map(left -> left.compareTo(own) < 0 ? left : own)
                .orElse(line.left());
    }

    private <T> void whenRead(Function<Reader, T> what, Consumer<T> then) {
        open.whenEditable(() -> read(what, then));
    }

    /** Not twice, however often it is asked for. */
    private <T> void read(Function<Reader, T> what, Consumer<T> then) {
        if (opening) {
            return;
        }
        opening = true;
        Supplier<T> work =
                () -> {
                    try (Reader reader = open.company().connections().reader()) {
                        return what.apply(reader);
                    }
                };
        open.tasks()
                .read(
                        work,
                        start -> {
                            opening = false;
                            then.accept(start);
                        },
                        error -> {
                            opening = false;
                            open.failures()
                                    .notRead(
                                            open.words().say("doing.document"),
                                            error,
                                            () -> read(what, then));
                        });
    }
}
