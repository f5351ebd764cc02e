import { closeSync, openSync, writeSync } from 'node:fs';

const BUFFERED_CHARACTERS = 256 * 1024;

/** NDJSON, written as it comes: rows of a delivery never wait in memory. */
export class LineWriter {
  #file: number;
  #waiting = '';

  constructor(path: string) {
    this.#file = openSync(path, 'w', 0o600);
  }

  write(line: object): void {
    this.#waiting += `${JSON.stringify(line)}\n`;
    if (this.#waiting.length > BUFFERED_CHARACTERS) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting);
    this.#waiting = '';
  }
}
