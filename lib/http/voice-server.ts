import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '../telemetry/log';
import { audioResponse } from './audio-response';
import { fromNodeRequest, sendAnswer, sendResponse } from './node-exchange';
import { respondHealth } from './respond-health';
import { answerMessageWebhook, answerVoiceWebhook, isMessageWebhook, isVoiceWebhook } from './respond-to-webhook';

/** Everything that the voice process serves, by path; the same functions stand behind the routes of the web process. */
export async function serveVoice(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const [, api, area = '', carrier = '', name = '', ...rest] = pathOf(incoming.url ?? '/').split('/');
  if (api !== 'api' || rest.length > 0) return sendAnswer(outgoing, NOT_FOUND);
  if (area === 'voice' && carrier === 'health' && name === '') return sendResponse(outgoing, respondHealth('voice'));
  if (area === 'voice' && isVoiceWebhook(name))
    return sendAnswer(outgoing, await answerVoiceWebhook(fromNodeRequest(incoming), carrier, name));
  if (area === 'messages' && isMessageWebhook(name))
    return sendAnswer(outgoing, await answerMessageWebhook(fromNodeRequest(incoming), carrier, name));
  if (area === 'audio' && name === '') return sendResponse(outgoing, await audioResponse(asked(incoming), carrier));
  if (area === 'health' && carrier === '') return sendResponse(outgoing, respondHealth('voice'));
  sendAnswer(outgoing, NOT_FOUND);
}

const NOT_FOUND = { status: 404, contentType: null, body: '' };

/** The listener of the voice process: whatever fails unforeseen is logged and answered, and no promise is left alone. */
export function voiceListener(incoming: IncomingMessage, outgoing: ServerResponse): void {
  serveVoice(incoming, outgoing).catch((error: unknown) => {
    log.error({ err: error }, 'a request could not be answered');
    if (!outgoing.headersSent) sendAnswer(outgoing, { status: 500, contentType: null, body: '' });
    else outgoing.destroy();
  });
}

/** Without the query, and without a slash at the end: some carriers' consoles add one. */
function pathOf(target: string): string {
  const queryStart = target.indexOf('?');
  const path = queryStart === -1 ? target : target.slice(0, queryStart);
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

function asked(incoming: IncomingMessage): Pick<Request, 'method' | 'headers'> {
  const match = incoming.headers['if-none-match'];
  return {
    method: incoming.method ?? 'GET',
    headers: new Headers(match === undefined ? {} : { 'if-none-match': match }),
  };
}
