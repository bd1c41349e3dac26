import { BrandMark } from '#client/ui/brand-mark.tsx';
import { TreeArt } from '#client/ui/tree-art.tsx';
import { Line, Specimen } from './specimen.tsx';

export function Frames() {
  return (
    <Specimen title="Brand" rule="A day is a leaf">
      <Line>
        <BrandMark />
        <BrandMark className="size-7" />
        <BrandMark className="size-16" />
      </Line>
      <div className="h-[640px] max-w-[480px] overflow-hidden rounded-surface border border-line bg-rail">
        <TreeArt />
      </div>
    </Specimen>
  );
}
