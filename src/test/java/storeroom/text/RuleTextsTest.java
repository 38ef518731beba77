package storeroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import storeroom.model.Quantity;
import storeroom.model.Rule;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Every rule has a sentence, with its facts put in. */
class RuleTextsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T09:31:00Z"), ZoneOffset.UTC);

    private final RuleTexts texts = new RuleTexts(new Formats(Locale.UK, CLOCK));

    static Stream<Class<?>> rules() {
        return kinds(Rule.class);
    }

    private static Stream<Class<?>> kinds(Class<?> rule) {
        return rule.isSealed()
                ? Arrays.stream(rule.getPermittedSubclasses()).flatMap(RuleTextsTest::kinds)
                : Stream.of(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsSaidInASentence(Class<?> rule) throws ReflectiveOperationException {
        String said = texts.say(example(rule));
        assertThat(said)
                .endsWith(".")
                .doesNotContain("{", "}", "null", "Optional")
                .hasSizeLessThan(200);
        assertThat(said.substring(0, 1)).matches("[A-Z“]|[0-9a-z]");
    }

    @Test
    void everyFieldThatMayBeMissingHasASentence() {
        for (Rule.Field field : Rule.Field.values()) {
            assertThat(texts.say(new Rule.TextMissing(field))).endsWith("must not be empty.");
        }
    }

    @Test
    void theSentenceSaysWhatIsThereAndWhatWasWanted() {
        assertThat(texts.say(shortOf("3"))).startsWith("Only 3 pc of Drill in stock, so 1,250 ");
        assertThat(texts.say(shortOf("0"))).startsWith("There is no Drill in stock, so 1,250 pc ");
        assertThat(texts.say(shortOf("-2"))).startsWith("There is no Drill in stock");
        assertThat(texts.say(new Rule.FutureDay(LocalDate.of(2027, 1, 2))))
                .contains("2 January 2027");
    }

    private static Rule shortOf(String onHand) {
        return new Rule.NotEnoughStock(
                "DR-1", "Drill", "pc", Quantity.parse(onHand), Quantity.of(1_250));
    }

    @Test
    void whatSomebodyTypedIsRepeatedAsItIsAndNotAtAnyLength() {
        assertThat(texts.say(new Rule.UnknownItem("{0} '%s'"))).contains("“{0} '%s'”");
        assertThat(texts.say(new Rule.UnknownItem("x".repeat(5_000)))).hasSizeLessThan(150);
        assertThat(texts.say(new Rule.TextTooLong("x".repeat(5_000), 1_000)))
                .hasSizeLessThan(150)
                .contains("1,000");
    }

    /** A rule with a value in each part. */
    private static Rule example(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return (Rule)
                constructor.newInstance(
                        Arrays.stream(types).map(RuleTextsTest::value).toArray(Object[]::new));
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "AB-12";
            case "int" -> 100;
            case "Quantity" -> Quantity.of(3);
            case "Instant" -> Instant.parse("2026-11-20T08:40:00Z");
            case "LocalDate" -> LocalDate.of(2026, 11, 20);
            default -> throw new IllegalArgumentException("add an example of " + type);
        };
    }
}
