import { type HttpReply, jsonReply } from '../http/json-server';
import type { RestRequest } from './rest-context';
import { RestError } from './rest-error';

const PAGE_SIZE_DEFAULT = 50;
const PAGE_SIZE_MAX = 1_000;
const TOKEN = /^PA(\d{1,16})-(\d{1,16})$/;

/** Where a row stands in its list, whatever else the list holds: by its time, then by the order in which rows were made. */
export type Place = { time: number; order: number };
export type ListOptions<T> = { placeOf: (row: T) => Place; render: (row: T) => unknown };

function whole(text: string | null, fallback: number, min: number, max: number): number {
  const value = Number(text);
  return text === null || !Number.isInteger(value) ? fallback : Math.min(max, Math.max(min, value));
}

function newestFirst(a: Place, b: Place): number {
  return b.time - a.time || b.order - a.order;
}

function placeIn(token: string): Place {
  const match = TOKEN.exec(token);
  if (match === null) throw new RestError(400, 21481, 'Invalid PageToken');
  return { time: Number(match[1]), order: Number(match[2]) };
}

/**
 * One page of a list, newest first. The token of the next page is the place of the last row shown, so that a row is listed once
 * although rows are added, removed or leave the filter between two pages. Throws a RestError 21481 for a token that is none.
 */
export function listPage<T>(
  request: RestRequest,
  name: string,
  rows: readonly T[],
  options: ListOptions<T>,
): HttpReply {
  const { query, path } = request;
  const { placeOf, render } = options;
  const sorted = rows.map((row) => ({ row, place: placeOf(row) })).sort((a, b) => newestFirst(a.place, b.place));
  const pageSize = whole(query.get('PageSize'), PAGE_SIZE_DEFAULT, 1, PAGE_SIZE_MAX);
  const page = whole(query.get('Page'), 0, 0, 1_000_000);
  const token = query.get('PageToken');
  const after = token === null ? null : placeIn(token);
  const following = after === null ? -1 : sorted.findIndex(({ place }) => newestFirst(after, place) < 0);
  const start = after === null ? page * pageSize : following < 0 ? sorted.length : following;
  const shown = sorted.slice(start, start + pageSize);
  const last = shown.at(-1);
  const more = last !== undefined && start + shown.length < sorted.length;
  const link = (number: number, pageToken: string | null) => {
    const search = new URLSearchParams(query);
    search.set('PageSize', String(pageSize));
    search.set('Page', String(number));
    search.delete('PageToken');
    if (pageToken !== null) search.set('PageToken', pageToken);
    return `${path}?${search.toString()}`;
  };
  return jsonReply(200, {
    [name]: shown.map(({ row }) => render(row)),
    page,
    page_size: pageSize,
    start,
    end: Math.max(start, start + shown.length - 1),
    uri: query.size === 0 ? path : `${path}?${query.toString()}`,
    first_page_uri: link(0, null),
    next_page_uri: more ? link(page + 1, `PA${last.place.time}-${last.place.order}`) : null,
    previous_page_uri: page > 0 ? link(page - 1, null) : null,
  });
}
