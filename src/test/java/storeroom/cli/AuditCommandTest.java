package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** {@code audit}: the shop's two items were added, then the anvil was changed. */
class AuditCommandTest extends CommandCase {

    @BeforeEach
    void changeTheAnvil() throws IOException {
        shop();
        in(
                "import",
                "items",
                file("sku,price,reorder point,note\nA,12.5,3,\"a \"\"good\"\" one\"\n"));
    }

    @Test
    void peopleReadALineForEachChangeNewestFirst() {
        Ended ended = in("audit");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        List<String> lines =
                ended.out().lines().map(line -> line.replaceAll(" {2,}", "|")).toList();
        assertThat(lines)
                .contains(
                        "When|By|What|Name|Field|Before|After",
                        "2026-11-21 09:31|anna|item A|Anvil|note|a \"good\" one",
                        "2026-11-21 09:31|anna|item A|Anvil|reorder_point|2|3",
                        "2026-11-21 09:31|anna|item A|Anvil|price|0|12.5",
                        "2026-11-21 09:31|anna|item B|Bolt|(added)",
                        "2026-11-21 09:31|anna|item A|Anvil|(added)");
        assertThat(lines.getLast()).isEqualTo("5 changes.");
        assertThat(lines.get(2)).contains("|note|");
    }

    @Test
    void programsReadAllOfItAsCsvAndJson() {
        assertThat(in("audit", "--csv").out())
                .startsWith("id,at,by,action,entity,label,sku,name,field,before,after")
                .contains(
                        "5,2026-11-21T09:31:00Z,anna,changed,item,A,A,Anvil,note,,"
                                + "\"a \"\"good\"\" one\"")
                .contains("2,2026-11-21T09:31:00Z,anna,added,item,B,B,Bolt,,,");
        assertThat(in("audit", "--json").out())
                .contains(
                        "{\"id\":3,\"at\":\"2026-11-21T09:31:00Z\",\"by\":\"anna\","
                                + "\"action\":\"changed\",\"entity\":\"item\",\"label\":\"A\","
                                + "\"sku\":\"A\",\"name\":\"Anvil\",\"field\":\"price\","
                                + "\"before\":\"0\",\"after\":\"12.5\"}")
                .contains("\"field\":null");
    }

    @Test
    void anItemAndAPeriodNarrowIt() {
        assertThat(in("audit", "--sku", "b", "--csv").out().lines()).hasSize(2);
        assertThat(in("audit", "--sku", "40006").out()).contains("4 changes.");
        assertThat(in("audit", "--from", "today", "--to", "today").out()).contains("5 changes.");
        assertThat(in("audit", "--to", "yesterday").out()).contains("No changes.");
        assertThat(in("audit", "--from", "2026-11-22").out()).contains("No changes.");
    }

    @Test
    void aLimitSaysWhatItLeavesOut() {
        assertThat(in("audit", "--limit", "2").out())
                .contains("reorder_point")
                .doesNotContain("(added)")
                .contains("The latest 2; 3 more with --limit.");
        assertThat(in("audit", "--limit", "1", "--csv").out().lines()).hasSize(2);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThat(in("audit", "--sku", "nothing").exit()).isNotZero();
        assertThat(in("audit", "--from", "someday").err()).contains("someday");
        assertThat(in("audit", "--limit", "-1").exit()).isNotZero();
    }
}
