package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/** What does not add up is read on the Database page, and put right there. */
class FindingsInTheWindowTest {

    @TempDir Path folder;

    @Test
    void wrongLevelsAreFoundReadAndMadeAnewByKeyboard() throws SQLException {
        Path file = folder.resolve("company.storeroom");
        try (Company company = TestCompany.open(file)) {
            SampleCompany.fill(company);
        }
        try (TestWindow window = TestWindow.open(file, Locale.ITALY, 1280, 800)) {
            window.waitFor("248 articoli");
            tamper(
                    file,
                    "UPDATE stock_level SET on_hand = on_hand + 1000 WHERE item_id < 9",
                    "UPDATE stock_total SET moved_day = 1 WHERE item_id = 4",
                    "UPDATE item SET search_text = '' WHERE item.id = 5",
                    "UPDATE booking SET booked_at = %d WHERE id = 1"
                            .formatted(
                                    TestCompany.CLOCK
                                            .instant()
                                            .plus(Duration.ofDays(2))
                                            .toEpochMilli()));
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.run(() -> window.node("check-all", Button.class).fire());
            window.waitFor("cose non tornano");
            window.picture("64-database-findings-it");
            window.run(() -> window.node("recompute", Button.class).requestFocus());
            window.press(KeyCode.SPACE);
            window.waitFor("Giacenze ricalcolate: 8 giacenze e un totale corretti");
            window.waitFor("2 cose non tornano");
            assertThat(window.shows("differiscono")).isFalse();
            window.picture("65-database-recomputed-it");
        }
    }

    private static void tamper(Path file, String... statements) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
