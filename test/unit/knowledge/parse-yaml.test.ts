import assert from "node:assert/strict";
import fc from "fast-check";
import { parseYaml, type YamlNode } from "../../../server/src/knowledge/parse-yaml";

const plain = (node: YamlNode | undefined): unknown => {
  if (!node) return undefined;
  if (node.type === "scalar") return node.value;
  if (node.type === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
};

const problemsOf = (text: string) =>
  parseYaml("x.yaml", text).problems.map(
    ({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`,
  );

describe("parseYaml", () => {
  it("reads YAML 1.2: no, dates and times are text, also under a directive for 1.1", () => {
    for (const head of ["", "%YAML 1.1\n---\n"])
      assert.deepEqual(
        plain(parseYaml("x.yaml", `${head}a: no\nb: 2022-06-01\nc: 12:30\nd: 1.10\ne: off`).root),
        {
          a: "no",
          b: "2022-06-01",
          c: "12:30",
          d: 1.1,
          e: "off",
        },
      );
  });

  it("gives the places of keys and values, also after a byte order mark and with CRLF", () => {
    const text = "\ufeffa: een\r\nlijst:\r\n  - 'twee'\r\n  - drie\r\n";
    const { root } = parseYaml("x.yaml", text);
    assert.equal(root?.type, "map");
    const [first, second] = root.entries;
    const textAt = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end);
    assert.equal(textAt(first?.keySpan), "a");
    assert.equal(textAt(first?.value.span), "een");
    assert.equal(textAt(second?.value.span), "- 'twee'\r\n  - drie");
    assert.deepEqual(second?.value.type === "list" && second.value.items.map(({ span }) => textAt(span)), [
      "'twee'",
      "drie",
    ]);
  });

  it("keeps the entries beside a syntax error and points at an unclosed quotation mark", () => {
    const file = parseYaml("x.yaml", `- id: a\n  t: 1: 2\n- id: b\n- id: c\n  t: "open\n- id: d\n`);
    assert.deepEqual(plain(file.root), [{ id: "b" }]);
    assert.deepEqual(
      file.problems.map(({ line, column, message }) => `${line}:${column} ${message.nl}`),
      [
        "2:6 Hier staat een dubbele punt met een spatie waar geen veld kan beginnen; zet tekst zo nodig tussen aanhalingstekens. «a» is weggelaten.",
        "5:6 Hier ontbreekt een teken: een aanhalingsteken, haakje, komma of dubbele punt. «c» is weggelaten.",
      ],
    );
  });

  it("reports duplicate keys once each and keeps the first", () => {
    const file = parseYaml("x.yaml", "a: 1\nb: 2\na: 3\n'a': 4\n");
    assert.deepEqual(plain(file.root), { a: 1, b: 2 });
    assert.deepEqual(problemsOf("a: 1\nb: 2\na: 3\n'a': 4\n"), [
      "3:1 error pack/duplicate-key",
      "4:1 error pack/duplicate-key",
    ]);
  });

  it("refuses aliases, keys that are no text, unknown types and second documents", () => {
    assert.deepEqual(problemsOf("- &a x\n- *a\n"), ["2:3 error pack/alias"]);
    assert.deepEqual(problemsOf("? [a]\n: b\n"), ["1:3 error pack/key"]);
    assert.deepEqual(problemsOf("a: !!binary aGVsbG8=\n"), ["1:4 warning pack/yaml"]);
    assert.deepEqual(problemsOf("a: 1\n---\nb: 2\n"), ["2:1 error pack/yaml"]);
    assert.deepEqual(plain(parseYaml("x.yaml", "a: 1\n---\nb: 2\n").root), { a: 1 });
    assert.deepEqual(plain(parseYaml("x.yaml", "<<: { a: 1 }\n__proto__: { b: 1 }").root), {
      "<<": { a: 1 },
      ["__proto__"]: { b: 1 },
    });
  });

  it("takes an empty file and one of comments as empty", () => {
    assert.equal(parseYaml("x.yaml", "").problems.length, 0);
    assert.equal(plain(parseYaml("x.yaml", "# niets\n").root) ?? null, null);
  });

  it("refuses what is too large, too long or too deep before parsing it", () => {
    const codes = (text: string) => parseYaml("x.yaml", text).problems.map(({ code }) => code);
    assert.deepEqual(codes("a".repeat(5_000_001)), ["pack/too-large"]);
    assert.deepEqual(codes("- a\n".repeat(200_000)), ["pack/too-large"]);
    assert.deepEqual(codes("a: [".repeat(100_000)), ["pack/too-deep"]);
    assert.deepEqual(codes(`${"- ".repeat(5_000)}a`), ["pack/too-deep"]);
    assert.deepEqual(codes(Array.from({ length: 2_000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")), [
      "pack/too-deep",
    ]);
    assert.deepEqual(codes(": ".repeat(10_000)), ["pack/too-deep"]);
    const deep = Array.from({ length: 20 }, (_, i) => `${" ".repeat(2 * i)}- a:`).join("\n");
    assert.deepEqual(codes(deep), []);
  });

  it("never throws, and every place lies in the text", () => {
    const piece = fc.constantFrom(
      ..."a|: |- |\n|  |? |[|]|{|}|,|\"|'|#|&a |*a|!t |%|---\n|...|\t|>|\\|\u00a0|\ud800|\ufeff|\r\n|1.10|null|<<|@|`".split(
        "|",
      ),
      "|",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        for (const { span } of parseYaml("x.yaml", text).problems)
          assert.ok(!span || (0 <= span.start && span.start <= span.end && span.end <= text.length));
      }),
      { numRuns: 500 },
    );
  });
});
