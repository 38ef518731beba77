package storeroom.ui.stock;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.ui.common.CompanyActions;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

/** What the page shows in a company without items: three ways to begin. */
final class EmptyCompany extends VBox {

    EmptyCompany(CompanyActions company, StockActions actions, Editing editing, Words words) {
        getStyleClass().addAll("empty", "empty-company");
        var icon = Parts.icon("fth-package");
        icon.getStyleClass().add("empty-icon");
        HBox buttons =
                new HBox(
                        Parts.button(
                                "fth-play-circle",
                                words.say("empty.sample"),
                                company::openSample,
                                "accent"),
                        WritingButton.of(
                                Parts.button(
                                        "fth-file-text",
                                        words.say("empty.import"),
                                        company::importFile),
                                editing),
                        WritingButton.of(
                                Parts.button("fth-plus", words.say("empty.add"), actions::addItem),
                                editing));
        buttons.getStyleClass().add("empty-buttons");
        getChildren()
                .addAll(
                        icon,
                        Parts.label(words.say("empty.title"), "empty-title"),
                        Parts.paragraph(words.say("empty.sentence"), "muted"),
                        buttons);
    }
}
