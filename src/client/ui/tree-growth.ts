export interface Leaf {
  x: number;
  y: number;
  size: number;
  level: 1 | 2 | 3 | 4;
}

export interface Tree {
  /** Branches and roots of one thickness share a path; its data for the `d` attribute. */
  wood: { width: number; path: string }[];
  leaves: Leaf[];
}

/** Draws an X of branches and roots in a box of 620 × 900. The seed is fixed, so that every visitor sees the same tree. */
export function growTree(leafCount: number, seed = 11): Tree {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const paths = new Map<number, string>();
  const candidates: Leaf[] = [];

  const grow = (x: number, y: number, angle: number, length: number, width: number, up: boolean): void => {
    const toX = x + Math.cos(angle) * length;
    const toY = y + Math.sin(angle) * length;
    const bend = angle + (random() - 0.5) * 0.5;
    const curve = `M${round(x)} ${round(y)}Q${round(x + Math.cos(bend) * length * 0.55)} ${round(y + Math.sin(bend) * length * 0.55)} ${round(toX)} ${round(toY)}`;
    const thickness = Math.round(width * 100) / 100;
    paths.set(thickness, (paths.get(thickness) ?? '') + curve);
    if (up && width < 2.4) {
      for (let n = 0; n < 2; n++) {
        const along = random();
        const size = round(7.5 + random() * 4.5);
        const aside = (random() - 0.5) * 26;
        candidates.push({
          x: round(x + (toX - x) * along + aside),
          y: round(y + (toY - y) * along + (random() - 0.5) * 22),
          size,
          level: (1 + Math.floor(random() * 4)) as Leaf['level'],
        });
      }
    }
    if (width < 0.8) return;
    const twigs = random() < 0.22 ? 3 : 2;
    for (let n = 0; n < twigs; n++) {
      const turn = (n - (twigs - 1) / 2) * (0.46 + random() * 0.3) + (random() - 0.5) * 0.3;
      grow(
        toX,
        toY,
        angle + turn,
        length * (up ? 0.7 + random() * 0.13 : 0.7 + random() * 0.12),
        width * (up ? 0.66 : 0.58),
        up,
      );
    }
  };

  grow(302, 500, -2.06, 100, 8, true);
  grow(318, 500, -1.08, 100, 8, true);
  grow(303, 526, 2.3, 70, 6.5, false);
  grow(317, 526, 0.84, 70, 6.5, false);
  const drawn = candidates.map((leaf) => ({ leaf, order: random() })).sort((a, b) => a.order - b.order);
  return {
    wood: [...paths].map(([width, path]) => ({ width, path })),
    leaves: drawn.slice(0, leafCount).map(({ leaf }) => leaf),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
