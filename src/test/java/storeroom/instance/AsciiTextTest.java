package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class AsciiTextTest {

    @Test
    void asciiStaysAsItIs() {
        String all =
                IntStream.range(0, 128).mapToObj(Character::toString).collect(Collectors.joining());
        assertThat(AsciiText.encode(all)).isEqualTo(all);
        assertThat(AsciiText.decode(all)).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "open C:\\shop\\u00e8.storeroom",
                "open /home/anna/è€😀.storeroom",
                "half a pair: \ud83d",
                "\u001b00e8",
                "\u001b00è",
                "\u001b\u001b00e8\u001b",
                "\u001b٠٠٦١",
                "è\u001b0",
            })
    void everyTextComesBackAndTravelsInAscii(String text) {
        String wire = AsciiText.encode(text);
        assertThat(wire).matches(StandardCharsets.US_ASCII.newEncoder()::canEncode);
        assertThat(AsciiText.decode(wire)).isEqualTo(text);
    }
}
