/**
 * What must not stand in the drawing of a model's text: elements that are not on the list, addresses of another kind than
 * `http`, `https`, `mailto` or this origin, sources, styles and handlers. It reads the page alone, so that a browser can run it too.
 */
export function dangers(root: Element): string[] {
  const html =
    'DIV P A SPAN BDI STRONG EM DEL CODE PRE FIGURE FIGCAPTION BUTTON UL OL LI INPUT BLOCKQUOTE SECTION TABLE THEAD TBODY TR TH TD HR BR H3 H4 H5 H6 SUP';
  const icons = 'svg path rect circle line polyline';
  const mathml =
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup munder mover munderover mtable mtr mtd mmultiscripts mprescripts none';
  const allowed = new Set(`${html} ${icons} ${mathml}`.split(' '));
  const forbidden =
    /^(?:on.*|src|srcset|srcdoc|action|formaction|ping|poster|data|style|background|xlink:href|mathbackground|name|is|slot|popovertarget|command|autofocus)$/i;
  const addresses = /^(?:https?:\/\/[^/@\\\s]+(?:[/?#][^\\\s]*)?|mailto:[^:\s]+|\/(?![/\\])[^\\\s]*|#[\w-]+)$/;
  // Words that the browser would show as a sign or in another order.
  const hidden = /[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]|[\u{E0000}-\u{E01EF}]/u;
  const found = [...root.querySelectorAll('*')].flatMap((element) => {
    const here: string[] = [];
    if (!allowed.has(element.tagName)) here.push(`<${element.tagName}>`);
    for (const { name, value } of element.attributes) {
      if (forbidden.test(name)) here.push(`${name}=${value}`);
      if (hidden.test(value)) here.push(`${name} hides`);
    }
    const href = element.getAttribute('href');
    if (href !== null && !addresses.test(href)) here.push(`href=${href}`);
    if (href !== null && /^https?:/.test(href) && element.getAttribute('rel') !== 'noopener noreferrer nofollow')
      here.push(`rel of ${href}`);
    if (href !== null && /^\/api(?:\/|$)/i.test(href)) here.push(`href=${href}`);
    return here;
  });
  return hidden.test(root.textContent ?? '') ? [...found, 'hidden characters'] : found;
}
