package storeroom.ui.common;

import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import storeroom.text.Formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date field that is typed into or picked from, bound to an {@link Input}. What was typed and is
 * no day stays as it is, for the field says what is wrong with it.
 */
public final class DaySelector {

    private DaySelector() {}

    /** The control; days after today cannot be picked. */
    public static DatePicker of(Input<LocalDate> input, Formats formats) {
        DatePicker picker = picker(formats);
        picker.setDayCellFactory(
                _ ->
                        new DateCell() {
                            @Override
                            public void updateItem(LocalDate day, boolean empty) {
                                super.updateItem(day, empty);
                                setDisable(!empty && day.isAfter(formats.today()));
                            }
                        });
        input.value().get().ifPresent(picker::setValue);
        return follow(picker, input);
    }

    /** The same for a day that need not be said, and may be one that is to come. */
    public static DatePicker optional(Input<Optional<LocalDate>> input, Formats formats) {
        DatePicker picker = picker(formats);
        input.value().get().flatMap(day -> day).ifPresent(picker::setValue);
        return follow(picker, input);
    }

    private static DatePicker picker(Formats formats) {
        DatePicker picker = new DatePicker();
        DayText text = new DayText(picker, formats);
        picker.setConverter(text);
        picker.showingProperty().subscribe(text::forget); // what is picked now takes its place
        picker.setShowWeekNumbers(false);
        return picker;
    }

    private static DatePicker follow(DatePicker picker, Input<?> input) {
        picker.getEditor().textProperty().bindBidirectional(input.text());
        Parts.selectWhenEntered(picker, picker.getEditor());
        return picker;
    }

    /** The control writes its value over what was typed, so that has to be what the value says. */
    private static final class DayText extends StringConverter<LocalDate> {

        private final DatePicker picker;
        private final Formats formats;
        private Optional<String> wrong = Optional.empty();

        DayText(DatePicker picker, Formats formats) {
            this.picker = picker;
            this.formats = formats;
        }

        void forget() {
            wrong = Optional.empty();
        }

        @Override
        public String toString(@Nullable LocalDate day) {
            return wrong.orElseGet(() -> day == null ? "" : formats.shortDay(day));
        }

        @Override
        public LocalDate fromString(String text) {
            try {
                LocalDate day = formats.readDay(text);
                forget();
                return day;
            } catch (DateTimeException e) {
                wrong = Optional.of(text);
                LocalDate before = picker.getValue();
                return before == null ? formats.today() : before;
            }
        }
    }
}
