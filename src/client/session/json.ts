/** Parses JSON and drops every `__proto__` key, so that no later merge can reach a prototype. Throws SyntaxError. */
export function parseJson(text: string): unknown {
  return text.includes('__proto__')
    ? JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value))
    : JSON.parse(text);
}
