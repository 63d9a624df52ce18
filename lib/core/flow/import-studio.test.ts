import { describe, expect, it } from 'vitest';
import { checkFlow } from './check-flow';
import { flowSchema } from './flow';
import { importStudio } from './import-studio';

const to = (event: string, next?: string) => ({ event, ...(next === undefined ? {} : { next }) });
const widget = (name: string, type: string, properties: object, transitions: object[]) => ({
  name,
  type,
  properties,
  transitions,
});
const trigger = (next: string) => widget('Trigger', 'trigger', {}, [to('incomingCall', next), to('incomingMessage')]);
const equals = (value: string, next: string) => ({
  event: 'match',
  next,
  conditions: [
    { friendly_name: `If value equal_to ${value}`, type: 'equal_to', value, arguments: ['{{widgets.ask.Digits}}'] },
  ],
});
const document = (...states: object[]) => ({ description: 'A flow', states, initial_state: 'Trigger', flags: {} });

const full = document(
  trigger('hello'),
  widget('hello', 'say-play', { say: 'Hello {{contact.channel.address}}.', loop: 1 }, [to('audioComplete', 'ask')]),
  widget('ask', 'gather-input-on-call', { say: 'Press 1 or 2.', timeout: 7, number_of_digits: 1 }, [
    to('keypress', 'Which key'),
    to('speech'),
    to('timeout', 'record'),
  ]),
  widget('Which key', 'split-based-on', { input: '{{widgets.ask.Digits}}' }, [
    to('noMatch', 'hello'),
    equals('1', 'ring'),
    equals('2', 'function'),
  ]),
  widget('ring', 'connect-call-to', { noun: 'number', to: '+12125550111', timeout: 25 }, [
    to('callCompleted', 'record'),
    to('hangup'),
  ]),
  widget('function', 'run-function', { url: 'https://example.com' }, [to('success', 'vars'), to('fail')]),
  widget(
    'vars',
    'set-variables',
    {
      variables: [
        { key: 'Order No', value: '{{widgets.ask.Digits}}' },
        { key: 'b', value: '2' },
      ],
    },
    [to('next', 'text')],
  ),
  widget('text', 'send-message', { body: 'Thank you {{flow.variables.b}}', to: '{{contact.channel.address}}' }, [
    to('sent', 'http'),
    to('failed', 'http'),
  ]),
  widget('http', 'make-http-request', { method: 'POST', url: 'https://example.com/order' }, [
    to('success'),
    to('failed', 'record'),
  ]),
  widget('record', 'record-voicemail', { max_length: 3600 }, [to('recordingComplete'), to('noAudio')]),
);

describe('a flow of Studio', () => {
  it('becomes a flow that passes the checks, with a menu of the keys that were told apart', () => {
    const { flow } = importStudio(full);
    expect(flowSchema.safeParse(flow).success).toBe(true);
    expect(checkFlow(flow).filter(({ level }) => level === 'error')).toEqual([]);
    expect(flow.entry).toBe('hello');
    expect(flow.steps['ask']).toMatchObject({
      type: 'menu',
      config: { options: [{ key: '1' }, { key: '2' }], timeoutSeconds: 7 },
      exits: { '1': 'ring', '2': 'vars', wrongKey: 'hello', silence: 'record' },
    });
    expect(flow.steps['ring']).toMatchObject({ type: 'dial', config: { numbers: ['+12125550111'], ringSeconds: 25 } });
    expect(flow.steps['text']).toMatchObject({ type: 'text', config: { body: 'Thank you {{field.b}}' } });
    expect(flow.steps['record']).toMatchObject({ type: 'voicemail', config: { secondsMax: 600 } });
  });

  it('tells every widget that has no counterpart, and leads calls past it', () => {
    const { notMapped } = importStudio(full);
    expect(notMapped.map(({ widget: name, type }) => `${name} ${type}`)).toEqual([
      'function run-function',
      'http make-http-request',
    ]);
  });

  it('whose caller is asked for several digits keeps them in a field', () => {
    const { flow } = importStudio(
      document(
        trigger('Order'),
        widget('Order', 'gather-input-on-call', { say: 'Your order?', number_of_digits: 6 }, [
          to('keypress', 'bye'),
          to('timeout', 'bye'),
        ]),
        widget('bye', 'say-play', { say: 'Bye.' }, [to('audioComplete')]),
      ),
    );
    expect(flow.steps['order']).toMatchObject({
      type: 'collect',
      config: { field: 'order', check: 'length', lengthMax: 6 },
    });
  });

  it.each([
    ['nothing', {}, /not whole/],
    ['an unknown beginning', { initial_state: 'X', states: [trigger('a')] }, /begins at a widget/],
    ['a flow for texts only', document(widget('Trigger', 'trigger', {}, [to('incomingCall')])), /does nothing/],
    [
      'widgets that only lead to one another',
      document(trigger('a'), widget('a', 'run-function', {}, [to('success', 'a')])),
      /does nothing/,
    ],
  ])('that is %s is refused with a sentence', (_name, file, sentence) => {
    expect(() => importStudio(file)).toThrow(sentence);
  });

  it('with hostile names and texts stays a flow', () => {
    const nasty = '__proto__"><script>{{{{{{constructor}}}}{%%}';
    const { flow } = importStudio(
      document(trigger(nasty), widget(nasty, 'say-play', { say: nasty }, [to('audioComplete', '__proto__')])),
    );
    expect(flowSchema.safeParse(flow).success).toBe(true);
    expect(Object.getPrototypeOf(flow.steps)).toBe(Object.prototype);
  });

  const spoken = (say: string) => {
    const { flow, notMapped } = importStudio(
      document(trigger('say'), widget('say', 'say-play', { say }, [to('audioComplete')])),
    );
    const prompt = (flow.steps['say'] as { config: object } | undefined)?.config as { prompt: { text: string } };
    return { text: prompt.prompt.text, notes: notMapped.map((each) => `${each.widget}: ${each.reason}`) };
  };

  it('says the else part of a condition only, and lists every other part with its widget', () => {
    const { text, notes } = spoken(
      "Hello. {% case widgets.a.Digits %}{% when '1' %}One{% when '2' %}Two{% else %}Other{% endcase %}",
    );
    expect(text).toBe('Hello. Other');
    expect(notes).toEqual([
      expect.stringMatching(/^say: Imported without “One”/),
      expect.stringMatching(/^say: Imported without “Two”/),
    ]);
  });

  it.each([
    ["Hi {{ flow.variables.name | default: 'friend' }}", 'Hi {{field.name}}', /“friend”, which/],
    ["Hi {{ flow.unknown.x | default: 'friend' }}", 'Hi friend', /“friend” is always used/],
    ['Hi {{ flow.variables.name | upcase }}', 'Hi {{field.name}}', /the upcase of/],
    ["{{ 'Good day' }}", 'Good day', null],
    ['Hi {{ flow.variables.name', 'Hi {{ flow.variables.name', /which has a mistake/],
  ])('reads the Liquid of %j', (say, text, loss) => {
    const read = spoken(say);
    expect(read.text).toBe(text);
    expect(read.notes).toEqual(loss === null ? [] : [expect.stringMatching(loss)]);
  });

  it('keeps the words of spoken choices', () => {
    const condition = (type: string, value: string) => ({ type, value, arguments: [], friendly_name: '' });
    const { flow } = importStudio(
      document(
        trigger('ask'),
        widget('ask', 'gather-input-on-call', { say: 'Sales or service?' }, [
          to('keypress', 'way'),
          to('speech', 'way'),
        ]),
        widget('way', 'split-based-on', { input: '{{widgets.ask.SpeechResult}}' }, [
          {
            event: 'match',
            next: 'ring',
            conditions: [condition('equal_to', '1'), condition('contains', 'sales, buy')],
          },
          { event: 'match', next: 'ring', conditions: [condition('contains', 'service')] },
          to('noMatch'),
        ]),
        widget('ring', 'connect-call-to', { noun: 'number', to: '12065550142' }, [to('callCompleted')]),
      ),
    );
    expect(flow.steps['ask']).toMatchObject({
      type: 'menu',
      config: {
        speech: true,
        options: [
          { key: '1', words: ['sales', 'buy'] },
          { key: '2', label: 'service', words: ['service'] },
        ],
      },
      exits: { '1': 'ring', '2': 'ring' },
    });
    expect(flow.steps['ring']).toMatchObject({ type: 'dial', config: { numbers: ['+12065550142'] } });
  });

  it.each(['send-to-flex', 'enqueue-call'])(
    'with only a %s becomes a step that rings no one until people are chosen',
    (type) => {
      const { flow, notMapped } = importStudio(
        document(trigger('desk'), widget('desk', type, {}, [to('callComplete')])),
      );
      expect(flow.steps['desk']).toMatchObject({ type: 'dial' });
      expect(checkFlow(flow).some(({ level, stepId }) => level === 'error' && stepId === 'desk')).toBe(true);
      expect(notMapped).toEqual([{ widget: 'desk', type, reason: expect.stringContaining('Choose the people') }]);
    },
  );
});
