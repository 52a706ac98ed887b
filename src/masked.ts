import { inspect } from 'node:util';

const MASK = '***';

/** A setting that no output may show: printed, logged or written as JSON it is three stars. */
export class Masked {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  /** For the one place that needs it. */
  reveal = (): string => this.#text;
  toString = (): string => MASK;
  toJSON = (): string => MASK;
  [inspect.custom] = (): string => MASK;
}
