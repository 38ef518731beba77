package storeroom.ui;

import storeroom.ui.common.Dialogs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what was said. */
public final class TestDialogs implements Dialogs {

    private final List<String> rules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> retries = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private Optional<Path> newFile = Optional.empty();

    @Override
    public void rule(String title, String sentence) {
        rules.add(title + ": " + sentence);
    }

    @Override
    public void done(String title, String sentence) {
        rules.add(title + ": " + sentence);
    }

    @Override
    public void problem(Problem problem, Runnable tryAgain) {
        problems.add(problem);
        retries.add(tryAgain);
    }

    @Override
    public void defect(Defect defect) {
        defects.add(defect);
    }

    @Override
    public Runnable ask(Question question) {
        questions.add(question);
        return () -> questions.remove(question);
    }

    @Override
    public Optional<Path> askForFile(String title, String kind, List<String> patterns) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> askForNewFile(
            String title, String kind, String pattern, String suggested) {
        return newFile;
    }

    @Override
    public Optional<Path> askForFolder(String title) {
        return folder;
    }

    /** Which new file is named from now on. */
    public void name(Path chosen) {
        newFile = Optional.of(chosen);
    }

    /** Which folder is chosen from now on. */
    public void choose(Path chosen) {
        folder = Optional.of(chosen);
    }

    public List<String> rules() {
        return rules;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Defect> defects() {
        return defects;
    }

    /** The questions that are shown. */
    public List<Question> questions() {
        return questions;
    }

    /** Gives one of the answers to the question that is shown last. */
    public void answer(int which) {
        questions.removeLast().answers().get(which).action().run();
    }

    /** Presses Try again in the last dialog. */
    public void tryAgain() {
        retries.getLast().run();
    }
}
