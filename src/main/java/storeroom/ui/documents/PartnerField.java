package storeroom.ui.documents;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import storeroom.model.Partner;
import storeroom.ui.common.Field;
import storeroom.ui.common.ProposalList;
import storeroom.ui.common.Words;

/** The field in which a supplier or customer is found by typing. */
final class PartnerField {

    private final PartnerChoice choice;
    private final Runnable onwards;
    private final TextField typed;
    private final ProposalList<Partner> proposals;
    private final Field field;

    /**
     * @param form holds the field; proposals are laid over it
     * @param onwards goes on where work goes on once somebody is chosen
     */
    PartnerField(PartnerChoice choice, Side side, StackPane form, Runnable onwards, Words words) {
        this.choice = choice;
        this.onwards = onwards;
        field = Field.text(words.say("documents.partner." + side.name()), choice.input());
        typed = (TextField) field.control();
        typed.setId("document-partner");
        typed.setPromptText(words.say("documents.partner.prompt"));
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        typed.focusedProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!now) {
                                leave();
                            }
                        });
        proposals =
                new ProposalList<>(
                        words.say("documents.partner." + side.name()).replace("_", ""),
                        choice.found(),
                        Partner::id,
                        one ->
                                new ProposalList.Texts(
                                        "",
                                        one.name(),
                                        one.details().address().lines().findFirst().orElse("")),
                        this::takeChosen);
        proposals.setId("document-partners");
        Floating.below(typed, proposals, form);
    }

    /** The field with its name. */
    Field field() {
        return field;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                event.consume();
                proposals.move(1);
            }
            case UP -> {
                event.consume();
                proposals.move(-1);
            }
            case ENTER -> {
                if (!event.isShortcutDown()) {
                    event.consume();
                    enter();
                }
            }
            default -> {}
        }
    }

    private void enter() {
        proposals.chosen().ifPresent(choice::take);
        if (choice.takeFirst()) {
            onwards.run();
        }
    }

    /** Whoever was chosen with the arrows, or is the only one who fits, is taken. */
    private void leave() {
        if (proposals.chosen().isPresent()) {
            proposals.chosen().ifPresent(choice::take);
        } else if (choice.found().get().size() == 1) {
            choice.takeFirst();
        } else {
            choice.forget();
        }
    }

    private void takeChosen() {
        proposals.chosen().ifPresent(choice::take);
        onwards.run();
    }
}
