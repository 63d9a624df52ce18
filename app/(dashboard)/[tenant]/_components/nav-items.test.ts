import { describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/core/access/may-role';
import { navItemsFor } from './nav-items';
import { actionsFor, settingsFor } from './palette-items';

const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label);

describe('what a role may not open is not offered', () => {
  it.each(['supervisor', 'agent', 'viewer'] as const)('%s sees no settings, in the menu or the palette', (role) => {
    expect(labels(navItemsFor(role))).not.toContain('Settings');
    expect(settingsFor(role)).toEqual([]);
  });

  it('an owner sees every page and every section of the settings', () => {
    expect(labels(navItemsFor('owner'))).toContain('Settings');
    expect(settingsFor('owner').length).toBeGreaterThanOrEqual(4);
  });

  it('an agent is offered contacts, not people', () => {
    expect(labels(actionsFor('agent'))).toContain('Add a contact');
    expect(labels(actionsFor('agent'))).not.toContain('Add a person');
  });

  it('a viewer is offered nothing that changes the business', () => {
    expect(labels(navItemsFor('viewer'))).not.toContain('My browser phone');
    expect(labels(actionsFor('viewer'))).toEqual(['Set availability', 'See missed calls', 'See voicemails']);
  });

  it('everything in the palette has a name of its own', () => {
    for (const role of ROLES) {
      const all = labels([...navItemsFor(role), ...actionsFor(role), ...settingsFor(role)]);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
