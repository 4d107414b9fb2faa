-- What was removed on a day because its time was over, a part at a time: what waits to be removed, and the record of it.
create table access.retention (
    day date not null,
    -- which rows of which table, as the declaration has them
    part text not null,
    removed bigint not null default 0,
    done_at timestamptz,
    primary key (day, part)
);

create index retention_waiting on access.retention (day, part) where done_at is null;

-- Whose rows stay because an organisation has to keep what it holds of them.
create function access.held() returns table (account_id uuid, address text)
    language sql stable security definer set search_path = '' as $$
    select distinct a.id, lower(a.address) from access.legal_hold h join access.account a on a.id = h.account_id
    where h.lifted_at is null
$$;
