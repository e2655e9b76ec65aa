import type { Span } from "../text/span";
import { nameOf, type YamlFile, type YamlMap, type YamlNode } from "./parse-yaml";
import type { LocalText, Problem } from "./problem";
import { leftOut, shorten } from "./problem-text";

/**
 * The part of JSON Schema draft-07 that the files in data/schema use. A `$ref` is `#/definitions/NAME`; what stands beside
 * it is for editors only.
 */
export interface Schema {
  readonly type?: "string" | "number" | "integer" | "boolean" | "object" | "array";
  readonly enum?: readonly (string | number)[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  /** For editors only. */
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly format?: "date" | "uri";
}

export interface Checked {
  /** Plain JSON that conforms to the schema, or undefined where nothing is left. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where an object or list of `value` stands, or the value of one of its fields or items. */
  readonly placeOf: (of: object, key?: string | number) => Span | undefined;
}

/**
 * Checks a file against a schema and keeps what conforms. A broken item of a list and a broken entry of an open map are
 * left out; an object with a broken field is itself broken, so that no half entry means something else than was written.
 * Only of the file's top-level object a broken optional field is left out alone. Unknown and empty fields are warnings.
 */
export function checkSchema(file: YamlFile, schema: Schema): Checked {
  const run: Run = { file, root: schema, places: new Map(), problems: [], told: new Set() };
  const value = file.root ? check(file.root, schema, whole, run, true) : broken;
  return {
    value: value === broken ? undefined : value,
    problems: run.problems,
    placeOf: (of, key) => {
      const place = run.places.get(of);
      return key === undefined ? place?.own : (place?.parts.get(key) ?? place?.own);
    },
  };
}

interface Run {
  readonly file: YamlFile;
  readonly root: Schema;
  readonly places: Map<object, { own: Span; parts: Map<string | number, Span> }>;
  problems: Problem[];
  /** Problems that already say what was left out. */
  readonly told: Set<Problem>;
}

const broken = Symbol("broken");

function check(node: YamlNode, given: Schema, name: LocalText, run: Run, top = false): unknown {
  const schema = resolve(given, run.root);
  if (schema.oneOf) return checkOneOf(node, schema.oneOf, name, run);
  if (schema.type && !hasType(node, schema.type)) {
    report(run, node.span, "pack/type", typeMessage(node, [schema.type], name));
    return broken;
  }
  if (node.type === "map") return checkMap(node, schema, run, top);
  if (node.type === "list") {
    const { items = {}, minItems = 0 } = schema;
    const kept: unknown[] = [];
    const parts = new Map<string | number, Span>();
    for (const item of node.items) {
      const value = leavingOut(item, run, () => check(item, items, itemOf(name), run));
      if (value === broken) continue;
      parts.set(kept.length, item.span);
      kept.push(value);
    }
    if (kept.length < minItems) {
      report(run, node.span, "pack/empty", {
        nl: `${name.nl} moet ten minste ${minItems} geldig onderdeel bevatten.`,
        en: `${name.en} must hold at least ${minItems} valid element.`,
      });
      return broken;
    }
    run.places.set(kept, { own: node.span, parts });
    return kept;
  }
  return checkScalar(node, schema, name, run);
}

function checkScalar(
  node: Extract<YamlNode, { type: "scalar" }>,
  schema: Schema,
  name: LocalText,
  run: Run,
): unknown {
  const { value } = node;
  if (schema.enum && !schema.enum.some((allowed) => allowed === value)) {
    const list = schema.enum.join(", ");
    report(run, node.span, "pack/value", {
      nl: `${name.nl} is «${shorten(node.source)}», maar moet een van deze zijn: ${list}.`,
      en: `${name.en} is “${shorten(node.source)}”, but must be one of: ${list}.`,
    });
    return broken;
  }
  if (typeof value === "string" && value.trim().length < (schema.minLength ?? 0)) {
    report(run, node.span, "pack/empty", {
      nl: `${name.nl} is leeg.`,
      en: `${name.en} is empty.`,
    });
    return broken;
  }
  if (typeof value === "number" && value < (schema.minimum ?? -Infinity)) {
    report(run, node.span, "pack/value", {
      nl: `${name.nl} is ${value}, maar moet ten minste ${schema.minimum} zijn.`,
      en: `${name.en} is ${value}, but must be at least ${schema.minimum}.`,
    });
    return broken;
  }
  return value;
}

function checkMap(node: YamlMap, schema: Schema, run: Run, top: boolean): unknown {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const value: [string, unknown][] = [];
  const parts = new Map<string | number, Span>();
  let ok = true;
  for (const entry of node.entries) {
    const known = Object.hasOwn(properties, entry.key) ? properties[entry.key] : undefined;
    const needed = required.includes(entry.key);
    if (!known && additionalProperties === false) {
      report(
        run,
        entry.keySpan,
        "pack/unknown-field",
        {
          nl: `Het veld «${shorten(entry.key)}» is onbekend en telt niet mee; bekend zijn: ${Object.keys(properties).join(", ")}.`,
          en: `The field “${shorten(entry.key)}” is unknown and ignored; known are: ${Object.keys(properties).join(", ")}.`,
        },
        "warning",
      );
      continue;
    }
    if (entry.value.type === "scalar" && entry.value.value === null && !needed) {
      report(
        run,
        entry.keySpan,
        "pack/empty",
        {
          nl: `${field(entry.key).nl} is leeg en telt niet mee.`,
          en: `${field(entry.key).en} is empty and ignored.`,
        },
        "warning",
      );
      continue;
    }
    const open = typeof additionalProperties === "object" ? additionalProperties : {};
    const inside = (): unknown => check(entry.value, known ?? open, field(entry.key), run);
    const alone = !known || (top && !needed);
    const part = alone ? leavingOut(entry.value, run, inside, entry.key) : inside();
    if (part !== broken) {
      value.push([entry.key, part]);
      parts.set(entry.key, entry.value.span);
    } else if (!alone) ok = false;
  }
  for (const key of required) {
    if (node.entries.some((entry) => entry.key === key)) continue;
    report(run, node.entries[0]?.keySpan ?? node.span, "pack/missing-field", {
      nl: `Het veld «${key}» ontbreekt.`,
      en: `The field “${key}” is missing.`,
    });
    ok = false;
  }
  if (!ok) return broken;
  const object = Object.fromEntries(value);
  run.places.set(object, { own: node.span, parts });
  return object;
}

/** The first alternative that the node conforms to; else the problems of the one that has its type. */
function checkOneOf(node: YamlNode, alternatives: readonly Schema[], name: LocalText, run: Run): unknown {
  const resolved = alternatives.map((schema) => resolve(schema, run.root));
  const fitting = resolved.filter((schema) => !schema.type || hasType(node, schema.type));
  if (fitting.length === 0) {
    const types = resolved.flatMap((schema) => schema.type ?? []);
    report(run, node.span, "pack/type", typeMessage(node, types, name));
    return broken;
  }
  let first: readonly Problem[] | undefined;
  for (const schema of fitting) {
    const trial: Run = { ...run, problems: [] };
    const value = check(node, schema, name, trial);
    if (value !== broken) {
      run.problems.push(...trial.problems);
      return value;
    }
    first ??= trial.problems;
  }
  run.problems.push(...(first ?? []));
  return broken;
}

/** Runs a check whose result may be left out, and then says so in its errors. */
function leavingOut(node: YamlNode, run: Run, inside: () => unknown, key?: string): unknown {
  const outer = run.problems;
  run.problems = [];
  const value = inside();
  const own = run.problems;
  run.problems = outer;
  const what = key ?? nameOf(node);
  for (const problem of own) {
    if (value !== broken || problem.severity !== "error" || run.told.has(problem)) {
      outer.push(problem);
      continue;
    }
    const told = { ...problem, message: leftOut(problem.message, what) };
    run.told.add(told);
    outer.push(told);
  }
  return value;
}

function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.replace("#/definitions/", "");
  const found = root.definitions?.[name];
  if (!found) throw new Error(`schema: no definition ${schema.$ref}`);
  return found;
}

function hasType(node: YamlNode, type: NonNullable<Schema["type"]>): boolean {
  if (node.type === "map") return type === "object";
  if (node.type === "list") return type === "array";
  if (type === "integer") return Number.isInteger(node.value);
  if (type === "number") return Number.isFinite(node.value);
  // To JavaScript nothing is an object.
  return node.value !== null && typeof node.value === type;
}

const typeNames: Readonly<Record<NonNullable<Schema["type"]>, LocalText>> = {
  string: { nl: "tekst", en: "text" },
  number: { nl: "een getal", en: "a number" },
  integer: { nl: "een geheel getal", en: "a whole number" },
  boolean: { nl: "true of false", en: "true or false" },
  object: { nl: "een groep velden", en: "a group of fields" },
  array: { nl: "een lijst", en: "a list" },
};

function typeMessage(
  node: YamlNode,
  wanted: readonly NonNullable<Schema["type"]>[],
  name: LocalText,
): LocalText {
  const types = [...new Set(wanted)].map((type) => typeNames[type]);
  const nl = `${name.nl} moet ${types.map((type) => type.nl).join(" of ")} zijn`;
  const en = `${name.en} must be ${types.map((type) => type.en).join(" or ")}`;
  if (node.type === "list") return { nl: `${nl}, maar is een lijst.`, en: `${en}, but is a list.` };
  if (node.type === "map")
    return { nl: `${nl}, maar is een groep velden.`, en: `${en}, but is a group of fields.` };
  if (node.value === null) return { nl: `${nl}, maar is leeg.`, en: `${en}, but is empty.` };
  const source = shorten(node.source);
  if (wanted.includes("string")) {
    const kind =
      typeof node.value === "number" ? { nl: "getal", en: "number" } : { nl: "ja of nee", en: "yes or no" };
    const as = String(node.value) === node.source ? "" : ` (${node.value})`;
    return {
      nl: `${nl}, maar ${source} wordt gelezen als ${kind.nl}${as}; zet het tussen aanhalingstekens.`,
      en: `${en}, but ${source} is read as a ${kind.en}${as}; put it between quotation marks.`,
    };
  }
  return { nl: `${nl}, maar is «${source}».`, en: `${en}, but is “${source}”.` };
}

const whole: LocalText = { nl: "De inhoud", en: "The content" };

const field = (key: string): LocalText => ({ nl: `«${shorten(key)}»`, en: `“${shorten(key)}”` });

const itemOf = (list: LocalText): LocalText =>
  list === whole
    ? { nl: "Dit onderdeel", en: "This element" }
    : { nl: `Een onderdeel van ${list.nl}`, en: `An element of ${list.en}` };

function report(
  run: Run,
  span: Span,
  code: Problem["code"],
  message: LocalText,
  severity: Problem["severity"] = "error",
): void {
  run.problems.push(run.file.problem(span, severity, code, message));
}
