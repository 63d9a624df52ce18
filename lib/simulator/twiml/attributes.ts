import type { Warning } from './check-document';
import type { TwimlElement } from './element';

/** Values that were refused already: a verb may read an attribute more than once and warns once. */
const refused = new WeakMap<TwimlElement, Set<string>>();

/** Reads the attributes of one element; a bad value is noted with the carrier's code and the default used. */
export class Attributes {
  readonly #element: TwimlElement;
  readonly #warn: (warning: Warning) => void;

  constructor(element: TwimlElement, warn: (warning: Warning) => void) {
    this.#element = element;
    this.#warn = warn;
  }

  text(name: string): string | null {
    return this.#element.attributes[name] ?? null;
  }

  integer(name: string, options: { fallback: number; min: number; max: number; code: number }): number {
    const text = this.text(name);
    if (text === null) return options.fallback;
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= options.min && value <= options.max) return value;
    this.#refuse(name, options.code);
    return options.fallback;
  }

  flag(name: string, fallback: boolean, code: number): boolean {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return fallback;
    if (text === 'true' || text === 'false') return text === 'true';
    this.#refuse(name, code);
    return fallback;
  }

  oneOf<T extends string>(name: string, values: readonly T[], fallback: T, code: number): T {
    const text = this.text(name);
    if (text === null) return fallback;
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) this.#refuse(name, code);
    return value ?? fallback;
  }

  method(name: string, code: number): 'GET' | 'POST' {
    const text = this.text(name)?.toUpperCase();
    if (text === undefined || text === 'GET' || text === 'POST') return text ?? 'POST';
    this.#refuse(name, code);
    return 'POST';
  }

  /** The words that are known; the default when none is. */
  words<T extends string>(name: string, values: readonly T[], fallback: readonly T[], code: number): ReadonlySet<T> {
    const text = this.text(name);
    if (text === null) return new Set(fallback);
    const asked = text.trim().split(/\s+/);
    if (asked.some((word) => !values.some((value) => value === word))) this.#refuse(name, code);
    const found = values.filter((value) => asked.includes(value));
    return new Set(found.length === 0 ? fallback : found);
  }

  pattern(name: string, allowed: RegExp, fallback: string, code: number): string {
    const text = this.text(name);
    if (text === null || allowed.test(text)) return text ?? fallback;
    this.#refuse(name, code);
    return fallback;
  }

  #refuse(name: string, code: number): void {
    const names = refused.get(this.#element) ?? new Set();
    if (names.has(name)) return;
    refused.set(this.#element, names.add(name));
    this.#warn({ code, message: `Invalid "${name}" value in <${this.#element.name}>: ${this.text(name)}` });
  }
}
