import { glossary, type GlossaryResult } from "../../../server/src/lsp/requests";
import type { Session } from "../session";

/** What the server says of the notes in force, kept up to date once somebody has asked. */
export interface Glossary {
  /** Undefined as long as the server has not answered; asking begins with the first call. */
  readonly current: () => GlossaryResult | undefined;
  readonly dispose: () => void;
}

/**
 * The editor keeps what it has rendered of a document, so a preview that came too early does not ask again by itself: whenever the
 * server starts or says which notes are in force, it is asked anew, and `renew` has the previews made again.
 */
export function createGlossary(
  session: Pick<Session, "request" | "onDidChangeState" | "onDidChangeStatus">,
  renew: () => PromiseLike<unknown>,
): Glossary {
  let known: GlossaryResult | undefined;
  let isWanted = false;
  let asked = 0;
  let answered = 0;
  const ask = async (): Promise<void> => {
    const mine = ++asked;
    const found = await session.request<GlossaryResult | null>(glossary, {}).catch(() => null);
    if (!found || mine < answered) return; // the server is away, as the status item says; or a newer answer was first
    answered = mine;
    known = found;
    await renew().then(undefined, () => {}); // no preview in this editor
  };
  const again = (): void => {
    if (isWanted) void ask();
  };
  const listeners = [
    session.onDidChangeStatus(again),
    session.onDidChangeState((state) => {
      if (state === "running" && !known) again();
    }),
  ];
  return {
    current: () => {
      if (!isWanted) {
        isWanted = true;
        void ask();
      }
      return known;
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}
