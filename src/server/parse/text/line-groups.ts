import type { BlockList } from '../block-list.ts';

/** About a paragraph: enough to be found by, little enough to be read in one go. */
const groupLength = 1_000;

/** Puts small pieces, such as rows, into the list together until they are about a paragraph. */
export function createLineGroups(list: BlockList, separator: string) {
  let group: string[] = [];
  let length = 0;
  const end = () => {
    list.text(group.join(separator));
    group = [];
    length = 0;
  };
  return {
    add(piece: string) {
      if (length > 0 && length + piece.length > groupLength) end();
      group.push(piece);
      length += piece.length;
    },
    end,
  };
}
