/** What is used of n3, which comes without types. */
declare module "n3" {
  export interface N3Term {
    readonly termType: string;
    readonly value: string;
    /** Of a literal; empty without one. */
    readonly language?: string;
  }
  export interface N3Quad {
    readonly subject: N3Term;
    readonly predicate: N3Term;
    readonly object: N3Term;
  }
  /** Calls back with each piece of text, and at the end. */
  export interface N3Input {
    readonly on: (event: string, callback: (chunk?: string) => void) => void;
  }
  export class Parser {
    constructor(options?: { readonly format?: string });
    parse(input: N3Input, callback: (error: Error | null, quad: N3Quad | null) => void): void;
  }
}
