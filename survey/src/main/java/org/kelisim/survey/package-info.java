/**
 * Design-based estimation: what a probability sample says of its population, and how surely. Stratified, clustered, multi-stage designs with
 * unequal probabilities and finite-population corrections; calibration to known totals; replicate weights. Pure Java: no framework, no database,
 * no file formats.
 *
 * <p>Start at {@link org.kelisim.survey.Design}: it makes a {@link org.kelisim.survey.Sample} of a {@link org.kelisim.survey.Table}, and a sample
 * answers a {@link org.kelisim.survey.Statistic} with {@link org.kelisim.survey.Estimates}. What can't be answered honestly is
 * {@link org.kelisim.survey.Refused}, with the reason as a value.
 *
 * <p>Every estimate here is a total, a ratio of totals or defined by an estimating equation; its variance is that of the total of its influence
 * function (linearisation), or the spread over replicate weights. The numbers in brackets in the code's comments are these:
 *
 * <ol>
 *   <li>C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling, Springer 1992.
 *   <li>T. Lumley, Complex Surveys: A Guide to Analysis Using R, Wiley 2010, and his package survey, 4.1.
 *   <li>K. M. Wolter, Introduction to Variance Estimation, 2nd ed., Springer 2007.
 *   <li>J.-C. Deville, C.-E. Särndal, Calibration estimators in survey sampling, JASA 87 (1992) 376-382.
 *   <li>R. S. Woodruff, Confidence intervals for medians and other position measures, JASA 47 (1952) 635-646.
 *   <li>J. N. K. Rao, A. J. Scott, On chi-squared tests for multiway contingency tables with cell proportions estimated from survey data, Annals of
 *       Statistics 12 (1984) 46-60.
 *   <li>E. L. Korn, B. I. Graubard, Confidence intervals for proportions with small expected number of positive counts estimated from survey data,
 *       Survey Methodology 24 (1998) 193-201.
 *   <li>J. N. K. Rao, C. F. J. Wu, Resampling inference with complex survey data, JASA 83 (1988) 231-241.
 *   <li>K. R. W. Brewer, Combined Survey Sampling Inference, Arnold 2002.
 *   <li>D. A. Binder, On the variances of asymptotically normal estimators from complex surveys, International Statistical Review 51 (1983) 279-292.
 *   <li>R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996) 361-365.
 *   <li>J. Preston, Rescaled bootstrap for stratified multistage sampling, Survey Methodology 35 (2009) 227-234.
 *   <li>C. A. Francisco, W. A. Fuller, Quantile estimation with a complex survey design, Annals of Statistics 19 (1991) 454-469.
 * </ol>
 */
@NullMarked
package org.kelisim.survey;

import org.jspecify.annotations.NullMarked;
