/** One webhook and its answer. */
export type Turn = {
  at: string;
  url: string;
  method: string;
  params: Readonly<Record<string, string>>;
  status: number | null;
  answerMs: number;
  contentType: string | null;
  body: string | null;
  error: string | null;
};

/** What happened in one call, for people: kept while the call lasts and for a while after it. */
export type DiaryPages = {
  turns: Turn[];
  verbs: { at: string; verb: string; detail: string }[];
  timeline: { at: string; what: string }[];
  warnings: { code: number; message: string }[];
};

const ENTRIES_MAX = 200;
const TURNS_MAX = 100;
const BODY_CHARACTERS_MAX = 16_000;

/** Writes the pages; each is bounded, so that an endless call cannot fill the memory. */
export class Diary {
  readonly pages: DiaryPages = { turns: [], verbs: [], timeline: [], warnings: [] };
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  turn(turn: Omit<Turn, 'at'>): void {
    const body = turn.body === null ? null : turn.body.slice(0, BODY_CHARACTERS_MAX);
    if (this.pages.turns.length >= TURNS_MAX) return;
    this.#add(this.pages.turns, { at: this.#at(), ...turn, body });
  }

  verb(verb: string, detail: string): void {
    this.#add(this.pages.verbs, { at: this.#at(), verb, detail });
  }

  note(what: string): void {
    this.#add(this.pages.timeline, { at: this.#at(), what });
  }

  warn(code: number, message: string): void {
    this.#add(this.pages.warnings, { code, message });
  }

  #add<T>(page: T[], entry: T): void {
    if (page.length < ENTRIES_MAX) page.push(entry);
  }

  #at(): string {
    return new Date(this.#now()).toISOString();
  }
}
