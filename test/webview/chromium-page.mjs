// Pages of ours in headless Chromium, as VS Code shows them: with its colours, its classes and its API.
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium as findChromium } from "../../scripts/editor-host/chromium.mjs";
import { setup } from "../../scripts/editor-host/setup.mjs";

/** Colours of VS Code's own themes, as far as the pages use them, and the classes that it gives the body. */
export const themes = {
  light: {
    classes: "vscode-light",
    colors: {
      "--vscode-foreground": "#3b3b3b",
      "--vscode-descriptionForeground": "#3b3b3b",
      "--vscode-editor-background": "#ffffff",
      "--vscode-focusBorder": "#005fb8",
      "--vscode-button-secondaryForeground": "#3b3b3b",
      "--vscode-button-secondaryBackground": "#e5e5e5",
      "--vscode-editorHoverWidget-background": "#f8f8f8",
      "--vscode-editorHoverWidget-foreground": "#3b3b3b",
      "--vscode-list-hoverBackground": "#f2f2f2",
    },
  },
  dark: {
    classes: "vscode-dark",
    colors: {
      "--vscode-foreground": "#cccccc",
      "--vscode-descriptionForeground": "#9d9d9d",
      "--vscode-editor-background": "#1f1f1f",
      "--vscode-focusBorder": "#0078d4",
      "--vscode-button-secondaryForeground": "#cccccc",
      "--vscode-button-secondaryBackground": "#313131",
      "--vscode-editorHoverWidget-background": "#202020",
      "--vscode-editorHoverWidget-foreground": "#cccccc",
      "--vscode-list-hoverBackground": "#2a2d2e",
    },
  },
  "high contrast": {
    classes: "vscode-high-contrast",
    colors: {
      "--vscode-foreground": "#ffffff",
      "--vscode-descriptionForeground": "#ffffff",
      "--vscode-editor-background": "#000000",
      "--vscode-focusBorder": "#f38518",
      "--vscode-contrastBorder": "#6fc3df",
      "--vscode-editorHoverWidget-background": "#0c141f",
      "--vscode-editorHoverWidget-foreground": "#ffffff",
    },
  },
  "high contrast light": {
    classes: "vscode-high-contrast vscode-high-contrast-light",
    colors: {
      "--vscode-foreground": "#292929",
      "--vscode-descriptionForeground": "#292929",
      "--vscode-editor-background": "#ffffff",
      "--vscode-focusBorder": "#006bbd",
      "--vscode-contrastBorder": "#0f4a85",
      "--vscode-editorHoverWidget-background": "#ffffff",
      "--vscode-editorHoverWidget-foreground": "#292929",
    },
  },
};

/** A browser: { open, close }. Installs one where there is none. */
export async function openBrowser() {
  const executablePath = await findChromium();
  const playwright = createRequire(join(await setup(), "package.json"))("playwright-core");
  const browser = await playwright.chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  return {
    /**
     * Opens a page with a theme: { page, messages, refused }. `html` is served by an address of its own, and whatever it asks for
     * from `files` (name → text); any other request is refused and noted. `messages`: what the page said to VS Code. `functions`: what
     * the page may call, by name.
     */
    async open({ html, files, theme, functions = {} }) {
      // Playwright's own scripts run whatever the page's policy; axe is one of them.
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
      const page = await context.newPage();
      const messages = [];
      const refused = [];
      page.on("console", (message) => {
        if (message.type() === "error") refused.push(message.text());
      });
      page.on("pageerror", (error) => refused.push(String(error)));
      for (const [name, action] of Object.entries(functions)) await page.exposeFunction(name, action);
      await page.exposeFunction("saidToEditor", (message) => void messages.push(message));
      await page.addInitScript(() => {
        window.acquireVsCodeApi = () => ({ postMessage: (message) => void window.saidToEditor(message) });
      });
      await page.route("**/*", (route) => {
        const name = new URL(route.request().url()).pathname.slice(1);
        if (name === "") return route.fulfill({ contentType: "text/html", body: html });
        const body = files[name];
        if (body === undefined) {
          if (name !== "favicon.ico") refused.push(route.request().url());
          return route.abort();
        }
        return route.fulfill({ contentType: name.endsWith(".css") ? "text/css" : "text/javascript", body });
      });
      await page.goto("http://page.test/");
      const { classes, colors } = themes[theme];
      await page.evaluate(
        ({ classes, colors }) => {
          document.body.className = classes;
          const root = document.documentElement.style;
          for (const [name, color] of Object.entries(colors)) root.setProperty(name, color);
          root.setProperty("--vscode-font-family", "sans-serif");
          root.setProperty("--vscode-font-size", "13px");
        },
        { classes, colors },
      );
      return { page, messages, refused };
    },
    close: () => browser.close(),
  };
}
