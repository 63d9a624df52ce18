/** What a list of hours sends for 'hours of their own, made when you save'. */
const OWN_HOURS = 'own';

/** What was chosen in a list of hours: '' stands for always. */
export function hoursChoice(value: string): { scheduleId: string | null; ownHours: boolean } {
  const ownHours = value === OWN_HOURS;
  return { ownHours, scheduleId: ownHours || value === '' ? null : value };
}

/** The choices of a list of hours, in its words. */
export function hoursOptions(
  schedules: readonly { id: string; name: string }[],
  words: { always: string; ownHours: string | null },
): { value: string; label: string }[] {
  const named = schedules.map(({ id, name }) => ({ value: id, label: name }));
  const own = words.ownHours === null ? [] : [{ value: OWN_HOURS, label: words.ownHours }];
  return [{ value: '', label: words.always }, ...named, ...own];
}
