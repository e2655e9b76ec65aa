import type { Io } from "./io";

/** One line on the terminal of someone who reads along, once the work has taken a second. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const patience = 1000;
const pace = 100;

export function createProgress({ err, now }: Io, quiet: boolean): Progress {
  if (quiet || !err.isTerminal) return { show: () => {}, clear: () => {} };
  const begun = now();
  let last = 0;
  let shown = false;
  return {
    show: (text) => {
      const at = now();
      if (at - begun < patience || at - last < pace) return;
      last = at;
      shown = true;
      err.write(`\r\x1b[K${text}`);
    },
    clear: () => {
      if (shown) err.write("\r\x1b[K");
      shown = false;
    },
  };
}
