import type { Party } from "../claims/doings";
import { actingKinds, isVague, ownParty, partyKey, termParty } from "../claims/party";
import { roleWords } from "../claims/role-words";
import type { Language } from "../language/language";
import type { SentenceWords } from "../reader/words/sentence-words";
import type { BlockReading } from "./block-reading";
import { mentionsIn } from "./mentions-in";

/** Kinds of actors of the lexicon that are the state. */
const stately: ReadonlySet<string> = new Set(["government", "department", "official", "state"]);
/** Those that are nobody in particular, or whose word is only an opinion. */
const others: ReadonlySet<string> = new Set(["citizens", "media", "pronoun", "person", "party", "former-government", "parliament", "country"]); // prettier-ignore

/** Whoever a sentence names that can do something; indexes are counted from the sentence's first token, in their order. */
export function partiesIn(
  block: BlockReading,
  { first, last }: { readonly first: number; readonly last: number },
  { words, lang }: SentenceWords,
): readonly Party[] {
  const parties: Party[] = [];
  const taken = new Uint8Array(last - first + 1);
  const take = (party: Party): void => {
    for (let i = party.first; i <= party.last; i++) if (taken[i]) return;
    taken.fill(1, party.first, party.last + 1);
    if (!isVague(partyKey(party.form, lang), lang)) parties.push(party);
  };
  for (const { name, first: from, last: to } of mentionsIn(block.mentions, first, last)) {
    if (from < first || to > last) continue;
    // What is joined to it makes it another thing: "SER-advies".
    const isJoined = to < last && block.tokens[to + 1]!.joint === "-";
    const { id, kind, prefLabel, proper } = name.term;
    if (actingKinds.has(kind) && proper && !isJoined)
      take({ key: termParty(id), form: prefLabel[lang] ?? id, first: from - first, last: to - first });
    else if (proper && !isGroup(block.tokens[to]!.fold, lang)) taken.fill(1, from - first, to - first + 1);
  }
  for (let i = 0; i < words.length; i++) {
    const hit = words[i]!.actor;
    if (!hit || hit.first !== i || words[i]!.token.joint === "-") continue;
    const bare = words[i]!.lexical.isDeterminer && hit.last > i ? i + 1 : i;
    const form = formOf(words, bare, hit.last);
    if (stately.has(hit.kind) || hit.id === "NL") take({ key: ownParty, form, first: bare, last: hit.last });
    else if (!others.has(hit.kind) && words[i - 1]?.fold !== "per")
      take({ key: partyKey(form, lang), form, first: bare, last: hit.last });
    i = hit.last;
  }
  words.forEach(({ fold, kind }, i) => {
    if (kind !== "word" || taken[i] !== 0 || !isGroup(fold, lang) || words[i - 1]?.fold === "per") return;
    // "mbo-instellingen"
    let from = i;
    while (from > 0 && words[from]!.token.joint === "-" && taken[from - 1] === 0) from--;
    const form = formOf(words, from, i);
    take({ key: partyKey(form, lang), form, first: from, last: i });
  });
  return parties.sort((a, b) => a.first - b.first);
}

const formOf = (words: SentenceWords["words"], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map(({ token }, k) => (k > 0 ? token.joint : "") + token.text)
    .join("");

/** Whether a noun, in comparison form, is a group or body that acts. */
export const isGroup = (fold: string, lang: Language): boolean =>
  roleWords(lang).endings.some((ending) => fold.endsWith(ending));
