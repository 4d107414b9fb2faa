create schema platform;

-- Messages that wait to be sent. What they say is written when they are, so that no link that opens a door lies here.
create table platform.message (
    id uuid primary key,
    kind text not null,
    recipient text not null,
    -- what the message is about, by names that its kind knows
    about jsonb not null,
    tries int not null default 0,
    next_try_at timestamptz not null,
    give_up_at timestamptz not null
);

create index message_due on platform.message (next_try_at);
