package meridian.access.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of accounts: of each the public half. */
@Repository
public class Passkeys {

    private static final String SHOWN = "select id, name, is_copied, made_at, last_used_at from access.passkey";

    private final JdbcClient database;
    private final Clock clock;
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(new ObjectConverter());

    Passkeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One as an answer is checked against it. */
    record Kept(UUID id, AccountId account, String name, CredentialRecord key) {}

    /** Somebody's, the oldest first. */
    public List<Passkey> of(AccountId account) {
        return database.sql(SHOWN + " where account_id = :account order by made_at, id")
                .param("account", account.value())
                .query(Passkeys::passkey)
                .list();
    }

    /** One of somebody's. */
    public Optional<Passkey> find(AccountId account, UUID id) {
        return database.sql(SHOWN + " where account_id = :account and id = :id")
                .param("account", account.value())
                .param("id", id)
                .query(Passkeys::passkey)
                .optional();
    }

    List<byte[]> credentialIds(AccountId account) {
        return database.sql("select credential_id from access.passkey where account_id = :account order by made_at, id")
                .param("account", account.value())
                .query((row, n) -> row.getBytes("credential_id"))
                .list();
    }

    /** Keeps one; false where it is kept already, be it as somebody else's. */
    @Transactional
    public boolean add(AccountId account, String name, AttestedCredentialData key, AuthenticatorData<?> first) {
        return database.sql("""
                        insert into access.passkey (id, account_id, credential_id, public_key, name, uses, may_be_copied,
                            is_copied, made_at)
                        values (:id, :account, :credential, :key, :name, :uses, :may, :is, :now)
                        on conflict (credential_id) do nothing
                        """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("account", account.value())
                        .param("credential", key.getCredentialId())
                        .param("key", keys.convert(key))
                        .param("name", name)
                        .param("uses", first.getSignCount())
                        .param("may", first.isFlagBE())
                        .param("is", first.isFlagBS())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** The one that browsers call so, of an account that may sign in; nobody else uses it until the transaction ends. */
    Optional<Kept> locked(byte[] credentialId) {
        return database.sql("""
                        select p.id, p.account_id, p.name, p.public_key, p.uses, p.may_be_copied, p.is_copied
                        from access.passkey p join access.account a on a.id = p.account_id
                        where p.credential_id = :credential and a.deactivated_at is null for update of p
                        """)
                .param("credential", credentialId)
                .query(this::kept)
                .optional();
    }

    /** Notes that it signed. */
    @Transactional
    public void used(UUID id, AuthenticatorData<?> signed) {
        database.sql("update access.passkey set uses = :uses, is_copied = :is, last_used_at = :now where id = :id")
                .param("id", id)
                .param("uses", signed.getSignCount())
                .param("is", signed.isFlagBS())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Gives one of somebody's another name; false where it is not theirs. */
    @Transactional
    public boolean rename(AccountId account, UUID id, String name) {
        return database.sql("update access.passkey set name = :name where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .param("name", name)
                        .update()
                == 1;
    }

    @Transactional
    public boolean remove(AccountId account, UUID id) {
        return database.sql("delete from access.passkey where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp used = row.getTimestamp("last_used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("is_copied"),
                row.getTimestamp("made_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                new CredentialRecordImpl(
                        null,
                        true,
                        row.getBoolean("may_be_copied"),
                        row.getBoolean("is_copied"),
                        row.getLong("uses"),
                        keys.convert(row.getBytes("public_key")),
                        null,
                        null,
                        null,
                        null));
    }
}
