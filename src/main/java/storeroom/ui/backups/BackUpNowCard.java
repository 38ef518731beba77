package storeroom.ui.backups;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import storeroom.ui.common.Card;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Field;
import storeroom.ui.common.Input;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** Asks what a backup is made for; that may be left empty. */
final class BackUpNowCard {

    /** Longest reason, in characters: it stands in one line of the list. */
    static final int LONGEST = 100;

    private BackUpNowCard() {}

    static void show(BackupsViewModel model, Overlay overlay, Words words) {
        Card card = new Card(words.say("backups.make"), 480);
        card.setId("back-up-now-card");
        Input<String> reason =
                new Input<>(
                        "",
                        text ->
                                text.strip().length() > LONGEST
                                        ? Input.Read.bad(words.say("input.long", LONGEST))
                                        : Input.Read.good(text.strip()));
        Field field = Field.text(words.say("backups.make.reason"), reason);
        field.control().setId("backup-reason");
        Runnable close = () -> overlay.close(card);
        Runnable make =
                () -> {
                    if (reason.check()) {
                        close.run();
                        reason.value().get().ifPresent(model::backUp);
                    }
                };
        Runnable giveUp =
                DiscardQuestion.leaving(
                        () -> !reason.text().get().isBlank(), close, overlay, words);
        Button go =
                Parts.keyButton(words.say("backups.make"), words.say("key.enter"), make, "accent");
        card.with(Parts.paragraph(words.say("backups.make.sentence"), "muted"), field)
                .withButtons(Parts.spring(), Parts.button(words.say("cancel"), giveUp), go);
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && !(event.getTarget() instanceof Button)) {
                        event.consume();
                        make.run();
                    }
                });
        overlay.show(card, field.control(), giveUp);
    }
}
