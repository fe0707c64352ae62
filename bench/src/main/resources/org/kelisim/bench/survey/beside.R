# beside.R TASK FOLDER OUT: the same task in R's survey. Writes the seconds it took and its answer, a number a line.
suppressMessages(library(survey))
args <- commandArgs(TRUE); task <- args[1]; folder <- args[2]; out <- args[3]
column <- function(name, kind, n) readBin(file.path(folder, paste0(name, ".", kind)), kind, n, endian = "big")
n <- file.size(file.path(folder, "weight.double")) / 8
d <- data.frame(weight = column("weight", "double", n), mark = column("mark", "double", n))
for (name in c("cluster", "stratum", "region", "sex", "age")) { code <- column(name, "int", n); d[[name]] <- factor(sprintf("v%05d", code)) }
tilted <- function(name) { k <- as.integer(d[[name]]) - 1; t <- tapply(1 + k / 10, d[[name]], sum); r <- data.frame(names(t), 40 * n * as.numeric(t) / sum(t)); names(r) <- c(name, "Freq"); r }
design <- function(d) svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = d)
answer <- function(d) switch(task,
  MEANS = { r <- svyby(~mark, ~region, design(d), svymean); c(r$mark, r$se) },
  BOOTSTRAP = { r <- svyby(~mark, ~region, as.svrepdesign(design(d), type = "subbootstrap", replicates = 500), svymean); c(r$mark, r$se) },
  RAKING = { w <- weights(rake(design(d), list(~region, ~sex, ~age), population, control = list(maxit = 50, epsilon = 1e-9, verbose = FALSE))); c(sum(w), sum(w^2), min(w), max(w)) })
population <- lapply(c("region", "sex", "age"), tilted)
set.seed(7)
seconds <- system.time(a <- answer(d))[["elapsed"]]
writeLines(format(c(seconds, a), digits = 17), out)
