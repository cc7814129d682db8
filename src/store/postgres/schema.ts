/**
 * The tables, as they came to be: a step is never changed once it has landed, a new one goes to the end. The organisation's id leads every
 * key, and text is compared byte by byte, so that no upgrade of a system's collations can turn an index.
 */
export const steps: readonly string[] = [
  `
  create table heads (
    org text collate "C" primary key,
    origin text not null,
    size bigint not null,
    edge bytea not null,
    clock bigint not null,
    powers bigint not null,
    checkpoint text not null
  ) with (fillfactor = 50);

  create table lines (
    org text collate "C" not null,
    no bigint not null,
    author text collate "C",
    key text collate "C",
    draft bytea,
    line text not null,
    primary key (org, no),
    unique (org, author, key)
  );

  create table tiles (
    org text collate "C" not null,
    level integer not null,
    place bigint not null,
    hashes bytea not null,
    primary key (org, level, place)
  );
  alter table tiles alter column hashes set storage external;

  create table checkpoints (
    org text collate "C" not null,
    size bigint not null,
    note text not null,
    primary key (org, size)
  );

  create table parts (
    org text collate "C" not null,
    no bigint not null,
    salt bytea not null,
    part bytea not null,
    primary key (org, no)
  );

  create table documents (
    org text collate "C" not null,
    hash text collate "C" not null,
    type text not null,
    bytes bytea not null,
    primary key (org, hash)
  );

  create table files (
    org text collate "C" not null,
    path text collate "C" not null,
    since bigint not null,
    hash text not null,
    primary key (org, path, since)
  );

  create table kept (
    org text collate "C" not null,
    kind text collate "C" not null,
    key text collate "C" not null,
    value text not null,
    version bigint not null,
    due bigint,
    primary key (org, kind, key)
  );
  create index kept_due on kept (org, kind, due, key);
  `,
]
