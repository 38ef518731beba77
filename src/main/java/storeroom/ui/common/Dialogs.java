package storeroom.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a screen speaks to the person: an interface, so that tests can answer. */
public interface Dialogs {

    /** A rule of the storeroom was broken: what is, and what can be done. */
    void rule(String title, String sentence);

    /** Something good is to be read before the work goes on. */
    void done(String title, String sentence);

    /** Something could not be saved or read for an outside reason. */
    void problem(Problem problem, Runnable tryAgain);

    /** A defect of the program. */
    void defect(Defect defect);

    /**
     * Asks what to do.
     *
     * @return takes the question away, where it was answered by itself
     */
    Runnable ask(Question question);

    /** Asks for a file to read. */
    Optional<Path> askForFile(String title, String kind, List<String> patterns);

    /** Asks for the name of a new file. */
    Optional<Path> askForNewFile(String title, String kind, String pattern, String suggested);

    /** Asks for a folder. */
    Optional<Path> askForFolder(String title);

    /**
     * A failure whose reason lies outside of the program.
     *
     * @param facts who, since when, which file
     * @param calm what need not worry: "Your stock is safe."
     * @param details for whoever helps
     */
    record Problem(String title, String sentence, List<Fact> facts, String calm, String details) {
        public Problem {
            facts = List.copyOf(facts);
        }

        /** All of it as text: what the person saw, then the details. */
        public String text() {
            StringBuilder text =
                    new StringBuilder(title).append('\n').append(sentence).append('\n');
            facts.forEach(fact -> text.append(fact.name() + ": " + fact.value() + "\n"));
            return text.append('\n').append(details).toString();
        }
    }

    /**
     * A question with verbs to answer it.
     *
     * @param answers the first one is harmless: Esc gives it, too
     * @param advised which of them is recommended: Enter gives it
     */
    record Question(String title, String sentence, List<Answer> answers, int advised) {
        public Question {
            answers = List.copyOf(answers);
        }

        /** The harmless answer is the recommended one. */
        public Question(String title, String sentence, List<Answer> answers) {
            this(title, sentence, answers, 0);
        }
    }

    /** One answer to a {@link Question}. */
    record Answer(String name, Runnable action) {}

    /** One line of a {@link Problem}. */
    record Fact(String name, String value) {}

    /**
     * A failure that should not have happened.
     *
     * @param details with the stack, for whoever mends it
     */
    record Defect(String title, String sentence, String details) {}
}
