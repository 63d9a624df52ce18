'use client';

import { useCallback, useEffect, useReducer } from 'react';
import { BOX_PATH, box } from '../box-client';
import { type BoxMessage, type BoxView, boxReducer, emptyBox } from '../box-reducer';

export type Softphone = { identity: string; name: string };

const RETRY_MS = 2_000;

/** Messages are shown together this often: a simulated day brings thousands a second. */
const SHOW_AFTER_MS = 30;

/**
 * The box as it is, kept true by one stream of events; after a break in the stream everything is loaded anew. `registers` names the
 * softphone that is reached for as long as this stream is open.
 */
export function useBox(registers: Softphone | null = null): [BoxView, (message: BoxMessage) => void] {
  const [view, send] = useReducer(reduceAll, emptyBox);
  const query =
    registers === null ? '' : `?${new URLSearchParams({ registers: registers.identity, name: registers.name })}`;
  useEffect(() => connect(query, send), [query]);
  const sendOne = useCallback((message: BoxMessage) => send([message]), []);
  return [view, sendOne];
}

function reduceAll(view: BoxView, messages: readonly BoxMessage[]): BoxView {
  return messages.reduce(boxReducer, view);
}

function connect(query: string, send: (messages: readonly BoxMessage[]) => void): () => void {
  let events: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let show: ReturnType<typeof setTimeout> | undefined;
  let waiting: BoxMessage[] = [];
  let isLoading = false;

  const flush = () => {
    show = undefined;
    // What happens while the state is being loaded is newer than the state, so it is shown after it.
    if (isLoading) return;
    send(waiting);
    waiting = [];
  };
  const put = (message: BoxMessage) => {
    waiting.push(message);
    show ??= setTimeout(flush, SHOW_AFTER_MS);
  };
  const reload = async () => {
    isLoading = true;
    const loaded = await load().catch((): BoxMessage => ({ kind: 'lost' }));
    isLoading = false;
    send([loaded]);
    flush();
  };
  const open = () => {
    events = new EventSource(`${BOX_PATH}/events${query}`);
    events.onopen = reload;
    events.onerror = () => {
      put({ kind: 'lost' });
      // The browser gives up for good when the answer was no stream, as while the box restarts.
      if (events?.readyState !== EventSource.CLOSED) return;
      clearTimeout(retry);
      retry = setTimeout(open, RETRY_MS);
    };
    for (const kind of ['handset', 'text', 'mail', 'call', 'clock'] as const) {
      events.addEventListener(kind, ({ data }) => put({ kind, value: JSON.parse(data), at: Date.now() }));
    }
  };
  open();
  return () => {
    clearTimeout(retry);
    clearTimeout(show);
    events?.close();
  };
}

async function load(): Promise<BoxMessage> {
  const [state, calls, mails] = await Promise.all([box.state(), box.calls(), box.mails()]);
  const at = Date.now();
  const texts = await Promise.all(state.handsets.map(({ number }) => box.texts(number)));
  return { kind: 'loaded', state, calls, mails, texts: texts.flat(), at };
}
