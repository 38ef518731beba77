package storeroom.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import storeroom.db.Reader;
import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerFilter;
import storeroom.model.PartnerFilter.View;
import storeroom.operation.Company;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code partners}: whom the company buys from and sells to, by name. */
@Command(name = "partners", mixinStandardHelpOptions = true, sortOptions = false)
final class PartnersCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("name"),
                    Column.text("supplier"),
                    Column.text("customer"),
                    Column.text("contact"),
                    Column.text("address"),
                    Column.text("email"),
                    Column.text("phone"),
                    Column.text("tax_number"),
                    Column.figures("payment_days"),
                    Column.text("active"),
                    Column.text("note"));

    private static final List<Column> FOR_PEOPLE =
            List.of(
                    Column.text("name"),
                    Column.text("role"),
                    Column.text("contact"),
                    Column.text("phone"),
                    Column.text("email"),
                    Column.figures("payment_days"));

    private final Context context;

    @ArgGroup private Only only = new Only();

    @Option(names = "--search", paramLabel = "TEXT")
    private String search = "";

    @Option(names = "--retired")
    private boolean retired;

    @Mixin private OutputOptions output = new OutputOptions();

    /** One of them, or neither. */
    static final class Only {
        @Option(names = "--suppliers")
        private boolean suppliers;

        @Option(names = "--customers")
        private boolean customers;
    }

    PartnersCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        boolean people = output.isForPeople();
        try (Company company = context.read();
                Reader reader = company.connections().reader()) {
            int printed;
            try (Listing listing = output.open(context, people ? FOR_PEOPLE : COLUMNS)) {
                printed = print(company, reader, view(), listing);
                if (retired) {
                    printed += print(company, reader, View.RETIRED, listing);
                }
            }
            if (people) {
                context.print(context.say("partners.listed", printed));
                int more = company.partners().counts(reader).retired();
                if (!retired && search.isBlank() && view() == View.ALL && more > 0) {
                    context.print(context.say("partners.retired", more));
                }
            }
            return ExitCodes.OK;
        }
    }

    private View view() {
        if (only.suppliers) {
            return View.SUPPLIERS;
        }
        return only.customers ? View.CUSTOMERS : View.ALL;
    }

    private int print(Company company, Reader reader, View view, Listing listing) {
        PartnerFilter filter = new PartnerFilter(search, view);
        int printed = 0;
        int offset = 0;
        List<Partner> rows;
        do {
            rows = company.partners().rows(reader, filter, offset, PAGE);
            for (Partner partner : rows) {
                if (isWanted(partner.details())) {
                    print(partner.details(), listing);
                    printed++;
                }
            }
            offset += PAGE;
        } while (rows.size() == PAGE);
        return printed;
    }

    /** Retired ones are suppliers and customers as well. */
    private boolean isWanted(PartnerDetails partner) {
        return (!only.suppliers || partner.isSupplier())
                && (!only.customers || partner.isCustomer());
    }

    private void print(PartnerDetails partner, Listing listing) {
        if (output.isForPeople()) {
            listing.row(
                    partner.name(),
                    context.say("partners.role." + role(partner)),
                    partner.contact(),
                    partner.phone(),
                    partner.email(),
                    partner.paymentDays());
        } else {
            listing.row(
                    partner.name(),
                    partner.isSupplier(),
                    partner.isCustomer(),
                    partner.contact(),
                    partner.address(),
                    partner.email(),
                    partner.phone(),
                    partner.taxNumber(),
                    partner.paymentDays(),
                    partner.active(),
                    partner.note());
        }
    }

    private static String role(PartnerDetails partner) {
        String retired = partner.active() ? "" : ".retired";
        return (!partner.isCustomer() ? "supplier" : partner.isSupplier() ? "both" : "customer")
                + retired;
    }
}
