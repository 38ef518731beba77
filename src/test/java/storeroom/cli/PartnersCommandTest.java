package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.operation.Company;

import java.io.IOException;
import java.util.List;

/** {@code partners}: one supplier, one customer, one of both kinds that is retired. */
class PartnersCommandTest extends CommandCase {

    @BeforeEach
    void people() throws IOException {
        shop();
        try (Company company = TestCompany.open(folder.resolve("shop.storeroom"))) {
            company.savePartner()
                    .add(
                            PartnerDetails.supplier("Bolt, Ltd")
                                    .contact("Anna Rossi")
                                    .address("Via Roma 1\nMilano")
                                    .email("a@example.com")
                                    .paymentDays(30)
                                    .build());
            company.savePartner().add(PartnerDetails.customer("Café Zürich").build());
            PartnerDetails both = PartnerDetails.supplier("Old").isCustomer(true).build();
            Partner old = new Partner(company.savePartner().add(both).partner(), both);
            company.savePartner().setActive(old, false);
        }
    }

    private List<String> lines(String... arguments) {
        Ended ended = in(arguments);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        return ended.out().lines().map(line -> line.replaceAll(" {2,}", "|").strip()).toList();
    }

    @Test
    void peopleReadWhoTheyAreAndThatSomeAreRetired() {
        assertThat(lines("partners"))
                .contains(
                        "Name|Role|Contact|Phone|E-mail|Days to pay",
                        "Bolt, Ltd|supplier|Anna Rossi|a@example.com|30",
                        "2 suppliers and customers.",
                        "One retired with --retired.")
                .anyMatch(line -> line.startsWith("Café Zürich|customer|"));
    }

    @Test
    void theListIsNarrowed() {
        assertThat(lines("partners", "--suppliers")).last().isEqualTo("1 supplier or customer.");
        assertThat(lines("partners", "--customers", "--retired"))
                .anyMatch(line -> line.startsWith("Old|supplier, customer (retired)|"))
                .last()
                .isEqualTo("2 suppliers and customers.");
        assertThat(lines("partners", "--search", "cafe zurich"))
                .last()
                .isEqualTo("1 supplier or customer.");
        assertThat(lines("partners", "--search", "nobody")).last().isEqualTo("Nobody.");
        assertThat(in("partners", "--suppliers", "--customers").exit()).isNotZero();
    }

    @Test
    void programsReadAllOfItAsCsvAndJson() {
        assertThat(in("partners", "--csv").out())
                .startsWith(
                        "name,supplier,customer,contact,address,email,phone,tax_number,"
                                + "payment_days,active,note")
                .contains("\"Bolt, Ltd\",true,false,Anna Rossi,");
        assertThat(in("partners", "--json", "--customers").out())
                .contains("\"name\":\"Café Zürich\"", "\"supplier\":false", "\"payment_days\":0");
    }
}
