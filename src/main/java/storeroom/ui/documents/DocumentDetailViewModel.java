package storeroom.ui.documents;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentSums;
import storeroom.model.LineId;
import storeroom.model.Location;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that stands on one document, and what it came from and led to. On the window's thread. */
public final class DocumentDetailViewModel {

    /**
     * One snapshot.
     *
     * @param location where goods come in or go out; empty where the company has one only
     * @param from the documents that it receives, bills or takes back
     * @param made those that count and were made of it
     */
    public record Detail(
            Document document,
            Stage stage,
            List<DocumentLine> lines,
            DocumentSums sums,
            Optional<Location> location,
            List<Document> from,
            List<Document> made) {}

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    DocumentDetailViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
    }

    /** Shows another document, or none. */
    void show(Optional<DocumentId> document) {
        if (document.isEmpty()) {
            reads.cancel();
            detail.set(Optional.empty());
            return;
        }
        reads.read(
                () -> {
                    try (Reader reader = open.company().connections().reader()) {
                        return read(open, reader, document.get());
                    }
                },
                detail::set,
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.document"),
                                        error,
                                        () -> show(document)));
    }

    private static Optional<Detail> read(OpenCompany open, Reader reader, DocumentId id) {
        return open.company()
                .paperwork()
                .documents()
                .find(reader, id)
                .map(document -> detail(open, reader, document));
    }

    private static Detail detail(OpenCompany open, Reader reader, Document document) {
        var papers = open.company().paperwork();
        List<DocumentLine> lines = papers.lines().list(reader, document.id());
        List<Location> locations = open.company().locations().list(reader);
        List<DocumentId> usedBy = papers.lines().usedBy(reader, document.id());
        Map<DocumentId, Document> made = new LinkedHashMap<>();
        for (DocumentId other : usedBy) {
            papers.documents().find(reader, other).ifPresent(one -> made.put(other, one));
        }
        papers.documents()
                .madeFrom(reader, document.id())
                .forEach(one -> made.putIfAbsent(one.id(), one));
        return new Detail(
                document,
                Stage.of(
                        new DocumentRow(document, !usedBy.isEmpty()),
                        open.words().formats().today()),
                lines,
                DocumentSums.of(lines.stream().map(DocumentLine::details).toList()),
                locations.stream()
                        .filter(_ -> locations.size() > 1)
                        .filter(one -> one.id().equals(document.header().location()))
                        .findFirst(),
                from(open, reader, document, lines),
                List.copyOf(made.values()));
    }

    private static List<Document> from(
            OpenCompany open, Reader reader, Document document, List<DocumentLine> lines) {
        var papers = open.company().paperwork();
        Map<DocumentId, Document> from = new LinkedHashMap<>();
        document.header()
                .source()
                .flatMap(id -> papers.documents().find(reader, id))
                .ifPresent(one -> from.put(one.id(), one));
        List<LineId> sources = new ArrayList<>();
        lines.forEach(line -> line.details().source().ifPresent(sources::add));
        for (DocumentLine source : papers.lines().find(reader, sources)) {
            if (!from.containsKey(source.document())) {
                papers.documents()
                        .find(reader, source.document())
                        .ifPresent(one -> from.put(one.id(), one));
            }
        }
        return List.copyOf(from.values());
    }

    /** The document; empty while none is chosen. */
    public ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }
}
