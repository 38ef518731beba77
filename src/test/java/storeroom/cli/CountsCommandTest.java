package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.CountId;
import storeroom.model.Item;
import storeroom.model.LocationId;
import storeroom.model.Quantity;
import storeroom.operation.CloseCount;
import storeroom.operation.Company;
import storeroom.operation.EnterCount;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code counts}: one sheet that is booked, one that is open. */
class CountsCommandTest extends CommandCase {

    @BeforeEach
    void sheets() throws IOException {
        shop();
        try (Company company = TestCompany.open(folder.resolve("shop.storeroom"))) {
            CountId first = begin(company, "");
            Item anvil;
            try (Reader reader = company.connections().reader()) {
                anvil = company.items().findBySku(reader, "A").orElseThrow();
            }
            company.counts()
                    .enter()
                    .note(first, anvil.id(), Quantity.of(7), EnterCount.Mode.REPLACE);
            company.counts().close().close(first, CloseCount.Uncounted.LEFT_ALONE);
            begin(company, "year’s end");
        }
    }

    private static CountId begin(Company company, String note) {
        return company.counts()
                .open()
                .open(LocationId.MAIN, Optional.empty(), !note.isEmpty(), note)
                .sheet()
                .id();
    }

    private List<String> lines(String... arguments) {
        Ended ended = in(arguments);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        return ended.out().lines().map(line -> line.replaceAll(" {2,}", "|").strip()).toList();
    }

    @Test
    void peopleReadHowFarEachSheetIs() {
        assertThat(lines("counts"))
                .anyMatch(line -> line.startsWith("CT-2026-0001|booked|MAIN|"))
                .anyMatch(line -> line.startsWith("CT-2026-0002|open|MAIN|"))
                .contains("2 counts.");
        assertThat(lines("counts", "--open")).last().isEqualTo("1 count.");
    }

    @Test
    void programsReadAllOfIt() {
        assertThat(lines("counts", "--csv"))
                .hasSize(3)
                .first()
                .isEqualTo(
                        "number,state,location,category,blind,opened_at,opened_by,closed_at,items,"
                                + "counted,differences,recount,value,note");
        assertThat(String.join("\n", lines("counts", "--json")))
                .contains("\"number\":\"CT-2026-0001\"")
                .contains("\"differences\":1")
                .contains("year’s end");
    }

    @Test
    void theMovementsOfACountAreVerified() {
        assertThat(in("verify").exit()).isZero();
    }
}
