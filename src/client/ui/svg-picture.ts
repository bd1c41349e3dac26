/** What a drawing takes from style sheets, and would lose outside the page. */
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'letter-spacing',
  'direction',
];

export interface PictureOptions {
  /** Pixels of the picture for one of the page. */
  scale?: number;
  /** Of the page behind it, as CSS writes colours. */
  background: string;
  /** Stands above the drawing. */
  title?: { text: string; colour: string; font: string };
}

const titleHeight = 40;
const margin = 16;

/** A drawing of the page as SVG that looks the same anywhere: what came from style sheets is written into it. */
export function svgMarkup(svg: SVGSVGElement): { markup: string; width: number; height: number } {
  const { width, height } = sizeOf(svg);
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
  from?.forEach((element, index) => {
    const style = getComputedStyle(element);
    const target = to?.[index];
    target?.removeAttribute('class');
    target?.removeAttribute('style');
    // As attributes, which no policy on styles forbids.
    for (const name of drawn) {
      const value = style.getPropertyValue(name);
      if (value) target?.setAttribute(name, value);
    }
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return { markup: new XMLSerializer().serializeToString(copy), width, height };
}

/** As large as its own coordinates say, however large it is shown. */
function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return width > 0 && height > 0 ? { width, height } : svg.getBoundingClientRect();
}

/** A drawing of the page as PNG. Rejects where the browser gives no canvas. */
export async function svgToPng(svg: SVGSVGElement, { scale = 2, background, title }: PictureOptions): Promise<Blob> {
  const { markup, width, height } = svgMarkup(svg);
  const image = await load(markup);
  const top = title ? titleHeight : 0;
  const edge = title ? margin : 0;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2 * edge) * scale);
  canvas.height = Math.ceil((height + top + edge) * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas.');
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (title) {
    const rtl = document.documentElement.dir === 'rtl';
    context.fillStyle = title.colour;
    context.font = title.font;
    context.direction = rtl ? 'rtl' : 'ltr';
    context.textAlign = 'start';
    context.fillText(title.text, rtl ? width + margin : margin, titleHeight - 14);
  }
  context.drawImage(image, edge, top, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser draws no PNG.'))), 'image/png'),
  );
}

async function load(markup: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
