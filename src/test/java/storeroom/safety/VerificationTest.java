package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

class VerificationTest {

    @TempDir Path folder;

    @Test
    void aCompanyThatOnlyTheProgramWroteIsSound() throws SQLException {
        Verification.Result result = verifyAfter("SELECT 1");
        assertThat(result.findings()).isEmpty();
        assertThat(result.unitsInLedger()).isEqualByComparingTo("5000000");
        assertThat(result.unitsInLevels()).isEqualByComparingTo(result.unitsInLedger());
    }

    @Test
    void aLevelThatWasTamperedWithIsFound() throws SQLException {
        Verification.Result result = verifyAfter("UPDATE stock_level SET on_hand = 7000");
        assertThat(kinds(result)).containsExactly(Finding.Kind.LEVELS);
        assertThat(result.findings().getFirst().example()).isEqualTo("A");
        assertThat(result.unitsInLevels()).isEqualByComparingTo("7");
    }

    @Test
    void aLevelThatIsMissingIsFound() throws SQLException {
        assertThat(kinds(verifyAfter("DELETE FROM stock_level")))
                .containsExactly(Finding.Kind.LEVELS);
        assertThat(kinds(verifyAfter("DELETE FROM stock_total")))
                .containsExactly(Finding.Kind.LEVELS, Finding.Kind.TOTALS, Finding.Kind.NO_TOTAL);
    }

    @Test
    void aMovementOfTomorrowIsFound() throws SQLException {
        Verification.Result result =
                verifyAfter(
                        "INSERT INTO movement (booking_id, item_id, location_id, kind, quantity,"
                                + " day, document, note) VALUES (1, 1, 1, 7, 0, "
                                + TODAY.plusDays(1).toEpochDay()
                                + ", '', '')");
        assertThat(kinds(result)).contains(Finding.Kind.FUTURE, Finding.Kind.LAST_MOVED);
    }

    @Test
    void rowsThatBelongToNothingAreFound() throws SQLException {
        assertThat(kinds(verifyAfter("DELETE FROM booking"))).contains(Finding.Kind.ORPHANS);
    }

    private static List<Finding.Kind> kinds(Verification.Result result) {
        return result.findings().stream().map(Finding::kind).toList();
    }

    private Verification.Result verifyAfter(String sql) throws SQLException {
        Path file = folder.resolve("test.storeroom");
        if (!java.nio.file.Files.exists(file)) {
            try (Company company = TestCompany.open(file)) {
                ItemId item =
                        company.saveItem().add(ItemDetails.builder("A", "Anvil").build()).item();
                company.receive()
                        .receive(
                                MovementKind.RECEIPT,
                                Goods.of(item, Quantity.of(5_000_000), TODAY));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        try (Company company = TestCompany.open(file)) {
            return new Verification(company.connections(), company.clock()).run();
        }
    }
}
