import { expect, TUESDAY_MORNING, test } from '../fixtures';

test.describe('the phones page', () => {
  test.beforeEach(({ box }) => box.clock({ mode: 'manual', now: TUESDAY_MORNING }));
  test.afterEach(({ box }) => box.clock({ mode: 'real' }));

  test('a person calls the business with the customer’s handset and answers with the one of Sales', async ({
    page,
    box,
  }) => {
    await page.goto('/phones');
    const customer = page.getByRole('article', { name: 'Customer' });
    const sales = page.getByRole('article', { name: 'Sam Reed (sales)' });
    await customer.getByRole('button', { name: 'Fernhill Garden Centre' }).click();
    await expect(customer).toContainText('Thank you for calling Fernhill Garden Centre', { timeout: 15_000 });
    await customer.getByRole('button', { name: 'Key 2', exact: true }).click();
    await expect(sales.getByRole('button', { name: 'Answer' })).toBeVisible({ timeout: 15_000 });
    await sales.getByRole('button', { name: 'Answer' }).click();
    await expect(customer).toContainText('Talking', { timeout: 15_000 });
    await box.clock({ advanceSeconds: 10 });
    await customer.getByRole('button', { name: 'Hang up' }).click();
    await expect(customer).toContainText('Ready');
    await expect(sales).toContainText('Ready');
  });
});
