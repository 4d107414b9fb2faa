package meridian.access;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says in whose {@link Sight} something is done. The database holds to it whatever it is asked; where nobody said anything,
 * it shows what is public.
 */
@Component
public class Wall {

    /** What the policies of the tables go by. */
    static final String SETTING = "meridian.organisations";

    private static final ScopedValue<Sight> SIGHT = ScopedValue.newInstance();

    private static final ScopedValue<Boolean> OUTSIDE = ScopedValue.newInstance();

    private final JdbcClient database;

    Wall(JdbcClient database) {
        this.database = database;
    }

    /** The sight in which this thread does what it does. */
    static Sight sight() {
        return SIGHT.orElse(Sight.NOBODY);
    }

    /** Whether this thread asks of nothing behind the wall just now. */
    static boolean isOutside() {
        return OUTSIDE.orElse(false);
    }

    /**
     * Finds out who it is that asks, of tables that no wall is before. The database is not told of a sight for it, but once
     * that is known: what a table behind the wall would show until then is left open.
     */
    public <T, X extends Throwable> T outside(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(OUTSIDE, true).call(work);
    }

    /** Does something in a sight. Inside of a transaction the rest of it is in the sight of before. */
    public <T, X extends Throwable> T in(Sight sight, ScopedValue.CallableOp<T, X> work) throws X {
        ScopedValue.Carrier scope = ScopedValue.where(SIGHT, sight);
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? inTransaction(sight, scope, work)
                : scope.call(work);
    }

    private <T, X extends Throwable> T inTransaction(
            Sight sight, ScopedValue.Carrier scope, ScopedValue.CallableOp<T, X> work) throws X {
        tell(sight);
        try {
            T result = scope.call(work);
            tell(sight());
            return result;
        } catch (Throwable failed) {
            tellAfter(failed);
            throw failed;
        }
    }

    /** A transaction that failed takes no more questions, and ends what it was told with itself. */
    private void tellAfter(Throwable failed) {
        try {
            tell(sight());
        } catch (DataAccessException over) {
            failed.addSuppressed(over);
        }
    }

    private void tell(Sight sight) {
        database.sql("select set_config('" + SETTING + "', :organisations, true)")
                .param("organisations", sight.told())
                .query(String.class)
                .single();
    }
}
