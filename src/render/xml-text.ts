/** What XML 1.0 has no place for, however it is written: control characters, halves of surrogate pairs, two noncharacters. */
const unwritable =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Any string as XML text or attribute value; what XML cannot hold becomes U+FFFD. Read back, the rest is the same. */
export function escapeXml(text: string): string {
  return text.replaceAll(unwritable, '\ufffd').replaceAll(/[&<>"\t\n\r]/g, (character) => entities[character]!)
}
