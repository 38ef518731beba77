package storeroom.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dialogs as cards in the window, and the system's own for files. */
public final class OverlayDialogs implements Dialogs {

    private static final double WIDTH = 540;

    private final Overlay overlay;
    private final Words words;

    public OverlayDialogs(Overlay overlay, Words words) {
        this.overlay = overlay;
        this.words = words;
    }

    @Override
    public void rule(String title, String sentence) {
        say(title, sentence, words.say("rule.back"));
    }

    @Override
    public void done(String title, String sentence) {
        say(title, sentence, words.say("done.go"));
    }

    private void say(String title, String sentence, String goOn) {
        Card card = new Card(title, 460);
        Runnable close = () -> overlay.close(card);
        Button back = Parts.keyButton(goOn, words.say("key.enter"), close, "accent");
        card.with(Parts.paragraph(sentence, "muted")).withButtons(Parts.spring(), back);
        enterPresses(card, back);
        overlay.show(card, back, close);
    }

    @Override
    public void problem(Problem problem, Runnable tryAgain) {
        Card card = new Card(problem.title(), WIDTH);
        Runnable close = () -> overlay.close(card);
        Button copy = Parts.button(words.say("problem.copy"), () -> {}, "flat");
        Button keep = Parts.button(words.say("problem.keep"), close);
        Button again =
                Parts.keyButton(
                        words.say("problem.again"),
                        words.say("key.enter"),
                        () -> {
                            close.run();
                            tryAgain.run();
                        },
                        "accent");
        card.with(
                        Parts.paragraph(problem.sentence(), "muted"),
                        Parts.facts(problem.facts()),
                        calm(problem.calm()))
                .withButtons(copy, Parts.spring(), keep, again);
        copy.setOnAction(
                _ -> {
                    Parts.copy(problem.text());
                    copy.setText(words.say("problem.copied"));
                    again.requestFocus(); // where Enter is said to work
                });
        enterPresses(card, again);
        overlay.show(card, again, close);
    }

    @Override
    public void defect(Defect defect) {
        Card card = new Card(defect.title(), 640);
        Runnable close = () -> overlay.close(card);
        TextArea details = new TextArea(defect.details());
        details.setEditable(false);
        details.setPrefRowCount(10);
        details.setAccessibleText(words.say("defect.details"));
        details.getStyleClass().add("details");
        Button copy =
                Parts.button(
                        "fth-copy", words.say("problem.copy"), () -> Parts.copy(defect.details()));
        TitledPane more = new TitledPane(words.say("defect.details"), details);
        more.setExpanded(false); // for whoever helps; it says nothing to the person
        more.setAnimated(false);
        more.getStyleClass().add("more-options");
        Button go = Parts.button(words.say("defect.close"), close, "accent");
        card.with(Parts.paragraph(defect.sentence(), "muted"), more)
                .withButtons(copy, Parts.spring(), go);
        overlay.show(card, go, close);
    }

    @Override
    public Runnable ask(Question question) {
        Card card = new Card(question.title(), 480);
        Runnable close = () -> overlay.close(card);
        List<Button> buttons = new ArrayList<>();
        for (Answer answer : question.answers()) {
            buttons.add(
                    Parts.button(
                            answer.name(),
                            () -> {
                                close.run();
                                answer.action().run();
                            },
                            buttons.size() == question.advised() ? "accent" : "plain"));
        }
        Button harmless = buttons.getFirst();
        Button advised = buttons.remove(question.advised());
        card.with(Parts.paragraph(question.sentence(), "muted"));
        buttons.addFirst(advised); // it stands at the right
        List<Node> line = new ArrayList<>(buttons.reversed());
        line.addFirst(Parts.spring());
        card.withButtons(line.toArray(Node[]::new));
        enterPresses(card, advised);
        overlay.show(card, advised, harmless::fire);
        return close;
    }

    private static Node calm(String sentence) {
        var line = Parts.label(sentence, "calm");
        line.setGraphic(Parts.icon("fth-shield"));
        return line;
    }

    /** Enter presses this button, unless another one has the focus. */
    private static void enterPresses(Card card, Button button) {
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean onOther = event.getTarget() instanceof Button on && !on.equals(button);
                    if (event.getCode() == KeyCode.ENTER && !onOther) {
                        event.consume();
                        button.fire();
                    }
                });
    }

    @Override
    public Optional<Path> askForFile(String title, String kind, List<String> patterns) {
        FileChooser chooser = chooser(title, kind, patterns);
        return Optional.ofNullable(chooser.showOpenDialog(overlay.getScene().getWindow()))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> askForNewFile(
            String title, String kind, String pattern, String suggested) {
        FileChooser chooser = chooser(title, kind, List.of(pattern));
        chooser.setInitialFileName(suggested);
        return Optional.ofNullable(chooser.showSaveDialog(overlay.getScene().getWindow()))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> askForFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(overlay.getScene().getWindow()))
                .map(File::toPath);
    }

    private FileChooser chooser(String title, String kind, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(kind, patterns),
                        new FileChooser.ExtensionFilter(words.say("file.all"), "*"));
        return chooser;
    }
}
