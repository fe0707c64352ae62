package org.kelisim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kelisim.KelisimTest;
import org.kelisim.access.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a statement that fails was given stays out of the error, and so out of the log. */
@KelisimTest
@ExtendWith(OutputCaptureExtension.class)
class SqlErrorsTest {
    private static final String PERSON = "aigul.person";

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Test
    void aTakenKeyIsNotNamed(CapturedOutput log) {
        Actor.SYSTEM.act(() -> accounts.open(PERSON, "Айгүл", "a long password", Language.KK));
        staysOut(() -> Actor.SYSTEM.act(() -> accounts.open(PERSON, "Айгүл", "a long password", Language.KK)), log);
    }

    @Test
    void aRowOfManyIsNotTold(CapturedOutput log) {
        staysOut(
                () -> {
                    var batch = sql.batch("insert into access.account (login, name, password_hash) values (?, ?, ?)");
                    for (var i = 0; i < 3; i++) {
                        batch = batch.bind(PERSON + i, "Айгүл", "hash");
                    }
                    batch.execute();
                },
                log);
    }

    private static void staysOut(Runnable failing, CapturedOutput log) {
        assertThatThrownBy(failing::run).satisfies(failure -> {
            var told = new StringWriter();
            failure.printStackTrace(new PrintWriter(told));
            assertThat(told.toString()).contains("PSQLException").doesNotContain(PERSON, "Айгүл");
        });
        assertThat(log).doesNotContain(PERSON, "Айгүл");
    }
}
