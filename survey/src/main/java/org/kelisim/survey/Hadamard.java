package org.kelisim.survey;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Hadamard matrices: square, of two values, any two columns of which agree in half of their entries. A replicate takes a column, a pair of clusters
 * a row, so that the replicates are balanced [3, ch. 3.3].
 *
 * <p>The choice is that of R's survey 4.1, so that half-samples agree with its: matrices of 4, 16, 28 and 36 rows are at hand and can be doubled
 * (Sylvester); where that would cost four replicates more than pairs need, Paley's are tried, of a prime p = 3 mod 4. All have a first row of ones.
 */
final class Hadamard {
    private static final int[] SIZES = {4, 16, 28, 36};
    private static final int LARGEST_PRIME = 7919;
    private static final String OF_28 = "fffffff 9c71c78 83cd378 83b2e66 9a0f8d6 952c5ae 8cd239e"
            + " 58aa7f0 45b59d4 46cbcac 561774a 4b64e9a 5959b26 2d1eae8"
            + " 3666b34 2b3b51c 31d74b2 32f89ca 2ced646 ea545e4 f1632cc"
            + " f09ce1c e54ad52 e6392b2 e8a792a dffe000 bf81f80 7f8007e";
    /** The first row of the core of the matrix of 36; each further row is the one before, shifted. */
    private static final String CORE_OF_36 = "01011100011111011100100001010110010";

    private Hadamard() {}

    /** A matrix with more rows than there are pairs. */
    static boolean[][] above(int pairs) {
        for (var size : SIZES) {
            var rounded = pairs - pairs % 4;
            if (rounded < size && rounded + 4 >= size) {
                return known(size);
            }
        }
        var best = 0;
        for (var i = 0; i < SIZES.length; i++) {
            best = doubled(SIZES[i], pairs) < doubled(SIZES[best], pairs) ? i : best;
        }
        var size = doubled(SIZES[best], pairs);
        if (size - pairs > 4) {
            var paley = paley(pairs, size);
            if (paley.length > 0) {
                return paley;
            }
        }
        var matrix = known(SIZES[best]);
        while (matrix.length < size) {
            matrix = twice(matrix);
        }
        return matrix;
    }

    private static int doubled(int size, int pairs) {
        var doubled = size;
        while (doubled < pairs + 1) {
            doubled *= 2;
        }
        return doubled;
    }

    private static boolean[][] known(int size) {
        return switch (size) {
            case 4 -> twice(twice(new boolean[][] {{true}}));
            case 16 -> twice(twice(known(4)));
            case 28 -> ofBits();
            default -> ofCore();
        };
    }

    private static boolean[][] twice(boolean[][] half) {
        var size = half.length;
        var twice = new boolean[2 * size][2 * size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                twice[i][j] = half[i][j];
                twice[i][j + size] = half[i][j];
                twice[i + size][j] = half[i][j];
                twice[i + size][j + size] = !half[i][j];
            }
        }
        return twice;
    }

    private static boolean[][] ofBits() {
        return Arrays.stream(OF_28.split(" "))
                .map(row -> {
                    var bits = new BigInteger(row, 16);
                    var values = new boolean[28];
                    for (var j = 0; j < 28; j++) {
                        values[j] = bits.testBit(27 - j);
                    }
                    return values;
                })
                .toArray(boolean[][]::new);
    }

    private static boolean[][] ofCore() {
        var matrix = new boolean[36][36];
        Arrays.fill(matrix[0], true);
        for (var i = 0; i < 35; i++) {
            for (var j = 0; j < 35; j++) {
                matrix[i + 1][j] = CORE_OF_36.charAt((i + j) % 35) == '1';
            }
        }
        return matrix;
    }

    /** Paley's matrix for so many pairs, no bigger than the limit; empty if there is none. */
    private static boolean[][] paley(int pairs, int limit) {
        var none = new boolean[0][];
        var enough = pairs + 4 - pairs % 4;
        if (pairs % 4 + 4 == pairs % 8) {
            var small = enough;
            while (small % 8 == 0) {
                small /= 2;
            }
            if (isUsable(small - 1)) {
                var matrix = ofPrime(small - 1);
                while (matrix.length < enough) {
                    matrix = twice(matrix);
                }
                return matrix;
            }
        }
        if (pairs > LARGEST_PRIME) {
            return none;
        }
        var prime = pairs;
        while (!isUsable(prime)) {
            prime++;
        }
        if (prime + 1 > enough + 4 && enough + 4 < limit) {
            return paley(enough + 3, 2 * (enough + 3));
        }
        return prime > limit ? none : ofPrime(prime);
    }

    private static boolean isUsable(int number) {
        return number % 4 == 3
                && number <= LARGEST_PRIME
                && BigInteger.valueOf(number).isProbablePrime(30);
    }

    /** Entries by whether the sum of their indexes is a square modulo the prime. */
    private static boolean[][] ofPrime(int prime) {
        var square = new boolean[prime];
        for (var i = 0; i < prime; i++) {
            square[(int) ((long) i * i % prime)] = true;
        }
        var matrix = new boolean[prime + 1][prime + 1];
        Arrays.fill(matrix[0], true);
        for (var i = 1; i <= prime; i++) {
            matrix[i][0] = true;
            for (var j = 1; j <= prime; j++) {
                matrix[i][j] = !square[(i + j - 2) % prime];
            }
        }
        return matrix;
    }
}
