create extension if not exists btree_gist;

-- What a grade is paid in a place; the database itself refuses two bands for one day.
create table roles.pay_band (
    organisation_id uuid not null references access.organisation (id),
    grade text not null,
    place text not null,
    effective daterange not null check (not isempty(effective) and not lower_inf(effective)),
    min numeric(12, 2) not null check (min >= 0),
    max numeric(12, 2) not null,
    currency text not null,
    period text not null check (period in ('year', 'month', 'day', 'hour')),
    reason text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    check (max >= min),
    primary key (organisation_id, grade, place, effective without overlaps)
);

-- Pay in a place is pay in its base times the factor.
create table roles.place_weighting (
    organisation_id uuid not null references access.organisation (id),
    place text not null,
    base text not null,
    factor numeric(6, 4) not null check (factor > 0),
    effective daterange not null check (not isempty(effective) and not lower_inf(effective)),
    recorded_at timestamptz not null,
    recorded_by text not null,
    check (place <> base),
    primary key (organisation_id, place, effective without overlaps)
);

-- Pay as what the library shows of a role says it, written with the role's statements.
create table roles.said_pay (
    role_id uuid not null references roles.role (id) on delete cascade,
    position int not null,
    place text,
    min numeric(12, 2) not null,
    max numeric(12, 2) not null,
    currency text not null,
    period text not null,
    primary key (role_id, position)
);
