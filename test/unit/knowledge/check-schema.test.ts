import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSchema, type Schema } from "../../../server/src/knowledge/check-schema";
import { parseYaml } from "../../../server/src/knowledge/parse-yaml";

const schema: Schema = {
  type: "object",
  properties: {
    name: { type: "string", minLength: 1 },
    size: { type: "integer", minimum: 1 },
    colours: { type: "array", minItems: 1, items: { enum: ["rood", "blauw"] } },
    parts: {
      type: "array",
      items: {
        oneOf: [
          { type: "string" },
          {
            type: "object",
            properties: { form: { type: "string" } },
            required: ["form"],
            additionalProperties: false,
          },
        ],
      },
    },
    levels: { type: "object", additionalProperties: { enum: ["uit", "aan"] } },
    child: { $ref: "#/definitions/child", description: "for editors" },
  },
  required: ["name"],
  additionalProperties: false,
  definitions: {
    child: {
      type: "object",
      properties: { a: { type: "number" }, b: { type: "boolean" } },
      additionalProperties: false,
    },
  },
};

function run(text: string) {
  const file = parseYaml("x.yaml", text);
  const { value, problems, placeOf } = checkSchema(file, schema);
  return {
    value,
    placeOf,
    problems: problems.map((p) => `${p.line}:${p.column} ${p.severity} ${p.message.nl}`),
  };
}

describe("checkSchema", () => {
  it("gives plain values with their places", () => {
    const text = "name: x\nparts: [a, { form: b }]\nlevels: { p: uit }\nchild: { a: 1.5, b: true }";
    const { value, problems, placeOf } = run(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      name: "x",
      parts: ["a", { form: "b" }],
      levels: { p: "uit" },
      child: { a: 1.5, b: true },
    });
    const { parts } = value as unknown as { parts: [string, object] };
    const at = (of: object, key?: string | number) =>
      text.slice(placeOf(of, key)?.start, placeOf(of, key)?.end);
    assert.equal(at(parts, 0), "a");
    assert.equal(at(parts[1], "form"), "b");
    assert.equal(at(parts), "[a, { form: b }]");
    assert.equal(placeOf({}), undefined);
  });

  it("leaves out what is broken and says so, with its place", () => {
    const { value, problems } = run(
      "name: x\nsize: 0\ncolours: [rood, groen]\nparts: [a, { from: b }, [c]]\nlevels: { p: nee, q: aan }\nvreemd: 1\nchild:\n",
    );
    assert.deepEqual(value, { name: "x", colours: ["rood"], parts: ["a"], levels: { q: "aan" } });
    assert.deepEqual(problems, [
      "2:7 error «size» is 0, maar moet ten minste 1 zijn. «size» is weggelaten.",
      "3:17 error Een onderdeel van «colours» is «groen», maar moet een van deze zijn: rood, blauw. Dit onderdeel is weggelaten.",
      "4:14 warning Het veld «from» is onbekend en telt niet mee; bekend zijn: form.",
      "4:14 error Het veld «form» ontbreekt. Dit onderdeel is weggelaten.",
      "4:25 error Een onderdeel van «parts» moet tekst of een groep velden zijn, maar is een lijst. Dit onderdeel is weggelaten.",
      "5:14 error «p» is «nee», maar moet een van deze zijn: uit, aan. «p» is weggelaten.",
      "6:1 warning Het veld «vreemd» is onbekend en telt niet mee; bekend zijn: name, size, colours, parts, levels, child.",
      "7:1 warning «child» is leeg en telt niet mee.",
    ]);
  });

  it("takes nothing for no object", () => {
    assert.deepEqual(run("name: x\nparts: [a, ~, ]").value, { name: "x", parts: ["a"] });
    assert.equal(run("~").value, undefined);
  });

  it("says how to write a number or a yes as text", () => {
    assert.deepEqual(run("name: 1.10").problems, [
      "1:7 error «name» moet tekst zijn, maar 1.10 wordt gelezen als getal (1.1); zet het tussen aanhalingstekens.",
    ]);
    assert.deepEqual(run("name: true").problems, [
      "1:7 error «name» moet tekst zijn, maar true wordt gelezen als ja of nee; zet het tussen aanhalingstekens.",
    ]);
    assert.deepEqual(run("name:").problems, ["1:6 error «name» moet tekst zijn, maar is leeg."]);
    assert.deepEqual(run("name: ' '").problems, ["1:7 error «name» is leeg."]);
    assert.deepEqual(run("name: x\nsize: .inf").problems, [
      "2:7 error «size» moet een geheel getal zijn, maar is «.inf». «size» is weggelaten.",
    ]);
  });

  it("an object with a broken field is broken as a whole, a list that loses all its items too", () => {
    assert.deepEqual(run("name: x\nchild: { a: 1, b: q }").value, { name: "x" });
    assert.deepEqual(run("name: x\ncolours: [groen]").value, { name: "x" });
    assert.equal(run("- a").value, undefined);
    assert.equal(run("size: 1").value, undefined);
  });

  it("takes keys of the object prototype as any other", () => {
    const { value } = run("name: x\nlevels: { __proto__: aan, constructor: uit }\nhasOwnProperty: 1");
    const { levels } = value as { levels: object };
    assert.deepEqual(Object.entries(levels), [
      ["__proto__", "aan"],
      ["constructor", "uit"],
    ]);
    assert.equal(Object.getPrototypeOf(levels), Object.prototype);
  });
});

describe("data/schema", () => {
  const folder = join(__dirname, "../../../data/schema");
  const supported = new Set(
    "type enum minLength minimum properties required additionalProperties items minItems oneOf $ref definitions".split(
      " ",
    ),
  );
  const forEditors = new Set("$schema title description default format".split(" "));

  for (const name of readdirSync(folder)) {
    it(`${name} uses only what checkSchema knows, and describes every field`, () => {
      const root = JSON.parse(readFileSync(join(folder, name), "utf8")) as Schema;
      assert.equal(root.$schema, "http://json-schema.org/draft-07/schema#");
      const visit = (schema: Schema, path: string): void => {
        for (const key of Object.keys(schema))
          assert.ok(supported.has(key) || forEditors.has(key), `${path}: ${key}`);
        if (schema.$ref !== undefined) {
          assert.ok(root.definitions?.[schema.$ref.replace("#/definitions/", "")], `${path}: ${schema.$ref}`);
          assert.ok(!Object.keys(schema).some((key) => key !== "$ref" && supported.has(key)), path);
        }
        if (schema.type === "object")
          assert.ok(schema.additionalProperties !== undefined && schema.additionalProperties !== true, path);
        for (const [key, property] of Object.entries(schema.properties ?? {})) {
          assert.ok(property.description, `${path}.${key} has no description`);
          visit(property, `${path}.${key}`);
        }
        for (const key of schema.required ?? []) assert.ok(schema.properties?.[key], `${path}.${key}`);
        for (const [key, definition] of Object.entries(schema.definitions ?? {})) visit(definition, key);
        if (schema.items) visit(schema.items, `${path}[]`);
        if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties, `${path}.*`);
        schema.oneOf?.forEach((alternative, i) => visit(alternative, `${path}|${i}`));
      };
      visit(root, name);
    });
  }
});
