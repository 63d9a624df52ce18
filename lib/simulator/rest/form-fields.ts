import type { HttpMethod } from '../webhooks/webhook-client';
import { RestError } from './rest-error';

const TWIML_CHARACTERS_MAX = 4_000;

/** A parameter that must be there and not empty; throws a RestError with the given code. */
export function required(form: URLSearchParams, name: string, code: number): string {
  const value = form.get(name)?.trim() ?? '';
  if (value === '') throw new RestError(400, code, `A '${name}' parameter is required.`);
  return value;
}

/** An http(s) address, empty when it is not given; throws a RestError (21205, or the given code) for anything else. */
export function urlField(form: URLSearchParams, name: string, fallback: string, code = 21205): string {
  const value = form.get(name)?.trim();
  if (value === undefined) return fallback;
  if (value === '' || (URL.canParse(value) && /^https?:\/\//i.test(value))) return value;
  throw new RestError(400, code, `${name} is not a valid URL: ${value}`);
}

/** A document given in place of its address, empty when it is not given; throws a RestError 32018 for one that is too long. */
export function twimlField(form: URLSearchParams): string {
  const twiml = form.get('Twiml') ?? '';
  if (twiml.length <= TWIML_CHARACTERS_MAX) return twiml;
  throw new RestError(400, 32018, `Twiml exceeds ${TWIML_CHARACTERS_MAX} characters.`);
}

export function methodField(form: URLSearchParams, name: string, fallback: HttpMethod): HttpMethod {
  const value = form.get(name)?.trim().toUpperCase();
  if (value === undefined || value === '') return fallback;
  if (value === 'GET' || value === 'POST') return value;
  throw new RestError(400, 21405, `${name} must be GET or POST.`);
}

export function numberField(
  form: URLSearchParams,
  name: string,
  options: { fallback: number; min: number; max: number },
): number {
  const text = form.get(name);
  if (text === null || text.trim() === '') return options.fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < options.min || value > options.max) {
    throw new RestError(400, 20001, `${name} must be a whole number from ${options.min} to ${options.max}.`);
  }
  return value;
}

export function flagField(form: URLSearchParams, name: string, fallback: boolean): boolean {
  const value = form.get(name)?.toLowerCase();
  return value === undefined ? fallback : value === 'true';
}
