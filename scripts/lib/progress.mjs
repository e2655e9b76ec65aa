// Says what a script is doing while it takes long.

/** Seconds with one decimal, as Dutch (comma) or English (point). */
export function seconds(ms, language = "en") {
  const text = (ms / 1000).toFixed(1);
  return language === "nl" ? text.replace(".", ",") : text;
}

/**
 * Runs `action` under a title, with the seconds counting on a terminal and a line every 15 s elsewhere.
 * What `action` gives or throws is passed on.
 */
export async function step(title, action, { stream = process.stdout, language = "en" } = {}) {
  const started = performance.now();
  const passed = () => `${seconds(performance.now() - started, language)} s`;
  const live = Boolean(stream.isTTY);
  if (live) stream.write(`${title} …`);
  else stream.write(`${title} …\n`);
  const timer = setInterval(
    () => stream.write(live ? `\r\x1b[K${title} … ${passed()}` : `  … ${passed()}\n`),
    live ? 500 : 15_000,
  );
  try {
    return await action();
  } finally {
    clearInterval(timer);
    if (live) stream.write(`\r\x1b[K${title} (${passed()})\n`);
    else stream.write(`  ${passed()}\n`);
  }
}
