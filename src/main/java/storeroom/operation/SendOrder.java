package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentNumber;
import storeroom.model.DocumentState;
import storeroom.model.LineDetails;
import storeroom.model.Rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Purchase orders: sent, closed when nothing more will come, opened again. What is to come of an
 * order is on order from its sending on. Thread-safe.
 */
public final class SendOrder {

    private final Papers papers;

    public SendOrder(Papers papers) {
        this.papers = papers;
    }

    /**
     * Gives an order its number; its goods are on order.
     *
     * @param read the draft as it was read
     * @throws RuleBrokenException when it is incomplete, was sent already, or somebody changed it
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public SaveDraft.Saved send(Document read) {
        return send(writer -> papers.draft(writer, read));
    }

    /**
     * Changes a draft and sends it, in one.
     *
     * @param read the draft as it was read
     * @throws RuleBrokenException as {@link #send(Document)}
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public SaveDraft.Saved send(Document read, DocumentHeader header, List<LineDetails> lines) {
        return send(writer -> papers.change(writer, papers.draft(writer, read), header, lines));
    }

    /**
     * Sends what was never saved as a draft.
     *
     * @throws RuleBrokenException as {@link #send(Document)}
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public SaveDraft.Saved send(DocumentHeader header, List<LineDetails> lines) {
        return send(writer -> papers.add(writer, header, lines));
    }

    private SaveDraft.Saved send(Function<Writer, Document> drafting) {
        try (Writer writer = papers.books().connections().writer("Send an order")) {
            Document draft = drafting.apply(writer);
            if (draft.kind() != DocumentKind.PURCHASE_ORDER) {
                throw new IllegalArgumentException(draft.kind() + " is no order");
            }
            List<LineDetails> content = SaveDraft.details(papers.lines().list(writer, draft.id()));
            DocumentRules.requireComplete(draft.header(), content);
            DocumentNumber number = papers.number(writer, draft.header());
            papers.documents()
                    .issue(
                            writer,
                            draft,
                            number,
                            DocumentState.SENT,
                            Optional.empty(),
                            papers.after(draft.changedAt()));
            papers.lines().expectTheRest(writer, draft.id());
            Document sent = papers.get(writer, draft.id());
            writer.commit();
            return new SaveDraft.Saved(sent, Changes.of(SaveDraft.items(content)));
        }
    }

    /**
     * Nothing more of an order is to come.
     *
     * @throws RuleBrokenException when it is not open
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes close(DocumentId id) {
        try (Writer writer = papers.books().connections().writer("Close an order")) {
            Document order = requireState(writer, id, DocumentState.SENT);
            papers.lines().close(writer, id);
            return leave(writer, order, DocumentState.CLOSED);
        }
    }

    /**
     * More of a closed order is to come after all.
     *
     * @throws RuleBrokenException when it is not closed
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes reopen(DocumentId id) {
        try (Writer writer = papers.books().connections().writer("Open an order again")) {
            Document order = requireState(writer, id, DocumentState.CLOSED);
            papers.lines().expectTheRest(writer, id);
            return leave(writer, order, DocumentState.SENT);
        }
    }

    private Changes leave(Writer writer, Document order, DocumentState state) {
        papers.documents().setState(writer, order.id(), state, papers.after(order.changedAt()));
        List<DocumentLine> lines = papers.lines().list(writer, order.id());
        writer.commit();
        return Changes.of(SaveDraft.items(SaveDraft.details(lines)));
    }

    private Document requireState(Writer writer, DocumentId id, DocumentState state) {
        Document order = papers.get(writer, id);
        if (order.kind() != DocumentKind.PURCHASE_ORDER || order.state() != state) {
            throw new RuleBrokenException(new Rule.OrderNotOpen(order.name()));
        }
        return order;
    }
}
