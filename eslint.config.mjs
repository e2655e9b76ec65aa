import tseslint from "typescript-eslint";

/** The floors of ARCHITECTURE.md that may not know the outside world. */
const core = [
  "text",
  "language",
  "reader",
  "knowledge",
  "exchange",
  "claims",
  "analysis",
  "rules",
  "importing",
  "features",
];

export default tseslint.config(
  { ignores: ["dist/**", "dist-test/**", "node_modules/**", "test-output/**", ".vscode-test/**"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-empty-object-type": "off",
    },
  },
  {
    files: core.map((floor) => `server/src/${floor}/**/*.ts`),
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["node:*", "vscode", "vscode-*"], message: "the core is pure" }] },
      ],
      "no-restricted-globals": ["error", "process", "window", "document", "console", "setTimeout", "Date"],
    },
  },
  {
    files: ["server/src/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "ObjectExpression > Property[kind=/^[gs]et$/]",
          message:
            "a class: each such object has a hidden class of its own, which holds what its getter knows",
        },
      ],
    },
  },
);
