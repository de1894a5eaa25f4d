/** Reads named text fields from an unknown value; null when one of them is missing or no text. */
export function textFields<Name extends string>(value: unknown, names: readonly Name[]): Record<Name, string> | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  if (!names.every((name) => typeof fields[name] === 'string')) return null;
  return fields as Record<Name, string>;
}
