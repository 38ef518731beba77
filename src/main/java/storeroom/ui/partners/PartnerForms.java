package storeroom.ui.partners;

import storeroom.db.Reader;
import storeroom.model.Partner;
import storeroom.model.Rule;
import storeroom.ui.common.Draft;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;

import java.util.Optional;
import java.util.function.Consumer;

/** Opens the form of suppliers and customers, and retires them. */
final class PartnerForms {

    private final OpenCompany open;
    private final Overlay overlay;

    PartnerForms(OpenCompany open, Overlay overlay) {
        this.open = open;
        this.overlay = overlay;
    }

    void add(Consumer<Partner> added) {
        open.whenEditable(() -> show(Optional.empty(), Optional.empty(), added));
    }

    /** Opens the form with somebody as they are now. */
    void edit(Partner partner) {
        open.whenEditable(
                () ->
                        open.tasks()
                                .read(
                                        () -> read(partner),
                                        now ->
                                                now.ifPresentOrElse(
                                                        found ->
                                                                show(
                                                                        now,
                                                                        Optional.empty(),
                                                                        _ -> {}),
                                                        () -> sayGone(partner)),
                                        error ->
                                                open.failures()
                                                        .notRead(
                                                                open.words().say("doing.partners"),
                                                                error,
                                                                () -> edit(partner))));
    }

    private Optional<Partner> read(Partner partner) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().partners().find(reader, partner.id());
        }
    }

    private void sayGone(Partner partner) {
        open.notice().set(open.words().rules().say(new Rule.UnknownPartner(partner.name())));
    }

    /** Shows the form, with what was typed earlier. */
    void show(Optional<Partner> changed, Optional<Draft> from, Consumer<Partner> done) {
        OverlayDialogs dialogs = new OverlayDialogs(overlay, open.words());
        PartnerForm.show(
                new PartnerFormViewModel(open, dialogs, changed, from, done),
                overlay,
                open.words());
    }

    /** Retires somebody, or brings them back. */
    void retireOrBringBack(Partner partner) {
        boolean active = !partner.details().active();
        open.whenEditable(
                () ->
                        open.tasks()
                                .write(
                                        () ->
                                                open.company()
                                                        .savePartner()
                                                        .setActive(partner, active),
                                        result -> {
                                            String key =
                                                    active
                                                            ? "partners.broughtBack"
                                                            : "partners.retiredNow";
                                            open.notice()
                                                    .set(open.words().say(key, partner.name()));
                                            open.changes().publish(result.changes());
                                        },
                                        error ->
                                                open.failures()
                                                        .notSaved(
                                                                open.words()
                                                                        .say(
                                                                                "doing.partner.change",
                                                                                partner.name()),
                                                                error,
                                                                () -> retireOrBringBack(partner))));
    }
}
