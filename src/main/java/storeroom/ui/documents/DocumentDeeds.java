package storeroom.ui.documents;

import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.Revaluation;
import storeroom.operation.CancelDocument;
import storeroom.operation.Paperwork;
import storeroom.operation.Posted;
import storeroom.operation.SaveDraft;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is done with a document without a form: one thing at a time, however often a key is pressed.
 * On the window's thread.
 */
final class DocumentDeeds {

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final DocumentForms forms;
    private final Consumer<DocumentId> reveal;
    private final DocumentTexts texts;
    private final DocumentPrinting printing;
    private boolean busy;

    /** What became of it. */
    private record Outcome(
            Changes changes, Optional<Document> made, boolean isBooked, Revaluation revaluation) {

        static Outcome of(Changes changes) {
            return new Outcome(changes, Optional.empty(), false, Revaluation.NONE);
        }

        static Outcome of(SaveDraft.Saved saved) {
            return new Outcome(
                    saved.changes(), Optional.of(saved.document()), false, Revaluation.NONE);
        }

        static Outcome of(Posted posted) {
            return new Outcome(
                    posted.changes(),
                    Optional.of(posted.document()),
                    true,
                    DocumentTexts.revaluation(posted));
        }

        static Outcome of(CancelDocument.Cancelled cancelled) {
            return new Outcome(
                    cancelled.changes(), Optional.empty(), false, cancelled.revaluation());
        }
    }

    /**
     * @param reveal shows a document in its list
     */
    DocumentDeeds(
            OpenCompany open, Dialogs dialogs, DocumentForms forms, Consumer<DocumentId> reveal) {
        this.open = open;
        this.dialogs = dialogs;
        this.forms = forms;
        this.reveal = reveal;
        texts = new DocumentTexts(open.words());
        printing = new DocumentPrinting(open, dialogs);
    }

    /** Does it; where it cannot be done with this one, says so. */
    void act(Deed deed, Document document) {
        if (!deed.fits(document)) {
            open.notice()
                    .set(
                            words().say(
                                            "documents.not",
                                            words().say("documents.deed." + deed.name())
                                                    .replace("…", ""),
                                            texts.called(document)));
            return;
        }
        if (deed.isReading()) {
            begin(deed, document);
        } else {
            open.whenEditable(() -> begin(deed, document));
        }
    }

    private void begin(Deed deed, Document document) {
        Paperwork papers = open.company().paperwork();
        DocumentId id = document.id();
        switch (deed) {
            case EDIT -> forms.edit(id);
            case PDF -> printing.save(document);
            case PRINT -> printing.print(document);
            case RECEIVE -> forms.receive(Optional.of(id));
            case TAKE_BACK -> forms.takeBack(id);
            case SEND -> write(deed, document, () -> Outcome.of(papers.orders().send(document)));
            case BOOK ->
                    write(deed, document, () -> Outcome.of(papers.deliver().deliver(document)));
            case BILL -> write(deed, document, () -> Outcome.of(papers.drafts().bill(id)));
            case CLOSE -> write(deed, document, () -> Outcome.of(papers.orders().close(id)));
            case REOPEN -> write(deed, document, () -> Outcome.of(papers.orders().reopen(id)));
            case DUPLICATE ->
                    write(deed, document, () -> Outcome.of(papers.drafts().duplicate(id)));
            case CANCEL ->
                    ask(
                            deed,
                            document,
                            words().say("documents.cancel." + document.kind().name()),
                            () -> Outcome.of(papers.cancel().cancel(id)));
            case DELETE ->
                    ask(
                            deed,
                            document,
                            words().say("documents.delete.text"),
                            () -> Outcome.of(papers.drafts().delete(document)));
        }
    }

    private void ask(Deed deed, Document document, String sentence, Supplier<Outcome> work) {
        dialogs.ask(
                new Dialogs.Question(
                        words().say("documents.ask." + deed.name(), texts.called(document)),
                        sentence,
                        List.of(
                                new Dialogs.Answer(words().say("documents.keep"), () -> {}),
                                new Dialogs.Answer(
                                        words().say("documents.do." + deed.name()),
                                        () -> write(deed, document, work)))));
    }

    private void write(Deed deed, Document document, Supplier<Outcome> work) {
        if (busy) {
            return;
        }
        busy = true;
        open.tasks()
                .write(
                        work,
                        outcome -> {
                            busy = false;
                            done(deed, document, outcome);
                        },
                        error -> {
                            busy = false;
                            open.failures()
                                    .notSaved(
                                            words().say(
                                                            "documents.doing." + deed.name(),
                                                            texts.called(document)),
                                            error,
                                            () -> write(deed, document, work));
                        });
    }

    private void done(Deed deed, Document document, Outcome outcome) {
        Document now = outcome.made().orElse(document);
        String said =
                new MovementTexts(words())
                        .revalued(
                                words().say("documents.done." + deed.name(), texts.called(now)),
                                outcome.revaluation());
        if (outcome.isBooked()) {
            open.notice().booked(said);
        } else {
            open.notice().set(said);
        }
        outcome.made().map(Document::id).ifPresent(reveal);
        open.changes().publish(outcome.changes());
        if (deed == Deed.BILL) {
            forms.edit(now.id()); // to be looked at, and booked
        }
    }

    private Words words() {
        return open.words();
    }
}
