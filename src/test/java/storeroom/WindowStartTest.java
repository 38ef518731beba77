package storeroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

class WindowStartTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', false",
        "Linux, :0, '', true",
        "Linux, '', wayland-0, true",
        "Windows 11, '', '', true",
        "Mac OS X, '', '', true"
    })
    void onLinuxSomebodyMustSayWhereTheDisplayIs(
            String system, String display, String wayland, boolean there) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        assertThat(
                        WindowStart.hasDisplay(
                                Map.of("DISPLAY", display, "WAYLAND_DISPLAY", wayland), properties))
                .isEqualTo(there);
    }

    @Test
    void aWindowThatCannotBeMadeIsReportedInsteadOfWaitedFor() {
        List<Throwable> reported = new ArrayList<>();
        IllegalStateException error = new IllegalStateException("no picture");
        WindowStart.guarded(
                        () -> {
                            throw error;
                        },
                        reported::add)
                .run();
        assertThat(reported).containsExactly(error);
    }

    @Test
    void theHeadlessPlatformNeedsNone() {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Linux");
        properties.setProperty("glass.platform", "Headless");
        assertThat(WindowStart.hasDisplay(Map.of(), properties)).isTrue();
    }
}
