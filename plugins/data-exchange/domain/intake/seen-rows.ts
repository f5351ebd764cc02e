/** Rows that come twice in one delivery. A million of them fit in about 100 MB: only digests are kept. */
import { hash } from 'node:crypto';

export type Seen = 'new' | 'same' | { contradicts: number };

export class SeenRows {
  #places = new Map<string, number>();
  #rows = new Uint32Array(1024);
  #contents = new Float64Array(1024);

  /** `contentHash`: hex. Twelve digits of it tell two contents of one key apart. */
  see(key: string, contentHash: string, row: number): Seen {
    const digest = hash('md5', key, 'buffer').toString('latin1');
    const content = Number.parseInt(contentHash.slice(0, 12), 16);
    const place = this.#places.get(digest);
    if (place !== undefined) return this.#contents[place] === content ? 'same' : { contradicts: this.#rows[place] ?? 0 };
    this.#keep(digest, content, row);
    return 'new';
  }

  #keep(digest: string, content: number, row: number): void {
    const place = this.#places.size;
    if (place === this.#rows.length) {
      this.#rows = grown(this.#rows, new Uint32Array(place * 2));
      this.#contents = grown(this.#contents, new Float64Array(place * 2));
    }
    this.#places.set(digest, place);
    this.#rows[place] = row;
    this.#contents[place] = content;
  }
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
