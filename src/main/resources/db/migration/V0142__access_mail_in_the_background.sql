-- Messages are written where nobody asks, for people of any organisation: what that needs to know and to note, and no more.

-- Gives an open invitation another link.
create function access.renew_invitation(which uuid, new_hash bytea) returns void
    language sql volatile security definer set search_path = '' as $$
    update access.invitation set secret_hash = new_hash where id = which
$$;

-- Notes why the last message to an address did not arrive, or not yet; null where it did.
create function access.note_delivery(to_address text, trouble text) returns void
    language sql volatile security definer set search_path = '' as $$
    update access.account set undelivered = trouble
    where lower(address) = lower(to_address) and undelivered is distinct from trouble;
    update access.invitation set undelivered = trouble
    where lower(address) = lower(to_address) and accepted_at is null and taken_back_at is null
      and undelivered is distinct from trouble
$$;

-- The names of the organisations that an account belongs to, in their order.
create function access.organisation_names_of(account uuid) returns table (name text)
    language sql stable security definer set search_path = '' as $$
    select o.name from access.membership m join access.organisation o on o.id = m.organisation_id
    where m.account_id = account order by lower(o.name)
$$;
