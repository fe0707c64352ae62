package org.kelisim.survey;

import java.util.function.DoubleUnaryOperator;

/**
 * A root of a function between two points of opposite sign, by Brent's method (R. P. Brent, Algorithms for Minimization without Derivatives, 1973,
 * ch. 4): bisection, secants and inverse quadratic interpolation, whichever is safe.
 */
final class Root {
    private static final double EPSILON = Math.ulp(1.0);
    private static final int STEPS = 1000;

    private Root() {}

    /** @return NaN if the function has one sign at both ends, or no value at one */
    static double between(double low, double high, double tolerance, DoubleUnaryOperator function) {
        var a = low;
        var b = high;
        var fa = function.applyAsDouble(a);
        var fb = function.applyAsDouble(b);
        if (!(fa * fb <= 0)) {
            return Double.NaN;
        }
        var c = a;
        var fc = fa;
        for (var step = 0; step < STEPS; step++) {
            var previous = b - a;
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            var near = 2 * EPSILON * Math.abs(b) + tolerance / 2;
            var move = (c - b) / 2;
            if (Math.abs(move) <= near || fb == 0) {
                return b;
            }
            if (Math.abs(previous) >= near && Math.abs(fa) > Math.abs(fb)) {
                move = interpolated(a, b, c, fa, fb, fc, previous, near, move);
            }
            if (Math.abs(move) < near) {
                move = move > 0 ? near : -near;
            }
            a = b;
            fa = fb;
            b += move;
            fb = function.applyAsDouble(b);
            if (fb > 0 == fc > 0) {
                c = a;
                fc = fa;
            }
        }
        return b;
    }

    private static double interpolated(
            double a, double b, double c, double fa, double fb, double fc, double previous, double near, double half) {
        var width = c - b;
        double p;
        double q;
        if (a == c) {
            var ratio = fb / fa;
            p = width * ratio;
            q = 1 - ratio;
        } else {
            var first = fa / fc;
            var second = fb / fc;
            var third = fb / fa;
            p = third * (width * first * (first - second) - (b - a) * (second - 1));
            q = (first - 1) * (second - 1) * (third - 1);
        }
        if (p > 0) {
            q = -q;
        } else {
            p = -p;
        }
        var isSafe = p < 0.75 * width * q - Math.abs(near * q) / 2 && p < Math.abs(previous * q / 2);
        return isSafe ? p / q : half;
    }
}
