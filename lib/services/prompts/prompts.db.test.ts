import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FLOW_VERSION_KEPT_HOURS } from '../../config/limits';
import { encodeWav } from '../../core/audio/encode-wav';
import { readWav } from '../../core/calls/wav-facts';
import type { Flow } from '../../core/flow/flow';
import { listAuditEvents } from '../../db/audit';
import { findPrompt, listPrompts } from '../../db/prompts';
import { openStorage } from '../../storage/registry';
import { currentTestDatabase } from '../../testing/database';
import { makeTenant } from '../../testing/make-tenant';
import { publishFlow } from '../flows/publish-flow';
import { AUDIO_PROBLEMS } from './audio-problems';
import { deletePrompt } from './delete-prompt';
import { listPromptChoices } from './list-prompts';
import { openAudio } from './open-audio';
import { purgeAudio } from './purge-audio';
import { removeLanguage, savePrompt, saveText } from './save-prompt';
import { uploadAudio } from './upload-audio';

/** Sounds that are to be deleted, and in how many hours. */
async function purgesQueued(): Promise<{ key: string; hours: number }[]> {
  return currentTestDatabase().query<{ key: string; hours: number }>(
    `select j.payload ->> 'key' as key, round(extract(epoch from j.run_at - now()) / 3600)::int as hours
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'purge-audio' order by j.id`,
    [],
  );
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, message: error.message, fields: error.fields }),
  );

describe('a prompt of the library', () => {
  it('has a text a language, is named once, and keeps the other languages when two are saved at once', async () => {
    const { scope, actor } = await makeTenant('texts');
    const { id: promptId } = await savePrompt(scope, { name: 'Welcome' }, actor);
    await Promise.all([
      saveText(scope, { promptId, language: 'en-US', text: 'Welcome.', voice: 'Polly.Joanna' }, actor),
      saveText(scope, { promptId, language: 'es-US', text: 'Bienvenido.', voice: null }, actor),
    ]);
    expect(await listPromptChoices(scope)).toEqual([{ id: promptId, name: 'Welcome', languages: ['en-US', 'es-US'] }]);
    expect((await refusal(savePrompt(scope, { name: 'WELCOME' }, actor)))?.fields).toHaveProperty('name');
    const wrong = { promptId, language: 'en-US', text: ' ', voice: null };
    expect((await refusal(saveText(scope, wrong, actor)))?.fields).toHaveProperty('text');
    const german = { promptId, language: 'en-US', text: 'Hello.', voice: 'Polly.Vicki' };
    expect((await refusal(saveText(scope, german, actor)))?.fields).toHaveProperty('voice');
    await removeLanguage(scope, { promptId, language: 'es-US' }, actor);
    expect(Object.keys((await findPrompt(scope, promptId))?.variants ?? {})).toEqual(['en-US']);
    expect((await listAuditEvents(scope, 10, promptId)).length).toBe(4);
  });

  it('takes an audio file, in a process of its own, and gives it out whole and in parts, to its business only', async () => {
    const { scope, actor } = await makeTenant('audio');
    const other = await makeTenant('listener');
    const { id: promptId } = await savePrompt(scope, { name: 'Welcome' }, actor);
    const bytes = await readFile(new URL('../../testing/audio/tone.mp3', import.meta.url));
    const { variants } = await uploadAudio(scope, { promptId, language: 'en-US', bytes }, actor);
    const variant = variants['en-US'];
    if (variant?.kind !== 'audio') throw new Error('The prompt has no sound.');
    expect(variant.key).toMatch(new RegExp(`^${scope.tenantId}/prompts/${promptId}/`));
    const stored = await openStorage().get(variant.key);
    expect(readWav(stored ?? new Uint8Array())).toMatchObject({ kind: 'wav', samplesPerSecond: 8000 });
    const part = await openAudio(scope, { promptId, language: 'en-US' }, { start: 0, end: 3 });
    expect(await new Response(part.body).text()).toBe('RIFF');
    const foreign = openAudio(other.scope, { promptId, language: 'en-US' }, null);
    expect((await refusal(foreign))?.code).toBe('not_found');
  });

  it('is as it was after a file that is no audio, is silent, or is too large', async () => {
    const { scope, actor } = await makeTenant('refused');
    const { id: promptId } = await savePrompt(scope, { name: 'Welcome' }, actor);
    await saveText(scope, { promptId, language: 'en-US', text: 'Welcome.', voice: null }, actor);
    const before = await findPrompt(scope, promptId);
    const upload = (bytes: Uint8Array) => refusal(uploadAudio(scope, { promptId, language: 'en-US', bytes }, actor));
    const page = new TextEncoder().encode('<html>');
    expect(await upload(page)).toMatchObject({ code: 'invalid_input', fields: { audio: AUDIO_PROBLEMS.noAudio } });
    expect(await upload(encodeWav(new Float32Array(9000), 8000))).toMatchObject({ message: AUDIO_PROBLEMS.silent });
    expect(await upload(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({ message: AUDIO_PROBLEMS.tooLarge });
    expect(await upload(new Uint8Array(0))).toMatchObject({ message: AUDIO_PROBLEMS.empty });
    expect(await findPrompt(scope, promptId)).toEqual(before);
  });

  it('that a flow uses stays; else it goes with its sound', async () => {
    const { scope, actor } = await makeTenant('used');
    const { id: promptId } = await savePrompt(scope, { name: 'Welcome' }, actor);
    const bytes = await readFile(new URL('../../testing/audio/tone.webm', import.meta.url));
    const { variants } = await uploadAudio(scope, { promptId, language: 'en-US', bytes }, actor);
    const variant = variants['en-US'];
    const key = variant?.kind === 'audio' ? variant.key : '';
    const { flowId } = await publishFlow(
      scope,
      { flowId: null, name: 'Main line', definition: flowWith(promptId) },
      actor,
      0,
    );
    expect(await refusal(deletePrompt(scope, promptId, actor))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Main line'),
    });
    expect(await openStorage().size(key)).toBeGreaterThan(1000);
    const { id: unused } = await savePrompt(scope, { name: 'Unused' }, actor);
    await saveText(scope, { promptId: unused, language: 'en-US', text: 'Welcome.', voice: null }, actor);
    await publishFlow(scope, { flowId, name: 'Main line', definition: flowWith(unused) }, actor, 1);
    await deletePrompt(scope, promptId, actor);
    expect((await listPrompts(scope)).map(({ name }) => name)).toEqual(['Unused']);
    const jobs = (await purgesQueued()).filter((job) => job.key === key);
    expect(jobs).toEqual([{ key, hours: FLOW_VERSION_KEPT_HOURS }]);
    await purgeAudio(scope, key);
    expect(await openStorage().size(key)).toBeNull();
  });

  it('keeps sound that was replaced for as long as a call may be about to play it, and any that is named', async () => {
    const { scope, actor } = await makeTenant('replaced');
    const { id: promptId } = await savePrompt(scope, { name: 'Welcome' }, actor);
    const bytes = await readFile(new URL('../../testing/audio/tone.webm', import.meta.url));
    const upload = async () => {
      const variant = (await uploadAudio(scope, { promptId, language: 'en-US', bytes }, actor)).variants['en-US'];
      return variant?.kind === 'audio' ? variant.key : '';
    };
    const first = await upload();
    const second = await upload();
    const ours = async () =>
      (await purgesQueued()).map(({ key }) => key).filter((key) => [first, second].includes(key));
    expect(await ours()).toEqual([first]);
    expect(await openStorage().size(first)).toBeGreaterThan(1000);
    for (const key of [first, second, first]) await purgeAudio(scope, key);
    expect(await openStorage().size(first)).toBeNull();
    expect(await openStorage().size(second)).toBeGreaterThan(1000);
    await saveText(scope, { promptId, language: 'en-US', text: 'Welcome.', voice: null }, actor);
    expect(await ours()).toEqual([first, second]);
  });
});

function flowWith(promptId: string): Flow {
  const config = { prompt: { kind: 'library', promptId } };
  return {
    schema: 1,
    entry: 'hello',
    steps: { hello: { id: 'hello', type: 'message', name: 'Hello', config, exits: { next: null } } },
  };
}
