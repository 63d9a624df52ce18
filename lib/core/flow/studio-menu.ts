import type { Step } from './flow';
import type { Prompt } from './prompt';
import {
  isKey,
  nextOf,
  note,
  numberOf,
  propertyOf,
  type StudioReading,
  type StudioState,
  targetOf,
  textOf,
  wordsOf,
} from './studio-reading';
import { fieldNameOf } from './studio-text';

const SAID_MAX = 3000;

/** What a widget says, as a prompt; a file or nothing to say becomes a sentence to be replaced, and is noted. */
export function promptOf(state: StudioState, reading: StudioReading, otherwise: string): Prompt {
  const text = textOf(state, reading, propertyOf(state, 'say'));
  if (text.length > SAID_MAX) note(reading, state, `Imported without the text after its first ${SAID_MAX} characters.`);
  if (text !== '') return { kind: 'text', text: text.slice(0, SAID_MAX) };
  if (propertyOf(state, 'play') !== '') {
    note(
      reading,
      state,
      'It plays a file. Upload it to the prompts and choose it in this step; until then a sentence is said.',
    );
  }
  return { kind: 'text', text: otherwise };
}

/** A widget that asks, with the split behind it: a menu where keys are told apart, else a field that is asked for. */
export function askSteps(state: StudioState, reading: StudioReading): Step[] {
  const id = reading.ids.get(state.name) ?? '';
  const name = state.name.slice(0, 80);
  const prompt = promptOf(state, reading, 'Please choose.');
  const silence = targetOf(reading, nextOf(state, 'timeout'));
  const split = [...reading.folded].find(([, gather]) => gather === state.name)?.[0];
  const timeoutSeconds = numberOf(state, 'timeout', 5, 1, 60);
  const splitState = split === undefined ? undefined : reading.states.get(split);
  if (splitState !== undefined)
    return [menuStep({ id, name, prompt, silence, timeoutSeconds }, splitState, state, reading)];
  const done = targetOf(reading, nextOf(state, 'keypress') ?? nextOf(state, 'speech'));
  const input = nextOf(state, 'speech') === null ? 'keys' : nextOf(state, 'keypress') === null ? 'speech' : 'both';
  const digits = propertyOf(state, 'number_of_digits') === '' ? null : numberOf(state, 'number_of_digits', 1, 1, 32);
  const length = digits === null ? {} : { check: 'length', lengthMin: digits, lengthMax: digits };
  const config = { field: fieldNameOf(state.name), prompt, input, timeoutSeconds, ...length };
  return [{ id, type: 'collect', name, config, exits: { done, wrong: silence, silence } }];
}

type MenuFacts = { id: string; name: string; prompt: Prompt; silence: string | null; timeoutSeconds: number };

type MenuChoice = { key: string; label: string; words: string[]; to: string | null };

function menuStep(facts: MenuFacts, split: StudioState, gather: StudioState, reading: StudioReading): Step {
  const { id, name, prompt, silence, timeoutSeconds } = facts;
  const conditions = split.transitions.flatMap((transition) => transition.conditions);
  const taken = new Set(conditions.filter(isKey).map(({ value }) => value.trim()));
  const free = [...'1234567890*#'].filter((key) => !taken.has(key));
  const choices = new Map<string, MenuChoice>();
  for (const transition of split.transitions.filter((each) => each.conditions.length > 0)) {
    for (const choice of choicesOf(transition, split, free, reading))
      if (!choices.has(choice.key)) choices.set(choice.key, choice);
  }
  const options = [...choices.values()].map(({ key, label, words }) => ({ key, label, words }));
  const ways = [...choices.values()].map(({ key, to }) => [key, to]);
  const speech = nextOf(gather, 'speech') !== null;
  const exits = { ...Object.fromEntries(ways), wrongKey: targetOf(reading, nextOf(split, 'noMatch')), silence };
  return { id, type: 'menu', name, config: { prompt, options, speech, timeoutSeconds }, exits };
}

/** One choice for each key of a transition; the words lead to the first. A transition of words only gets the next free key. */
function choicesOf(
  { conditions, next }: StudioState['transitions'][number],
  split: StudioState,
  free: string[],
  reading: StudioReading,
): MenuChoice[] {
  const spoken = conditions.flatMap(wordsOf);
  const words = spoken.filter((word) => word.length <= 60).slice(0, 10);
  const missing = spoken.length - words.length;
  if (missing > 0) note(reading, split, `Imported without ${missing} of the words for one choice.`);
  const written = conditions.filter(isKey).map(({ value }) => value.trim());
  const keys = written.length > 0 ? written : free.splice(0, 1);
  if (written.length === 0)
    note(reading, split, `“${words[0] ?? ''}” had no key. Callers can now also press ${keys[0]}.`);
  return keys.map((key, index) => {
    const friendly = conditions.find(({ value }) => value.trim() === key)?.friendly_name ?? words[0] ?? '';
    const label = (friendly.replace(/^If value (equal_to|equals) /i, '').trim() || `Key ${key}`).slice(0, 60);
    return {
      key,
      label: label === key ? `Key ${key}` : label,
      words: index === 0 ? words : [],
      to: targetOf(reading, next ?? null),
    };
  });
}
