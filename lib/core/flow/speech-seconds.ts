import type { Instruction } from './instruction';

/** A synthetic voice says about so many characters a second, at normal speed, in the languages that carriers speak. */
const CHARACTERS_PER_SECOND = 14;
/** What a file lasts that is not in the library any more. */
const UNKNOWN_FILE_SECONDS = 5;

/** About how long the instruction is heard, in seconds; 0 for what makes no sound of its own. `secondsOfFile` knows the library's files by key. */
export function speechSeconds(instruction: Instruction, secondsOfFile: (key: string) => number | null): number {
  if (instruction.kind === 'say') return Math.max(1, instruction.text.length / CHARACTERS_PER_SECOND);
  if (instruction.kind === 'play') return secondsOfFile(instruction.key) ?? UNKNOWN_FILE_SECONDS;
  if (instruction.kind === 'pause') return instruction.seconds;
  if (instruction.kind !== 'gather') return 0;
  return instruction.prompts.reduce((sum, prompt) => sum + speechSeconds(prompt, secondsOfFile), 0);
}
