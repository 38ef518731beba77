package storeroom.ui.common;

import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

/**
 * A field that proposes what is there already, and takes anything else as well. What stands in it
 * stays, whatever becomes of the proposals meanwhile.
 */
public final class ProposalBox {

    private ProposalBox() {}

    public static ComboBox<String> of(Input<String> input, ObservableList<String> known) {
        ComboBox<String> box = new ComboBox<>(known);
        box.setEditable(true);
        box.getEditor().textProperty().bindBidirectional(input.text());
        input.text().subscribe(text -> box.setValue(text));
        // A proposal that goes takes the value with it, and the control would blank the field.
        box.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now == null) {
                                box.setValue(input.text().get());
                            }
                        });
        Parts.selectWhenEntered(box, box.getEditor());
        return box;
    }
}
