import { attribute, walkXml } from './walk-xml.ts';

/** What a paragraph is by its style: a heading of a level (0 is the title), or a line of the table of contents. */
export interface StyleMeaning {
  heading?: number;
  contents?: boolean;
}

interface Style extends StyleMeaning {
  basedOn?: string;
}

/** Names of built-in styles are English in the file, in whatever language Word shows them. */
function meaningOfName(name: string): StyleMeaning {
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  if (level) return { heading: Number(level) };
  if (/^title$/i.test(name)) return { heading: 0 };
  return /^toc \d$/i.test(name) ? { contents: true } : {};
}

/** Outline levels count from 0, and 9 means body text. */
export function headingOfOutline(value: string | undefined): number | undefined {
  const level = Number(value ?? 9);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

/** What each paragraph style means, by its id. Styles that are based on a heading are headings. */
export function readStyles(bytes: Uint8Array | undefined): (id: string) => StyleMeaning {
  const styles = new Map<string, Style>();
  let style: Style = {};
  if (bytes) {
    walkXml(bytes, {
      open(name, attributes) {
        const value = attribute(attributes, 'val');
        if (name === 'style') {
          style = {};
          styles.set(attribute(attributes, 'styleId') ?? '', style);
        }
        if (name === 'name') Object.assign(style, meaningOfName(value ?? ''));
        if (name === 'basedOn') style.basedOn = value;
        if (name === 'outlineLvl') style.heading ??= headingOfOutline(value);
      },
    });
  }
  return (id) => {
    let found = styles.get(id);
    // A chain of styles ends somewhere in what Word writes; in a crafted file it may be a ring.
    for (let step = 0; step < 10 && found && found.heading === undefined && !found.contents; step += 1) {
      found = styles.get(found.basedOn ?? '');
    }
    return found ?? {};
  };
}
