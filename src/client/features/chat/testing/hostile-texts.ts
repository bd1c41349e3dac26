import { hostileAddresses } from './hostile-addresses.ts';
import { hostileHtml } from './hostile-html.ts';
import { hostileMath } from './hostile-math.ts';

type Context = (hostile: string) => string;

/** Where Markdown takes other text in: each vector stands in each of these. */
const aroundHtml: readonly Context[] = [
  (html) => html,
  (html) => `# ${html}`,
  (html) => `- [ ] **${html}**`,
  (html) => `> ~~${html}~~`,
  (html) => `| h |\n|---|\n| ${html} |`,
  (html) => `\`${html}\``,
  (html) => `[${html}](https://evil.example)`,
  (html) => `~~~${html}\n${html}\n~~~`,
  (html) => `See[^1].\n\n[^1]: ${html}`,
];

const aroundAddresses: readonly Context[] = [
  (address) => `[x](${address})`,
  (address) => `[x](<${address}> "title")`,
  (address) => `![x](${address})`,
  (address) => `<${address}>`,
  (address) => `[![x](${address})](${address})`,
  (address) => `[x][y]\n\n[y]: ${address}`,
];

const aroundMath: readonly Context[] = [
  (tex) => `$${tex}$`,
  (tex) => `$$\n${tex}\n$$`,
  (tex) => `- so \\(${tex}\\) is`,
  (tex) => `\\[${tex}=1\\]`,
];

/** Hidden and reordering characters, by themselves and by reference; and texts that exhaust a parser. */
const byThemselves: readonly string[] = [
  'a\u202Eb\u2066c\u200Bd\u{E0041}\u{E0042}\uFEFF',
  '&#x202E;&#x200B;&#xE0041;&#xE0042;',
  '\u{E0069}\u{E0067}\u{E006E}\u{E006F}\u{E0072}\u{E0065}',
  'pay\u202Eexe.fdp',
  'x\u{E0100}\u{E0101}\u{E0102}y',
  '`a\u202Eb\u2066`',
  '```js\nlet a\u202E = "\u2066";\n```',
  '[x](javascript:alert(1) "onmouseover=alert(1)")',
  '[y]: https://evil.example "onmouseover=alert(1)"',
  '[x](https://evil.example "\\" onmouseover=alert(1)")',
  '[a [b](https://evil.example) c](javascript:alert(1))',
  '[^1]: [x](javascript:alert(1))\n\nand [^1] and [^<script>]',
  '[^__proto__] [^constructor]\n\n[^__proto__]: x\n[^constructor]: y',
  '[^1] [^1]\n\n[^1]: one\n[^1]: <img src=x onerror=alert(1)>',
  '$'.repeat(300),
  '\\('.repeat(200),
  '\\['.repeat(200),
  '$$ '.repeat(200),
  `$${'{'.repeat(1_500)}${'}'.repeat(1_500)}$`,
  '[^'.repeat(400),
  `${'>'.repeat(3_000)} x`,
  `${'- '.repeat(3_000)}x`,
  `${'['.repeat(2_000)}x${']'.repeat(2_000)}`,
  `${'*'.repeat(2_000)}x`,
  `${'<'.repeat(2_000)}x`,
  `${'![x]('.repeat(300)}`,
  `${'|'.repeat(500)}\n${'|-'.repeat(250)}`,
];

/** What has no end, and so takes in whatever follows it. */
export const openEnded: readonly string[] = [
  '```html\n<script>alert(1)</script>',
  '~~~"><script>alert(1)</script>\nx',
  '- a\n  ```js\n  <img src=x onerror=alert(1)>',
  '<!-- <img src=x onerror=alert(1)>',
  '<script>alert(1)',
  '<SCRIPT>alert(1)</SCRIPT >',
  '<style>body{background:url(https://evil.example)}',
  '<pre><img src=x onerror=alert(1)>',
  '<![CDATA[<script>alert(1)</script>',
  '<?php <script>alert(1)</script>',
  `${'`'.repeat(999)}<script>alert(1)</script>`,
  '$$\n\\text{<script>alert(1)</script>}',
];

const combined = (hostile: readonly string[], contexts: readonly Context[]) =>
  hostile.flatMap((one) => contexts.map((context) => context(one)));

/** Texts of a model that try to run a script, load something, leave the page or hide: each must come out harmless. */
export const hostileTexts: readonly string[] = [
  ...new Set([
    ...combined(hostileHtml, aroundHtml),
    ...combined(hostileAddresses, aroundAddresses),
    ...combined(hostileMath, aroundMath),
    ...byThemselves,
    ...openEnded,
  ]),
];
