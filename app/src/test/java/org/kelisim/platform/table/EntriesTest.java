package org.kelisim.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final Columns NUMBERS =
            Columns.of(Column.required("code", Cell.count(2_000)), Column.optional("name", Cell.text(10)));

    @Test
    void manyRowsKeepTheirOrder() throws IOException {
        var sent = Sent.text(IntStream.rangeClosed(1, 2_500)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",\n", "code,name\n", ",")));
        try (var rows = (Reading.Rows) sent.read(NUMBERS);
                var entries = new Entries(rows, NUMBERS)) {
            var number = 0L;
            for (var entry : entries) {
                number++;
                assertThat(entry.row().cell("code")).isEqualTo(String.valueOf(number));
                assertThat(entry instanceof Entry.Good).isEqualTo(number <= 2_000);
            }
            assertThat(number).isEqualTo(2_500);
        }
    }

    @Test
    void whatStandsBeforeDamageIsGivenFirst() throws IOException {
        var sent = Parts.workbook()
                .sheet("<row><c><v>1</v></c></row>".repeat(700) + "<row><c t='s'><v>x</v></c>")
                .send();
        try (var rows = (Reading.Rows) sent.read(NUMBERS);
                var entries = new Entries(rows, NUMBERS)) {
            var given = new ArrayList<Entry>();
            assertThatThrownBy(() -> entries.forEach(given::add)).isInstanceOf(TableBroken.class);
            assertThat(given).hasSizeGreaterThan(690);
        }
    }
}
