/** A page as the carrier's package gives it. */
export type ListedPage<Instance> = { instances: Instance[]; nextPage(): Promise<ListedPage<Instance>> | undefined };

/** Every listed item once. The carrier lists newest first: what begins meanwhile pushes items onto the next page, where they come again. */
export async function* listOnce<Instance extends { sid: string }, Item>(
  turn: (page: ListedPage<Instance> | null) => Promise<ListedPage<Instance> | null>,
  itemOf: (instance: Instance) => Item | null,
): AsyncGenerator<Item> {
  const seen = new Set<string>();
  for (let page = await turn(null); page !== null; page = await turn(page)) {
    for (const instance of page.instances) {
      if (seen.has(instance.sid)) continue;
      seen.add(instance.sid);
      const item = itemOf(instance);
      if (item !== null) yield item;
    }
  }
}
