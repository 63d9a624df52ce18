import { expect, it } from 'vitest';
import { makeSchedule } from '../../testing/make-business';
import { describeWeek } from './describe-week';

it('a week is told in runs of days alike', () => {
  expect(describeWeek(makeSchedule().week)).toBe('Monday to Friday 09:00 to 17:00; Saturday and Sunday closed');
  const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  expect(describeWeek(always)).toBe('Every day 00:00 to 24:00');
});
