import type { Step } from './flow';
import type { Prompt } from './prompt';
import { nextOf, note, numberOf, propertyOf, type StudioReading, type StudioState, targetOf } from './studio-reading';
import { fieldNameOf, readStudioText } from './studio-text';

const SAID_MAX = 3000;

/** What a widget says, as a prompt; a file or nothing to say becomes a sentence to be replaced, and is noted. */
export function promptOf(state: StudioState, reading: StudioReading, otherwise: string): Prompt {
  const { text, lost } = readStudioText(propertyOf(state, 'say'));
  if (lost.length > 0)
    note(reading, state, `Taken over without ${lost.slice(0, 3).join(', ')}, which is not known here.`);
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

function menuStep(facts: MenuFacts, split: StudioState, gather: StudioState, reading: StudioReading): Step {
  const { id, name, prompt, silence, timeoutSeconds } = facts;
  const options: { key: string; label: string; words: string[] }[] = [];
  const exits: Step['exits'] = { wrongKey: targetOf(reading, nextOf(split, 'noMatch')), silence };
  for (const { conditions, next } of split.transitions) {
    for (const { value, friendly_name: friendly } of conditions) {
      const key = value.trim();
      if (options.some((option) => option.key === key) || options.length === 12) continue;
      const label = (friendly.replace(/^If value (equal_to|equals) /i, '').trim() || `Key ${key}`).slice(0, 60);
      options.push({ key, label: label === key ? `Key ${key}` : label, words: [] });
      exits[key] = targetOf(reading, next ?? null);
    }
  }
  const speech = nextOf(gather, 'speech') !== null;
  return { id, type: 'menu', name, config: { prompt, options, speech, timeoutSeconds }, exits };
}
