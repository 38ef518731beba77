package storeroom.cli;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseFiles;
import storeroom.db.FileReplacement;
import storeroom.db.OlderDatabaseException;
import storeroom.db.Reader;
import storeroom.exchange.Hint;
import storeroom.exchange.SampleCompany;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.Company;
import storeroom.operation.RuleBrokenException;
import storeroom.repository.ItemRepository.Coded;
import storeroom.safety.Diagnosis;
import storeroom.text.Formats;
import storeroom.text.Texts;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** What every command needs: the company that is meant, and words. */
final class Context {

    private final Environment environment;
    private final RootCommand root;
    private final Texts texts;
    private final Formats formats;

    Context(Environment environment, RootCommand root) {
        this.environment = environment;
        this.root = root;
        this.texts = Program.texts(environment.locale());
        this.formats = environment.formats();
    }

    /**
     * Opens the company that is meant, to change it.
     *
     * @throws UsageException when there is none
     * @throws storeroom.operation.AlreadyOpenException when a window has it
     */
    Company open() {
        requireWritable();
        Path file = root.company();
        if (root.sample()) {
            return SampleCompany.filled(create());
        }
        requireCompany();
        return environment.opener().open(file);
    }

    /** Where there are backups, there was a company. */
    private void requireNotLost() {
        Path file = root.company();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            Diagnosis.requireThere(file);
        }
    }

    /**
     * Opens the company that is meant to look on, whoever has it.
     *
     * @throws UsageException when there is none: reading makes none
     */
    Company read() {
        if (!exists()) {
            requireNotLost();
            return open();
        }
        try {
            return environment.opener().openReadOnly(root.company());
        } catch (OlderDatabaseException e) {
            return open(); // brings it up to date
        }
    }

    /** The file of the company that is meant, by its canonical path; it need not be there. */
    Path file() {
        return ConnectionFactory.canonical(root.company());
    }

    /**
     * For what works on a company that is not opened.
     *
     * @throws UsageException when there is none
     * @throws storeroom.safety.CompanyDamagedException when there was one
     */
    void requireCompany() {
        if (!exists()) {
            requireNotLost();
            throw new UsageException(texts.get("company.none", root.company().toString()));
        }
    }

    /** Opens the company that is meant, and makes it where it is missing. */
    Company create() {
        requireWritable();
        Path file = root.company();
        createFolderOf(file);
        return environment.opener().open(file);
    }

    private void requireWritable() {
        if (root.readOnly()) {
            throw new UsageException(texts.get("readOnly.refused"));
        }
    }

    /** Removes the company that {@link #create} made and nothing came into. */
    void remove() {
        Path file = root.company();
        try {
            for (Path part : DatabaseFiles.allOf(file).reversed()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty file is no company yet: reading commands leave it as it is. */
    boolean exists() {
        try {
            Path file = root.company();
            return (Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > 0))
                    || isOnItsWay(file);
        } catch (IOException e) {
            return true; // opening it will tell why it cannot be looked at
        }
    }

    /** A restore was decided and its end cut off: opening the company brings it to an end. */
    private static boolean isOnItsWay(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && Files.isDirectory(folder)
                && FileReplacement.isDecided(ConnectionFactory.canonical(file));
    }

    Path dataFolder() {
        return root.dataFolder();
    }

    Environment environment() {
        return environment;
    }

    private void createFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UsageException(texts.get("company.folder", String.valueOf(folder)));
        }
    }

    String say(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String say(Hint hint) {
        return Hints.say(texts, hint);
    }

    void print(String line) {
        environment.out().println(line);
    }

    PrintStream out() {
        return environment.out();
    }

    Formats formats() {
        return formats;
    }

    LocalDate today() {
        return LocalDate.now(environment.clock());
    }

    /** The item that a SKU or a barcode names. */
    Coded find(Company company, String code) {
        try (Reader reader = company.connections().reader()) {
            return company.items()
                    .findByCode(reader, code.strip())
                    .orElseThrow(() -> new RuleBrokenException(new Rule.UnknownItem(code)));
        }
    }

    /** A quantity as it is typed at a terminal: plain, with a point. */
    Quantity quantity(String text) {
        try {
            return Quantity.parse(text.strip());
        } catch (NumberFormatException e) {
            throw new UsageException(texts.get("quantity.bad", text));
        }
    }

    /** A date as it is typed at a terminal, or one of the words for the last days. */
    LocalDate day(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("today")) {
            return today();
        }
        if (word.equals("yesterday")) {
            return today().minusDays(1);
        }
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new UsageException(texts.get("day.bad", text));
        }
    }
}
