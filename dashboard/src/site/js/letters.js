/** The letters and digits of the Arabic script that the page compares and writes; no other module names one. */

/** Letters that count as the same one, Arabic and Sorani. */
export const ALIKE = ['اأإآٱ', 'يىئېیێ', 'كکڪ', 'هةهەھۀہ', 'وؤۆۊۇ', 'رڕڒ', 'لڵ', 'ڤف', 'ضظ'];

/** Letters that count as none: the one that only lengthens a word, and hamza alone. */
export const IGNORED = 'ـء';

/** Letters of vowels. */
export const VOWELS = 'اويه';

/** The article. */
export const ARTICLE = 'ال';

/** A letter that every Arabic font has. */
export const SAMPLE = 'م';

export const DIGITS = '٠١٢٣٤٥٦٧٨٩';
export const DECIMAL_POINT = '٫';
export const PERCENT = '٪';
