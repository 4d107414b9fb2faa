-- For which organisations whoever asks may ask, as each conversation with the database is told before its first question: those
-- they belong to, or the one they work for. Where nothing was told there are none, and nothing of any organisation is shown.
-- In a policy it stands in a (select ...): so it is worked out once for a question, not once for a row.
create function access.organisations() returns uuid[] language sql stable parallel safe
    return string_to_array(current_setting('meridian.organisations', true), ',')::uuid[];
