import type { Flow, Step } from '../../lib/core/flow/flow';

const text = (words: string) => ({ kind: 'text', text: words });

/**
 * A flow of `steps` steps that a real one could be: by the hours to a first menu; each choice says something, rings, asks again in a menu
 * of its own or takes a message; every exit leads somewhere.
 */
export function syntheticFlow(steps: number): Flow {
  const all: Step[] = [
    step('hours', 'hours', { scheduleId: 'sch_main' }, { open: 'menu-0', closed: 'closed' }),
    voicemail('closed', 'Please leave a message.'),
  ];
  for (let block = 0; all.length + 4 <= steps; block++) {
    const next = all.length + 8 <= steps ? `menu-${block + 1}` : 'closed';
    all.push(...blockOf(block, next));
  }
  while (all.length < steps) all.push(voicemail(`spare-${all.length}`, 'Please leave a message.'));
  return { schema: 1, entry: 'hours', steps: Object.fromEntries(all.map((each) => [each.id, each])) };
}

function blockOf(block: number, next: string): Step[] {
  const options = ['1', '2', '3'].map((key) => ({ key, label: `Choice ${key}`, words: [`word ${key}`] }));
  return [
    step(
      `menu-${block}`,
      'menu',
      { prompt: text(`Menu ${block}. For sales press 1, for news press 2, for more press 3.`), options },
      { '1': `ring-${block}`, '2': `news-${block}`, '3': next, wrongKey: `mail-${block}`, silence: `mail-${block}` },
    ),
    step(`ring-${block}`, 'dial', { departments: ['dep_sales'] }, { noAnswer: `mail-${block}` }),
    step(`news-${block}`, 'message', { prompt: text(`News number ${block}.`) }, { next }),
    voicemail(`mail-${block}`, 'Nobody can take your call now. Please leave a message.'),
  ];
}

function voicemail(id: string, words: string): Step {
  return step(id, 'voicemail', { greeting: text(words) }, { done: null });
}

function step(id: string, type: string, config: Step['config'], exits: Step['exits']): Step {
  return { id, type, name: id, config, exits };
}
