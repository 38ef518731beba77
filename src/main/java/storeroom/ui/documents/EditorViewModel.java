package storeroom.ui.documents;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.Partner;
import storeroom.model.PartnerId;
import storeroom.model.Percent;
import storeroom.model.Revaluation;
import storeroom.model.Rule;
import storeroom.model.SupplierItem;
import storeroom.operation.Posted;
import storeroom.operation.SaveDraft;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Draft;
import storeroom.ui.common.DraftLanguage;
import storeroom.ui.common.Editing;
import storeroom.ui.common.FormDraft;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An order, a delivery note or an invoice that is being written. What is typed is kept beside the
 * company like that of other forms, and not as a draft in it: half of a delivery note must not
 * reserve goods that nobody promised. On the window's thread.
 */
final class EditorViewModel {

    private final OpenCompany open;
    private final EditorStart start;
    private final Consumer<DocumentId> done;
    private final PartnerChoice partner;
    private final Input<LocalDate> day;
    private final Input<Optional<LocalDate>> due;
    private final Input<String> reference;
    private final Input<String> note;
    private final ObjectProperty<LocationId> location;
    private final EditorLines lines;
    private final ItemEntry entry;
    private final FormDraft kept;
    private final Tasks.Latest terms;
    private final BooleanProperty saving = new SimpleBooleanProperty(false);
    private final BooleanProperty saved = new SimpleBooleanProperty(false);
    private Consumer<EditorLine> added = _ -> {};
    private final ObjectProperty<Optional<EditorLine>> wrong =
            new SimpleObjectProperty<>(Optional.empty());

    /**
     * @param from what was typed earlier and not saved
     * @param done told which document it became
     */
    EditorViewModel(
            OpenCompany open, EditorStart start, Optional<Draft> from, Consumer<DocumentId> done) {
        this.open = open;
        this.start = start;
        this.done = done;
        Words words = open.words();
        Inputs inputs = new Inputs(words);
        Optional<DocumentHeader> header = start.draft().map(Document::header);
        partner = new PartnerChoice(open, side());
        start.partner().ifPresent(partner::take);
        LocalDate today = words.formats().today();
        day =
                new Input<>(
                        words.formats().shortDay(header.map(DocumentHeader::day).orElse(today)),
                        inputs::day);
        due =
                new Input<>(
                        header.flatMap(DocumentHeader::due)
                                .map(words.formats()::shortDay)
                                .orElse(""),
                        new DueDay(words)::read);
        reference =
                new Input<>(
                        header.map(DocumentHeader::reference).orElse(""),
                        inputs.text(DocumentHeader.REFERENCE_LENGTH));
        note =
                new Input<>(
                        header.map(DocumentHeader::note).orElse(""),
                        inputs.text(DocumentHeader.NOTE_LENGTH));
        location =
                new SimpleObjectProperty<>(
                        header.map(DocumentHeader::location).orElse(LocationId.MAIN));
        lines = new EditorLines(words);
        lines.list().setAll(start.lines().stream().map(one -> EditorLine.of(one, words)).toList());
        entry = new ItemEntry(open, this::supplier, this::take);
        terms = open.tasks().latest();
        kept =
                new FormDraft(
                                open.drafts(),
                                open.company().clock(),
                                words,
                                EditorDraft.FORM,
                                EditorDraft.about(start),
                                from)
                        .field(EditorDraft.PARTNER, partner.input())
                        .field(EditorDraft.DAY, day, DraftLanguage::day)
                        .field(EditorDraft.DUE, due, DraftLanguage::day)
                        .field(EditorDraft.REFERENCE, reference)
                        .field(EditorDraft.NOTE, note)
                        .field(
                                EditorDraft.LOCATION,
                                location.map(one -> String.valueOf(one.value())),
                                this::chooseLocation)
                        .field(EditorDraft.LINES, lines.typed(), lines::restore, EditorLines::in)
                        .begin();
        partner.input().value().addListener((_, before, now) -> partnerChanged(before, now));
        learnTerms();
    }

    private Side side() {
        return start.kind().isPurchase() ? Side.BUYING : Side.SELLING;
    }

    /** Whose prices are proposed. */
    private Optional<PartnerId> supplier() {
        return start.kind().isPurchase() ? partner.id() : Optional.empty();
    }

    private void chooseLocation(String id) {
        start.locations().stream()
                .map(Location::id)
                .filter(one -> String.valueOf(one.value()).equals(id))
                .findFirst()
                .ifPresent(location::set);
    }

    /** Called with each line that was added, so that it is shown. */
    void whenAdded(Consumer<EditorLine> action) {
        added = action;
    }

    private void take(ItemEntry.Taken one) {
        if (start.kind().isPurchase() && !one.item().details().active()) {
            open.notice()
                    .warn(
                            words().rules()
                                    .say(
                                            new Rule.RetiredItem(
                                                    one.item().sku(), one.item().name())));
            return;
        }
        Optional<EditorLine> same = lines.of(one.item().id());
        if (same.filter(line -> line.quantity().value().get().isPresent()).isPresent()) {
            same.get().add(one.quantity());
            added.accept(same.get());
            return;
        }
        var details = one.item().details();
        var usual = start.kind().isPurchase() ? details.cost() : details.price();
        var price = one.terms().flatMap(some -> some.priceFor(one.quantity())).orElse(usual);
        EditorLine line =
                new EditorLine(
                        words(),
                        EditorLine.Fixed.of(one.item().id(), details.sku(), details.unit()),
                        EditorLine.cells(
                                LineDetails.of(
                                                one.item().id(),
                                                details.name(),
                                                one.quantity(),
                                                price)
                                        .with(Percent.ZERO, start.tax()),
                                words()));
        line.buyAt(one.terms(), false);
        lines.list().add(line);
        added.accept(line);
    }

    /** Adds a line without an item, such as carriage. */
    EditorLine addText() {
        String tax = start.tax().isZero() ? "" : words().formats().rate(start.tax());
        EditorLine line =
                new EditorLine(
                        words(),
                        EditorLine.Fixed.TEXT,
                        new EditorLine.Cells("", words().formats().count(1), "", "", tax));
        lines.list().add(line);
        return line;
    }

    private void partnerChanged(
            Optional<Optional<Partner>> before, Optional<Optional<Partner>> now) {
        if (now.isPresent() && !now.equals(before)) {
            proposeDue();
            readTerms(true);
        }
    }

    /** When the customer has to pay, where nothing is typed. */
    private void proposeDue() {
        int days = partner.chosen().map(one -> one.details().paymentDays()).orElse(0);
        Optional<LocalDate> from = day.value().get();
        if (start.kind() == DocumentKind.INVOICE
                && due.text().get().isBlank()
                && days > 0
                && from.isPresent()) {
            due.text().set(words().formats().shortDay(from.get().plusDays(days)));
        }
    }

    /** What the lines of a draft cost at its supplier: their prices follow from now on. */
    private void learnTerms() {
        readTerms(false);
    }

    private void readTerms(boolean propose) {
        List<ItemId> items =
                lines.list().stream().flatMap(line -> line.fixed().item().stream()).toList();
        Optional<PartnerId> from = supplier();
        if (items.isEmpty() || from.isEmpty()) {
            return;
        }
        terms.read(
                () -> terms(items, from.get()),
                known ->
                        lines.list()
                                .forEach(
                                        line ->
                                                line.fixed()
                                                        .item()
                                                        .map(known::get)
                                                        .ifPresent(
                                                                one ->
                                                                        line.buyAt(
                                                                                Optional.of(one),
                                                                                propose))),
                error ->
                        open.failures()
                                .notRead(
                                        words().say("doing.partners"),
                                        error,
                                        () -> readTerms(propose)));
    }

    private Map<ItemId, SupplierItem> terms(List<ItemId> items, PartnerId supplier) {
        Map<ItemId, SupplierItem> known = new HashMap<>();
        try (Reader reader = open.company().connections().reader()) {
            for (ItemId item : items) {
                open.company()
                        .supplierPrices()
                        .find(reader, item, supplier)
                        .ifPresent(one -> known.put(item, one));
            }
        }
        return known;
    }

    /** Saves it as a draft. */
    void save() {
        if (check(false)) {
            var drafts = open.company().paperwork().drafts();
            DocumentHeader header = header();
            List<LineDetails> content = lines.details();
            Optional<Document> read = start.draft();
            write(
                    "SAVE",
                    () ->
                            Outcome.of(
                                    read.map(one -> drafts.change(one, header, content))
                                            .orElseGet(() -> drafts.add(header, content))),
                    this::save);
        }
    }

    /** Sends the order, or books what goes out. */
    void issue() {
        if (check(true)) {
            if (start.kind() == DocumentKind.PURCHASE_ORDER) {
                send();
            } else {
                deliver();
            }
        }
    }

    private void send() {
        var orders = open.company().paperwork().orders();
        DocumentHeader header = header();
        List<LineDetails> content = lines.details();
        Optional<Document> read = start.draft();
        write(
                "SEND",
                () ->
                        Outcome.of(
                                read.map(one -> orders.send(one, header, content))
                                        .orElseGet(() -> orders.send(header, content))),
                this::issue);
    }

    private void deliver() {
        var deliver = open.company().paperwork().deliver();
        DocumentHeader header = header();
        List<LineDetails> content = lines.details();
        Optional<Document> read = start.draft();
        write(
                "BOOK",
                () ->
                        Outcome.of(
                                read.map(one -> deliver.deliver(one, header, content))
                                        .orElseGet(() -> deliver.deliver(header, content))),
                this::issue);
    }

    /** What the work led to. */
    private record Outcome(Document document, Changes changes, Revaluation revaluation) {

        static Outcome of(SaveDraft.Saved saved) {
            return new Outcome(saved.document(), saved.changes(), Revaluation.NONE);
        }

        static Outcome of(Posted posted) {
            return new Outcome(
                    posted.document(), posted.changes(), DocumentTexts.revaluation(posted));
        }
    }

    /** Says what is wrong where it is; a draft may lack nearly everything. */
    private boolean check(boolean complete) {
        boolean good = Input.checkAll(day, due, reference, note);
        good = partner.check(complete) && good;
        wrong.set(lines.firstWrong());
        if (complete && lines.list().isEmpty()) {
            entry.refuse(words().rules().say(new Rule.NoLines()));
            good = false;
        }
        if (wrong.get().isEmpty() && lines.sums().get().isEmpty()) {
            entry.refuse(words().rules().say(new Rule.QuantityTooLarge()));
            good = false;
        }
        return good && wrong.get().isEmpty();
    }

    private DocumentHeader header() {
        return new DocumentHeader(
                start.kind(),
                partner.id(),
                location.get(),
                day.value().get().orElseThrow(),
                due.value().get().orElseThrow(),
                reference.value().get().orElseThrow(),
                note.value().get().orElseThrow(),
                start.draft().map(one -> one.header().series()).orElse(""),
                start.draft().flatMap(one -> one.header().source()));
    }

    private void write(String what, Supplier<Outcome> work, Runnable again) {
        if (saving.get() || saved.get()) {
            return;
        }
        open.whenEditable(
                () -> {
                    saving.set(true);
                    open.tasks()
                            .write(
                                    work,
                                    outcome -> written(what, outcome),
                                    error -> {
                                        saving.set(false);
                                        open.failures()
                                                .notSaved(
                                                        words().say(
                                                                        "documents.doing." + what,
                                                                        called()),
                                                        error,
                                                        again);
                                    });
                });
    }

    private void written(String what, Outcome outcome) {
        saving.set(false);
        kept.end();
        saved.set(true);
        Document now = outcome.document();
        String said =
                new MovementTexts(words())
                        .revalued(
                                words().say(
                                                "documents.done." + what,
                                                new DocumentTexts(words()).called(now)),
                                outcome.revaluation());
        if (now.booking().isPresent()) {
            open.notice().booked(said);
        } else {
            open.notice().set(said);
        }
        done.accept(now.id());
        open.changes().publish(withWhatStoodThere(outcome.changes()));
    }

    /** Goods that were taken off a draft are not reserved any more. */
    private Changes withWhatStoodThere(Changes changes) {
        Set<ItemId> items = new HashSet<>(changes.items());
        start.lines().forEach(line -> line.details().item().ifPresent(items::add));
        return changes.everything() ? changes : Changes.of(items);
    }

    private String called() {
        return start.draft()
                .map(new DocumentTexts(words())::called)
                .orElse(words().say("documents.draftOf." + start.kind().name()));
    }

    /** The person does not want it any more; what was typed goes only after a question. */
    void giveUp(Dialogs dialogs, Runnable close) {
        kept.giveUp(dialogs, close);
    }

    DocumentKind kind() {
        return start.kind();
    }

    /** What it began with. */
    EditorStart start() {
        return start;
    }

    PartnerChoice partner() {
        return partner;
    }

    Input<LocalDate> day() {
        return day;
    }

    /** When goods should come, or money. */
    Input<Optional<LocalDate>> due() {
        return due;
    }

    Input<String> reference() {
        return reference;
    }

    Input<String> note() {
        return note;
    }

    ObjectProperty<LocationId> location() {
        return location;
    }

    EditorLines lines() {
        return lines;
    }

    ItemEntry entry() {
        return entry;
    }

    /** The first line with something wrong, as found out when saving. */
    ReadOnlyObjectProperty<Optional<EditorLine>> wrong() {
        return wrong;
    }

    /** True while it is being saved. */
    ReadOnlyBooleanProperty saving() {
        return saving;
    }

    /** True once it is saved. */
    ReadOnlyBooleanProperty saved() {
        return saved;
    }

    Editing editing() {
        return open.editing();
    }

    Words words() {
        return open.words();
    }
}
