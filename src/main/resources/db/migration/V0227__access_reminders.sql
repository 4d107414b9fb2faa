-- When those who answer were reminded that the day comes near; null: they were not, or another day is meant since.
alter table access.data_request add column reminded_at timestamptz;
alter table access.complaint add column reminded_at timestamptz;

-- Whose requests and complaints wait and may have to be reminded of: those who look are nobody's members.
create function access.organisations_to_remind() returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select organisation_id from access.data_request
    where organisation_id is not null and answered_at is null and reminded_at is null
    union
    select organisation_id from access.complaint where acknowledged_at is null and reminded_at is null
$$;
