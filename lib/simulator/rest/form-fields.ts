import type { HttpMethod } from '../webhooks/webhook-client';
import { RestError } from './rest-error';

/** A parameter that must be there and not empty; throws a RestError with the given code. */
export function required(form: URLSearchParams, name: string, code: number): string {
  const value = form.get(name)?.trim() ?? '';
  if (value === '') throw new RestError(400, code, `A '${name}' parameter is required.`);
  return value;
}

/** An http(s) address, empty when it is not given; throws a RestError 21205 for anything else. */
export function urlField(form: URLSearchParams, name: string, fallback: string): string {
  const value = form.get(name)?.trim();
  if (value === undefined) return fallback;
  if (value === '' || (URL.canParse(value) && /^https?:\/\//i.test(value))) return value;
  throw new RestError(400, 21205, `${name} is not a valid URL: ${value}`);
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
