package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentNumber;
import storeroom.model.DocumentState;
import storeroom.model.LineDetails;
import storeroom.model.MovementKind;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.model.Rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A supplier's delivery: goods of one or several orders, or of none, in one transaction with their
 * movements. What was rejected stays on order. An order of which everything came is closed.
 * Thread-safe.
 */
public final class ReceiveOrders {

    private final Papers papers;

    public ReceiveOrders(Papers papers) {
        this.papers = papers;
    }

    /**
     * Books a delivery.
     *
     * @param header with the supplier; its reference is the number on the supplier's paper, which
     *     is booked once
     * @param lines each with what was accepted and what was rejected; the source is the order's
     *     line
     * @throws RuleBrokenException when a rule forbids it, such as {@link Rule.AlreadyReceived};
     *     nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Posted receive(DocumentHeader header, List<LineDetails> lines) {
        if (header.kind() != DocumentKind.RECEIPT) {
            throw new IllegalArgumentException(header.kind() + " is no receipt");
        }
        if (lines.isEmpty()) {
            throw new RuleBrokenException(new Rule.NothingReceived());
        }
        DocumentRules.requireComplete(header, lines);
        DocumentHeader said = header.withReference(header.reference().strip());
        try (Writer writer = papers.books().connections().writer("Receive an order")) {
            refuseTwice(writer, said);
            Map<DocumentId, Document> orders = orders(writer, said, lines);
            Document draft = papers.add(writer, said, lines);
            DocumentNumber number = papers.number(writer, said);
            Optional<Booked> booked =
                    Posting.book(
                            papers,
                            writer,
                            Booking.Operation.RECEIVE_ORDER,
                            MovementKind.RECEIPT,
                            said,
                            number,
                            papers.lines().list(writer, draft.id()),
                            line -> true);
            Document receipt = papers.post(writer, draft, number, booked.map(Booked::booking));
            List<Posted.Excess> excess = new ArrayList<>();
            orders.values().forEach(order -> excess.addAll(arrived(writer, order)));
            writer.commit();
            return new Posted(receipt, booked, Changes.of(SaveDraft.items(lines)), excess);
        }
    }

    private void refuseTwice(Writer writer, DocumentHeader header) {
        PartnerId supplier = header.partner().orElseThrow();
        if (header.reference().isEmpty()) {
            return;
        }
        papers.documents()
                .findReceived(writer, supplier, header.reference())
                .ifPresent(
                        before -> {
                            throw new RuleBrokenException(
                                    new Rule.AlreadyReceived(
                                            before.addressee().name(),
                                            before.header().reference(),
                                            before.header().day(),
                                            before.name()));
                        });
    }

    /** The orders whose goods came; they must be this supplier's, and open. */
    private Map<DocumentId, Document> orders(
            Writer writer, DocumentHeader header, List<LineDetails> lines) {
        Map<DocumentId, Document> orders = new LinkedHashMap<>();
        for (DocumentLine line : papers.lines().find(writer, Papers.sources(lines))) {
            Document order = orders.computeIfAbsent(line.document(), id -> papers.get(writer, id));
            if (order.kind() != DocumentKind.PURCHASE_ORDER
                    || order.state() != DocumentState.SENT) {
                throw new RuleBrokenException(new Rule.OrderNotOpen(order.name()));
            }
            if (!order.header().partner().equals(header.partner())) {
                throw new RuleBrokenException(
                        new Rule.OrderOfAnotherSupplier(order.name(), order.addressee().name()));
            }
        }
        return orders;
    }

    /** Keeps what is still to come of an order, and says of what there is too much. */
    private List<Posted.Excess> arrived(Writer writer, Document order) {
        papers.lines().expectTheRest(writer, order.id());
        List<Posted.Excess> excess = new ArrayList<>();
        boolean complete = true;
        for (DocumentLine line : papers.lines().list(writer, order.id())) {
            Quantity more = line.taken().minus(line.details().quantity());
            if (more.isPositive()) {
                excess.add(
                        new Posted.Excess(order.name(), line.details().text(), line.unit(), more));
            }
            complete &= line.onOrder().isZero();
        }
        if (complete) {
            papers.documents()
                    .setState(
                            writer,
                            order.id(),
                            DocumentState.CLOSED,
                            papers.after(order.changedAt()));
        }
        return excess;
    }
}
