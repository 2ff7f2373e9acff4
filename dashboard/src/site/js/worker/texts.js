import { GrowingArray } from './arrays.js';
import { fold, search } from './textsearch.js';

/** Searchable texts, each folded once; text 0 is empty. Names of places and kinds are shared by many incidents. */
export class Texts {
  #bytes = new GrowingArray(Uint8Array, 65536);
  #starts = new GrowingArray(Uint32Array);
  #codes = new Map();
  #length = 0;

  constructor() {
    this.#starts.push(0);
    this.add('');
  }

  /** Adds a text; returns its number. */
  add(text) {
    this.#bytes.append(fold(text));
    this.#starts.push(this.#bytes.length);
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

  /** A flag for each text that contains a word. */
  matches(word) {
    const flags = new Uint8Array(this.#length);
    search(this.#bytes, this.#starts.values, word, flags);
    return flags;
  }
}
