package storeroom.operation;

import storeroom.repository.DocumentLines;
import storeroom.repository.DocumentRepository;
import storeroom.repository.DocumentSeries;

/**
 * The documents of an open company: what can be read of them, and what can be done with them.
 * Thread-safe.
 */
public record Paperwork(
        DocumentRepository documents,
        DocumentLines lines,
        SaveDraft drafts,
        SendOrder orders,
        ReceiveOrders receive,
        DeliverGoods deliver,
        ReturnGoods takeBack,
        CancelDocument cancel) {

    /** Builds it. */
    public static Paperwork of(Books books) {
        Papers papers = papers(books);
        return new Paperwork(
                papers.documents(),
                papers.lines(),
                new SaveDraft(papers),
                new SendOrder(papers),
                new ReceiveOrders(papers),
                new DeliverGoods(papers),
                new ReturnGoods(papers),
                new CancelDocument(papers));
    }

    private static Papers papers(Books books) {
        return new Papers(
                books, new DocumentRepository(), new DocumentLines(), new DocumentSeries());
    }
}
