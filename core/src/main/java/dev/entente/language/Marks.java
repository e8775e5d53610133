package dev.entente.language;

/// What the characters of a text are to the tokenizer.
final class Marks {
    private static final int NEXT_LINE = 0x85;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private Marks() {}

    /// White space: what lies between tokens.
    static boolean isGap(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == NEXT_LINE;
    }

    /// A letter, a digit or what is written on one.
    static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) || isOnWord(point);
    }

    /// A mark that belongs to the letter or the picture before it.
    static boolean isOnWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default ->
                    point == SOFT_HYPHEN
                            || point == JOINER
                            || point == NON_JOINER
                            || (point >= FIRST_TAG && point <= LAST_TAG);
        };
    }

    /// A picture or a part of one: an emoji, a flag, a skin tone.
    static boolean isPicture(int point) {
        int type = Character.getType(point);
        boolean symbol = type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
        return point == KEYCAP || (symbol && point > 127 && point != '°');
    }

    static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == '`' || point == '´';
    }

    static boolean isHyphen(int point) {
        return point == '-' || point == '‐' || point == '‑';
    }

    static boolean isCurrency(int point) {
        return Character.getType(point) == Character.CURRENCY_SYMBOL;
    }

    /// A mark that ends a sentence.
    static boolean isStop(int point) {
        return ".!?…‽。！？؟।".indexOf(point) >= 0;
    }

    /// A quotation mark or bracket that can close.
    static boolean isCloser(int point) {
        return ")]}\"'”’»›*_".indexOf(point) >= 0;
    }

    /// A mark of rules of tables and arrows, which forms one token with others around it.
    static boolean isRule(int point) {
        return "-=<>|+".indexOf(point) >= 0;
    }

    /// A mark that forms one token with those like it around it.
    static boolean isDrawing(int point) {
        return "-=<>|+*~_#^".indexOf(point) >= 0;
    }
}
