/**
 * Plays the sound at `src` from where the element stands. A play that begins (never played, or played to its end) gets an address of its own, so
 * that the server sees it as a new play; one that was paused continues. Rejects when it cannot be played.
 */
export function startPlay(audio: HTMLAudioElement, src: string): Promise<void> {
  if (audio.ended || !audio.getAttribute('src')?.includes('play=')) {
    const at = audio.ended ? 0 : audio.currentTime;
    audio.src = `${src}${src.includes('?') ? '&' : '?'}play=${newPlayId()}`;
    audio.currentTime = at;
  }
  return audio.play();
}

/** Not crypto.randomUUID: a browser has it on https and localhost only. */
function newPlayId(): string {
  const values = crypto.getRandomValues(new Uint32Array(3));
  return [...values].map((value) => value.toString(36).padStart(7, '0')).join('');
}
