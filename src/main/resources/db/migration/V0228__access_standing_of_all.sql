-- A table that is emptied at once changes what everybody is.
create function access.all_stand_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform access.stand_anew(array(select id from access.account));
    return null;
end $$;
create trigger all_stand_anew after truncate on access.membership execute function access.all_stand_anew();
create trigger all_stand_anew after truncate on access.relation execute function access.all_stand_anew();
create trigger all_stand_anew after truncate on access.directory_group_member execute function access.all_stand_anew();
create trigger all_stand_anew after truncate on access.directory_person execute function access.all_stand_anew();
create trigger all_stand_anew after truncate on access.emergency execute function access.all_stand_anew();
create trigger all_stand_anew after truncate on access.means_required execute function access.all_stand_anew();
