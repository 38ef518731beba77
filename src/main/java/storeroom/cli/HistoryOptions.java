package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import storeroom.model.ItemId;
import storeroom.operation.Company;

import java.time.LocalDate;
import java.util.Optional;

/** Which part of something that happened over time is listed, latest first. */
final class HistoryOptions {

    private static final int SHOWN = 50;

    @Option(names = "--sku", paramLabel = "SKU", descriptionKey = "history.sku")
    private @Nullable String sku;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "history.from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "history.to")
    private @Nullable String to;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "history.limit")
    private @Nullable Integer limit;

    Optional<ItemId> item(Context context, Company company) {
        return Optional.ofNullable(sku).map(code -> context.find(company, code).item().id());
    }

    Optional<LocalDate> from(Context context) {
        return Optional.ofNullable(from).map(context::day);
    }

    /** The last day, which counts too. */
    Optional<LocalDate> to(Context context) {
        return Optional.ofNullable(to).map(context::day);
    }

    /** How many at the most. */
    int most(Context context, OutputOptions output) {
        Integer told = limit;
        if (told == null) {
            return output.isForPeople() ? SHOWN : Integer.MAX_VALUE;
        }
        if (told < 0) {
            throw new UsageException(context.say("limit.bad"));
        }
        return told;
    }
}
