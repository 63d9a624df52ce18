import type { DayBook } from '../day/day-book';
import type { Exchange } from '../engine/exchange';
import type { HandsetBook } from '../handsets/handset-book';
import type { HttpReply } from '../http/json-server';
import type { MessageCenter } from '../messages/message-center';
import type { EventStream } from './event-stream';

/** What the box's own API works on. */
export type BoxParts = {
  exchange: Exchange;
  handsets: HandsetBook;
  messages: MessageCenter;
  days: DayBook;
  stream: EventStream;
};
export type BoxRequest = BoxParts & {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Buffer;
  transcript: string;
};
export type BoxHandler = (request: BoxRequest) => HttpReply | Promise<HttpReply>;
