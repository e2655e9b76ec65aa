/** What the suites use of Node's strict assertions, where there is no Node. */
function assert(value: unknown, message?: string): asserts value {
  if (!value) assert.fail(message ?? `not true: ${show(value)}`);
}

assert.fail = (message: string): never => {
  throw new Error(message);
};
assert.equal = (actual: unknown, expected: unknown, message?: string): void => {
  if (!Object.is(actual, expected)) assert.fail(message ?? `${show(actual)} is not ${show(expected)}`);
};
assert.notEqual = (actual: unknown, expected: unknown, message?: string): void => {
  if (Object.is(actual, expected)) assert.fail(message ?? `both are ${show(actual)}`);
};
assert.deepEqual = (actual: unknown, expected: unknown, message?: string): void => {
  if (!same(actual, expected)) assert.fail(message ?? `${show(actual)} is not ${show(expected)}`);
};
assert.match = (text: string, pattern: RegExp, message?: string): void => {
  if (!pattern.test(text)) assert.fail(message ?? `${show(text)} does not match ${pattern}`);
};
assert.doesNotMatch = (text: string, pattern: RegExp, message?: string): void => {
  if (pattern.test(text)) assert.fail(message ?? `${show(text)} matches ${pattern}`);
};

export default assert;

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Arrays and plain objects by what they hold, all else by identity. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return Object.is(a, b);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keys.length === others.length && keys.every((key) => key in other && same(one[key], other[key]));
}
