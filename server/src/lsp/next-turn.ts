/** Node has it, a worker does not. */
declare const setImmediate: ((run: () => void) => unknown) | undefined;

/** What goes between two pieces of long work, so that requests that have come in meanwhile are answered first. */
export async function nextTurn(): Promise<void> {
  // Reading a message takes one turn of the loop, dispatching it the next.
  await turn();
  await turn();
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate !== "undefined") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
