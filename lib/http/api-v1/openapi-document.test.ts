import { describe, expect, it } from 'vitest';
import { callsRequestSchema } from './calls-request';
import { openApiDocument } from './openapi-document';

type Operation = { parameters?: { name: string }[]; responses: Record<string, unknown> };
type Document = { paths: Record<string, { get: Operation }> };

describe('openApiDocument', () => {
  const document = openApiDocument('http://127.0.0.1/api/v1') as Document;

  it('describes every parameter that the list of calls takes', () => {
    const names = document.paths['/calls']?.get.parameters?.map(({ name }) => name);
    expect(names).toEqual(Object.keys(callsRequestSchema.shape));
  });

  it('says what a refused key is answered, everywhere', () => {
    for (const { get } of Object.values(document.paths)) expect(Object.keys(get.responses)).toContain('401');
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
