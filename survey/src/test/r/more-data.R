# more-data.R DIR: writes the data sets of the cases in more/, with schema.json. Every column is made up; seeds are fixed.
dir <- commandArgs(TRUE)[1]
dir.create(file.path(dir, "data"), recursive = TRUE, showWarnings = FALSE)
schema <- list()
put <- function(name, d) {
  path <- paste0("data/", name, ".csv")
  write.csv(d, file.path(dir, path), row.names = FALSE, na = "", quote = TRUE, fileEncoding = "UTF-8")
  schema[[path]] <<- list(rows = nrow(d), columns = lapply(d, function(x) if (is.numeric(x)) "numeric" else "categorical"))
}

# Three stages with strata at two of them; population sizes, fractions, and an infinite population; answers missing here and there.
set.seed(7)
d <- NULL
for (h in 1:5) for (p in 1:(2 + h %% 3 + 1)) for (s in 1:(2 + (p + h) %% 2)) for (t in 1:sample(2:5, 1)) {
  d <- rbind(d, data.frame(stratum = paste0("S", h), half = c("n", "s")[1 + s %% 2], psu = p, ssu = s, tsu = t))
}
n <- nrow(d)
d$psu_id <- paste(d$stratum, d$psu); d$ssu_id <- paste(d$psu_id, d$ssu); d$tsu_id <- seq_len(n)
d$N1 <- c(S1 = 9, S2 = 14, S3 = 20, S4 = 8, S5 = 31)[d$stratum]
d$N2 <- 6 + as.numeric(factor(d$psu_id)) %% 4; d$N3 <- 11 + as.numeric(factor(d$ssu_id)) %% 7
d$N2inf <- ifelse(d$stratum == "S2", Inf, d$N2)
count <- function(x, by) ave(as.numeric(factor(x)), by, FUN = function(v) length(unique(v)))
d$f1 <- round(count(d$psu_id, d$stratum) / d$N1, 6); d$f2 <- round(count(d$ssu_id, d$psu_id) / d$N2, 6); d$f3 <- round(count(d$tsu_id, d$ssu_id) / d$N3, 6)
d$w <- round(d$N1 * d$N2 * d$N3 / 20 * runif(n, .8, 1.3), 3)
u <- rnorm(length(unique(d$psu_id)))[factor(d$psu_id)]
d$y <- round(50 + 6 * u + rnorm(n, 0, 8), 2); d$x <- round(d$y * .6 + rexp(n, .1), 2); d$z <- round(rnorm(n, 1000, 3), 3)
d$y[sample(n, 9)] <- NA; d$kids <- sample(c(0, 1, 2, 10), n, TRUE, c(.4, .3, .2, .1))
d$job <- sample(c("farm", "Office", "état", "өнер", "none"), n, TRUE); d$job[sample(n, 12)] <- NA
d$ans <- ifelse(runif(n) < plogis(u), "yes", ifelse(runif(n) < .2, "dk", "no"))
d$rare <- "no"; d$rare[3] <- "yes"; d$solo <- ifelse(seq_len(n) == 5, "one", ifelse(d$stratum == "S3", "three", "rest"))
d$w0 <- ifelse(d$psu_id %in% c("S1 1", "S4 2"), 0, d$w); d$tie <- round(d$y / 10)
put("stages", d)

# A simple random sample of equal weights, small numbers, ties.
set.seed(8)
n <- 60
d <- data.frame(id = seq_len(n), N = 400, frac = n / 400, w = 400 / n, score = round(rnorm(n, 20, 5), 1), grade = sample(1:5, n, TRUE), sex = sample(c("F", "M"), n, TRUE), yes = ifelse(runif(n) < .3, "1", "0"))
d$pass <- ifelse(d$score > 18, "pass", "fail"); d$score[c(4, 40)] <- NA
put("simple", d)

# Pairs for half-samples, strata of two and of four; and replicate weights of other kinds.
set.seed(9)
d <- NULL
for (h in 1:11) for (p in 1:(if (h %in% c(3, 7)) 4 else 2)) for (i in 1:sample(3:6, 1)) d <- rbind(d, data.frame(stratum = paste0("h", h), psu = paste0("h", h, "-", p)))
n <- nrow(d)
d$w <- round(runif(n, 20, 60), 2); d$y <- round(rgamma(n, 3, .1) + 10 * rnorm(26)[factor(d$psu)], 2); d$x <- round(rgamma(n, 2, .1), 2)
d$g <- sample(c("a", "b", "c"), n, TRUE); d$ok <- sample(c("yes", "no"), n, TRUE, c(.8, .2)); d$fpc <- c(h1 = 2, h3 = 30)[d$stratum]; d$fpc[is.na(d$fpc)] <- 17
for (r in 1:12) d[[paste0("m", r)]] <- sample(c(0, 1, 2), 26, TRUE)[factor(d$psu)]
for (r in 1:12) d[[paste0("c", r)]] <- round(d$w * d[[paste0("m", r)]], 3)
for (r in 1:5) d[[paste0("j", r)]] <- ifelse(as.numeric(factor(d$psu)) %% 5 == r - 1, 0, 1.25)
d$m12[d$g == "c"] <- 0
put("pairs", d)

# Unequal probabilities, as few columns as Brewer's variance needs, two stages.
set.seed(10)
d <- NULL
for (h in 1:3) for (p in 1:5) for (i in 1:sample(2:5, 1)) d <- rbind(d, data.frame(stratum = paste0("t", h), psu = sprintf("t%d-%02d", h, p)))
n <- nrow(d)
d$el <- seq_len(n); d$pi1 <- round(runif(15, .05, .9), 4)[factor(d$psu)]; d$pi1[d$psu == "t1-01"] <- 1
d$pi2 <- round(ave(rep(1, n), d$psu, FUN = sum) / (8 + as.numeric(factor(d$psu))), 5)
d$w <- round(1 / (d$pi1 * d$pi2), 4); d$y <- round(rnorm(n, 30, 6) + 20 * d$pi1, 2); d$x <- round(rnorm(n, 12, 2), 2); d$own <- sample(c("own", "rent"), n, TRUE)
put("unequal", d)

# Strata of one cluster, among others, at both stages.
set.seed(11)
d <- NULL
for (h in 1:6) for (p in 1:(if (h %in% c(2, 5)) 1 else 3)) for (s in 1:(if (h == 4 && p == 1) 1 else 2)) for (i in 1:3) d <- rbind(d, data.frame(stratum = paste0("L", h), psu = paste0("L", h, "/", p), ssu = paste0("L", h, "/", p, "/", s)))
n <- nrow(d)
d$N1 <- c(L1 = 9, L2 = 4, L3 = 7, L4 = 8, L5 = 1, L6 = 12)[d$stratum]; d$N2 <- ifelse(d$ssu == "L4/1/1", 1, 5); d$N2b <- 5
d$w <- round(runif(n, 5, 15), 2); d$y <- round(rnorm(n, 10, 2) + as.numeric(factor(d$stratum)), 2); d$g <- sample(c("p", "q"), n, TRUE); d$v <- sample(c("yes", "no"), n, TRUE)
put("alone", d)

writeLines(jsonlite::toJSON(schema, auto_unbox = TRUE, pretty = TRUE), file.path(dir, "data", "schema.json"))
