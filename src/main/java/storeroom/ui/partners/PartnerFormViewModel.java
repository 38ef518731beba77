package storeroom.ui.partners;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerDetailsBuilder;
import storeroom.model.PartnerField;
import storeroom.model.Rule;
import storeroom.operation.RuleBrokenException;
import storeroom.operation.SavePartner;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Draft;
import storeroom.ui.common.FormDraft;
import storeroom.ui.common.OpenCompany;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The form that adds or changes a supplier or customer. What somebody else changed meanwhile is
 * never overwritten without asking. On the window's thread.
 */
public final class PartnerFormViewModel {

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final Consumer<Partner> done;
    private final PartnerFields fields;
    private final FormDraft draft;
    private Optional<Partner> expected;

    /** What the person changes: who they were when typing began. */
    private Optional<PartnerDetails> base;

    private final ReadOnlyObjectWrapper<Optional<String>> conflict =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);

    /**
     * @param changed who is changed; empty for somebody new
     * @param from what was typed earlier and not saved
     * @param done told who was saved
     */
    PartnerFormViewModel(
            OpenCompany open,
            Dialogs dialogs,
            Optional<Partner> changed,
            Optional<Draft> from,
            Consumer<Partner> done) {
        this.open = open;
        this.dialogs = dialogs;
        this.done = done;
        expected = changed;
        base = changed.map(Partner::details);
        fields = new PartnerFields(open.words());
        base.ifPresent(fields::set);
        draft =
                fields.keptIn(
                                new FormDraft(
                                        open.drafts(),
                                        open.company().clock(),
                                        open.words(),
                                        PartnerDraft.FORM,
                                        PartnerDraft.about(changed),
                                        from))
                        .begin();
        changed.ifPresent(partner -> from.ifPresent(typed -> compare(partner, typed)));
    }

    /** What was typed before the program ended was typed over something else, perhaps. */
    private void compare(Partner now, Draft typed) {
        PartnerDetails was = PartnerDraft.was(now.details(), typed);
        base = Optional.of(was);
        if (!was.equals(now.details())) {
            conflict.set(Optional.of(open.words().say("item.conflict.draft", now.name())));
        }
    }

    /** The person does not want it any more; what was typed goes only after a question. */
    void giveUp(Runnable close) {
        if (!saving.get()) { // what was typed stays until it is saved
            draft.giveUp(dialogs, close);
        }
    }

    /** Saves it, or says what is wrong; not while it is to be decided whose change holds. */
    public void save() {
        Optional<PartnerDetails> details = fields.details();
        if (details.isEmpty() || saving.get() || saved.get() || conflict.get().isPresent()) {
            return;
        }
        saving.set(true);
        SavePartner operation = open.company().savePartner();
        Optional<Partner> before = expected;
        open.tasks()
                .write(
                        () ->
                                before.map(
                                                old ->
                                                        operation.change(
                                                                new Partner(
                                                                        old.id(), details.get()),
                                                                old))
                                        .orElseGet(() -> operation.add(details.get())),
                        result -> saved(result, details.get()),
                        error -> failed(error, details.get()));
    }

    private void saved(SavePartner.Saved result, PartnerDetails details) {
        saving.set(false);
        saved.set(true);
        draft.end();
        String key = expected.isPresent() ? "partners.changed" : "partners.added";
        open.notice().set(open.words().say(key, details.name()));
        open.changes().publish(result.changes());
        done.accept(new Partner(result.partner(), details));
    }

    private void failed(Throwable error, PartnerDetails details) {
        boolean said = error instanceof RuleBrokenException broken && isSaidHere(broken.rule());
        saving.set(false);
        if (!said) {
            String key = expected.isPresent() ? "doing.partner.change" : "doing.partner.add";
            open.failures().notSaved(open.words().say(key, details.name()), error, this::save);
        }
    }

    /** Where it can be said in the form, it is. */
    private boolean isSaidHere(Rule rule) {
        String sentence = open.words().rules().say(rule);
        return switch (rule) {
            case Rule.PartnerNameTaken _ -> {
                fields.name().refuse(sentence);
                yield true;
            }
            case Rule.PartnerChangedMeanwhile _ -> {
                conflict.set(Optional.of(sentence));
                yield true;
            }
            default -> false;
        };
    }

    /** Forgets what was typed, and shows who they are now. */
    public void reload() {
        whoTheyAreNow(
                now -> {
                    base = Optional.of(now.details());
                    fields.set(now.details());
                    conflict.set(Optional.empty());
                });
    }

    /** Keeps what was typed, over what somebody else saved meanwhile; saves it. */
    public void overwrite() {
        fields.details()
                .ifPresent(
                        typed ->
                                whoTheyAreNow(
                                        now -> {
                                            fields.set(merged(now.details(), typed));
                                            base = Optional.of(now.details());
                                            conflict.set(Optional.empty());
                                            save();
                                        }));
    }

    private PartnerDetails merged(PartnerDetails now, PartnerDetails typed) {
        PartnerDetailsBuilder merged = now.toBuilder();
        for (PartnerField.Difference mine : PartnerField.differences(base.orElse(now), typed)) {
            mine.field().put(merged, mine.after());
        }
        return merged.build();
    }

    private void whoTheyAreNow(Consumer<Partner> then) {
        expected.ifPresent(
                old ->
                        open.tasks()
                                .read(
                                        () -> read(old),
                                        now -> {
                                            expected = now.or(() -> expected);
                                            then.accept(now.orElse(old));
                                        },
                                        error ->
                                                open.failures()
                                                        .notRead(
                                                                open.words().say("doing.partners"),
                                                                error,
                                                                () -> whoTheyAreNow(then))));
    }

    private Optional<Partner> read(Partner partner) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().partners().find(reader, partner.id());
        }
    }

    /** Who is changed; empty for somebody new. */
    public Optional<Partner> changed() {
        return expected;
    }

    public PartnerFields fields() {
        return fields;
    }

    /** That somebody else changed them meanwhile, in a sentence; empty while nobody did. */
    public ReadOnlyObjectProperty<Optional<String>> conflict() {
        return conflict.getReadOnlyProperty();
    }

    /** While there is something to decide, nothing is saved. */
    public BooleanExpression conflicting() {
        return Bindings.createBooleanBinding(() -> conflict.get().isPresent(), conflict);
    }

    /** True while it is being saved. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** True once it is saved. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }
}
