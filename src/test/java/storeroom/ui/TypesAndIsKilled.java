package storeroom.ui;

import javafx.scene.input.KeyCode;

import storeroom.ui.common.Draft;
import storeroom.ui.common.Drafts;

import java.nio.file.Path;

/**
 * A whole program with its window, in which somebody types into a form; then it says "typed" and
 * stays as it is until it is killed.
 */
public final class TypesAndIsKilled {

    private TypesAndIsKilled() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            type(Path.of(args[0]));
        } catch (RuntimeException | Error e) {
            e.printStackTrace(); // the window's threads would keep the process, and who
            // waits for it
            Runtime.getRuntime().halt(1);
        }
        System.out.println("typed");
        Thread.currentThread().join(); // for ever
    }

    private static void type(Path file) {
        TestWindow window = TestWindow.open(file);
        window.waitFor("248 items");
        window.type("dr-set-19");
        window.waitFor("DR-SET-19 ·");
        window.press(KeyCode.CONTROL, KeyCode.R);
        window.waitFor("Receive goods");
        window.type("18");
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        window.type("PO-2026-0");
        window.press(KeyCode.TAB);
        window.type("4,5,6");
        window.waitUntil("it is on the disk", () -> isKept(file, "price", "4,5,6"));
    }

    private static boolean isKept(Path file, String field, String text) {
        try (Drafts drafts = new Drafts(file.resolveSibling("drafts"), file)) {
            return drafts.list().stream()
                    .map((Draft draft) -> draft.text(field))
                    .anyMatch(text::equals);
        }
    }
}
