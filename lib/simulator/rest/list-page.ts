import { type HttpReply, jsonReply } from '../http/json-server';
import type { RestRequest } from './rest-context';

const PAGE_SIZE_DEFAULT = 50;
const PAGE_SIZE_MAX = 1_000;

function whole(text: string | null, fallback: number, min: number, max: number): number {
  const value = Number(text);
  return text === null || !Number.isInteger(value) ? fallback : Math.min(max, Math.max(min, value));
}

/**
 * One page of a list, newest first. The token of a next page names the last row shown, so that rows added meanwhile neither
 * repeat nor hide an older one.
 */
export function listPage<T>(
  request: RestRequest,
  name: string,
  rows: readonly T[],
  sidOf: (row: T) => string,
  render: (row: T) => unknown,
): HttpReply {
  const { query, path } = request;
  const pageSize = whole(query.get('PageSize'), PAGE_SIZE_DEFAULT, 1, PAGE_SIZE_MAX);
  const page = whole(query.get('Page'), 0, 0, 1_000_000);
  const token = query.get('PageToken');
  const after = token === null ? -1 : rows.findIndex((row) => `PA${sidOf(row)}` === token);
  const start = token === null ? page * pageSize : after + 1;
  const shown = rows.slice(start, start + pageSize);
  const last = shown.at(-1);
  const more = last !== undefined && start + shown.length < rows.length;
  const link = (number: number, pageToken: string | null) => {
    const search = new URLSearchParams(query);
    search.set('PageSize', String(pageSize));
    search.set('Page', String(number));
    search.delete('PageToken');
    if (pageToken !== null) search.set('PageToken', pageToken);
    return `${path}?${search.toString()}`;
  };
  return jsonReply(200, {
    [name]: shown.map(render),
    page,
    page_size: pageSize,
    start,
    end: Math.max(start, start + shown.length - 1),
    uri: query.size === 0 ? path : `${path}?${query.toString()}`,
    first_page_uri: link(0, null),
    next_page_uri: more ? link(page + 1, `PA${sidOf(last)}`) : null,
    previous_page_uri: page > 0 ? link(page - 1, null) : null,
  });
}
