# more-cases.R DIR: the cases of more/, their answers by R's survey 4.1 through oracle_lib.R. Run more-data.R first, from this folder.
# Left out, since R has no answer, or an answer that hangs on rounding: see "Where R is left" in the README of the module.
dir <- commandArgs(TRUE)[1]
source("oracle_lib.R")
cases <- list()
add <- function(id, data, design, statistic, args = list(), ..., level = 0.95, df = "design", tol = 1e-9)
  cases[[length(cases) + 1]] <<- c(list(id = id, data = paste0("data/", data, ".csv"), design = design, statistic = statistic, args = args, level = level, df = df, tol = tol), list(...))
L <- list
one <- function(...) I(c(...))

designs <- L(
  stages = L(
    three = L(ids = c("psu_id", "ssu_id", "tsu_id"), strata = one("stratum"), fpc = c("N1", "N2", "N3"), weights = "w"),
    nested = L(ids = c("psu", "ssu", "tsu"), strata = one("stratum"), fpc = c("N1", "N2", "N3"), weights = "w", nest = TRUE),
    numbered = L(ids = c("psu", "ssu"), strata = one("stratum"), fpc = c("N1", "N2"), weights = "w", nest = TRUE),
    halves = L(ids = c("psu_id", "ssu_id"), strata = c("stratum", "half"), fpc = c("N1", "N2"), weights = "w", lonelyPsu = "remove"),
    fractions = L(ids = c("psu_id", "ssu_id", "tsu_id"), strata = one("stratum"), fpc = c("f1", "f2", "f3"), weights = "w"),
    infinite = L(ids = c("psu_id", "ssu_id"), strata = one("stratum"), fpc = c("N1", "N2inf"), weights = "w"),
    unweighted = L(ids = c("psu_id", "ssu_id", "tsu_id"), strata = one("stratum"), fpc = c("N1", "N2", "N3")),
    fewfpc = L(ids = one("psu_id"), strata = one("stratum"), fpc = one("f1")),
    zero = L(ids = one("psu_id"), strata = one("stratum"), fpc = one("N1"), weights = "w0"),
    plain = L(ids = one("psu_id"), weights = "w"),
    elements = L(strata = one("stratum"), weights = "w"),
    jkn = L(ids = one("psu_id"), strata = one("stratum"), weights = "w", convert = L(type = "JKn", mse = FALSE)),
    jknfpc = L(ids = c("psu_id", "ssu_id"), strata = one("stratum"), fpc = c("N1", "N2"), weights = "w", convert = L(type = "JKn", mse = TRUE)),
    jk1 = L(ids = one("psu_id"), weights = "w", convert = L(type = "auto", mse = FALSE)),
    jknzero = L(ids = one("psu_id"), strata = one("stratum"), weights = "w0", convert = L(type = "auto"))),
  simple = L(
    srs = L(fpc = one("N")), frac = L(fpc = one("frac"), weights = "w"), none = L(weights = "w"), jk1 = L(fpc = one("N"), convert = L(type = "JK1"))),
  pairs = L(
    taylor = L(ids = one("psu"), strata = one("stratum"), weights = "w"),
    brr = L(ids = one("psu"), strata = one("stratum"), weights = "w", convert = L(type = "BRR")),
    brrmse = L(ids = one("psu"), strata = one("stratum"), weights = "w", convert = L(type = "BRR", mse = TRUE)),
    fay = L(ids = one("psu"), strata = one("stratum"), weights = "w", convert = L(type = "Fay")),
    census = L(ids = one("psu"), strata = one("stratum"), fpc = one("fpc"), weights = "w", convert = L(type = "JKn")),
    other = L(weights = "w", replicates = L(prefix = "m", count = 12, type = "other", combined = FALSE, scale = .25, rscales = seq(.5, 1.6, .1))),
    acs = L(weights = "w", replicates = L(prefix = "c", count = 12, type = "ACS", combined = TRUE)),
    successive = L(weights = "w", replicates = L(prefix = "c", count = 12, type = "successive-difference", combined = TRUE, mse = TRUE)),
    jk2 = L(weights = "w", replicates = L(prefix = "m", count = 12, type = "JK2", combined = FALSE, mse = TRUE)),
    jk1 = L(weights = "w", replicates = L(prefix = "j", count = 5, type = "JK1", combined = FALSE)),
    jkn = L(weights = "w", replicates = L(prefix = "j", count = 5, type = "JKn", combined = FALSE)),
    fayrho = L(weights = "w", replicates = L(prefix = "m", count = 11, type = "Fay", rho = .5, combined = FALSE)),
    boot = L(weights = "w", replicates = L(prefix = "c", count = 12, type = "bootstrap", combined = TRUE, scale = .2)),
    brrgiven = L(weights = "w", replicates = L(prefix = "m", count = 8, type = "BRR", combined = FALSE, rscales = one(2)))),
  unequal = L(
    brewer = L(ids = one("psu"), strata = one("stratum"), fpc = one("pi1"), weights = "w", pps = "brewer"),
    brewer2 = L(ids = c("psu", "el"), strata = one("stratum"), fpc = c("pi1", "pi2"), weights = "w", pps = "brewer"),
    other = L(ids = one("psu"), fpc = one("pi1"), pps = "other"),
    off = L(ids = one("psu"), strata = one("stratum"), weights = "w", pps = FALSE)),
  alone = c(sapply(c("remove", "certainty", "adjust", "average"), function(l) L(ids = one("psu"), strata = one("stratum"), fpc = one("N1"), weights = "w", lonelyPsu = l), simplify = FALSE),
    sapply(c("remove", "adjust"), function(l) L(ids = c("psu", "ssu"), strata = one("stratum"), fpc = c("N1", "N2"), weights = "w", lonelyPsu = l), simplify = FALSE) |> setNames(c("remove2", "adjust2")),
    sapply(c("remove", "certainty", "adjust"), function(l) L(ids = c("psu", "ssu"), strata = one("stratum"), fpc = c("N1", "N2b"), weights = "w", lonelyPsu = l), simplify = FALSE) |> setNames(c("remove3", "certainty3", "adjust3")),
    L(average1 = L(ids = one("psu"), strata = one("stratum"), weights = "w", lonelyPsu = "average"),
      jkremove = L(ids = one("psu"), strata = one("stratum"), fpc = one("N1"), weights = "w", lonelyPsu = "remove", convert = L(type = "JKn")),
      jkaverage = L(ids = one("psu"), strata = one("stratum"), fpc = one("N1"), weights = "w", lonelyPsu = "average", convert = L(type = "JKn")))))

# What to ask of each data set: n numeric, m another, c categories, b groups, yes an answer.
columns <- L(
  stages = L(n = "y", m = "x", c = "job", b = "stratum", b2 = "half", v = "ans", yes = "yes", no = "dk"),
  simple = L(n = "score", m = "grade", c = "grade", b = "sex", b2 = "pass", v = "pass", yes = "pass", no = "none"),
  pairs = L(n = "y", m = "x", c = "g", b = "g", b2 = "ok", v = "ok", yes = "yes", no = "none"),
  unequal = L(n = "y", m = "x", c = "own", b = "own", b2 = "stratum", v = "own", yes = "own", no = "none"),
  alone = L(n = "y", m = "w", c = "v", b = "g", b2 = "v", v = "v", yes = "yes", no = "none"))

share <- function(k, ci, ...) L(var = k$v, value = one(k$yes), exclude = one(k$no), ciMethod = ci, ...)
for (data in names(designs)) for (name in names(designs[[data]])) {
  k <- columns[[data]]; d <- designs[[data]][[name]]; id <- function(what) paste(data, name, what, sep = "-")
  byReplicates <- !is.null(d$replicates) || !is.null(d$convert)
  add(id("mean"), data, d, "mean", L(vars = c(k$n, k$m)))
  add(id("meandeff"), data, d, "mean", L(vars = one(k$n), deff = TRUE), level = .9)
  add(id("meanreplace"), data, d, "mean", L(vars = one(k$m), deff = "replace"), df = "inf")
  add(id("total"), data, d, "total", L(vars = one(k$n), deff = TRUE), df = 7.5)
  add(id("totalreplace"), data, d, "total", L(vars = one(k$m), deff = "replace"))
  add(id("ratio"), data, d, "ratio", L(num = k$m, den = k$n))
  add(id("shares"), data, d, "proportions", L(var = k$c, deff = TRUE))
  for (ci in c("wald", "logit", "xlogit", "asin", "beta")) add(id(paste0("share-", ci)), data, d, "proportion", share(k, ci), level = .97)
  add(id("sharedeff"), data, d, "proportion", share(k, "beta", deff = "replace"))
  for (ci in if (byReplicates) c("mean", "quantile") else c("mean", "xlogit", "asin", "beta", "score")) add(id(paste0("quantile-", ci)), data, d, "quantile", L(var = k$n, probs = c(.23, .5, .81), ciMethod = ci, qrule = "math"))
  add(id("by"), data, d, "by", L(by = one(k$b), inner = L(statistic = "mean", args = L(vars = one(k$n), deff = TRUE))), df = "domain")
  add(id("by2"), data, d, "by", L(by = c(k$b, k$b2), inner = L(statistic = "total", args = L(vars = one(k$m)))))
  add(id("byshare"), data, d, "by", L(by = one(k$b2), inner = L(statistic = "proportion", args = share(k, "beta"))), df = "domain")
  add(id("bywald"), data, d, "by", L(by = one(k$b), inner = L(statistic = "proportions", args = L(var = k$c))))
  add(id("byquantile"), data, d, "by", L(by = one(k$b2), inner = L(statistic = "quantile", args = L(var = k$m, probs = .4, ciMethod = if (byReplicates) "mean" else "xlogit"))))
  add(id("byratio"), data, d, "by", L(by = one(k$b2), inner = L(statistic = "ratio", args = L(num = k$m, den = k$n))))
  groups <- sort(unique(read_data(paste0("data/", data, ".csv"), dir)[[k$b]]))
  against <- function(one, other) as.list(setNames(c(one, other, rep(0, length(groups) - 2)), groups))
  add(id("contrast"), data, d, "contrast", L(var = k$n, by = k$b, coefs = against(1, -1)))
  add(id("contrasttotal"), data, d, "contrast", L(var = k$m, by = k$b, coefs = against(.5, -1.5), of = "total"))
  add(id("contrastshare"), data, d, "contrast", L(var = k$v, value = one(k$yes), exclude = one(k$no), by = k$b, coefs = against(1, -1)))
  for (p in c("total", "row", "col", "count")) add(id(paste0("crosstab-", p)), data, d, "crosstab", L(rows = k$c, cols = k$b2, percent = p, exclude = one("none")))
  for (t in c("F", "Chisq", "Wald", "adjWald", if (data != "simple") c("saddlepoint", "lincom"))) add(id(paste0("chisq-", t)), data, d, "chisq", L(rows = k$c, cols = k$b2, test = t), tol = if (t %in% c("saddlepoint", "lincom")) 1e-6 else 1e-9)
  add(id("weights"), data, d, "weights")
  add(id("domain"), data, d, "mean", L(vars = one(k$n)), subset = L(var = k$b, values = one(groups[1])))
  add(id("domainshare"), data, d, "proportion", share(k, "beta"), subset = L(var = k$b, values = one(groups[2])))
  add(id("glm"), data, d, "glm", L(response = L(var = k$v, value = one(k$yes)), terms = L(L(var = k$m, scale = .1))), tol = 1e-6)
}

# Statistics on one design.
s <- designs$stages$nested; r <- designs$pairs$fayrho
for (q in c("math", "school", "shahvaish", paste0("hf", 1:9))) {
  add(paste0("rule-", q), "stages", s, "quantile", L(var = "x", probs = c(.31, .5, .77), ciMethod = "mean", qrule = q))
  add(paste0("rule-ties-", q), "simple", designs$simple$srs, "quantile", L(var = "grade", probs = c(.3, .5, .61), ciMethod = "xlogit", qrule = q))
  add(paste0("rule-rep-", q), "pairs", r, "quantile", L(var = "x", probs = c(.31, .77), ciMethod = "quantile", qrule = q))
}
for (ci in c("wald", "logit", "asin", "beta")) add(paste0("rare-", ci), "stages", s, "proportion", L(var = "rare", value = one("yes"), ciMethod = ci))
add("number-groups", "stages", s, "by", L(by = one("kids"), inner = L(statistic = "mean", args = L(vars = one("y")))), df = "domain")
add("number-shares", "stages", s, "proportions", L(var = "kids"))
add("number-subset", "stages", s, "mean", L(vars = one("y")), subset = L(var = "kids", values = c(1, 10)))
add("number-value", "simple", designs$simple$srs, "proportion", L(var = "grade", value = c(4, 5)))
add("solo-mean", "stages", s, "by", L(by = one("solo"), inner = L(statistic = "mean", args = L(vars = one("x")))), df = "domain")
add("solo-ratio", "stages", s, "by", L(by = one("solo"), inner = L(statistic = "ratio", args = L(num = "x", den = "z"))))
add("order", "stages", s, "proportions", L(var = "job", exclude = one("none")))
add("order2", "stages", s, "by", L(by = c("job", "half"), inner = L(statistic = "mean", args = L(vars = one("x")))))
add("missing-kept", "stages", s, "mean", L(vars = c("y", "x"), naRm = FALSE))
add("missing-kept-shares", "stages", s, "proportions", L(var = "job", naRm = FALSE))
add("missing-kept-ratio", "stages", s, "ratio", L(num = "y", den = "x", naRm = FALSE))
add("df-domain", "stages", s, "mean", L(vars = one("x")), df = "domain")
add("df-zero", "stages", s, "mean", L(vars = one("x")), df = 0)
add("level-half", "stages", s, "mean", L(vars = one("x")), level = .5)
add("near-constant", "stages", s, "mean", L(vars = one("z"), deff = TRUE))
add("glm-factors", "stages", s, "glm", L(response = L(var = "ans", value = one("yes"), exclude = one("dk")), terms = L(L(var = "job", ref = "none"), L(var = "kids"), L(var = "half", ref = "n"))), tol = 1e-6)
add("glm-inf", "stages", designs$stages$plain, "glm", L(response = L(var = "ans", value = one("yes")), terms = L()), df = "inf", tol = 1e-6)
add("glm-rep", "pairs", designs$pairs$taylor, "glm", L(response = L(var = "ok", value = one("yes")), terms = L(L(var = "g", ref = "b"), L(var = "y", scale = .01))), tol = 1e-6)
add("glm-boot", "pairs", designs$pairs$fay, "glm", L(response = L(var = "ok", value = one("yes")), terms = L(L(var = "g", ref = "b"))), tol = 1e-6)
add("contrast-four", "stages", s, "contrast", L(var = "x", by = "job", coefs = L(farm = 1, Office = -.25, "өнер" = -.25, none = -.5)))

# Adjusted weights.
cells <- function(vars, d, w, f) { t <- aggregate(d[[w]], d[vars], sum); lapply(seq_len(nrow(t)), function(i) L(cell = lapply(as.list(t[i, vars, drop = FALSE]), as.character), total = round(t$x[i] * f[(i - 1) %% length(f) + 1], 1))) }
st <- read_data("data/stages.csv", dir); pr <- read_data("data/pairs.csv", dir); un <- read_data("data/unequal.csv", dir); sm <- read_data("data/simple.csv", dir)
margin <- function(vars, d, w, f) L(vars = I(vars), population = cells(vars, d, w, f))
# One population for all margins, so that they agree.
tilt <- function(d, w, by) d[[w]] * (1 + .1 * (as.numeric(factor(d[[by[1]]])) %% 3)) * (1 + .07 * (as.numeric(factor(d[[by[2]]])) %% 2))
st$t <- round(tilt(st, "w", c("stratum", "half")), 2); pr$t <- round(tilt(pr, "w", c("g", "ok")), 2); un$t <- round(tilt(un, "w", c("own", "stratum")), 2); sm$t <- round(tilt(sm, "w", c("sex", "pass")), 2)
known <- function(d, var, level = NULL) if (is.null(level)) L(var = var, total = round(sum(d$t * d[[var]]), 1)) else L(var = var, level = level, total = round(sum(d$t * (d[[var]] == level)), 1))
count <- function(d) L(term = "intercept", total = round(sum(d$t), 1))
cal <- function(f, terms, ...) L(kind = "calibrate", calfun = f, terms = terms, epsilon = 1e-10, maxit = 60, ...)
adjusts <- L(
  stages = L(
    post = L(c(L(kind = "postStratify"), margin(c("half", "stratum"), st, "t", 1))),
    rake = L(L(kind = "rake", margins = L(margin("half", st, "t", 1), margin("stratum", st, "t", 1), margin("kids", st, "t", 1)), maxit = 60, epsilon = 1e-9)),
    rakewide = L(L(kind = "rake", margins = L(margin("half", st, "t", 1), margin("ans", st, "t", 1)), maxit = 10, epsilon = 1)),
    linear = L(cal("linear", L(count(st), known(st, "half", "n"), known(st, "x")))),
    bounded = L(cal("linear", L(count(st), known(st, "half", "n"), known(st, "kids")), bounds = L(lower = .6, upper = 1.6))),
    raking = L(cal("raking", L(count(st), known(st, "stratum", "S2"), known(st, "kids", "2"), known(st, "x")))),
    rakingbounded = L(cal("raking", L(count(st), known(st, "half", "n")), bounds = L(upper = 1.3))),
    logit = L(cal("logit", L(count(st), known(st, "half", "s"), known(st, "x")), bounds = L(lower = .5, upper = 2))),
    trim = L(L(kind = "trimWeights", lower = 30, upper = 60)),
    strict = L(L(kind = "trimWeights", lower = 30, upper = 90, strict = TRUE)),
    chain = L(c(L(kind = "postStratify"), margin("half", st, "t", 1)), cal("linear", L(count(st), known(st, "x"))), L(kind = "trimWeights", upper = 90))),
  pairs = L(
    post = L(c(L(kind = "postStratify"), margin("g", pr, "t", 1))),
    rake = L(L(kind = "rake", margins = L(margin("g", pr, "t", 1), margin("ok", pr, "t", 1)), maxit = 40, epsilon = 1e-8)),
    linear = L(cal("linear", L(count(pr), known(pr, "x")))),
    raking = L(cal("raking", L(count(pr), known(pr, "g", "a"), known(pr, "x")))),
    logit = L(cal("logit", L(count(pr), known(pr, "ok", "yes")), bounds = L(lower = .3, upper = 3)))),
  unequal = L(
    post = L(c(L(kind = "postStratify"), margin("own", un, "t", 1))),
    linear = L(cal("linear", L(count(un), known(un, "x"))))),
  simple = L(
    rake = L(L(kind = "rake", margins = L(margin("sex", sm, "t", 1), margin("pass", sm, "t", 1)), maxit = 40, epsilon = 1e-6)),
    scaled = L(cal("raking", L(L(term = "intercept", total = 6e4), L(var = "sex", level = "F", total = 3.1e4))))))
whole <- function(by, data) { g <- sort(unique(read_data(paste0("data/", data, ".csv"), dir)[[by]])); as.list(setNames(c(1, -1, rep(0, length(g) - 2)), g)) }
for (data in names(adjusts)) for (how in names(adjusts[[data]])) {
  k <- columns[[data]]; a <- adjusts[[data]][[how]]
  some <- L(stages = c("three", "plain", "elements", "jkn", "unweighted"), pairs = c("taylor", "brr", "other", "successive", "fay", "jk1"), unequal = c("brewer", "brewer2"), simple = c("none", "frac", "jk1"))[[data]]
  for (name in some) {
    d <- designs[[data]][[name]]; byReplicates <- !is.null(d$replicates) || !is.null(d$convert); ask <- function(what, statistic, args, ..., tol = 1e-7) add(paste(data, name, how, what, sep = "-"), data, d, statistic, args, adjust = a, ..., tol = tol)
    # R can't cut replicates' weights here, nor calibrate them by terms.
    if (byReplicates && any(vapply(a, function(x) x$kind %in% c("trimWeights", "calibrate"), TRUE))) next
    ask("weights", "weights", L()); ask("mean", "mean", L(vars = one(k$n), deff = TRUE)); ask("total", "total", L(vars = one(k$m)))
    ask("by", "by", L(by = one(k$b), inner = L(statistic = "mean", args = L(vars = one(k$m)))), df = "domain")
    ask("share", "proportion", share(k, "beta")); ask("subset", "proportion", share(k, "beta"), subset = L(var = k$b2, values = one(sort(unique(read_data(paste0("data/", data, ".csv"), dir)[[k$b2]]))[1])))
    ask("quantile", "quantile", L(var = k$n, probs = c(.3, .6), ciMethod = if (byReplicates) "mean" else "beta")); ask("contrast", "contrast", L(var = k$m, by = k$b, coefs = whole(k$b, data)))
    ask("chisq", "chisq", L(rows = k$c, cols = k$b2, test = "F")); ask("crosstab", "crosstab", L(rows = k$c, cols = k$b2, percent = "row")); ask("glm", "glm", L(response = L(var = k$v, value = one(k$yes)), terms = L(L(var = k$m, scale = .1))), tol = 1e-6)
  }
}

# Refusals.
e <- designs$stages
refuse <- function(id, data, design, statistic = "mean", args = L(vars = one(columns[[data]]$m)), ...) add(paste0("refused-", id), data, design, statistic, args, ...)
refuse("lonely2", "alone", L(ids = one("psu"), strata = one("stratum"), weights = "w"))
refuse("nested", "stages", L(ids = one("psu"), strata = one("stratum"), weights = "w"))
refuse("correction-count", "stages", L(ids = c("psu_id", "ssu_id"), strata = one("stratum"), fpc = one("N1"), weights = "w"))
refuse("correction-small", "stages", L(ids = one("psu_id"), strata = one("stratum"), fpc = one("kids"), weights = "w"))
refuse("correction-mixed", "stages", L(ids = c("psu_id", "ssu_id"), strata = one("stratum"), fpc = c("N1", "f2"), weights = "w"))
refuse("correction-varies", "stages", L(ids = one("psu_id"), strata = one("half"), fpc = one("N2"), weights = "w"))
refuse("unknown-stratum", "stages", L(ids = one("psu_id"), strata = one("nowhere"), weights = "w"))
refuse("unknown-group", "stages", e$three, "by", L(by = one("nowhere"), inner = L(statistic = "mean", args = L(vars = one("y")))))
refuse("unknown-rows", "stages", e$three, "crosstab", L(rows = "nowhere", cols = "half", percent = "row"))
refuse("unknown-subset", "stages", e$three, subset = L(var = "nowhere", values = one("a")))
refuse("unknown-margin", "stages", e$three, adjust = L(L(kind = "postStratify", vars = one("nowhere"), population = L(L(cell = L(nowhere = "a"), total = 1)))))
refuse("unknown-term", "stages", e$three, adjust = L(cal("linear", L(count(st), L(var = "nowhere", total = 1)))))
refuse("weights-words", "stages", L(ids = one("psu_id"), weights = "job"))
refuse("term-words", "stages", e$three, adjust = L(cal("linear", L(count(st), L(var = "half", total = 1)))))
refuse("quantile-words", "stages", e$three, "quantile", L(var = "job", probs = .5))
refuse("ratio-words", "stages", e$three, "ratio", L(num = "y", den = "job"))
refuse("percent", "stages", e$three, "crosstab", L(rows = "ans", cols = "half", percent = "most"))
refuse("kind", "stages", e$three, adjust = L(L(kind = "wish")))
refuse("statistic", "stages", e$three, "mode", L(vars = one("y")))
refuse("bounds", "stages", e$three, adjust = L(cal("linear", L(count(st)), bounds = L(lower = 1.1, upper = 2))))
refuse("bounds-logit", "stages", e$three, adjust = L(cal("logit", L(count(st)), bounds = L(lower = .5))))
refuse("bounds-trim", "stages", e$three, adjust = L(L(kind = "trimWeights", lower = 5, upper = 4)))
refuse("margin-negative", "stages", e$three, adjust = L(L(kind = "postStratify", vars = one("half"), population = L(L(cell = L(half = "n"), total = 5), L(cell = L(half = "s"), total = -5)))))
refuse("margin-twice", "stages", e$three, adjust = L(L(kind = "postStratify", vars = one("half"), population = L(L(cell = L(half = "n"), total = 5), L(cell = L(half = "n"), total = 5), L(cell = L(half = "s"), total = 5)))))
refuse("margin-missing", "stages", e$three, adjust = L(c(L(kind = "rake", maxit = 9, epsilon = 1), L(margins = L(L(vars = one("job"), population = L(L(cell = L(job = "farm"), total = 5))))))))
refuse("margins-slow", "stages", e$three, adjust = L(L(kind = "rake", margins = L(margin("half", st, "t", 1), margin("stratum", st, "t", 1)), maxit = 1, epsilon = 1e-9)))
refuse("totals-far", "stages", e$three, adjust = L(cal("linear", L(count(st), known(st, "half", "n"), L(var = "x", total = 1)), bounds = L(lower = .9, upper = 1.1))))
refuse("jk-lonely", "alone", L(ids = one("psu"), strata = one("stratum"), weights = "w", convert = L(type = "JKn")))
refuse("jk-unstratified", "stages", L(ids = one("psu_id"), weights = "w", convert = L(type = "JKn")))
refuse("brr-unstratified", "stages", L(ids = one("psu_id"), weights = "w", convert = L(type = "BRR")))
refuse("rscales", "pairs", L(weights = "w", replicates = L(prefix = "c", count = 12, type = "bootstrap", combined = TRUE, rscales = c(1, 2))))
refuse("replicates-unknown", "pairs", L(weights = "w", replicates = L(prefix = "c", count = 13, type = "bootstrap", combined = TRUE)))
refuse("contrast-ghost", "stages", e$zero, "contrast", L(var = "x", by = "psu_id", coefs = setNames(L(1, -1), c("S1 1", "S1 2"))))
refuse("subset-ghost", "stages", e$zero, subset = L(var = "psu_id", values = one("S4 2")))
refuse("level-zero", "stages", e$three, level = 0)
refuse("probs-zero", "stages", e$three, "quantile", L(var = "y", probs = 0))

done <- 0; skipped <- character(0)
out <- lapply(cases, function(cs) {
  back <- fromJSON(tojson(cs), simplifyVector = FALSE)
  r <- tryCatch(run_case(back, dir), error = function(e) { while (sink.number() > 0) sink(); conditionMessage(e) })
  while (sink.number() > 0) sink()
  fragile <- is.list(r) && isTRUE(attr(r, "frag") < 1e-9)
  if (is.character(r) || fragile) { skipped <<- c(skipped, paste(cs$id, if (fragile) "rounding" else substr(r, 1, 90))); return(NULL) }
  cs$expected <- jsafe(r); cs })
out <- Filter(Negate(is.null), out)
writeLines(vapply(seq_along(out), function(i) paste0(if (i == 1) "[" else " ", tojson(out[[i]]), if (i == length(out)) "]" else ","), ""), file.path(dir, "cases.json"))
writeLines(skipped, file.path(dir, "skipped.txt"))
cat(length(out), "cases,", length(skipped), "left out\n")
