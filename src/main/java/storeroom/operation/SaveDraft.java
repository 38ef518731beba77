package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drafts of orders, delivery notes and invoices: written, changed, copied, thrown away. Drafts of
 * what goes out keep their goods reserved. Thread-safe.
 */
public final class SaveDraft {

    private final Papers papers;

    public SaveDraft(Papers papers) {
        this.papers = papers;
    }

    /**
     * A draft, once it is saved.
     *
     * @param changes whose reserved quantity changed
     */
    public record Saved(Document document, Changes changes) {}

    /**
     * Adds a draft.
     *
     * @throws RuleBrokenException when something on it cannot be
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved add(DocumentHeader header, List<LineDetails> lines) {
        try (Writer writer = papers.books().connections().writer("Save a draft")) {
            Document added = papers.add(writer, header, lines);
            writer.commit();
            return new Saved(added, Changes.of(items(lines)));
        }
    }

    /**
     * Changes a draft.
     *
     * @param read the draft as it was read
     * @throws RuleBrokenException when it is no draft any more, or somebody else changed it
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved change(Document read, DocumentHeader header, List<LineDetails> lines) {
        try (Writer writer = papers.books().connections().writer("Save a draft")) {
            Document draft = papers.draft(writer, read);
            Set<ItemId> items = items(details(papers.lines().list(writer, draft.id())));
            Document changed = papers.change(writer, draft, header, lines);
            writer.commit();
            items.addAll(items(lines));
            return new Saved(changed, Changes.of(items));
        }
    }

    /**
     * Throws a draft away.
     *
     * @param read the draft as it was read
     * @throws RuleBrokenException when it is no draft any more, or somebody else changed it
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes delete(Document read) {
        try (Writer writer = papers.books().connections().writer("Delete a draft")) {
            Document draft = papers.draft(writer, read);
            Set<ItemId> items = items(details(papers.lines().list(writer, draft.id())));
            papers.lines().deleteAll(writer, draft.id());
            papers.documents().delete(writer, draft.id());
            writer.commit();
            return Changes.of(items);
        }
    }

    /**
     * Makes a draft of today with the lines of another document, whatever became of that.
     *
     * @throws RuleBrokenException when it is not there any more
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved duplicate(DocumentId id) {
        try (Writer writer = papers.books().connections().writer("Duplicate a document")) {
            Document original = papers.get(writer, id);
            LocalDate today = LocalDate.now(papers.books().clock());
            DocumentHeader header =
                    original.header()
                            .withDay(today)
                            .withDue(Optional.empty())
                            .withReference("")
                            .withSource(Optional.empty());
            List<LineDetails> lines =
                    details(papers.lines().list(writer, id)).stream()
                            .filter(line -> line.quantity().isPositive())
                            .map(SaveDraft::anew)
                            .toList();
            Document copy = papers.add(writer, header, lines);
            writer.commit();
            return new Saved(copy, Changes.of(items(lines)));
        }
    }

    /**
     * Makes the draft of an invoice over a delivery note: its lines, as far as nobody billed them
     * or brought them back.
     *
     * @throws RuleBrokenException when it cannot be billed, or all of it is
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved bill(DocumentId deliveryNote) {
        try (Writer writer = papers.books().connections().writer("Make an invoice")) {
            Document note = papers.get(writer, deliveryNote);
            DocumentHeader header =
                    new DocumentHeader(
                            DocumentKind.INVOICE,
                            note.header().partner(),
                            note.header().location(),
                            LocalDate.now(papers.books().clock()),
                            Optional.empty(),
                            "",
                            "",
                            note.header().series(),
                            Optional.of(deliveryNote));
            List<LineDetails> lines =
                    papers.lines().list(writer, deliveryNote).stream()
                            .filter(line -> line.toBill().isPositive())
                            .map(
                                    line ->
                                            anew(line.details())
                                                    .withQuantity(line.toBill())
                                                    .withSource(Optional.of(line.id())))
                            .toList();
            Billing.requireBillable(papers, writer, header, lines);
            Document invoice = papers.add(writer, header, lines);
            writer.commit();
            return new Saved(invoice, Changes.NOTHING);
        }
    }

    /** Without what belongs to the original alone. */
    private static LineDetails anew(LineDetails line) {
        return new LineDetails(
                line.item(),
                line.text(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.tax(),
                Optional.empty(),
                Optional.empty(),
                storeroom.model.Quantity.ZERO,
                "",
                Optional.empty());
    }

    static List<LineDetails> details(List<DocumentLine> lines) {
        return lines.stream().map(DocumentLine::details).toList();
    }

    static Set<ItemId> items(List<LineDetails> lines) {
        Set<ItemId> items = new HashSet<>();
        lines.forEach(line -> line.item().ifPresent(items::add));
        return items;
    }
}
