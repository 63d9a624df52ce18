declare global {
  var linekeeperOnce: Map<string, unknown> | undefined;
}

/**
 * Something that a process may have only once, made at its first use. A bundler may load a module several times in one process
 * (once a route), so a variable of the module is not enough. `name` must be used for one type only.
 */
export function oncePerProcess<Value>(name: string, make: () => Value): () => Value {
  let held: { value: Value } | undefined;
  return () => {
    held ??= { value: find(name, make) };
    return held.value;
  };
}

function find<Value>(name: string, make: () => Value): Value {
  globalThis.linekeeperOnce ??= new Map();
  if (!globalThis.linekeeperOnce.has(name)) globalThis.linekeeperOnce.set(name, make());
  return globalThis.linekeeperOnce.get(name) as Value;
}
