const chunk = 0x8000;

/** Bytes as base64, as messages carry them; in editors of both kinds. */
export function toBase64(bytes: Uint8Array): string {
  let units = "";
  for (let at = 0; at < bytes.length; at += chunk)
    units += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(units);
}

export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
