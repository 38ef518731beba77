package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockNameTest {

    @ParameterizedTest
    @CsvSource({
        "demo-app, 855458615, 032fd4337, 178afc5d0",
        "a, 97, 000000061, 179241715",
        "'', 0, 000000000, 1792417d0",
        "it.example.Inventory, -2039071819, 17989c44b, 12362824d",
        "polygenelubricants, -2147483648, 180000000, 05a29be29",
        "magazzino:è€😀, 968206821, 039b5a9e5, 10fb948ef",
    })
    void filesAreNamedAsJUniqueNamesThem(String id, int hash, String once, String twice) {
        assertThat(id.hashCode()).isEqualTo(hash);
        assertThat(LockName.name(id)).isEqualTo(once);
        assertThat(LockName.of(id).text()).isEqualTo(twice);
    }

    @ParameterizedTest
    @CsvSource({"Demo-App, demo-app", "'demo-app ', demo-app"})
    void nothingIsFoldedOrTrimmed(String id, String other) {
        assertThat(LockName.of(id)).isNotEqualTo(LockName.of(other));
    }
}
