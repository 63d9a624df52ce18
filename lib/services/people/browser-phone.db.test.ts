import { describe, expect, it } from 'vitest';
import { findPerson, storePerson } from '../../db/people';
import { makeTenant } from '../../testing/make-tenant';
import { openBrowserPhone } from './open-browser-phone';
import { savePerson } from './save-person';
import { setBrowserPhone } from './set-browser-phone';

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  );

describe('a browser phone', () => {
  it('is switched on behind the other phones, and off and on again in its place', async () => {
    const { scope, actor } = await makeTenant('own');
    const { id: personId } = await savePerson(scope, { name: 'Ada', phones: [{ number: '+12025550171' }] }, actor);
    const phones = async () => (await findPerson(scope, personId))?.phones ?? [];
    await setBrowserPhone(scope, { personId, enabled: true }, actor);
    await setBrowserPhone(scope, { personId, enabled: true }, actor);
    const [number, browser] = await phones();
    expect(await phones()).toEqual([
      expect.objectContaining({ kind: 'number' }),
      { id: browser?.id, kind: 'browser', enabled: true, scheduleId: null },
    ]);
    const person = await findPerson(scope, personId);
    if (!person || !number || !browser) throw new Error('They are gone.');
    await storePerson(scope, { ...person, phones: [browser, number] });
    await setBrowserPhone(scope, { personId, enabled: false }, actor);
    expect(await phones()).toEqual([{ ...browser, enabled: false }, number]);
  });

  it('opens for the person that the user is, while it is switched on, and for nobody else', async () => {
    const { scope, actor } = await makeTenant('opens');
    const { id: personId } = await savePerson(scope, { name: 'Ada', email: 'ada@acme.example' }, actor);
    await savePerson(scope, { name: 'Ben', email: 'ben@acme.example', phones: [{ kind: 'browser' }] }, actor);
    const ada = { id: 'usr_ada', email: 'ada@acme.example' };
    expect(await code(openBrowserPhone(scope, ada))).toBe('not_found');
    await setBrowserPhone(scope, { personId, enabled: true }, actor);
    // No API key is set where tests run: what is missing is said, after it was seen whose phone it is.
    expect(await code(openBrowserPhone(scope, ada))).toBe('unavailable');
    expect(await code(openBrowserPhone(scope, { id: 'usr_x', email: 'x@acme.example' }))).toBe('not_found');
    const other = await makeTenant('other');
    expect(await code(openBrowserPhone(other.scope, ada))).toBe('not_found');
  });
});
