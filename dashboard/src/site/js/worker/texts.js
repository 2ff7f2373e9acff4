import { GrowingArray } from './arrays.js';

/**
 * Searchable texts; text 0 is empty. Names of places and kinds are shared by many incidents. Each is folded once, with
 * the first search after it came.
 */
export class Texts {
  #bytes = new GrowingArray(Uint8Array, 65536);
  #starts = new GrowingArray(Uint32Array);
  #codes = new Map();
  #length = 0;
  #unfolded = [];

  constructor() {
    this.#starts.push(0);
    this.add('');
  }

  /** Adds a text; returns its number. */
  add(text) {
    this.#unfolded.push(text);
    return this.#length++;
  }

  /** The number of a text that may be there already. */
  code(text) {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.add(text);
      this.#codes.set(text, code);
    }
    return code;
  }

  /** A flag for each text that contains a word; `fold` and `search` are those of `textsearch.js`. */
  matches(word, { fold, search }) {
    for (const text of this.#unfolded.splice(0)) {
      this.#bytes.append(fold(text));
      this.#starts.push(this.#bytes.length);
    }
    const flags = new Uint8Array(this.#length);
    search(this.#bytes, this.#starts.values, word, flags);
    return flags;
  }
}
