/** The URI of a path written with `/` or `\`, absolute or relative to `folder`; undefined where it is relative to nothing. */
export function resolvePath(path: string, folder: string | undefined): string | undefined {
  const written = path.replace(/\\/g, "/").replace(/\/+$/, "");
  try {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written)) return written;
    if (/^[a-z]:\//i.test(written)) return `file:///${encodePath(written)}`;
    // A share of Windows: //SERVER/SHARE/…
    if (/^\/\/[^/]/.test(written)) return `file:${encodePath(written)}`;
    if (written.startsWith("/")) return `file://${encodePath(written)}`;
    return folder === undefined ? undefined : joinUri(folder, written);
  } catch {
    return undefined;
  }
}

const encodePath = (path: string): string =>
  path.split("/").map(encodeURIComponent).join("/").replace(/%3A/gi, ":");

/** `folder` with a relative path behind it; `..` goes up. */
export function joinUri(folder: string, path: string): string {
  const base = new URL(`${folder.replace(/\/+$/, "")}/`);
  return new URL(encodePath(path), base).toString().replace(/\/+$/, "");
}

/** The path of `uri` below `folder` with `/`, decoded; undefined where it is not in it. */
export function pathInFolder(uri: string, folder: string): string | undefined {
  const plain = decode(uri);
  const base = `${decode(folder).replace(/\/+$/, "")}/`;
  return plain.startsWith(base) ? plain.slice(base.length) : undefined;
}

export const schemeOf = (uri: string): string => /^[^:]*/.exec(uri)![0];

/**
 * Clients and Node encode differently (`:` and `%3A`), and write the drive of Windows, or the server of a share, in capitals or not; two
 * URIs are the same file where this is equal.
 */
export function decode(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {} // not encoded, whatever it is
  return plain.replace(/^file:\/\/(?:\/[A-Z]:|[^/]+)/i, (start) => start.toLowerCase());
}
