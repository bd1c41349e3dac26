import { attribute, walkXml } from './walk-xml.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Where a reference of one part leads: a name within the file, which `..` cannot leave. Empty where it leads outside. */
export function partAt(base: string, target: string): string {
  try {
    const url = new URL(target, `part:///${base.split('/').map(encodeURIComponent).join('/')}`);
    return url.protocol === 'part:' ? decodeURIComponent(url.pathname.slice(1)) : '';
  } catch {
    return '';
  }
}

export interface Relation {
  /** The last word of its type, for example `slide`. */
  kind: string;
  part: string;
}

/** What a part of an Office file refers to, by id. */
export function relationsOf(zip: ZipArchive, part: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const bytes = zip.read(part.replace(/([^/]*)$/, '_rels/$1.rels'));
  if (!bytes) return relations;
  walkXml(bytes, {
    open(name, attributes) {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attribute(attributes, key));
      if (name !== 'Relationship' || !id || !type || !target || attribute(attributes, 'TargetMode') === 'External')
        return;
      relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), part: partAt(part, target) });
    },
  });
  return relations;
}

/** The title in the properties of an Office file. */
export const propertiesPart = 'docProps/core.xml';
