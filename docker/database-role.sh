#!/usr/bin/env bash
# Once, when the database is made: the role of the service, which owns its database and is no superuser. It may clear the
# write-ahead log of what was erased.
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
\getenv password POSTGRES_PASSWORD
create role kaartensessie login password :'password';
alter database kaartensessie owner to kaartensessie;
grant pg_checkpoint to kaartensessie;
grant execute on function pg_switch_wal(), pg_ls_waldir() to kaartensessie;
-- Nobody signs in as the superuser over the network: docker compose exec database psql --username=kaartensessie_admin kaartensessie
alter role current_user password null;
SQL
