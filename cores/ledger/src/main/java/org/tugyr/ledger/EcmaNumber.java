package org.tugyr.ledger;

/** Number to text as ECMAScript does it (ECMA-262, Number::toString), which RFC 8785 section 3.2.2.3 prescribes. */
final class EcmaNumber {
    private EcmaNumber() {}

    static String format(double value) {
        if (value == 0) {
            return "0";
        }
        return value < 0 ? "-" + positive(-value) : positive(value);
    }

    /** The names are ECMA-262's: the value is 0.s × 10^n, where s are k digits without zeroes at either end. */
    private static String positive(double value) {
        var java = Double.toString(value);
        int exponent = java.indexOf('E');
        var mantissa = exponent < 0 ? java : java.substring(0, exponent);
        int point = mantissa.indexOf('.');
        var digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int first = 0;
        while (digits.charAt(first) == '0') {
            first++;
        }
        var s = digits.substring(first).replaceAll("0+$", "");
        int n = point - first + (exponent < 0 ? 0 : Integer.parseInt(java, exponent + 1, java.length(), 10));
        if (s.length() == 2) {
            // Java keeps two digits where one would do (4.9E-324); ECMAScript takes the fewest (5e-324).
            var one = Integer.toString((Integer.parseInt(s) + 5) / 10);
            if (Double.parseDouble(one + "E" + (n - 1)) == value) {
                n += one.length() - 1;
                s = one.substring(0, 1);
            }
        }
        return decimal(s, s.length(), n);
    }

    private static String decimal(String s, int k, int n) {
        if (k <= n && n <= 21) {
            return s + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return s.substring(0, n) + "." + s.substring(n);
        }
        if (-6 < n && n <= 0) {
            return "0." + "0".repeat(-n) + s;
        }
        int e = n - 1;
        return s.charAt(0) + (k == 1 ? "" : "." + s.substring(1)) + "e" + (e < 0 ? "-" : "+") + Math.abs(e);
    }
}
