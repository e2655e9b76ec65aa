/** A trie whose nodes hold all letters to the next fork: most names are one fork away from all others. */
export interface TrieNode<T> {
  /** The letters that lead to it from the node before; empty of the root alone. */
  readonly label: string;
  /** By the first unit of their labels; undefined where nothing goes on. */
  readonly next: ReadonlyMap<number, TrieNode<T>> | undefined;
  /** What ends here, in the order in which it was put in. */
  readonly values: readonly T[];
}

interface Building<T> extends TrieNode<T> {
  label: string;
  next: Map<number, Building<T>> | undefined;
  values: T[];
}

const none: never[] = [];

/** The trie of all entries, each under its text; a text may have several. */
export function buildTrie<T>(entries: Iterable<readonly [text: string, value: T]>): TrieNode<T> {
  const root: Building<T> = { label: "", next: undefined, values: none };
  for (const [text, value] of entries) {
    const node = nodeFor(root, text);
    // One array for all nodes where nothing ends.
    if (node.values === none) node.values = [value];
    else node.values.push(value);
  }
  return root;
}

function nodeFor<T>(root: Building<T>, text: string): Building<T> {
  let node = root;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const child = node.next?.get(code);
    if (!child) {
      const fresh: Building<T> = { label: text.slice(at), next: undefined, values: none };
      (node.next ??= new Map<number, Building<T>>()).set(code, fresh);
      return fresh;
    }
    const shared = sharedLength(child.label, text, at);
    node = shared < child.label.length ? split(node, child, shared) : child;
    at += shared;
  }
  return node;
}

/** Cuts a node's label behind `length` units; gives the node for the first part. */
function split<T>(parent: Building<T>, child: Building<T>, length: number): Building<T> {
  const { label } = child;
  child.label = label.slice(length);
  const next = new Map([[child.label.charCodeAt(0), child]]);
  const upper: Building<T> = { label: label.slice(0, length), next, values: none };
  parent.next!.set(label.charCodeAt(0), upper);
  return upper;
}

function sharedLength(label: string, text: string, at: number): number {
  let length = 0;
  while (length < label.length && label.charCodeAt(length) === text.charCodeAt(at + length)) length++;
  return length;
}
