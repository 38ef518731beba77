package storeroom.ui.documents;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import storeroom.ui.common.ProposalList;

/** Lays proposals over a form, right below their field. */
final class Floating {

    private Floating() {}

    /**
     * Lays them there while there are some.
     *
     * @param form holds the field, and the proposals above everything else
     */
    static void below(Node field, ProposalList<?> proposals, StackPane form) {
        StackPane.setAlignment(proposals, Pos.TOP_LEFT);
        form.getChildren().add(proposals);
        proposals
                .visibleProperty()
                .subscribe(
                        now -> {
                            if (now && field.getScene() != null) {
                                place(field, proposals, form);
                            }
                        });
    }

    private static void place(Node field, ProposalList<?> proposals, StackPane form) {
        Bounds at = form.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        proposals.setTranslateX(at.getMinX());
        proposals.setTranslateY(at.getMaxY() + 2);
        proposals.setPrefWidth(Math.max(420, at.getWidth()));
    }
}
