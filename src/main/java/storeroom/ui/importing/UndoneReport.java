package storeroom.ui.importing;

import javafx.scene.layout.VBox;

import storeroom.operation.UndoImport.Undone;
import storeroom.ui.common.ImportUndoTexts;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** What the undo of an import did, and what it could not take back. */
final class UndoneReport extends VBox {

    UndoneReport(Undone undone, Words words) {
        getStyleClass().add("report");
        getChildren()
                .add(
                        Parts.paragraph(
                                words.say("import.undone", undone.run().file()),
                                "report-headline"));
        ImportUndoTexts.say(undone, words)
                .forEach(line -> getChildren().add(Parts.paragraph(line, "muted")));
    }
}
