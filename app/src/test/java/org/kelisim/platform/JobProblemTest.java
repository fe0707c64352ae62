package org.kelisim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class JobProblemTest {
    @Test
    void aRollbackThatFailsTooDoesNotHideThatTheDatabaseStopped() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new DataAccessResourceFailureException(
                "insert failed", new SQLException("An I/O error occurred while sending to the backend.", "08006")));
        assertThat(JobProblem.of(rollback)).contains(JobProblem.DATABASE_STOPPED);
    }

    @Test
    void aFullDiskIsToldFromAnyOtherFailure() {
        assertThat(JobProblem.of(new IllegalStateException(new SQLException("could not extend file", "53100"))))
                .contains(JobProblem.DISK_FULL);
        assertThat(JobProblem.of(new IllegalStateException("of its own"))).isEmpty();
    }
}
