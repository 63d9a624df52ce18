import type { Exchange } from '../engine/exchange';
import type { HttpReply } from '../http/json-server';
import type { MessageCenter } from '../messages/message-center';

export type RestRequest = {
  exchange: Exchange;
  messages: MessageCenter;
  /** Path and query as requested, for page links. */
  path: string;
  /** Segments named in the route. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  form: URLSearchParams;
  /** Parameters that the real carrier knows and this one does not execute. */
  ignored: readonly string[];
};
export type RestHandler = (request: RestRequest) => HttpReply | Promise<HttpReply>;
