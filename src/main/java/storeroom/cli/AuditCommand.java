package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import storeroom.db.Reader;
import storeroom.exchange.AuditTable;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.ItemId;
import storeroom.operation.Company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code audit}: who changed which master data and settings, newest first. */
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    private static final List<Column> COLUMNS =
            AuditTable.COLUMNS.stream()
                    .map(key -> key.equals("id") ? Column.figures(key) : Column.text(key))
                    .toList();

    private static final List<Column> FOR_PEOPLE =
            List.of(
                    Column.text("at"),
                    Column.text("by"),
                    Column.text("what"),
                    Column.text("name"),
                    Column.text("field"),
                    Column.text("before"),
                    Column.text("after"));

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Context context;

    @Option(names = "--sku", paramLabel = "SKU")
    private @Nullable String sku;

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable String to;

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Mixin private OutputOptions output = new OutputOptions();

    AuditCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.read();
                Reader reader = company.connections().reader()) {
            AuditFilter filter = filter(company);
            boolean people = output.isForPeople();
            int total = company.audit().count(reader, filter);
            int most = limit();
            ZoneId zone = company.clock().getZone();
            try (Listing listing = output.open(context, people ? FOR_PEOPLE : COLUMNS)) {
                company.audit()
                        .forEach(
                                reader,
                                filter,
                                most,
                                entry ->
                                        listing.row(
                                                people
                                                        ? forPeople(entry, zone)
                                                        : AuditTable.values(entry)));
            }
            if (people) {
                context.print(
                        total > most
                                ? context.say("audit.more", most, total - most)
                                : context.say("audit.all", total));
            }
            return ExitCodes.OK;
        }
    }

    private int limit() {
        Integer told = limit;
        if (told == null) {
            return output.isForPeople() ? SHOWN : Integer.MAX_VALUE;
        }
        if (told < 0) {
            throw new UsageException(context.say("limit.bad"));
        }
        return told;
    }

    private AuditFilter filter(Company company) {
        Optional<ItemId> item =
                Optional.ofNullable(sku).map(code -> context.find(company, code).item().id());
        ZoneId zone = company.clock().getZone();
        return AuditFilter.ALL
                .withItem(item)
                .between(
                        Optional.ofNullable(from).map(context::day).map(day -> start(day, zone)),
                        Optional.ofNullable(to)
                                .map(context::day)
                                .map(day -> start(day.plusDays(1), zone)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private @Nullable Object[] forPeople(AuditEntry entry, ZoneId zone) {
        return new @Nullable Object[] {
            MINUTE.format(entry.changedAt().atZone(zone)),
            entry.changedBy(),
            context.say("audit.entity." + entry.entity().name(), entry.label()),
            entry.item().map(AuditEntry.NamedItem::name).orElse(null),
            entry.field().isEmpty()
                    ? context.say("audit.action." + entry.action().name())
                    : entry.field(),
            entry.before().orElse(null),
            entry.after().orElse(null)
        };
    }
}
