/** Compact containers: numbers in typed arrays, words as codes of a dictionary. */

/** Words as small numbers. */
export class Dictionary {
  words = [];
  #codes = new Map();

  /** The code of a word, which is added if it is new; `key` identifies a word that is not a string. */
  code(key, word = key) {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.words.length;
      this.#codes.set(key, code);
      this.words.push(word);
    }
    return code;
  }
}

/** A typed array that grows; `values` may be longer than `length`. */
export class GrowingArray {
  length = 0;

  constructor(type, size = 1024) {
    this.values = new type(size);
  }

  push(value) {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length++] = value;
  }

  append(values) {
    this.reserve(values.length);
    this.values.set(values, this.length);
    this.length += values.length;
  }

  /** Makes room for more values. */
  reserve(more) {
    const needed = this.length + more;
    if (needed <= this.values.length) return;
    const larger = new this.values.constructor(Math.max(Math.ceil(1.25 * this.values.length), needed));
    larger.set(this.values);
    this.values = larger;
  }
}

/**
 * Several words a row, e.g. the actors of an incident. Rows with the same words share one list, so that a filter looks
 * at each list once, and at one number for each row.
 */
export class WordLists {
  dictionary = new Dictionary();
  #lists = new Dictionary();
  #rows = new GrowingArray(Uint32Array);

  /** The code of a list of words; repeated words count once. */
  list(words) {
    const codes = [...new Set(words)].map(word => this.dictionary.code(word));
    return this.#lists.code(codes.join(), codes);
  }

  /** Adds a row by the code of its list. */
  push(list) {
    this.#rows.push(list);
  }

  get words() {
    return this.dictionary.words;
  }

  /** The codes of the words of each list. */
  get lists() {
    return this.#lists.words;
  }

  /** The list of each row. */
  get rows() {
    return this.#rows.values;
  }
}
