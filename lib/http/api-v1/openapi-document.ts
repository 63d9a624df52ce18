import { z } from 'zod';
import { API_CALLS_PER_KEY_A_MINUTE } from '../../config/limits';
import { apiCallDetailSchema, apiCallSchema } from './api-call';
import { apiNumberSchema } from './api-number';
import { callsRequestSchema } from './calls-request';

const problemSchema = z.object({
  type: z.string(),
  title: z.string().describe('What happened and what to do'),
  status: z.number().int(),
  code: z.string(),
  fields: z.record(z.string(), z.string()).optional().describe('Wrong parameters, each with its sentence'),
});

const list = (item: z.ZodType) => z.object({ data: z.array(item), next: z.string().nullable() });

function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Record<string, unknown>;
  return rest;
}

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema: jsonSchema(schema) } } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const REFUSALS = {
  '401': problem('No key, or one that is unknown or revoked'),
  '429': problem(`More than ${API_CALLS_PER_KEY_A_MINUTE} calls a minute with this key`),
};
const pathId = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

/** Every parameter of the request's schema as OpenAPI wants it. */
function queryParameters(): object[] {
  const { properties } = jsonSchema(callsRequestSchema, 'input') as {
    properties: Record<string, Record<string, unknown>>;
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    ...(description ? { description } : {}),
    schema,
  }));
}

/** The REST API in OpenAPI 3.1, made of the very schemas that parse requests and shape answers. `server` is the API's base URL. */
export function openApiDocument(server: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linekeeper',
      version: '1',
      description: 'The calls of one business, read with a key from its settings. Times are UTC, numbers E.164.',
    },
    servers: [{ url: server }],
    security: [{ key: [] }],
    paths: {
      '/calls': {
        get: {
          operationId: 'listCalls',
          summary: 'Calls, newest first, page by page',
          parameters: queryParameters(),
          responses: {
            '200': { description: 'A page', ...json(list(apiCallSchema)) },
            '400': problem('A wrong parameter'),
            ...REFUSALS,
          },
        },
      },
      '/calls/{callId}': {
        get: {
          operationId: 'getCall',
          summary: 'One call with its legs, journey, recordings and events',
          parameters: [pathId('callId')],
          responses: {
            '200': { description: 'The call', ...json(apiCallDetailSchema) },
            '404': problem('No such call'),
            ...REFUSALS,
          },
        },
      },
      '/numbers': {
        get: {
          operationId: 'listNumbers',
          summary: 'The numbers of the business',
          responses: { '200': { description: 'All of them', ...json(list(apiNumberSchema)) }, ...REFUSALS },
        },
      },
      '/recordings/{recordingId}/media': {
        get: {
          operationId: 'getRecordingMedia',
          summary: 'The sound of a recording; ranges may be asked for. Every listen is written to the audit log',
          parameters: [pathId('recordingId')],
          responses: {
            '200': { description: 'The whole', content: { 'audio/wav': {} } },
            '206': { description: 'The range', content: { 'audio/wav': {} } },
            '404': problem('No such recording, or no sound of it'),
            ...REFUSALS,
          },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(problemSchema) },
    },
  };
}
