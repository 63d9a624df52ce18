import { expect, SUNDAY_NIGHT, TUESDAY_MORNING, test } from '../fixtures';
import { leaveMessage } from '../leave-message';

const SAM = '+12125550103';
const LENA = '+12125550105';
const MAYA = '+12125550102';
const ALERT_SECONDS_MAX = 5;

type Api = <Answer>(path: string) => Promise<Answer>;
type ApiCall = { id: string; outcome: string | null; missedReason: string | null };
type Mail = { to: string[]; subject: string; text: string };

test.describe('a caller reaches the business', () => {
  test.beforeEach(({ box }) => box.clock({ mode: 'manual', now: TUESDAY_MORNING }));
  test.afterEach(({ box }) => box.clock({ mode: 'real' }));

  test('who presses 2 talks with Sales, and the call is recorded as answered', async ({ box, demo, api }) => {
    const caller = await box.handset('+12125550121', 'A caller');
    const sam = await box.handset(SAM, 'Sam Reed (sales)');
    await caller.dials(mainNumber(demo));
    await caller.hears('Thank you for calling Fernhill Garden Centre');
    await caller.presses('2');
    await sam.rings();
    await sam.answers();
    await caller.talks();
    await caller.says('Do you have tulips?');
    await sam.hears('tulips');
    await box.clock({ advanceSeconds: 20 });
    await caller.hangsUp();
    await sam.ends();
    await expect.poll(() => outcomeOf(api, caller.number)).toBe('answered');
  });

  test('whom nobody answers leaves a message: the owner is alerted within 5 s, and the transcript follows in one more mail', async ({
    box,
    demo,
    api,
  }) => {
    const caller = await box.handset('+12125550122', 'A caller');
    const sam = await box.handset(SAM, 'Sam Reed (sales)');
    const lena = await box.handset(LENA, 'Lena Fischer (sales)');
    await box.handset(MAYA, 'Maya Ortiz (owner)');
    await caller.dials(mainNumber(demo));
    await caller.hears('Thank you for calling');
    await caller.presses('2');
    await sam.rings();
    await lena.rings();
    await caller.hears('leave a message after the tone');
    await leaveMessage(box, caller, 'Please call me back about the hedge.');
    const hungUpAt = performance.now();
    // A second of the box's clock at a time: the text arrives, and the transcript is not made yet.
    const textsAfterASecond = async () => {
      await box.clock({ advanceSeconds: 1 });
      return (await textsAbout(demo.box.url, MAYA, '555-0122')).length;
    };
    await expect.poll(textsAfterASecond, { intervals: [250] }).toBe(1);
    await expect.poll(async () => (await mailsAbout(demo.box.url, '555-0122')).length, { intervals: [100] }).toBe(1);
    expect((performance.now() - hungUpAt) / 1_000).toBeLessThanOrEqual(ALERT_SECONDS_MAX);
    await expect.poll(() => outcomeOf(api, caller.number)).toBe('voicemail');
    await box.clock({ advanceSeconds: 60 });
    await expect.poll(async () => (await mailsAbout(demo.box.url, '555-0122')).length, { timeout: 20_000 }).toBe(2);
    expect(await textsAbout(demo.box.url, MAYA, '555-0122')).toHaveLength(1);
    const withWords = (await mailsAbout(demo.box.url, '555-0122')).filter(({ text }) =>
      text.includes('They said: “Please call me back about the hedge.”'),
    );
    expect(withWords.map(({ subject }) => subject)).toEqual([expect.stringContaining('Transcript of the voicemail')]);
    const { id = '' } = (await lastCallOf(api, caller.number)) ?? {};
    const { recordings } = await api<{ recordings: unknown[] }>(`/calls/${id}`);
    const words = { status: 'completed', text: 'Please call me back about the hedge.' };
    expect(recordings).toMatchObject([{ purpose: 'voicemail', transcript: words }]);
  });

  test('who calls on Sunday night hears that the business is closed', async ({ box, demo, api }) => {
    await box.clock({ mode: 'manual', now: SUNDAY_NIGHT });
    const caller = await box.handset('+12125550123', 'A caller');
    await caller.dials(mainNumber(demo));
    await caller.hears('We are closed right now');
    await caller.hears('leave a message after the tone');
    await caller.hangsUp();
    await expect.poll(async () => (await lastCallOf(api, caller.number))?.missedReason).toBe('closed');
  });

  test('who presses a wrong key is asked again and still gets through', async ({ box, demo }) => {
    const caller = await box.handset('+12125550124', 'A caller');
    const maya = await box.handset(MAYA, 'Maya Ortiz (owner)');
    await caller.dials(mainNumber(demo));
    await caller.hears('press 0');
    await caller.presses('9');
    await caller.hears('press 0');
    await caller.presses('0');
    await maya.rings();
    await maya.declines();
    await caller.hears('leave a message');
    await caller.hangsUp();
  });
});

function mainNumber(demo: { numbers: { number: string }[] }): string {
  return demo.numbers[0]?.number ?? '';
}

async function outcomeOf(api: Api, from: string): Promise<string | null> {
  return (await lastCallOf(api, from))?.outcome ?? null;
}

async function lastCallOf(api: Api, from: string): Promise<ApiCall | undefined> {
  const { data } = await api<{ data: ApiCall[] }>(`/calls?from=${encodeURIComponent(from)}`);
  return data[0];
}

async function mailsAbout(boxUrl: string, words: string): Promise<Mail[]> {
  const response = await fetch(`${boxUrl}/box/mail`);
  return ((await response.json()) as Mail[]).filter((mail) => `${mail.subject} ${mail.text}`.includes(words));
}

async function textsAbout(boxUrl: string, number: string, words: string): Promise<{ body: string }[]> {
  const response = await fetch(`${boxUrl}/box/handsets/${encodeURIComponent(number)}/texts`);
  return ((await response.json()) as { body: string }[]).filter((text) => text.body.includes(words));
}
