-- A figure of people who share a trait is held back itself where its change since an earlier release would point at a few.
alter table figures.release_figure
    add column protected boolean not null default false,
    add constraint release_figure_protected check (not protected or value is null);
