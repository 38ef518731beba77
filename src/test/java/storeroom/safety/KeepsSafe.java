package storeroom.safety;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.operation.Company;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that books, backs up and restores without end, until it is killed. It says what it is
 * about to do, and what it has done.
 */
final class KeepsSafe {

    private KeepsSafe() {}

    /** {@code FILE backup} or {@code FILE restore}. */
    public static void main(String[] args) throws IOException {
        boolean restores = args[1].equals("restore");
        System.out.println("ready");
        if (System.in.read() < 0) {
            return;
        }
        try (Company company = TestCompany.open(Path.of(args[0]))) {
            TestBooks books = new TestBooks(company);
            Backups backups = new Backups(company.connections());
            while (true) {
                books.receive("A-1", 1);
                System.out.println("saved");
                Backup made = backups.make(BackupKind.REGULAR, "");
                System.out.println("backup " + made.name() + " " + made.note().contents().units());
                if (restores) {
                    books.receive("A-1", 1_000);
                    System.out.println("about to restore");
                    new Restoration(company.connections()).run(made.file());
                    System.out.println("restored");
                }
            }
        }
    }
}
