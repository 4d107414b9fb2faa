-- The last entry, once nobody else adds to the chain until the transaction ends: whoever adds goes on from it, also where
-- they may not read it.
create function access.end_of_chain(lock bigint) returns table (number bigint, hash bytea, latest timestamptz)
    language plpgsql security definer set search_path = '' as $$
begin
    perform pg_catalog.pg_advisory_xact_lock(lock);
    return query select e.number, e.hash, (select pg_catalog.max(a.at) from access.audit_entry a)
        from access.audit_entry e order by e.number desc limit 1;
end
$$;
