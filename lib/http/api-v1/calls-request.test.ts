import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/shared/app-error';
import { parseCallsRequest } from './calls-request';

function refusal(query: string): Readonly<Record<string, string>> {
  try {
    parseCallsRequest(new URLSearchParams(query));
  } catch (error) {
    if (error instanceof AppError) return error.fields;
    throw error;
  }
  throw new Error(`${query} was accepted`);
}

describe('parseCallsRequest', () => {
  it('reads filters and the page', () => {
    const { filter, page } = parseCallsRequest(
      new URLSearchParams('missed=true&startedAfter=2026-11-23T00:00:00Z&limit=10&cursor=abc&from=%2B12125550142'),
    );
    expect(filter).toMatchObject({ missed: true, caller: '+12125550142', from: Date.parse('2026-11-23T00:00:00Z') });
    expect(page).toEqual({ rows: 10, after: 'abc' });
  });

  it('names each wrong parameter instead of leaving it out', () => {
    expect(Object.keys(refusal('outcome=perfect&limit=0&colour=red'))).toEqual(['outcome', 'limit', 'colour']);
    expect(refusal('q=a&q=b')).toHaveProperty('q');
  });
});
