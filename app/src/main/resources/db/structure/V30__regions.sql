create schema structure;
grant usage on schema structure to kelisim_app;

-- ISO 3166-2:KZ as of 2022; tile_column and tile_row place the region on the tile map (0 is north-west).
create table structure.region (
    code        text primary key check (code ~ '^KZ-[0-9]{2}$'),
    name_kk     text     not null,
    name_ru     text     not null,
    name_en     text     not null,
    short_kk    text     not null,
    short_ru    text     not null,
    short_en    text     not null,
    tile_column smallint not null,
    tile_row    smallint not null,
    unique (tile_column, tile_row)
);
grant select on structure.region to kelisim_app;

insert into structure.region (code, name_kk, name_ru, name_en, short_kk, short_ru, short_en, tile_column, tile_row)
values ('KZ-59', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region', 'СҚО', 'СКО', 'North', 4, 0),
       ('KZ-27', 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region', 'БҚО', 'ЗКО', 'West', 0, 1),
       ('KZ-39', 'Қостанай облысы', 'Костанайская область', 'Kostanay Region', 'Қостанай', 'Костанай', 'Kostanay', 3, 1),
       ('KZ-11', 'Ақмола облысы', 'Акмолинская область', 'Akmola Region', 'Ақмола', 'Акмола', 'Akmola', 4, 1),
       ('KZ-55', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar Region', 'Павлодар', 'Павлодар', 'Pavlodar', 5, 1),
       ('KZ-15', 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region', 'Ақтөбе', 'Актобе', 'Aktobe', 2, 2),
       ('KZ-71', 'Астана қаласы', 'город Астана', 'Astana', 'Астана', 'Астана', 'Astana', 4, 2),
       ('KZ-10', 'Абай облысы', 'область Абай', 'Abai Region', 'Абай', 'Абай', 'Abai', 6, 2),
       ('KZ-63', 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region', 'ШҚО', 'ВКО', 'East', 7, 2),
       ('KZ-23', 'Атырау облысы', 'Атырауская область', 'Atyrau Region', 'Атырау', 'Атырау', 'Atyrau', 1, 2),
       ('KZ-47', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region', 'Маңғыстау', 'Мангистау', 'Mangystau', 0, 3),
       ('KZ-62', 'Ұлытау облысы', 'область Улытау', 'Ulytau Region', 'Ұлытау', 'Улытау', 'Ulytau', 3, 2),
       ('KZ-35', 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region', 'Қарағанды', 'Караганда', 'Karaganda', 5, 2),
       ('KZ-43', 'Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region', 'Қызылорда', 'Кызылорда', 'Kyzylorda', 2, 3),
       ('KZ-61', 'Түркістан облысы', 'Туркестанская область', 'Turkistan Region', 'Түркістан', 'Туркестан', 'Turkistan', 3, 3),
       ('KZ-31', 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region', 'Жамбыл', 'Жамбыл', 'Zhambyl', 4, 3),
       ('KZ-19', 'Алматы облысы', 'Алматинская область', 'Almaty Region', 'Алматы обл.', 'Алм. обл.', 'Almaty reg.', 5, 3),
       ('KZ-33', 'Жетісу облысы', 'область Жетісу', 'Zhetisu Region', 'Жетісу', 'Жетісу', 'Zhetisu', 6, 3),
       ('KZ-79', 'Шымкент қаласы', 'город Шымкент', 'Shymkent', 'Шымкент', 'Шымкент', 'Shymkent', 3, 4),
       ('KZ-75', 'Алматы қаласы', 'город Алматы', 'Almaty', 'Алматы', 'Алматы', 'Almaty', 5, 4);
