import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const sources = ["server/src", "client/src", "client/webview"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(root, folder, String(name)))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({
      name: relative(root, name).split(sep).join("/"),
      source: ts.createSourceFile(name, readFileSync(name, "utf8"), ts.ScriptTarget.Latest, true),
    })),
);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The constants of a module that are texts or patterns written there, and nothing else. */
function constantsOf(source: ts.SourceFile): Set<string> {
  const known = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
      continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer && isConstant(initializer, known)) known.add(name.text);
  }
  return known;
}

/** Whether an expression is made of what stands in the source alone. */
function isConstant(node: ts.Expression, known: ReadonlySet<string>): boolean {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isRegularExpressionLiteral(node)) return true;
  if (ts.isAsExpression(node)) return isConstant(node.expression, known);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every((one) => isConstant(one, known));
  if (ts.isIdentifier(node)) return known.has(node.text);
  if (ts.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => isConstant(expression, known));
  if (ts.isBinaryExpression(node)) return isConstant(node.left, known) && isConstant(node.right, known);
  if (ts.isPropertyAccessExpression(node)) return node.name.text === "source" && isConstant(node.expression, known);
  if (ts.isNewExpression(node)) return node.expression.getText() === "RegExp" && (node.arguments ?? []).every((one) => isConstant(one, known));
  return false;
} // prettier-ignore

describe("the sources", () => {
  it("make no regular expression of what comes from outside", () => {
    let patterns = 0;
    for (const { name, source } of sources) {
      const known = constantsOf(source);
      // A loop over patterns that are written there.
      walk(source, (node) => {
        if (!ts.isForOfStatement(node) || !ts.isVariableDeclarationList(node.initializer)) return;
        const { name: one } = node.initializer.declarations[0]!;
        if (!isConstant(node.expression, known)) return;
        const names = ts.isArrayBindingPattern(one)
          ? one.elements.map((element) => element.getText())
          : [one.getText()];
        for (const each of names) known.add(each);
      });
      walk(source, (node) => {
        if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
        const { expression, arguments: args = [] } = node;
        const isRegExp = ts.isIdentifier(expression) && expression.text === "RegExp";
        // A text as an argument of these is read as a pattern.
        const method = ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
        const [first] = args;
        const isMatch = (method === "match" || method === "matchAll") && args.length === 1;
        if (!isRegExp && !isMatch) return;
        patterns++;
        const shown = `${name}: ${node.getText().slice(0, 100)}`;
        if (isRegExp) for (const argument of args) assert(isConstant(argument, known), shown);
        else assert(isConstant(first!, known), shown);
      });
    }
    assert(patterns > 20);
  });

  it("trust commands in the Markdown of the server alone, and only those that show something", () => {
    const said = sources.flatMap(({ name, source }) =>
      [
        ...source.text.matchAll(
          /\b(?:isTrusted|supportHtml|enableCommandUris|supportThemeIcons|enableScripts)\b[^\n]*/g,
        ),
      ].map(([line]) => `${name}: ${line.replace(/,?$/, "")}`),
    );
    assert.deepEqual(said, [
      "client/src/client.ts: isTrusted",
      "client/src/client.ts: isTrusted: { enabledCommands: trustedCommands }, supportHtml: false }",
      "client/src/views/overview-panel.ts: enableScripts: true",
    ]);
    const commands = sources.find(({ name }) => name === "client/src/commands/index.ts")!.source.text;
    const [, trusted] = /trustedCommands = \[([^\]]*)\]/.exec(commands)!;
    assert.deepEqual(trusted!.split(",").map((one) => one.trim()).filter(Boolean), [
      "clientCommands.showPassage",
      "clientCommands.explainRule",
      "clientCommands.showMentions",
    ]); // prettier-ignore
  });

  it("have one page with a script, which may fetch from the extension's own folder only", () => {
    const panels = sources.filter(({ source }) => /createWebviewPanel|resolveWebviewView|registerCustomEditor/.test(source.text));
    assert.deepEqual(panels.map(({ name }) => name), ["client/src/views/overview-panel.ts"]);
    assert.match(panels[0]!.source.text, /localResourceRoots: \[folder\]/);
  }); // prettier-ignore

  it("write HTML of their own in the page from texts that the server has escaped, and nowhere else", () => {
    const writing = sources.filter(({ source }) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment/.test(source.text));
    assert.deepEqual(writing.map(({ name }) => name), ["client/webview/grid.ts"]);
  }); // prettier-ignore
});
