import { audioResponse } from './audio-response';
import { respondHealth } from './respond-health';
import { isMessageWebhook, isVoiceWebhook, respondToMessageWebhook, respondToVoiceWebhook } from './respond-to-webhook';

/** Everything that the voice process serves, by path; the same functions stand behind the routes of the web process. */
export async function respondInVoiceProcess(request: Request): Promise<Response> {
  const url = request.url;
  const pathStart = url.indexOf('/', url.indexOf('://') + 3);
  const queryStart = url.indexOf('?', pathStart);
  const [, api, area = '', carrier = '', name = '', ...rest] = url
    .slice(pathStart, queryStart === -1 ? undefined : queryStart)
    .split('/');
  if (api !== 'api' || rest.length > 0) return new Response(null, { status: 404 });
  if (area === 'voice' && isVoiceWebhook(name)) return respondToVoiceWebhook(request, carrier, name, readText);
  if (area === 'messages' && isMessageWebhook(name)) return respondToMessageWebhook(request, carrier, name, readText);
  if (area === 'audio' && name === '') return audioResponse(request, carrier);
  if (area === 'health' && carrier === '') return respondHealth();
  return new Response(null, { status: 404 });
}

/** This server has the text at hand; a stream would have to be made first. */
function readText(request: Request): Promise<string> {
  return request.text();
}
