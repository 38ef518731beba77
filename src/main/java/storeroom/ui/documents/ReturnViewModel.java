package storeroom.ui.documents;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.LineId;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.Posted;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Words;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a customer brings back of a delivery note or an invoice. On the window's thread. */
final class ReturnViewModel {

    private final OpenCompany open;
    private final Document document;
    private final List<Location> locations;
    private final Consumer<DocumentId> done;
    private final ObservableList<ReturnRow> rows;
    private final Input<LocalDate> day;
    private final Input<String> reason;
    private final ObjectProperty<LocationId> location;
    private final ObjectProperty<String> problem = new SimpleObjectProperty<>("");
    private final BooleanProperty saving = new SimpleBooleanProperty(false);
    private final BooleanProperty saved = new SimpleBooleanProperty(false);

    /**
     * @param rows its lines of goods, each with what is left of it
     * @param locations all places of the company
     * @param done told which document it became
     */
    ReturnViewModel(
            OpenCompany open,
            Document document,
            List<ReturnRow> rows,
            List<Location> locations,
            Consumer<DocumentId> done) {
        this.open = open;
        this.document = document;
        this.locations = locations;
        this.done = done;
        this.rows = FXCollections.observableArrayList(rows);
        Words words = open.words();
        Inputs inputs = new Inputs(words);
        day = new Input<>(words.formats().shortDay(words.formats().today()), inputs::day);
        reason = new Input<>("", inputs.text(NewMovement.NOTE_LENGTH));
        location = new SimpleObjectProperty<>(document.header().location());
        rows.forEach(row -> row.back().text().addListener((_, _, _) -> problem.set("")));
    }

    /** All that can came back. */
    void fill() {
        rows.forEach(ReturnRow::fill);
    }

    /** Books it. Says what is wrong where it is instead. */
    void book() {
        boolean good = Input.checkAll(day, reason);
        Map<LineId, Quantity> back = new HashMap<>();
        for (ReturnRow row : rows) {
            good = row.back().check() && good;
            row.back()
                    .value()
                    .get()
                    .filter(Quantity::isPositive)
                    .ifPresent(much -> back.put(row.line().id(), much));
        }
        if (!good || saving.get() || saved.get()) {
            return;
        }
        if (back.isEmpty()) {
            problem.set(words().rules().say(new Rule.QuantityNotPositive()));
            return;
        }
        LocationId to = location.get();
        LocalDate when = day.value().get().orElseThrow();
        String why = reason.value().get().orElseThrow();
        open.whenEditable(
                () -> {
                    saving.set(true);
                    open.tasks()
                            .write(
                                    () ->
                                            open.company()
                                                    .paperwork()
                                                    .takeBack()
                                                    .takeBack(document.id(), back, to, when, why),
                                    this::booked,
                                    this::failed);
                });
    }

    private void booked(Posted posted) {
        saving.set(false);
        saved.set(true);
        String said = words().say("return.done", posted.document().name(), document.name());
        open.notice()
                .booked(
                        new MovementTexts(words())
                                .revalued(said, DocumentTexts.revaluation(posted)));
        done.accept(posted.document().id());
        open.changes().publish(posted.changes());
    }

    private void failed(Throwable error) {
        saving.set(false);
        open.failures().notSaved(words().say("return.doing", document.name()), error, this::book);
    }

    /** Whether something would get lost. */
    boolean isTyped() {
        return !reason.text().get().isBlank()
                || rows.stream().anyMatch(row -> !row.back().text().get().isBlank());
    }

    /** What the goods went out with. */
    Document document() {
        return document;
    }

    ObservableList<ReturnRow> rows() {
        return rows;
    }

    Input<LocalDate> day() {
        return day;
    }

    /** Why they came back; may be empty. */
    Input<String> reason() {
        return reason;
    }

    ObjectProperty<LocationId> location() {
        return location;
    }

    List<Location> locations() {
        return locations;
    }

    /** What is wrong with all of it, as found out when booking; empty when nothing is. */
    ReadOnlyObjectProperty<String> problem() {
        return problem;
    }

    ReadOnlyBooleanProperty saving() {
        return saving;
    }

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
