import { aZip } from './a-zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const typesPart = `${declaration}<Types xmlns="${office}/package/2006/content-types"/>`;

const core = (title: string) =>
  `${declaration}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`;

export const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A paragraph of a Word document. */
export function wordParagraph(text: string, { style = '', item = false } = {}): string {
  const properties = `${style && `<w:pStyle w:val="${style}"/>`}${item ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''}`;
  return `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>${properties}</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc><w:tcPr/>${wordParagraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const styles = `${declaration}<w:styles xmlns:w="w">
<w:style w:type="paragraph" w:styleId="Ttl"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Lesson"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style></w:styles>`;

/** The parts of a Word document; its styles are Ttl, H1, H2, Own (based on H2), Toc, and A and B, which are based on each other. */
export function wordParts(body: string, { title = '', prolog = '', footnotes = '' } = {}): Record<string, string> {
  const root = (name: string, content: string) =>
    `${declaration}${prolog}<w:${name} xmlns:w="w">${content}</w:${name}>`;
  return {
    '[Content_Types].xml': typesPart,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': styles,
    ...(footnotes && { 'word/footnotes.xml': root('footnotes', `<w:footnote>${footnotes}</w:footnote>`) }),
    'docProps/core.xml': core(title),
  };
}

export const aDocx = (...args: Parameters<typeof wordParts>) => aZip(wordParts(...args));

interface Slide {
  title: string;
  lines: string[];
  notes?: string;
  rows?: string[][];
}

const shape = (kind: string, lines: readonly string[]) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:txBody>${lines.map((line) => `<a:p><a:r><a:t>${escapeXml(line)}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;
const slideTable = (rows: readonly (readonly string[])[]) =>
  `<p:graphicFrame><a:tbl>${rows.map((row) => `<a:tr>${row.map((cell) => `<a:tc><a:txBody><a:p><a:r><a:t>${escapeXml(cell)}</a:t></a:r></a:p></a:txBody></a:tc>`).join('')}</a:tr>`).join('')}</a:tbl></p:graphicFrame>`;
const relations = (list: readonly (readonly [string, string, string])[]) =>
  `${declaration}<Relationships>${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** A presentation. The body stands before the title in each slide, and the slides are stored in reverse order. */
export function aPptx(slides: readonly Slide[], { title = '' } = {}): Uint8Array {
  const numbers = slides.map((_, index) => slides.length - index);
  const parts: Record<string, string> = {
    '[Content_Types].xml': typesPart,
    'docProps/core.xml': core(title),
    'ppt/presentation.xml': `${declaration}<p:presentation><p:sldIdLst>${numbers.map((number, index) => `<p:sldId id="${256 + index}" r:id="rId${number}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      numbers.map((number) => [`rId${number}`, 'slide', `slides/slide${number}.xml`]),
    ),
  };
  for (const [index, slide] of slides.entries()) {
    const number = numbers[index];
    const body = `${shape('sldNum', [String(index + 1)])}${shape('body', slide.lines)}${shape('title', [slide.title])}`;
    parts[`ppt/slides/slide${number}.xml`] =
      `${declaration}<p:sld>${body}${slide.rows ? slideTable(slide.rows) : ''}</p:sld>`;
    if (!slide.notes) continue;
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relations([
      ['rId1', 'notesSlide', `../notesSlides/notes${number}.xml`],
    ]);
    parts[`ppt/notesSlides/notes${number}.xml`] = `${declaration}<p:notes>${shape('body', [slide.notes])}</p:notes>`;
  }
  return aZip(parts);
}
