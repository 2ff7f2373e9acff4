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
    this.#reserve(1);
    this.values[this.length++] = value;
  }

  append(values) {
    this.#reserve(values.length);
    this.values.set(values, this.length);
    this.length += values.length;
  }

  #reserve(more) {
    const needed = this.length + more;
    if (needed <= this.values.length) return;
    const larger = new this.values.constructor(Math.max(Math.ceil(1.25 * this.values.length), needed));
    larger.set(this.values);
    this.values = larger;
  }
}

/** Several words a row, e.g. the actors of an incident: row i has the codes from `starts[i]` to `starts[i + 1]`. */
export class WordLists {
  dictionary = new Dictionary();
  #starts = new GrowingArray(Uint32Array);
  #codes = new GrowingArray(Uint32Array);

  constructor() {
    this.#starts.push(0);
  }

  /** Adds a row; repeated words count once. */
  add(words) {
    for (const word of new Set(words)) this.#codes.push(this.dictionary.code(word));
    this.#starts.push(this.#codes.length);
  }

  /** Adds a row of codes of the dictionary, each once. */
  addCodes(codes) {
    for (let n = 0; n < codes.length; n++) this.#codes.push(codes[n]);
    this.#starts.push(this.#codes.length);
  }

  get words() {
    return this.dictionary.words;
  }

  get starts() {
    return this.#starts.values;
  }

  get codes() {
    return this.#codes.values;
  }
}
