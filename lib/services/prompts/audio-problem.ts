/** What is wrong with an audio file, in a sentence for whoever chose it. */
export class AudioProblem extends Error {}
